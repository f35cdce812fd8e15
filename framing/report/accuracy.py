"""How far the marks can be trusted, as it was measured against texts marked by others."""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.report import numbers
from framing.report.accuracy_groups import group_table, is_group, share
from framing.report.blocks import Block, Column, Items, Note, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison import Comparison
    from framing.feature_table import Row

__all__ = ["accuracy_blocks", "accuracy_sentences"]

_DETAILS = ("linked at content IoU >= 0.3", "linked at content IoU >= 0.8")
_GOLDS = {
    "news_hedges_dev": "passages of U.S. news",
    "polnear_dev": "PolNeAR, U.S. news",
    "wikipedia_uncertainty": "Wikipedia, CoNLL-2010",
    "sfu_review_speculation": "SFU product reviews",
}
_MEASURES = {
    "core hedge cues": "hedges",
    "category right among matched": "category of the hedges found",
    "content words": "words of content",
    "source words": "words of sources",
    "cue words": "words of cues",
    "linked at content IoU >= 0.5": "whole attributions",
    "source right among linked": "source of the attributions found",
    "cue right among linked": "cue of the attributions found",
    "uncertain sentences": "sentences",
}


class _Judged(NamedTuple):
    """A rate whose differences can be errors of measurement."""

    feature: str
    subject: str
    things: str
    alike: str


_JUDGED = {
    ("hedging", "core hedge cues"): _Judged(
        "hedges_per_1000_words", "Cue detection", "hedges", "hedge alike"
    ),
    ("attribution", "linked at content IoU >= 0.5"): _Judged(
        "attributions_per_1000_words", "Attribution", "attributions", "attribute alike"
    ),
}
_UNMEASURED = {
    "hedging": "hedging",
    "attribution": "attribution",
    "portrayal": "mentions of actors",
    "sentiment": "tone",
}
_CONSTRUCTS = {"uncertain sentences": "hedging"}
"""Tasks that are named otherwise than the construct they are about."""


def accuracy_blocks(comparison: Comparison) -> list[Block]:
    """Tabulate the measured accuracy, and say what it means and what it was measured on."""
    measured = _measured(comparison)
    if not measured:
        return [Note("Accuracy.", "Not measured: the analysis states no figures.")]
    found: list[Block] = []
    plain = tuple(map(_in_words, _judged(measured)))
    if plain:
        found.append(Items(plain))
    found.append(_main_table(measured))
    groups = group_table([m for m in measured if m["task"] == "attribution"])
    if groups:
        found.append(groups)
    about = dict.fromkeys(f"{_capital(_gold(m))}: {m['about']}" for m in measured)
    found += [Paragraph(text, small=True) for text in about]
    stale = _stale(measured)
    if stale:
        found.append(Note("Stale.", stale))
    return found


def _main_table(measured: Sequence[Mapping[str, Any]]) -> Table:
    shown = [m for m in measured if not is_group(m) and m["measure"] not in _DETAILS]
    parts = tuple((title, len(list(rows))) for title, rows in groupby(shown, _part))
    columns = (
        Column("What was marked", width=1),
        Column("Precision", "right"),
        Column("Recall", "right"),
        Column("F1", "right"),
        Column("95% interval", "right"),
        Column("People", "right"),
        Column("Marks", "right"),
    )
    return Table(columns, tuple(map(_row, shown)), _CAPTION, parts=parts)


def _part(measured: Mapping[str, Any]) -> str:
    return f"{_capital(measured['task'])}: {_gold(measured)}, {measured['texts']:,} texts"


_CAPTION = (
    "Accuracy of this version on texts marked by others, the gold. Precision: share of its marks "
    "that are right; recall: share of the gold's marks that it found; – where the question is not "
    "asked. An attribution is right where half of its content or more is that of the gold. The "
    "interval, from texts drawn again at random, is that of F1 or of the one figure there is. "
    "People: how well people agree with one another, scored alike; – where not known. run.json "
    "beside this report has more figures."
)


def _measured(comparison: Comparison) -> Sequence[Mapping[str, Any]]:
    """What was recorded for the constructs of the report.

    Attribution belongs to every report, since it says whose words a mark is in.
    """
    constructs = {"attribution", *(f.construct for f in comparison.analysis.features)}
    recorded = comparison.analysis.provenance.get("accuracy") or ()
    return tuple(m for m in recorded if _CONSTRUCTS.get(m["task"], m["task"]) in constructs)


def _judged(measured: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [
        m
        for m in measured
        if (m["task"], m["measure"]) in _JUDGED and None not in (m["precision"], m["recall"])
    ]


def _gold(measured: Mapping[str, Any]) -> str:
    name = str(measured["gold"])
    return _GOLDS.get(name, name.replace("_", " "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _in_words(measured: Mapping[str, Any]) -> str:
    things = _JUDGED[measured["task"], measured["measure"]].things
    people = measured.get("people")
    return (
        f"Of 100 {things} that framing marks, {100 * measured['precision']:.0f} are right, and of "
        f"100 that are there it finds {100 * measured['recall']:.0f} ({_gold(measured)}: "
        f"{measured['gold_count']:,} marks in {measured['texts']:,} texts)."
        + (
            f" Of 100 that one person marks, another marks {100 * people['figure']:.0f} alike."
            if people
            else ""
        )
    )


def _row(measured: Mapping[str, Any]) -> tuple[str, ...]:
    name = str(measured["measure"])
    counted = measured["gold_count"] if measured["gold_count"] is not None else measured["found"]
    low, high = measured.get("low"), measured.get("high")
    return (
        _MEASURES.get(name, name.replace("_", " ")),
        share(measured["precision"]),
        share(measured["recall"]),
        share(measured["f1"]),
        numbers.NONE if low is None or high is None else f"{share(low)} to {share(high)}",
        share((measured.get("people") or {}).get("figure")),
        f"{counted:,}",
    )


def accuracy_sentences(comparison: Comparison) -> tuple[str, ...]:
    """Say which differences could come from errors of measurement."""
    measured = _measured(comparison)
    found = [_sentence(comparison, m, _JUDGED[m["task"], m["measure"]]) for m in _judged(measured)]
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


def _sentence(comparison: Comparison, measured: Mapping[str, Any], judged: _Judged) -> str:
    start = (
        f"{judged.subject} found {share(measured['recall'])} of the {judged.things} marked in "
        f"the gold ({_gold(measured)}), and {share(measured['precision'])} of its hits were "
        "right"
    )
    errors = _errors(comparison, measured, judged.feature)
    if not errors:
        return f"{start}."
    largest, group = max(errors, key=lambda error: error[0])
    return (
        f"{start}; differences smaller than {numbers.plain(largest, 1)} per 1,000 words are within "
        "measurement error. So far apart could missed and wrong marks that fall at random set "
        f"{group} (n = {_size(comparison, group)}) and its reference if both {judged.alike}, in "
        f"19 of 20 cases{_least(errors, largest)}. Errors that the style of one group invites "
        "more than that of another come on top."
    )


def _least(errors: Sequence[tuple[float, str]], largest: float) -> str:
    least = min(errors)[0]
    if numbers.plain(least, 1) == numbers.plain(largest, 1):
        return ""
    return f"; for groups with more words it is less, down to {numbers.plain(least, 1)}"


def _size(comparison: Comparison, label: str) -> int:
    return next(group.n for group in comparison.groups if group.label == label)


def _errors(
    comparison: Comparison, measured: Mapping[str, Any], feature: str
) -> list[tuple[float, str]]:
    """Find how far errors at random could move each group's difference from its reference.

    Of T things that are there, each is found with the recall's probability, and wrong marks
    are as many as precision says: the variance of an article's count is that of a binomial
    and of a Poisson number.
    """
    precision, recall = float(measured["precision"]), float(measured["recall"])
    if not recall or len(comparison.groups) < 2:
        return []
    variances = {
        row.article_id: _variance(row, precision, recall)
        for m in comparison.analysis.measurements
        for row in m.rows
        if row.feature == feature and not row.actor and not math.isnan(row.value)
    }
    found = []
    for group in comparison.groups:
        inside = [variances[i] for i in group.article_ids if i in variances]
        outside = [
            variances[i]
            for other in comparison.groups
            if other is not group and comparison.reference in ("", other.label)
            for i in other.article_ids
            if i in variances
        ]
        if inside and outside and group.label != comparison.reference:
            variance = math.fsum(inside) / len(inside) ** 2 + math.fsum(outside) / len(outside) ** 2
            found.append((1.96 * math.sqrt(variance), group.label))
    return found


def _variance(row: Row, precision: float, recall: float) -> float:
    right = row.count * precision
    return (right * (1 - recall) + row.count * (1 - precision)) * (1000.0 / row.base) ** 2


def _stale(measured: Sequence[Mapping[str, Any]]) -> str:
    names = sorted({name for m in measured for name in m.get("stale", ())})
    if not names:
        return ""
    return (
        f"Accuracy was measured before these changed: "
        f"{', '.join(name.replace('_', ' ') for name in names)}."
    )
