"""One measure of one group set against its reference, as far as the articles allow."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.comparison import statistics
from framing.comparison.permutation import TESTED_FROM, permutation_tests

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.extractors.extractor import Feature
    from framing.feature_table import Row

__all__ = ["DESCRIBED", "ComparisonRow", "Pair", "Sample", "described_row", "row_of", "with_tests"]

DESCRIBED = "description"
"""Method of a row that describes articles and infers nothing from them."""

_WELCH = "Welch t interval of the difference"


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One measure of one group, and how it differs from the reference.

    Attributes
    ----------
    feature, actor, group : str
        What was measured, of which actor ('' for the whole article), in which group.
    n_group, n_reference : int
        Articles with a value, in the group and in the reference.
    count, base : float
        How many were found among how many in the group's articles together; count NaN
        where the measure is no ratio of counts.
    mean, sd : float
        Mean and standard deviation of the article values; sd NaN for one article.
    mean_low, mean_high : float
        95% t interval of the mean, cut off at the ends of the measure's range.
    reference_mean, difference : float
        Mean of the reference, and the group's mean less that.
    low, high : float
        95% Welch t interval of the difference; from two articles on each side.
    rate_ratio, ratio_low, ratio_high : float
        For rates: the group's mean over the reference's, from two articles on each side.
    hedges_g, g_low, g_high : float
        Difference in pooled standard deviations; from five articles on each side.
    cliffs_delta, delta_low, delta_high : float
        How much more often the group's article has the higher value; from five.
    p, q : float
        Permutation test, and Benjamini-Hochberg over all tests of the comparison; NaN
        where no test was made.
    method : str
        What was done.
    primary, exploratory : bool
        Whether the measure was named beforehand; whether it is to be read with caution,
        since it was not named or its validity is not established.
    """

    feature: str
    actor: str
    group: str
    n_group: int
    n_reference: int
    count: float
    base: float
    mean: float
    sd: float = math.nan
    mean_low: float = math.nan
    mean_high: float = math.nan
    reference_mean: float = math.nan
    difference: float = math.nan
    low: float = math.nan
    high: float = math.nan
    rate_ratio: float = math.nan
    ratio_low: float = math.nan
    ratio_high: float = math.nan
    hedges_g: float = math.nan
    g_low: float = math.nan
    g_high: float = math.nan
    cliffs_delta: float = math.nan
    delta_low: float = math.nan
    delta_high: float = math.nan
    p: float = math.nan
    q: float = math.nan
    method: str = DESCRIBED
    primary: bool = False
    exploratory: bool = True

    @property
    def effect_name(self) -> str:
        """The effect size that suits the measure; '' where none may be given."""
        if not math.isnan(self.rate_ratio):
            return "rate ratio"
        return "" if math.isnan(self.cliffs_delta) else "Cliff's delta"

    @property
    def effect(self) -> statistics.Effect:
        """That effect size with its 95% interval."""
        if self.effect_name == "rate ratio":
            return statistics.Effect(self.rate_ratio, self.ratio_low, self.ratio_high)
        return statistics.Effect(self.cliffs_delta, self.delta_low, self.delta_high)

    @property
    def tested(self) -> bool:
        """Whether a test was made."""
        return not math.isnan(self.p)

    def as_dict(self) -> dict[str, object]:
        """Give the row by column, the effect that suits the measure included."""
        row = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**row, "effect_name": self.effect_name, "effect": self.effect.value}


@dataclass(frozen=True, slots=True)
class Sample:
    """The values of one measure in some articles, those without a value left out."""

    values: tuple[float, ...]
    count: float
    base: float

    @classmethod
    def of(cls, rows: Mapping[str, Row], article_ids: Sequence[str]) -> Sample:
        """Take the rows of these articles that hold a value."""
        kept = [rows[i] for i in article_ids if i in rows and not math.isnan(rows[i].value)]
        return cls(
            tuple(row.value for row in kept),
            math.fsum(row.count for row in kept) if kept else math.nan,
            math.fsum(row.base for row in kept),
        )

    @property
    def n(self) -> int:
        """How many articles have a value."""
        return len(self.values)

    @property
    def mean(self) -> float:
        """Mean of the values; NaN without any."""
        return math.fsum(self.values) / self.n if self.n else math.nan


def described_row(
    feature: Feature, actor: str, group: str, sample: Sample, primary: bool = False
) -> ComparisonRow:
    """Describe a group by itself: mean, spread and, from two articles, an interval."""
    interval = statistics.mean_interval(sample.values, feature.low, feature.high)
    return ComparisonRow(
        feature=feature.name,
        actor=actor,
        group=group,
        n_group=sample.n,
        n_reference=0,
        count=sample.count,
        base=sample.base,
        mean=sample.mean,
        sd=float(np.std(sample.values, ddof=1)) if sample.n > 1 else math.nan,
        mean_low=interval.low,
        mean_high=interval.high,
        method=DESCRIBED if math.isnan(interval.low) else "t interval of the mean",
        primary=primary,
        exploratory=feature.exploratory or not primary,
    )


def row_of(
    feature: Feature, described: ComparisonRow, sample: Sample, reference: Sample
) -> ComparisonRow:
    """Set a described group against its reference, as far as their numbers allow."""
    found: dict[str, Any] = {
        "n_reference": reference.n,
        "reference_mean": reference.mean,
        "difference": sample.mean - reference.mean,
    }
    least = min(sample.n, reference.n)
    if least >= 2:
        interval = statistics.difference_interval(sample.values, reference.values)
        found |= {"low": interval.low, "high": interval.high}
        if not math.isnan(interval.low):
            found["method"] = _WELCH
        if feature.kind == "rate":
            ratio = statistics.rate_ratio(sample.values, reference.values)
            found |= {
                "rate_ratio": ratio.value, "ratio_low": ratio.low, "ratio_high": ratio.high
            }  # fmt: skip
    if least >= TESTED_FROM:
        g = statistics.hedges_g(sample.values, reference.values)
        delta = statistics.cliffs_delta(sample.values, reference.values)
        found |= {
            "hedges_g": g.value, "g_low": g.low, "g_high": g.high,
            "cliffs_delta": delta.value, "delta_low": delta.low, "delta_high": delta.high,
        }  # fmt: skip
    return replace(described, **found)


class Pair(NamedTuple):
    """A row with the values it rests on, and whether it may be tested.

    Attributes
    ----------
    row : ComparisonRow
        One measure of one group.
    sample, reference : Sample
        The values of its group and of its reference.
    testable : bool
        Whether it is tested where there are articles enough.
    """

    row: ComparisonRow
    sample: Sample
    reference: Sample
    testable: bool = True


def with_tests(pairs: Sequence[Pair], seed: int) -> list[ComparisonRow]:
    """Test the rows that may be and have the articles for it, all of them at once."""
    tested = [
        i for i, pair in enumerate(pairs)
        if pair.testable and min(pair.sample.n, pair.reference.n) >= TESTED_FROM
    ]  # fmt: skip
    tests = permutation_tests([(pairs[i].sample.values, pairs[i].reference.values) for i in tested],
                              seed)  # fmt: skip
    rows = [pair.row for pair in pairs]
    for i, test in zip(tested, tests, strict=True):
        rows[i] = replace(rows[i], p=test.p, method=f"{_WELCH}; {test.method}")
    return rows
