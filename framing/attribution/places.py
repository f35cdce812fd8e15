"""Where the tokens of a document stand, how far apart, and how likely their tags are."""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from framing.attribution.decoding import Marked
    from framing.document.model import Document

__all__ = ["Chances", "Places", "first_of", "nearest_of"]

_SENTENCE = 8
"""Tokens that the end of a sentence counts for."""
_BLOCK = 60
"""Tokens that the end of a block counts for."""
_SOURCE_REACH = 40
"""How far a source may stand from its cue, in the same sentence."""


class Chances(NamedTuple):
    """How much better a cue, or a source, would score than nothing, from one token on."""

    first: int
    cues: NDArray[np.float32]
    sources: NDArray[np.float32]

    def of_cue(self, index: int) -> float:
        """The score of a cue at a token; as low as can be where none was given."""
        return self._at(self.cues, index)

    def of_source(self, index: int) -> float:
        """The same of a source."""
        return self._at(self.sources, index)

    def _at(self, values: NDArray[np.float32], index: int) -> float:
        place = index - self.first
        return float(values[place]) if 0 <= place < len(values) else -math.inf


class Places:
    """Where the tokens of a document stand, and how far apart."""

    def __init__(self, document: Document) -> None:
        self.sentence_of: list[int] = []
        self.block_of: list[int] = []
        for number, sentence in enumerate(document.sentences):
            more = sentence.last - len(self.sentence_of)
            self.sentence_of.extend([number] * more)
            self.block_of.extend([sentence.block] * more)

    def opens(self, index: int) -> bool:
        """Whether a token is the first of its sentence."""
        return index == 0 or self.sentence_of[index] != self.sentence_of[index - 1]

    def gap(self, one: Marked, other: Marked) -> int:
        """Tokens between two spans, ends of sentences and blocks counted as several."""
        left, right = (one, other) if one.first <= other.first else (other, one)
        last, first = left.last - 1, right.first
        return (
            max(0, first - left.last)
            + _SENTENCE * (self.sentence_of[first] - self.sentence_of[last])
            + _BLOCK * (self.block_of[first] - self.block_of[last])
        )

    def reaches(self, source: Marked, cue: Marked) -> bool:
        """Whether a source is near enough to its cue, and in the same sentence."""
        same = self.sentence_of[source.first] == self.sentence_of[cue.first]
        return same and self.gap(source, cue) <= _SOURCE_REACH


def nearest_of(span: Marked, others: Sequence[Marked], gap: Callable[..., int]) -> Marked | None:
    """The nearer of the spans on either side; the one before where both are as near."""
    place = bisect_left(others, span.first, key=first_of)
    beside = others[max(0, place - 1) : place + 1]
    return min(beside, key=lambda other: gap(span, other), default=None)


def first_of(span: Marked) -> int:
    """Where a span begins."""
    return span.first
