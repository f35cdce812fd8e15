"""Indicators of frames do not tighten the correction for all other measures."""

from __future__ import annotations

import math

import pytest

import framing
from framing.articles import Article, Corpus
from framing.extractors import Frames, Hedging

SHARE = "generic_frames_conflict_sentence_share"


def corpus() -> Corpus:
    return Corpus(
        [
            Article(
                id=f"{outlet}{number}",
                outlet=outlet,
                text="The dam may fail. Ode accused the board. "
                + extra * number
                + "It might hold. " * (number % 3),
            )
            for outlet, extra in (("Lantern", "Rain fell. "), ("Wire", "Fares may rise. "))
            for number in range(5)
        ]
    )


@pytest.fixture(scope="module")
def analysis() -> framing.Analysis:
    return framing.measure(corpus(), extractors=[Hedging(), Frames("generic_frames")])


def test_they_have_intervals_and_no_test(analysis: framing.Analysis) -> None:
    row = framing.compare(analysis).row(SHARE, "Lantern")
    assert row.low < row.difference < row.high
    assert math.isnan(row.p)
    assert math.isnan(row.q)
    assert row.method == "Welch t interval of the difference"


def test_the_q_of_other_measures_is_as_without_them(analysis: framing.Analysis) -> None:
    alone = framing.compare(framing.measure(corpus(), extractors=[Hedging()]))
    beside = framing.compare(analysis)
    tested = [row for row in alone.rows if row.tested]
    assert tested
    assert [beside.row(row.feature, row.group).q for row in tested] == [row.q for row in tested]


def test_named_as_measures_to_compare_they_are_tested(analysis: framing.Analysis) -> None:
    assert framing.compare(analysis, features=[SHARE]).row(SHARE, "Lantern").tested


def test_named_as_primary_they_are_tested_and_the_other_frames_are_not(
    analysis: framing.Analysis,
) -> None:
    comparison = framing.compare(analysis, primary=[SHARE])
    assert comparison.row(SHARE, "Lantern").tested
    assert not comparison.row("generic_frames_economic_sentence_share", "Lantern").tested


def test_every_measure_of_frames_asks_to_be_named(analysis: framing.Analysis) -> None:
    asked = {f.construct for f in analysis.features if f.tested_if_named}
    assert asked == {"generic_frames"}
    assert all(f.tested_if_named for f in analysis.features if f.construct == "generic_frames")
