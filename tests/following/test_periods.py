"""The days that words of time can mean."""

from __future__ import annotations

from datetime import date

import pytest

from framing.following.periods import period_of
from framing.stated_figures.dated import DateWords

PUBLISHED = date(2019, 10, 20)


def words(text: str, **told: int | str) -> DateWords:
    return DateWords(0, len(text), text, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date_words", "day"),
    [
        (words("June", month=6), date(2019, 6, 10)),
        (words("December", month=12), date(2018, 12, 31)),
        (words("June of last year", month=6, relative="last"), date(2018, 6, 1)),
        (words("3 June 2015", year=2015, month=6, day=3), date(2015, 6, 3)),
        (words("2015", year=2015), date(2015, 12, 31)),
        (words("last year"), date(2018, 7, 1)),
        (words("earlier this month"), date(2019, 10, 3)),
        (words("last month"), date(2019, 9, 15)),
        (words("on Friday"), date(2019, 10, 18)),
    ],
)
def test_holds_the_day(date_words: DateWords, day: date) -> None:
    period = period_of(date_words, PUBLISHED)
    assert period is not None
    assert period[0] <= day <= period[1]


@pytest.mark.parametrize("date_words", [words("next year"), words("in recent years")])
def test_cannot_be_told(date_words: DateWords) -> None:
    assert period_of(date_words, PUBLISHED) is None


def test_without_a_date_of_publication() -> None:
    assert period_of(words("June", month=6), None) is None
    assert period_of(words("last year"), None) is None
    assert period_of(words("2015", year=2015), None) is not None


def test_day_that_the_month_does_not_have_is_its_month() -> None:
    assert period_of(words("June 31", month=6, day=31), PUBLISHED) is not None


@pytest.mark.parametrize("year", [1900, 2099])
def test_ends_of_the_calendar(year: int) -> None:
    assert period_of(words(str(year), year=year), PUBLISHED) is not None
