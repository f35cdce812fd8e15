"""Which content and which cue a quotation makes, by where its marks stand."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from framing.attribution.decoding import Marked
from framing.attribution.places import SPEECH_ENDS, first_of
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.attribution.places import Places
    from framing.document.model import Document

__all__ = ["colon_before", "is_quotation", "is_spoken", "open_to", "speaking_on", "to_marks"]

_ASIDE = 4
"""How near the cue behind a quotation stands at most."""
_CUES_BACK = 3
"""Cues of the sentence before that are looked at."""
_SUBORDINATES = word_set("when while because although though until unless after before since")
"""Words that begin a clause of their own: its verb is no cue of what stands before it."""


def to_marks(document: Document, places: Places, marked: Sequence[Marked]) -> list[Marked]:
    """Spans, of which contents that begin with a spoken quotation end where that does.

    What is spoken has an end mark or comma inside its closing mark: *She said “We left,”
    and sat down.* Outside quotation marks a content ends with its sentence.
    """
    ended = []
    for span in chain.from_iterable(_by_sentence(document, places, span) for span in marked):
        end = places.spoken.get(span.first, span.last) if span.role == "content" else span.last
        alone = end < span.last and not any(document.quoted_tokens[end : span.last])
        ended.append(span._replace(last=end) if alone else span)
    return ended


def _by_sentence(document: Document, places: Places, span: Marked) -> Iterator[Marked]:
    """A content in its sentences, where they part outside a quotation."""
    first, quoted = span.first, document.quoted_tokens
    starts, ends = document.tokens.starts, document.tokens.ends
    if span.role == "content" and not places.same_sentence(span.first, span.last - 1):
        for index in range(span.first + 1, span.last):
            # A sentence may seem to end inside *(D-N.Y.)*.
            apart = starts[index] > ends[index - 1]
            if places.opens(index) and apart and not quoted[index - 1]:
                yield span._replace(first=first, last=index)
                first = index
    yield span._replace(first=first)


def speaking_on(
    document: Document,
    places: Places,
    content: Marked,
    cues: Sequence[Marked],
    near: Mapping[Marked, Sequence[Marked]],
) -> Marked | None:
    """The cue of the quotation before, for one that opens the next sentence without its own.

    Between them the sentence before may go on with other cues: *“P,” Beck said, according
    to her office. “Q.”*
    """
    first = content.first
    if not (places.opens(first) and is_quotation(document, content)):
        return None
    sentence = places.sentence_of[first]
    place = bisect_left(cues, first, key=first_of)
    after = cues[place : place + 1]
    last = places.sentence_of[content.last - 1]
    if after and (
        places.sentence_of[after[0].first] <= last
        or (after[0].first - content.last <= _ASIDE and places.same_block(after[0], content))
    ):
        return None
    tag: Marked | None = None
    for cue in reversed(cues[max(0, place - _CUES_BACK) : place]):
        if places.sentence_of[cue.first] != sentence - 1:
            return None
        parts = near.get(cue, ())
        if any(document.quoted_tokens[part.first + 1] for part in parts):
            # *Beck replied: “P,” she said. “Q.”* goes on with the latter.
            speaks = tag if tag is not None and cue.first < parts[-1].first else cue
            return speaks if places.same_block(cue, content) else None
        tag = tag if parts else cue
    return None


def open_to(
    document: Document, places: Places, content: Marked, cues: Sequence[Marked]
) -> Sequence[Marked]:
    """The cues that a content may have: none behind a conjunction like *when* after it.

    That is where its sentence has one before it: *Beck said on Monday, “P,” when Ode asked.*
    """
    lowers = document.tokens.lowers
    after = content.last + (lowers[content.last : content.last + 1] == (",",))
    if after >= len(lowers) or lowers[after] not in _SUBORDINATES:
        return cues
    sentence = places.sentence_of[content.first]
    place = bisect_left(cues, content.first, key=first_of)
    goes_on = places.sentence_of[after] == places.sentence_of[content.last - 1]
    if goes_on and place and places.sentence_of[cues[place - 1].first] == sentence:
        return cues[:place]
    return cues


def colon_before(document: Document, part: Marked) -> Marked | None:
    """The colon that introduces a quotation without another cue.

    As in *Here is Beck in a letter to the council: “P.”*
    """
    index = part.first - 1
    if index < 1 or document.tokens.texts[index] != ":" or not is_quotation(document, part):
        return None
    return Marked("cue", index, index + 1)


def is_spoken(document: Document, part: Marked) -> bool:
    """Whether a content ends like speech: an end mark or comma, and the closing mark behind it."""
    before, mark = part.last - 2, part.last - 1
    quoted = document.quoted_tokens
    texts = document.tokens.texts
    return (
        before > part.first
        and bool(quoted[before])
        and (texts[before] in SPEECH_ENDS and not quoted[mark])
    )


def is_quotation(document: Document, part: Marked) -> bool:
    """Whether a content begins in quotation marks, its first token being the mark or behind it."""
    return any(document.quoted_tokens[part.first : part.first + 2])
