"""The section on frames: in which share of sentences their cues stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison import measure_label
from framing.report import numbers
from framing.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Lines,
    Note,
    Paragraph,
    Table,
)
from framing.report.frame_sentences import FUNCTIONS, sentence_table
from framing.report.means import across

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison import Comparison
    from framing.extractors.extractor import Feature

__all__ = ["frame_constructs", "frames_section"]

_TITLES = {
    "generic_frames": "Generic news frames",
    "policy_frames": "Policy frames",
    "entman_functions": "Functions of a frame",
    "war_peace_journalism": "War and peace journalism",
}
_SHARE = "_sentence_share"

_OPENING = (
    "A cue is a word or phrase that can speak for a frame. The table gives the share of body "
    "sentences with at least one, in any voice. These are indicators, no verdicts: that the words "
    "are there does not say that an article is framed so, and no frame is better than another. "
    "What an article is framed as is for people to code: the command framing coding-form writes "
    "the form."
)


def frame_constructs(comparison: Comparison) -> tuple[str, ...]:
    """Name the constructs that were measured by cues of frames, in their order."""
    settings = comparison.analysis.provenance.get("extractors") or {}
    return tuple(name for name, facts in settings.items() if facts.get("class") == "Frames")


def frames_section(comparison: Comparison) -> list[Block]:
    """Show shares of sentences with cues of frames, and sentences for Entman's functions.

    Returns
    -------
    list of Block
        Empty where no cue of a frame was looked for, or none of its measures compared.
    """
    shown = {name: _shares(comparison, name) for name in frame_constructs(comparison)}
    shown = {name: features for name, features in shown.items() if features}
    if not shown:
        return []
    defined = {
        name: [f for f in features if any(row.n_group for row in comparison.rows_of(f.name))]
        for name, features in shown.items()
    }
    found: list[Block] = [Heading("Frames (exploratory)"), Paragraph(_OPENING)]
    for labels in across([group.label for group in comparison.groups]):
        found += _table(comparison, defined, labels)
    undefined = [_title(name) for name, features in defined.items() if not features]
    if undefined:
        found.append(
            Note(
                "Undefined.",
                f"{', '.join(undefined)}: no article has a value. A list made for one topic, as "
                "that on armed conflict, gives values for articles of the topic alone.",
            )
        )
    if FUNCTIONS in shown:
        found += sentence_table(comparison)
    return found


def _title(construct: str) -> str:
    return _TITLES.get(construct, measure_label(construct))


def _shares(comparison: Comparison, construct: str) -> list[Feature]:
    """The shares in any voice; where none of these was compared, all that was."""
    there = {row.feature for row in comparison.rows}
    features = [
        f for f in comparison.analysis.features if f.construct == construct and f.name in there
    ]
    plain = [f for f in features if f.name == _any_voice(construct, f)]
    return plain or features


def _any_voice(construct: str, feature: Feature) -> str:
    return f"{construct}_{_frame(construct, feature)}{_SHARE}"


def _frame(construct: str, feature: Feature) -> str:
    return feature.name.removeprefix(f"{construct}_").removesuffix(_SHARE)


def _table(
    comparison: Comparison, shown: dict[str, list[Feature]], labels: Sequence[str]
) -> Iterator[Table]:
    """A row for each frame, a part for each lexicon."""
    parts = [(_title(name), len(features)) for name, features in shown.items() if features]
    if not parts:
        return
    rows = [
        (_row_name(name, f), *(_cell(comparison, f, label) for label in labels))
        for name, features in shown.items()
        for f in features
    ]
    columns = (
        Column("Frame", width=1.7),
        *(Column(label, "right", 1, under=_under(comparison, shown, label)) for label in labels),
    )
    caption = (
        "Share of body sentences with a cue: means of the article values. "
        + (
            "Below it the 95% t interval of the mean, where there are two articles or more. "
            if any(group.n > 1 for group in comparison.groups)
            else ""
        )
        + "In the heading the number of articles and of their body sentences; a number in brackets "
        "is that of the articles with a value, where not all have one; a dash stands for none. No "
        "frame was tested unless it was named beforehand. Shares in the article's own voice and in "
        "quoted or reported words, and indicators, are in the table of measurements beside this "
        "report."
    )
    yield Table(columns, tuple(rows), caption, dense=True, parts=tuple(parts))


def _row_name(construct: str, feature: Feature) -> str:
    if feature.name == _any_voice(construct, feature):
        name = _frame(construct, feature).replace("_", " ")
        return name[:1].upper() + name[1:]
    return measure_label(feature.name)


def _under(comparison: Comparison, shown: dict[str, list[Feature]], label: str) -> str:
    n = next(group.n for group in comparison.groups if group.label == label)
    bases = [
        comparison.row(feature.name, label).base
        for features in shown.values()
        for feature in features
        if feature.kind == "share"
    ]
    return f"n = {n}; {max(bases):,.0f} s." if bases else f"n = {n}"


def _cell(comparison: Comparison, feature: Feature, label: str) -> Cell:
    row = comparison.row(feature.name, label)
    if not row.n_group:
        return numbers.NONE
    n = next(group.n for group in comparison.groups if group.label == label)
    text = numbers.number(row.mean, feature) + (f" ({row.n_group})" if row.n_group < n else "")
    interval = numbers.interval(row.mean_low, row.mean_high, feature)
    return text if interval == numbers.NONE else Lines((text, interval))
