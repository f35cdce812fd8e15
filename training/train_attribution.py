"""Fit the tagger of attributions and write its weights and their card.

    python training/train_attribution.py GOLD

GOLD is the folder of marked texts, of which `polnear_train` is fitted to, and `narrative_frames`
read without its marks; `polnear_dev` is only measured on, at the end. The fetched corpus
`news-articles` is read besides. The same data, seed and machine give the same weights.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "2")

import torch
from examples import read_marked, read_unmarked
from network import Network
from student import fit_student
from teacher import fit_teacher, label
from weights import first_vectors, save, vocabulary_of

from framing.attribution.token_features import type_features

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "framing" / "models" / "attribution.npz"
SEED = 20
DILATIONS = (1, 2, 4, 8, 16, 1)
EXCHANGE_AT = 3
CHANNELS = 64
UNMARKED_TOKENS = 1_000_000
TEACHER_EPOCHS = 2
EPOCHS = 9


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    began = time.time()
    marked = read_marked(options.gold / "polnear_train.jsonl.gz")
    unmarked = read_unmarked(options.gold, UNMARKED_TOKENS, random.Random(SEED))
    examples = [*marked, *unmarked]
    print(f"{len(marked)} marked articles, {len(unmarked)} others", flush=True)
    teacher = fit_teacher(marked, TEACHER_EPOCHS, SEED)
    label(teacher, examples)
    print(f"labelled after {time.time() - began:.0f} s", flush=True)
    del teacher
    words = vocabulary_of(examples)
    numbers = {word: row for row, word in enumerate(words, start=1)}
    rows = {id(e): type_features(e.features.types, numbers) for e in examples}
    network = Network(first_vectors(words), CHANNELS, DILATIONS, EXCHANGE_AT)
    fit_student(network, examples, rows, EPOCHS, SEED)
    save(network, words, options.output)
    size = options.output.stat().st_size / 1e6
    print(f"{options.output.name}: {size:.2f} MB, after {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
