"""Words that say when."""

from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import parse
from framing.stated_figures.dated import DateWords, dates_in


def dates(text: str) -> list[DateWords]:
    document = parse(Article(id="a1", text=text))
    return dates_in(document, document.sentences[0])


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("They met in June 2019.", "June 2019", (2019, 6, 0)),
        ("They met on 3 June 2019.", "3 June 2019", (2019, 6, 3)),
        ("They met on June 3, 2019.", "June 3, 2019", (2019, 6, 3)),
        ("They met on Oct. 24.", "Oct. 24", (0, 10, 24)),
        ("They met in 2019.", "2019", (2019, 0, 0)),
        ("In 2019 they met.", "2019", (2019, 0, 0)),
        ("They met last year.", "last year", (0, 0, 0)),
        ("They met earlier this month.", "earlier this month", (0, 0, 0)),
        ("They met in May.", "May", (0, 5, 0)),
    ],
)
def test_when(text: str, words: str, told: tuple[int, int, int]) -> None:
    (date,) = dates(text)
    assert date.words == words
    assert (date.year, date.month, date.day) == told


def test_year_of_the_article() -> None:
    (date,) = dates("They signed it in June of this year.")
    assert (date.month, date.relative) == (6, "this")


@pytest.mark.parametrize("text", ["It may rain.", "They march on.", "Jan Beck left.", "May left."])
def test_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_place_is_in_the_text() -> None:
    text = "They met in June 2019, she said."
    (date,) = dates(text)
    assert text[date.start : date.end] == "June 2019"
