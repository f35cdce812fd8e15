"""What PyTorch does slowly on two cores: dropout, and the sum over all sequences of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Dropout", "log_partition"]


class Dropout(nn.Module):
    """Dropout by random bytes, eight from each number drawn."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.dropped = round(256 * share)

    def forward(self, hidden: Tensor) -> Tensor:
        """Drop about the share asked for, to the nearest of 256."""
        if not (self.training and self.dropped):
            return hidden
        number = hidden.numel()
        drawn = torch.empty(-(-number // 8), dtype=torch.int64).random_(-(2**63), None)
        kept = drawn.view(torch.uint8)[:number].view(hidden.shape) >= self.dropped
        return hidden * (kept.to(hidden.dtype) * (256 / (256 - self.dropped)))


def log_partition(scores: Tensor, moves: Tensor, real: Tensor) -> Tensor:
    """The logarithm of the sum over all sequences of tags, of each piece.

    `scores` is of shape (pieces, tokens, tags), `moves` of (tags, tags), and `real`, of shape
    (pieces, tokens), tells the tokens of a piece from the padding after them.
    """
    found: Tensor = _LogPartition.apply(scores, moves, real)
    return found


class _LogPartition(torch.autograd.Function):
    """By the forward-backward algorithm: its gradients are how likely tags and moves are."""

    @staticmethod
    def forward(ctx: Any, scores: Tensor, moves: Tensor, real: Tensor) -> Tensor:
        """Run forward and backward at once, each token scaled to a sum of one."""
        highest = scores.detach().amax(2)
        emitted = np.ascontiguousarray(
            torch.exp(scores.detach() - highest[..., None]).numpy().swapaxes(0, 1)
        )
        move = np.exp(moves.detach().numpy())
        there = real.numpy().T[..., None] > 0
        ahead, sums = _ahead(emitted, move, there)
        back = _back(emitted, move, there)
        likely = ahead * back
        likely *= there / likely.sum(2, keepdims=True)
        further = emitted[1:] * back[1:]
        further *= there[1:] / ((ahead[:-1] @ move) * further).sum(2, keepdims=True)
        moved = move * np.einsum("tbi,tbj->bij", ahead[:-1], further)
        ctx.save_for_backward(
            torch.from_numpy(likely.swapaxes(0, 1).copy()), torch.from_numpy(moved)
        )
        totals = (np.log(sums) * there)[..., 0].sum(0)
        return torch.from_numpy(totals) + (highest * real).sum(1)

    @staticmethod
    def backward(ctx: Any, *given: Tensor) -> tuple[Tensor, Tensor, None]:
        """How likely each tag and each move is, times the gradient of each piece."""
        likely, moved = ctx.saved_tensors
        weight = given[0][:, None, None]
        return likely * weight, (moved * weight).sum(0), None


def _ahead(
    emitted: NDArray[np.float32], move: NDArray[np.float32], there: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How likely each tag is after what stands before, and what each token was scaled by."""
    ahead = np.empty_like(emitted)
    sums = np.ones((*emitted.shape[:2], 1), np.float32)
    now = emitted[0]
    for step, row in enumerate(emitted):
        if step:
            now = np.where(there[step], (now @ move) * row, now)
        sums[step] = now.sum(1, keepdims=True)
        now = ahead[step] = now / sums[step]
    return ahead, sums


def _back(
    emitted: NDArray[np.float32], move: NDArray[np.float32], there: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """What stands after each token, given its tag, up to a factor."""
    back = np.empty_like(emitted)
    back[-1] = 1
    now = back[-1]
    for step in range(len(emitted) - 1, 0, -1):
        before = (emitted[step] * now) @ move.T
        before /= before.sum(1, keepdims=True)
        now = back[step - 1] = np.where(there[step], before, now)
    return back
