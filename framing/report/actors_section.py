"""The tables on actors: who speaks, how each is named, and what it does."""

from __future__ import annotations

import math
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from framing import figures
from framing.portrayals import portrayals_of
from framing.report import numbers
from framing.report.blocks import Block, Column, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from framing.comparison import Comparison
    from framing.portrayals import PortrayalRow

__all__ = ["actor_tables"]

_ACTORS = 5
_FORMS = 3
_VERBS = 4
_SAID = 4


def actor_tables(comparison: Comparison) -> list[Block]:
    """Show the actors mentioned most in each group: as speakers, and as they are shown."""
    data = figures.speaking_data(comparison)
    if data.empty:
        return [Paragraph("No actor of the lexicon is mentioned in these articles.")]
    return [_speaking(data), *_shown(comparison)]


def _speaking(data: pd.DataFrame) -> Table:
    rows, parts = [], []
    for group, mine in data.groupby("group", sort=False):
        shown = mine.head(_ACTORS).to_dict("records")
        parts.append((str(group), len(shown)))
        rows += [
            (
                str(row["name"]),
                numbers.plain(float(row["mentions"]), 0),
                _percent(float(row["mention_share"])),
                numbers.plain(float(row["attributions"]), 0),
                _percent(float(row["attribution_share"])),
            )
            for row in shown
        ]
    columns = (
        Column("Actor", width=1.5),
        Column("Mentions", "right"),
        Column("Share of mentions", "right"),
        Column("Attributions", "right"),
        Column("Share of attributions", "right"),
    )
    caption = (
        f"The {_ACTORS} actors most often mentioned in each group: counts and shares over its "
        "articles together. All actors are in the table of measurements beside this report."
    )
    return Table(columns, tuple(rows), caption, parts=tuple(parts))


def _percent(value: float) -> str:
    return numbers.NONE if math.isnan(value) else f"{numbers.plain(100 * value, 0)}%"


def _shown(comparison: Comparison) -> Iterator[Table]:
    """How the same actors are named, what they do and what is said of them."""
    groups = {key: group.label for group in comparison.groups for key in group.article_ids}
    table = portrayals_of(comparison.analysis, groups, comparison.by or "group")
    rows, parts = [], []
    for group, mine in groupby((r for r in table if r.voice == "all"), key=lambda r: r.group):
        shown = [row for row in mine if row.mentions][:_ACTORS]
        parts.append((group, len(shown)))
        rows += [_cells(row) for row in shown]
    columns = (
        Column("Actor", width=1.1),
        Column("Named by", width=1.5),
        Column("Regime :", "center", under="government"),
        Column("Agent", "right"),
        Column("Patient", "right"),
        Column("Verbs as agent", width=1.6),
        Column("Verbs as patient", width=1.3),
        Column("Said of it", width=1.3),
    )
    caption = (
        "How they are named and what they do, in any voice: forms as shares of the mentions; words "
        "for those who rule a state; how many mentions are agent and patient of a verb, and the "
        "commonest verbs as written. Told by models and rules: docs/actors.md says how often they "
        "are right."
    )
    if not rows:
        return
    # A column that says nothing of anybody is left out.
    kept = [i for i in range(len(columns)) if any(row[i] != numbers.NONE for row in rows)]
    yield Table(
        tuple(columns[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in rows),
        caption,
        dense=True,
        parts=tuple(parts),
    )


def _cells(row: PortrayalRow) -> tuple[str, ...]:
    forms = ", ".join(
        f"{form} {_percent(count / row.mentions)}" for form, count in _most(row.forms, _FORMS)
    )
    labels = f"{row.labels['regime']} : {row.labels['government']}" if row.labels else numbers.NONE
    return (
        row.name,
        forms,
        labels,
        str(row.roles["agent"]),
        str(row.roles["patient"]),
        _words(row.acts, _VERBS),
        _words(row.acted_upon, _VERBS),
        _words(row.said_of, _SAID),
    )


def _words(words: Counter[str], most: int) -> str:
    found = ", ".join(
        word if count == 1 else f"{word} ({count})" for word, count in _most(words, most)
    )
    return found or numbers.NONE


def _most(counts: Counter[str], most: int) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
