"""What the tagger sees of a token, as small integers.

Training and measuring both read texts through this module, so that they see the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from framing.document.model import Document, Quotation, Tokens

__all__ = [
    "AFFIXES",
    "KINDS_OF_BLOCK",
    "PLACES",
    "QUOTE_STATES",
    "SHAPES",
    "TokenFeatures",
    "token_features",
    "type_features",
]

AFFIXES = 2048
"""Buckets that endings and beginnings of words are hashed into."""
SHAPES = 6
"""Lower case, capitalised, capitals, mixed, digits, punctuation."""
_HAS_CAPITAL = np.array([False, True, True, True, False, False])
QUOTE_STATES = 10
"""Outside; opening mark, inside and closing mark of a long outer quotation, of a short one,
and of an inner one."""
FEWEST_OF_LONG = 4
"""Words of a quotation from which on it counts as long: shorter ones are often no speech."""
_INNER = 7
_LABEL = re.compile(r"[A-Z][A-Z.’' -]+:\s")
_DOUBLE = frozenset('"“”„«»')
PLACES = 3
"""Inside a sentence; first of a sentence; first of a block."""
KINDS_OF_BLOCK = 2
"""Running text; headings and the like."""


@dataclass(frozen=True)
class TokenFeatures:
    """Features of a run of tokens.

    Attributes
    ----------
    types : list of str
        The different tokens, as written.
    type_of : array of int, shape (n,)
        Which of them each token is.
    quote, place, block : array of int, shape (n,)
        State of quotation, place in the sentence and kind of block of each token.
    sentence : array of int, shape (n,)
        Number of its sentence, not falling.
    before, after : array of int, shape (n,)
        The token before the opening and the one behind the closing mark of the outer
        quotation that it stands in; itself outside quotations.
    quoted : array of float, shape (n, 1)
        1 inside an outer quotation, marks included.
    """

    types: list[str]
    type_of: NDArray[np.int64]
    quote: NDArray[np.int64]
    place: NDArray[np.int64]
    block: NDArray[np.int64]
    sentence: NDArray[np.int64]
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    quoted: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.type_of)

    def part(self, first: int, last: int) -> TokenFeatures:
        """The same for some of the tokens, as if there were no others."""
        stay = slice(first, last)
        top = last - first - 1
        return TokenFeatures(
            self.types,
            self.type_of[stay],
            self.quote[stay],
            self.place[stay],
            self.block[stay],
            self.sentence[stay] - self.sentence[first],
            np.clip(self.before[stay] - first, 0, top),
            np.clip(self.after[stay] - first, 0, top),
            self.quoted[stay],
        )

    def inside(self, parts: Sequence[tuple[int, int]]) -> TokenFeatures:
        """The same for what people are said to say, each part as a paragraph of its own.

        Where a part stands in quotation marks, those inside it become the outer ones.
        """
        lengths = [last - first for first, last in parts]
        index = np.concatenate([np.arange(first, last) for first, last in parts])
        starts = np.cumsum([0, *lengths[:-1]])
        number = np.repeat(np.arange(len(parts)), lengths)
        quote = self.quote[index]
        within = np.logical_and.reduceat(self.quoted[index, 0] > 0, starts)[number]
        inner = np.where(quote >= _INNER, quote - _INNER + 1, 0)
        place = self.place[index]
        place[starts] = PLACES - 1
        begins = np.diff(self.sentence[index], prepend=-1) != 0
        begins[starts] = True
        sentence = np.cumsum(begins) - 1
        here = np.arange(len(index))
        return TokenFeatures(
            self.types, self.type_of[index], np.where(within, inner, quote), place,
            self.block[index], sentence, here, here, np.zeros((len(index), 1), np.float32),
        )  # fmt: skip


def _shape(text: str) -> int:
    if text.islower():
        return 0
    if text[0].isdigit():
        return 4
    if not text[0].isalnum():
        return 5
    if text.isupper() and len(text) > 1:
        return 2
    return 1 if text[0].isupper() else 3


@lru_cache(maxsize=1 << 15)
def _spelling(text: str) -> int:
    """Ending, beginning and shape in one number, so that a list of them is read at once."""
    lower = text.lower()
    ending = crc32(lower[-3:].encode("utf-8", "surrogatepass")) % AFFIXES
    beginning = crc32(b"^" + lower[:3].encode("utf-8", "surrogatepass")) % AFFIXES
    return (ending * AFFIXES + beginning) * SHAPES + _shape(text)


def type_features(types: Sequence[str], vocabulary: Mapping[str, int]) -> NDArray[np.int64]:
    """Features of tokens by their spelling alone.

    Names are seen as names, and not which: a word with a capital that is not in the
    vocabulary has neither beginning nor ending. So no actor is read otherwise than
    another, and what was learnt from the names of one year does not pass to the next.

    Returns
    -------
    array of int, shape (len(types), 4)
        Row in the table of word vectors (0 for words not in the vocabulary), bucket of
        the ending, bucket of the beginning, and shape.
    """
    n = len(types)
    lowers = map(str.lower, types)
    known = np.fromiter((vocabulary.get(lower, 0) for lower in lowers), np.int64, n)
    affixes, shape = np.divmod(np.fromiter(map(_spelling, types), np.int64, n), SHAPES)
    affixes[(known == 0) & _HAS_CAPITAL[shape]] = 0
    return np.column_stack((known, *np.divmod(affixes, AFFIXES), shape))


def token_features(document: Document) -> TokenFeatures:
    """Read the features of all tokens of a document."""
    tokens = document.tokens
    n = len(tokens)
    types = list(dict.fromkeys(tokens.texts))
    numbers = dict(zip(types, range(len(types)), strict=True))
    type_of = np.fromiter(map(numbers.__getitem__, tokens.texts), np.int64, n)
    place = np.zeros(n, np.int64)
    block = np.zeros(n, np.int64)
    sentence = np.zeros(n, np.int64)
    previous = -1
    body = [item.is_body for item in document.blocks]
    for number, item in enumerate(document.sentences):
        sentence[item.first : item.last] = number
        if item.first < item.last:
            place[item.first] = 1 if item.block == previous else 2
            block[item.first : item.last] = not body[item.block]
        previous = item.block
    quote, before, after, quoted = _quotations(document, tokens)
    return TokenFeatures(types, type_of, quote, place, block, sentence, before, after, quoted)


def _quotations(
    document: Document, tokens: Tokens
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    n = len(tokens)
    quote = np.zeros(n, np.int64)
    before, after = np.arange(n), np.arange(n)
    quoted = np.zeros((n, 1), np.float32)
    set_off = _set_off(document)
    for item in sorted(document.quotations, key=lambda item: item.level):
        if item in set_off:
            continue
        first, last = tokens.at(item.span.start), tokens.at(item.span.end)
        inner = slice(tokens.at(item.inner.start), tokens.at(item.inner.end))
        state = _INNER if item.level else 1 if item.words >= FEWEST_OF_LONG else 4
        quote[first : inner.start] = state
        if not item.closed and not item.continues and not item.level:
            continue  # Where it ends is unknown: only its mark tells.
        quote[inner] = state + 1
        quote[inner.stop : last] = state + 2
        if not item.level:
            before[first:last] = max(0, first - 1)
            after[first:last] = min(n - 1, last)
            quoted[first:last] = 1
    return quote, before, after, quoted


def _set_off(document: Document) -> set[Quotation]:
    """Opening marks that set off paragraphs quoted from print, and open no speech.

    They stand before each paragraph and are not closed. What tells them from a speech over
    several paragraphs is that some of them hold quotations in double marks of another
    style, or begin with the label of a speaker.
    """
    outer = [item for item in document.quotations if not item.level]
    told = {
        item.mark
        for item, following in pairwise(outer)
        if not item.closed and item.mark in _DOUBLE and _holds(document, item, following)
    }
    told |= {
        item.mark
        for item in outer
        if not item.closed and _LABEL.match(document.plain, item.inner.start)
    }
    return {item for item in outer if item.mark in told and not item.closed}


def _holds(document: Document, item: Quotation, following: Quotation) -> bool:
    """Whether a quotation was ended by another one of a different style in its paragraph."""
    return (
        following.mark in _DOUBLE
        and following.mark != item.mark
        and "\n" not in document.plain[item.span.start : following.span.start]
    )
