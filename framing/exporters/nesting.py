"""Marked stretches of a text arranged so that each lies wholly inside another or beside it.

Spans may lie in one another, share their words or cross. Mark-up cannot cross, so a span
that would leave the one it began in is cut there and taken up again behind it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from framing.document.model import Block, Document
from framing.spans import Span

__all__ = ["PARTS", "Part", "Stretch", "blocks_of_stretches", "nested"]

PARTS = ("content", "source", "cue")
"""The parts of an attribution; where two have the same words, the later lies inside."""


class Part(NamedTuple):
    """One span of one attribution.

    Attributes
    ----------
    name : str
        ``'source'``, ``'cue'`` or ``'content'``.
    number : int
        Number of its attribution.
    span : Span
        The words.
    """

    name: str
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that one part covers, with what lies inside it.

    Attributes
    ----------
    name : str
        What they are: one of `PARTS`.
    numbers : tuple of int
        The attributions that they belong to: several where these share them.
    begins, ends : bool
        False where the part goes on before or after: in another block, or beyond the
        stretch that this one lies in.
    inside : tuple of str or Stretch
        Text and further stretches, in order.
    """

    name: str
    numbers: tuple[int, ...]
    begins: bool
    ends: bool
    inside: tuple[str | Stretch, ...]


class _Piece(NamedTuple):
    """A part or what is left of it, in the order in which stretches open."""

    start: int
    minus_end: int
    rank: int
    begins: bool
    ends: bool
    number: int

    @property
    def end(self) -> int:
        return -self.minus_end

    def alike(self, other: _Piece) -> bool:
        """Whether both differ in their attribution alone."""
        return self[:5] == other[:5]


def nested(text: str, within: Span, parts: Iterable[Part]) -> tuple[str | Stretch, ...]:
    """Arrange the parts that touch a stretch of text; no character is lost or doubled.

    Parameters
    ----------
    text : str
        The article's text.
    within : Span
        The stretch to arrange, for instance a block.
    parts : iterable of Part
        They may lie in one another, have the same words, or cross.

    Examples
    --------
    >>> parts = [Part("content", 1, Span(0, 4)), Part("content", 2, Span(2, 6))]
    >>> outer, rest = nested("abcdef", Span(0, 6), parts)
    >>> outer.inside[0], outer.inside[1].inside, outer.inside[1].ends
    ('ab', ('cd',), False)
    >>> rest.inside, rest.begins
    (('ef',), False)
    """
    waiting = [piece for part in parts if (piece := _clipped(part, within)) is not None]
    heapify(waiting)
    return tuple(_arranged(text, within, waiting))


def _clipped(part: Part, within: Span) -> _Piece | None:
    start, end = max(part.span.start, within.start), min(part.span.end, within.end)
    if start >= end:
        return None
    return _Piece(
        start,
        -end,
        PARTS.index(part.name),
        start == part.span.start,
        end == part.span.end,
        part.number,
    )


def _arranged(text: str, within: Span, waiting: list[_Piece]) -> Iterator[str | Stretch]:
    """Take from `waiting` what begins in a stretch, and put back what is left beyond it."""
    at = within.start
    while waiting and waiting[0].start < within.end:
        piece = heappop(waiting)
        if piece.end > within.end:
            heappush(waiting, piece._replace(start=within.end, begins=False))
            heappush(waiting, piece._replace(minus_end=-within.end, ends=False))
            continue
        if at < piece.start:
            yield text[at : piece.start]
        numbers = [piece.number]
        while waiting and waiting[0].alike(piece):
            numbers.append(heappop(waiting).number)
        span = Span(piece.start, piece.end)
        inside = tuple(_arranged(text, span, waiting))
        yield Stretch(
            PARTS[piece.rank], tuple(dict.fromkeys(numbers)), piece.begins, piece.ends, inside
        )
        at = piece.end
    if at < within.end:
        yield text[at : within.end]


def blocks_of_stretches(
    document: Document, parts: Sequence[Part]
) -> Iterator[tuple[Block, tuple[str | Stretch, ...]]]:
    """Yield each block of a document with its text and the stretches in it."""
    starts = [block.span.start for block in document.blocks]
    inside: list[list[Part]] = [[] for _ in starts]
    for part in parts:
        index = max(0, bisect_right(starts, part.span.start) - 1)
        while index < len(starts) and starts[index] < part.span.end:
            inside[index].append(part)
            index += 1
    for block, some in zip(document.blocks, inside, strict=True):
        yield block, nested(document.article.text, block.span, some)
