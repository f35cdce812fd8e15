"""Say who a source is: how openly named, in which role, of which country.

Rules look at the words of the source phrase; a pronoun, a bare surname or a bare office
takes over what the text says of the person or body it stands for. What cannot be told
stays empty. The rules are written down in docs/sources.md.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from framing.attribution.anonymity import anonymity_of, is_plural
from framing.attribution.antecedents import antecedent, subject_before
from framing.attribution.introductions import FEMALE, MALE, Introduction
from framing.attribution.joint import Part, parts_of
from framing.attribution.marks import NOTHING, PLACE, Marks, marks_of
from framing.attribution.names import NOT_NAMES, name_words
from framing.attribution.people import People, people_of
from framing.attribution.phrases import Phrase, read_phrase, trimmed
from framing.attribution.quantities import DETERMINERS, is_mere_number
from framing.attribution.resolution import (
    Memory,
    Speaker,
    kept_office,
    number_of,
    source_of_person,
)
from framing.attribution.roles import OFFICIAL, SPEAKING_PLACES, country_of, role_of
from framing.document.model import Source
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from framing.attribution.found import Range
    from framing.document.model import Document

__all__ = ["SourceReader"]

_PERSONAL = word_set("he she him her his hers himself herself")
_GROUP = word_set("they them their theirs themselves")
_BODY = word_set("it its itself")
_SPEAKERS_OWN = word_set("i me my we us our you your myself ourselves mine")
_GENERIC = word_set(
    "some many others most several people everyone everybody those few all none hundreds "
    "thousands dozens millions anyone somebody someone nobody one both another"
)
_NO_SOURCE = word_set("said says told to of by from for with in on at that this")
_SHARES = word_set("percent cent % respondents")
_RELATIVE = word_set("who which that whom whose")
_HOME_SHARE = 0.75
_HOME_LEAST = 3
_LONGEST_SPEAKER = 10
_ARTICLES = word_set("the a an this that these those his her its their")


@dataclass
class SourceReader:
    """Describe the sources of one document in the order of the text.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "Polish President Ana Beck spoke. She said it was over."
    >>> reader = SourceReader(parse(Article(id="a1", text=text)))
    >>> reader.describe((6, 7), 1).speaker
    'Ana Beck'
    """

    document: Document
    marks: Marks = field(init=False, repr=False)
    people: People = field(init=False, repr=False)
    memory: Memory = field(init=False, repr=False)
    home: str = field(init=False)

    def __post_init__(self) -> None:
        self.marks = marks_of(self.document)
        self.people = people_of(self.document, self.marks)
        self.memory = Memory(self.document, self.marks, self.people)
        self.home = _home(self.marks)
        for person in self.people.all():
            if person.role in OFFICIAL and not person.nationality:
                person.nationality = self.home

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
        first, last = trimmed(self.marks, source)
        if first >= last:
            return Source()
        lowers = self.marks.tokens.lowers
        if last - first == 1 or lowers[first] in ("who", "whom"):
            described = self._single(first, sentence)
            if described is not None:
                return described
        if lowers[last - 1] in ("whom", "which") and last - first < 5:
            return self._single(last - 1, sentence, first) or Source()
        parts = parts_of(self.marks, (first, last))
        described_parts = [self._part(part, sentence) for part in parts]
        if len(parts) == 1:
            return described_parts[0]
        joint = self._joined(parts, described_parts)
        self.memory.keep(Speaker(joint, "", "many", sentence, first))
        return joint

    def _single(self, place: int, sentence: int, first: int | None = None) -> Source | None:
        """A pronoun; None for any other word. `first` is where "both of whom" begins."""
        lower = self.marks.tokens.lowers[place]
        if lower in _PERSONAL:
            described, gender = self.memory.person(lower, place, sentence)
            if described.speaker:
                self.memory.keep(Speaker(described, gender, "one", sentence, place))
            return described
        if lower in _GROUP:
            found = self.memory.group(place, sentence)
            return self._kept(found, "many", sentence, place)
        if lower in _BODY:
            found = self.memory.body(place, sentence)
            return self._kept(found, "body", sentence, place)
        if lower in _RELATIVE:
            low = self.document.sentences[sentence].first
            before = antecedent(self.marks, place if first is None else first, low)
            if before is None or self.marks.tokens.lowers[before[1] - 1] in _RELATIVE:
                return Source()
            return self.describe(before, sentence)
        if lower in _SPEAKERS_OWN:
            return Source()
        if lower in _GENERIC:
            return Source(anonymity="unnamed_generic", speaker=lower)
        if lower in DETERMINERS or lower in NOT_NAMES or lower in _NO_SOURCE:
            return Source()
        return None

    def _kept(self, described: Source, number: str, sentence: int, place: int) -> Source:
        """What *it* or *they* stands for, looked for in the text where no speaker fits."""
        if not described.speaker and not described.ambiguous:
            before = subject_before(self.document, self.marks, place, sentence, number)
            phrase = None if before is None else read_phrase(self.marks, before)
            if phrase is not None:
                return self._phrase(phrase, sentence)
        if described.speaker:
            self.memory.keep(Speaker(described, "", number, sentence, place))
        return described

    def _part(self, part: Part, sentence: int) -> Source:
        """One speaker of a phrase."""
        if part.shared is not None:
            return self._sharing(part)
        if part.last - part.first == 1:
            described = self._single(part.first, sentence)
            if described is not None:
                return described
        if is_mere_number(self.marks.tokens.lowers[part.first : part.last]):
            text = self._text(part.first, part.last)
            return Source(anonymity="unnamed_generic", speaker=text)
        phrase = read_phrase(self.marks, (part.first, part.last))
        return Source() if phrase is None else self._phrase(phrase, sentence)

    def _sharing(self, part: Part) -> Source:
        """A country or body that shares the noun of the last part."""
        assert part.shared is not None
        phrase = read_phrase(self.marks, part.shared)
        if phrase is None:
            return Source()
        own = (part.first, part.last)
        role = role_of(self.marks, [own])
        if not role and phrase.hit is not None:
            role = phrase.hit.category
        return Source(
            anonymity=anonymity_of(self.marks, phrase),
            role=role or "unspecified",
            nationality=country_of(self.marks, [own], role),
            speaker=self._text(part.first, part.last),
        )

    def _phrase(self, phrase: Phrase, sentence: int) -> Source:
        """What a phrase says, joined to what the text says of the same speaker elsewhere."""
        parts = _parts(self.marks, phrase)
        role, country = self._standing(phrase, parts)
        name = phrase.name or self._known_name(phrase)
        if len(name) == 1 and is_plural(name[0].lower()) and self._is_crowd(phrase, name):
            name = ()
            phrase = replace(phrase, name=())
        if name:
            return self._named(replace(phrase, name=name), role, country, sentence)
        described = Source(
            anonymity=anonymity_of(self.marks, phrase),
            role=role or "unspecified",
            nationality=country,
            speaker=self._speaker(phrase),
        )
        if role in OFFICIAL and not country:
            described = replace(described, nationality=self._country_of_namesake(phrase))
        described = self._resolved(phrase, described)
        lowers = self.marks.tokens.lowers
        words = lowers[phrase.first : phrase.head[1]]
        number = number_of(described, lowers[phrase.head[1] - 1])
        gender = _gender(words)
        if not described.nationality and role in OFFICIAL:
            described = replace(described, nationality=self.home)
        self.memory.keep(Speaker(described, gender, number, sentence, phrase.first))
        return described

    def _country_of_namesake(self, phrase: Phrase) -> str:
        """The country of the person whose office or aides speak: "the Orme administration"."""
        first = phrase.owner[0] if phrase.owner else phrase.head[0]
        for index in range(first, phrase.head[1]):
            if self.marks.cover[index] == NOTHING and self.marks.tokens.texts[index][0].isupper():
                person = self.people.find((self.marks.tokens.texts[index],)).person
                if person is not None and person.nationality:
                    return person.nationality
        return ""

    def _standing(self, phrase: Phrase, parts: list[Range]) -> tuple[str, str]:
        """Role and country that the words of a phrase tell."""
        marks = self.marks
        hit, place = phrase.hit, phrase.place
        if hit is not None and not phrase.name and hit.kind in ("document", "institution"):
            return hit.category, country_of(marks, parts, hit.category)
        if hit is None and not phrase.name and place is not None and phrase.owner is None:
            role = SPEAKING_PLACES.get(place.kind, "")
            return "civilian" if place.kind == "demonym" else role, place.category
        role = role_of(marks, parts)
        if not role and hit is not None and hit.kind == "member":
            role = hit.category
        if not role and marks.tokens.lowers[phrase.head[1] - 1] in _SHARES:
            role = "civilian"
        return role, country_of(marks, parts, role)

    def _is_crowd(self, phrase: Phrase, name: tuple[str, ...]) -> bool:
        """Whether a word that could be a surname is rather a plural: "Partisans on both sides"."""
        alone = phrase.head[1] - phrase.first == 1
        return alone and self.people.find(name).person is None

    def _known_name(self, phrase: Phrase) -> tuple[str, ...]:
        """The name that ends a head with an article: "an angry Orme"; empty unless known."""
        first, last = phrase.head
        if phrase.hit is not None or phrase.place is not None or first + 1 >= last:
            return ()
        start = last
        texts = self.marks.tokens.texts
        while start > first and texts[start - 1][0].isupper():
            start -= 1
        words = name_words(self.marks.tokens, start, last) if first < start < last else ()
        return words if words and self.people.find(words).person is not None else ()

    def _named(self, phrase: Phrase, role: str, country: str, sentence: int) -> Source:
        """A person, joined to earlier mentions and introductions by name."""
        lowers = self.marks.tokens.lowers
        aside = phrase.apposition or (0, 0)
        words = frozenset(
            lowers[phrase.first : phrase.head[1]] + lowers[aside[0] : min(aside[1], aside[0] + 6)]
        )
        gender = _gender(words)
        match = self.people.find(phrase.name, gender)
        person = match.person
        if person is None:
            known = Introduction(phrase.name, role, country, gender, words, phrase.first)
            person = self.people.add(known)
        person.gender = person.gender or gender
        person.role = person.role or role
        person.nationality = person.nationality or country
        if not person.nationality and person.role in OFFICIAL:
            person.nationality = self.home
        described = source_of_person(self.people, person)
        self.memory.keep(Speaker(described, person.gender, "one", sentence, phrase.first))
        return replace(described, ambiguous=match.ambiguous)

    def _resolved(self, phrase: Phrase, described: Source) -> Source:
        """A bare office or body as the person or body that the text names."""
        tokens = self.marks.tokens
        first, last = phrase.head
        lower = tokens.lowers[last - 1]
        owned = phrase.owner is not None and described.nationality
        if phrase.determiner not in ("the", "this", "that") and not owned:
            return described
        kind = "" if phrase.hit is None else phrase.hit.kind
        if kind in ("person", "post", "member") and not is_plural(lower):
            words = [
                lower
                for lower, code in zip(
                    tokens.lowers[first:last], self.marks.cover[first:last], strict=True
                )
                if code != PLACE and lower != "-"
            ]
            # A party has many members: its name stands for one of them only if he is alone.
            place = 0 if kind == "member" else phrase.first
            person, ambiguous = kept_office(self.people, words, described.nationality, place)
            if kind == "member" and ambiguous:
                return described
            if person is not None and last == _end_of(phrase, self.marks):
                return replace(source_of_person(self.people, person), ambiguous=ambiguous)
        elif described.anonymity in ("named_institution", "document") and last - first == 1:
            same = self.memory.same_head(lower, "body", phrase.first)
            if same is not None:
                return same
        return described

    def _speaker(self, phrase: Phrase) -> str:
        """The phrase as it stands for the source: to the end of its head, without article."""
        first = phrase.first
        tokens = self.marks.tokens
        if tokens.lowers[first] in _ARTICLES and first + 1 < phrase.head[1]:
            first += 1
        last = phrase.head[1]
        if last < phrase.last and tokens.lowers[last] in ("of", "for", "at", "by", "from", "with"):
            last = min(phrase.last, last + _LONGEST_SPEAKER)
            for index in range(phrase.head[1], last):
                if tokens.texts[index] in (",", "(") or tokens.lowers[index] in ("who", "which"):
                    last = index
                    break
        text = self._text(first, last)
        small = first == phrase.first and self.marks.cover[first] and tokens.lowers[first] != text
        if small and " " not in text and phrase.place is None and is_plural(text.lower()):
            return text.lower()
        return text

    def _text(self, first: int, last: int) -> str:
        tokens = self.marks.tokens
        return " ".join(self.document.plain[tokens.starts[first] : tokens.ends[last - 1]].split())

    def _joined(self, parts: list[Part], described: list[Source]) -> Source:
        """Several speakers as one source: roles and countries of all, in order."""
        roles = dict.fromkeys(d.role for d in described if d.role != "unspecified")
        codes = dict.fromkeys(d.nationality for d in described if d.nationality)
        if any(part.shared for part in parts):
            speaker = self._text(parts[0].first, parts[-1].last)
        else:
            speaker = " and ".join(dict.fromkeys(d.speaker for d in described if d.speaker))
        return Source(
            anonymity=next((d.anonymity for d in described if d.anonymity), ""),
            role=";".join(roles) or "unspecified",
            nationality=";".join(codes),
            speaker=speaker,
            ambiguous=any(d.ambiguous for d in described),
        )


def _end_of(phrase: Phrase, marks: Marks) -> int:
    """Where the words of a phrase end that say who it is."""
    end = phrase.head[1]
    if end < phrase.last and marks.tokens.lowers[end] in ("of", "for", "at", "in"):
        return phrase.last
    return end


def _parts(marks: Marks, phrase: Phrase) -> list[Range]:
    """The parts of a phrase in the order in which they tell role and country."""
    end = phrase.head[1]
    tail = phrase.apposition[0] - 1 if phrase.apposition else phrase.last
    parts = [(phrase.owner[0] if phrase.owner else phrase.head[0], max(tail, end))]
    if phrase.apposition is not None:
        parts.append(_first_clause(marks, phrase.apposition))
    return parts


def _first_clause(marks: Marks, apposition: Range) -> Range:
    """An apposition to its first relative clause or dash: what follows is of something else."""
    first, last = apposition
    for index in range(first + 1, last):
        lower = marks.tokens.lowers[index]
        if lower in DASHES or lower in ("which", "that", "who", "whose", ";"):
            return (first, index)
    return apposition


def _gender(words: frozenset[str] | tuple[str, ...]) -> str:
    female = any(word in FEMALE for word in words)
    male = any(word in MALE for word in words)
    return "" if female == male else "f" if female else "m"


def _home(marks: Marks) -> str:
    """The country that an article is about, if it is about one: three in four of its places."""
    counts = Counter(hit.category for hit in marks.places.all if len(hit.category) == 2)
    if not counts:
        return ""
    code, times = counts.most_common(1)[0]
    enough = times >= _HOME_LEAST and times >= _HOME_SHARE * counts.total()
    return code if enough else ""
