"""Say who a source is: how openly named, in which role, of which country.

Rules look at the words of the source phrase; a pronoun or a bare surname takes over
what was said of the last fitting person named before, and a name what any introduction
in the text says of it. What cannot be told stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from framing.attribution.anonymity import anonymity_of, is_origin
from framing.attribution.cues import cue_book
from framing.attribution.introductions import (
    MARKER,
    Hit,
    Introduction,
    hits_in,
    hits_of,
    introductions_of,
)
from framing.attribution.names import core_of, person_name, surname_key
from framing.attribution.noun_phrases import phrase_before
from framing.document.model import Source
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.attribution.found import Range
    from framing.document.model import Document

__all__ = ["SourceReader"]

_SPEAKING_PLACES = {
    "country": "government",
    "capital": "government",
    "residence": "government",
    "organisation": "igo",
}
"""Roles of places that speak, by their kind in the lexicon of countries."""

_PERSONAL = frozenset({"he", "she", "him", "her"})
_FEMALE = word_set(
    "she her spokeswoman mrs. ms. miss congresswoman chairwoman mother wife queen sister daughter "
    "councilwoman businesswoman"
)
_MALE = word_set(
    "he him his spokesman mr. congressman chairman father husband king brother son councilman "
    "businessman"
)
_PERSON_REACH = 4
"""How many sentences a pronoun looks back for a person."""
_BODY_REACH = 2
"""How many sentences *it* and *they* look back."""
_KEPT = 12
"""How many of the last speakers are kept in mind for pronouns."""


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A speaker as known so far, with the sentence of the last mention as one."""

    name: tuple[str, ...]
    described: Source
    gender: str
    sentence: int


@dataclass
class SourceReader:
    """Describe the sources of one document in order of their sentences."""

    document: Document
    people: dict[str, list[_Speaker]] = field(default_factory=dict)
    recent: list[_Speaker] = field(default_factory=list)
    bodies: list[_Speaker] = field(default_factory=list)
    crowds: list[_Speaker] = field(default_factory=list)
    roles: list[Hit] = field(init=False)
    places: list[Hit] = field(init=False)
    introduced: dict[str, list[Introduction]] = field(init=False)
    _nothing_quoted: bytearray = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.roles = hits_of(self.document, "source_roles")
        self.places = hits_of(self.document, "countries", "code")
        self.introduced = {}
        for item in introductions_of(self.document, self.roles, self.places):
            known = self.introduced.setdefault(surname_key(item.name[-1]), [])
            if len(known) < _KEPT:
                known.append(item)
        self._nothing_quoted = bytearray(len(self.document.tokens))

    def describe(self, source: Range | None, sentence: int) -> Source:
        """Tell what can be told of a source from its words and those of the text before it.

        Parameters
        ----------
        source : (int, int) or None
            Its tokens, or None where the text names nobody.
        sentence : int
            Index of its sentence: pronouns look back from there.
        """
        if source is None:
            return Source(anonymity="implicit")
        tokens = self.document.tokens
        lowers = tokens.lowers[source[0] : source[1]]
        if lowers[0] == "who" and source[0] > 0:
            antecedent = self._antecedent(source[0], sentence)
            if antecedent is not None:
                return self.describe(antecedent, sentence)
        if len(lowers) == 1:
            if lowers[0] in _PERSONAL:
                return self._person(lowers[0], sentence)
            if lowers[0] == "it":
                return self._only(self.bodies, sentence)
            if lowers[0] in ("they", "them"):
                return self._only(self.crowds, sentence)
            if lowers[0] in ("we", "us", "i", "me"):
                return Source()
        return self._remembered(self._phrase(source), source, sentence)

    def _antecedent(self, who: int, sentence: int) -> Range | None:
        """The phrase that a relative *who* stands for; it lies before it, so recursion ends."""
        tokens = self.document.tokens
        end = who - 2 if tokens.texts[who - 1] == "," else who - 1
        low = self.document.sentences[sentence].first
        if end < low:
            return None
        phrase = phrase_before(tokens, end, max(low, who - 60), self._nothing_quoted)
        if phrase is None:
            return None
        verbs = cue_book().verbs
        first = phrase[0]
        for index in range(phrase[0] + 1, end):
            if tokens.lowers[index] in verbs and tokens.texts[index][0].islower():
                first = index + 1
        return (first, phrase[1])

    def _phrase(self, source: Range) -> Source:
        """What the words of a source phrase say alone."""
        texts = self.document.tokens.texts[source[0] : source[1]]
        hits = hits_in(self.roles, *source)
        roles = list(dict.fromkeys(hit.category for hit in hits if hit.category != MARKER))
        places = hits_in(self.places, *source)
        codes = [hit.category for hit in places]
        head = source[0] + _head_length(texts)
        if not roles:
            # A state that speaks, or its capital, is its government.
            roles = [
                _SPEAKING_PLACES[p.kind]
                for p in places
                if p.kind in _SPEAKING_PLACES and p.last == head and p.first <= source[0] + 1
            ]
        anonymity = anonymity_of(texts, [h for h in hits if h.first < head])
        if anonymity.startswith("unnamed") and _name_in_apposition(texts):
            anonymity = "named_person"
        return Source(
            anonymity=anonymity,
            role=roles[0] if roles else "unspecified",
            nationality=codes[0] if codes else "",
            speaker=" ".join(core_of(texts)),
        )

    def _remembered(self, described: Source, source: Range, sentence: int) -> Source:
        """Join a speaker to those named before, and keep it in mind."""
        tokens = self.document.tokens
        lowers = set(tokens.lowers[source[0] : source[1]])
        if described.anonymity == "named_person":
            texts = tokens.texts[source[0] : source[1]]
            name = tuple(_name_in_apposition(texts) or person_name(texts))
            if name:
                return self._named(described, name, lowers, sentence)
        gender = "f" if _FEMALE & lowers else "m" if _MALE & lowers else ""
        speaker = _Speaker((), described, gender, sentence)
        if described.anonymity in ("named_institution", "document"):
            self.bodies = [*self.bodies, speaker][-_KEPT:]
        if described.anonymity in ("unnamed_affiliated", "unnamed_generic"):
            if _plural(described):
                self.crowds = [*self.crowds, speaker][-_KEPT:]
            else:
                self.recent = [*self.recent, speaker][-_KEPT:]
        return described

    def _named(
        self, described: Source, name: tuple[str, ...], lowers: set[str], sentence: int
    ) -> Source:
        """Join a person to earlier mentions and introductions by surname."""
        same = self.people.setdefault(surname_key(name[-1]), [])
        fitting = [p for p in same if _may_be_one(p.name, name)]
        known = max(fitting, key=lambda person: person.sentence, default=None)
        ambiguous = len(name) == 1 and len(fitting) > 1
        full = name
        if known is not None:
            full = max(known.name, name, key=len)
            described = _completed(described, known.described.role, known.described.nationality)
        for item in self.introduced.get(surname_key(name[-1]), ()):
            if _may_be_one(item.name, full):
                full = max(full, item.name, key=len)
                described = _completed(described, item.role, item.nationality)
        described = replace(described, speaker=" ".join(full))
        gender = "f" if _FEMALE & lowers else "m" if _MALE & lowers else ""
        person = _Speaker(full, described, gender or (known.gender if known else ""), sentence)
        self._keep(person, known)
        return replace(described, ambiguous=ambiguous)

    def _keep(self, person: _Speaker, known: _Speaker | None) -> None:
        """Remember a person as the last speaker, in place of what was known before."""
        kept = [p for p in self.recent if p is not known and p.name != person.name]
        self.recent = [*kept, person][-_KEPT:]
        if not person.name:
            return
        same = self.people[surname_key(person.name[-1])]
        if known in same:
            same.remove(known)
        same.append(person)
        del same[:-_KEPT]

    def _person(self, pronoun: str, sentence: int) -> Source:
        """The last person a pronoun fits; ambiguous where two are equally near."""
        wanted = "f" if pronoun in _FEMALE else "m"
        near = [
            person
            for person in reversed(self.recent)
            if sentence - person.sentence <= _PERSON_REACH and person.gender in ("", wanted)
        ]
        if not near:
            return self._introduced_before(sentence)
        last = near[0]
        rivals = [p for p in near[1:] if p.sentence == last.sentence and p.gender == last.gender]
        if not last.gender:
            self._keep(replace(last, gender=wanted), last)
        return replace(last.described, ambiguous=bool(rivals))

    def _introduced_before(self, sentence: int) -> Source:
        """The one person introduced just before, for a pronoun that fits no speaker."""
        sentences = self.document.sentences
        low = sentences[max(0, sentence - _BODY_REACH)].first
        high = sentences[sentence].last
        near = {
            i.name: i for known in self.introduced.values() for i in known if low <= i.first < high
        }
        if len(near) != 1:
            return Source(anonymity="named_person", ambiguous=bool(near))
        (item,) = near.values()
        return self._named(Source(anonymity="named_person"), item.name, set(), sentence)

    def _only(self, speakers: Sequence[_Speaker], sentence: int) -> Source:
        """The one speaker of a kind just before, or nothing where there are two."""
        near = [s.described for s in speakers if sentence - s.sentence <= _BODY_REACH]
        if len({described.speaker for described in near}) != 1:
            return Source(ambiguous=bool(near))
        return near[0]


def _head_length(texts: Sequence[str]) -> int:
    """How many tokens tell what a phrase is: those to its first comma or *by*."""
    for index, text in enumerate(texts):
        if index and (text == "," or is_origin(texts, index)):
            return index
    return len(texts)


def _name_in_apposition(texts: Sequence[str]) -> list[str]:
    """The name between commas behind an office: "the mayor, Ana Beck"; empty without one."""
    if "," not in texts[1:]:
        return []
    part = list(texts[texts.index(",", 1) + 1 :])
    part = part[: part.index(",")] if "," in part else part
    if len(part) < 2 or not all(text[0].isupper() for text in part):
        return []
    office = person_name(texts[: texts.index(",", 1)])
    return [] if office else person_name(part)


def _plural(described: Source) -> bool:
    last = described.speaker.rsplit(" ", 1)[-1].lower()
    return last.endswith("s") or last in ("people", "police", "men", "women")


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names with one surname can be the same person's."""
    if len(one) == 1 or len(other) == 1:
        return True
    return one[0] == other[0] or (one[0][0] == other[0][0] and "." in one[0] + other[0])


def _completed(described: Source, role: str, nationality: str) -> Source:
    """Fill in what a mention does not say itself."""
    return replace(
        described,
        role=(role or "unspecified") if described.role == "unspecified" else described.role,
        nationality=described.nationality or nationality,
    )
