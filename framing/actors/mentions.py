"""Actors of the news, and where a document mentions them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.actors.table import actors_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.document.model import Attribution, Document
    from framing.lexicon import Entry, Hit, Lexicon
    from framing.spans import Span

__all__ = ["FORMS", "Actor", "Mention", "actors_of", "find_mentions", "speakers"]

FORMS = ("name", "metonym", "demonym", "label", "person", "institution", "role")
"""How a mention names its actor."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A country, person, organisation or bloc.

    Attributes
    ----------
    id : str
        Its id in tables.
    name : str
        What to call it.
    kind : str
        'country', 'person', 'organisation' or 'bloc'.
    aliases : tuple of str
        Every form that counts as a mention.
    represents : str
        Id of the actor it speaks for: the country of its president, itself for a country.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    represents: str


class Mention(NamedTuple):
    """A place that names an actor.

    Attributes
    ----------
    span : Span
        The words.
    first, last : int
        Their tokens, as a half-open range.
    actor : str
        The actor's id.
    form : str
        One of `FORMS`.
    rule : str
        The lexicon entry.
    """

    span: Span
    first: int
    last: int
    actor: str
    form: str
    rule: str


@lru_cache(maxsize=8)
def actors_of(lexicon: str | Lexicon) -> dict[str, Actor]:
    """The actors of a lexicon by id.

    Parameters
    ----------
    lexicon : str or Lexicon
        Lexicon with the columns actor, name, kind and represents; or its name or path, or
        that of a table of actors.
    """
    rows: dict[str, list[Entry]] = {}
    for entry in actors_lexicon(lexicon).entries:
        rows.setdefault(entry.columns.get("actor", ""), []).append(entry)
    return {
        actor: Actor(
            id=actor,
            name=entries[0].columns.get("name", actor),
            kind=entries[0].columns.get("kind", ""),
            aliases=tuple(form for e in entries for form in (e.term, *e.forms)),
            represents=entries[0].columns.get("represents", "") or actor,
        )
        for actor, entries in sorted(rows.items())
        if actor
    }


def find_mentions(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Find the mentions of a lexicon's actors.

    A row that needs an actor counts only where the article names that one: a bare surname
    needs the full name somewhere. Where it may be several persons' it is that of the one
    last named in full.

    Parameters
    ----------
    document : Document
        The parsed article.
    lexicon : Lexicon
        Actors, as in `lexicons/en/actors.csv`.

    Returns
    -------
    tuple of Mention
        In order, in all blocks, not overlapping.
    """
    hits = lexicon.match(document)
    named: dict[str, list[int]] = {}
    for hit in hits:
        if not hit.entry.columns.get("needs"):
            named.setdefault(hit.entry.columns.get("actor", ""), []).append(hit.first)
    return tuple(
        Mention(hit.span, hit.first, hit.last, actor, hit.entry.category, rule)
        for hit in hits
        if (actor := _meant(hit, named))
        for rule in (f"{lexicon.name}:{hit.entry.key}",)
    )


def _meant(hit: Hit, named: Mapping[str, Sequence[int]]) -> str:
    """Which actor a hit stands for; '' where the article names none that it needs."""
    actor = hit.entry.columns.get("actor", "")
    needs = hit.entry.columns.get("needs", "")
    if not needs:
        return actor
    if "|" not in needs:
        return actor if needs in named else ""
    # Of several with one surname, the one who was last named in full.
    before = {one: bisect_left(named[one], hit.first) for one in needs.split("|") if one in named}
    if not before:
        return ""
    return max(
        before, key=lambda one: named[one][before[one] - 1] if before[one] else -named[one][0]
    )


def speakers(document: Document, mentions: Sequence[Mention]) -> Counter[str]:
    """Count the attributions to each actor, those inside another's content left out.

    A person named in the source decides, so that "Norland's president Ode" is the president;
    else the first actor named there; else the person whom a pronoun or description in the
    source stands for, where the article names that one.

    Parameters
    ----------
    document : Document
        With its attributions.
    mentions : sequence of Mention
        The mentions of actors in it, in order.
    """
    persons = {document.text_of(m.span): m.actor for m in mentions if m.form == "person"}
    return Counter(
        actor
        for attribution in document.attributions
        if not attribution.level
        and (
            actor := _named_in(attribution, mentions)
            or persons.get(attribution.described.speaker, "")
        )
    )


def _named_in(attribution: Attribution, mentions: Sequence[Mention]) -> str:
    """The actor that the words of a source name; '' without one."""
    if not attribution.source:
        return ""
    source = attribution.source[0]
    first = bisect_left(mentions, source.start, key=_start)
    last = bisect_left(mentions, source.end, key=_start)
    inside = [m for m in mentions[first:last] if m.span.end <= source.end]
    persons = [m for m in inside if m.form == "person"]
    if persons:
        return persons[-1].actor
    return inside[0].actor if inside else ""


def _start(mention: Mention) -> int:
    return mention.span.start
