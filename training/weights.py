"""The vocabulary, the word vectors to start from, and the file of weights."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from teacher import encoder_folder

from framing.document.word_lists import word_set
from framing.document.words import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from examples import Example
    from network import Network

__all__ = ["first_vectors", "save", "vocabulary_of"]

_LARGEST = 20_000
_RAREST = 3
_LEAST_SMALL = 0.1
_NO_NAMES = TITLES | word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)
_CHANNELS = 128
_MOST_PARTS = 6
_COMMONEST = 8000


def vocabulary_of(examples: Sequence[Example]) -> list[str]:
    """Lower-case words that occur often enough and are no names, the commonest first.

    A name is what is written with a capital nearly always, save titles, months, days and *I*.
    """
    counts: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for example in examples:
        times = np.bincount(example.features.type_of, minlength=len(example.features.types))
        for text, count in zip(example.features.types, times.tolist(), strict=True):
            lower = text.lower()
            counts[lower] += count
            small[lower] += count * (text == lower)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [
        word
        for word, count in ordered
        if count >= _RAREST
        and (small[word] >= _LEAST_SMALL * count or word.rstrip(".") in _NO_NAMES)
    ][:_LARGEST]


def first_vectors(words: Sequence[str]) -> torch.Tensor:
    """Means of the encoder's sub-word vectors, their first principal components."""
    from safetensors.torch import load_file
    from tokenizers import Tokenizer

    folder = encoder_folder()
    table = load_file(str(folder / "model.safetensors"))["embeddings.word_embeddings.weight"]
    split = Tokenizer.from_file(str(folder / "tokenizer.json"))
    split.no_padding()
    split.no_truncation()
    unknown = [split.token_to_id("[UNK]")]
    rows = [
        split.encode(word, add_special_tokens=False).ids[:_MOST_PARTS] or unknown for word in words
    ]
    means = np.stack([table[row].double().numpy().mean(0) for row in rows])
    means -= means.mean(0)
    _, _, directions = np.linalg.svd(means[:_COMMONEST], full_matrices=False)
    vectors = means @ directions[:_CHANNELS].T
    vectors *= 0.5 / vectors.std()
    other_words = np.zeros((1, _CHANNELS))
    return torch.from_numpy(np.vstack((other_words, vectors)).astype(np.float32))


def save(network: Network, words: Sequence[str], path: Path) -> None:
    """Write the arrays as framing.attribution.tagger reads them."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    vectors = state["words.weight"]
    scale = np.abs(vectors).max(axis=1, keepdims=True) / 127 + 1e-8
    arrays = {
        "layout": np.array(2), "dilations": np.array(network.dilations),
        "exchange_at": np.array(network.exchange_at),
        "vocabulary": np.frombuffer("\n".join(words).encode(), np.uint8),
        "words": np.rint(vectors / scale).astype(np.int8), "word_scale": scale,
        "transitions": state["transitions"],
    }  # fmt: skip
    for name in ("endings", "beginnings", "shapes", "quote", "place", "block"):
        arrays[name] = state[f"{name}.weight"]
    for name in ("enter", "pool", "pooled", "leave"):
        arrays[name] = state[f"{name}.weight"].T
        arrays[f"{name}_bias"] = state[f"{name}.bias"]
    arrays["before"], arrays["after"] = state["before.weight"].T, state["after.weight"].T
    for number in range(len(network.dilations)):
        # The gate is computed as half of one plus a hyperbolic tangent of half.
        weights = state[f"convolutions.{number}.weight"].T * np.float32(0.5)
        bias = state[f"convolutions.{number}.bias"] * np.float32(0.5)
        (arrays[f"value_{number}"], arrays[f"gate_{number}"]) = np.split(weights, 2, axis=1)
        (arrays[f"value_bias_{number}"], arrays[f"gate_bias_{number}"]) = np.split(bias, 2)
    kept = {
        name: array.astype(np.float16) if array.dtype == np.float32 else array
        for name, array in arrays.items()
    }
    path.parent.mkdir(exist_ok=True)
    np.savez(path, **kept)
