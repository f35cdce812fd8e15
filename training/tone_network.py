"""The small network of tone, as framing.tone.network evaluates it with numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from layers import Dropout
from torch import Tensor, nn

from framing.tone.network import REACH, TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CLASSES", "Network"]

CLASSES = 3
_HALF = 0.5**0.5


class Network(nn.Module):
    """Words and their places, gated convolutions, and what the target looks for among them."""

    def __init__(
        self, vectors: Tensor, channels: int, dilations: Sequence[int], heads: int, drop: float
    ) -> None:
        super().__init__()
        self.dilations, self.heads = tuple(dilations), heads
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.enter = nn.Linear(vectors.shape[1], channels)
        self.places = nn.Embedding(2 * REACH + 1, channels)
        nn.init.normal_(self.places.weight, 0, 0.1)
        self.convolutions = nn.ModuleList(
            nn.Linear(3 * channels, 2 * channels) for _ in self.dilations
        )
        self.query = nn.Linear(channels, channels)
        self.key = nn.Linear(channels, channels, bias=False)
        self.near = nn.Embedding(2 * REACH + 1, heads)
        nn.init.zeros_(self.near.weight)
        self.gather = nn.Linear(2 * channels, channels)
        self.leave = nn.Linear(channels, CLASSES)
        self.drop = Dropout(drop)

    def forward(self, words: Tensor, places: Tensor, real: Tensor, own: Tensor) -> Tensor:
        """Scores of shape (sentences, classes).

        Place REACH is the target's; of the vector of each word the share `own` counts, and of
        that of any word of the topic the rest.
        """
        there = real[..., None].to(torch.float32)
        share = own[..., None]
        vectors = share * self.words(words) + (1 - share) * self.words.weight[TOPIC]
        hidden = torch.tanh(self.enter(self.drop(vectors)) + self.places(places)) * there
        n = hidden.shape[1]
        for convolution, dilation in zip(self.convolutions, self.dilations, strict=True):
            padded = nn.functional.pad(hidden, (0, 0, dilation, dilation))
            around = torch.cat((padded[:, :n], hidden, padded[:, 2 * dilation :]), -1)
            gate, value = convolution(self.drop(around)).chunk(2, -1)
            hidden = (hidden + value * torch.sigmoid(gate)) * _HALF * there
        at_target = (hidden * (places == REACH)[..., None] * there).sum(1)
        looked_for = self.query(at_target).unflatten(-1, (self.heads, -1))
        offered = self.key(hidden).unflatten(-1, (self.heads, -1))
        scores = torch.einsum("bhd,bnhd->bnh", looked_for, offered)
        scores = scores * offered.shape[-1] ** -0.5 + self.near(places)
        scores = scores.masked_fill(~real[..., None], -1e4)
        weights = torch.softmax(scores, 1)
        found = torch.einsum("bnh,bnhd->bhd", weights, hidden.unflatten(-1, (self.heads, -1)))
        both = torch.cat((at_target, found.flatten(1)), -1)
        result: Tensor = self.leave(self.drop(torch.tanh(self.gather(self.drop(both)))))
        return result
