"""How much a name tells that two figures share."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.following.mentions import FigureMention

__all__ = ["Weights"]


class Weights:
    """How much a shared name tells, by how many articles of the corpus hold it.

    Parameters
    ----------
    mentions : sequence of FigureMention
        Those of the whole corpus.
    """

    def __init__(self, mentions: Sequence[FigureMention]) -> None:
        articles: dict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            for name in mention.names | mention.lead | mention.owners | mention.words:
                articles[name].add(mention.record.article_id)
        total = len({mention.record.article_id for mention in mentions})
        self._weights = {
            name: min(1.5, 0.5 + 0.5 * math.log10(total / len(found)))
            for name, found in articles.items()
        }

    def __call__(self, name: str) -> float:
        """From 0.5 for a name in every article to 1.5 for one in a hundredth of them."""
        return self._weights.get(name, 0.5)

    def of(self, names: frozenset[str], most: float) -> float:
        """The sum over several names, up to a limit."""
        return min(most, math.fsum(sorted(self(name) for name in names)))
