"""The persons of a document: one record each, however they are spelled."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.introductions import Introduction, introductions_of, name_runs
from framing.attribution.marks import TITLE, given_genders
from framing.attribution.names import SUFFIXES, name_words, same_name, surname_key, surname_of
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.attribution.found import Range
    from framing.attribution.marks import Marks
    from framing.document.model import Document

__all__ = ["Match", "People", "Person", "people_of"]

_MOST = 40
"""How many persons of one surname are told apart; no article names more."""
_CLEARLY = 2
"""How many times as often as the other a person must be named in full to own a surname."""


@dataclass(slots=True, eq=False)
class Person:
    """A person of a document, as far as all its introductions tell."""

    name: tuple[str, ...]
    gender: str = ""
    role: str = ""
    nationality: str = ""
    words: set[str] = field(default_factory=set)
    leads: bool = False
    times: int = 0
    first: int = -1

    def learn(self, introduction: Introduction) -> None:
        """Take over what an introduction tells and was not known."""
        self.name = max(self.name, introduction.name, key=_letters)
        self.gender = self.gender or introduction.gender
        self.role = self.role or introduction.role
        self.nationality = self.nationality or introduction.nationality
        self.words |= introduction.words
        if len(introduction.name) > 1:
            self.times += 1
            if self.first < 0 or introduction.first < self.first:
                self.first = introduction.first


class Match(NamedTuple):
    """The person a name stands for, and whether another fits as well."""

    person: Person | None
    ambiguous: bool


@dataclass
class People:
    """All persons of a document, with the places where they are mentioned.

    Attributes
    ----------
    by_key : dict of str to list of Person
        By surname and by the first word of the name.
    places : list of int
        The first tokens of their mentions, in order.
    mentioned : list of Person
        Who is mentioned there.
    bare : dict of str to int
        Where each surname stands alone first.
    known : list of Person
        Each person once, in the order of their first mentions.
    """

    by_key: dict[str, list[Person]] = field(default_factory=dict)
    bare: dict[str, int] = field(default_factory=dict)
    known: list[Person] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    mentioned: list[Person] = field(default_factory=list)

    def add(self, introduction: Introduction) -> Person:
        """Return the person introduced, a new one if none fits."""
        match = self.find(introduction.name, introduction.gender)
        person = None if match.ambiguous else match.person
        if person is None:
            person = Person(introduction.name)
            for word in {surname_of(person.name), person.name[0]}:
                self.by_key.setdefault(surname_key(word), []).append(person)
        person.learn(introduction)
        return person

    def find(self, name: Sequence[str], gender: str = "") -> Match:
        """Return the person a name stands for.

        Of two with one surname the one is meant who alone was named in full before the
        surname first stood alone, or who is named in full at least twice as often; else
        the mention is ambiguous, and the one named more often is returned.
        """
        known = self.by_key.get(surname_key(surname_of(name)))
        if not known and len(name) > 1:
            # "Kim Tar Un" and "Kim Tar-un" agree in their first words alone.
            first = self.by_key.get(surname_key(name[0]), ())
            known = [person for person in first if len(person.name) > 1]
        if not known:
            return Match(None, ambiguous=False)
        fitting = [
            person
            for person in known[:_MOST]
            if same_name(person.name, name) and (not gender or person.gender in ("", gender))
        ]
        if len(name) == 1:
            key = surname_key(name[0])
            by_surname = [p for p in fitting if surname_key(surname_of(p.name)) == key]
            fitting = by_surname or fitting
            bare = self.bare.get(key, 0)
            early = [p for p in fitting if 0 <= p.first < bare]
            fitting = early if len(early) == 1 else fitting
            fathers = [p for p in fitting if p.name[-1].lower() not in SUFFIXES]
            fitting = fathers or fitting
        if len(fitting) < 2:
            return Match(fitting[0] if fitting else None, ambiguous=False)
        fitting = sorted(fitting, key=_times, reverse=True)
        return Match(fitting[0], fitting[0].times < _CLEARLY * max(fitting[1].times, 1))

    def title_of(self, person: Person) -> str:
        """Return the name that stands for a person, told apart from a namesake by title."""
        name = " ".join(person.name)
        same = self.by_key.get(surname_key(surname_of(person.name)), ())
        if any(other is not person and other.name == person.name for other in same):
            return {"f": "Ms. ", "m": "Mr. "}.get(person.gender, "") + name
        return name

    def all(self) -> list[Person]:
        """Return every person once."""
        return list(dict.fromkeys(p for known in self.by_key.values() for p in known))

    def mentions_before(self, place: int, low: int) -> Iterator[tuple[int, Person]]:
        """Yield the mentions from token `low` up to `place`, the last first."""
        index = bisect_left(self.places, place) - 1
        while index >= 0 and self.places[index] >= low:
            yield self.places[index], self.mentioned[index]
            index -= 1


def people_of(document: Document, marks: Marks) -> People:
    """Register every person that a document introduces, and where they are mentioned.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution.marks import marks_of
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="Mayor Ana Beck left. Ms. Beck was tired."))
    >>> people = people_of(document, marks_of(document))
    >>> [" ".join(person.name) for person in people.mentioned]
    ['Ana Beck', 'Ana Beck']
    """
    people = People()
    runs = name_runs(document, marks)
    introductions = introductions_of(document, marks, runs)
    # Full names first, so that a surname that comes before them finds its person.
    for introduction in sorted(introductions, key=_shortness):
        leader = _leaders().get(" ".join(introduction.name))
        if leader is not None and people.find(introduction.name).person is None:
            people.add(leader)
        people.add(introduction)
    _note_mentions(people, marks, runs)
    for person in people.all():
        leader = _leaders().get(" ".join(person.name))
        if leader is not None:
            person.role = person.role or leader.role
            person.nationality = person.nationality or leader.nationality
            person.gender = person.gender or leader.gender
            person.leads = True
    return people


def _note_mentions(people: People, marks: Marks, runs: list[Range]) -> None:
    """Write down where each person is mentioned."""
    seen: dict[tuple[tuple[str, ...], str], Person | None] = {}
    texts = marks.tokens.texts
    for first, last in runs:
        if last - first == 1:
            people.bare.setdefault(surname_key(texts[first]), first)
    leaders = _leaders()
    for first, last in runs:
        words: tuple[str, ...] = (texts[first],)
        if last - first > 1:
            words = name_words(marks.tokens, first, min(last, first + 6))
        key = (words, _titled(marks, first))
        if key in seen:
            person = seen[key]
        else:
            person = people.find(*key).person if words else None
            if person is None and " ".join(words) in leaders:
                person = people.add(leaders[" ".join(words)])
                seen.clear()
            seen[key] = person
        if person is not None:
            people.places.append(first)
            people.mentioned.append(person)
    people.known.extend(dict.fromkeys(people.mentioned))


def _titled(marks: Marks, first: int) -> str:
    """The gender that a title in front of a name tells."""
    if first and marks.cover[first - 1] == TITLE:
        title = marks.tokens.lowers[first - 1].rstrip(".")
        return "m" if title == "mr" else "f" if title in ("mrs", "ms") else ""
    return ""


@lru_cache(maxsize=1)
def _leaders() -> dict[str, Introduction]:
    """Persons of the lexicon of actors who act for a country, by the ways they are named."""
    leaders: dict[str, Introduction] = {}
    for entry in read_lexicon("actors").entries:
        row = entry.columns
        if row.get("kind") != "person" or row.get("represents") == row.get("actor"):
            continue
        if not (entry.core and row.get("country")):
            continue
        name = tuple(row["name"].split())
        gender = given_genders().get(name[0], "")
        role = "igo" if row["country"] in ("NATO", "EU", "UN") else "government"
        for form in (entry.term, *entry.forms):
            leaders[form] = Introduction(name, role, row["country"], gender, frozenset(), 0)
    return leaders


def _times(person: Person) -> int:
    return person.times


def _letters(name: tuple[str, ...]) -> tuple[int, int]:
    return len(name), sum(map(len, name))


def _shortness(introduction: Introduction) -> int:
    return -len(introduction.name)
