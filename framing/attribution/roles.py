"""Tell role and country from the words around a name or in a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.marks import BODY, NOTHING, OFFICE, PLACE, TITLE, given_genders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.attribution.found import Range
    from framing.attribution.marks import Hit, Marks

__all__ = ["OFFICIAL", "SPEAKING_PLACES", "country_of", "role_of"]

SPEAKING_PLACES = {
    "country": "government",
    "capital": "government",
    "residence": "government",
    "organisation": "igo",
    "region": "government",
}
"""Roles of places that speak, by their kind in the lexicon of countries."""

OFFICIAL = frozenset({"government", "military", "intelligence", "legislature"})
"""Roles that belong to a state."""

_AWAY = frozenset({"to", "against", "toward", "towards", "with", "about", "between", "into", "on"})
"""Before a country: it is not the one that the office belongs to."""
_WHERE = frozenset({"in", "from", "at", "near", "outside", "across", "around", "inside", "of"})
"""Before a country: where people are, which says nothing of an employer."""
_RANK = {"member": 0, "post": 1, "person": 2}
"""What of two words for one person says more of the role."""
_FORMER = frozenset({"former", "ex", "current", "longtime", "senior", "top", "chief"})
_SERVING = frozenset({"for", "of", "from", "at", "in"})
_BORN = frozenset({"based", "born", "educated", "trained", "backed", "style", "era", "bound"})


def role_of(marks: Marks, parts: Iterable[Range]) -> str:
    """Return the role told by the first part that tells one; '' where none does.

    A word for an office that says nothing of the body it is in ("spokesman", "director")
    takes the body's role; a body without an office gives its own.
    """
    for first, last in parts:
        role = _role_in(marks, first, last)
        if role:
            return role
    return ""


def _role_in(marks: Marks, first: int, last: int) -> str:
    hits = [
        hit
        for hit in marks.roles.inside(first, last)
        if hit.kind in ("person", "post", "member", "institution")
    ]
    person = _own_office(marks, [hit for hit in hits if hit.kind != "institution"])
    if person is None:
        return hits[0].category if hits else _organisation(marks, first, last)
    # Offices that stand side by side describe one person; the last of them is the head.
    for hit in hits:
        joined = hit.first == person.last or (
            person.kind == "post"
            and hit.first == person.last + 1
            and marks.tokens.lowers[person.last] == "and"
        )
        if hit.kind != "institution" and joined:
            person = hit if _RANK[hit.kind] >= _RANK[person.kind] else person
    scholar = person.category == "expert_academic" and person.kind == "person"
    if person.kind == "member":
        return ""
    if person.kind == "person" and not scholar:
        return person.category
    bodies = [hit for hit in hits if hit.kind == "institution"]
    body = _nearest(marks, bodies, person)
    if scholar:
        inside = body is not None and body.category == "think_tank"
        return "think_tank" if inside else person.category
    if body is not None:
        return body.category
    if person.category == "civilian" and any(hit.kind == "member" for hit in hits):
        return "legislature"
    if _is_of_unknown(marks, person, first) or _is_of_nobody(marks, person, first, last):
        return ""
    if _serves_unknown(marks, person, last):
        return "civilian" if marks.tokens.lowers[person.last] == "at" else ""
    return _organisation(marks, first, last) or person.category


def _is_of_unknown(marks: Marks, office: Hit, first: int) -> bool:
    """Whether two unknown capital words stand before an office: "Tarn Mills chief"."""
    texts, cover = marks.tokens.texts, marks.cover
    start = office.first
    while start > first and texts[start - 1][0].isupper() and cover[start - 1] == NOTHING:
        start -= 1
    start += start < office.first and marks.tokens.lowers[start] in _FORMER
    return office.first - start > 1 and texts[start] not in given_genders()


def _is_of_nobody(marks: Marks, office: Hit, first: int, last: int) -> bool:
    """Whether nothing tells whom an office serves: "a spokesman", "the group's president"."""
    tokens, cover = marks.tokens, marks.cover
    owner = [i for i in range(first, office.first) if tokens.lowers[i] == "'s"]
    if owner and tokens.texts[owner[-1] - 1][0].islower() and not cover[owner[-1] - 1]:
        return True
    if "its" in tokens.lowers[first : office.first]:
        return True
    if "vice" in tokens.lowers[office.first : office.last] and office.last + 1 < last:
        topic = office.last + 1
        return (
            tokens.lowers[office.last] in ("for", "of")
            and tokens.texts[topic][0].islower()
            and not cover[topic]
            and tokens.lowers[topic] != "the"
        )
    if not tokens.lowers[office.first].startswith(("spokes", "representative")):
        return False
    if tokens.texts[office.first].startswith("Representative"):
        return False
    behind = office.last < last and tokens.lowers[office.last] in _SERVING
    around = (*range(first, office.first), *range(office.last, last if behind else office.last))
    if tokens.texts[office.first].startswith("representative"):
        return all(cover[index] != PLACE for index in around)
    return not any(tokens.texts[i][0].isupper() or cover[i] != NOTHING for i in around)


def _serves_unknown(marks: Marks, office: Hit, last: int) -> bool:
    """Whether an office is at a body that no lexicon knows: "a spokesman for the Tarn Trust"."""
    tokens = marks.tokens
    index = office.last
    if index + 1 >= last or tokens.lowers[index] not in ("at", "for", "of", "with"):
        return False
    name = index + 1 + (tokens.lowers[index + 1] == "the")
    if name >= last or marks.cover[name] != NOTHING or not tokens.texts[name][0].isupper():
        return False
    return tokens.lowers[index] == "at" or name > index + 1


def _own_office(marks: Marks, offices: list[Hit]) -> Hit | None:
    """The first office, but not the owner's: "daughter" in "the mayor's daughter"."""
    lowers = marks.tokens.lowers
    for index, hit in enumerate(offices):
        owns = lowers[hit.last : hit.last + 1] == ("'s",)
        if not (owns and index + 1 < len(offices)):
            return hit
    return None


def _nearest(marks: Marks, bodies: list[Hit], person: Hit) -> Hit | None:
    """The body an office belongs to: the one right before it, else the first behind it."""
    before = [hit for hit in bodies if hit.last <= person.first]
    if before:
        return before[-1]
    lowers = marks.tokens.lowers
    for hit in bodies:
        if hit.first >= person.last:
            between = lowers[person.last : hit.first]
            return None if _AWAY.intersection(between) else hit
    return None


def _organisation(marks: Marks, first: int, last: int) -> str:
    """The role of an organisation of states that is named in a part."""
    for hit in marks.places.inside(first, last):
        if hit.kind == "organisation" and marks.tokens.lowers[hit.first - 1] not in _AWAY:
            return SPEAKING_PLACES[hit.kind]
    return ""


def country_of(marks: Marks, parts: Iterable[Range], role: str) -> str:
    """Return the code of the country that an office or employer belongs to; '' if untold.

    Where people live or speak from is none: "a resident in Moscow", "a Moscow-based
    analyst". Officials in a capital are of its state.
    """
    for first, last in parts:
        for hit in marks.places.inside(first, last):
            if hit.category and _belongs(marks, hit, first, role):
                return hit.category
    return ""


def _belongs(marks: Marks, place: Hit, first: int, role: str) -> bool:
    lowers = marks.tokens.lowers
    if (
        place.last + 1 < len(lowers)
        and lowers[place.last] == "-"
        and (lowers[place.last + 1] in _BORN)
    ):
        return False
    before = place.first - 1
    while before >= first and (
        lowers[before] == "the"
        or marks.tokens.texts[before] in (",", "and")
        or marks.cover[before] == PLACE
    ):
        before -= 1
    if before < first:
        return True
    if lowers[before] in _AWAY:
        return False
    if lowers[before] in _WHERE:
        return (
            role in OFFICIAL
            or role in ("igo", "media", "document")
            or (marks.cover[before - 1] in (BODY, OFFICE, TITLE) and role not in ("civilian", ""))
        )
    return True
