"""The numbers behind the figures, taken from a comparison's table of measurements."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from framing.comparison import Comparison
    from framing.feature_table import Row

__all__ = ["MAX_GROUPS", "Cell", "actor_names", "cells", "drawn_groups", "pooled", "records"]

MAX_GROUPS = 12
"""A figure shows so many groups, those with most articles; its data holds them all."""


class Cell(NamedTuple):
    """One article's value of one measure."""

    group: str
    row: Row


def cells(comparison: Comparison, feature: str, actor: str = "") -> Iterator[Cell]:
    """Give the articles' values of a measure, group by group, those undefined left out."""
    rows = {
        row.article_id: row
        for measurement in comparison.analysis.measurements
        for row in measurement.rows
        if row.feature == feature and row.actor == actor and not math.isnan(row.value)
    }
    for group in comparison.groups:
        for article_id in group.article_ids:
            if article_id in rows:
                yield Cell(group.label, rows[article_id])


def pooled(comparison: Comparison, feature: str, actor: str = "") -> dict[str, tuple[float, float]]:
    """Add up counts and bases of a measure over the articles of each group."""
    sums = {group.label: (0.0, 0.0) for group in comparison.groups}
    for group, row in cells(comparison, feature, actor):
        count, base = sums[group]
        sums[group] = (count + (0.0 if math.isnan(row.count) else row.count), base + row.base)
    return sums


def records(data: pd.DataFrame) -> Iterator[Any]:
    """Go through a frame row by row, its columns as attributes."""
    yield from data.itertuples(index=False)


def drawn_groups(comparison: Comparison) -> list[str]:
    """Name the groups that a figure shows, in their order."""
    most = sorted(comparison.groups, key=lambda group: -group.n)[:MAX_GROUPS]
    chosen = {group.label for group in most}
    return [group.label for group in comparison.groups if group.label in chosen]


def actor_names(comparison: Comparison) -> dict[str, str]:
    """Name the actors as the lexicon that marked them does, by their ids."""
    return {
        mark.label: str(mark.attributes["name"])
        for mark in comparison.analysis.annotations
        if mark.extractor == "portrayal" and mark.attributes.get("name")
    }
