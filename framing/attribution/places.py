"""Where the tokens of a document stand, how far apart, and how likely their tags are."""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import DASHES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from framing.attribution.decoding import Marked
    from framing.document.model import Document

__all__ = ["SPEECH_ENDS", "Chances", "Places", "first_of", "nearest_of"]

SPEECH_ENDS = frozenset(",.!?")
"""What stands before the closing mark of speech."""
_FEWEST_SPOKEN = 3
"""Words from which on a quotation that ends like a sentence is speech."""
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
    """Where the tokens of a document stand, and how far apart.

    Attributes
    ----------
    sentence_of, block_of : list of int
        Sentence and block of each token.
    dashes : list of int
        The tokens that are dashes.
    spoken : dict of int to int
        First token and end of each quotation that ends like a sentence.
    """

    def __init__(self, document: Document) -> None:
        texts, at = document.tokens.texts, document.tokens.at
        self.dashes = [index for index, text in enumerate(texts) if text in DASHES]
        self.spoken = {
            at(quotation.span.start): at(quotation.span.end)
            for quotation in document.quotations
            if quotation.closed
            and not quotation.level
            and quotation.words >= _FEWEST_SPOKEN
            and document.plain[quotation.inner.end - 1] in SPEECH_ENDS
        }
        self.sentence_of: list[int] = []
        self.block_of: list[int] = []
        for number, sentence in enumerate(document.sentences):
            more = sentence.last - len(self.sentence_of)
            self.sentence_of.extend([number] * more)
            self.block_of.extend([sentence.block] * more)

    def opens(self, index: int) -> bool:
        """Whether a token is the first of its sentence."""
        return index == 0 or self.sentence_of[index] != self.sentence_of[index - 1]

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one sentence."""
        return self.sentence_of[one] == self.sentence_of[other]

    def same_block(self, one: Marked, other: Marked) -> bool:
        """Whether two spans begin in one block."""
        return self.block_of[one.first] == self.block_of[other.first]

    def closing_dash(self, cue: Marked, low: int, high: int) -> int:
        """The dash behind a cue that stands between two in its sentence; else its end."""
        before = bisect_left(self.dashes, cue.first)
        after = bisect_left(self.dashes, cue.last)
        inside = (before - bisect_left(self.dashes, low)) % 2
        if inside and after < len(self.dashes) and self.dashes[after] < high:
            return self.dashes[after]
        return high

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
