"""Say who a source is: how openly named, in which role, of which country.

Rules look at the words of the source phrase alone; a pronoun or a bare surname takes
over what was said of the last fitting person named before. What cannot be told stays
empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from framing.attribution.found import Range
from framing.attribution.noun_phrases import phrase_before
from framing.attribution.speakers import NOT_NAMES
from framing.document.model import Document, Source
from framing.document.word_lists import word_set
from framing.document.words import TITLES
from framing.lexicon import read_lexicon

__all__ = ["SourceReader"]

_PERSONAL = frozenset({"he", "she", "him", "her"})
_PLURAL = frozenset({"they", "them", "we", "us"})
_FEMALE = word_set("she her spokeswoman mrs. ms. miss congresswoman chairwoman mother wife queen")
_MALE = word_set("he him his spokesman mr. congressman chairman father husband king")
_GENERIC = word_set(
    "analysts analyst experts expert critics critic observers observer sources source people "
    "some many others insiders supporters opponents researchers scholars commentators "
    "economists historians residents witnesses estimates reports diplomats voters"
)
_INSTITUTIONS = word_set(
    "office company court party union bank center centre association organization organisation "
    "group team campaign bureau board house school college fund times journal authority"
)
_MARKER = "anonymous_marker"


@dataclass(frozen=True, slots=True)
class _Person:
    """A person named in the text, as known so far."""

    name: str
    described: Source
    gender: str
    sentence: int


@dataclass
class SourceReader:
    """Describe the sources of one document in order of their sentences."""

    document: Document
    people: dict[str, _Person] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    roles: list[_Hit] = field(init=False)
    places: list[_Hit] = field(init=False)

    def __post_init__(self) -> None:
        self.roles = _hits(self.document, "source_roles", "")
        self.places = _hits(self.document, "countries", "code")

    def describe(self, source: Range | None, sentence: int) -> Source:
        """What can be told of a source from its words and those of the text before it.

        Parameters
        ----------
        source : (int, int) or None
            Its tokens, or None where the text names nobody.
        sentence : int
            Index of its sentence: pronouns look back from there.
        """
        if source is None:
            return Source(anonymity="implicit", role="unspecified")
        tokens = self.document.tokens
        texts = list(tokens.texts[source[0] : source[1]])
        lowers = list(tokens.lowers[source[0] : source[1]])
        if lowers[0] == "who":
            antecedent = self._antecedent(source[0], sentence)
            if antecedent is not None:
                return self.describe(antecedent, sentence)
        if len(lowers) == 1 and lowers[0] in _PERSONAL | _PLURAL:
            return self._pronoun(lowers[0], source[0], sentence)
        described = self._phrase(source, texts, lowers)
        return self._remember(described, texts, lowers, sentence)

    def _antecedent(self, who: int, sentence: int) -> Range | None:
        """The phrase that a relative *who* stands for."""
        tokens = self.document.tokens
        end = who - 2 if tokens.texts[who - 1] == "," else who - 1
        low = self.document.sentences[sentence].first
        return phrase_before(tokens, end, low, bytearray(len(tokens)))

    def _phrase(self, source: Range, texts: list[str], lowers: list[str]) -> Source:
        hits = [h for h in self.roles if source[0] <= h.first and h.last <= source[1]]
        roles = list(dict.fromkeys(h.category for h in hits if h.category != _MARKER))
        core = source[0] + len(texts[: texts.index(",")] if "," in texts[1:] else texts)
        return Source(
            anonymity=_anonymity(texts, lowers, [h for h in hits if h.first < core]),
            role=roles[0] if roles else "unspecified",
            nationality=self._nationality(source),
            speaker=" ".join(_core(texts)),
        )

    def _nationality(self, source: Range) -> str:
        codes = [h.category for h in self.places if source[0] <= h.first and h.last <= source[1]]
        return codes[0] if codes else ""

    def _remember(
        self, described: Source, texts: list[str], lowers: list[str], sentence: int
    ) -> Source:
        """Join a person to an earlier mention by surname, and keep what is known."""
        if described.anonymity != "named_person":
            return described
        name = _name(texts)
        if not name:
            return described
        surname = name[-1]
        known = self.people.get(surname)
        if known is not None:
            described = replace(
                described,
                role=known.described.role if described.role == "unspecified" else described.role,
                nationality=described.nationality or known.described.nationality,
                speaker=known.name if len(known.name) >= len(" ".join(name)) else " ".join(name),
            )
        else:
            described = replace(described, speaker=" ".join(name))
        gender = "f" if _FEMALE & set(lowers) else "m" if _MALE & set(lowers) else ""
        gender = gender or (known.gender if known else "")
        self.people[surname] = _Person(described.speaker, described, gender, sentence)
        self.order = [s for s in self.order if s != surname] + [surname]
        return described

    def _pronoun(self, pronoun: str, token: int, sentence: int) -> Source:
        if pronoun in _PLURAL:
            return Source(role="unspecified", speaker="")
        wanted = "f" if pronoun in _FEMALE else "m"
        near = [
            self.people[s]
            for s in reversed(self.order)
            if sentence - self.people[s].sentence <= 4
            and self.people[s].gender in ("", wanted)
        ]
        if not near:
            return Source(anonymity="named_person", role="unspecified")
        last = near[0]
        rivals = [
            p for p in near[1:] if p.sentence == last.sentence and p.gender == last.gender
        ]
        if not last.gender:
            self.people[last.name.split()[-1]] = replace(last, gender=wanted)
        return replace(last.described, ambiguous=bool(rivals))


def _core(texts: list[str]) -> list[str]:
    """The phrase without an article in front and without what follows its first comma."""
    core = texts[: texts.index(",")] if "," in texts[1:] else texts
    return core[1:] if len(core) > 1 and core[0].lower() in ("the", "a", "an") else core


def _name(texts: list[str]) -> list[str]:
    """The person's name in a source phrase: its last run of capitalised words."""
    runs: list[list[str]] = [[]]
    joined = False
    for text in _core(texts):
        if text.lower() in NOT_NAMES:
            runs.append([])
        elif text[0].isupper() and text.lower().rstrip(".") not in TITLES:
            runs[-1].append(text)
        elif text == "-" and runs[-1]:
            joined = True
        elif text.lower() in ("de", "van", "von", "al", "bin", "el", "la", "del") and runs[-1]:
            runs[-1].append(text)
        elif runs[-1]:
            runs.append([])
    if joined and any(len(run) > 6 for run in runs):
        return []
    for run in runs:
        name = [word for word in run if word.lower() not in _offices()]
        if name:
            return name[-3:]
    return []


@lru_cache(maxsize=1)
def _plain_roles() -> frozenset[str]:
    """Words for roles that a sentence may open with: a capital there is no name."""
    return frozenset(
        form.lower()
        for entry in read_lexicon("source_roles").entries
        if entry.case != "exact"
        for form in (entry.term, *entry.forms)
    )


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Words for offices and nationalities that stand in front of a name."""
    words = {w for e in read_lexicon("source_roles").entries for w in e.term.lower().split()}
    words |= {f.lower() for e in _countries() for f in e[0].split()}
    return frozenset(words)


def _anonymity(texts: list[str], lowers: list[str], hits: list[_Hit]) -> str:
    """How openly a source phrase names who speaks.

    A person's name makes it named, whatever stands around it; else the last word that
    tells a person, an institution or a document decides.
    """
    core = _core(texts)
    low = [text.lower() for text in core]
    if low[0] in _INSTITUTIONS and len(low) > 1 and low[1] == "of":
        return "named_institution"
    kinds = [hit.kind for hit in hits]
    marked = any(hit.category == _MARKER for hit in hits)
    if _name(texts) and not (kinds and kinds[-1] == "institution") and low[-1] not in _GENERIC:
        if not (kinds and kinds[-1] in ("person", "marker") and not core[-1][0].isupper()):
            return "named_person"
    named = any(
        text[0].isupper() and text.lower() not in NOT_NAMES | _GENERIC
        and (index or text.lower() not in _plain_roles())
        for index, text in enumerate(core)
    )
    if marked or (set(low) & _GENERIC and not named):
        return "unnamed_affiliated" if named else "unnamed_generic"
    if kinds and kinds[-1] == "person":
        return "unnamed_affiliated" if named or low[-1] not in _GENERIC else "unnamed_generic"
    if kinds and kinds[-1] == "document":
        return "document"
    if kinds or named or set(low) & _INSTITUTIONS:
        return "named_institution"
    return "unnamed_generic" if low[-1].endswith("s") else "unnamed_affiliated"


class _Hit(NamedTuple):
    """A lexicon's hit, with what matters of its entry."""

    first: int
    last: int
    category: str
    kind: str


def _hits(document: Document, lexicon: str, category: str) -> list[_Hit]:
    return [
        _Hit(
            hit.first,
            hit.last,
            hit.entry.columns.get(category, "") if category else hit.entry.category,
            hit.entry.columns.get("kind", hit.entry.category),
        )
        for hit in read_lexicon(lexicon).match(document)
    ]


@lru_cache(maxsize=1)
def _plain_roles() -> frozenset[str]:
    """Words for roles that a sentence may open with: a capital there is no name."""
    return frozenset(
        form.lower()
        for entry in read_lexicon("source_roles").entries
        if entry.case != "exact"
        for form in (entry.term, *entry.forms)
    )


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Words for offices and countries, which stand in front of a name and are none."""
    return frozenset(
        word
        for lexicon in ("source_roles", "countries")
        for entry in read_lexicon(lexicon).entries
        for term in (entry.term, *entry.forms)
        for word in term.lower().split()
    )
