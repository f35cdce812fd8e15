"""The list of measures, as lines for a terminal and as a page of the documentation."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator

from framing.extractors import default_extractors
from framing.extractors.extractor import Feature
from framing.measurement import CORPUS_FEATURES

__all__ = ["all_features", "feature_lines", "feature_page"]


def all_features() -> tuple[Feature, ...]:
    """Every measure of framing's own extractors, those relative to the corpus last."""
    return (
        *(feature for extractor in default_extractors() for feature in extractor.features),
        *CORPUS_FEATURES.values(),
    )


def _labels(feature: Feature) -> str:
    labels: list[str] = [feature.kind]
    labels += ["per actor"] if feature.per_actor else []
    labels += ["exploratory"] if feature.exploratory else []
    labels += ["tested if named"] if feature.tested_if_named else []
    return ", ".join(labels)


def feature_lines() -> Iterator[str]:
    """Name, unit, definition and source of each measure, wrapped for a terminal."""
    construct = ""
    for feature in all_features():
        if feature.construct != construct:
            construct = feature.construct
            yield f"\n{construct.upper()}"
        yield f"\n{feature.name}"
        yield f"    {feature.unit} ({_labels(feature)}, {_range(feature)})"
        yield textwrap.fill(
            feature.description, 92, initial_indent="    ", subsequent_indent="    "
        )
        yield f"    Source: {feature.reference}"


def _range(feature: Feature) -> str:
    def edge(value: float, infinite: str) -> str:
        return infinite if math.isinf(value) else f"{value:g}"

    return f"{edge(feature.low, 'open')} to {edge(feature.high, 'open')}"


def feature_page() -> str:
    """The page `docs/features.md`."""
    lines = [
        "# Features",
        "",
        "Written by `framing features --markdown`; do not edit by hand.",
        "",
        "Each value of the table carries its count and its base; an undefined value is empty,",
        "with base 0. Exploratory measures are shown as such everywhere. A comparison tests those",
        "marked *tested if named* only where `features` or `primary` names them.",
    ]
    construct = ""
    for feature in all_features():
        if feature.construct != construct:
            construct = feature.construct
            lines += ["", f"## {construct.capitalize()}", ""]
            lines += ["| feature | unit | kind, range | what it is | source |"]
            lines += ["| --- | --- | --- | --- | --- |"]
        cells = (
            f"`{feature.name}`",
            feature.unit,
            f"{_labels(feature)}; {_range(feature)}",
            feature.description,
            feature.reference,
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)
