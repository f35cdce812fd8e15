"""A network of tone over masked sentences, evaluated with numpy alone.

Sentences stand behind one another in one long row, parted by gaps as wide as a convolution
reaches, so that any number of targets takes one pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from framing.tone.masking import Masked

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

__all__ = ["OTHER", "REACH", "TOPIC", "Network", "Packed", "packed"]

REACH = 32
"""How many words and marks on either side of a target are read."""
OTHER, TOPIC = 0, 1
"""Rows of the word vectors for words that are not known, and for words of the topic."""

_HALF = np.float32(0.5**0.5)


class Packed(NamedTuple):
    """Sentences behind one another.

    Attributes
    ----------
    words, places : array of int, shape (rows,)
        Of each word, its row of the vectors, and where it stands, the target at `REACH`.
    own : array of float, shape (rows, 1)
        What of each word's own vector counts; the rest is that of any word of the topic.
    real : array of int
        The rows that are not gaps.
    starts : array of int, shape (targets,)
        Where each sentence begins among the real ones.
    targets : array of int, shape (targets,)
        The row of each target.
    """

    words: Numbers
    places: Numbers
    own: Floats
    real: Numbers
    starts: Numbers
    targets: Numbers


def packed(
    sentences: Sequence[Masked], vocabulary: Mapping[str, int], own: Floats, gap: int
) -> Packed:
    """Put sentences behind one another.

    Parameters
    ----------
    sentences : sequence of Masked
        Sentences with their targets.
    vocabulary : mapping of str to int
        Rows of the words.
    own : array, shape (words,)
        What of the own vector of each word of the vocabulary counts.
    gap : int
        How wide the gaps between them are.
    """
    words: list[int] = []
    places: list[int] = []
    real: list[int] = []
    starts: list[int] = []
    targets: list[int] = []
    for sentence in sentences:
        low = max(0, sentence.target - REACH)
        rows = [
            vocabulary.get(word, OTHER)
            for word in sentence.words[low : sentence.target + REACH + 1]
        ]
        starts.append(len(real))
        targets.append(len(words) + sentence.target - low)
        real.extend(range(len(words), len(words) + len(rows)))
        words += rows
        first = REACH + low - sentence.target
        places.extend(range(first, first + len(rows)))
        words += [OTHER] * gap
        places += [0] * gap
    row = np.array(words)
    return Packed(
        row, np.array(places), own[row, None], np.array(real), np.array(starts),
        np.array(targets),
    )  # fmt: skip


@dataclass(frozen=True)
class Network:
    """Weights of one network.

    Attributes
    ----------
    words, places : array, shape (rows, channels)
        What each word, and each place beside the target, adds to the channels.
    convolutions : tuple of array, each of shape (3 x channels + 1, 2 x channels)
        How far three words are let through, then what they add; the last row is the bias.
    dilations : tuple of int
        How far apart the three words of each convolution stand.
    query, query_bias, key : array
        What the target looks for, and what the words offer.
    near : array, shape (places, heads)
        How much each place beside the target is looked at.
    gather, gather_bias, leave, leave_bias : array
        From what was found to scores of negative, neutral and positive.
    """

    words: Floats
    places: Floats
    convolutions: tuple[Floats, ...]
    dilations: tuple[int, ...]
    query: Floats
    query_bias: Floats
    key: Floats
    near: Floats
    gather: Floats
    gather_bias: Floats
    leave: Floats
    leave_bias: Floats

    def probabilities(self, row: Packed) -> Floats:
        """How likely each class of tone is for each target, shape (targets, 3)."""
        vectors = self.words[row.words]
        vectors *= row.own
        vectors += (1 - row.own) * self.words[TOPIC]
        vectors += self.places[row.places]
        channels = vectors.shape[1]
        around = np.zeros((len(vectors), 3 * channels + 1), np.float32)
        around[:, -1] = 1
        hidden = around[:, channels : 2 * channels]
        hidden[row.real] = np.tanh(vectors[row.real])
        gaps = np.ones(len(vectors), bool)
        gaps[row.real] = False
        for weights, dilation in zip(self.convolutions, self.dilations, strict=True):
            _convolve(around, weights, dilation)
            hidden[gaps] = 0
        return self._left(hidden, row)

    def _left(self, hidden: Floats, row: Packed) -> Floats:
        """Let each target look for what it needs among its words, and score the classes."""
        at_target = hidden[row.targets]
        real = hidden[row.real]
        heads = self.near.shape[1]
        size = real.shape[1] // heads
        looked_for = (at_target @ self.query + self.query_bias).reshape(-1, heads, size)
        lengths = np.diff(row.starts, append=len(real))
        asked = np.repeat(looked_for, lengths, axis=0)
        offered = (real @ self.key).reshape(-1, heads, size)
        scores = np.einsum("nhd,nhd->nh", asked, offered) * np.float32(size**-0.5)
        scores += self.near[row.places[row.real]]
        scores -= np.repeat(np.maximum.reduceat(scores, row.starts), lengths, axis=0)
        weights = np.exp(scores)
        weighted = real.reshape(-1, heads, size) * weights[..., None]
        found = np.add.reduceat(weighted, row.starts)
        found /= np.add.reduceat(weights, row.starts)[..., None]
        both = np.hstack((at_target, found.reshape(len(found), -1)))
        left = np.tanh(both @ self.gather + self.gather_bias) @ self.leave + self.leave_bias
        left = np.exp(left - left.max(1, keepdims=True))
        result: Floats = left / left.sum(1, keepdims=True)
        return result


def _convolve(around: Floats, weights: Floats, dilation: int) -> None:
    """Add a gated convolution of three words to each, in place."""
    channels = weights.shape[1] // 2
    n = len(around)
    hidden = around[:, channels : 2 * channels]
    around[:dilation, :channels] = 0
    around[dilation:, :channels] = hidden[: n - dilation]
    around[: n - dilation, 2 * channels : 3 * channels] = hidden[dilation:]
    around[n - dilation :, 2 * channels : 3 * channels] = 0
    gated = around @ weights
    gate, value = gated[:, :channels], gated[:, channels:]
    # A logistic gate, as a hyperbolic tangent of half its argument.
    np.tanh(gate, out=gate)
    gate += 1
    value *= gate
    hidden += value
    hidden *= _HALF
