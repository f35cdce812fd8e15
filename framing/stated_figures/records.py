"""Each figure of an article with all that is told of it: amount, thing, source, stance, place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from framing.document.model import BODY_KINDS
from framing.document.word_lists import word_set
from framing.spans import Span, Voice
from framing.stated_figures.approximators import approximated
from framing.stated_figures.dated import DateWords, dates_in
from framing.stated_figures.reading import Reading, readings_in
from framing.stated_figures.telling import Teller, Telling

if TYPE_CHECKING:
    from framing.document.model import Document, Sentence, Tokens
    from framing.stated_figures.amounts import Amount
    from framing.stated_figures.things import Thing

__all__ = ["FigureRecord", "figure_records"]

_GIVEN = word_set("the these those its their his her our my your")
_KINDS = BODY_KINDS | {"headline", "subheading", "caption"}
"""Blocks whose figures are the article's."""


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure and what the article tells of it.

    Attributes
    ----------
    article_id : str
        The article.
    span : Span
        From its approximator to the end of what it counts.
    as_written : str
        The words there, in one line.
    number : Span
        The number alone.
    sentence : int
        Index into `Document.sentences`.
    kind : str
        'people', 'casualties', 'money', 'share', 'count' or 'measure'.
    amount : Amount
        Lowest and highest value, and how it is bounded.
    unit : str
        A currency, ``'percent'`` or a unit of weight or volume; '' for counts.
    thing : Thing
        What it counts.
    approximator : str
        The words that make it approximate, or bound it; '' where there are none.
    hedges : tuple of str
        Core hedges in its clause, in order.
    telling : Telling
        Who tells it, with which cue.
    source, cue : str
        The words of both in one line.
    voice : {'author', 'quoted', 'reported'}
        Whose words it stands in.
    position : float
        Share of the body's words before it; NaN outside the body.
    block : str
        Kind of its block.
    date : DateWords or None
        The nearest words of time in its sentence; None where there are none.
    """

    article_id: str
    span: Span
    as_written: str
    number: Span
    sentence: int
    kind: str
    amount: Amount
    unit: str
    thing: Thing
    approximator: str
    hedges: tuple[str, ...]
    telling: Telling
    source: str
    cue: str
    voice: Voice
    position: float
    block: str
    date: DateWords | None

    @property
    def dated(self) -> str:
        """The nearest words of time in its sentence; '' where there are none."""
        return self.date.words if self.date else ""

    @property
    def bare(self) -> bool:
        """Whether the article states it as it is: no approximator, no hedge, nobody telling it."""
        return not (
            self.approximator
            or self.hedges
            or self.telling.told
            or self.voice != "author"
            or self.amount.bound != "exact"
        )


def figure_records(document: Document) -> tuple[FigureRecord, ...]:
    """Describe every figure of a document's body, headlines and captions, in order.

    These are the figures of `stated_figures` and more: small numbers of things, numbers that
    stand behind what they count ("a toll of 40"), and those that take up the number before
    ("that could rise to 60").

    Parameters
    ----------
    document : Document
        With its attributions.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution import attribute
    >>> from framing.document import parse
    >>> text = "Some 3,000 soldiers may have left, the envoy said. Later, 40 tanks left."
    >>> records = figure_records(attribute(parse(Article(id="a1", text=text))))
    >>> [(r.as_written, r.approximator, r.hedges, r.cue, r.bare) for r in records]
    [('Some 3,000 soldiers', 'Some', ('may',), 'said', False), ('40 tanks', '', (), '', True)]
    """
    teller = Teller(document)
    positions = _positions(document)
    return tuple(
        _record(document, number, sentence, reading, teller, positions)
        for number, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind in _KINDS
        for reading in readings_in(document.tokens, sentence)
    )


def _positions(document: Document) -> list[float]:
    """For each token the share of the body's words before it; NaN outside the body."""
    counted = bytearray(len(document.tokens))
    for sentence in document.body_sentences:
        words = document.tokens.is_word[sentence.first : sentence.last]
        counted[sentence.first : sentence.last] = bytes(words)
    total = max(1, sum(counted))
    return [before / total for before in accumulate(counted, initial=0)]


def _record(
    document: Document,
    number: int,
    sentence: Sentence,
    reading: Reading,
    teller: Teller,
    positions: list[float],
) -> FigureRecord:
    tokens = document.tokens
    near = approximated(tokens, reading.first, reading.last, reading.amount, sentence.first)
    words = range(near.first, near.last)
    first = min(reading.start, *words[:1], reading.first)
    span = document.token_span(first, max(reading.last, reading.thing.last, near.last))
    telling = teller.telling(reading.first, sentence)
    block = document.blocks[sentence.block]
    joined = document.joined
    return FigureRecord(
        article_id=document.article.id,
        span=span,
        as_written=joined((span,)),
        number=document.token_span(reading.first, reading.last),
        sentence=number,
        kind=reading.kind,
        amount=near.amount,
        unit=reading.unit,
        thing=reading.thing,
        approximator=joined((document.token_span(near.first, near.last),)) if words else "",
        hedges=()
        if _is_given(tokens, first, sentence)
        else tuple(
            joined((hit.span,)) for hit in teller.hedges(reading.first, reading.last, sentence)
        ),
        telling=telling,
        source=joined(telling.source),
        cue=joined(telling.cue),
        voice=document.voice_at(tokens.starts[reading.first]),
        position=positions[reading.first] if block.is_body else float("nan"),
        block=block.kind,
        date=_dated(document, sentence, span),
    )


def _is_given(tokens: Tokens, first: int, sentence: Sentence) -> bool:
    """Whether a number is taken for granted ("the 40 seats"), so that no hedge concerns it."""
    return first > sentence.first and tokens.lowers[first - 1] in _GIVEN


def _dated(document: Document, sentence: Sentence, span: Span) -> DateWords | None:
    dates = dates_in(document, sentence)
    starts = [date.start for date in dates]
    place = bisect_left(starts, span.end)
    beside = [d for d in dates[max(0, place - 1) : place + 1] if not _overlap(d, span)]
    return min(beside, key=lambda d: _gap(d, span), default=None)


def _overlap(date: DateWords, span: Span) -> bool:
    return date.start < span.end and span.start < date.end


def _gap(date: DateWords, span: Span) -> int:
    return max(date.start - span.end, span.start - date.end)
