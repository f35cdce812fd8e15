"""The method box: word lists with their digests, accuracy, definitions and settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from framing.comparison import headline_measures, measure_label
from framing.report.accuracy import accuracy_blocks
from framing.report.blocks import Block, Column, Heading, Note, Paragraph, Table

if TYPE_CHECKING:
    from framing.comparison import Comparison

__all__ = ["definitions", "method_section", "run_facts"]

_DIGEST = 12
_NAMES = {"framing": "framing", "input_sha256": "SHA-256 of the input"}


def method_section(comparison: Comparison) -> list[Block]:
    """Say how it was measured, and how well that is known to work."""
    provenance = comparison.analysis.provenance
    found: list[Block] = [
        Heading("Method"),
        Paragraph(
            "Each article is parsed into blocks, sentences, words and quotations; attributions "
            "are found; word lists and rules then mark words in the text. Every number below "
            "counts such marks, and the annotation file beside this report gives the place of "
            "each in its article. Rates are per 1,000 body words."
        ),
    ]
    resources = provenance.get("lexicons") or {}
    if resources:
        columns = (
            Column("Word list", width=1.5, bold=True),
            Column("Entries", "right"),
            Column("Version"),
            Column("SHA-256 begins"),
            Column("Licence"),
        )
        rows = tuple(_resource(name, facts) for name, facts in sorted(resources.items()))
        found.append(Table(columns, rows, "The word lists that the marks come from."))
    else:
        found.append(Note("Word lists.", "The analysis does not state which were used."))
    return [*found, *accuracy_blocks(comparison)]


def _resource(name: str, facts: Mapping[str, Any]) -> tuple[str, ...]:
    digest = str(facts.get("sha256") or "")
    return (
        str(facts.get("title") or name.replace("_", " ")),
        f"{facts['entries']:,}" if "entries" in facts else "–",
        str(facts.get("version") or "–"),
        digest[:_DIGEST] or "–",
        str(facts.get("licence") or "–"),
    )


def definitions(comparison: Comparison) -> list[Block]:
    """Define the measures of the summary and the comparison."""
    there = {row.feature for row in comparison.rows}
    rows = tuple(
        (
            measure_label(feature.name),
            feature.unit,
            feature.description + (" Exploratory." if _unsaid(feature) else ""),
        )
        for feature in headline_measures(comparison) or comparison.analysis.features
        if feature.name in there
    )
    columns = (
        Column("Measure", width=1.4, bold=True),
        Column("Unit", width=0.9),
        Column("Definition", width=3),
    )
    return [
        Heading("Definitions", 2),
        Table(
            columns,
            rows,
            "What the main measures count. The file run.json beside this report defines all.",
        ),
    ]


def _unsaid(feature: Any) -> bool:
    return feature.exploratory and "exploratory" not in feature.description.lower()


def run_facts(comparison: Comparison) -> list[Block]:
    """List what is needed to make the same numbers again."""
    rows = [
        ("Grouped by", comparison.by or "not grouped"),
        ("Reference", comparison.reference or "all articles of the other groups"),
        ("Primary measures", ", ".join(map(measure_label, comparison.primary)) or "none"),
        ("Seed", str(comparison.seed)),
        *_made(comparison.analysis.provenance),
    ]
    columns = (Column("Setting", bold=True), Column("Value", width=1))
    return [
        Heading("Run", 2),
        Table(columns, tuple(rows), "How this report was made; run.json beside it says the same."),
    ]


def _made(provenance: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in provenance.items():
        if key in ("lexicons", "accuracy"):
            continue
        name = _NAMES.get(key, key.replace("_", " ").capitalize())
        if isinstance(value, Mapping):
            yield name, _listed(value) or "–"
        elif isinstance(value, list | tuple):
            yield name, ", ".join(str(item) for item in value) or "–"
        else:
            yield name, str(value) or "–"


def _listed(facts: Mapping[str, Any]) -> str:
    """Write versions as ``numpy 2.4.6`` and settings as ``hedging (lexicon: hedges)``."""
    parts = []
    for name, value in facts.items():
        if isinstance(value, Mapping):
            settings = ", ".join(
                f"{_plain(key)}: {_plain(setting)}" for key, setting in value.items()
                if key != "class"
            )  # fmt: skip
            parts.append(f"{_plain(name)} ({settings})" if settings else _plain(name))
        else:
            parts.append(f"{name} {value}")
    return ", ".join(parts)


def _plain(value: object) -> str:
    return str(value).replace("_", " ")
