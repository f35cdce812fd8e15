"""Whether a finding stands when it is measured another way or an article is left out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.comparison.equal_length import FIRST_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison.comparing import Comparison

__all__ = ["AT_EQUAL_LENGTH", "VARIANTS", "RobustnessRow", "default_measures", "robustness"]

AT_EQUAL_LENGTH = f"first {FIRST_WORDS} words of each article"

VARIANTS: tuple[tuple[str, str, str], ...] = (
    ("hedges_per_1000_words", "hedges_per_1000_words", "core cues, all voices"),
    ("hedges_per_1000_words", "author_hedges_per_1000_words", "core cues, author's voice"),
    ("hedges_per_1000_words", "all_cues_per_1000_words", "core and optional cues"),
    ("hedges_per_1000_words", "hedged_sentence_share", "share of sentences with a cue"),
    ("author_hedges_per_1000_words", "author_hedges_per_1000_words", "core cues"),
    ("author_hedges_per_1000_words", "hedges_per_1000_words", "core cues, all voices"),
    ("author_hedges_per_1000_words", "all_cues_per_1000_words", "all voices, optional cues too"),
    ("attributions_per_1000_words", "attributions_per_1000_words", "attributions"),
    ("attributions_per_1000_words", "attributed_word_share", "share of words attributed"),
    ("polarity", "polarity", "all voices"),
    ("polarity", "author_polarity", "author's voice"),
)
"""Measure, the measure that checks it, and what that one counts."""


@dataclass(frozen=True, slots=True)
class RobustnessRow:
    """A group's difference from its reference, measured one way.

    Attributes
    ----------
    measure, variant, counts, group : str
        The measure checked, the one that checks it, what that counts, and the group.
    n_group : int
        Articles of the group with a value.
    mean, difference : float
        Of the group; NaN where undefined.
    low, high : float
        Smallest and largest difference when each article of either side is left out in
        turn; NaN where the group or the reference has fewer than two.
    """

    measure: str
    variant: str
    counts: str
    group: str
    n_group: int
    mean: float
    difference: float
    low: float
    high: float

    @property
    def same_sign(self) -> bool:
        """Whether leaving out any one article keeps the sign of the difference."""
        return self.low > 0 or self.high < 0


def default_measures(comparison: Comparison) -> tuple[str, ...]:
    """Name the measures whose robustness is shown: the primary ones, or one a construct."""
    there = {row.feature for row in comparison.rows if not row.actor}
    if comparison.primary:
        return tuple(name for name in comparison.primary if name in there)
    names = dict.fromkeys(name for name, _, _ in VARIANTS if name in there)
    if "hedges_per_1000_words" in names:
        names.pop("author_hedges_per_1000_words", None)
    return tuple(names)


def robustness(
    comparison: Comparison,
    measures: Sequence[str] | None = None,
    equal_length: Mapping[str, Mapping[str, float]] | None = None,
) -> tuple[RobustnessRow, ...]:
    """Measure differences other ways and with each article left out in turn.

    Parameters
    ----------
    comparison : Comparison
        The groups compared.
    measures : sequence of str, optional
        Measures to check; by default the primary ones, or hedging, attribution and tone.
    equal_length : mapping of str to mapping of str to float, optional
        Values by measure and article of the articles' first words alone, as
        `values_at_equal_length` gives them; a further variant of the measures it holds.

    Returns
    -------
    tuple of RobustnessRow
        For each measure its variants that were measured, for each group.
    """
    chosen = default_measures(comparison) if measures is None else tuple(measures)
    there = {row.feature for row in comparison.rows if not row.actor}
    rows: list[RobustnessRow] = []
    for measure in chosen:
        variants = [(v, counts) for name, v, counts in VARIANTS if name == measure and v in there]
        for variant, counts in variants or [(measure, "")]:
            values = _values(comparison, variant)
            rows.extend(_rows(comparison, (measure, variant, counts), values))
        if equal_length and measure in equal_length:
            way = (measure, measure, AT_EQUAL_LENGTH)
            rows.extend(_rows(comparison, way, equal_length[measure]))
    return tuple(rows)


def _values(comparison: Comparison, variant: str) -> dict[str, float]:
    return {
        row.article_id: row.value
        for m in comparison.analysis.measurements
        for row in m.rows
        if row.feature == variant and not row.actor and not math.isnan(row.value)
    }


def _rows(
    comparison: Comparison, way: tuple[str, str, str], values: Mapping[str, float]
) -> list[RobustnessRow]:
    found = []
    for group in comparison.groups:
        if group.label == comparison.reference or len(comparison.groups) == 1:
            continue
        inside = [values[i] for i in group.article_ids if i in values]
        outside = [
            values[i]
            for other in comparison.groups
            if other is not group and comparison.reference in ("", other.label)
            for i in other.article_ids
            if i in values
        ]
        difference = _mean(inside) - _mean(outside)
        ends = _left_out(inside, outside)
        found.append(
            RobustnessRow(*way, group.label, len(inside), _mean(inside), difference, *ends)
        )
    return found


def _left_out(inside: Sequence[float], outside: Sequence[float]) -> tuple[float, float]:
    if min(len(inside), len(outside)) < 2:
        return math.nan, math.nan
    differences = [mean - _mean(outside) for mean in _means_without_one(inside)]
    differences += [_mean(inside) - mean for mean in _means_without_one(outside)]
    return min(differences), max(differences)


def _means_without_one(values: Sequence[float]) -> list[float]:
    total = math.fsum(values)
    return [(total - value) / (len(values) - 1) for value in values]


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values) if values else math.nan
