"""The tagger: a small convolutional network that marks sources, cues and contents.

Trained by training/train_attribution.py (see framing/models/attribution.md) and evaluated here
with numpy alone. Type vectors are looked up once per different token; gated convolutions
and one exchange between sentences, and between a quotation and its surroundings, make
scores for each token and tag.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.attribution.token_features import TokenFeatures, type_features
from framing.errors import FramingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray
    from threadpoolctl import ThreadpoolController

    Floats = NDArray[np.float32]

__all__ = ["TAGS", "Convolution", "Tagger", "one_thread", "read_tagger", "tagger", "weights_digest"]

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


class _Room(NamedTuple):
    """Arrays that all layers write to: fresh ones for each would cost as much as the sums."""

    around: Floats
    gate: Floats
    value: Floats

    @classmethod
    def of(cls, n: int, channels: int) -> _Room:
        sizes = (3 * channels, channels, channels)
        return cls(*(np.empty((n, size), np.float32) for size in sizes))


class Convolution(NamedTuple):
    """A gated convolution of three tokens: what it adds, and how far it lets that through.

    Weights have the shape (3 x channels, channels), biases (channels,).
    """

    value: Floats
    value_bias: Floats
    gate: Floats
    gate_bias: Floats


@dataclass(frozen=True)
class Tagger:
    """Weights of the tagger.

    Attributes
    ----------
    vocabulary : dict of str to int
        Lower-case words to rows of `words`.
    words, endings, beginnings, shapes : array
        Tables of vectors; row 0 of `words` stands for every other word.
    enter, enter_bias : array, shape (features, channels) and (channels,)
        From joined vectors to channels.
    quote, place, block : array, shape (states, channels)
        Added for each state.
    convolutions : tuple of Convolution
        The layers, one on another.
    dilations : tuple of int
        How far apart the three tokens of each convolution stand.
    exchange_at : int
        Before which convolution sentences and quotations exchange.
    before, after : array, shape (channels, channels)
        What a quotation takes from the tokens around it.
    pool, pool_bias, pooled, pooled_bias : array
        What sentences give, and what is taken of the one before, the same and the next.
    leave, leave_bias : array, shape (channels, tags) and (tags,)
        From channels to scores.
    transitions : array, shape (tags, tags)
        Score of each tag behind each other one.
    """

    vocabulary: Mapping[str, int]
    words: NDArray[np.int8]
    word_scale: Floats
    endings: Floats
    beginnings: Floats
    shapes: Floats
    enter: Floats
    enter_bias: Floats
    quote: Floats
    place: Floats
    block: Floats
    convolutions: tuple[Convolution, ...]
    dilations: tuple[int, ...]
    exchange_at: int
    before: Floats
    after: Floats
    pool: Floats
    pool_bias: Floats
    pooled: Floats
    pooled_bias: Floats
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
        rows = type_features(types, self.vocabulary)
        joined = np.concatenate(
            (
                self.words[rows[:, 0]] * self.word_scale[rows[:, 0]],
                self.endings[rows[:, 1]],
                self.beginnings[rows[:, 2]],
                self.shapes[rows[:, 3]],
            ),
            axis=1,
        )
        return joined @ self.enter + self.enter_bias

    def _scores(self, features: TokenFeatures, vectors: Floats) -> Floats:
        hidden = vectors[features.type_of]
        hidden += self.quote[features.quote]
        hidden += self.place[features.place]
        hidden += self.block[features.block]
        np.tanh(hidden, out=hidden)
        room = _Room.of(*hidden.shape)
        for number, (layer, dilation) in enumerate(
            zip(self.convolutions, self.dilations, strict=True)
        ):
            if number == self.exchange_at:
                hidden = self._exchange(hidden, features)
            _convolve(hidden, layer, dilation, room)
        result: Floats = hidden @ self.leave + self.leave_bias
        return result

    def _exchange(self, hidden: Floats, features: TokenFeatures) -> Floats:
        """Let quotations see what stands around them, and sentences their neighbours."""
        inside = np.flatnonzero(features.quoted)
        taken = hidden[features.before[inside]] @ self.before
        taken += hidden[features.after[inside]] @ self.after
        given = np.tanh(hidden @ self.pool + self.pool_bias)
        starts = np.flatnonzero(np.diff(features.sentence, prepend=-1))
        most = np.maximum.reduceat(given, starts, axis=0)
        edge = np.zeros((1, most.shape[1]), np.float32)
        around = np.concatenate(
            (np.vstack((edge, most[:-1])), most, np.vstack((most[1:], edge))), axis=1
        )
        told = around @ self.pooled + self.pooled_bias
        lengths = np.diff(starts, append=len(features))
        hidden = hidden + np.repeat(told, lengths, axis=0)
        hidden[inside] += taken
        hidden *= _HALF
        return hidden


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


def _convolve(hidden: Floats, layer: Convolution, dilation: int, room: _Room) -> None:
    """Add a gated convolution of three tokens to each, in place."""
    n, channels = hidden.shape
    d = min(dilation, n)
    around, gate, value = room
    around[:d, :channels] = 0
    around[d:, :channels] = hidden[: n - d]
    around[:, channels : 2 * channels] = hidden
    around[: n - d, 2 * channels :] = hidden[d:]
    around[n - d :, 2 * channels :] = 0
    np.matmul(around, layer.gate, out=gate)
    gate += layer.gate_bias
    # A logistic gate, as a hyperbolic tangent of half its argument.
    np.tanh(gate, out=gate)
    gate += 1
    np.matmul(around, layer.value, out=value)
    value += layer.value_bias
    value *= gate
    hidden += value
    hidden *= _HALF


def read_tagger(path: Path) -> Tagger:
    """Read the weights from a file of arrays.

    Raises
    ------
    FramingError
        If the file is none that this version reads.
    """
    try:
        with np.load(path, allow_pickle=False) as arrays:
            stored = {name: arrays[name] for name in arrays.files}
    except (OSError, ValueError) as error:
        raise FramingError(f"{path.name}: no file of weights: {error}") from error
    layout = int(stored.pop("layout", 0))
    if layout != _LAYOUT:
        raise FramingError(
            f"{path.name}: weights of layout {layout}; this version reads layout {_LAYOUT}"
        )
    return _tagger(stored)


def _tagger(stored: Mapping[str, NDArray[np.generic]]) -> Tagger:
    words = bytes(stored["vocabulary"]).decode("utf-8").split("\n")
    dilations = tuple(int(d) for d in stored["dilations"])

    def wide(name: str) -> Floats:
        return stored[name].astype(np.float32)

    return Tagger(
        vocabulary={word: row for row, word in enumerate(words, start=1)},
        words=stored["words"].astype(np.int8, copy=False),
        convolutions=tuple(
            Convolution(
                *(wide(f"{part}_{k}") for part in ("value", "value_bias", "gate", "gate_bias"))
            )
            for k in range(len(dilations))
        ),
        dilations=dilations,
        exchange_at=int(stored["exchange_at"]),
        **{
            name: wide(name)
            for name in (
                "word_scale", "endings", "beginnings", "shapes", "enter", "enter_bias", "quote",
                "place", "block", "before", "after", "pool", "pool_bias", "pooled",
                "pooled_bias", "leave", "leave_bias", "transitions",
            )
        },
    )  # fmt: skip


@lru_cache(maxsize=1)
def weights_digest() -> str:
    """SHA-256 of the packaged weights."""
    return hashlib.sha256((files("framing.models") / "attribution.npz").read_bytes()).hexdigest()


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The packaged tagger, read once."""
    with as_file(files("framing.models") / "attribution.npz") as path:
        return read_tagger(path)
