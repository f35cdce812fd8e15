"""What is scored for each kind of gold: attributions, hedge cues, uncertain sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from framing.evaluation.attributions import AttributionTask, document_of
from framing.evaluation.resampling import Measure, scored
from framing.evaluation.tone import SpanToneTask, ToneTask
from framing.extractors.hedging import Hedging

if TYPE_CHECKING:
    from framing.evaluation.scores import Score

__all__ = ["HedgeTask", "SentenceTask", "Task", "missing_key", "task_for"]


class Task(Protocol):
    """Scores predictions row by row."""

    name: str

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict for a gold row, score it, and return the prediction."""
        ...

    def scores(self) -> Sequence[Score]:
        """The scores over all rows added."""
        ...


def task_for(row: Mapping[str, Any]) -> Task | None:
    """The task that a gold row is for, told by its keys; None for none of framing's."""
    if "attributions" in row:
        return AttributionTask()
    if "uncertain" in row:
        return SentenceTask()
    if "cues" in row and all("category" in cue for cue in row["cues"]):
        return HedgeTask()
    if "target" in row and "polarity" in row:
        return SpanToneTask() if "span" in row else ToneTask()
    return None


_NEEDED = {
    "attributions": ("source", "cue", "content"),
    "cues": ("start", "end", "category", "core"),
}


def missing_key(row: Mapping[str, Any]) -> str:
    """Return what a mark of a gold row lacks, as "'cue' in attributions"; '' for nothing.

    Examples
    --------
    >>> missing_key({"attributions": [{"source": [], "cue": []}]})
    "'content' in attributions"
    """
    name = "attributions" if "attributions" in row else "cues"
    if "uncertain" in row and name == "cues":
        return ""
    lacking = (key for mark in row.get(name, ()) for key in _NEEDED[name] if key not in mark)
    key = next(lacking, "")
    return f"{key!r} in {name}" if key else ""


@dataclass
class HedgeTask:
    """Compare hedge cues: any overlap matches; optional cues are neither right nor wrong.

    Recall is over core cues. A hit that overlaps only optional cues is left out.
    """

    name: str = "hedging"
    counted: list[Counter[str]] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return the hedges of one passage."""
        document = document_of(row)
        hits = [
            a
            for a in Hedging().extract(document).annotations
            if a.label != "booster" and a.attributes.get("core")
        ]
        core = [cue for cue in row["cues"] if cue["core"]]
        optional = [cue for cue in row["cues"] if not cue["core"]]
        predicted = [
            {"start": a.span.start, "end": a.span.end, "category": a.label, "rule": a.rule}
            for a in hits
        ]
        self.counted.append(_hedge_counts(predicted, core, optional))
        return {"id": row.get("id", ""), "hedges": predicted}

    def scores(self) -> tuple[Score, ...]:
        """Core cues, and the category of those matched."""
        measures = [
            Measure("core hedge cues", "right", "found", "gold", "recalled"),
            Measure("category right among matched", "category", "right"),
        ]
        return scored(measures, self.counted)


_Mark = Mapping[str, Any]


def _hedge_counts(
    predicted: Sequence[_Mark], core: Sequence[_Mark], optional: Sequence[_Mark]
) -> Counter[str]:
    counts = Counter[str]()
    for hit in predicted:
        right = [cue for cue in core if _overlaps(hit, cue)]
        if right:
            counts.update(("right", "found"))
            counts["category"] += any(c["category"] == hit["category"] for c in right)
        elif not any(_overlaps(hit, cue) for cue in optional):
            counts["found"] += 1
    counts["gold"] = len(core)
    counts["recalled"] = sum(any(_overlaps(hit, cue) for hit in predicted) for cue in core)
    return counts


def _overlaps(one: _Mark, other: _Mark) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


@dataclass
class SentenceTask:
    """Compare sentences: uncertain where they hold a core hedge."""

    name: str = "uncertain sentences"
    counted: list[Counter[str]] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return one sentence."""
        marks = Hedging().extract(document_of(row)).annotations
        uncertain = any(a.label != "booster" and a.attributes.get("core") for a in marks)
        gold = bool(row["uncertain"])
        self.counted.append(
            Counter(right=int(uncertain and gold), found=int(uncertain), gold=int(gold))
        )
        return {"id": row.get("id", ""), "uncertain": uncertain}

    def scores(self) -> tuple[Score, ...]:
        """Uncertain sentences; without an interval, as sentences of one text are alike."""
        measure = Measure("uncertain sentences", "right", "found", "gold")
        return scored([measure], self.counted, intervals=False)
