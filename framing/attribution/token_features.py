"""What the tagger sees of a token, as small integers.

Training and measuring both read texts through this module, so that they see the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from framing.document.model import Document, Tokens

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
QUOTE_STATES = 7
"""Outside; opening mark, inside and closing mark of an outer quotation; of an inner one."""
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
def _spelling(text: str) -> tuple[str, int, int, int]:
    lower = text.lower()
    ending = crc32(lower[-3:].encode()) % AFFIXES
    beginning = crc32(b"^" + lower[:3].encode()) % AFFIXES
    return lower, ending, beginning, _shape(text)


def type_features(types: Sequence[str], vocabulary: Mapping[str, int]) -> NDArray[np.int64]:
    """Features of tokens by their spelling alone.

    Returns
    -------
    array of int, shape (len(types), 4)
        Row in the table of word vectors (0 for words not in the vocabulary), bucket of
        the ending, bucket of the beginning, and shape.
    """
    rows = [
        (vocabulary.get(lower, 0), ending, beginning, shape)
        for lower, ending, beginning, shape in map(_spelling, types)
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def token_features(document: Document) -> TokenFeatures:
    """Read the features of all tokens of a document."""
    tokens = document.tokens
    n = len(tokens)
    numbers: dict[str, int] = {}
    type_of = np.fromiter(
        (numbers.setdefault(text, len(numbers)) for text in tokens.texts), np.int64, n
    )
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
    return TokenFeatures(
        list(numbers), type_of, quote, place, block, sentence, before, after, quoted
    )


def _quotations(
    document: Document, tokens: Tokens
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    n = len(tokens)
    quote = np.zeros(n, np.int64)
    before, after = np.arange(n), np.arange(n)
    quoted = np.zeros((n, 1), np.float32)
    for item in sorted(document.quotations, key=lambda item: item.level):
        first, last = tokens.at(item.span.start), tokens.at(item.span.end)
        inner = slice(tokens.at(item.inner.start), tokens.at(item.inner.end))
        state = 1 if item.level == 0 else 4
        quote[first : inner.start] = state
        quote[inner] = state + 1
        quote[inner.stop : last] = state + 2
        if item.level == 0:
            before[first:last] = max(0, first - 1)
            after[first:last] = min(n - 1, last)
            quoted[first:last] = 1
    return quote, before, after, quoted
