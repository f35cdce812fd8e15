"""Each index against values worked out by hand or by scipy."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import entropy

from framing.extractors.attribution.diversity import (
    concentration,
    effective_number,
    evenness,
    simpson,
    variation,
)

COUNTS = [6, 3, 1]
counts = st.lists(st.integers(1, 50), min_size=1, max_size=10)


def test_simpson_by_hand() -> None:
    assert simpson(COUNTS) == pytest.approx(1 - (30 + 6 + 0) / 90)


def test_evenness_is_a_share_of_the_fixed_maximum() -> None:
    assert evenness(COUNTS, 10) == pytest.approx(entropy(COUNTS) / math.log(10))
    assert evenness([4, 4, 4], 3) == pytest.approx(1)


def test_variation_by_hand() -> None:
    assert variation(COUNTS, 10) == pytest.approx(10 * (1 - 0.46) / 9)
    assert variation([2] * 10, 10) == pytest.approx(1)


def test_concentration_by_hand() -> None:
    assert concentration(COUNTS) == pytest.approx(0.36 + 0.09 + 0.01)


def test_effective_number_is_that_of_equals() -> None:
    assert effective_number(COUNTS) == pytest.approx(math.exp(entropy(COUNTS)))
    assert effective_number([7, 7, 7, 7]) == pytest.approx(4)


def test_one_category_has_no_diversity() -> None:
    assert (simpson([9]), evenness([9], 10), variation([9], 10)) == (0, 0, 0)
    assert (concentration([9]), effective_number([9])) == (1, 1)


def test_more_possible_categories_make_the_same_counts_less_even() -> None:
    assert evenness(COUNTS, 10) < evenness(COUNTS, 3)
    assert variation(COUNTS, 10) < variation(COUNTS, 3)


@given(counts)
def test_indices_are_in_their_range(numbers: list[int]) -> None:
    assert -1e-9 <= evenness(numbers, 10) <= 1 + 1e-9
    assert -1e-9 <= variation(numbers, 10) <= 1 + 1e-9
    assert 1 / len(numbers) - 1e-9 <= concentration(numbers) <= 1 + 1e-9
    assert 1 - 1e-9 <= effective_number(numbers) <= len(numbers) + 1e-9


@given(counts, st.randoms())
def test_order_does_not_matter(numbers: list[int], random) -> None:
    other = numbers[:]
    random.shuffle(other)
    assert effective_number(numbers) == pytest.approx(effective_number(other))


@pytest.mark.parametrize("index", [concentration, effective_number])
def test_nothing_has_no_index(index) -> None:
    with pytest.raises(ValueError, match="counts add up to 0; the index needs at least 1"):
        index([])


def test_simpson_needs_two() -> None:
    with pytest.raises(ValueError, match="add up to 1; the index needs at least 2"):
        simpson([1])


@pytest.mark.parametrize("index", [evenness, variation])
def test_fewer_categories_than_occur_are_refused(index) -> None:
    with pytest.raises(ValueError, match="categories is 2; give at least two, and no fewer than"):
        index(COUNTS, 2)
