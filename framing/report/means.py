"""The table of values side by side: a row for each measure, a column for each group."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from framing.comparison import measure_label
from framing.report import numbers
from framing.report.blocks import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison import Comparison
    from framing.extractors.extractor import Feature

__all__ = ["ACROSS", "across", "means_tables"]

ACROSS = 7
"""So many groups stand beside one another; more are set in further tables."""


def across(labels: Sequence[str]) -> Iterator[Sequence[str]]:
    """Deal groups out over tables of about equal width.

    Examples
    --------
    >>> [len(part) for part in across("abcdefgh")]
    [4, 4]
    """
    tables = max(1, math.ceil(len(labels) / ACROSS))
    width = max(1, math.ceil(len(labels) / tables))
    for start in range(0, len(labels), width):
        yield labels[start : start + width]


def means_tables(
    comparison: Comparison, features: Sequence[Feature], title: str
) -> Iterator[Table]:
    """Set the means of each group side by side.

    Parameters
    ----------
    comparison : Comparison
        The groups compared.
    features : sequence of Feature
        The measures, a row each; no table where there are none.
    title : str
        What the caption begins with.
    """
    if features:
        for labels in across([group.label for group in comparison.groups]):
            yield _means(comparison, features, labels, title)


def _means(
    comparison: Comparison, features: Sequence[Feature], labels: Sequence[str], title: str
) -> Table:
    numbers_of = {group.label: group.n for group in comparison.groups}
    columns = (
        Column("Measure", width=3),
        *(Column(label, "right", 1, under=f"n = {numbers_of[label]}") for label in labels),
    )
    rows = tuple(
        (measure_label(f.name), *(_mean(comparison, f, label) for label in labels))
        for f in features
    )
    one = all(numbers_of[label] == 1 for label in labels)
    what = "values of the one article of each group" if one else "means of the article values"
    return Table(
        columns,
        rows,
        f"{title}: {what}. A number in brackets is that of the "
        "articles with a value, where not all have one; a dash stands for none.",
    )


def _mean(comparison: Comparison, feature: Feature, label: str) -> str:
    row = comparison.row(feature.name, label)
    if not row.n_group:
        return numbers.NONE
    n = next(group.n for group in comparison.groups if group.label == label)
    return numbers.number(row.mean, feature) + (f" ({row.n_group})" if row.n_group < n else "")
