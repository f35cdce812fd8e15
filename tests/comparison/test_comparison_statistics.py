from __future__ import annotations

import math
import tracemalloc
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from framing.comparison.permutation import adjusted, permutation_test, permutation_tests
from framing.comparison.statistics import (
    cliffs_delta,
    difference_interval,
    hedges_g,
    mean_interval,
    poisson_interval,
    rate_ratio,
)

A = [12.0, 15.0, 11.0, 19.0, 14.0, 13.0]
B = [9.0, 10.0, 16.0, 8.0, 7.0]
values = st.lists(st.floats(0, 100).map(lambda x: round(x, 2)), min_size=5, max_size=7)


def test_mean_interval_equals_scipy():
    expected = stats.ttest_1samp(A, 0).confidence_interval()
    assert mean_interval(A) == pytest.approx((expected.low, expected.high))


def test_mean_interval_is_cut_at_the_range_of_the_measure():
    assert mean_interval([0.0, 0.1, 0.9], 0.0, 1.0) == (0.0, 1.0)


@pytest.mark.parametrize("few", [[], [3.0], [2.0, 2.0, 2.0], [0.1, 0.1, 0.1]])
def test_mean_interval_of_one_value_or_no_spread_is_undefined(few):
    assert all(math.isnan(end) for end in mean_interval(few))


def test_difference_interval_against_its_formula_by_hand():
    va, vb = np.var(A, ddof=1) / 6, np.var(B, ddof=1) / 5
    freedom = (va + vb) ** 2 / (va**2 / 5 + vb**2 / 4)
    half = stats.t.ppf(0.975, freedom) * math.sqrt(va + vb)
    difference = np.mean(A) - np.mean(B)
    assert difference_interval(A, B) == pytest.approx((difference - half, difference + half))


def test_difference_interval_with_spread_on_one_side_only():
    low, high = difference_interval(A, [9.0, 9.0, 9.0])
    assert low < np.mean(A) - 9 < high


@pytest.mark.parametrize(("a", "b"), [([1.0], A), (A, [1.0]), ([2.0, 2.0], [3.0, 3.0])])
def test_difference_interval_is_undefined_without_spread_or_articles(a, b):
    assert all(math.isnan(end) for end in difference_interval(a, b))


def test_poisson_interval_of_no_hit_begins_at_zero():
    low, high = poisson_interval(0, 1000)
    assert low == 0
    assert high == pytest.approx(-math.log(0.025))


def test_poisson_interval_without_words_is_undefined():
    assert math.isnan(poisson_interval(0, 0).low)


def test_rate_ratio_against_its_formula_by_hand():
    a, b = np.array(A), np.array(B)
    va, vb = (x.var(ddof=1) / len(x) / x.mean() ** 2 for x in (a, b))
    freedom = (va + vb) ** 2 / (va**2 / (len(a) - 1) + vb**2 / (len(b) - 1))
    half = stats.t.ppf(0.975, freedom) * math.sqrt(va + vb)
    ratio = a.mean() / b.mean()
    expected = (ratio, ratio * math.exp(-half), ratio * math.exp(half))
    assert rate_ratio(A, B) == pytest.approx(expected)


def test_rate_ratio_to_a_rate_of_zero_is_undefined():
    assert math.isnan(rate_ratio(A, [0.0, 0.0, 0.0]).value)


def test_hedges_g_against_its_formula_by_hand():
    pooled = math.sqrt((5 * np.var(A, ddof=1) + 4 * np.var(B, ddof=1)) / 9)
    expected = (np.mean(A) - np.mean(B)) / pooled * (1 - 3 / 35)
    assert hedges_g(A, B).value == pytest.approx(expected)


def test_hedges_g_without_spread_is_undefined():
    assert math.isnan(hedges_g([1.0] * 5, [2.0] * 5).value)


def test_cliffs_delta_is_the_mann_whitney_statistic_rescaled():
    u = stats.mannwhitneyu(A, B).statistic
    assert cliffs_delta(A, B).value == pytest.approx(2 * u / 30 - 1)


def test_cliffs_delta_of_separated_groups_keeps_an_open_interval():
    effect = cliffs_delta([6.0, 7.0, 8.0, 9.0, 10.0], [1.0, 2.0, 3.0, 4.0, 5.0])
    assert (effect.value, effect.high) == (1.0, 1.0)
    assert effect.low < 1.0


def test_cliffs_delta_of_equal_values_has_no_interval():
    effect = cliffs_delta([1.0] * 5, [1.0] * 5)
    assert effect.value == 0
    assert math.isnan(effect.low)


@given(values, values)
def test_cliffs_delta_is_mirrored_when_groups_change_sides(a, b):
    one, other = cliffs_delta(a, b), cliffs_delta(b, a)
    assert one.value == pytest.approx(-other.value)
    assert one.low == pytest.approx(-other.high, nan_ok=True)


def two_sided(a, b):
    """Count every way of dealing the values out, by hand."""
    pooled = [*a, *b]
    means = [
        (sum(chosen) / len(a)) - (sum(pooled) - sum(chosen)) / len(b)
        for chosen in combinations(pooled, len(a))
    ]
    observed = sum(a) / len(a) - sum(b) / len(b)
    low = sum(mean <= observed + 1e-9 for mean in means)
    high = sum(mean >= observed - 1e-9 for mean in means)
    return min(1.0, 2 * min(low, high) / len(means))


@settings(max_examples=15, deadline=None)
@given(values, values)
def test_exact_permutation_test_counts_every_dealing(a, b):
    assert permutation_test(a, b).p == pytest.approx(two_sided(a, b))


def test_the_exact_test_is_that_of_the_mann_whitney_test_where_values_are_ranks():
    a, b = [1.0, 2.0, 4.0, 7.0, 8.0], [3.0, 5.0, 6.0, 9.0, 10.0, 11.0]
    expected = stats.mannwhitneyu(a, b, method="exact").pvalue
    assert permutation_test(a, b).p == pytest.approx(expected)


def test_smallest_exact_p_of_five_against_five():
    test = permutation_test([1.0, 2.0, 3.0, 4.0, 5.0], [6.0, 7.0, 8.0, 9.0, 10.0])
    assert test.p == pytest.approx(2 / 252)
    assert test.method == "exact permutation test, 252 partitions"


@pytest.mark.parametrize("value", [0.0, 3.0, 0.1, 1e-9])
def test_permutation_test_of_equal_values_is_one(value):
    assert permutation_test([value] * 5, [value] * 6).p == 1.0


def test_dealings_that_differ_by_rounding_alone_are_ties():
    a, b = [0.1, 0.2, 0.3, 0.4, 0.5], [0.5, 0.4, 0.3, 0.2, 0.1]
    assert permutation_test(a, b).p == 1.0


@pytest.mark.slow
def test_no_p_depends_on_what_else_is_tested():
    rng = np.random.default_rng(5)
    pairs = [(rng.normal(size=9), rng.normal(0.7, size=n)) for n in (12, 12, 14, 12, 5)]
    together = permutation_tests(pairs, seed=3)
    assert [permutation_test(a, b, seed=3) for a, b in pairs] == together
    assert permutation_tests(pairs[::-1], seed=3) == together[::-1]


def test_a_drawn_p_is_near_the_p_of_the_t_test():
    rng = np.random.default_rng(8)
    a, b = rng.normal(size=30), rng.normal(0.5, size=30)
    assert permutation_test(a, b).p == pytest.approx(stats.ttest_ind(a, b).pvalue, abs=0.015)


@pytest.mark.slow
def test_many_tests_stay_within_200_megabytes():
    rng = np.random.default_rng(6)
    pairs = [(rng.normal(size=8), rng.normal(size=8)) for _ in range(300)]
    tracemalloc.start()
    permutation_tests(pairs)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200e6


def test_sampled_permutation_test_is_never_zero_and_depends_on_the_seed_alone():
    a, b = list(np.arange(30.0)), list(np.arange(100.0, 140.0))
    assert permutation_test(a, b, seed=3) == permutation_test(a, b, seed=3)
    assert permutation_test(a, b, seed=3).p == pytest.approx(2 / 10_000)


def test_a_test_of_four_articles_is_refused():
    with pytest.raises(ValueError, match="a test needs 5 articles on each side; there are 4 and 6"):
        permutation_test(A[:4], A)


def test_adjusted_leaves_out_what_was_not_tested():
    ps = [0.01, math.nan, 0.5, 0.02]
    expected = stats.false_discovery_control([0.01, 0.5, 0.02])
    qs = adjusted(ps)
    assert math.isnan(qs[1])
    assert [qs[0], qs[2], qs[3]] == pytest.approx(list(expected))


def test_adjusted_of_nothing_tested():
    assert all(math.isnan(q) for q in adjusted([math.nan, math.nan]))


@pytest.mark.slow
@pytest.mark.parametrize("n", [5, 8])
def test_false_positives_and_coverage_under_no_difference(n):
    # Articles of 700 to 1,600 words with 25 hedges per 1,000 and a spread of 35% between them.
    rng = np.random.default_rng(20 + n)
    trials = 2000
    covered = 0
    pairs = []
    for _ in range(trials):
        words = rng.integers(700, 1600, 2 * n)
        rates = 25 * rng.gamma(1 / 0.35**2, 0.35**2, 2 * n)
        values = 1000 * rng.poisson(rates * words / 1000) / words
        pairs.append((values[:n], values[n:]))
        low, high = mean_interval(values[:n], 0.0)
        covered += low <= 25 <= high
    positives = sum(test.p < 0.05 for test in permutation_tests(pairs))
    assert positives / trials <= 0.06
    assert 0.92 <= covered / trials <= 0.96
