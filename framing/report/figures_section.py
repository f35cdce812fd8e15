"""The section on the figures that articles state: one thing told in many ways."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from framing.figures import claim_strip, claim_strip_alt, svg_of
from framing.lexicon import read_lexicon
from framing.report import numbers
from framing.report.blocks import Block, Column, Figure, Heading, Note, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison import Comparison
    from framing.following import FigureRow, FigureTable, Finding, Quantity

__all__ = ["figures_section"]

_STRIPS = 3
_TELLINGS = 24
"""Rows of the table of tellings."""
_FINDINGS = 12
_FINDING_NAMES = {
    "hedge_decay": "Hedge decay: hedged at first, bare later in the same article",
    "stance_split": "Stance split: presented as true by one, held at a distance by another",
    "conflict": "Conflict: values or dates for one thing that cannot both hold",
}


def figures_section(comparison: Comparison, followed: FigureTable) -> list[Block]:
    """Follow the figures that more than one article states, and show what becomes of them.

    Parameters
    ----------
    comparison : Comparison
        The groups of articles.
    followed : FigureTable
        The figures of the same articles.
    """
    found: list[Block] = [Heading("Figures followed"), Paragraph(_opening(followed))]
    shared = [quantity for quantity in followed.quantities if quantity.articles > 1]
    if shared:
        names = _names(comparison)
        found += [_strip(followed, quantity) for quantity in shared[:_STRIPS]]
        found.append(_tellings(followed, shared[0], names))
        found.append(Note("How often this is right.", _accuracy()))
    return [*found, *_findings(followed)]


def _opening(followed: FigureTable) -> str:
    articles = len({row.record.article_id for row in followed})
    shared = sum(quantity.articles > 1 for quantity in followed.quantities)
    stated = numbers.counted(len(followed), "figure")
    start = (
        f"{stated} in {numbers.counted(articles, 'article')} were read with what they count, who "
        "tells them and how; dates, ages and ordinals are none. "
    )
    if not shared:
        return (
            f"{start}No figure was found to count the same thing as one in another article, so "
            "none is followed."
        )
    return (
        f"{start}{numbers.counted(shared, 'thing')} are counted in more than one article. Figures "
        "are aligned by what they count, the names and dates around them and their size, never "
        "by their values alone. What follows says how figures are told, not which value is true."
    )


def _accuracy() -> str:
    measured = read_lexicon("counted_things").card.measured
    return " ".join(f"{text}." for text in measured.values())


def _strip(followed: FigureTable, quantity: Quantity) -> Figure:
    caption = (
        f"“{quantity.counted}” as each article tells it. The shape is the stance of the reporting "
        "word, an arrow a bound left open (“over”, “up to”), a line a bare repeat of what was "
        f"first hedged. Expected share of such alignments that are right: {quantity.score:.2f}."
    )
    name = quantity.name
    return Figure(svg_of(claim_strip(followed, name)), claim_strip_alt(followed, name), caption)


def _names(comparison: Comparison) -> dict[str, str]:
    """What stands for each article: its group, and its id where the group has several."""
    sizes = {key: g.n for g in comparison.groups for key in g.article_ids}
    labels = {key: g.label for g in comparison.groups for key in g.article_ids}
    return {
        article.id: _named(labels.get(article.id, ""), article.id, sizes.get(article.id, 0))
        for article in comparison.analysis.corpus
    }


def _named(label: str, article_id: str, size: int) -> str:
    if not label or size > 1:
        return f"{label}: {article_id}" if label else article_id
    return label


def _tellings(followed: FigureTable, quantity: Quantity, names: Mapping[str, str]) -> Table:
    rows = followed.of(quantity.name)
    shown = rows[:_TELLINGS]
    parts = [
        (names[article], len(list(group)))
        for article, group in groupby(shown, key=lambda row: row.record.article_id)
    ]
    caption = f"How “{quantity.counted}” is told, article by article, in the order of the text."
    if len(rows) > len(shown):
        more = len(rows) - len(shown)
        caption += f" {more} more are in the table of figures beside this report."
    columns = (
        Column("As written", width=2),
        Column("Source", width=2),
        Column("Reporting word", width=1),
        Column("Hedge", width=1),
        Column("Stance"),
    )
    return Table(
        columns, tuple(_telling(row) for row in shown), caption, dense=True, parts=tuple(parts)
    )


def _telling(row: FigureRow) -> tuple[str, ...]:
    record = row.record
    hedges = "; ".join(filter(None, (record.approximator, *record.hedges)))
    stance = "bare" if record.bare else record.telling.stance
    cells = (record.as_written, record.source, record.cue, hedges, stance)
    return tuple(cell or numbers.NONE for cell in cells)


def _findings(followed: FigureTable) -> list[Block]:
    if not followed.findings:
        return [Paragraph("No hedge decay, stance split or conflict was found.")]
    ranked = sorted(followed.findings, key=lambda f: list(_FINDING_NAMES).index(f.kind))
    shown = _dealt(ranked)
    parts = [
        (_FINDING_NAMES[kind], len(list(group)))
        for kind, group in groupby(shown, key=lambda finding: finding.kind)
    ]
    caption = "What following the figures shows by itself. Each is to be checked in the texts."
    if len(ranked) > len(shown):
        caption += (
            f" {len(ranked) - len(shown)} more are in the table of findings beside this report."
        )
    things = {quantity.name: quantity.counted for quantity in followed.quantities}
    rows = tuple((things.get(f.quantity, f.quantity), f.statement) for f in shown)
    columns = (Column("Thing", width=1), Column("Finding", width=5))
    return [Table(columns, rows, caption, dense=True, parts=tuple(parts))]


def _dealt(ranked: Sequence[Finding]) -> list[Finding]:
    """So many findings as are shown, each kind having its share."""
    by_kind = [list(group) for _, group in groupby(ranked, key=lambda finding: finding.kind)]
    taken = [0] * len(by_kind)
    while sum(taken) < min(_FINDINGS, len(ranked)):
        for number, group in enumerate(by_kind):
            if taken[number] < len(group) and sum(taken) < _FINDINGS:
                taken[number] += 1
    return [f for group, count in zip(by_kind, taken, strict=True) for f in group[:count]]
