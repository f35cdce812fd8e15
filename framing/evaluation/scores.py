"""Precision, recall and F1, and the pairing of what was found with what is there."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Score", "WordIndex", "harmonic", "paired"]

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Score:
    """One line of an evaluation.

    Attributes
    ----------
    measure : str
        What is compared.
    right : int
        How many of the found are right.
    found : int or None
        How many were found; None where what was found does not belong to one measure more
        than to another, so that precision is undefined.
    gold : int or None
        How many there are; None where the measure is a share of the found alone.
    recalled : int or None
        How many of the gold were found; the same as `right` unless said.
    texts : int
        How many texts hold what is compared.
    low, high : float
        The 95 % interval of `figure`; NaN where it was not computed.
    """

    measure: str
    right: int
    found: int | None
    gold: int | None
    recalled: int | None = None
    texts: int = 0
    low: float = math.nan
    high: float = math.nan

    @property
    def group(self) -> str:
        """The group of the marks compared, as "publisher nyt"; empty for all of them.

        Examples
        --------
        >>> Score("found, type direct", right=3, found=4, gold=4).group
        'type direct'
        """
        return self.measure.partition(", ")[2]

    @property
    def precision(self) -> float:
        """Share of the found that are right; NaN where nothing was found or it is undefined."""
        return self.right / self.found if self.found else math.nan

    @property
    def recall(self) -> float:
        """Share of the gold that was found; NaN where there is none or it is undefined."""
        recalled = self.right if self.recalled is None else self.recalled
        return recalled / self.gold if self.gold else math.nan

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; NaN where either is undefined.

        Examples
        --------
        >>> round(Score("cues", right=6, found=8, gold=12).f1, 2)
        0.6
        """
        return harmonic(self.precision, self.recall)

    @property
    def figure(self) -> float:
        """The one figure that sums the line up: F1, or what is defined of precision and recall.

        Examples
        --------
        >>> Score("source right among linked", right=3, found=4, gold=None).figure
        0.75
        """
        if self.found is None:
            return self.recall
        return self.precision if self.gold is None else self.f1


def harmonic(precision: float, recall: float) -> float:
    """Harmonic mean of two shares; 0 for two zeros, NaN where either is undefined.

    Examples
    --------
    >>> harmonic(0.5, 1.0) == 2 / 3, harmonic(0.0, 0.0), harmonic(math.nan, 1.0)
    (True, 0.0, nan)
    """
    if math.isnan(precision) or math.isnan(recall):
        return math.nan
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


class WordIndex:
    """The words of a text, for turning character spans into sets of words."""

    def __init__(self, text: str) -> None:
        self._owner = [-1] * (len(text) + 1)
        self.count = 0
        for number, match in enumerate(_WORD.finditer(text)):
            self.count = number + 1
            for offset in range(match.start(), match.end()):
                self._owner[offset] = number
        self._length = len(text)

    def words(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """Numbers of the words that the spans touch."""
        return frozenset(
            self._owner[offset]
            for start, end, *_ in spans
            for offset in range(max(0, start), min(end, self._length))
            if self._owner[offset] >= 0
        )


def paired(
    gold: Sequence[_T], found: Sequence[_T], likeness: Callable[[_T, _T], float]
) -> list[tuple[int, int, float]]:
    """Pair gold and found one to one, the most alike first.

    Returns
    -------
    list of (int, int, float)
        Index into gold, index into found, their likeness; only likeness above 0.
    """
    candidates = sorted(
        (
            (value, i, j)
            for i, one in enumerate(gold)
            for j, other in enumerate(found)
            if (value := likeness(one, other)) > 0
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int, float]] = []
    for value, i, j in candidates:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j, value))
    return pairs
