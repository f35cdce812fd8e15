"""Read a person's name out of a phrase, and tell whether two surnames are one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from framing.attribution.speakers import NOT_NAMES
from framing.document.word_lists import word_set
from framing.document.words import TITLES
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["core_of", "is_plain_role", "person_name", "surname_key"]

_ARTICLES = frozenset({"the", "a", "an"})
_PARTICLES = word_set("de van von der den al bin ibn el la le del della da di dos du ter ten")
_LONGEST_NAME = 4
_TOO_LONG = 6


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
def _plain_roles() -> frozenset[str]:
    return frozenset(
        form.lower()
        for entry in read_lexicon("source_roles").entries
        if entry.case != "exact"
        for form in (entry.term, *entry.forms)
    )


def is_plain_role(word: str) -> bool:
    """Whether a word is a role that a sentence may open with: a capital there is no name."""
    return word.lower() in _plain_roles()


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


def person_name(texts: Sequence[str]) -> list[str]:
    """Return the words of the person's name in a source phrase; empty without one.

    Titles, offices and nationalities are left out.

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
            lower in _PARTICLES and runs[-1]
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
    return "".join(letter for letter, _ in groupby(plain.replace("y", "i").replace("w", "v")))
