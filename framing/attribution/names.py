"""Read a person's name out of a phrase, and tell whether two names are one person's."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from framing.document.word_lists import word_set
from framing.document.words import TITLES
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document.model import Tokens

__all__ = [
    "NOT_NAMES",
    "PARTICLES",
    "SUFFIXES",
    "core_of",
    "name_end",
    "name_words",
    "person_name",
    "same_name",
    "surname_key",
    "surname_of",
]

NOT_NAMES = word_set(
    "this that these those it indeed all both some many several such most each few no yes the a "
    "an his her their its our my your he she they we i you who what there here however meanwhile "
    "but and or so yet still then now if as one others another various any every"
)
"""Words that are capitalised at the start of a sentence without being a name."""

_ARTICLES = frozenset({"the", "a", "an"})
PARTICLES = word_set("de van von der den al bin ibn el la le del della da di dos du ter ten abu")
"""Words in small letters that stand inside a name."""
SUFFIXES = word_set("jr jr. sr sr. ii iii iv")
"""What stands behind a surname to tell father and son apart."""
_LONGEST_NAME = 4
_TOO_LONG = 6
_SHORT_FORMS = (
    "mike=michael bill=william will=william billy=william bob=robert rob=robert bobby=robert "
    "jim=james jimmy=james jack=john johnny=john tom=thomas dick=richard rick=richard "
    "ted=edward ed=edward chuck=charles charlie=charles tony=anthony liz=elizabeth "
    "beth=elizabeth kate=katherine kathy=katherine meg=margaret peggy=margaret jerry=gerald "
    "hank=henry harry=henry bernie=bernard andy=andrew drew=andrew larry=lawrence "
    "steve=steven jeff=jeffrey geoff=geoffrey sasha=alexander rudy=rudolph chris=christopher"
)


def core_of(texts: Sequence[str]) -> list[str]:
    """Return a phrase without an article in front and what follows its first comma.

    Examples
    --------
    >>> core_of(["the", "mayor", ",", "Ana", "Beck"])
    ['mayor']
    """
    first = 0
    while first < len(texts) and not texts[first][0].isalnum():
        first += 1
    core = list(texts[first:])
    if "," in core:
        core = core[: core.index(",")]
    return core[1:] if len(core) > 1 and core[0].lower() in _ARTICLES else core


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    """Words for offices and countries, which stand in front of a name and are none."""
    return frozenset(
        word
        for lexicon in ("source_roles", "countries")
        for entry in read_lexicon(lexicon).entries
        for term in (entry.term, *entry.forms)
        if " " not in term or entry.columns.get("kind") in ("person", "post")
        for word in term.lower().split()
    )


def person_name(texts: Sequence[str]) -> list[str]:
    """Return the words of the person's name in a phrase that stands alone; empty without one.

    Titles, offices and nationalities are left out. The words are all it has to go by; for
    a phrase of a document `framing.attribution.phrases` tells more.

    Examples
    --------
    >>> person_name(["Mayor", "Ana", "Beck", ",", "a", "lawyer"])
    ['Ana', 'Beck']
    """
    core = core_of(texts)
    if "and" in core and any(text[0].isupper() for text in core[: core.index("and")]):
        core = core[: core.index("and")]
    runs: list[list[str]] = [[]]
    for text in core:
        lower = text.lower()
        if lower in NOT_NAMES:
            runs.append([])
        elif (text[0].isupper() and lower.rstrip(".") not in TITLES) or (
            lower in PARTICLES and runs[-1]
        ):
            runs[-1].append(text)
        elif text != "-" and runs[-1]:
            runs.append([])
    if "-" in core and any(len(run) > _TOO_LONG for run in runs):
        return []
    for run in runs:
        name = [word for word in run if word.lower() not in _offices()]
        if name:
            return name[-_LONGEST_NAME:]
    return []


def name_end(tokens: Tokens, first: int, last: int) -> int:
    """Return where the capital words from `first` on end; `first` where there are none.

    Particles, hyphens without spaces and *Jr.* behind a comma belong to them.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> name_end(tokenise("Ana van der Beck-Orme spoke"), 0, 7)
    6
    """
    texts = tokens.texts
    index = first
    while index < last:
        text = texts[index]
        if text[0].isupper():
            index += 1
        elif index == first:
            break
        elif text == "-" and index + 1 < last and _glued(tokens, index):
            index += 2
        elif text in PARTICLES and index + 1 < last and _leads_on(texts, index + 1, last):
            index += 1
        elif text == "," and index + 1 < last and tokens.lowers[index + 1] in SUFFIXES:
            index += 2
        else:
            break
    return min(index, last)


def _glued(tokens: Tokens, hyphen: int) -> bool:
    """Whether a hyphen stands without spaces before a word."""
    return (
        tokens.ends[hyphen - 1] == tokens.starts[hyphen]
        and tokens.ends[hyphen] == tokens.starts[hyphen + 1]
        and tokens.texts[hyphen + 1][0].isalpha()
        and tokens.lowers[hyphen + 1] not in ("based", "born", "led", "backed", "style")
    )


def _leads_on(texts: Sequence[str], index: int, last: int) -> bool:
    """Whether a capital word follows, at most one particle between."""
    if texts[index] in PARTICLES and index + 1 < last:
        index += 1
    return texts[index][0].isupper()


def name_words(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    """Return the words of a name, compounds with their hyphens, without commas.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> name_words(tokenise("Ana Beck-Orme, Jr."), 0, 6)
    ('Ana', 'Beck-Orme', 'Jr.')
    """
    words: list[str] = []
    joins = False
    for index in range(first, last):
        text = tokens.texts[index]
        if text == "-":
            joins = bool(words)
        elif joins:
            words[-1] += "-" + text
            joins = False
        elif text[0].isalnum():
            words.append(text)
    return tuple(words)


def surname_of(name: Sequence[str]) -> str:
    """Return the word that a later mention uses: the last but *Jr.* and the like.

    Examples
    --------
    >>> surname_of(("Ana", "Beck", "Jr."))
    'Beck'
    """
    if len(name) > 1 and name[-1].lower() in SUFFIXES:
        return name[-2]
    return name[-1]


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one person's.

    A single word fits a surname, or the family name in front ("Kim" for "Kim Jong Un");
    of two full names the surnames agree in letters and the given names are equal, short
    for one another, or one is the other's initial.

    Examples
    --------
    >>> same_name(("A.", "Beck"), ("Ana", "Béck")), same_name(("Jon", "Beck"), ("Ana", "Beck"))
    (True, False)
    """
    sons = {name[-1].lower().rstrip(".") for name in (one, other) if name[-1].lower() in SUFFIXES}
    if len(sons) > 1 or (sons and min(len(one), len(other)) > 1 and not _both_sons(one, other)):
        return False
    first, second = _bare(tuple(one)), _bare(tuple(other))
    if len(first) > len(second):
        first, second = second, first
    if len(first) == 1:
        return first[0] in (second[-1], second[0])
    if "".join(first) == "".join(second):
        return True
    return first[-1] == second[-1] and _given_agree(first[0], second[0])


def _both_sons(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both names carry *Jr.* or the like: a full name without it is the father's."""
    return one[-1].lower() in SUFFIXES and other[-1].lower() in SUFFIXES


@lru_cache(maxsize=1 << 12)
def _bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a name's words, without what tells father and son apart."""
    words = (surname_key(word) for word in name if word.lower() not in SUFFIXES)
    return tuple(word for word in words if word) or (name[0].casefold(),)


def _given_agree(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if one == other or (len(one) == 1 and other[0] == one):
        return True
    full = _full_forms()
    if full.get(one, one) == full.get(other, other):
        return True
    return len(one) > 2 and other.startswith(one)


@lru_cache(maxsize=1)
def _full_forms() -> dict[str, str]:
    """Short given names with the names that they stand for, as keys."""
    pairs = (pair.split("=") for pair in _SHORT_FORMS.split())
    return {surname_key(short): surname_key(full) for short, full in pairs}


@lru_cache(maxsize=1 << 12)
def surname_key(surname: str) -> str:
    """Return what the spellings of a surname have in common.

    Accents, doubled letters, apostrophes and hyphens are dropped, y is i and w is v, as
    transcriptions differ in these.

    Examples
    --------
    >>> {surname_key(name) for name in ("Orlovsky", "Orlovskyy", "Orlowskiy", "Órlovski")}
    {'orlovski'}
    """
    letters = unicodedata.normalize("NFKD", surname.casefold())
    plain = "".join(letter for letter in letters if letter.isalpha())
    plain = plain.replace("y", "i").replace("w", "v").replace("ł", "l").replace("ø", "o")
    return "".join(letter for letter, _ in groupby(plain))
