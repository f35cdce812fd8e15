"""Join what the tagger marked: every content to its cue, every cue to its source.

Each content goes with the nearer of the cues beside it, and each cue with the nearer of
the sources beside it. The end of a sentence between them counts as so many tokens, the
end of a block as more: a cue belongs to its own sentence first.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.cues import core_of
from framing.attribution.decoding import Marked
from framing.attribution.found import Found
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from framing.document.model import Document

__all__ = ["Chances", "Places", "linked"]

_SENTENCE = 8
"""Tokens that the end of a sentence counts for."""
_BLOCK = 60
"""Tokens that the end of a block counts for."""
_CONTENT_REACH = 150
"""How far a content may stand from its cue."""
_SOURCE_REACH = 40
"""How far a source may stand from its cue, in the same sentence."""

_BESIDE = 3
"""Tokens from which on a content no longer stands beside its cue."""
_ASIDE = 4
"""How many tokens from a content without cue to look for one."""
_LEAST_CUE = -4.0
"""The score from which on a word there is taken for its cue."""
_SOURCE_ASIDE = 12
"""How many tokens from a cue without source to look for one."""
_LEAST_SOURCE = -2.0
"""The score from which on words there are taken for its source."""
_SOURCE_FALL = 2.0
"""How much lower the words beside the likeliest may score."""

_BE = word_set("is are was were be been being 's 're")
_HEARSAY = word_set(
    "said expected believed thought reported alleged rumoured rumored known considered understood "
    "estimated assumed presumed supposed projected predicted feared"
)
_CUES_BACK = 3
"""Cues of the sentence before that are looked at."""
_NO_CUES = _BE | word_set(
    "the a an to of in on at for and or but would will could should can may might must do does did "
    "have has had not n't who which that it he she they"
)
_CLOSING = frozenset(",;:-")
_BEHIND_PRONOUN = word_set(
    "is was 's are were be been has had will 'll would 'd could should may might must can does did "
    "means meant makes made"
)


def linked(
    document: Document,
    places: Places,
    marked: Sequence[Marked],
    chances: Chances,
    *,
    level: int = 0,
) -> list[Found]:
    """Make attributions of marked spans, in the order of their cues.

    A cue without content is left out, and so is a content for which no cue can be told.

    Parameters
    ----------
    document : Document
        Whose tokens were marked.
    places : Places
        Where they stand.
    marked : sequence of Marked
        Sources, cues and contents, in order.
    chances : Chances
        How much better a cue or a source would score than nothing.
    level : int
        0, or 1 inside another's content.
    """
    sources = [span for span in marked if span.role == "source"]
    taken = {index for span in marked for index in range(span.first, span.last)}
    contents = _contents_by_cue(document, places, marked, taken, chances)
    lowers = document.tokens.lowers
    found = []
    for cue in sorted(contents):
        source = _nearest(cue, sources, places.gap)
        if source is None or not places.reaches(source, cue):
            source = _source_beside(places, cue, taken, chances)
        parts = sorted(contents[cue])
        if lowers[cue.first] == "asked" and places.opens(cue.first):
            source = None  # Who stands behind *Asked whether P* is the one asked.
        elif source is not None and _is_hearsay(document, cue):
            # *P is said to Q*: nobody says it, and P is part of what is said.
            if source.last <= cue.first:
                parts = sorted([*parts, (source.first, source.last)])
            source = None
        core = core_of(lowers[cue.first : cue.last])
        found.append(
            Found(
                source=None if source is None else _without_comma(document, source),
                cue=(cue.first + core.first, cue.first + core.last),
                content=tuple(_without_that(document, part) for part in parts),
                stance=core.stance,
                rule="tagger",
                sentence=places.sentence_of[cue.first],
                level=level,
            )
        )
    return found


def _is_hearsay(document: Document, cue: Marked) -> bool:
    """Whether a cue reads *is said to*: a passive whose subject does not speak."""
    lowers = document.tokens.lowers
    if lowers[cue.last - 1] == "to":
        verb = cue.last - 2
    elif lowers[cue.last : cue.last + 1] == ("to",):
        verb = cue.last - 1
    else:
        return False
    if verb < 1 or lowers[verb] not in _HEARSAY:
        return False
    return not _BE.isdisjoint(lowers[max(0, verb - 3) : verb])


def _contents_by_cue(
    document: Document,
    places: Places,
    marked: Sequence[Marked],
    taken: Collection[int],
    chances: Chances,
) -> dict[Marked, list[tuple[int, int]]]:
    """The contents of each cue that has any."""
    cues = [span for span in marked if span.role == "cue"]
    near: dict[Marked, list[Marked]] = {}
    alone: list[tuple[Marked, Marked | None]] = []
    for content in marked:
        if content.role != "content" or not _says_something(document, content):
            continue
        cue = _speaking_on(document, places, content, cues, near) or _nearest(
            content, cues, places.gap
        )
        if cue is not None and places.gap(content, cue) <= _CONTENT_REACH:
            near.setdefault(cue, []).append(content)
        else:
            alone.append((content, None))
    result: dict[Marked, list[tuple[int, int]]] = {}
    for cue, parts in near.items():
        nearest = min(parts, key=lambda part: places.gap(part, cue))
        for part in parts:
            if part is nearest or _goes_on(document, places, part, cue):
                result.setdefault(cue, []).append((part.first, part.last))
            else:
                alone.append((part, cue))
    for part, other in alone:
        own = _cue_beside(document, places, part, taken, chances) or other
        if own is not None:
            result.setdefault(own, []).append((part.first, part.last))
    return result


def _speaking_on(
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
    if not (places.opens(first) and _is_quotation(document, content)):
        return None
    sentence = places.sentence_of[first]
    place = bisect_left(cues, first, key=lambda cue: cue.first)
    after = cues[place : place + 1]
    last = places.sentence_of[content.last - 1]
    if after and (
        places.sentence_of[after[0].first] <= last or after[0].first - content.last <= _ASIDE
    ):
        return None
    for cue in reversed(cues[max(0, place - _CUES_BACK) : place]):
        if places.sentence_of[cue.first] != sentence - 1:
            return None
        if any(document.quoted_tokens[part.first + 1] for part in near.get(cue, ())):
            same_block = places.block_of[cue.first] == places.block_of[first]
            return cue if same_block else None
    return None


def _says_something(document: Document, content: Marked) -> bool:
    """Whether a content holds a word besides *that*."""
    part = slice(content.first, content.last)
    words = [
        lower
        for lower, word in zip(
            document.tokens.lowers[part], document.tokens.is_word[part], strict=True
        )
        if word
    ]
    return bool(words) and words != ["that"]


def _goes_on(document: Document, places: Places, part: Marked, cue: Marked) -> bool:
    """Whether a further content belongs to a cue that has a nearer one.

    It does beside the cue, and so does a quotation in the same paragraph. What else is
    further away has a cue of its own that was not marked.
    """
    if places.gap(part, cue) < _BESIDE:
        return True
    same_block = places.block_of[part.first] == places.block_of[cue.first]
    return same_block and _is_quotation(document, part)


def _is_quotation(document: Document, part: Marked) -> bool:
    """Whether a content begins in quotation marks, its first token being the mark or behind it."""
    return any(document.quoted_tokens[part.first : part.first + 2])


def _cue_beside(
    document: Document,
    places: Places,
    part: Marked,
    taken: Collection[int],
    chances: Chances,
) -> Marked | None:
    """The likeliest word for the saying just before or behind a content without one."""
    sentence = places.sentence_of[part.first]
    around = (*range(part.first - _ASIDE, part.first), *range(part.last, part.last + _ASIDE))
    free = [
        index
        for index in around
        if 0 <= index < len(places.sentence_of)
        and index not in taken
        and places.sentence_of[index] == sentence
        and document.tokens.is_word[index]
        and document.tokens.lowers[index] not in _NO_CUES
    ]
    best = max(free, key=chances.of_cue, default=None)
    if best is None or chances.of_cue(best) < _LEAST_CUE:
        return None
    return Marked("cue", best, best + 1)


def _source_beside(
    places: Places,
    cue: Marked,
    taken: Collection[int],
    chances: Chances,
) -> Marked | None:
    """The likeliest words for who says it, near a cue that has no source."""
    sentence = places.sentence_of[cue.first]
    around = range(
        max(0, cue.first - _SOURCE_ASIDE),
        min(len(places.sentence_of), cue.last + _SOURCE_ASIDE),
    )
    free = [i for i in around if i not in taken and places.sentence_of[i] == sentence]
    best = max(free, key=chances.of_source, default=None)
    if best is None or chances.of_source(best) < _LEAST_SOURCE:
        return None
    least = chances.of_source(best) - _SOURCE_FALL
    first, last = best, best + 1
    while first - 1 in free and chances.of_source(first - 1) > least:
        first -= 1
    while last in free and chances.of_source(last) > least:
        last += 1
    return Marked("source", first, last)


def _without_comma(document: Document, source: Marked) -> tuple[int, int]:
    """A source without the comma or colon that closes it off."""
    last = source.last
    while last - 1 > source.first and document.tokens.texts[last - 1] in _CLOSING:
        last -= 1
    return source.first, last


def _without_that(document: Document, content: tuple[int, int]) -> tuple[int, int]:
    """A content without the conjunction *that* in front; as a pronoun the word stays."""
    first, last = content
    lowers = document.tokens.lowers
    conjunction = (
        last - first > 2
        and document.tokens.texts[first] == "that"
        and lowers[first + 1] not in _BEHIND_PRONOUN
    )
    return (first + 1, last) if conjunction else content


def _nearest(span: Marked, others: Sequence[Marked], gap: Callable[..., int]) -> Marked | None:
    """The nearer of the spans on either side; the one before where both are as near."""
    place = bisect_left(others, span.first, key=lambda other: other.first)
    beside = others[max(0, place - 1) : place + 1]
    return min(beside, key=lambda other: gap(span, other), default=None)


class Chances(NamedTuple):
    """How much better a cue, or a source, would score than nothing, from one token on."""

    first: int
    cues: NDArray[np.float32]
    sources: NDArray[np.float32]

    def of_cue(self, index: int) -> float:
        """The score of a cue at a token; as low as can be where none was given."""
        return self._at(self.cues, index)

    def of_source(self, index: int) -> float:
        """The same of a source."""
        return self._at(self.sources, index)

    def _at(self, values: NDArray[np.float32], index: int) -> float:
        place = index - self.first
        return float(values[place]) if 0 <= place < len(values) else -math.inf


class Places:
    """Where the tokens of a document stand, and how far apart."""

    def __init__(self, document: Document) -> None:
        self.sentence_of: list[int] = []
        self.block_of: list[int] = []
        for number, sentence in enumerate(document.sentences):
            more = sentence.last - len(self.sentence_of)
            self.sentence_of.extend([number] * more)
            self.block_of.extend([sentence.block] * more)

    def opens(self, index: int) -> bool:
        """Whether a token is the first of its sentence."""
        return index == 0 or self.sentence_of[index] != self.sentence_of[index - 1]

    def gap(self, one: Marked, other: Marked) -> int:
        """Tokens between two spans, ends of sentences and blocks counted as several."""
        left, right = (one, other) if one.first <= other.first else (other, one)
        last, first = left.last - 1, right.first
        return (
            max(0, first - left.last)
            + _SENTENCE * (self.sentence_of[first] - self.sentence_of[last])
            + _BLOCK * (self.block_of[first] - self.block_of[last])
        )

    def reaches(self, source: Marked, cue: Marked) -> bool:
        """Whether a source is near enough to its cue, and in the same sentence."""
        same = self.sentence_of[source.first] == self.sentence_of[cue.first]
        return same and self.gap(source, cue) <= _SOURCE_REACH
