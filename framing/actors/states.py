"""The states of the world: names, demonyms, capitals and seats of government."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import read_lexicon

__all__ = ["State", "states"]

_SPELLED = re.compile(r"[A-Z][^\W\d_]+(?:[ '’.-]+[^\W\d_]+)*\.?")
_OFFICIAL = re.compile(r"\b(?:Republic|Kingdom|Federation|States|Emirates|State|Union)\b")
"""What marks a further spelling as an English name: the library's others are in all languages."""
_FORMS = {"country": 0, "demonym": 1, "capital": 2, "residence": 3}


class State(NamedTuple):
    """A state, or a territory with a code of its own.

    Attributes
    ----------
    id : str
        Its id in tables.
    code : str
        ISO 3166 alpha-2.
    name : str
        Its usual name in English.
    names, demonyms, capitals, residences : tuple of str
        Spellings of its name, its people and adjectives, its capital, and the houses that
        speak for it.
    """

    id: str
    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    residences: tuple[str, ...]


@lru_cache(maxsize=1)
def states() -> dict[str, State]:
    """Every state by its code.

    Names, demonyms and capitals come from the package countryinfo; what newspapers write
    besides (*U.S.*, *Britons*, *the Kremlin*) from the lexicon `countries`.

    Examples
    --------
    >>> state = states()["KP"]
    >>> state.id, state.demonyms[0], state.capitals
    ('north-korea', 'North Korean', ('Pyongyang',))
    """
    from countryinfo import CountryInfo

    more: dict[str, tuple[list[str], ...]] = {}
    for entry in read_lexicon("countries").entries:
        if entry.category in _FORMS:
            lists = more.setdefault(entry.columns["code"], ([], [], [], []))
            lists[_FORMS[entry.category]].extend((entry.term, *entry.forms))
    ours = {demonym for _, demonyms, _, _ in more.values() for demonym in demonyms}
    found: dict[str, State] = {}
    ids: set[str] = set()
    for facts in CountryInfo.all().values():
        code = (facts.get("ISO") or {}).get("alpha2") or ""
        name = re.split(r"[,(]", facts["name"])[0].strip()
        if len(code) != 2 or code in found or not _SPELLED.fullmatch(name):
            continue
        names, demonyms, capitals, residences = more.get(code, ([], [], [], []))
        own = _id(name)
        found[code] = State(
            own if own not in ids else f"{own}-{code.lower()}",
            code,
            name,
            _each([name, *names, *filter(_is_name, facts.get("altSpellings") or ())]),
            # "Chinese" is China's, whoever else may be called so.
            _each([*(d for d in _named(facts.get("demonym")) if d not in ours), *demonyms]),
            _each([*capitals] or _named(facts.get("capital"))),
            _each(residences),
        )
        ids.add(own)
    return found


def _is_name(spelling: str) -> bool:
    official = _OFFICIAL.search(spelling) is not None
    return official and spelling.isascii() and _SPELLED.fullmatch(spelling) is not None


def _named(fact: str | list[str] | None) -> list[str]:
    """A fact that may be missing, one text or several."""
    texts = [fact] if isinstance(fact, str) else fact or []
    return [text for text in texts if _SPELLED.fullmatch(text)]


def _each(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
