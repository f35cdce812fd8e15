"""Events that articles date: a treaty of June 2023 in one, of June of this year in another."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from framing.document.word_lists import word_set
from framing.following.mentions import published_on
from framing.following.names import ArticleNames
from framing.lexicon import read_lexicon
from framing.spans import Span
from framing.stated_figures.dated import DateWords, dates_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document.model import Document, Sentence
    from framing.lexicon import Hit

__all__ = ["DatedEvent", "dated_events", "differently_dated"]

_REACH = 6
"""Tokens that may stand between an event and its date."""
_QUALITIES = 3
_NO_QUALITIES = word_set(
    "the a an of in on at to by with and or its their this that was were is are new first last "
    "second joint major recent such his her"
)
_FEWEST_NAMES = 2
_MOST_NAMES = 12
"""A sentence with more names is a list, and tells of many events."""


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event with the date that an article gives it.

    Attributes
    ----------
    article_id, outlet : str
        The article.
    span : Span
        From the event to its date.
    event : str
        Its category in `counted_things`.
    words, date_words : str
        Both as written.
    as_written : str
        The words of the span in one line.
    names : frozenset of str
        Names and states in the sentence.
    qualities : frozenset of str
        Words right before the event: "mutual", "defense".
    year, month, day : int
        The date; 0 where not told.
    inferred : bool
        Whether the year is that of the article ("of this year").
    """

    article_id: str
    outlet: str
    span: Span
    event: str
    words: str
    date_words: str
    as_written: str
    names: frozenset[str]
    qualities: frozenset[str]
    year: int
    month: int
    day: int
    inferred: bool


def dated_events(document: Document) -> list[DatedEvent]:
    """Find the events that an article dates to the month or day, and to a year.

    The year of "June of this year" is that of the article's date or, where its metadata do
    not tell it, of the latest full date in its text.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "Norland and Suvia signed a harbour treaty in June of this year."
    >>> article = Article(id="a1", text=text, published="2019-10-01")
    >>> [(e.event, e.year, e.month) for e in dated_events(parse(article))]
    [('agreement', 2019, 6)]
    """
    hits = [h for h in read_lexicon("counted_things").match(document) if h.entry.layer == "event"]
    if not hits:
        return []
    names = ArticleNames(document)
    year = _own_year(document)
    found: list[DatedEvent] = []
    firsts = [hit.first for hit in hits]
    for sentence in document.body_sentences:
        inside = hits[bisect_left(firsts, sentence.first) : bisect_left(firsts, sentence.last)]
        dates = [d for d in dates_in(document, sentence) if d.month] if inside else []
        around = names.between(*sentence.span) if dates else frozenset()
        if not dates or len(around) > _MOST_NAMES:
            continue
        for hit in inside:
            date = min(dates, key=lambda d: _distance(document, hit, d))
            told = _told_year(date, year)
            if told and _distance(document, hit, date) <= _REACH:
                found.append(_event(document, sentence, hit, date, (told, around)))
    return found


def _told_year(date: DateWords, own: int) -> int:
    """The year that words of time tell, given that of the article; 0 where they do not."""
    if date.year or not (date.relative and own):
        return date.year
    return own - (date.relative == "last")


def _event(
    document: Document,
    sentence: Sentence,
    hit: Hit,
    date: DateWords,
    known: tuple[int, frozenset[str]],
) -> DatedEvent:
    tokens = document.tokens
    span = Span(min(hit.span.start, date.start), max(hit.span.end, date.end))
    before = range(max(sentence.first, hit.first - _QUALITIES), hit.first)
    return DatedEvent(
        article_id=document.article.id,
        outlet=document.article.outlet,
        span=span,
        event=hit.entry.category,
        words=document.joined((hit.span,)),
        date_words=date.words,
        as_written=document.joined((span,)),
        names=known[1],
        qualities=frozenset(
            tokens.lowers[i]
            for i in before
            if tokens.lowers[i].isalpha()
            and tokens.lowers[i] not in _NO_QUALITIES
            and not (date.start <= tokens.starts[i] < date.end)
        ),
        year=known[0],
        month=date.month,
        day=date.day,
        inferred=not date.year,
    )


def _distance(document: Document, hit: Hit, date: DateWords) -> int:
    first, last = document.tokens.at(date.start), document.tokens.at(date.end - 1) + 1
    return max(first - hit.last, hit.first - last, 0)


def _own_year(document: Document) -> int:
    """The year in which an article was written; 0 where neither metadata nor text tell."""
    published = published_on(document.article.published)
    if published is not None:
        return published.year
    if document.article.published[:4].isdigit():
        return int(document.article.published[:4])
    full = [d.year for s in document.sentences for d in dates_in(document, s) if d.year and d.month]
    return max(full, default=0)


def differently_dated(events: Sequence[DatedEvent]) -> list[tuple[DatedEvent, DatedEvent]]:
    """Pairs of articles that date one event differently.

    One event is of one category, with two names in common and at least one word right before
    it ("defense pact", "defense agreement"), in the same month of another year, or on another
    day of the same month: two events of one kind are rarely as near. The first of each article
    stands for it.
    """
    pairs = []
    seen: set[tuple[str, str, str]] = set()
    for one, other in combinations(events, 2):
        key = (one.event, one.article_id, other.article_id)
        if one.article_id == other.article_id or key in seen or not _same(one, other):
            continue
        if _disagree(one, other):
            seen.add(key)
            pairs.append((one, other))
    return pairs


def _same(one: DatedEvent, other: DatedEvent) -> bool:
    return (
        one.event == other.event
        and len(one.names & other.names) >= _FEWEST_NAMES
        and bool(one.qualities & other.qualities)
    )


def _disagree(one: DatedEvent, other: DatedEvent) -> bool:
    if one.month != other.month:
        return False
    if one.year != other.year:
        return not (one.day and other.day) or one.day == other.day
    return bool(one.day and other.day) and one.day != other.day
