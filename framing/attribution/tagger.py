"""The tagger: a small convolutional network that marks sources, cues and contents.

Trained by training/train_attribution.py (see framing/models/attribution.md) and evaluated here
with numpy alone. Gated convolutions and one exchange between sentences, and between a
quotation and its surroundings, make scores for each token and tag. Channels are rows and
tokens columns, so that every sum and shift runs along memory.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.attribution.token_features import TokenFeatures, type_features
from framing.weights import read_arrays

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray
    from threadpoolctl import ThreadpoolController

    Floats = NDArray[np.float32]

__all__ = ["TAGS", "Exchange", "Tagger", "one_thread", "read_tagger", "tagger"]

TAGS = (
    "other", "source", "in source", "cue", "in cue", "content", "in content",
)  # fmt: skip
"""The tags; each span begins with the first and goes on with the second of its pair."""

_LAYOUT = 2
_WINDOW = 2048
"""Tokens scored at once: bounds memory for long texts."""
_MARGIN = 160
"""Tokens of context on either side of a window."""
_HALF = np.float32(0.5**0.5)


class Exchange(NamedTuple):
    """What sentences and quotations tell each other.

    Attributes
    ----------
    before, after : array, shape (channels, channels)
        What a quotation takes from the tokens around it.
    pool, pool_bias : array, shape (channels, channels) and (channels, 1)
        What a sentence gives.
    pooled, pooled_bias : array, shape (channels, 3 x channels) and (channels, 1)
        What is taken of the one before, the same and the next.
    """

    before: Floats
    after: Floats
    pool: Floats
    pool_bias: Floats
    pooled: Floats
    pooled_bias: Floats


@dataclass(frozen=True)
class Tagger:
    """Weights of the tagger.

    Attributes
    ----------
    vocabulary : dict of str to int
        Lower-case words to rows of `words`.
    words, endings, beginnings, shapes : array, shape (rows, channels)
        What each adds to the channels of a token; row 0 of `words` stands for every other
        word.
    states : array, shape (states of quotation, places, kinds of block, channels)
        What is added for where a token stands.
    convolutions : tuple of array, each of shape (2 x channels, 3 x channels + 1)
        How far three tokens are let through, then what they add; the last column is the
        bias.
    dilations : tuple of int
        How far apart the three tokens of each convolution stand.
    exchange : Exchange
        What sentences and quotations tell each other.
    exchange_at : int
        Before which convolution they do.
    leave, leave_bias : array, shape (tags, channels) and (tags, 1)
        From channels to scores.
    transitions : array, shape (tags, tags)
        Score of each tag behind each other one.
    """

    vocabulary: Mapping[str, int]
    words: Floats
    endings: Floats
    beginnings: Floats
    shapes: Floats
    states: Floats
    convolutions: tuple[Floats, ...]
    dilations: tuple[int, ...]
    exchange: Exchange
    exchange_at: int
    leave: Floats
    leave_bias: Floats
    transitions: Floats

    def scores(self, features: TokenFeatures, vectors: Floats | None = None) -> Floats:
        """Score every tag for every token.

        Parameters
        ----------
        features : TokenFeatures
            What is known of the tokens.
        vectors : array, optional
            What `vectors` gives for their types, where it is at hand already.

        Returns
        -------
        array, shape (tokens, tags)
            Higher is likelier; transitions come on top.
        """
        n = len(features)
        vectors = self.vectors(features.types) if vectors is None else vectors
        if n <= _WINDOW + _MARGIN:
            return self._scores(features, vectors)
        parts = []
        for first in range(0, n, _WINDOW):
            last = min(n, first + _WINDOW)
            low, high = max(0, first - _MARGIN), min(n, last + _MARGIN)
            scores = self._scores(features.part(low, high), vectors)
            parts.append(scores[first - low : last - low])
        return np.concatenate(parts)

    def vectors(self, types: list[str]) -> Floats:
        """Channels of each different token, shape (types, channels)."""
        word, ending, beginning, shape = type_features(types, self.vocabulary).T
        vectors: Floats = self.words[word]
        vectors += self.endings[ending]
        vectors += self.beginnings[beginning]
        vectors += self.shapes[shape]
        return vectors

    def _scores(self, features: TokenFeatures, vectors: Floats) -> Floats:
        entered = vectors[features.type_of]
        entered += self.states[features.quote, features.place, features.block]
        n, channels = entered.shape
        # Three tokens for each, and a one for the bias.
        around = np.empty((3 * channels + 1, n), np.float32)
        around[-1] = 1
        gated = np.empty((2 * channels, n), np.float32)
        hidden = around[channels : 2 * channels]
        np.tanh(entered.T, out=hidden)
        for number, (weights, dilation) in enumerate(
            zip(self.convolutions, self.dilations, strict=True)
        ):
            if number == self.exchange_at:
                _exchange(hidden, features, self.exchange)
            _convolve(around, weights, min(dilation, n), gated)
        result: Floats = np.ascontiguousarray((self.leave @ hidden + self.leave_bias).T)
        return result


def _exchange(hidden: Floats, features: TokenFeatures, weights: Exchange) -> None:
    """Let quotations see what stands around them, and sentences their neighbours, in place."""
    inside = np.flatnonzero(features.quoted)
    # Tokens of one quotation take the same.
    before, after = features.before[inside], features.after[inside]
    begins = np.flatnonzero(np.diff(before, prepend=-1) | np.diff(after, prepend=-1))
    taken = weights.before @ hidden[:, before[begins]] + weights.after @ hidden[:, after[begins]]
    given = weights.pool @ hidden
    given += weights.pool_bias
    np.tanh(given, out=given)
    starts = np.flatnonzero(np.diff(features.sentence, prepend=-1))
    most = np.maximum.reduceat(given, starts, axis=1)
    edge = np.zeros((len(most), 1), np.float32)
    around = np.concatenate((np.hstack((edge, most[:, :-1])), most, np.hstack((most[:, 1:], edge))))
    told = weights.pooled @ around + weights.pooled_bias
    hidden += np.repeat(told, np.diff(starts, append=len(features)), axis=1)
    hidden[:, inside] += np.repeat(taken, np.diff(begins, append=len(inside)), axis=1)
    hidden *= _HALF


def _convolve(around: Floats, weights: Floats, dilation: int, gated: Floats) -> None:
    """Add a gated convolution of three tokens to each, in place."""
    channels = len(gated) // 2
    n = around.shape[1]
    before, hidden, after = (around[k * channels : (k + 1) * channels] for k in range(3))
    before[:, :dilation] = 0
    before[:, dilation:] = hidden[:, : n - dilation]
    after[:, : n - dilation] = hidden[:, dilation:]
    after[:, n - dilation :] = 0
    np.matmul(weights, around, out=gated)
    gate, value = gated[:channels], gated[channels:]
    # A logistic gate, as a hyperbolic tangent of half its argument.
    np.tanh(gate, out=gate)
    gate += 1
    value *= gate
    hidden += value
    hidden *= _HALF


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep matrix products on one core.

    They are too small to gain from more, which would cost twice the time of one and make
    the last digits depend on the machine.
    """
    with _libraries().limit(limits=1, user_api="blas"):
        yield


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def read_tagger(path: Path) -> Tagger:
    """Read the weights from a file of arrays.

    ``layout``, ``dilations`` and ``exchange_at`` are whole numbers, ``vocabulary`` the bytes
    of its words parted by line breaks, ``words`` (words + 1, size) whole numbers of one byte
    to be multiplied by ``word_scale`` (words + 1, 1). All others are floats of two bytes,
    inputs by outputs: tables ``endings``, ``beginnings``, ``shapes`` (rows, size); ``enter``
    (all four sizes, channels); tables ``quote``, ``place``, ``block`` (states, channels);
    ``value_k`` and ``gate_k`` (3 x channels, channels) of the k-th convolution; ``before``,
    ``after``, ``pool`` (channels, channels); ``pooled`` (3 x channels, channels); ``leave``
    (channels, tags); ``transitions`` (tags, tags). A name with ``_bias`` is what is added.

    Parameters
    ----------
    path : Path
        A file of NumPy arrays without pickles.

    Raises
    ------
    FramingError
        If the file is none that this version reads.
    """
    return _tagger(read_arrays(path, _LAYOUT))


def _tagger(stored: Mapping[str, NDArray[np.generic]]) -> Tagger:
    """Weights in the order in which they are used: what can be multiplied out now, is."""
    vocabulary = bytes(stored["vocabulary"]).decode("utf-8").split("\n")
    dilations = tuple(int(d) for d in stored["dilations"])

    def wide(name: str) -> Floats:
        return stored[name].astype(np.float32)

    tables = [wide("words") * wide("word_scale")]
    tables += [wide(name) for name in ("endings", "beginnings", "shapes")]
    ends = np.cumsum([table.shape[1] for table in tables])[:-1]
    parts: list[Floats] = np.split(wide("enter"), ends)
    words, endings, beginnings, shapes = map(np.matmul, tables, parts)
    quote, place, block = wide("quote"), wide("place"), wide("block")
    return Tagger(
        vocabulary={word: row for row, word in enumerate(vocabulary, start=1)},
        words=words + wide("enter_bias"),
        endings=endings,
        beginnings=beginnings,
        shapes=shapes,
        states=quote[:, None, None] + place[:, None] + block,
        convolutions=tuple(
            np.block(
                [
                    [wide(f"gate_{k}").T, wide(f"gate_bias_{k}")[:, None]],
                    [wide(f"value_{k}").T, wide(f"value_bias_{k}")[:, None]],
                ]
            )
            for k in range(len(dilations))
        ),
        dilations=dilations,
        exchange=Exchange(
            wide("before").T, wide("after").T,
            wide("pool").T, wide("pool_bias")[:, None],
            wide("pooled").T, wide("pooled_bias")[:, None],
        ),
        exchange_at=int(stored["exchange_at"]),
        leave=wide("leave").T,
        leave_bias=wide("leave_bias")[:, None],
        transitions=wide("transitions"),
    )  # fmt: skip


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The packaged tagger, read once."""
    with as_file(files("framing.models") / "attribution.npz") as path:
        return read_tagger(path)
