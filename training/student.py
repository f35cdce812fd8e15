"""Fit the small network: to the tags that people gave, and to what the teacher says of them."""

from __future__ import annotations

import math
import random
import time
from typing import TYPE_CHECKING

import numpy as np
import torch
from examples import Example, batches, pieces
from network import Batch, Network, negative_log_likelihood

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = ["fit_student"]

_RATE = 6e-3
_PIECE = 224
_PIECES = 16
_TAGS = 7
_Piece = tuple[Example, int, int]


def fit_student(
    network: Network,
    examples: Sequence[Example],
    rows: Mapping[int, NDArray[np.int64]],
    epochs: int,
    seed: int,
) -> None:
    """Fit by AdamW with a warm-up and a cosine decay of the learning rate.

    The loss is the likelihood of the tags that people gave, where they gave any, plus the
    cross-entropy from the teacher's probabilities, where it gave any. `rows` holds the
    features of each example's types, by its identity.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    rest = [p for name, p in network.named_parameters() if name != "words.weight"]
    optimiser = torch.optim.AdamW(
        [
            {"params": [network.words.weight], "weight_decay": 0.0},
            {"params": rest, "weight_decay": 0.01},
        ],
        lr=_RATE, betas=(0.9, 0.98), fused=True,
    )  # fmt: skip
    steps, step = epochs * len(_plan(examples, random.Random(seed))), 0
    for epoch in range(epochs):
        network.train()
        began, losses = time.time(), []
        for chosen in _plan(examples, chance):
            factor = max(0.01, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group in optimiser.param_groups:
                group["lr"] = _RATE * min(1, (step + 1) / 200) * factor
            step += 1
            loss = _loss(network, _batch(chosen, rows))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
        spent = time.time() - began
        print(f"network, epoch {epoch + 1}: {np.mean(losses):.4f}, {spent:.0f} s", flush=True)


def _loss(network: Network, batch: Batch) -> torch.Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch)
    scores = scores.float()
    loss = torch.zeros(())
    marked, labelled = batch["marked"] > 0, batch["labelled"] > 0
    if marked.any():
        share = marked.float().mean()
        loss = loss + share * negative_log_likelihood(
            scores[marked], batch["tags"][marked], batch["real"][marked], network.transitions
        )
    if labelled.any():
        real = batch["real"][labelled]
        likely = torch.log_softmax(scores[labelled], -1)
        away = -((batch["soft"][labelled] * likely).sum(-1) * real).sum() / real.sum()
        loss = loss + labelled.float().mean() * away
    return loss


def _batch(chosen: Sequence[_Piece], rows_of: Mapping[int, NDArray[np.int64]]) -> Batch:
    """Pad pieces to one length."""
    longest = max(last - first for _, first, last in chosen)
    # Few lengths, since matrix products are compiled anew for each.
    shape = (len(chosen), -(-longest // 64) * 64)
    whole = {
        name: np.zeros(shape, np.int64)
        for name in ("quote", "place", "block", "sentence", "before", "after", "tags")
    }
    rows = np.zeros((*shape, 4), np.int64)
    soft = np.zeros((*shape, _TAGS), np.float32)
    real, quoted = np.zeros(shape, np.float32), np.zeros((*shape, 1), np.float32)
    for number, (example, first, last) in enumerate(chosen):
        part, n = example.features.part(first, last), last - first
        rows[number, :n] = rows_of[id(example)][part.type_of]
        for name in ("quote", "place", "block", "before", "after"):
            whole[name][number, :n] = getattr(part, name)
        whole["sentence"][number, :n] = part.sentence + 1
        if example.tags is not None:
            whole["tags"][number, :n] = example.tags[first:last]
        if example.soft is not None:
            soft[number, :n] = example.soft[first:last]
        quoted[number, :n] = part.quoted
        real[number, :n] = 1
    batch = {name: torch.from_numpy(array) for name, array in whole.items()}
    batch |= {
        "rows": torch.from_numpy(rows), "real": torch.from_numpy(real),
        "quoted": torch.from_numpy(quoted), "soft": torch.from_numpy(soft),
        "marked": torch.tensor([example.tags is not None for example, _, _ in chosen]),
        "labelled": torch.tensor([example.soft is not None for example, _, _ in chosen]),
    }  # fmt: skip
    return batch


def _plan(examples: Sequence[Example], chance: random.Random) -> list[list[_Piece]]:
    """Batches of pieces of like length, shuffled."""
    every = [(e, first, last) for e in examples for first, last in pieces(e, _PIECE, chance)]
    return batches(every, _PIECES, chance)
