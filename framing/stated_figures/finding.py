"""Figures that an article states: numbers of people, casualties, money, shares and counts.

Dates, years, ages, ordinals, times of day, lengths of time, measurements, scores, names
with a number and the numbers of lists are none. A number counts only where a word beside
it says what it is a number of, so that what is found is less than what is there.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.spans import Span
from framing.stated_figures.counted_numbers import Counted, counted
from framing.stated_figures.numbers import is_number, is_other_number, number_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document.model import Document, Sentence

__all__ = ["FIGURE_KINDS", "StatedFigure", "stated_figures"]

FIGURE_KINDS = ("people", "casualties", "money", "share", "count")
"""What a figure is a number of; *share* stands for percentages and fractions."""


class StatedFigure(NamedTuple):
    """A number and the words that say what it is a number of.

    Attributes
    ----------
    span : Span
        From the number, or the sign of a currency before it, to the noun.
    kind : str
        One of `FIGURE_KINDS`.
    sentence : int
        Index into `Document.body_sentences`.
    attributed : bool
        Whether its sentence holds any part of an attribution, or the number stands inside
        quotation marks.
    """

    span: Span
    kind: str
    sentence: int
    attributed: bool


def stated_figures(document: Document) -> tuple[StatedFigure, ...]:
    """Find the figures in the body of a document, in order.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution import attribute
    >>> from framing.document import parse
    >>> text = "The flood of 1998 killed 12 people. The mayor said it cost $3 million."
    >>> document = attribute(parse(Article(id="a1", text=text)))
    >>> for figure in stated_figures(document):
    ...     print(document.text_of(figure.span), figure.kind, figure.attributed)
    12 people casualties False
    $3 million money True
    """
    spans = sorted(
        span
        for a in document.attributions
        for part in (a.source, a.cue, a.content)
        for span in part
    )
    starts = [span.start for span in spans]
    reach = _running_ends(spans)
    found: list[StatedFigure] = []
    for number, sentence in enumerate(document.body_sentences):
        before = bisect_left(starts, sentence.span.end)
        covered = before > 0 and reach[before - 1] > sentence.span.start
        for first, last, kind in _in_sentence(document, sentence):
            span = document.token_span(first, last)
            attributed = covered or document.voice_at(span.start) != "author"
            found.append(StatedFigure(span, kind, number, attributed))
    return tuple(found)


def _running_ends(spans: list[Span]) -> list[int]:
    """How far the spans up to each one reach, as a long one may cover later ones."""
    ends: list[int] = []
    for span in spans:
        ends.append(max(span.end, ends[-1]) if ends else span.end)
    return ends


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Counted]:
    tokens = document.tokens
    index = sentence.first
    while index < sentence.last:
        if not is_number(tokens, index, sentence.first):
            index += 1
            continue
        last = number_end(tokens, index, sentence)
        if not is_other_number(tokens, index, last, sentence):
            found = counted(tokens, index, last, sentence)
            if found is not None:
                yield found
                last = max(last, found.last)
        index = last
