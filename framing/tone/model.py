"""The model of tone: small networks over masked sentences, and the words that they know.

Fitted by training/train_tone.py (see framing/models/tone.md) and evaluated here with numpy
alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from framing.tone.network import REACH, Network, packed
from framing.weights import read_arrays

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from framing.tone.masking import Masked

    Floats = NDArray[np.float32]

__all__ = ["ToneModel", "read_tone_model", "tone_model"]

_LAYOUT = 2
_MOST_ROWS = 2048
"""Words and marks scored at once: bounds memory for long texts."""


@dataclass(frozen=True)
class ToneModel:
    """Networks whose probabilities are averaged.

    Attributes
    ----------
    vocabulary : dict of str to int
        Words in small letters and marks to rows of the networks' words.
    topic : tuple of int
        Rows of the words that say what an article is about and not how it speaks.
    networks : tuple of Network
        Fitted alike but for chance.
    """

    vocabulary: Mapping[str, int]
    topic: tuple[int, ...]
    networks: tuple[Network, ...]

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that are known: none of them is a name."""
        return frozenset(self.vocabulary)

    def probabilities(self, sentences: Sequence[Masked], topic_weight: float) -> Floats:
        """How likely each class of tone is.

        Parameters
        ----------
        sentences : sequence of Masked
            Sentences with their targets.
        topic_weight : float
            How much of what is particular to a word of the topic counts: 1 like any other
            word, 0 not at all.

        Returns
        -------
        array, shape (sentences, 3)
            Negative, neutral, positive; rows sum to 1.
        """
        own = np.ones(len(self.vocabulary), np.float32)
        own[list(self.topic)] = topic_weight
        gap = max(max(network.dilations) for network in self.networks)
        found = [np.zeros((0, 3), np.float32)]
        for batch in _batches(sentences):
            row = packed(batch, self.vocabulary, own, gap)
            each = [network.probabilities(row) for network in self.networks]
            found.append(np.mean(each, axis=0, dtype=np.float32))
        return np.concatenate(found)


def _batches(sentences: Sequence[Masked]) -> Iterator[list[Masked]]:
    """The sentences in their order, as many at once as memory is meant to hold."""
    batch: list[Masked] = []
    rows = 0
    for sentence in sentences:
        batch.append(sentence)
        rows += min(len(sentence.words), 2 * REACH + 1)
        if rows > _MOST_ROWS:
            yield batch
            batch, rows = [], 0
    if batch:
        yield batch


def read_tone_model(path: Path) -> ToneModel:
    """Read the weights from a file of arrays.

    ``layout`` and ``networks`` (how many) are whole numbers, ``vocabulary`` the bytes of its
    words parted by line breaks, beginning with those for other words and words of the topic,
    ``topic`` rows of words. The arrays of each network have its number and a dot before their
    names: ``dilations`` are whole numbers, ``words`` (words, size) whole numbers of one byte to
    be multiplied by ``word_scale`` (words, 1). All others are floats of two bytes, inputs by
    outputs: ``enter`` (size, channels), ``places`` (places, channels), ``value_k`` and
    ``gate_k`` (3 x channels, channels) of the k-th convolution, ``query``, ``key`` (channels,
    channels), ``near`` (places, heads), ``gather`` (2 x channels, channels), ``leave``
    (channels, 3). A name with ``_bias`` is what is added.

    Parameters
    ----------
    path : Path
        A file of NumPy arrays without pickles.

    Raises
    ------
    FramingError
        If the file is none that this version reads.
    """
    return _model(read_arrays(path, _LAYOUT))


def _model(stored: Mapping[str, NDArray[np.generic]]) -> ToneModel:
    vocabulary = bytes(stored["vocabulary"]).decode("utf-8").split("\n")
    return ToneModel(
        vocabulary={word: row for row, word in enumerate(vocabulary)},
        topic=tuple(int(row) for row in stored["topic"]),
        networks=tuple(_network(stored, f"{number}.") for number in range(int(stored["networks"]))),
    )


def _network(stored: Mapping[str, NDArray[np.generic]], prefix: str) -> Network:
    """Weights in the order in which they are used: what can be multiplied out now, is."""

    def wide(name: str) -> Floats:
        return stored[prefix + name].astype(np.float32)

    dilations = tuple(stored[f"{prefix}dilations"].astype(int).tolist())
    return Network(
        words=np.matmul(wide("words") * wide("word_scale"), wide("enter")) + wide("enter_bias"),
        places=wide("places"),
        convolutions=tuple(
            np.block(
                [
                    [wide(f"gate_{k}"), wide(f"value_{k}")],
                    [wide(f"gate_bias_{k}"), wide(f"value_bias_{k}")],
                ]
            )
            for k in range(len(dilations))
        ),
        dilations=dilations,
        query=wide("query"),
        query_bias=wide("query_bias"),
        key=wide("key"),
        near=wide("near"),
        gather=wide("gather"),
        gather_bias=wide("gather_bias"),
        leave=wide("leave"),
        leave_bias=wide("leave_bias"),
    )


@lru_cache(maxsize=1)
def tone_model() -> ToneModel:
    """The packaged model, read once."""
    with as_file(files("framing.models") / "tone.npz") as path:
        return read_tone_model(path)
