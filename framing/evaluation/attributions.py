"""Score attributions: the words of their parts, and whole ones linked by their content."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from framing.articles import Article
from framing.evaluation.resampling import Measure, scored
from framing.evaluation.scores import WordIndex, paired
from framing.evaluation.voice import VOICE_MEASURES, voice_counts
from framing.measurement import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from framing.document import Document
    from framing.document.model import Attribution
    from framing.evaluation.scores import Score
    from framing.spans import Span

__all__ = ["AttributionTask", "compared", "document_of"]

_THRESHOLDS = (0.3, 0.5, 0.8)
_MAIN = 0.5
_ROLES = ("content", "source", "cue")
_LINKED = ("source", "cue")

_Roles = dict[str, frozenset[int]]
_Row = dict[str, Any]


def document_of(row: Mapping[str, Any]) -> Document:
    """Parse the text of a gold row."""
    headline = str(row.get("headline") or row.get("title") or "")
    article = Article(id=str(row.get("id", "")), text=str(row["text"]), headline=headline)
    return read_document(article)


@dataclass
class AttributionTask:
    """Compare attributions: words of the parts, linked source, cue and content, and voice.

    A predicted attribution matches a gold one where the words of their contents overlap
    by an intersection over union of at least .5 (also given at .3 and .8), one to one.
    Among the matched, source and cue are right where they share a word or both are empty.

    Voice: words and core hedges of the body in the author's voice, and hedges in another's,
    as they follow from the contents and quotation marks.

    Groups: of a publisher all is told. Of a type, recall is over the gold of that type and
    precision over the predictions of that type, whichever type the other side gives. The
    class of a cue is told by the gold alone, so there is recall and no precision.
    """

    name: str = "attribution"
    counted: list[Counter[str]] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return the attributions of one article."""
        document = document_of(row)
        predicted = [_as_row(a) for a in document.attributions if not a.level]
        self.counted.append(compared(row, predicted, document))
        return {"id": row.get("id", ""), "attributions": predicted}

    def scores(self) -> tuple[Score, ...]:
        """Words of each role, links at three thresholds, and groups, with intervals."""
        return scored(_measures(self.counted), self.counted)


def compared(
    row: Mapping[str, Any], found: Sequence[Mapping[str, Any]], document: Document
) -> Counter[str]:
    """Count what the attributions found in a text share with those of its gold row.

    Parameters
    ----------
    row : mapping
        The gold: `text`, `attributions`, and if known `publisher`.
    found : sequence of mapping
        Attributions in the form of the gold's; `type` where it is known.
    document : Document
        The text, as from `document_of`.

    Returns
    -------
    Counter of str
        The counts that `AttributionTask.scores` adds up.
    """
    index = WordIndex(str(row["text"]))
    gold = list(row["attributions"])
    there, here = ([_roles(index, a) for a in marks] for marks in (gold, found))
    counts = Counter({"gold": len(gold), "found": len(found)})
    for role in _ROLES:
        one, other = (frozenset[int]().union(*(a[role] for a in side)) for side in (there, here))
        counts[f"{role} right"] = len(one & other)
        counts[f"{role} found"] = len(other)
        counts[f"{role} gold"] = len(one)
    publisher = row.get("publisher")
    if publisher:
        counts[f"gold in publisher {publisher}"] = 0
    counts.update(f"gold in {group}" for a in gold for group in _gold_groups(row, a))
    counts.update(f"found in {group}" for a in found for group in _found_groups(row, a))
    for i, j, likeness in paired(there, here, _content_overlap):
        counts.update(f"linked {t}" for t in _THRESHOLDS if likeness >= t)
        if likeness >= _MAIN:
            agreeing = [role for role in _LINKED if _agree(there[i][role], here[j][role])]
            counts.update(f"{role} agrees" for role in agreeing)
            for group in _gold_groups(row, gold[i]):
                counts[f"linked in {group}"] += 1
                counts.update(f"{role} agrees in {group}" for role in agreeing)
            counts.update(f"right in {group}" for group in _found_groups(row, found[j]))
    counts.update(voice_counts(document, gold, found))
    return counts


def _gold_groups(row: Mapping[str, Any], attribution: Mapping[str, Any]) -> list[str]:
    named = (
        ("type", attribution.get("type")),
        ("cue_class", attribution.get("cue_class")),
        ("publisher", row.get("publisher")),
    )
    return [f"{key} {value}" for key, value in named if value]


def _found_groups(row: Mapping[str, Any], attribution: Mapping[str, Any]) -> list[str]:
    named = (("type", attribution.get("type")), ("publisher", row.get("publisher")))
    return [f"{key} {value}" for key, value in named if value]


def _agree(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or not (one or other)


def _measures(counted: Sequence[Counter[str]]) -> list[Measure]:
    main = f"linked {_MAIN}"
    return [
        *(Measure(f"{role} words", *(f"{role} {n}" for n in ("right", "found", "gold")))
          for role in _ROLES),
        *(Measure(f"linked at content IoU >= {t}", f"linked {t}", "found", "gold")
          for t in _THRESHOLDS),
        *(Measure(f"{role} right among linked", f"{role} agrees", main) for role in _LINKED),
        *VOICE_MEASURES,
        *(measure for group in _groups(counted) for measure in _group_measures(group)),
    ]  # fmt: skip


def _group_measures(group: str) -> Iterator[Measure]:
    gold, linked = f"gold in {group}", f"linked in {group}"
    if group.startswith("cue_class "):
        yield Measure(f"found, {group}", linked, gold=gold)
    else:
        yield Measure(f"found, {group}", f"right in {group}", f"found in {group}", gold, linked)
    for role in _LINKED:
        yield Measure(f"{role} right, {group}", f"{role} agrees in {group}", linked)


def _groups(counted: Sequence[Counter[str]]) -> list[str]:
    """The groups that the gold tells apart; predicted types only where it gives types."""
    names = {name for counts in counted for name in counts}
    gold = {name.removeprefix("gold in ") for name in names if name.startswith("gold in ")}
    found = {name.removeprefix("found in ") for name in names if name.startswith("found in ")}
    if any(group.startswith("type ") for group in gold):
        gold |= {group for group in found if group.startswith("type ")}
    return sorted(gold)


def _roles(index: WordIndex, attribution: Mapping[str, Any]) -> _Roles:
    return {role: index.words(attribution[role]) for role in _ROLES}


def _content_overlap(one: _Roles, other: _Roles) -> float:
    union = len(one["content"] | other["content"])
    return len(one["content"] & other["content"]) / union if union else 0.0


def _as_row(a: Attribution) -> _Row:
    return {
        "source": _pairs(a.source),
        "cue": _pairs(a.cue),
        "content": _pairs(a.content),
        "type": a.kind,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
