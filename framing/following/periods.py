"""The days that words of time can mean in an article of a certain date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.stated_figures.dated import DateWords

__all__ = ["period_of"]

_SLACK = timedelta(days=2)
_WEEK = timedelta(days=9)
_YEAR_END = 12


def period_of(words: DateWords, published: date | None) -> tuple[date, date] | None:
    """The first and last day that words of time can mean; None where that cannot be told.

    Examples
    --------
    >>> from framing.stated_figures.dated import DateWords
    >>> first, last = period_of(DateWords(0, 4, "June", month=6), date(2019, 10, 1))
    >>> first.isoformat(), last.isoformat()
    ('2019-05-30', '2019-07-02')
    """
    if words.year and not words.month:
        return _around(date(words.year, 1, 1), date(words.year, _YEAR_END, 31))
    if words.month:
        year = words.year or _year_of(words, published)
        return _month(year, words.month, words.day) if year else None
    if published is None:
        return None
    return _relative(words.words.lower(), published)


def _year_of(words: DateWords, published: date | None) -> int:
    """The year of a month without one: the last such month before the article."""
    if published is None:
        return 0
    if words.relative:
        return published.year - (words.relative == "last")
    return published.year - (words.month > published.month)


def _month(year: int, month: int, day: int) -> tuple[date, date] | None:
    first = date(year, month, 1)
    last = date(year + month // _YEAR_END, month % _YEAR_END + 1, 1) - timedelta(days=1)
    if 0 < day <= last.day:
        first = last = date(year, month, day)
    return _around(first, last)


def _relative(lower: str, published: date) -> tuple[date, date] | None:
    if lower.startswith(("next", "later")):
        return None
    if lower.endswith("year"):
        year = published.year - ("last" in lower)
        return _around(date(year, 1, 1), date(year, _YEAR_END, 31))
    if lower.endswith("month"):
        first = published.replace(day=1)
        if "last" in lower:
            first = (first - timedelta(days=1)).replace(day=1)
        return _month(first.year, first.month, 0)
    if lower.startswith("in recent"):
        return None
    return published - _WEEK - _WEEK * ("last" in lower), published + timedelta(days=1)


def _around(first: date, last: date) -> tuple[date, date]:
    return first - _SLACK, last + _SLACK
