"""Join what the tagger marked: every content to its cue, every cue to its source.

Each content goes with the nearer of the cues beside it, and each cue with the nearer of
the sources beside it. The end of a sentence between them counts as so many tokens, the
end of a block as more: a cue belongs to its own sentence first.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.attribution.cues import stance_of
from framing.attribution.found import Found
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.attribution.decoding import Marked
    from framing.document.model import Document

__all__ = ["linked"]

_SENTENCE = 8
"""Tokens that the end of a sentence counts for."""
_BLOCK = 60
"""Tokens that the end of a block counts for."""
_CONTENT_REACH = 150
"""How far a content may stand from its cue."""
_SOURCE_REACH = 25
"""How far a source may stand from its cue, in the same sentence."""

_CLOSING = frozenset(",;:-")
_AUXILIARIES = word_set(
    "has have had is are was were be been being am 's 're 've 'd 'm will would could should may "
    "might must can to also then later again still already now once often never "
    "always even just"
)


def linked(document: Document, marked: Sequence[Marked]) -> list[Found]:
    """Make attributions of marked spans, in the order of their cues.

    A cue without content and a content without a cue in reach are left out.
    """
    cues = [span for span in marked if span.role == "cue"]
    sources = [span for span in marked if span.role == "source"]
    gap, sentence_of = _gaps(document)
    contents: dict[Marked, list[tuple[int, int]]] = {}
    for content in marked:
        if content.role != "content":
            continue
        cue = _nearest(content, cues, gap)
        if cue is not None and gap(content, cue) <= _CONTENT_REACH:
            contents.setdefault(cue, []).append((content.first, content.last))
    found = []
    lowers = document.tokens.lowers
    for cue in cues:
        if cue not in contents:
            continue
        source = _nearest(cue, sources, gap)
        if source is not None and (
            sentence_of[source.first] != sentence_of[cue.first] or gap(source, cue) > _SOURCE_REACH
        ):
            source = None
        found.append(
            Found(
                source=None if source is None else _without_comma(document, source),
                cue=_without_auxiliaries(document, cue),
                content=tuple(contents[cue]),
                stance=stance_of(lowers[cue.first : cue.last]),
                rule="tagger",
                sentence=sentence_of[cue.first],
            )
        )
    return found


def _without_comma(document: Document, source: Marked) -> tuple[int, int]:
    """A source without the comma or colon that closes it off."""
    last = source.last
    while last - 1 > source.first and document.tokens.texts[last - 1] in _CLOSING:
        last -= 1
    return source.first, last


def _without_auxiliaries(document: Document, cue: Marked) -> tuple[int, int]:
    """A cue without the auxiliaries, adverbs and *to* in front of the reporting word."""
    first = cue.first
    lowers = document.tokens.lowers
    while first + 1 < cue.last and (
        lowers[first] in _AUXILIARIES or (lowers[first].endswith("ly") and len(lowers[first]) > 4)
    ):
        first += 1
    return first, cue.last


def _nearest(span: Marked, others: Sequence[Marked], gap: Callable[..., int]) -> Marked | None:
    """The nearer of the spans on either side; the one before where both are as near."""
    place = bisect_left(others, span.first, key=lambda other: other.first)
    beside = others[max(0, place - 1) : place + 1]
    return min(beside, key=lambda other: gap(span, other), default=None)


def _gaps(document: Document) -> tuple[Callable[[Marked, Marked], int], list[int]]:
    """A measure of how far apart two spans stand, and the sentence of each token."""
    sentence_of: list[int] = []
    block_of: list[int] = []
    for number, sentence in enumerate(document.sentences):
        sentence_of.extend([number] * (sentence.last - len(sentence_of)))
        block_of.extend([sentence.block] * (sentence.last - len(block_of)))

    def gap(one: Marked, other: Marked) -> int:
        left, right = (one, other) if one.first <= other.first else (other, one)
        last, first = left.last - 1, right.first
        return (
            max(0, first - left.last)
            + _SENTENCE * (sentence_of[first] - sentence_of[last])
            + _BLOCK * (block_of[first] - block_of[last])
        )

    return gap, sentence_of
