"""The verbs and phrases that say that somebody says something.

Forms and stances come from the lexicon `reporting_cues`; what a verb takes as its
content is grammar and stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from framing.document.word_lists import word_set
from framing.lexicon import Lexicon, read_lexicon

__all__ = ["Cue", "CueBook", "cue_book"]

BARE_CLAUSE = word_set(
    "say tell state report announce add explain remark declare confirm reveal disclose note "
    "acknowledge admit concede claim allege contend insist assert argue maintain stress "
    "emphasize emphasise affirm warn suggest believe think estimate speculate suspect guess "
    "reckon assume presume predict hint indicate imply theorize conclude fear worry hope "
    "realize realise know feel testify recall reiterate joke boast brag swear vow promise "
    "pledge assure remind inform notify tweet write quip figure doubt deny observe caution "
    "complain counter agree lament wish decide determine charge learn hear propose recommend "
    "urge demand expect anticipate understand"
)
"""Verbs that may take a clause without *that*."""

OBJECT_TOO = word_set(
    "report announce add explain declare confirm reveal disclose note acknowledge claim stress "
    "emphasize emphasise affirm suggest suspect indicate imply recall reiterate promise pledge "
    "deny observe lament decide determine learn hear propose recommend urge demand expect "
    "anticipate understand estimate fear know feel predict boast tweet write quip counter realise "
    "realize charge assume presume speculate hint testify joke"
)
"""Verbs of `BARE_CLAUSE` that as often take a plain object: a finite verb must follow."""

ANNOUNCED = word_set(
    "announce confirm deny claim propose recommend promise pledge demand predict disclose "
    "reiterate lament expect"
)
"""Verbs of `OBJECT_TOO` whose plain object is what is said: *confirmed their part in it*."""

ANYONE = word_set("say tell ask think believe wonder hope argue insist complain reply joke")
"""Verbs that only speakers are subjects of: whatever stands before them speaks."""

SPEECH_TAGS = word_set(
    "say add note write warn explain ask reply argue claim continue recall observe conclude report "
    "tweet admit suggest state declare respond remark comment joke quip caution complain concede "
    "acknowledge maintain contend announce assert recount reiterate insist agree testify "
    "counter think believe"
)
"""Verbs that may stand before their subject after what was said."""

NEEDS_THAT = word_set(
    "show find hold see prove demonstrate establish discover recognize recognise find out make "
    "verify corroborate document detect highlight underscore underline clarify mention comment "
    "respond reply answer write read quote cite hint imply detail outline communicate convey "
    "repeat proclaim pronounce attest argue point out make clear profess insinuate forecast "
    "project judge assess calculate object protest dispute dream care regret"
)
"""Verbs that report a statement only with *that*, a colon or a quotation."""

INFINITIVE = word_set(
    "promise pledge vow threaten offer agree want hope plan intend wish prefer refuse decline "
    "urge call order ask demand request beg plead encourage advise instruct press propose "
    "expect claim seek swear undertake aim commit"
) | {"call on"}
"""Verbs whose content may be an infinitive."""

WITH_PERSON = word_set(
    "tell inform remind assure notify warn urge ask order advise instruct beg press encourage brief"
) | {"call on"}
"""Verbs that name the person spoken to before the content."""

NAMING = word_set(
    "call describe characterize characterise label brand dub denounce condemn praise accuse "
    "criticize criticise hail welcome slam blast dismiss reject defend mock ridicule "
    "question demand decry blame applaud commend thank disavow rebuke"
) | {"call for", "call out"}
"""Verbs whose content may be a noun phrase: what is named, praised, blamed or demanded."""


QUESTIONS = word_set(
    "ask wonder question say tell explain know debate discuss describe consider determine decide "
    "clarify see understand learn"
)
"""Verbs whose content may be an indirect question: *whether*, *how*, *why*."""


CONCERN = word_set("over about at for regarding by")
"""Prepositions that stand before what a concern is about."""

_NO_VERBS = word_set("as by for from in it per what would accused is")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting cue: its lemma and what it says of the claim."""

    lemma: str
    stance: str


@dataclass(frozen=True)
class CueBook:
    """Verb forms to cues, ready for look-up.

    Attributes
    ----------
    verbs : dict of str to Cue
        Every inflected form of a verb.
    phrases : dict of str to tuple
        First word of a phrasal verb to the words that follow and their cue, longest first.
    states : dict of str to Cue
        Adjectives and nouns that take a clause with *that*: *confident*, *claim*.
    digest : str
        Digest of the lexicon that they come from.
    """

    verbs: dict[str, Cue]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    states: dict[str, Cue]
    digest: str


def _is_verbal(form: str) -> bool:
    """Whether a phrase is a verb with its complement, word for word."""
    return "..." not in form and "/" not in form and form.split()[0] not in _NO_VERBS


def _book(lexicon: Lexicon) -> CueBook:
    verbs: dict[str, Cue] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    states: dict[str, Cue] = {}
    for entry in lexicon.entries:
        kind = entry.columns.get("pos", "verb")
        cue = Cue(entry.term, entry.category)
        for form in (entry.term, *entry.forms):
            first, *rest = form.lower().split()
            if kind in ("noun", "adj") and not rest:
                states.setdefault(first, cue)
            elif kind not in ("verb", "phrase") or (kind == "phrase" and not _is_verbal(form)):
                continue
            elif rest:
                phrases.setdefault(first, []).append((tuple(rest), cue))
            else:
                verbs[first] = cue
    longest_first = {
        first: tuple(sorted(found, key=lambda item: (-len(item[0]), item[0])))
        for first, found in phrases.items()
    }
    return CueBook(verbs, longest_first, states, lexicon.digest)


@lru_cache(maxsize=1)
def cue_book() -> CueBook:
    """The packaged reporting cues, read once."""
    return _book(read_lexicon("reporting_cues"))
