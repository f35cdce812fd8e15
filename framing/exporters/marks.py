"""An article cut into marked and unmarked pieces, for any kind of display."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from framing.document.model import Block, Document
from framing.spans import Annotation, Span

__all__ = ["Mark", "Piece", "blocks_of_pieces", "marks_of"]


class Mark(NamedTuple):
    """A stretch to show: where, as what, and what to say of it.

    Attributes
    ----------
    span : Span
        The words.
    kind : str
        The label that decides its look.
    voice : str
        Whose words they are.
    note : str
        One line that explains it.
    """

    span: Span
    kind: str
    voice: str
    note: str


class Piece(NamedTuple):
    """Text that is marked throughout by the same marks, shortest first; or by none."""

    text: str
    marks: tuple[Mark, ...]


def marks_of(annotations: Sequence[Annotation], extractor: str) -> tuple[Mark, ...]:
    """The marks of one extractor on a document.

    Parameters
    ----------
    annotations : sequence of Annotation
        The document's annotations; those of other extractors are passed over.
    extractor : str
        Name of the extractor.

    Returns
    -------
    tuple of Mark
        In order of their place.
    """
    return tuple(
        sorted(
            Mark(a.span, a.label, a.voice, _note(a))
            for a in annotations
            if a.extractor == extractor
        )
    )


def _note(annotation: Annotation) -> str:
    parts = [annotation.label, f"{annotation.voice} voice"]
    for key, value in annotation.attributes.items():
        if isinstance(value, bool):
            parts.extend([key] if value else [])
        elif isinstance(value, list):
            parts.append(f"{key} {'; '.join(value)}")
        elif value != "":
            parts.append(f"{key} {value}")
    return ", ".join([*parts, f"rule {annotation.rule}"])


def blocks_of_pieces(
    document: Document, marks: Sequence[Mark]
) -> Iterator[tuple[Block, list[Piece]]]:
    """Each block of a document with its text cut where marks begin and end.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="The dam may fail."))
    >>> mark = Mark(Span(8, 11), "modal", "author", "modal")
    >>> [(_, pieces)] = blocks_of_pieces(document, [mark])
    >>> [piece.text for piece in pieces]
    ['The dam ', 'may', ' fail.']
    """
    for block in document.blocks:
        inside = [
            m for m in marks if m.span.start < block.span.end and m.span.end > block.span.start
        ]
        cuts = sorted(
            {block.span.start, block.span.end}
            | {edge for m in inside for edge in m.span if block.span.start < edge < block.span.end}
        )
        pieces = []
        for start, end in pairwise(cuts):
            active = [m for m in inside if m.span.start <= start and m.span.end >= end]
            active.sort(key=lambda m: m.span.end - m.span.start)
            pieces.append(Piece(document.article.text[start:end], tuple(active)))
        yield block, pieces
