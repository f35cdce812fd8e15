"""The teacher of tone: a sentence encoder fitted to marked targets, which labels more of them.

It reads what the small model reads: no name, no office, no gender.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import numpy as np
import torch
from layers import Dropout
from teacher import encoder_folder
from tone_pairs import with_pairs
from torch import Tensor, nn
from torch.nn import functional

from framing.tone.masking import DATE, NAME, NUMBER, OFFICE, TARGET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.tone.masking import Masked

__all__ = ["Teacher", "fit_teacher", "label"]

_RATE = 2e-4
_BATCH = 32
_MOST = 120
"""Sub-words read around a target."""
_MARKS = {TARGET: 1, NAME: 2, OFFICE: 3, DATE: 4, NUMBER: 5}
_SPOKEN = {TARGET: "someone", NAME: "somebody", OFFICE: "official", DATE: "day", NUMBER: "number"}
_CLASSES = 3
PAIRS = 0.3
"""Share of sentences that are shown beside another."""


class Teacher(nn.Module):
    """The encoder with a flag on each mark, and a score for each class of tone."""

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
        self.flags = nn.Embedding(len(_MARKS) + 1, width)
        nn.init.normal_(self.flags.weight, 0, 0.02)
        self.leave = nn.Sequential(
            nn.Linear(2 * width, width), nn.Tanh(), Dropout(0.2), nn.Linear(width, _CLASSES)
        )

    def forward(self, parts: Tensor, flags: Tensor, real: Tensor) -> Tensor:
        """Scores of shape (sentences, classes)."""
        vectors = self.encoder.embeddings.word_embeddings(parts) + self.flags(flags)
        hidden = self.encoder(inputs_embeds=vectors, attention_mask=real).last_hidden_state
        target = (flags == 1).to(hidden.dtype)[..., None]
        at_target = (hidden * target).sum(1) / target.sum(1)
        weights = real[..., None].to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        scores: Tensor = self.leave(torch.cat((at_target, mean), -1))
        return scores

    def read(self, masked: Masked) -> tuple[list[int], list[int]]:
        """Split a sentence into sub-words with their flags, the target among them."""
        parts, flags, place = [], [], 0
        for number, word in enumerate(masked.words):
            own = self._parts(word)
            if number == masked.target:
                place = len(parts)
            parts += own
            flag = _MARKS.get(word, 0)
            flags += [flag if flag > 1 or number == masked.target else 0] * len(own)
        low = max(0, min(place - _MOST // 2, len(parts) - _MOST))
        return parts[low : low + _MOST], flags[low : low + _MOST]

    def _parts(self, word: str) -> list[int]:
        known = self.parts_of.get(word)
        if known is None:
            text = _SPOKEN.get(word) or word.replace(NAME, "somebody")
            known = self.split.encode(text, add_special_tokens=False).ids[:8]
            self.parts_of[word] = known = known or [self.split.token_to_id("[UNK]")]
        return known

    def batch(self, rows: Sequence[tuple[list[int], list[int]]]) -> tuple[Tensor, Tensor, Tensor]:
        """Pad sentences to one of few lengths, between a start and a stop."""
        longest = 2 + max(len(parts) for parts, _ in rows)
        shape = (len(rows), -(-longest // 16) * 16)
        parts, flags, real = (np.zeros(shape, np.int64) for _ in range(3))
        for number, (ids, marks) in enumerate(rows):
            n = len(ids)
            parts[number, 0], parts[number, n + 1] = self.start, self.stop
            parts[number, 1 : n + 1], flags[number, 1 : n + 1] = ids, marks
            real[number, : n + 2] = 1
        return torch.from_numpy(parts), torch.from_numpy(flags), torch.from_numpy(real)


def fit_teacher(
    examples: Sequence[Masked], classes: Sequence[int], epochs: int, seed: int
) -> Teacher:
    """Fit the encoder by AdamW, with a warm-up and a linear decay; `classes` count from 0.

    In each epoch some sentences have another behind or before them (see `with_pairs`).
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    teacher = Teacher()
    teacher.encoder.set_attn_implementation("eager")
    fitted = [p for p in teacher.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [p for p in fitted if p.ndim > 1], "weight_decay": 0.01},
            {"params": [p for p in fitted if p.ndim < 2], "weight_decay": 0.0},
        ],
        lr=_RATE, fused=True,
    )  # fmt: skip
    steps, step = epochs * -(-len(examples) // _BATCH), 0
    for epoch in range(epochs):
        teacher.train()
        began, losses = time.time(), []
        rows = [teacher.read(masked) for masked in with_pairs(examples, PAIRS, chance)]
        for chosen in _plan([len(parts) for parts, _ in rows], chance):
            rate = _RATE * min(1, (step + 1) / (0.1 * steps)) * max(0, 1 - step / steps)
            for group in optimiser.param_groups:
                group["lr"] = rate
            step += 1
            batch = teacher.batch([rows[number] for number in chosen])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = teacher(*batch)
            wanted = torch.tensor([classes[number] for number in chosen])
            loss = functional.cross_entropy(scores.float(), wanted, label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(fitted, 1.0)
            optimiser.step()
            losses.append(loss.item())
        spent = time.time() - began
        print(f"teacher, epoch {epoch + 1}: {np.mean(losses):.4f}, {spent:.0f} s", flush=True)
    return teacher


def _plan(lengths: Sequence[int], chance: random.Random) -> list[list[int]]:
    """Batches of like length, shuffled."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), 20 * _BATCH):
        stretch = sorted(order[start : start + 20 * _BATCH], key=lengths.__getitem__)
        found += [stretch[k : k + _BATCH] for k in range(0, len(stretch), _BATCH)]
    chance.shuffle(found)
    return found


@torch.no_grad()
def label(teacher: Teacher, examples: Sequence[Masked]) -> NDArray[np.float32]:
    """The teacher's logarithms of probabilities, shape (examples, classes)."""
    teacher.eval()
    teacher.encoder.set_attn_implementation("sdpa")
    rows = [teacher.read(masked) for masked in examples]
    order = sorted(range(len(rows)), key=lambda number: len(rows[number][0]))
    found = np.zeros((len(rows), _CLASSES), np.float32)
    for start in range(0, len(order), 64):
        chosen = order[start : start + 64]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(*teacher.batch([rows[number] for number in chosen]))
        found[chosen] = torch.log_softmax(scores.float(), -1).numpy()
    return found
