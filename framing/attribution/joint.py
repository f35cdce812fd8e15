"""Part a source phrase that names several speakers: "U.S. and NATO officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.anonymity import is_plural
from framing.attribution.marks import BODY, NOTHING, OFFICE, PLACE, TITLE
from framing.attribution.phrases import INSTITUTIONS, trimmed
from framing.attribution.quantities import DETERMINERS
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.attribution.found import Range
    from framing.attribution.marks import Marks

__all__ = ["Part", "parts_of"]

_JOINERS = word_set("and or alongside plus nor")
_RELATIVE = word_set("who which that whose whom where when")
_TIES = word_set("of for at from in on by with to about against near between among")
_PRONOUNS = word_set("he she they it i we you others him her them")
_OWNERS = word_set("his her its their our my your")
_MOST = 6
"""How many speakers one phrase may name; more are read as one."""


class Part(NamedTuple):
    """One speaker of a phrase.

    Attributes
    ----------
    first, last : int
        Its own tokens.
    shared : (int, int) or None
        The part that holds the noun it shares: "U.S." in "U.S. and NATO officials".
    """

    first: int
    last: int
    shared: Range | None = None


def parts_of(marks: Marks, source: Range) -> list[Part]:
    """Return the speakers that a phrase names, in order; one part where it names one.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution.marks import marks_of
    >>> from framing.document import parse
    >>> marks = marks_of(parse(Article(id="a1", text="Polish and NATO officials agreed.")))
    >>> parts_of(marks, (0, 4))
    [Part(first=0, last=1, shared=(2, 4)), Part(first=2, last=4, shared=None)]
    """
    first, last = trimmed(marks, source)
    cuts = _cuts(marks, first, last)
    if not cuts:
        return [Part(first, last)]
    ranges: list[Range] = []
    start = first
    for cut in cuts:
        ranges.extend(_listed(marks, start, cut) if not ranges else [(start, cut)])
        start = cut + 1
    ranges.append((start, last))
    ranges = [cut for cut in (trimmed(marks, r) for r in ranges) if cut[0] < cut[1]]
    if not 1 < len(ranges) <= _MOST:
        return [Part(first, last)]
    final = ranges[-1]
    return [
        Part(a, b, final if (a, b) != final and _shares(marks, (a, b), final) else None)
        for a, b in ranges
    ]


def _cuts(marks: Marks, first: int, last: int) -> list[int]:
    """The tokens that join two speakers."""
    tokens = marks.tokens
    cuts: list[int] = []
    start = first
    depth = 0
    for index in range(first + 1, last - 1):
        lower = tokens.lowers[index]
        depth += (lower == "(") - (lower == ")")
        if lower in _RELATIVE:
            break
        if depth > 0:
            continue
        if lower in _JOINERS and not _in_hit(marks, index) and _joins(marks, start, index, last):
            cuts.append(index)
            start = index + 1
    return cuts


def _in_hit(marks: Marks, index: int) -> bool:
    for hits in (marks.roles, marks.places):
        for hit in hits.inside(max(0, index - 6), index + 7):
            if hit.first < index < hit.last:
                return True
    return False


def _joins(marks: Marks, start: int, index: int, last: int) -> bool:
    tokens, cover = marks.tokens, marks.cover
    left = index - 1
    comma = tokens.texts[left] in (",", "-", "–", "—")
    if comma:
        left -= 1
    if left < start or not _can_end(marks, left):
        return False
    right = index + 1
    if not comma and _is_bare_office(marks, start, left):
        return False
    new = _begins_speaker(marks, right)
    inner = [i for i in range(start, left + 1) if tokens.lowers[i] in _TIES]
    if (
        inner
        and not comma
        and not (
            new
            and "," not in tokens.texts[start:left]
            and tokens.texts[start][0].isupper()
            and cover[start] in (NOTHING, OFFICE, TITLE)
            and tokens.texts[right][0].isupper()
            and cover[right] != PLACE
        )
        and not (
            new
            and tokens.lowers[right] in DETERMINERS
            and tokens.lowers[right] not in ("the", "a", "an")
        )
    ):
        return False
    commas = [i for i in range(start, left) if tokens.texts[i] == ","]
    if (
        commas
        and not comma
        and not (
            tokens.texts[right][0].isupper()
            or tokens.lowers[right] in _OWNERS
            or all(tokens.texts[c - 1][0].islower() for c in commas)
        )
    ):
        return False
    if tokens.texts[left][0].isupper() and tokens.texts[right][0].isupper():
        return not _one_body(marks, start, left, right, last)
    return new


def _is_bare_office(marks: Marks, start: int, left: int) -> bool:
    """Whether one office of two stands there: "editor and author Orla Quist"."""
    tokens = marks.tokens
    commas = [i for i in range(start, left) if tokens.texts[i] == ","]
    start = commas[-1] + 1 if commas else start
    named = any(
        tokens.texts[i][0].isupper() and marks.cover[i] == NOTHING for i in range(start, left)
    )
    return (
        marks.cover[left] in (OFFICE, TITLE)
        and not named
        and not is_plural(tokens.lowers[left])
        and tokens.lowers[start] not in DETERMINERS
    )


def _can_end(marks: Marks, left: int) -> bool:
    """Whether the word before *and* can end a speaker or stand for a shared noun."""
    tokens = marks.tokens
    text, lower = tokens.texts[left], tokens.lowers[left]
    if marks.cover[left] != NOTHING or text[0].isupper() or lower in _PRONOUNS:
        return True
    return lower.endswith("s") or text == ")"


def _begins_speaker(marks: Marks, right: int) -> bool:
    tokens = marks.tokens
    lower = tokens.lowers[right]
    if marks.cover[right] != NOTHING or tokens.texts[right][0].isupper():
        return True
    if lower in _PRONOUNS or lower in DETERMINERS:
        return True
    return any(code in (OFFICE, BODY) for code in marks.cover[right : min(right + 4, len(tokens))])


def _one_body(marks: Marks, start: int, left: int, right: int, last: int) -> bool:
    """Whether capital words on both sides of *and* make one name: "Center for Law and Order"."""
    tokens = marks.tokens
    for index in range(start, left):
        if tokens.lowers[index] in ("of", "for", "on") and (
            tokens.lowers[index - 1] in INSTITUTIONS or marks.cover[index - 1] == BODY
        ):
            return True
    end = right
    while end < last and tokens.texts[end][0].isupper():
        end += 1
    return (
        tokens.lowers[end - 1] in INSTITUTIONS
        and marks.cover[left] == NOTHING
        and marks.cover[right] == NOTHING
        and left == start
    )


def _listed(marks: Marks, first: int, last: int) -> list[Range]:
    """The speakers of a list before its *and*: "Suvia, Norland and Tarn"."""
    texts, cover = marks.tokens.texts, marks.cover
    commas = [i for i in range(first, last) if texts[i] == ","]
    pieces: list[Range] = []
    start = first
    for comma in [*commas, last]:
        if start < comma:
            pieces.append((start, comma))
        start = comma + 1
    if len(pieces) < 2:
        return [(first, last)]
    capital = all(
        texts[i][0].isupper() or cover[i] == PLACE for a, b in pieces for i in range(a, b)
    ) and not any(cover[b - 1] == OFFICE for _, b in pieces)
    nouns = all(
        cover[b - 1] in (OFFICE, BODY) and texts[b - 1].endswith("s") and b - a < 5
        for a, b in pieces
    )
    return pieces if capital or nouns else [(first, last)]


def _shares(marks: Marks, part: Range, final: Range) -> bool:
    """Whether a part is a mere country or body before a noun of the last part."""
    tokens, cover = marks.tokens, marks.cover
    first = part[0] + (tokens.lowers[part[0]] in DETERMINERS)
    if first >= part[1] or final[1] - final[0] < 2:
        return False
    head = final[1] - 1
    for index in range(final[0] + 1, final[1]):
        if tokens.lowers[index] in _TIES or tokens.texts[index] == ",":
            head = index - 1
            break
    if not all(cover[i] in (PLACE, BODY) for i in range(first, part[1])):
        return False
    if cover[part[1] - 1] == BODY and tokens.texts[part[1] - 1][0].islower():
        return False
    return (
        cover[final[0]] in (PLACE, BODY, OFFICE)
        and cover[head] in (OFFICE, BODY)
        and tokens.texts[head][0].islower()
        and head > final[0]
    )
