"""The network of framing.attribution.tagger in PyTorch, to be fitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from layers import Dropout, log_partition
from torch import Tensor, nn
from torch.nn import functional

from framing.attribution.token_features import (
    AFFIXES,
    KINDS_OF_BLOCK,
    PLACES,
    QUOTE_STATES,
    SHAPES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Batch", "Network", "negative_log_likelihood"]

Batch = dict[str, Tensor]
_TAGS = 7
_BARRED = -1e4


class Network(nn.Module):
    """Scores of tags; see `framing.attribution.tagger` for what each part does."""

    def __init__(
        self, vectors: Tensor, channels: int, dilations: Sequence[int], exchange_at: int
    ) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.endings = nn.Embedding(AFFIXES, 48)
        self.beginnings = nn.Embedding(AFFIXES, 48)
        self.shapes = nn.Embedding(SHAPES, 16)
        self.enter = nn.Linear(vectors.shape[1] + 112, channels)
        self.quote = nn.Embedding(QUOTE_STATES, channels)
        self.place = nn.Embedding(PLACES, channels)
        self.block = nn.Embedding(KINDS_OF_BLOCK, channels)
        for table in (self.quote, self.place, self.block):
            nn.init.normal_(table.weight, 0, 0.1)
        self.convolutions = nn.ModuleList(nn.Linear(3 * channels, 2 * channels) for _ in dilations)
        self.dilations, self.exchange_at = tuple(dilations), exchange_at
        self.before = nn.Linear(channels, channels, bias=False)
        self.after = nn.Linear(channels, channels, bias=False)
        self.pool = nn.Linear(channels, channels)
        self.pooled = nn.Linear(3 * channels, channels)
        self.leave = nn.Linear(channels, _TAGS)
        self.transitions = nn.Parameter(torch.zeros(_TAGS, _TAGS))
        self.drop = Dropout(0.1)
        self.channel_drop = 0.05
        self.word_drop = 0.05

    def forward(self, batch: Batch) -> Tensor:
        """Scores of shape (pieces, tokens, tags)."""
        rows, real = batch["rows"], batch["real"][..., None]
        words = rows[..., 0]
        if self.training:
            words = words * (torch.rand(words.shape) > self.word_drop)
        joined = torch.cat(
            (
                self.words(words), self.endings(rows[..., 1]),
                self.beginnings(rows[..., 2]), self.shapes(rows[..., 3]),
            ),
            -1,
        )  # fmt: skip
        hidden = self.enter(self._thinned(joined)) + self.quote(batch["quote"])
        hidden = hidden + self.place(batch["place"]) + self.block(batch["block"])
        hidden = (torch.tanh(hidden) * real).to(torch.bfloat16)
        real = real.to(hidden.dtype)
        for number, (layer, d) in enumerate(zip(self.convolutions, self.dilations, strict=True)):
            if number == self.exchange_at:
                hidden = self._exchange(hidden, batch) * real
            padded = functional.pad(self._thinned(hidden), (0, 0, d, d))
            around = (padded[:, : -2 * d], padded[:, d:-d], padded[:, 2 * d :])
            gated = functional.glu(layer(torch.cat(around, -1)), -1)
            hidden = (hidden + gated) * (real * 0.5**0.5)
        scores: Tensor = self.leave(self.drop(hidden.float()))
        return scores.float()

    def _thinned(self, hidden: Tensor) -> Tensor:
        if not self.training:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2]) > self.channel_drop
        return hidden * (kept / (1 - self.channel_drop)).to(hidden.dtype)

    def _exchange(self, hidden: Tensor, batch: Batch) -> Tensor:
        def at(places: Tensor) -> Tensor:
            return torch.gather(hidden, 1, places[..., None].expand_as(hidden))

        taken = self.before(at(batch["before"])) + self.after(at(batch["after"]))
        taken = taken * batch["quoted"].to(hidden.dtype)
        given = torch.tanh(self.pool(hidden))
        # Sentence 0 is padding; those without tokens stay at 0, as at an edge.
        numbers = batch["sentence"][..., None].expand_as(given)
        most = torch.zeros(
            (len(given), int(batch["sentence"].max()) + 2, given.shape[2]), dtype=given.dtype
        ).scatter_reduce(1, numbers, given, "amax", include_self=False)
        real = torch.zeros(most.shape[:2]).scatter(1, batch["sentence"], batch["real"])
        real[:, 0] = 0
        most = most * real[..., None].to(most.dtype)
        left = functional.pad(most, (0, 0, 1, 0))[:, :-1]
        right = functional.pad(most, (0, 0, 0, 1))[:, 1:]
        told = self.pooled(torch.cat((left, most, right), -1))
        told = torch.gather(told, 1, batch["sentence"][..., None].expand_as(hidden))
        return (hidden + taken + told) * 0.5**0.5


def negative_log_likelihood(
    scores: Tensor, tags: Tensor, real: Tensor, transitions: Tensor
) -> Tensor:
    """Of a linear-chain conditional random field, per token (Lafferty et al. 2001)."""
    bars = torch.zeros(_TAGS, _TAGS)
    for going_on in range(2, _TAGS, 2):
        bars[:, going_on] = _BARRED
        bars[going_on - 1 : going_on + 1, going_on] = 0
    moves = transitions + bars
    start = torch.zeros(_TAGS)
    start[2::2] = _BARRED
    scores = torch.cat((scores[:, :1] + start, scores[:, 1:]), 1)
    total = log_partition(scores, moves, real)
    right = (scores.gather(2, tags[..., None])[..., 0] * real).sum(1)
    right = right + (moves[tags[:, :-1], tags[:, 1:]] * real[:, 1:]).sum(1)
    return (total - right).sum() / real.sum()
