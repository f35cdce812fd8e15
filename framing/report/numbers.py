"""How numbers are written in a report: few digits, true minus signs, a dash for none."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.extractors.extractor import Feature

__all__ = ["NONE", "counted", "difference", "interval", "number", "plain", "probability"]

NONE = "–"
"""Where a number is undefined or may not be given."""


def counted(count: int, noun: str) -> str:
    """Write a count with its noun.

    Examples
    --------
    >>> counted(1, "figure"), counted(1200, "figure")
    ('1 figure', '1,200 figures')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def plain(value: float, digits: int = 1) -> str:
    """Write a number with a fixed number of digits; a dash for none.

    Examples
    --------
    >>> plain(1234.56), plain(-0.04), plain(float("nan"))
    ('1,234.6', '0.0', '–')
    """
    if math.isnan(value):
        return NONE
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:,.{digits}f}"
    if float(text.replace(",", "")) == 0:
        text = text.lstrip("-")
    return text.replace("-", "−")


def number(value: float, feature: Feature) -> str:
    """Write a value: shares in per cent, rates with one digit, means and scores with two."""
    if feature.kind == "share":
        return NONE if math.isnan(value) else f"{plain(100 * value, 0)}%"
    if feature.kind in ("score", "mean"):
        return plain(value, 2)
    if feature.kind == "count" and abs(value) >= 100:
        return plain(value, 0)
    return plain(value, 1)


def difference(value: float, feature: Feature) -> str:
    """Write a difference with its sign; of shares, in percentage points."""
    scaled = 100 * value if feature.kind == "share" else value
    text = plain(scaled, 2 if feature.kind in ("score", "mean") else 1)
    if text == NONE or text.startswith("−") or not any(digit in text for digit in "123456789"):
        return text
    return f"+{text}"


def interval(low: float, high: float, feature: Feature, signed: bool = False) -> str:
    """Write an interval; a dash where there is none."""
    if math.isnan(low) or math.isnan(high):
        return NONE
    write = difference if signed else number
    return f"{write(low, feature)} to {write(high, feature)}"


def probability(value: float) -> str:
    """Write a p or q.

    Examples
    --------
    >>> probability(0.0001), probability(0.0312), probability(1.0), probability(float("nan"))
    ('<.001', '.031', '1.000', '–')
    """
    if math.isnan(value):
        return NONE
    if value < 0.001:
        return "<.001"
    return f"{value:.3f}".lstrip("0") if value < 1 else "1.000"
