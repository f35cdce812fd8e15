"""A figure with what identifies the thing it counts: names, other words and dates around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from framing.document.word_lists import word_set
from framing.following.names import ArticleNames
from framing.following.periods import period_of
from framing.stated_figures.phrase_words import STOPS, lemma_of
from framing.stated_figures.records import FigureRecord, figure_records
from framing.stated_figures.things import HARMS, category_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document.model import Document

__all__ = ["FigureMention", "figure_mentions", "published_on"]

_EMPTY = word_set(
    "such other new more many most several some number total group part people person also been "
    "being made make made year month week time day report according including least about around "
    "nearly percent million billion thousand hundred dozen former current"
)
_DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
_SHORTEST = 4
_LEAST_REPEATED = 10
"""Smaller numbers of one kind come twice in an article without being one."""


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure in its article, as alignment sees it.

    Attributes
    ----------
    record : FigureRecord
        What the article tells of it.
    outlet : str
        Who published it.
    published : datetime.date or None
        When; None where that is not known to the day.
    kinds : frozenset of str
        What is counted: categories of `counted_things`, or the noun itself.
    nouns : frozenset of str
        The nouns themselves.
    owners : frozenset of str
        Names and countries in the phrase itself.
    qualities : frozenset of str
        Its other words.
    names : frozenset of str
        Names and countries in the sentence, those of the source left out.
    lead : frozenset of str
        Names and countries in the headline and the first sentences.
    words : frozenset of str
        Other words of the sentence.
    when : (date, date) or None
        First and last day that the words of time beside it can mean; None where they do not
        tell, or the article's own date is needed and not known.
    goes_on : bool
        Whether it, or a mention of the same number, goes on from the figure before ("that could
        rise to 60", "40 more"), so that both are of one thing.
    """

    record: FigureRecord
    outlet: str
    published: date | None
    kinds: frozenset[str]
    nouns: frozenset[str]
    owners: frozenset[str]
    qualities: frozenset[str]
    names: frozenset[str]
    lead: frozenset[str]
    words: frozenset[str]
    when: tuple[date, date] | None = None
    goes_on: bool = False

    @property
    def states(self) -> frozenset[str]:
        """The states among its names."""
        return frozenset(name for name in self.names | self.owners if name.isupper())


def published_on(published: str) -> date | None:
    """The day on which an article appeared; None where its metadata do not tell.

    The year must come first: "3/2/2024" is a day in March or in February.

    Examples
    --------
    >>> published_on("2024-10-24T08:00"), published_on("2024/3/2"), published_on("2024")
    (datetime.date(2024, 10, 24), datetime.date(2024, 3, 2), None)
    """
    found = _DAY.match(published)
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def figure_mentions(document: Document) -> list[FigureMention]:
    """Give the figures of an article's body and headline with what identifies them."""
    records = figure_records(document)
    if not records:
        return []
    names = ArticleNames(document)
    published = published_on(document.article.published)
    lead = names.lead
    found: list[FigureMention] = []
    for record in records:
        sentence = document.sentences[record.sentence]
        source = [span for part in (record.telling.source, record.telling.cue) for span in part]
        nouns = frozenset(record.thing.heads)
        inside = names.between(record.span.start, record.span.end)
        if record.thing.taken_over and found:
            inside |= found[-1].owners
        inside = frozenset(name for name in inside if lemma_of(name) not in nouns)
        own = inside | names.codes_of(record.thing.modifiers) | names.codes_of(nouns)
        found.append(
            FigureMention(
                record=record,
                outlet=document.article.outlet,
                published=published,
                kinds=frozenset(category_of(noun) or noun for noun in nouns),
                nouns=nouns,
                owners=own,
                qualities=frozenset(
                    lemma_of(word)
                    for word in record.thing.modifiers
                    if not names.is_name(word) and word not in _EMPTY
                ),
                names=names.between(*sentence.span, without=source) - own,
                lead=lead,
                words=_words(document, record, names),
                when=period_of(record.date, published) if record.date else None,
                goes_on=record.thing.further
                or (record.thing.taken_over and record.amount.bound != "exact"),
            )
        )
    return with_repeats(found)


def with_repeats(mentions: Sequence[FigureMention]) -> list[FigureMention]:
    """Let a number repeated in its article share what identifies the other mentions of it.

    "The 3,000 Norland sailors" of one sentence are "3,000 sailors" in the next.
    """
    of_value: dict[float, list[list[int]]] = {}
    for index, mention in enumerate(mentions):
        chains = of_value.setdefault(mention.record.amount.stated, [])
        for chain in chains:
            if all(_repeats(mention, mentions[other]) for other in chain):
                chain.append(index)
                break
        else:
            chains.append([index])
    found = list(mentions)
    for chain in (chain for chains in of_value.values() for chain in chains):
        if len(chain) < 2:
            continue
        owners, qualities, names = (
            frozenset().union(*(getattr(mentions[i], field) for i in chain))
            for field in ("owners", "qualities", "names")
        )
        for index in chain:
            found[index] = replace(
                mentions[index],
                owners=owners,
                qualities=qualities,
                names=names - owners,
                goes_on=any(mentions[i].goes_on for i in chain),
            )
    return found


def _repeats(one: FigureMention, other: FigureMention) -> bool:
    a, b = one.record, other.record
    return (
        a.amount.stated == b.amount.stated >= _LEAST_REPEATED
        and (a.unit, a.thing.state in HARMS) == (b.unit, b.thing.state in HARMS)
        and a.amount.bound != "order" != b.amount.bound
        and bool(one.kinds & other.kinds or (not one.kinds and one.kinds == other.kinds))
        and bool(one.owners & other.owners or not (one.owners and other.owners))
    )


def _words(document: Document, record: FigureRecord, names: ArticleNames) -> frozenset[str]:
    """The content words of a figure's sentence, the phrase and the source left out."""
    tokens = document.tokens
    sentence = document.sentences[record.sentence]
    telling = (*record.telling.source, *record.telling.cue, record.span)
    kept = set()
    for index in range(sentence.first, sentence.last):
        lower = tokens.lowers[index]
        if len(lower) < _SHORTEST or not lower.isalpha() or lower in STOPS or lower in _EMPTY:
            continue
        if names.is_name(lower) or any(
            span.start <= tokens.starts[index] < span.end for span in telling
        ):
            continue
        kept.add(lemma_of(lower))
    return frozenset(kept)
