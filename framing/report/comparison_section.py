"""The sections on differences: what they are, and what must not be concluded from them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from framing import figures
from framing.comparison import headline_measures, measure_label, measure_phrase
from framing.figures import svg_of
from framing.figures.values import actor_names
from framing.report import numbers
from framing.report.blocks import Block, Column, Figure, Heading, Items, Paragraph, Table
from framing.report.means import means_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.comparison import Comparison, ComparisonRow

__all__ = ["comparison_section", "limits_section"]

_ROWS = 56
_MOST = 150


def comparison_section(comparison: Comparison) -> list[Block]:
    """Set the groups against each other, with what their numbers allow."""
    if len(comparison.groups) < 2:
        return []
    if all(group.n == 1 for group in comparison.groups):
        return _side_by_side(comparison)
    found: list[Block] = [Heading("Comparison"), Paragraph(_method(comparison))]
    if figures.differences_data(comparison).empty:
        found.append(Paragraph(figures.differences_alt(comparison)))
    else:
        svg = svg_of(figures.differences(comparison))
        found.append(Figure(svg, figures.differences_alt(comparison), _caption(comparison)))
    return [*found, _table(comparison)] if _rows(comparison) else found


def _side_by_side(comparison: Comparison) -> list[Block]:
    one = f"Each {comparison.by} has" if comparison.by else "Each group has"
    return [
        Heading("Comparison"),
        Paragraph(
            f"{one} one article, which describes a text and cannot represent its "
            f"{comparison.by or 'group'}. So no differences are given, none are tested, and the "
            "values merely stand side by side: genre, length and topic of the texts may be all "
            "that sets them apart."
        ),
        *means_tables(comparison, headline_measures(comparison), "Values side by side"),
    ]


def _against(comparison: Comparison) -> str:
    if comparison.reference:
        return f"{comparison.reference}, the reference"
    return "all articles of the other groups"


def _method(comparison: Comparison) -> str:
    primary = ", ".join(measure_phrase(name) for name in comparison.primary)
    named = (
        f"Primary, named before the analysis: {primary}. All other measures are exploratory."
        if primary
        else "No primary measure was named before the analysis: all are exploratory."
    )
    sizes = (
        "One article is described. From two articles on each side, differences have 95% Welch t "
        "intervals. From five, they are tested by permutation of whole articles, with q by "
        "Benjamini-Hochberg over all tests made; indicators of frames are tested where named alone."
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


def _rows(comparison: Comparison) -> list[ComparisonRow]:
    """Choose the rows to show: of the main measures, or of actors where only they are compared."""
    each = max(5, min(14, _ROWS // len(comparison.groups)))
    features = headline_measures(comparison, each)
    if features:
        rows = [row for feature in features for row in comparison.rows_of(feature.name)]
    else:
        rows = [row for row in comparison.rows if row.n_reference]
    return [row for row in rows if row.n_group and row.group != comparison.reference]


def _table(comparison: Comparison) -> Table:
    rows = _rows(comparison)
    cells = [_cells(comparison, row) for row in rows[:_MOST]]
    columns = [
        Column((comparison.by or "group").capitalize(), width=1),
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
        "reference; with one article on a side no difference is given. Differences of shares are "
        "in percentage points. Effect: rate ratio (×) or "
        "Cliff's delta (δ), where n allows. The measures shown were fixed beforehand; all "
        f"measures are in the comparison file beside this report.{more}",
        _parts(comparison, rows[:_MOST]),
    )


def _parts(comparison: Comparison, rows: Sequence[ComparisonRow]) -> tuple[tuple[str, int], ...]:
    names = actor_names(comparison)
    parts = []
    for (feature, actor), mine in groupby(rows, key=lambda row: (row.feature, row.actor)):
        some = list(mine)
        of = f": {names.get(actor, actor.replace('_', ' '))}" if actor else ""
        named = " (primary)" if some[0].primary else ""
        parts.append((f"{measure_label(feature)}{of}{named}", len(some)))
    return tuple(parts)


def _without_empty(
    columns: Sequence[Column],
    cells: Sequence[tuple[str, ...]],
    caption: str,
    parts: tuple[tuple[str, int], ...],
) -> Table:
    """Leave out columns that hold nothing but dashes."""
    kept = [i for i in range(len(columns)) if any(row[i] != numbers.NONE for row in cells)]
    return Table(
        tuple(columns[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in cells),
        caption,
        parts=parts,
    )


def _cells(comparison: Comparison, row: ComparisonRow) -> tuple[str, ...]:
    feature = comparison.analysis.feature(row.feature)
    alone = min(row.n_group, row.n_reference) < 2
    cells: tuple[str, ...] = (
        row.group,
        f"{row.n_group} / {row.n_reference}",
        numbers.number(row.mean, feature),
        numbers.NONE if alone else numbers.difference(row.difference, feature),
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


def limits_section(comparison: Comparison, accuracy: tuple[str, ...]) -> list[Block]:
    """Say what must not be concluded."""
    return [Heading("Limits"), Items((*comparison.sentences(), *accuracy))]
