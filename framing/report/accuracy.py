"""How far the marks can be trusted, as it was measured against texts marked by others."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from framing.report import numbers
from framing.report.blocks import Block, Column, Note, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison import Comparison

__all__ = ["accuracy_blocks", "accuracy_sentences"]

_DETAILS = ("found, publisher", "found, cue_class", "linked at content IoU >= 0.3",
            "linked at content IoU >= 0.8")  # fmt: skip
_JUDGED = {
    ("hedging", "core hedge cues"): ("hedges_per_1000_words", "Cue detection", "cues"),
    ("attribution", "linked at content IoU >= 0.5"): (
        "attributions_per_1000_words", "Attribution", "attributions",
    ),
}  # fmt: skip
_UNMEASURED = {"hedging": "hedging", "attribution": "attribution", "portrayal": "mentions of actors",
               "sentiment": "tone"}  # fmt: skip


def accuracy_blocks(comparison: Comparison) -> list[Block]:
    """Tabulate the measured accuracy, and say what it was measured on."""
    measured = _measured(comparison)
    if not measured:
        return [Note("Accuracy.", "Not measured: the analysis states no figures.")]
    rows = tuple(_row(m) for m in measured if not m["measure"].startswith(_DETAILS))
    columns = (
        Column("Task", width=1, bold=True),
        Column("Measure", width=1.6),
        Column("Precision", "right"),
        Column("Recall", "right"),
        Column("F1", "right"),
        Column("Gold", width=1.4),
        Column("Texts", "right"),
        Column("Marks", "right"),
    )
    caption = (
        "Accuracy of this version on marked texts. Precision: share of its marks that are right; "
        "recall: share of the marked that it found; one number stands under recall where only "
        "that is asked. run.json beside this report has more figures."
    )
    about = dict.fromkeys(f"{m['gold'].replace('_', ' ')}: {m['about']}" for m in measured)
    found: list[Block] = [Table(columns, rows, caption)]
    found += [Paragraph(text, small=True) for text in about]
    stale = _stale(measured)
    if stale:
        found.append(Note("Stale.", stale))
    return found


def _measured(comparison: Comparison) -> Sequence[Mapping[str, Any]]:
    return tuple(comparison.analysis.provenance.get("accuracy") or ())


def _row(measured: Mapping[str, Any]) -> tuple[str, ...]:
    single = measured["found"] == measured["gold_count"] and (
        measured["precision"] == measured["recall"]
    )
    return (
        measured["task"],
        measured["measure"].replace("cue_class", "cue class"),
        numbers.NONE if single else _two(measured["precision"]),
        _two(measured["recall"]),
        numbers.NONE if single else _two(measured["f1"]),
        measured["gold"].replace("_", " "),
        f"{measured['texts']:,}",
        f"{measured['gold_count']:,}",
    )


def _two(value: float) -> str:
    return f"{value:.2f}".lstrip("0") if value < 1 else "1.00"


def accuracy_sentences(comparison: Comparison) -> tuple[str, ...]:
    """Say which differences could come from errors of measurement."""
    measured = _measured(comparison)
    found = [
        _sentence(comparison, m, *_JUDGED[m["task"], m["measure"]])
        for m in measured
        if (m["task"], m["measure"]) in _JUDGED
    ]
    tasks = {m["task"] for m in measured}
    constructs = {feature.construct for feature in comparison.analysis.features}
    missing = [
        name for construct, name in _UNMEASURED.items()
        if construct in constructs and construct not in tasks
    ]  # fmt: skip
    if missing:
        found.append(
            f"Accuracy was not measured for: {', '.join(missing)}. How far these marks can be "
            "trusted is not known from this report."
        )
    stale = _stale(measured)
    return (*found, *([stale] if stale else []))


def _sentence(
    comparison: Comparison, measured: Mapping[str, Any], feature: str, subject: str, things: str
) -> str:
    precision, recall = float(measured["precision"]), float(measured["recall"])
    start = (
        f"{subject} found {recall:.0%} of the {things} marked in "
        f"{measured['gold'].replace('_', ' ')} and {precision:.0%} of its hits were right"
    )
    values = [
        row.value
        for m in comparison.analysis.measurements
        for row in m.rows
        if row.feature == feature and not row.actor and not math.isnan(row.value)
    ]
    if not values or not recall:
        return f"{start}."
    # At worst all wrong hits fall on one group and all misses on the other.
    mean = math.fsum(values) / len(values)
    error = mean * ((1 - precision) + precision * (1 - recall) / recall)
    return (
        f"{start}; if its errors fell on one group alone, they could make a difference of up to "
        f"{numbers.plain(error, 1)} per 1,000 words."
    )


def _stale(measured: Sequence[Mapping[str, Any]]) -> str:
    names = sorted({name for m in measured for name in m.get("stale", ())})
    if not names:
        return ""
    return (
        f"Accuracy was measured before these word lists changed: "
        f"{', '.join(name.replace('_', ' ') for name in names)}."
    )
