"""Fit the small network of tone to what people and the teacher say, and write its weights."""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from teacher import encoder_folder
from tone_network import Network
from tone_pairs import with_pairs

from framing.lexicon import read_lexicon
from framing.tone.masking import NAME, NUMBER, OFFICE, TARGET
from framing.tone.network import OTHER, REACH

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from tone_teacher import Teacher
    from torch import Tensor

    from framing.tone.masking import Masked

__all__ = [
    "Settings",
    "arrays_of",
    "first_vectors",
    "fit_network",
    "save",
    "topic_rows",
    "vocabulary_of",
]

_FIRST_STEPS = 300
_MOST_PARTS = 6
_COMMONEST = 8000
_FEWEST = 3
_LARGEST = 20_000


@dataclass(frozen=True)
class Settings:
    """How large the network is and how it is fitted."""

    channels: int = 64
    size: int = 96
    heads: int = 4
    dilations: tuple[int, ...] = (1, 2, 4)
    drop: float = 0.2
    epochs: int = 6
    rate: float = 5e-3
    decay: float = 0.02
    batch: int = 128
    unknown: float = 0.05
    """Share of words read as unknown while fitting."""
    pairs: float = 0.3
    """Share of sentences that are shown beside another."""
    topic_weights: tuple[float, ...] = (0.0, 0.5, 0.5, 1.0)
    """How much words of the topic count, drawn for each sentence while fitting."""


def vocabulary_of(sentences: Sequence[Masked], common: Container[str]) -> list[str]:
    """Words and marks by how often they occur, behind those for other and for topic words."""
    counts = Counter(word for sentence in sentences for word in sentence.words)
    known = [
        word
        for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if count >= _FEWEST and (word in common or word.endswith(">") or not word[0].isalpha())
    ]
    return ["<other>", "<topic>", *known[:_LARGEST]]


def topic_rows(words: Sequence[str]) -> list[int]:
    """Rows of the words that the lexicon of topic words lists."""
    forms = {
        form.lower()
        for entry in read_lexicon("topic_words").entries
        for form in (entry.term, *entry.forms)
    }
    return [row for row, word in enumerate(words) if word in forms]


def first_vectors(words: Sequence[str], teacher: Teacher, size: int) -> NDArray[np.float32]:
    """Vectors to start from: of the encoder's sub-words, and of what the teacher makes of each."""
    from safetensors.torch import load_file

    table = load_file(str(encoder_folder() / "model.safetensors"))
    vectors = table["embeddings.word_embeddings.weight"].numpy()
    spoken = {TARGET: "someone", NAME: "somebody", OFFICE: "official", NUMBER: "number"}
    unknown = [teacher.split.token_to_id("[UNK]")]
    rows = []
    for word in words:
        text = spoken.get(word) or word.replace(NAME, "somebody").strip("<>")
        own = teacher.split.encode(text, add_special_tokens=False).ids[:_MOST_PARTS]
        rows.append(own or unknown)
    plain = np.stack([vectors[row].mean(0) for row in rows])
    read = _read_alone(teacher, rows)
    both = np.hstack((_components(plain, size // 2), _components(read, size - size // 2)))
    return both.astype(np.float32)


@torch.no_grad()
def _read_alone(teacher: Teacher, rows: Sequence[list[int]]) -> NDArray[np.float32]:
    """What the fitted encoder makes of each word that stands alone."""
    teacher.eval()
    found = []
    for start in range(0, len(rows), 256):
        parts, flags, real = teacher.batch([(row, [0] * len(row)) for row in rows[start:][:256]])
        vectors = teacher.encoder.embeddings.word_embeddings(parts) + teacher.flags(flags)
        hidden = teacher.encoder(inputs_embeds=vectors, attention_mask=real).last_hidden_state
        weights = real[..., None].to(hidden.dtype)
        found.append(((hidden * weights).sum(1) / weights.sum(1)).numpy())
    return np.concatenate(found)


def _components(vectors: NDArray[np.float32], size: int) -> NDArray[np.float64]:
    centred = (vectors - vectors.mean(0)).astype(np.float64)
    _, _, directions = np.linalg.svd(centred[:_COMMONEST], full_matrices=False)
    found: NDArray[np.float64] = centred @ directions[:size].T
    return found * (0.5 / found.std())


class _Read(NamedTuple):
    words: NDArray[np.int64]
    places: NDArray[np.int64]


def _read(sentence: Masked, rows: dict[str, int]) -> _Read:
    low = max(0, sentence.target - REACH)
    words = [rows.get(word, OTHER) for word in sentence.words[low : sentence.target + REACH + 1]]
    first = REACH + low - sentence.target
    return _Read(np.array(words), np.arange(first, first + len(words)))


def _padded(reads: Sequence[_Read]) -> tuple[NDArray[np.int64], ...]:
    shape = (len(reads), max(len(read.words) for read in reads))
    words, places = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    real = np.zeros(shape, bool)
    for number, read in enumerate(reads):
        n = len(read.words)
        words[number, :n], places[number, :n], real[number, :n] = read.words, read.places, True
    return words, places, real


def fit_network(
    sentences: Sequence[Masked],
    wanted: NDArray[np.float32],
    vocabulary: Sequence[str],
    vectors: Tensor,
    settings: Settings,
    seed: int,
) -> Network:
    """Fit by AdamW to probabilities of the classes, with a warm-up and a cosine decay."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    rng = np.random.default_rng(seed)
    rows = {word: row for row, word in enumerate(vocabulary)}
    topic = np.array(topic_rows(vocabulary))
    network = Network(vectors, settings.channels, settings.dilations, settings.heads, settings.drop)
    optimiser = torch.optim.AdamW(
        [
            {"params": [network.words.weight], "weight_decay": 0.0},
            {
                "params": [p for n, p in network.named_parameters() if n != "words.weight"],
                "weight_decay": settings.decay,
            },
        ],
        lr=settings.rate, betas=(0.9, 0.98), fused=True,
    )  # fmt: skip
    steps, step = settings.epochs * -(-len(sentences) // settings.batch), 0
    for epoch in range(settings.epochs):
        network.train()
        began, losses = time.time(), []
        shown = with_pairs(sentences, settings.pairs, chance)
        reads = [_read(sentence, rows) for sentence in shown]
        for chosen in _plan([len(read.words) for read in reads], settings.batch, chance):
            factor = max(0.01, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group in optimiser.param_groups:
                group["lr"] = settings.rate * min(1, (step + 1) / _FIRST_STEPS) * factor
            step += 1
            words, places, real = _padded([reads[number] for number in chosen])
            hidden = (rng.random(words.shape) < settings.unknown) & (places != REACH)
            words[hidden] = OTHER
            weights = rng.choice(settings.topic_weights, (len(words), 1))
            own = np.where(np.isin(words, topic), weights, 1.0).astype(np.float32)
            scores = network(*map(torch.from_numpy, (words, places, real, own)))
            likely = torch.log_softmax(scores, -1)
            loss = -(torch.from_numpy(wanted[chosen]) * likely).sum(-1).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
        spent = time.time() - began
        print(f"network, epoch {epoch + 1}: {np.mean(losses):.4f}, {spent:.0f} s", flush=True)
    return network


def _plan(lengths: Sequence[int], size: int, chance: random.Random) -> list[list[int]]:
    """Batches of like length, shuffled."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), 30 * size):
        stretch = sorted(order[start : start + 30 * size], key=lengths.__getitem__)
        found += [stretch[k : k + size] for k in range(0, len(stretch), size)]
    chance.shuffle(found)
    return found


def save(
    networks: Sequence[Mapping[str, NDArray[Any]]], vocabulary: Sequence[str], path: Path
) -> None:
    """Write networks, as `arrays_of` gives them, as framing.tone.model reads them."""
    arrays: dict[str, NDArray[Any]] = {
        "layout": np.array(2),
        "networks": np.array(len(networks)),
        "vocabulary": np.frombuffer("\n".join(vocabulary).encode(), np.uint8),
        "topic": np.array(topic_rows(vocabulary), np.int32),
    }
    for number, network in enumerate(networks):
        arrays |= {f"{number}.{name}": array for name, array in network.items()}
    path.parent.mkdir(exist_ok=True)
    np.savez(path, **arrays)


def arrays_of(network: Network) -> dict[str, NDArray[Any]]:
    """The weights of a network as they are stored: words in bytes, all else in halves."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    vectors = state["words.weight"]
    scale = np.abs(vectors).max(axis=1, keepdims=True) / 127 + np.float32(1e-8)
    arrays = {
        "words": np.rint(vectors / scale).astype(np.int8), "word_scale": scale,
        "places": state["places.weight"], "near": state["near.weight"],
        "key": state["key.weight"].T,
    }  # fmt: skip
    for name in ("enter", "query", "gather", "leave"):
        arrays[name] = state[f"{name}.weight"].T
        arrays[f"{name}_bias"] = state[f"{name}.bias"]
    # The gate is computed as half of one plus a hyperbolic tangent of half.
    half = np.float32(0.5)
    for number in range(len(network.dilations)):
        gate, value = np.split(state[f"convolutions.{number}.weight"].T * half, 2, axis=1)
        gate_bias, value_bias = np.split(
            state[f"convolutions.{number}.bias"][None] * half, 2, axis=1
        )
        arrays |= {
            f"gate_{number}": gate, f"gate_bias_{number}": gate_bias,
            f"value_{number}": value, f"value_bias_{number}": value_bias,
        }  # fmt: skip
    stored = {
        name: array.astype(np.float16) if array.dtype == np.float32 else array
        for name, array in arrays.items()
    }
    return {**stored, "dilations": np.array(network.dilations)}
