"""The sections on differences: the table, the robustness panel and the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing import figures
from framing.comparison import headline_measures, measure_label, robustness
from framing.figures import svg_of
from framing.report import numbers
from framing.report.blocks import Block, Column, Figure, Heading, Items, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.comparison import Comparison, ComparisonRow, RobustnessRow

__all__ = ["comparison_section", "limits_section", "robustness_section"]

_ROWS = 70
_MOST = 150
_ROBUST_ROWS = 60


def comparison_section(comparison: Comparison) -> list[Block]:
    """Set the groups against each other, with what their numbers allow."""
    if len(comparison.groups) < 2:
        return []
    found: list[Block] = [Heading("Comparison"), Paragraph(_method(comparison))]
    if figures.differences_data(comparison).empty:
        found.append(Paragraph(figures.differences_alt(comparison)))
    else:
        svg = svg_of(figures.differences(comparison))
        found.append(Figure(svg, figures.differences_alt(comparison), _caption(comparison)))
    found.append(_table(comparison))
    return found


def _against(comparison: Comparison) -> str:
    if comparison.reference:
        return f"{comparison.reference}, the reference"
    return "all articles of the other groups"


def _method(comparison: Comparison) -> str:
    primary = ", ".join(measure_label(name).lower() for name in comparison.primary)
    named = (
        f"Primary, named before the analysis: {primary}. All other measures are exploratory."
        if primary
        else "No primary measure was named before the analysis: all are exploratory."
    )
    sizes = (
        "One article is described. From two articles on each side, differences have 95% Welch t "
        "intervals. From five, they are tested by permutation of whole articles, with q by "
        "Benjamini-Hochberg over all measures and groups."
        if comparison.tested
        else "One article is described. From two articles on each side, differences have 95% "
        "Welch t intervals. No group is large enough for a test."
    )
    return (
        f"Each group is set against {_against(comparison)}. The article is the unit; words are "
        f"never pooled. {sizes} {named}"
    )


def _caption(comparison: Comparison) -> str:
    base = (
        "How the groups differ: rates as ratios, other measures as Cliff's delta, with 95% "
        "intervals; n is the number of articles of the group and of its reference."
    )
    if not comparison.tested:
        return base
    return f"{base} Markers are filled only where q is below .05 with five articles on each side."


def _table(comparison: Comparison) -> Table:
    shown = headline_measures(comparison, max(5, min(14, _ROWS // len(comparison.groups))))
    rows = [
        row
        for feature in shown
        for row in comparison.rows_of(feature.name)
        if row.n_group and row.group != comparison.reference
    ]
    cells = []
    last = ""
    for row in rows[:_MOST]:
        cells.append(_cells(comparison, row, "" if row.feature == last else row.feature))
        last = row.feature
    columns = [
        Column("Measure", width=1.6, bold=True),
        Column((comparison.by or "group").capitalize(), width=1.3),
        Column("n", "right"),
        Column("Mean", "right"),
        Column("Difference", "right"),
        Column("95% interval", "right"),
        Column("Effect", "right"),
    ]
    if comparison.tested:
        columns += [Column("p", "right"), Column("q", "right")]
    more = f" The first {_MOST} of {len(rows)} rows." if len(rows) > _MOST else ""
    return _without_empty(
        columns,
        cells,
        f"Each group against {_against(comparison)}. n: articles of the group / of the "
        "reference. Differences of shares are in percentage points. Effect: rate ratio (×) or "
        "Cliff's delta (δ), where n allows. The measures shown were fixed beforehand; all "
        f"measures are in the comparison file beside this report.{more}",
    )


def _without_empty(
    columns: Sequence[Column], cells: Sequence[tuple[str, ...]], caption: str
) -> Table:
    """Leave out columns that hold nothing but dashes."""
    kept = [i for i in range(len(columns)) if any(row[i] != numbers.NONE for row in cells)]
    return Table(
        tuple(columns[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in cells),
        caption,
    )


def _cells(comparison: Comparison, row: ComparisonRow, feature_name: str) -> tuple[str, ...]:
    feature = comparison.analysis.feature(row.feature)
    label = measure_label(feature_name) + (" *" if row.primary else "") if feature_name else ""
    cells: tuple[str, ...] = (
        label,
        row.group,
        f"{row.n_group} / {row.n_reference}",
        numbers.number(row.mean, feature),
        numbers.difference(row.difference, feature),
        numbers.interval(row.low, row.high, feature, signed=True),
        _effect(row),
    )
    if comparison.tested:
        cells += (numbers.probability(row.p), numbers.probability(row.q))
    return cells


def _effect(row: ComparisonRow) -> str:
    if not row.effect_name:
        return numbers.NONE
    mark = "×" if row.effect_name == "rate ratio" else "δ "
    return f"{mark}{numbers.plain(row.effect.value, 2)}"


def robustness_section(comparison: Comparison) -> list[Block]:
    """Show whether differences stand when measured otherwise or an article is left out."""
    rows = robustness(comparison)
    if not rows:
        return []
    cells = []
    last = ""
    for row in rows[:_ROBUST_ROWS]:
        cells.append(_robust(comparison, row, last))
        last = f"{row.measure}{row.variant}"
    columns = (
        Column("Counted as", width=1.6, bold=True),
        Column((comparison.by or "group").capitalize(), width=1.3),
        Column("n", "right"),
        Column("Mean", "right"),
        Column("Difference", "right"),
        Column("Leaving one out", "right"),
        Column("Sign"),
    )
    return [
        Heading("Robustness"),
        Paragraph(
            "A finding that depends on one article, or on one way of counting, is no finding. "
            "Headlines, captions and other blocks beside the body are counted by no measure."
        ),
        _without_empty(
            columns,
            cells,
            "Differences counted in other ways, and the smallest and largest difference when "
            "each article of either side is left out in turn. Sign: whether it stays the same "
            "throughout.",
        ),
    ]


def _robust(comparison: Comparison, row: RobustnessRow, last: str) -> tuple[str, ...]:
    feature = comparison.analysis.feature(row.variant)
    repeated = f"{row.measure}{row.variant}" == last
    counts = f" ({row.counts})" if row.counts else ""
    label = "" if repeated else f"{measure_label(row.variant)}{counts}"
    span = numbers.interval(row.low, row.high, feature, signed=True)
    sign = numbers.NONE if span == numbers.NONE else ("same" if row.same_sign else "changes")
    return (
        label,
        row.group,
        f"{row.n_group}",
        numbers.number(row.mean, feature),
        numbers.difference(row.difference, feature),
        span,
        sign,
    )


def limits_section(comparison: Comparison, accuracy: tuple[str, ...]) -> list[Block]:
    """Say what must not be concluded."""
    return [Heading("Limits"), Items((*comparison.sentences(), *accuracy))]
