"""Join what the tagger marked: every content to its cue, every cue to its source.

Each content goes with the nearer of the cues beside it, and each cue with the nearer of
the sources beside it. The end of a sentence between them counts as so many tokens, the
end of a block as more: a cue belongs to its own sentence first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.cues import core_of
from framing.attribution.decoding import Marked
from framing.attribution.found import Found
from framing.attribution.places import nearest_of
from framing.attribution.quoted import (
    colon_before,
    is_quotation,
    is_spoken,
    open_to,
    speaking_on,
    to_marks,
)
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from framing.attribution.places import Chances, Places
    from framing.document.model import Document

__all__ = ["linked"]

_CONTENT_REACH = 150
"""How far a content may stand from its cue."""
_BESIDE = 3
"""Tokens from which on a content no longer stands beside its cue."""
_TAG_REACH = 8
"""How far a cue stands from the speech before it that it tags."""
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
_PASSIVE_REACH = 3
"""How many tokens before the cue of a passive its *is* or *been* stands at most."""
_HEARSAY = word_set(
    "said expected believed thought reported alleged rumoured rumored known considered understood "
    "estimated assumed presumed supposed projected predicted feared"
)
_NO_CUES = _BE | word_set(
    "the a an to of in on at for and or but would will could should can may might must do does did "
    "have has had not n't who which that it he she they"
)
_CONJUNCTIONS = word_set("if when while because that and but although though since whether or")
_ARTICLES = frozenset({("the",), ("a",), ("an",)})
_CLOSING = frozenset({",", ";", ":", "-", "'s", "who", "which", "whom"})
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
    contents = _contents_by_cue(
        document, places, to_marks(document, places, marked), taken, chances
    )
    lowers = document.tokens.lowers
    found = []
    for cue in sorted(contents):
        source = nearest_of(cue, sources, places.gap)
        if source is None or not places.reaches(source, cue):
            source = _source_beside(document, places, cue, taken, chances)
        parts = sorted(contents[cue])
        if lowers[cue.first] == "asked" and places.opens(cue.first):
            source = None  # Who stands behind *Asked whether P* is the one asked.
        if source is not None and lowers[source.first : source.last] in _ARTICLES:
            continue  # *The said dam*, *the noted lawyer*: an adjective.
        source, parts = _without_hearsay(document, source, cue, parts)
        whole = document.sentences[places.sentence_of[cue.first]]
        dash = places.closing_dash(cue, whole.first, whole.last)
        if dash < whole.last:
            parts = [(first, min(last, dash) if first < dash else last) for first, last in parts]
        core = core_of(lowers[cue.first : cue.last])
        found.append(
            Found(
                source=None if source is None else _trimmed(document, source),
                cue=(cue.first + core.first, cue.first + core.last),
                content=tuple(_without_that(document, part) for part in parts),
                stance=core.stance,
                rule="tagger",
                sentence=places.sentence_of[cue.first],
                level=level,
            )
        )
    return found


def _without_hearsay(
    document: Document, source: Marked | None, cue: Marked, parts: list[tuple[int, int]]
) -> tuple[Marked | None, list[tuple[int, int]]]:
    """Source and parts of the content, where nobody is said to speak.

    In *P is said to Q* nobody does, and P is part of what is said; the *it* of *it is
    believed* is neither.
    """
    lowers = document.tokens.lowers
    if _is_hearsay(document, cue):
        if source is not None and source.last <= cue.first:
            parts = sorted([*parts, (source.first, source.last)])
        return None, parts
    verbs = lowers[cue.first : cue.last + 1]
    before = lowers[max(0, cue.first - _PASSIVE_REACH) : cue.last]
    if not _HEARSAY.isdisjoint(verbs) and not _BE.isdisjoint(before):
        if source is not None and lowers[source.first : source.last] == ("it",):
            source = None
        parts = [part for part in parts if lowers[slice(*part)] != ("it",)] or parts
    return source, parts


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
    return not _BE.isdisjoint(lowers[max(0, verb - _PASSIVE_REACH) : verb])


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
        cue = speaking_on(document, places, content, cues, near)
        cue = cue or nearest_of(content, open_to(document, places, content, cues), places.gap)
        if cue is not None and _reaches(document, places, cue, content):
            near.setdefault(cue, []).append(content)
        else:
            alone.append((content, None))
    result: dict[Marked, list[tuple[int, int]]] = {}
    for cue, parts in near.items():
        nearest = min(parts, key=lambda part: places.gap(part, cue))
        tags = any(
            part.last <= cue.first
            and places.gap(part, cue) <= _TAG_REACH
            and is_spoken(document, part)
            for part in parts
        )
        for part in parts:
            behind = tags and part.first > cue.first
            if behind and not any(document.quoted_tokens[part.first : part.last]):
                alone.append((part, None))
            elif part is nearest or _goes_on(document, places, part, cue):
                result.setdefault(cue, []).append((part.first, part.last))
            else:
                alone.append((part, cue if _reaches(document, places, cue, part) else None))
    for part, other in alone:
        own = (
            _cue_beside(document, places, part, taken, chances)
            or other
            or colon_before(document, part)
        )
        if own is not None:
            result.setdefault(own, []).append((part.first, part.last))
    return result


def _reaches(document: Document, places: Places, cue: Marked, content: Marked) -> bool:
    """Whether a content is near enough to a cue: in its block, if it is no quotation."""
    near = places.gap(content, cue) <= _CONTENT_REACH
    return near and (places.same_block(cue, content) or is_quotation(document, content))


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
    return places.same_block(part, cue) and is_quotation(document, part)


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
    document: Document,
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
    own = range(cue.first, cue.last)
    free = [
        i for i in around if i not in taken and i not in own and places.sentence_of[i] == sentence
    ]
    best = max(free, key=chances.of_source, default=None)
    if best is None or chances.of_source(best) < _LEAST_SOURCE:
        return None
    least = chances.of_source(best) - _SOURCE_FALL
    first, last = best, best + 1
    while first - 1 in free and chances.of_source(first - 1) > least:
        first -= 1
    while last in free and chances.of_source(last) > least:
        last += 1
    found = Marked("source", first, last)
    return None if document.tokens.lowers[first:last] in _ARTICLES else found


def _trimmed(document: Document, source: Marked) -> tuple[int, int] | None:
    """A source without the conjunction that opens its clause and what closes it off.

    None where nothing else is left.
    """
    first, last = source.first, source.last
    lowers = document.tokens.lowers
    first -= first > 0 and lowers[first] == "-"  # *President-elect Ode*
    while first < last and lowers[first] in _CONJUNCTIONS:
        first += 1
    if last - first > 2 and lowers[first].endswith("ly") and lowers[first + 1] == ",":
        first += 2  # *Additionally, Tarn*
    while last - 1 > first and (
        lowers[last - 1] in _CLOSING or (lowers[last - 1] == ")" and "(" not in lowers[first:last])
    ):
        last -= 1
    return (first, last) if first < last else None


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
