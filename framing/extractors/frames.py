"""Cues of frames: in which share of sentences they stand, whose they are, how much of a frame.

The words are shown as cues. What is made of them is a share of sentences and an indicator;
whether an article frames its topic so is for a reader to say, see `framing.coding_form`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.errors import LexiconError
from framing.extractors.cues import Cue, cues_of, mark_of
from framing.extractors.extractor import Extraction, Feature, Value, share
from framing.lexicon import Lexicon, read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from framing.document.model import Document
    from framing.lexicon import Entry

__all__ = ["FRAME_LEXICONS", "Frames", "frames_of"]

FRAME_LEXICONS = (
    "generic_frames",
    "policy_frames",
    "entman_functions",
    "war_peace_journalism",
)
"""The lexicons of frames that come with framing; each becomes a construct."""

_WHOLE_AT = 2
"""In how many sentences the cues of a part stand when it counts as wholly there."""
_TOPIC = "topic"
"""What the column `orientation` says of rows that speak for no side, but show the topic."""
_TOPIC_FROM = 2
"""In how many sentences such rows stand in an article of the topic."""
_CAUTION = "A cue says that the words are there, not that the article is framed so."


class _Part(NamedTuple):
    """What an indicator is the mean over: an aspect of a frame, or a category of a side."""

    group: str
    name: str


@dataclass(frozen=True)
class Frames:
    """Mark the cues of frames; measure in which share of sentences they stand.

    Attributes
    ----------
    lexicon : str or Lexicon
        One of `FRAME_LEXICONS`, the path of a lexicon of your own, or one already read.
        Its name becomes that of the construct, each category is a frame. A column
        ``aspect`` parts each frame, a column ``orientation`` joins several; with either
        there are indicators. Rows of the orientation ``topic`` speak for no frame: where
        fewer than two sentences hold one, all measures are undefined.

    Raises
    ------
    LexiconError
        If the lexicon cannot be read, or a counted row says nothing in the column by which
        there are indicators.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "Ode accused the board. Fares rose. Critics met. Rain fell."
    >>> extraction = Frames("generic_frames").extract(parse(Article(id="a1", text=text)))
    >>> [(mark.label, mark.attributes["aspect"]) for mark in extraction.annotations]
    [('conflict', 'reproach'), ('economic', 'costs'), ('conflict', 'reproach')]
    >>> values = dict(extraction.values)
    >>> values["generic_frames_conflict_sentence_share"].value
    0.5
    >>> values["generic_frames_conflict_indicator"].value
    0.25
    """

    lexicon: str | PathLike[str] | Lexicon = "generic_frames"

    _read: Lexicon = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        read = self.lexicon if isinstance(self.lexicon, Lexicon) else read_lexicon(self.lexicon)
        object.__setattr__(self, "_read", read)
        if read.name != self.lexicon:
            object.__setattr__(self, "lexicon", read)
        _parts(read)

    @property
    def name(self) -> str:
        """The construct: the lexicon's name."""
        return self._read.name

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures: three shares for each frame, then the indicators."""
        return _features(self._read)

    def extract(self, document: Document) -> Extraction:
        """Mark every cue of every block; measure the core ones of the body."""
        read = self._read
        cues = tuple(cues_of(document, read))
        annotations = tuple(
            mark_of(document, read, cue, self.name, cue.hit.entry.columns) for cue in cues
        )
        core = [cue for cue in cues if cue.in_body and cue.hit.entry.core]
        sentences = len(document.body_sentences) if _is_of_topic(read, core) else 0
        values = (*self._shares(core, sentences), *self._indicators(core, sentences))
        return Extraction(annotations, values)

    def _shares(self, core: Sequence[Cue], sentences: int) -> Iterator[tuple[str, Value]]:
        for category in frames_of(self._read):
            its = [cue for cue in core if cue.hit.entry.category == category]
            own = {cue.sentence for cue in its if cue.voice == "author"}
            others = {cue.sentence for cue in its if cue.voice != "author"}
            frame = f"{self.name}_{category}_sentence_share"
            yield frame, share(len(own | others), sentences)
            yield f"author_{frame}", share(len(own), sentences)
            yield f"attributed_{frame}", share(len(others), sentences)

    def _indicators(self, core: Sequence[Cue], sentences: int) -> Iterator[tuple[str, Value]]:
        found: dict[_Part, set[int]] = {}
        for cue in core:
            found.setdefault(_part_of(cue.hit.entry), set()).add(cue.sentence)
        for group, parts in _parts(self._read).items():
            filled = [min(len(found.get(part, ())) / _WHOLE_AT, 1.0) for part in parts]
            value = math.fsum(filled) / len(filled) if sentences else math.nan
            base = len(filled) if sentences else 0
            yield f"{self.name}_{group}_indicator", Value(value, base)


@lru_cache(maxsize=64)
def frames_of(lexicon: Lexicon) -> tuple[str, ...]:
    """The categories of a lexicon that are frames: those whose rows do not just show its topic.

    Examples
    --------
    >>> frames_of(read_lexicon("entman_functions"))
    ('problem', 'cause', 'moral', 'remedy')
    """
    topic = {entry.category for entry in lexicon.entries if _shows_topic(entry)}
    return tuple(category for category in lexicon.card.categories if category not in topic)


def _shows_topic(entry: Entry) -> bool:
    return entry.columns.get("orientation") == _TOPIC


def _is_of_topic(lexicon: Lexicon, core: Sequence[Cue]) -> bool:
    if len(frames_of(lexicon)) == len(lexicon.card.categories):
        return True
    return len({c.sentence for c in core if _shows_topic(c.hit.entry)}) >= _TOPIC_FROM


def _part_of(entry: Entry) -> _Part:
    if "orientation" in entry.columns:
        return _Part(entry.columns["orientation"], entry.category)
    return _Part(entry.category, entry.columns.get("aspect", ""))


@lru_cache(maxsize=64)
def _parts(lexicon: Lexicon) -> dict[str, tuple[_Part, ...]]:
    """For each indicator what it is the mean over; none for a lexicon without such a column."""
    column = next((name for name in ("orientation", "aspect") if name in lexicon.card.columns), "")
    order = {category: place for place, category in enumerate(lexicon.card.categories)}
    counted = [entry for entry in lexicon.entries if entry.core and not _shows_topic(entry)]
    parts: dict[str, dict[_Part, None]] = {}
    for entry in sorted(counted, key=lambda entry: order[entry.category]) if column else ():
        if not entry.columns.get(column):
            raise LexiconError(
                f"{entry.lexicon}.csv:{entry.line}: column {column!r} is empty; say which part of "
                f"the frame the row speaks for, or set core to 0"
            )
        part = _part_of(entry)
        parts.setdefault(part.group, {})[part] = None
    return {group: tuple(sorted(found)) for group, found in parts.items()}


@lru_cache(maxsize=64)
def _features(lexicon: Lexicon) -> tuple[Feature, ...]:
    shares = [feature for frame in frames_of(lexicon) for feature in _of(lexicon, frame)]
    indicators = [_indicator(lexicon, group, parts) for group, parts in _parts(lexicon).items()]
    return (*shares, *indicators)


def _of(lexicon: Lexicon, category: str) -> Iterator[Feature]:
    name = f"{lexicon.name}_{category}_sentence_share"
    what = f"Share of body sentences with at least one core cue of {category.replace('_', ' ')!r}"
    for key, whose in (
        (name, ", in any voice."),
        (f"author_{name}", " in the article's own voice."),
        (
            f"attributed_{name}",
            " in quotations or other attributed content. A sentence may count in both voices.",
        ),
    ):
        yield _feature(lexicon, key, "share of body sentences", f"{what}{whose} {_CAUTION}")


def _indicator(lexicon: Lexicon, group: str, parts: Sequence[_Part]) -> Feature:
    names = ", ".join(part.name.replace("_", " ") for part in parts)
    text = (
        f"Indicator, no verdict: mean over {len(parts)} parts of {group.replace('_', ' ')!r} "
        f"({names}), each 0 where no body sentence holds a core cue of it, 0.5 where one does, 1 "
        f"where {_WHOLE_AT} or more do, in any voice; the base is the number of parts. Longer "
        "articles tend to have more: compare articles of like length, or the shares of sentences. "
        f"{_CAUTION}"
    )
    return _feature(lexicon, f"{lexicon.name}_{group}_indicator", "indicator, 0 to 1", text, "mean")


def _feature(lexicon: Lexicon, name: str, unit: str, text: str, kind: str = "share") -> Feature:
    if len(frames_of(lexicon)) < len(lexicon.card.categories):
        text += (
            f" Undefined where fewer than {_TOPIC_FROM} body sentences show that the article is of "
            "the lexicon's topic."
        )
    return Feature(
        name, unit, text, 0.0, 1.0, lexicon.card.citation, kind, lexicon.name,  # type: ignore[arg-type]
        exploratory=True, tested_if_named=True,
    )  # fmt: skip
