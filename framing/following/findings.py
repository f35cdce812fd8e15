"""What following a figure shows by itself: hedge decay, stance split, conflict."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from framing.following.names import as_written
from framing.spans import Span

if TYPE_CHECKING:
    from framing.following.events import DatedEvent
    from framing.following.mentions import FigureMention
    from framing.stated_figures.records import FigureRecord

__all__ = [
    "FINDINGS",
    "Finding",
    "Place",
    "conflicts",
    "date_conflicts",
    "hedge_decays",
    "stance_splits",
]

FINDINGS = ("hedge_decay", "stance_split", "conflict")
"""The kinds of finding."""

_ENDORSED = frozenset({"endorse"})
_HELD_OFF = frozenset({"distance", "tentative", "negative"})
_SPOKEN = _HELD_OFF | {"endorse", "neutral", "forceful", "evaluative"}
"""Stances of cues that tell a figure; who signs or wants three of them does not."""
_LEAST = 10
"""Smaller numbers are repeated bare as a matter of course."""
_ONE_DAY = 1
_MOST_NAMES = 4
_TOLERANCE = 0.1
"""How far from the number "about" may reach, as a share of it."""


class Place(NamedTuple):
    """Where the words of a finding stand.

    Attributes
    ----------
    article_id : str
        The article.
    span : Span
        The words' place in its text.
    words : str
        The words, in one line.
    """

    article_id: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that following a figure shows.

    Attributes
    ----------
    kind : str
        One of `FINDINGS`.
    quantity : str
        The quantity; for dates the event.
    places : tuple of Place
        The words that it rests on, in the order of the corpus.
    statement : str
        One sentence that says it.
    members : tuple of int
        Indices of its figures among all of the corpus; empty for dates.
    """

    kind: str
    quantity: str
    places: tuple[Place, ...]
    statement: str
    members: tuple[int, ...] = ()


def _place(record: FigureRecord) -> Place:
    return Place(record.article_id, record.span, record.as_written)


def _finding(
    kind: str, quantity: str, mentions: Sequence[FigureMention], chosen: Sequence[int], text: str
) -> Finding:
    places = tuple(_place(mentions[index].record) for index in chosen)
    return Finding(kind, quantity, places, text, tuple(chosen))


def _members(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The figures of pairs, each once, in the order of the corpus."""
    return sorted({index for pair in pairs for index in pair})


def hedge_decays(
    quantity: str, group: Sequence[int], mentions: Sequence[FigureMention]
) -> Iterator[Finding]:
    """A number hedged, bounded or told by somebody at first, and bare later in the article.

    The number must be the same one, ten or more, in the body. One finding for each article and
    number, with the first mention and every bare one after it.
    """
    told: dict[tuple[str, float], list[int]] = {}
    for index in group:
        record = mentions[index].record
        counted = record.amount.bound != "order" and record.amount.stated >= _LEAST
        if counted and not math.isnan(record.position):
            told.setdefault((record.article_id, record.amount.stated), []).append(index)
    for (article_id, _), indices in told.items():
        indices.sort(key=lambda index: mentions[index].record.span.start)
        first = mentions[indices[0]].record
        bare = [index for index in indices[1:] if mentions[index].record.bare]
        if not _guarded(first) or not bare:
            continue
        times = "once" if len(bare) == 1 else f"{len(bare)} times"
        text = (
            f"{article_id} first has “{first.as_written}” ({_how(first)}) and later states the "
            f"number bare, {times}: “{mentions[bare[0]].record.as_written}”."
        )
        yield _finding("hedge_decay", quantity, mentions, (indices[0], *bare), text)


def _guarded(record: FigureRecord) -> bool:
    """Whether an article commits itself less than fully to a figure, or lets others tell it."""
    return bool(
        record.approximator
        or record.hedges
        or record.voice == "quoted"
        or record.telling.stance in _SPOKEN
    )


def _how(record: FigureRecord) -> str:
    parts = []
    if record.telling.told:
        parts.append(f"{record.source or 'nobody named'}: {record.cue}")
    elif record.voice != "author":
        parts.append(record.voice)
    if record.approximator:
        parts.append(f"“{record.approximator}”")
    if record.hedges:
        parts.append(f"“{record.hedges[0]}”")
    return ", ".join(parts) or record.amount.bound.replace("_", " ")


def stance_splits(
    quantity: str, group: Sequence[int], mentions: Sequence[FigureMention]
) -> Iterator[Finding]:
    """One source or outlet presents the figure as true, another holds off from it."""
    body = [i for i in group if _is_stated(mentions[i].record)]
    endorsed = [i for i in body if _is_endorsed(mentions[i].record)]
    held_off = [i for i in body if mentions[i].record.telling.stance in _HELD_OFF]
    pairs = [(a, b) for a in endorsed for b in held_off if _differ(mentions[a], mentions[b])]
    if not pairs:
        return
    one, other = (mentions[index].record for index in pairs[0])
    text = (
        f"“{one.as_written}” is presented as true ({one.source or 'no source'}: {one.cue}, in "
        f"{one.article_id}), “{other.as_written}” is not ({other.source or 'no source'}: "
        f"{other.cue}, in {other.article_id})."
    )
    yield _finding("stance_split", quantity, mentions, _members(pairs), text)


def _is_stated(record: FigureRecord) -> bool:
    """Whether the body states a number; "millions of voters" can be neither right nor wrong."""
    return record.amount.bound != "order" and not math.isnan(record.position)


def _is_endorsed(record: FigureRecord) -> bool:
    return record.telling.stance in _ENDORSED and bool(record.telling.source)


def _differ(one: FigureMention, other: FigureMention) -> bool:
    """Whether two tellings are of different sources, or in different articles."""
    a, b = one.record.telling.described.speaker, other.record.telling.described.speaker
    return one.record.article_id != other.record.article_id or a != b


def conflicts(
    quantity: str, group: Sequence[int], mentions: Sequence[FigureMention]
) -> Iterator[Finding]:
    """Values that cannot both hold, told on the same day.

    Only figures in articles dated within a day of each other are set against each other, in
    different articles, and none that is a part, comes on top of another or is an order of
    magnitude. "About" reaches a tenth to either side.
    """
    pairs = [
        (a, b)
        for a, b in combinations(group, 2)
        if _same_day(mentions[a], mentions[b]) and _apart(mentions[a].record, mentions[b].record)
    ]
    if not pairs:
        return
    one, other = (mentions[index].record for index in pairs[0])
    text = (
        f"“{one.as_written}” ({one.article_id}) and “{other.as_written}” ({other.article_id}) "
        "cannot both hold, and were published within a day of each other."
    )
    yield _finding("conflict", quantity, mentions, _members(pairs), text)


def _same_day(one: FigureMention, other: FigureMention) -> bool:
    if one.published is None or other.published is None:
        return False
    if one.record.article_id == other.record.article_id:
        return False
    return abs((one.published - other.published).days) <= _ONE_DAY


def _apart(one: FigureRecord, other: FigureRecord) -> bool:
    if "order" in (one.amount.bound, other.amount.bound):
        return False
    if one.thing.further or other.thing.further or one.dated != other.dated:
        return False
    a, b = _reach(one), _reach(other)
    return a[1] < b[0] or b[1] < a[0]


def _reach(record: FigureRecord) -> tuple[float, float]:
    """The values that a figure leaves open."""
    low, high = record.amount.minimum, record.amount.maximum
    if record.amount.bound == "about":
        return low * (1 - _TOLERANCE), high * (1 + _TOLERANCE)
    return low, high


def date_conflicts(pairs: Sequence[tuple[DatedEvent, DatedEvent]]) -> Iterator[Finding]:
    """One event dated differently by two articles."""
    for one, other in pairs:
        places = tuple(Place(e.article_id, e.span, e.as_written) for e in (one, other))
        text = (
            f"{_dating(one)} in {one.article_id}, {_dating(other)} in {other.article_id}: "
            f"both name {_listed(one.names & other.names)}."
        )
        yield Finding("conflict", f"date of the {one.event}", places, text)


def _listed(names: frozenset[str]) -> str:
    """The first names of several, in the order of the alphabet."""
    shown = sorted(map(as_written, names))[:_MOST_NAMES]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _dating(event: DatedEvent) -> str:
    given = f", that is {event.year}" if event.inferred else ""
    return f"The {event.words} is dated “{event.date_words}”{given}"
