"""Who is introduced with an office or country, anywhere in a document.

"Suvian President Orla Quist" and "Orla Quist, the Suvian president" say who Quist is,
wherever the text names her again.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.names import person_name
from framing.document.word_lists import word_set
from framing.document.words import TITLES
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document.model import Document, Tokens

__all__ = ["Hit", "Introduction", "hits_in", "hits_of", "introductions_of"]

MARKER = "anonymous_marker"
_LINKS = word_set("the a an his her its their former current new 's of")
_REACH = 5
_PARTICLES = word_set("de van von al bin el la del -")


class Hit(NamedTuple):
    """A lexicon's hit, with what matters of its entry."""

    first: int
    last: int
    category: str
    kind: str


class Introduction(NamedTuple):
    """A person as the text introduces them.

    Attributes
    ----------
    name : tuple of str
        The name in full.
    role, nationality : str
        '' where the introduction does not tell.
    first : int
        The token it begins with.
    """

    name: tuple[str, ...]
    role: str
    nationality: str
    first: int


def hits_of(document: Document, lexicon: str, category: str = "") -> list[Hit]:
    """Return a lexicon's hits in order; `category` names the column to take it from."""
    return [
        Hit(
            hit.first,
            hit.last,
            hit.entry.columns.get(category, "") if category else hit.entry.category,
            hit.entry.columns.get("kind", hit.entry.category),
        )
        for hit in read_lexicon(lexicon).match(document)
    ]


def hits_in(hits: Sequence[Hit], first: int, last: int) -> list[Hit]:
    """Return the hits that lie in a range of tokens."""
    found: list[Hit] = []
    for index in range(bisect_left(hits, first, key=lambda hit: hit.first), len(hits)):
        if hits[index].first >= last:
            break
        if hits[index].last <= last:
            found.append(hits[index])
    return found


def introductions_of(
    document: Document, roles: Sequence[Hit], places: Sequence[Hit]
) -> list[Introduction]:
    """Find every introduction of a person, in order.

    Parameters
    ----------
    document : Document
        The parsed article.
    roles, places : sequence of Hit
        Its hits of the lexicons of roles and of countries.
    """
    found: list[Introduction] = []
    for role in roles:
        if role.kind != "person" or role.category == MARKER:
            continue
        name = _name_after(document.tokens, role.last)
        if len(name) == 0:
            name = _name_before(document.tokens, role.first)
        if not name:
            continue
        place = _place_at(document.tokens, places, role)
        found.append(Introduction(name, role.category, place, role.first))
    return found


def _name_after(tokens: Tokens, first: int) -> tuple[str, ...]:
    """The name that stands right behind an office, or between commas: two words then."""
    comma = first < len(tokens) and tokens.texts[first] == ","
    first += comma
    last = first
    while last < min(first + _REACH, len(tokens)) and (
        tokens.texts[last][0].isupper()
        or (last > first and tokens.lowers[last] in _PARTICLES)
        or tokens.lowers[last].rstrip(".") in TITLES
    ):
        last += 1
    name = tuple(person_name(tokens.texts[first:last]))
    if comma and (len(name) < 2 or tokens.texts[last : last + 1] != (",",)):
        return ()
    return name


def _name_before(tokens: Tokens, office: int) -> tuple[str, ...]:
    """The name of two words or more whose apposition an office is in."""
    for comma in range(office - 1, max(office - _REACH - 1, 0), -1):
        if tokens.texts[comma] == ",":
            first = comma
            while first > max(comma - _REACH, 0) and (
                tokens.texts[first - 1][0].isupper() or tokens.lowers[first - 1] in _PARTICLES
            ):
                first -= 1
            name = tuple(person_name(tokens.texts[first:comma]))
            return name if len(name) > 1 else ()
        if not (tokens.lowers[comma] in _LINKS or tokens.texts[comma][0].isalpha()):
            return ()
    return ()


def _place_at(tokens: Tokens, places: Sequence[Hit], role: Hit) -> str:
    """The country that an office belongs to: in front, possessive, or after *of*."""
    before = hits_in(places, max(role.first - 3, 0), role.first)
    if before and all(
        tokens.lowers[index] in _LINKS for index in range(before[-1].last, role.first)
    ):
        return before[-1].category
    inside = hits_in(places, role.first, role.last)
    if inside:
        return inside[0].category
    if role.last < len(tokens) and tokens.lowers[role.last] == "of":
        after = hits_in(places, role.last + 1, role.last + 4)
        if after:
            return after[0].category
    return ""
