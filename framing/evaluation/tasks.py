"""What is scored for each kind of gold: attributions, hedge cues, uncertain sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from framing.articles import Article
from framing.evaluation.scores import Score, WordIndex, paired
from framing.extractors.hedging import Hedging
from framing.measurement import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.document import Document
    from framing.document.model import Attribution
    from framing.spans import Span

__all__ = ["AttributionTask", "HedgeTask", "SentenceTask", "Task", "missing_key", "task_for"]

_THRESHOLDS = (0.3, 0.5, 0.8)
_MAIN = 0.5


class Task(Protocol):
    """Scores predictions row by row."""

    name: str

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict for a gold row, score it, and return the prediction."""
        ...

    def scores(self) -> list[Score]:
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


def _document(row: Mapping[str, Any]) -> Document:
    headline = str(row.get("headline") or row.get("title") or "")
    article = Article(id=str(row.get("id", "")), text=str(row["text"]), headline=headline)
    return read_document(article)


_Roles = dict[str, frozenset[int]]


@dataclass
class AttributionTask:
    """Compare attributions: words of the content, and linked source, cue and content.

    A predicted attribution matches a gold one where the words of their contents overlap
    by an intersection over union of at least .5 (also given at .3 and .8), one to one.
    Among the matched, source and cue are right where they share a word or both are empty.
    """

    name: str = "attribution"
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return the attributions of one article."""
        document = _document(row)
        predicted = [_as_row(a) for a in document.attributions if not a.level]
        index = WordIndex(str(row["text"]))
        gold = [_roles(index, a) for a in row["attributions"]]
        found = [_roles(index, a) for a in predicted]
        self._count_words(gold, found)
        self._count_links(row, gold, found, predicted)
        return {"id": row.get("id", ""), "attributions": predicted}

    def _count_words(self, gold: Sequence[_Roles], found: Sequence[_Roles]) -> None:
        for role in ("content", "source", "cue"):
            there = frozenset().union(*(a[role] for a in gold))
            here = frozenset().union(*(a[role] for a in found))
            self.counts[f"{role} right"] += len(there & here)
            self.counts[f"{role} found"] += len(here)
            self.counts[f"{role} gold"] += len(there)

    def _count_links(
        self,
        row: Mapping[str, Any],
        gold: Sequence[_Roles],
        found: Sequence[_Roles],
        predicted: Sequence[Mapping[str, Any]],
    ) -> None:
        self.counts["gold"] += len(gold)
        self.counts["found"] += len(found)
        for a in row["attributions"]:
            for group in _groups(row, a):
                self.counts[f"gold {group}"] += 1
        for p in predicted:
            self.counts[f"found type {p['type']}"] += 1
        for i, j, value in paired(gold, found, _content_overlap):
            for threshold in _THRESHOLDS:
                self.counts[f"linked {threshold}"] += value >= threshold
            if value < _MAIN:
                continue
            for role in ("source", "cue"):
                one, other = gold[i][role], found[j][role]
                self.counts[f"{role} agrees"] += bool(one & other) or not (one or other)
            for group in _groups(row, row["attributions"][i]):
                self.counts[f"linked {group}"] += 1

    def scores(self) -> list[Score]:
        """Words of each role, links at three thresholds, and recall by group."""
        c = self.counts
        linked = c[f"linked {_MAIN}"]
        groups = sorted(key[5:] for key in c if key.startswith("gold ") and " " in key[5:])
        return [
            *(
                Score(f"{role} words", c[f"{role} right"], c[f"{role} found"], c[f"{role} gold"])
                for role in ("content", "source", "cue")
            ),
            *(
                Score(f"linked at content IoU >= {t}", c[f"linked {t}"], c["found"], c["gold"])
                for t in _THRESHOLDS
            ),
            *(
                Score(f"{role} right among linked", c[f"{role} agrees"], linked, linked)
                for role in ("source", "cue")
            ),
            *(
                Score(
                    f"found, {group}", c[f"linked {group}"], c[f"gold {group}"], c[f"gold {group}"]
                )
                for group in groups
            ),
        ]


def _groups(row: Mapping[str, Any], attribution: Mapping[str, Any]) -> list[str]:
    named = (
        ("type", attribution.get("type")),
        ("cue_class", attribution.get("cue_class")),
        ("publisher", row.get("publisher")),
    )
    return [f"{key} {value}" for key, value in named if value]


def _roles(index: WordIndex, attribution: Mapping[str, Any]) -> _Roles:
    return {role: index.words(attribution[role]) for role in ("source", "cue", "content")}


def _content_overlap(one: _Roles, other: _Roles) -> float:
    union = len(one["content"] | other["content"])
    return len(one["content"] & other["content"]) / union if union else 0.0


def _as_row(a: Attribution) -> dict[str, Any]:
    return {
        "source": _pairs(a.source),
        "cue": _pairs(a.cue),
        "content": _pairs(a.content),
        "type": a.kind,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


@dataclass
class HedgeTask:
    """Compare hedge cues: any overlap matches; optional cues are neither right nor wrong.

    Recall is over core cues. A hit that overlaps only optional cues is left out.
    """

    name: str = "hedging"
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return the hedges of one passage."""
        document = _document(row)
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
        for hit in predicted:
            right = [cue for cue in core if _overlaps(hit, cue)]
            if right:
                self.counts["right"] += 1
                self.counts["found"] += 1
                self.counts["matched"] += 1
                self.counts["category"] += any(c["category"] == hit["category"] for c in right)
            elif not any(_overlaps(hit, cue) for cue in optional):
                self.counts["found"] += 1
        for cue in core:
            self.counts["gold"] += 1
            self.counts["recalled"] += any(_overlaps(hit, cue) for hit in predicted)
        return {"id": row.get("id", ""), "hedges": predicted}

    def scores(self) -> list[Score]:
        """Core cues, and the category of those matched."""
        c = self.counts
        return [
            Score("core hedge cues", c["right"], c["found"], c["gold"], c["recalled"]),
            Score("category right among matched", c["category"], c["matched"], c["matched"]),
        ]


def _overlaps(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


@dataclass
class SentenceTask:
    """Compare sentences: uncertain where they hold a core hedge."""

    name: str = "uncertain sentences"
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return one sentence."""
        marks = Hedging().extract(_document(row)).annotations
        uncertain = any(a.label != "booster" and a.attributes.get("core") for a in marks)
        self.counts["right"] += uncertain and bool(row["uncertain"])
        self.counts["found"] += uncertain
        self.counts["gold"] += bool(row["uncertain"])
        return {"id": row.get("id", ""), "uncertain": uncertain}

    def scores(self) -> list[Score]:
        """Uncertain sentences."""
        c = self.counts
        return [Score("uncertain sentences", c["right"], c["found"], c["gold"])]
