"""Words beside a number that bound it."""

from __future__ import annotations

import math

import pytest

from framing.document.words import tokenise
from framing.stated_figures.amounts import Amount
from framing.stated_figures.approximators import approximated


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("some 40 left", "some", "about"),
        ("an estimated 40 left", "an estimated", "about"),
        ("over 40 left", "over", "at_least"),
        ("more than 40 left", "more than", "at_least"),
        ("no fewer than 40 left", "no fewer than", "at_least"),
        ("up to 40 left", "up to", "at_most"),
        ("as many as 40 left", "as many as", "at_most"),
        ("fewer than 40 left", "fewer than", "at_most"),
        ("40 or so left", "or so", "about"),
        ("40 or more left", "or more", "at_least"),
        ("the 40 left", "", "exact"),
    ],
)
def test_bound(text: str, words: str, bound: str) -> None:
    tokens = tokenise(text)
    first = tokens.texts.index("40")
    found = approximated(tokens, first, first + 1, Amount(40.0, 40.0), 0)
    assert " ".join(tokens.texts[found.first : found.last]) == words
    assert found.amount.bound == bound


def test_bounds_are_open_on_one_side() -> None:
    tokens = tokenise("over 40")
    low, high, _ = approximated(tokens, 1, 2, Amount(40.0, 40.0), 0).amount
    assert (low, high) == (40.0, math.inf)


def test_a_range_stays_one() -> None:
    tokens = tokenise("about 40")
    amount = Amount(40.0, 50.0, "range")
    assert approximated(tokens, 1, 2, amount, 0).amount == amount


def test_another_sentence_is_not_looked_into() -> None:
    tokens = tokenise("over 40")
    assert approximated(tokens, 1, 2, Amount(40.0, 40.0), 1).amount.bound == "exact"
