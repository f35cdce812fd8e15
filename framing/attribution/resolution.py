"""Find whom a pronoun or a bare office stands for among those named before.

The rules are written down in docs/sources.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.anonymity import is_plural
from framing.document.model import Source
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.attribution.marks import Marks
    from framing.attribution.people import People, Person
    from framing.document.model import Document

__all__ = ["Memory", "Speaker", "kept_office", "number_of", "source_of_person"]

_REACH = 4
"""How many sentences a pronoun looks back."""
_NEAR = 0.5
"""Two candidates whose scores lie closer together are equally good."""
_ONE_THING = (
    frozenset({"poll", "survey"}),
    frozenset({"ad", "advertisement", "spot", "commercial"}),
    frozenset({"film", "documentary"}),
    frozenset({"department", "ministry"}),
)
"""Nouns that a text uses for the same document or body."""
_STATE_OFFICES = word_set("president leader ruler dictator strongman premier chancellor")
_ROLES_OF_HEADS = {
    word: roles
    for words, roles in (
        ("newspaper paper outlet network magazine broadcaster station site website", ("media",)),
        ("company firm manufacturer retailer bank airline", ("civilian",)),
        ("institute foundation charity nonprofit think-tank", ("think_tank",)),
        ("organization organisation group", ("think_tank", "igo")),
        ("university college school", ("expert_academic",)),
        ("alliance bloc", ("igo",)),
        ("agency bureau", ("government", "intelligence")),
        ("committee panel", ("legislature",)),
    )
    for word in words.split()
}
"""Nouns for bodies, and the roles of the bodies that they may stand for."""
_CONGRESS = frozenset({"congressman", "congresswoman"})
_MENTIONS = 40
"""How many mentions of persons a pronoun looks back, however long the sentences."""
_KEPT = 16
"""How many of the last speakers are kept in mind."""


class Speaker(NamedTuple):
    """Somebody who has spoken: how described, and where.

    Attributes
    ----------
    described : Source
        What was said of the source there.
    gender : str
        'f', 'm' or ''.
    number : str
        'one' for a person, 'many' for several, 'body' for a body or document.
    sentence : int
        Index of the sentence.
    place : int
        The first token.
    """

    described: Source
    gender: str
    number: str
    sentence: int
    place: int


@dataclass(slots=True)
class _Candidate:
    described: Source
    score: float


class Memory:
    """The last speakers of a document, and who else is mentioned in it."""

    def __init__(self, document: Document, marks: Marks, people: People) -> None:
        self._document = document
        self._marks = marks
        self._people = people
        self._speakers: list[Speaker] = []
        self._quoted = document.quoted_tokens

    def keep(self, speaker: Speaker) -> None:
        """Remember a speaker as the last."""
        self._speakers.append(speaker)
        del self._speakers[:-_KEPT]

    def person(self, pronoun: str, place: int, sentence: int) -> tuple[Source, str]:
        """Return whom *he* or *she* stands for, with the gender that follows from it.

        Persons named in the text compete with those that have spoken; the nearer wins,
        and who speaks or stands first in a sentence counts as nearer.
        """
        wanted = "f" if pronoun in ("she", "her", "hers") else "m"
        found: dict[str, _Candidate] = {}
        for item in self._speakers:
            if item.number == "one" and item.gender in ("", wanted) and item.place < place:
                far = sentence - item.sentence
                if far <= 2 * _REACH:
                    score = 0.9 - far + 0.3 * (item is self._speakers[-1])
                    _offer(found, item.described, score - 0.3 * (not item.gender))
        low = self._document.sentences[max(0, sentence - _REACH)].first
        firsts = self._sentence_firsts(sentence)
        for where, person in islice(self._people.mentions_before(place, low), _MENTIONS):
            if person.gender in ("", wanted):
                score = self._mention_score(where, place, firsts)
                _offer(
                    found, source_of_person(self._people, person), score - 0.3 * (not person.gender)
                )
        return _best(found, Source(anonymity="named_person")), wanted

    def _sentence_firsts(self, sentence: int) -> list[int]:
        """First tokens of a sentence and of those before it, the nearest first."""
        low = max(0, sentence - _REACH)
        return [self._document.sentences[i].first for i in range(sentence, low - 1, -1)]

    def _mention_score(self, where: int, place: int, firsts: list[int]) -> float:
        far = next((n for n, first in enumerate(firsts) if where >= first), len(firsts))
        lowers = self._marks.tokens.lowers
        score = float(-far)
        if where - firsts[min(far, len(firsts) - 1)] <= 3:
            score += 0.6
        after = where + 1
        while after < place and self._marks.tokens.texts[after][0].isupper():
            after += 1
        if after < len(lowers) and lowers[after] == "'s":
            score -= 0.5
        if self._quoted[where] and not self._quoted[place]:
            score -= 1.0
        if far == 0 and place and self._marks.tokens.texts[place - 1] in (",", '"'):
            score -= 1.2
        return score

    def group(self, place: int, sentence: int) -> Source:
        """Return whom *they* stands for: the last group that spoke or is named, else a body."""
        found: dict[str, _Candidate] = {}
        for item in self._speakers:
            far = sentence - item.sentence
            if far <= 2 and item.place < place and item.number != "one":
                many = 0.3 if item.number == "many" else -0.4
                _offer(found, item.described, 1.0 - far + many)
        return _best(found, Source())

    def body(self, place: int, sentence: int) -> Source:
        """Return which body or document *it* stands for."""
        found: dict[str, _Candidate] = {}
        for item in self._speakers:
            far = sentence - item.sentence
            if far <= 2 and item.place < place and item.number == "body":
                _offer(found, item.described, 1.0 - far)
        return _best(found, Source())

    def same_head(self, head: str, number: str, place: int) -> Source | None:
        """Return the last speaker of a kind whose description ends or holds a word."""
        roles = _ROLES_OF_HEADS.get(head, ())
        heads = next((group for group in _ONE_THING if head in group), frozenset({head}))
        for item in reversed(self._speakers):
            if item.number == number and item.place < place:
                name = item.described.speaker
                if heads.intersection(name.lower().split()):
                    return item.described
                if item.described.role in roles and _may_be(name, head):
                    return item.described
        return None


def _may_be(name: str, head: str) -> bool:
    """Whether a body may be called by a noun: an agency by its acronym only."""
    if head in ("agency", "bureau"):
        return name.isupper()
    return name[:1].isupper()


def _offer(found: dict[str, _Candidate], described: Source, score: float) -> None:
    """Let a candidate compete with the best place it stands at."""
    known = found.get(described.speaker)
    if known is None:
        found[described.speaker] = _Candidate(described, score)
    elif score > known.score:
        known.score, known.described = score, described


def _best(found: dict[str, _Candidate], nobody: Source) -> Source:
    """The best candidate; where the second is as good, the best marked ambiguous."""
    if not found:
        return nobody
    ranked = sorted(found.values(), key=_score, reverse=True)
    rival = len(ranked) > 1 and ranked[0].score - ranked[1].score < _NEAR
    return replace(ranked[0].described, ambiguous=rival)


def _score(candidate: _Candidate) -> float:
    return candidate.score


def source_of_person(people: People, person: Person) -> Source:
    """Return a person of the document as a source."""
    return Source(
        anonymity="named_person",
        role=person.role or "unspecified",
        nationality=person.nationality,
        speaker=people.title_of(person),
    )


def kept_office(
    people: People, words: Iterable[str], country: str, place: int
) -> tuple[Person | None, bool]:
    """Return the person that a bare office stands for, and whether another fits as well.

    The office must stand in an introduction of the person, with all its parties and other
    modifiers; a country must not contradict. Of several who fit, the last mentioned before
    the phrase is meant; two that were never mentioned before it are equally good.

    Parameters
    ----------
    people : People
        The persons of the document.
    words : iterable of str
        The words of the phrase in small letters, the office last.
    country : str
        Code of the country it names; '' without one.
    place : int
        Its first token.
    """
    wanted = {"representative" if w in _CONGRESS else w for w in words}
    fitting: dict[int, Person] = {}
    for person in people.known:
        told = wanted <= person.words and (not country or person.nationality in ("", country))
        leads = person.leads and person.nationality == country and wanted <= _STATE_OFFICES
        if told or leads:
            fitting[id(person)] = person
    if len(fitting) < 2:
        return next(iter(fitting.values()), None), False
    for _, person in people.mentions_before(place, 0):
        if id(person) in fitting:
            return person, False
    return next(iter(fitting.values())), True


def number_of(described: Source, word: str) -> str:
    """Return whether a source is 'one', 'many' or a 'body'."""
    if described.anonymity in ("named_institution", "document"):
        return "body"
    if described.anonymity == "named_person":
        return "many" if " and " in described.speaker else "one"
    return "many" if is_plural(word) else "one"
