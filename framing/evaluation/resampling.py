"""Sum counts over texts into scores, with the interval that resampled texts give."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.evaluation.scores import Score

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

__all__ = ["Measure", "scored"]

_RESAMPLES = 2000
_SEED = 0
_FEWEST = 5
"""Resampling fewer texts than this says little about others."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a score is computed from: the names of the counts of each text.

    Attributes
    ----------
    name : str
        What is compared.
    right, found, gold : str
        Names of counts; `found` or `gold` is empty where precision or recall is undefined.
    recalled : str
        Name of the count of gold that was found; that of `right` where empty.
    """

    name: str
    right: str
    found: str = ""
    gold: str = ""
    recalled: str = ""

    @property
    def base(self) -> str:
        """The count that says whether a text holds what is compared."""
        return self.gold or self.found


def scored(
    measures: Sequence[Measure], counted: Sequence[Counter[str]], *, intervals: bool = True
) -> tuple[Score, ...]:
    """Add up the counts of all texts and score each measure.

    Parameters
    ----------
    measures : sequence of Measure
        What to score.
    counted : sequence of Counter
        The counts of each text.
    intervals : bool
        Whether to resample the texts (2,000 times, with replacement, always the same) for a
        95 % interval: the 2.5th and the 97.5th percentile. Texts are drawn whole, since the
        marks of one text are alike. Where fewer than five texts hold what is compared, or
        nothing or everything is right, there is none: resampling cannot show what could
        differ then.

    Returns
    -------
    tuple of Score
        One for each measure, in order.

    References
    ----------
    Efron, B., & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman & Hall.

    Examples
    --------
    >>> counted = [Counter(right=1, found=2, gold=1), Counter(right=1, found=1, gold=2)]
    >>> [score] = scored([Measure("cues", "right", "found", "gold")], counted)
    >>> score.right, score.found, score.gold, score.texts, round(score.f1, 2)
    (2, 3, 3, 2, 0.67)
    """
    total = Counter[str]()
    for counts in counted:
        total.update(counts)
    scores = tuple(_score(measure, total, counted) for measure in measures)
    if not intervals or len(counted) < _FEWEST:
        return scores
    resampled = _Resampled(counted)
    return tuple(
        _with_interval(score, resampled.figures(measure)) if score.texts >= _FEWEST else score
        for measure, score in zip(measures, scores, strict=True)
    )


def _score(measure: Measure, total: Counter[str], counted: Sequence[Counter[str]]) -> Score:
    return Score(
        measure=measure.name,
        right=total[measure.right],
        found=total[measure.found] if measure.found else None,
        gold=total[measure.gold] if measure.gold else None,
        recalled=total[measure.recalled] if measure.recalled else None,
        texts=sum(counts[measure.base] > 0 for counts in counted),
    )


def _with_interval(score: Score, figures: np.ndarray) -> Score:
    import numpy as np

    defined = figures[~np.isnan(figures)]
    if math.isnan(score.figure) or score.figure in (0, 1) or not defined.size:
        return score
    low, high = np.percentile(defined, (2.5, 97.5))
    return replace(score, low=float(low), high=float(high))


class _Resampled:
    """The counts of texts drawn with replacement, added up for each draw."""

    def __init__(self, counted: Sequence[Counter[str]]) -> None:
        import numpy as np

        names = sorted({name for counts in counted for name in counts})
        self._column = {name: number for number, name in enumerate(names)}
        each = np.array([[counts[name] for name in names] for counts in counted], dtype=float)
        random = np.random.default_rng(_SEED)
        size = len(counted)
        times_drawn = random.multinomial(size, [1 / size] * size, size=_RESAMPLES)
        self._sums = times_drawn @ each

    def figures(self, measure: Measure) -> np.ndarray:
        """`Score.figure` of the measure for every draw."""
        import numpy as np

        precision = self._share(measure.right, measure.found)
        recall = self._share(measure.recalled or measure.right, measure.gold)
        if not measure.found:
            return recall
        if not measure.gold:
            return precision
        total = precision + recall
        with np.errstate(invalid="ignore"):
            figures: np.ndarray = np.where(total == 0, 0.0, 2 * precision * recall / total)
        return figures

    def _share(self, part: str, whole: str) -> np.ndarray:
        import numpy as np

        above, below = self._sum(part), self._sum(whole)
        return above / np.where(below > 0, below, np.nan)

    def _sum(self, name: str) -> np.ndarray:
        import numpy as np

        number = self._column.get(name)
        return np.zeros(len(self._sums)) if number is None else self._sums[:, number]
