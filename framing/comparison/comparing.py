"""Compare groups of articles: description, interval or test, as their number allows."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from framing.comparison.confounds import Confound, confounds
from framing.comparison.groups import Group, grouped
from framing.comparison.limits import limitation_sentences
from framing.comparison.permutation import adjusted
from framing.comparison.rows import (
    ComparisonRow,
    Pair,
    Sample,
    described_row,
    row_of,
    with_tests,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from framing.extractors.extractor import Feature
    from framing.feature_table import Row
    from framing.measurement import Analysis

__all__ = ["Comparison", "compare"]

_NONE_WHERE_ABSENT = frozenset(
    {"mentions_per_1000_words", "author_mentions_per_1000_words", "mention_share",
     "attribution_share"}
)  # fmt: skip
_SHOWN = (
    "feature", "actor", "group", "n_group", "mean", "mean_low", "mean_high", "difference", "low",
    "high", "effect_name", "effect", "p", "q",
)  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """Groups of articles compared.

    Attributes
    ----------
    by : str
        The column that groups the articles; '' for all articles as one group.
    reference : str
        The group that the others are set against; '' where each group is set against all
        articles of the other groups.
    analysis : Analysis
        What was compared.
    groups : tuple of Group
        Ordered by label.
    rows : tuple of ComparisonRow
        One for each measure, actor and group.
    primary : tuple of str
        Measures named beforehand; all others are exploratory.
    left_out : tuple of str
        Articles that have no value in the column, and so no group.
    seed : int
        Seeds random permutations.
    """

    by: str
    reference: str
    analysis: Analysis
    groups: tuple[Group, ...]
    rows: tuple[ComparisonRow, ...]
    primary: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    seed: int = 0

    @property
    def tested(self) -> bool:
        """Whether any test was made."""
        return any(row.tested for row in self.rows)

    @cached_property
    def confounds(self) -> tuple[Confound, ...]:
        """Columns that cannot be told apart from the groups."""
        return tuple(confounds(self.analysis.corpus, self.by)) if self.by else ()

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row per measure, actor and group.

        The columns `p` and `q` are there only if a test was made.
        """
        import pandas as pd

        table = pd.DataFrame([row.as_dict() for row in self.rows])
        return table if self.tested else table.drop(columns=["p", "q"], errors="ignore")

    def row(self, feature: str, group: str, actor: str = "") -> ComparisonRow:
        """Give the row of one measure and group.

        Raises
        ------
        KeyError
            If there is none.
        """
        for row in self.rows:
            if (row.feature, row.group, row.actor) == (feature, group, actor):
                return row
        raise KeyError(f"no row for the measure {feature!r} and the group {group!r}")

    def rows_of(self, feature: str, actor: str = "") -> tuple[ComparisonRow, ...]:
        """Give the rows of one measure, in the order of the groups."""
        return tuple(r for r in self.rows if r.feature == feature and r.actor == actor)

    def sentences(self) -> tuple[str, ...]:
        """Say in words what must not be concluded, filled in from the data."""
        return limitation_sentences(self)

    def __repr__(self) -> str:
        by = self.by or "nothing"
        return f"<Comparison by {by}: {len(self.groups)} groups, {len(self.rows)} rows>"

    def _repr_html_(self) -> str:
        columns = [name for name in _SHOWN if name in self.table]
        html: str = self.table[columns].round(3).to_html(index=False, max_rows=30, na_rep="–")
        limits = "".join(f"<li>{_escaped(sentence)}</li>" for sentence in self.sentences())
        return f"{html}<ul>{limits}</ul>"


def compare(
    analysis: Analysis,
    by: str = "outlet",
    *,
    reference: str | None = None,
    primary: Sequence[str] = (),
    features: Sequence[str] | None = None,
    seed: int = 0,
) -> Comparison:
    """Compare groups of articles.

    What is given depends on how many articles of a group and of its reference have a
    value: one, a description; two to four, also t intervals; five or more, also effect
    sizes with intervals and a permutation test, with Benjamini-Hochberg over all tests.
    Indicators of frames are tested only if named in `features` or `primary`, so that a
    hundred of them do not tighten the correction for all other measures. Words are never
    pooled: the article is the unit.

    Parameters
    ----------
    analysis : Analysis
        The corpus measured.
    by : str
        A column of the corpus. Articles with nothing in it are left out and listed;
        '' describes all articles as one group.
    reference : str, optional
        The group to set the others against; by default each group is set against all
        articles of the other groups.
    primary : sequence of str
        Measures that the study is about, named before looking; the rest is exploratory.
    features : sequence of str, optional
        Measures to compare; by default all. Measures per actor are described for every
        actor and compared only if named here.
    seed : int
        Seeds random permutations.

    Returns
    -------
    Comparison
        Groups, rows and the limits of what they say.

    Raises
    ------
    ValueError
        If no article has a value in the column, or the reference or a measure is not there.
    """
    groups, left_out = grouped(analysis, by)
    labels = [group.label for group in groups]
    if reference is not None and reference not in labels:
        raise ValueError(
            f"the reference {reference!r} is not one of the groups: {', '.join(labels)}"
        )
    chosen = _chosen(analysis, features)
    _check_primary(primary, [feature.name for feature in chosen])
    named = frozenset(features or ())
    pairs: list[Pair] = []
    for feature, actor, values in _series(analysis, chosen):
        compared = len(groups) > 1 and (not feature.per_actor or feature.name in named)
        testable = not feature.tested_if_named or feature.name in named.union(primary)
        for group in groups:
            sample, other = Sample.of(values, group.article_ids), Sample.of({}, ())
            row = described_row(feature, actor, group.label, sample, feature.name in primary)
            if compared and group.label != reference and sample.n:
                other = Sample.of(values, _others(groups, group, reference))
                row = row_of(feature, row, sample, other)
            pairs.append(Pair(row, sample, other, testable))
    return Comparison(
        by=by,
        reference=reference or "",
        analysis=analysis,
        groups=groups,
        rows=_with_q(with_tests(pairs, seed)),
        primary=tuple(primary),
        left_out=left_out,
        seed=seed,
    )


def _chosen(analysis: Analysis, names: Sequence[str] | None) -> tuple[Feature, ...]:
    if names is None:
        return analysis.features
    known = {feature.name: feature for feature in analysis.features}
    for name in names:
        if name not in known:
            raise ValueError(f"no measure is called {name!r}; there are: {', '.join(known)}")
    return tuple(known[name] for name in dict.fromkeys(names))


def _check_primary(primary: Sequence[str], names: Sequence[str]) -> None:
    if isinstance(primary, str):
        raise TypeError(f"primary must be a list of measures, not the text {primary!r}")
    for name in primary:
        if name not in names:
            raise ValueError(
                f"the primary measure {name!r} is not among those compared: {', '.join(names)}"
            )


def _series(
    analysis: Analysis, features: Sequence[Feature]
) -> list[tuple[Feature, str, dict[str, Row]]]:
    """Sort the rows by measure and actor: for each, the row of every article."""
    found: dict[tuple[str, str], dict[str, Row]] = {}
    for measurement in analysis.measurements:
        for row in measurement.rows:
            found.setdefault((row.feature, row.actor), {})[row.article_id] = row
    ordered: list[tuple[Feature, str, dict[str, Row]]] = []
    for feature in features:
        actors = sorted(actor for name, actor in found if name == feature.name)
        absent = _absent(found, feature, actors)
        ordered.extend((feature, a, {**absent, **found[feature.name, a]}) for a in actors)
    return ordered


def _absent(
    found: dict[tuple[str, str], dict[str, Row]], feature: Feature, actors: Sequence[str]
) -> dict[str, Row]:
    """Give the rows of an actor that articles do not name: none of as many as of the others.

    Only articles that name an actor hold a row for it; leaving the others out would make
    an actor named once look as present as one named everywhere.
    """
    if feature.name not in _NONE_WHERE_ABSENT:
        return {}
    named = {row.article_id: row for a in actors for row in found[feature.name, a].values()}
    absent = {i: row._replace(value=0.0, count=0.0) for i, row in named.items() if row.base > 0}
    if feature.kind == "rate":
        for row in found.get(("body_words", ""), {}).values():
            if row.value > 0 and row.article_id not in absent:
                absent[row.article_id] = row._replace(value=0.0, count=0.0, base=row.value)
    return absent


def _others(groups: Sequence[Group], group: Group, reference: str | None) -> list[str]:
    return [
        article_id
        for other in groups
        if other is not group and reference in (None, other.label)
        for article_id in other.article_ids
    ]


def _with_q(rows: Sequence[ComparisonRow]) -> tuple[ComparisonRow, ...]:
    qs = adjusted([row.p for row in rows])
    return tuple(
        row if math.isnan(q) else replace(row, q=q) for row, q in zip(rows, qs, strict=True)
    )


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)
