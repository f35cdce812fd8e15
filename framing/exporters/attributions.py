"""An article's attributions for display: what is known of each, and all of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from framing.document.model import Attribution, Document
from framing.exporters.nesting import Part
from framing.extractors.attribution.classes import counted_attributions
from framing.spans import Annotation

__all__ = ["NOTHING", "LinkedAttribution", "linked_attributions", "summary"]

NOTHING = "No attributions were found in this article."


@dataclass(frozen=True, slots=True)
class LinkedAttribution:
    """One attribution with its number, what is told of it, and its words.

    Attributes
    ----------
    number : int
        Its place in the article, from 1.
    kind, stance : str
        Its type and the stance of its cue; '' for no stance.
    level, within : int
        Its level, and the number of the attribution in whose content it lies; 0 for none.
    block : str
        Kind of the block that its content begins in.
    counted : bool
        Whether the measures count it.
    source, cue, speaker : str
        The words as written, and who is meant as far as told; '' for none.
    ambiguous : bool
        Whether the source could be one of several.
    anonymity, role, country : str
        The source's type, role and country in words; '' where not told.
    parts : tuple of Part
        Its words: source, cue and content, each of one span or more.
    """

    number: int
    kind: str
    stance: str
    level: int
    within: int
    block: str
    counted: bool
    source: str
    cue: str
    speaker: str
    ambiguous: bool
    anonymity: str
    role: str
    country: str
    parts: tuple[Part, ...]

    @property
    def who(self) -> str:
        """What the source is: ``named person, government, XX``; '' where nothing is told."""
        known = [self.anonymity, self.role, self.country]
        return ", ".join(dict.fromkeys(fact for fact in known if fact))

    @property
    def place(self) -> str:
        """Where it stands, unless in the body: ``nested in 3``, ``in a caption``."""
        if self.within:
            return f"nested in {self.within}"
        if self.level:
            return "nested"
        if self.counted:
            return ""
        return f"in {'an' if self.block[0] in 'aeiou' else 'a'} {self.block}"

    @property
    def resolved(self) -> str:
        """Who the source stands for, where the words are not the name itself."""
        if self.ambiguous:
            return f"ambiguous, perhaps {self.speaker}" if self.speaker else "ambiguous"
        return "" if _bare(self.speaker) == _bare(self.source) else self.speaker

    def told(self, part: str) -> str:
        """Say in words what one of its parts is.

        Examples
        --------
        >>> from framing import Article, Corpus, measure
        >>> analysis = measure(Corpus([Article(id="a1", text="“It fell,” Ana Beck said.")]))
        >>> (one,) = linked_attributions(analysis.document("a1"), analysis.annotations)
        >>> one.told("source"), one.told("content")
        ('source of attribution 1: named person', 'content of attribution 1: direct')
        """
        facts = {"source": self.who, "cue": self.stance, "content": self.kind}[part]
        told = f"{part} of attribution {self.number}" + (f": {facts}" if facts else "")
        return f"{told}; {self.resolved}" if part == "source" and self.resolved else told


def linked_attributions(
    document: Document, annotations: Sequence[Annotation]
) -> tuple[LinkedAttribution, ...]:
    """Join the marks of attributions to the words of their sources, cues and contents.

    What is told of an attribution comes from its mark. A mark covers one stretch, so the
    words come from `Document.attributions`, where the mark's `number` finds them: this is
    the one place that reads them for display.

    Parameters
    ----------
    document : Document
        With its attributions.
    annotations : sequence of Annotation
        Marks on it; those of other extractors are passed over.

    Raises
    ------
    ValueError
        If a mark carries no number of an attribution of this document.
    """
    counted = {id(attribution) for attribution in counted_attributions(document)}
    found = []
    for mark in annotations:
        if mark.extractor != "attribution":
            continue
        attribution = _attribution_of(mark, document)
        found.append(
            LinkedAttribution(
                **_facts(mark),
                within=_around(attribution, document),
                counted=id(attribution) in counted,
                parts=tuple(_parts(attribution, int(str(mark.attributes["number"])))),
            )
        )
    return tuple(found)


def _attribution_of(mark: Annotation, document: Document) -> Attribution:
    number = mark.attributes.get("number")
    if not isinstance(number, int) or not 1 <= number <= len(document.attributions):
        raise ValueError(
            f"{mark.article_id}: the mark of 'attribution' at {mark.span.start} has the number "
            f"{number!r}; it needs one from 1 to {len(document.attributions)}, the place in "
            "Document.attributions"
        )
    return document.attributions[number - 1]


def _facts(mark: Annotation) -> dict[str, Any]:
    told = mark.attributes
    stance, role = str(told["stance"]), str(told["role"])
    return {
        "number": told["number"],
        "kind": mark.label,
        "stance": "" if stance == "none" else stance,
        "level": told["level"],
        "block": _words(mark.block),
        "source": told["source"],
        "cue": told["cue"],
        "speaker": " and ".join(str(told["speaker"]).split(";")),
        "ambiguous": told["ambiguous"],
        "anonymity": _words(str(told["anonymity"])),
        "role": "" if role == "unspecified" else _words(role),
        "country": _words(str(told["nationality"])),
    }


def _bare(words: str) -> str:
    """Words without their article and capitals: *the town hall* is no other than *town hall*."""
    first, _, rest = words.lower().partition(" ")
    return rest if first in ("the", "a", "an") else words.lower()


def _words(name: str) -> str:
    """A class as people write it, and several joined by *and*."""
    parts = (part.strip().replace("_", " ") for part in name.split(";"))
    return " and ".join("intergovernmental" if part == "igo" else part for part in parts)


def _parts(attribution: Attribution, number: int) -> Iterator[Part]:
    for name, spans in (
        ("source", attribution.source),
        ("cue", attribution.cue),
        ("content", attribution.content),
    ):
        for span in spans:
            yield Part(name, number, span)


def _around(attribution: Attribution, document: Document) -> int:
    """Number of the attribution in whose content a nested one lies; 0 where there is none."""
    if attribution.level == 0:
        return 0
    start, end = attribution.content[0]
    around = [
        (span.end - span.start, number)
        for number, other in enumerate(document.attributions, 1)
        if other.level < attribution.level
        for span in other.content
        if span.start <= start and end <= span.end
    ]
    return min(around, default=(0, 0))[1]


def summary(attributions: Sequence[LinkedAttribution]) -> str:
    """Say in a sentence how many attributions there are, and how many the measures count."""
    if not attributions:
        return NOTHING
    n, counted = len(attributions), sum(one.counted for one in attributions)
    if n == 1:
        return f"1 attribution; the measures {'count' if counted else 'do not count'} it."
    if counted == n:
        return f"{n} attributions; the measures count all of them."
    return (
        f"{n} attributions; the measures count {counted or 'none'} of them, "
        "not those that are nested or stand outside the body."
    )
