"""Words of time near a figure, and the year and month that they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from framing.document.model import Document, Sentence

__all__ = ["MONTH_NUMBERS", "DateWords", "dates_in"]

_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip

MONTH_NUMBERS = (
    {name: n for n, name in enumerate(_NAMES, 1)}
    | {name[:3]: n for n, name in enumerate(_NAMES, 1)}
    | {"sept": 9}
)
"""Months by name and by their usual short form, in lower case."""

_MONTH = "|".join(sorted((n.capitalize() for n in MONTH_NUMBERS), key=len, reverse=True))
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE = re.compile(
    rf"""\b(?:
      (?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?
      (?:(?P<last>last|this|next)\s+)?
      (?P<month>{_MONTH})\b\.?
      (?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]))?
      (?:,?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d|this\s+year|last\s+year)\b)?
    | (?P<alone>(?<=\b[Ii]n\ )(?:19|20)\d\d(?!\d))
    | (?P<relative>(?:earlier\s+|later\s+)?(?:last|this|next)\s+(?:year|month|week|{_DAYS})
        | yesterday | (?:on\s+)?(?:{_DAYS}) | in\s+recent\s+(?:days|weeks|months|years)
        | so\s+far\s+this\s+(?:year|month|week))\b
    )""",
    re.VERBOSE,
)
_SHORT_FORM = 3
_SHORT = re.compile(r"\b(?:May|Mar|March)\b")


class DateWords(NamedTuple):
    """Words that say when.

    Attributes
    ----------
    start, end : int
        Where they stand in the text.
    words : str
        As written.
    year, month, day : int
        What they name; 0 where they do not. A year given by the article's own ("of this
        year") is `relative`.
    relative : str
        'this' or 'last' for a year told from the article's date; '' else.
    """

    start: int
    end: int
    words: str
    year: int = 0
    month: int = 0
    day: int = 0
    relative: str = ""


def dates_in(document: Document, sentence: Sentence) -> list[DateWords]:
    """Find the words in a sentence that say when.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "They signed in June of this year, and met on May 3, 2019."
    >>> document = parse(Article(id="a1", text=text))
    >>> [(d.words, d.year, d.month, d.relative) for d in dates_in(document, document.sentences[0])]
    [('June of this year', 0, 6, 'this'), ('May 3, 2019', 2019, 5, '')]
    """
    found = []
    start, end = sentence.span
    for match in _DATE.finditer(document.plain, start, end):
        date = _date(match)
        if date is not None:
            found.append(date)
    return found


def _date(match: re.Match[str]) -> DateWords | None:
    end = match.end() - match.group().endswith(".")
    words = " ".join(match.string[match.start() : end].split())
    if match["alone"]:
        return DateWords(match.start(), match.end(), words, int(match["alone"]))
    if match["month"] is None:
        return DateWords(match.start(), match.end(), words)
    if len(match["month"]) == _SHORT_FORM and not _is_short_date(match):
        return None
    year = " ".join((match["year"] or "").split())
    day = int(match["day1"] or match["day2"] or 0)
    # "May" and "March" alone are words and names as well.
    if _SHORT.fullmatch(words) and not _led(match):
        return None
    relative = {"this year": "this", "last year": "last"}.get(year, "")
    return DateWords(
        match.start(),
        end,
        words,
        int(year) if year.isdigit() else 0,
        MONTH_NUMBERS[match["month"].lower()],
        day if day <= 31 else 0,
        relative,
    )


def _is_short_date(match: re.Match[str]) -> bool:
    """Whether "Jan" or "Mar" is a month and no name; "May" is looked at elsewhere."""
    dated = match["day1"] or match["day2"] or match["year"] or match["last"]
    return bool(dated) or match["month"] == "May" or match.group().endswith(".")


def _led(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    return before[-1:] != [] and before[-1] in ("in", "since", "until", "by", "of", "early", "late")
