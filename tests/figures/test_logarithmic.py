"""Round numbers for a logarithmic axis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.figures.logarithmic import round_numbers, short_number


@given(st.floats(0.01, 1e11), st.floats(2.5, 1e4))
def test_between_the_ends_and_in_order(low: float, factor: float) -> None:
    found = round_numbers(low, low * factor)
    assert found == sorted(found)
    assert all(low <= value <= low * factor for value in found)
    assert 1 <= len(found) <= 4


@pytest.mark.parametrize(
    ("value", "text"),
    [(9.0, "9"), (40.0, "40"), (3000.0, "3,000"), (2e9, "2 bn"), (1.5e12, "1.5 tn")],
)
def test_short(value: float, text: str) -> None:
    assert short_number(value) == text
