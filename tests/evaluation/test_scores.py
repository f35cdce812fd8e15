from __future__ import annotations

import math

import pytest

from framing.evaluation.scores import Score, WordIndex, harmonic, paired


def test_score_of_nothing_is_nan() -> None:
    assert math.isnan(Score("x", 0, 0, 5).precision)
    assert math.isnan(Score("x", 0, 5, 0).recall)
    assert math.isnan(Score("x", 0, 0, 0).f1)


def test_score_with_nothing_right_is_0() -> None:
    assert Score("x", 0, 3, 5).f1 == 0


def test_recall_may_count_more_gold_than_hits() -> None:
    assert Score("x", 1, 1, 4, recalled=2).recall == 0.5


def test_precision_is_undefined_where_what_was_found_has_no_measure() -> None:
    score = Score("x", 1, None, 4)
    assert math.isnan(score.precision)
    assert math.isnan(score.f1)
    assert score.figure == score.recall == 0.25


def test_recall_is_undefined_for_a_share_of_the_found() -> None:
    score = Score("x", 1, 4, None)
    assert math.isnan(score.recall)
    assert math.isnan(score.f1)
    assert score.figure == score.precision == 0.25


def test_the_figure_of_a_whole_score_is_f1() -> None:
    assert Score("x", 1, 2, 4).figure == pytest.approx(1 / 3)


def test_harmonic_mean_of_equals_is_theirs() -> None:
    assert harmonic(0.3, 0.3) == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("measure", "group"),
    [("found, type direct", "type direct"), ("source right among linked", "")],
)
def test_group_is_what_follows_the_comma(measure: str, group: str) -> None:
    assert Score(measure, 1, 1, 1).group == group


def test_words_that_spans_touch() -> None:
    index = WordIndex("The dam’s wall")
    assert index.words([[5, 6], [9, 99]]) == {1, 2}
    assert index.words([[-5, 0]]) == frozenset()


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    found = paired([{1, 2}, {1}], [{1}], lambda a, b: len(a & b) / len(a | b))
    assert found == [(1, 0, 1.0)]
