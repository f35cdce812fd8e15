"""The section on robustness: the same differences counted and cut in other ways."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from framing.comparison import measure_label, robustness, values_at_equal_length
from framing.comparison.equal_length import FIRST_WORDS, MOST_ARTICLES
from framing.comparison.robustness import default_measures
from framing.report import numbers
from framing.report.blocks import Block, Column, Heading, Paragraph, Table
from framing.report.means import across

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison import Comparison, RobustnessRow

__all__ = ["robustness_section"]

_MOST = 28
_CHANGES = " ±"


def robustness_section(comparison: Comparison) -> list[Block]:
    """Show whether differences stand when measured otherwise or an article is left out."""
    cut = values_at_equal_length(comparison.analysis, default_measures(comparison))
    rows = robustness(comparison, equal_length=cut)
    if not rows:
        return []
    alone = all(group.n == 1 for group in comparison.groups)
    labels = list(dict.fromkeys(row.group for row in rows))
    tables: list[Block] = [
        _table(comparison, [row for row in rows if row.group in some], some, alone)
        for some in across(labels[:_MOST])
    ]
    if len(labels) > _MOST:
        tables.append(
            Paragraph(f"The first {_MOST} of {len(labels)} groups are shown.", small=True)
        )
    return [Heading("Robustness"), Paragraph(_opening(comparison, bool(cut))), *tables]


def _opening(comparison: Comparison, cut: bool) -> str:
    start = (
        "A finding that depends on one article, or on one way of counting, is no finding. "
        "Headlines, captions and other blocks beside the body are counted by no measure."
    )
    if cut:
        return (
            f"{start} Leads attribute more than what follows, so the measures were also taken of "
            f"the first {FIRST_WORDS} body words of each article, up to the end of the sentence."
        )
    why = (
        f"there are more than {MOST_ARTICLES:,} articles"
        if len(comparison.analysis.corpus) > MOST_ARTICLES
        else "the articles were not measured with framing's own settings and word lists"
    )
    return f"{start} Measures at equal length are not given, as {why}."


def _table(
    comparison: Comparison, rows: Sequence[RobustnessRow], labels: Sequence[str], alone: bool
) -> Table:
    numbers_of = {group.label: group.n for group in comparison.groups}
    cells: list[tuple[str, ...]] = []
    parts = []
    for measure, of_measure in groupby(rows, key=lambda row: row.measure):
        before = len(cells)
        for _, mine in groupby(of_measure, key=lambda row: (row.variant, row.counts)):
            cells += _way(comparison, {row.group: row for row in mine}, labels, alone)
        parts.append((measure_label(measure), len(cells) - before))
    columns = (
        Column("Counted as", width=1.9),
        *(Column(label, "right", 1, under=f"n = {numbers_of[label]}") for label in labels),
    )
    caption = (
        "The values counted in other ways."
        if alone
        else "Differences from the reference counted in other ways, and in the line below each "
        "the smallest and largest difference when each article of either side is left out in "
        f"turn;{_CHANGES} where the sign of the difference changes. Differences of shares are in "
        "percentage points; with one article on a side none is given."
    )
    return Table(columns, tuple(cells), caption, dense=True, parts=tuple(parts))


def _way(
    comparison: Comparison, rows: dict[str, RobustnessRow], labels: Sequence[str], alone: bool
) -> Iterator[tuple[str, ...]]:
    first = next(iter(rows.values()))
    feature = comparison.analysis.feature(first.variant)
    name = first.counts or measure_label(first.variant)
    if alone:
        yield (name, *(numbers.number(rows[label].mean, feature) for label in labels))
        return
    spans = [
        numbers.interval(rows[label].low, rows[label].high, feature, signed=True)
        for label in labels
    ]
    differences = [
        numbers.NONE
        if span == numbers.NONE
        else numbers.difference(rows[label].difference, feature)
        + (_CHANGES if rows[label].low < 0 < rows[label].high else "")
        for label, span in zip(labels, spans, strict=True)
    ]
    yield (name, *differences)
    yield ("one article left out", *spans)
