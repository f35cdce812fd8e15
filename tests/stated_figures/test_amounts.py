"""What number words amount to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.document.word_lists import word_set
from framing.document.words import tokenise
from framing.stated_figures.amounts import Amount, parts_of


def amounts(text: str) -> list[tuple[float, float, str]]:
    tokens = tokenise(text)
    return [tuple(part.amount) for part in parts_of(tokens, 0, len(tokens), 0)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10,000", 10_000),
        ("ten thousand", 10_000),
        ("1.3 million", 1_300_000),
        ("40bn", 40_000_000_000),
        ("3m", 3_000_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("two hundred and fifty thousand", 250_000),
        ("twenty-five", 25),
        ("Twenty-five thousand", 25_000),
        ("three hundred", 300),
        ("two-thirds", 66.7),
        ("12%", 12),
    ],
)
def test_one_value(text: str, value: float) -> None:
    assert amounts(text) == [(value, value, "exact")]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("thousands", 2_000, 9_999),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of millions", 200_000_000, 999_999_999),
        ("dozens", 24, 119),
        ("several hundred", 300, 900),
        ("a few thousand", 2_000, 6_000),
    ],
)
def test_orders_of_magnitude(text: str, low: float, high: float) -> None:
    tokens = tokenise(text)
    first = next(i for i, word in enumerate(tokens.lowers) if word not in ("a", "few", "several"))
    (part,) = parts_of(tokens, first, len(tokens), 0)
    assert tuple(part.amount) == (low, high, "order")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2-5 billion", 2e9, 5e9),
        ("10 to 12", 10, 12),
        ("900,000 to 1.2 million", 900_000, 1_200_000),
        ("2 million to 3 million", 2e6, 3e6),
        ("40 or 50", 40, 50),
    ],
)
def test_range(text: str, low: float, high: float) -> None:
    assert amounts(text) == [(low, high, "range")]


def test_between_makes_and_a_range() -> None:
    tokens = tokenise("between 2 and 3 million")
    (part,) = parts_of(tokens, 1, 5, 0)
    assert tuple(part.amount) == (2e6, 3e6, "range")
    assert amounts("2 and 3")[0] == (2, 2, "exact")


def test_change_is_two_values() -> None:
    tokens = tokenise("rose from 10 to 12")
    assert [p.amount.stated for p in parts_of(tokens, 2, 5, 0)] == [10, 12]


def test_ranging_from_is_a_range() -> None:
    tokens = tokenise("ranging from 10 to 12")
    assert [p.amount.bound for p in parts_of(tokens, 2, 5, 0)] == ["range"]


def test_falling_pair_is_two_values() -> None:
    assert amounts("50% to 40%") == [(50, 50, "exact"), (40, 40, "exact")]


def test_open_bounds_are_not_what_is_stated() -> None:
    assert Amount(float("-inf"), 40.0, "at_most").stated == 40.0


@given(
    st.lists(
        st.sampled_from(
            sorted(
                word_set(
                    "12 4,300 two dozens of million half a and to - or hundred thousand "
                    "one-third 3m %"
                )
            )
        ),
        min_size=1,
        max_size=9,
    )
)
def test_parts_of_any_mixture_are_ordered(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    parts = parts_of(tokens, 0, len(tokens), 0)
    ends = [0, *(edge for part in parts for edge in (part.first, part.last))]
    assert ends == sorted(ends)
    assert all(part.amount.minimum <= part.amount.maximum for part in parts)
