from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.evaluation.resampling import Measure, scored

WHOLE = Measure("cues", "right", "found", "gold")
SHARE = Measure("share", "right", "found")
RECALL = Measure("recall", "right", gold="gold")


def texts(*counts: tuple[int, int, int]) -> list[Counter[str]]:
    return [Counter(right=right, found=found, gold=gold) for right, found, gold in counts]


def varied(number: int) -> list[Counter[str]]:
    return texts(*((i % 4, 4, 3) for i in range(number)))


def test_counts_of_all_texts_are_added_before_dividing() -> None:
    [score] = scored([WHOLE], texts((1, 1, 1), (1, 9, 3)))
    assert (score.right, score.found, score.gold) == (2, 10, 4)


def test_undefined_counts_stay_undefined() -> None:
    share, recall = scored([SHARE, RECALL], texts((1, 2, 4)))
    assert share.gold is None
    assert recall.found is None


def test_texts_are_those_that_hold_what_is_compared() -> None:
    [score] = scored([WHOLE], texts((0, 2, 0), (1, 1, 1)))
    assert score.texts == 1


def test_the_gold_found_may_differ_from_the_found_that_are_right() -> None:
    measure = Measure("x", "right", "found", "gold", "found")
    [score] = scored([measure], texts((1, 2, 4)))
    assert (score.precision, score.recall) == (0.5, 0.5)


@pytest.mark.parametrize("measure", [WHOLE, SHARE, RECALL])
def test_the_interval_holds_the_figure(measure: Measure) -> None:
    [score] = scored([measure], varied(30))
    assert 0 < score.low < score.figure < score.high < 1


def test_the_interval_of_a_share_is_about_two_standard_errors_wide() -> None:
    random = np.random.default_rng(3)
    counted = [Counter(right=int(x), found=1) for x in random.random(400) < 0.3]
    [score] = scored([SHARE], counted)
    error = math.sqrt(score.figure * (1 - score.figure) / 400)
    assert score.high - score.low == pytest.approx(2 * 1.96 * error, rel=0.06)


def test_texts_that_are_alike_within_widen_the_interval() -> None:
    apart = scored([SHARE], texts(*((2, 4, 4) for _ in range(20))))[0]
    together = scored([SHARE], texts(*((4 * (i % 2), 4, 4) for i in range(20))))[0]
    assert apart.figure == together.figure == 0.5
    assert (together.high - together.low) > (apart.high - apart.low) + 0.3


def test_more_texts_narrow_the_interval() -> None:
    few, many = scored([WHOLE], varied(8))[0], scored([WHOLE], varied(80))[0]
    assert many.high - many.low < few.high - few.low


def test_the_same_texts_give_the_same_interval() -> None:
    assert scored([WHOLE], varied(12)) == scored([WHOLE], varied(12))


@pytest.mark.parametrize(
    "counted",
    [
        varied(4),
        [*varied(4), *texts((0, 4, 0), (0, 4, 0))],
        texts(*((3, 3, 3) for _ in range(9))),
        texts(*((0, 3, 3) for _ in range(9))),
        texts(*((0, 0, 3) for _ in range(9))),
        [],
    ],
    ids=["four texts", "four that hold it", "all right", "none right", "none found", "no text"],
)
def test_no_interval_where_resampling_says_nothing(counted: list[Counter[str]]) -> None:
    [score] = scored([WHOLE], counted)
    assert math.isnan(score.low)
    assert math.isnan(score.high)


def test_no_interval_unless_wanted() -> None:
    [score] = scored([WHOLE], varied(30), intervals=False)
    assert math.isnan(score.low)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(3, 6), st.integers(3, 6)), min_size=5))
def test_intervals_are_ordered_shares(counts: list[tuple[int, int, int]]) -> None:
    for score in scored([WHOLE, SHARE, RECALL], texts(*counts)):
        assert math.isnan(score.low) or 0 <= score.low <= score.high <= 1
