"""Fit the model of tone toward an actor and write its weights.

    python training/train_tone.py GOLD

GOLD is the folder of marked texts, of which the part ``train`` of `newsmtsc_train_dev` is fitted
to, and `polnear_train` read without its marks; the fetched corpus `news-articles` is read besides.
Each teacher never sees what people say of one fifth of the sentences. Networks that are fitted to
the first teacher alone, and not to that teacher's fifth, are scored on it and then thrown away:
how well unseen sentences fare. The networks that are kept are fitted to all sentences and to the
mean of the teachers.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import torch
from tone_examples import (
    Marked,
    common_words,
    further_targets,
    marked_documents,
    read_marked,
    unmarked_documents,
    unmarked_sentences,
)
from tone_student import Settings, arrays_of, first_vectors, fit_network, save, vocabulary_of
from tone_teacher import fit_teacher, label

from framing.tone.model import read_tone_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.tone.masking import Masked

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "framing" / "models" / "tone.npz"
HELD_OUT = HERE / "tone_held_out.json"
FOLDS = 5
TEACHERS = 2
PROCESSES = 2
"""Each on one core: two cores on one network lose time waiting for each other."""
NETWORKS = 2
TEACHER_EPOCHS = 3
UNMARKED = 60_000
PEOPLE = 0.5
"""How much what people said counts beside the teachers, where both are known."""
TIMES = 2
"""How often a sentence that people marked is shown in an epoch."""
SETTINGS = Settings()
_SEED = 1


def fold_of(marked: Marked) -> int:
    """Which fifth a sentence is of, with all its targets."""
    return crc32(marked.text.encode()) % FOLDS


class Sentences(NamedTuple):
    """What is fitted to: marked by people, and marked by nobody."""

    marked: list[Marked]
    further: list[Masked]
    unmarked: list[Masked]
    words: list[str]

    @property
    def own(self) -> list[Masked]:
        """Those that people marked, without the marks."""
        return [m.masked for m in self.marked]


class Taught(NamedTuple):
    """What a teacher says: probabilities in the order of the sentences, and vectors of words."""

    said: NDArray[np.float32]
    vectors: NDArray[np.float32]


def read_sentences(gold: Path) -> Sentences:
    """Read all that is fitted to."""
    path = gold / "newsmtsc_train_dev.jsonl.gz"
    documents = list(unmarked_documents(gold))
    common = common_words([*documents, *marked_documents(path, "train")])
    marked = read_marked(path, "train", common)
    further = further_targets(path, "train", common, {m.text for m in marked})
    chance = random.Random(_SEED)
    unmarked = unmarked_sentences(documents, common, UNMARKED, chance)[:UNMARKED]
    words = vocabulary_of([*(m.masked for m in marked), *further, *unmarked], common)
    return Sentences(marked, further, unmarked, words)


def taught(sentences: Sentences, fold: int) -> Taught:
    """Fit a teacher to what people say of all but one fold, and let it label everything."""
    torch.set_num_threads(1)
    kept = [m for m in sentences.marked if fold_of(m) != fold]
    teacher = fit_teacher([m.masked for m in kept], _classes(kept), TEACHER_EPOCHS, _SEED + fold)
    parts = (sentences.own, sentences.further, sentences.unmarked)
    said = np.concatenate([np.exp(label(teacher, part)) for part in parts])
    return Taught(said, first_vectors(sentences.words, teacher, SETTINGS.size))


class Wanted(NamedTuple):
    """What a network is fitted to."""

    said: NDArray[np.float32]
    vectors: NDArray[np.float32]
    left: int
    """A fold of which people's marks are left out; `FOLDS` for none."""
    seed: int


def network_of(sentences: Sentences, wanted: Wanted) -> dict[str, NDArray[Any]]:
    """Fit a network to people and teachers, and give its weights as they are stored."""
    torch.set_num_threads(1)
    chosen = [place for place, m in enumerate(sentences.marked) if fold_of(m) != wanted.left]
    people = np.eye(3, dtype=np.float32)[_classes(sentences.marked)]
    said, others = np.split(wanted.said, [len(people)])
    mixed = ((1 - PEOPLE) * said + PEOPLE * people)[chosen]
    own = [sentences.marked[place].masked for place in chosen]
    network = fit_network(
        [*own, *sentences.further, *sentences.unmarked, *(TIMES - 1) * own],
        np.concatenate((mixed, others, *(TIMES - 1) * [mixed])),
        sentences.words, torch.from_numpy(wanted.vectors), SETTINGS, wanted.seed,
    )  # fmt: skip
    return arrays_of(network)


def _classes(marked: Sequence[Marked]) -> list[int]:
    return [m.polarity + 1 for m in marked]


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    parser.add_argument("--taught", type=Path, help="keep here what teachers say, and read it anew")
    options = parser.parse_args()
    began = time.time()
    sentences = read_sentences(options.gold)
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        teachers = _teachers(pool, sentences, options.taught)
        print(f"labelled after {time.time() - began:.0f} s", flush=True)
        mean = np.mean([one.said for one in teachers], axis=0, dtype=np.float32)
        first = teachers[0]
        seeds = range(_SEED, _SEED + NETWORKS)
        wanted = [Wanted(mean, first.vectors, FOLDS, seed) for seed in seeds]
        wanted += [Wanted(first.said, first.vectors, 0, seed) for seed in seeds]
        networks = pool.map(network_of, [sentences] * len(wanted), wanted)
        save([next(networks) for _ in seeds], sentences.words, options.output)
        print(f"{options.output.name} after {time.time() - began:.0f} s", flush=True)
        figures = scored(list(networks), sentences, first.said)
    HELD_OUT.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(f"all after {time.time() - began:.0f} s; {figures}")


def _teachers(pool: Executor, sentences: Sentences, kept: Path | None) -> list[Taught]:
    if kept and kept.is_file():
        with np.load(kept, allow_pickle=False) as arrays:
            return [
                Taught(*map(np.asarray, pair))
                for pair in zip(arrays["said"], arrays["vectors"], strict=True)
            ]
    teachers = list(pool.map(taught, [sentences] * TEACHERS, range(TEACHERS)))
    if kept:
        said, vectors = (np.stack(arrays) for arrays in zip(*teachers, strict=True))
        np.savez(kept, said=said, vectors=vectors)
    return teachers


def scored(
    networks: Sequence[dict[str, NDArray[Any]]], sentences: Sentences, teacher: NDArray[np.float32]
) -> dict[str, float | int]:
    """Macro-F1 on the fold left out, of networks at each topic weight and of their teacher."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "left.npz"
        save(networks, sentences.words, path)
        model = read_tone_model(path)
    held = [place for place, m in enumerate(sentences.marked) if fold_of(m) == 0]
    gold = np.array([sentences.marked[place].polarity + 1 for place in held])
    masked = [sentences.marked[place].masked for place in held]
    figures: dict[str, float | int] = {"targets": len(held)}
    for weight in (1.0, 0.5, 0.0):
        found = model.probabilities(masked, weight).argmax(1)
        figures[f"topic weight {weight}"] = round(_macro(gold, found), 4)
    figures["teacher"] = round(_macro(gold, teacher[held].argmax(1)), 4)
    return figures


def _macro(gold: NDArray[np.int64], found: NDArray[np.int64]) -> float:
    each = [
        2 * ((gold == k) & (found == k)).sum() / max(1, (gold == k).sum() + (found == k).sum())
        for k in range(3)
    ]
    return float(np.mean(each))


if __name__ == "__main__":
    main()
