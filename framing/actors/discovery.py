"""Propose the actors of a corpus: what its articles name, spellings and short forms merged."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.actors.naming import names_in
from framing.actors.states import states
from framing.actors.table import SYNTAX, ActorRow
from framing.articles import Article
from framing.attribution.marks import given_genders
from framing.attribution.names import same_name, surname_key, surname_of
from framing.document import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.actors.naming import Naming
    from framing.document.model import Document

__all__ = ["propose_actors"]

_FEWEST = 3
_FEWEST_OF_UNKNOWN = 4
"""Mentions from which on a name that may be anything is proposed."""
_ACTING = 0.2
"""Share of its mentions that must be followed by a verb or an ending of possession."""
_PLACED = 0.2
"""Share of its mentions behind words of place from which on a name is a place."""
_CHANCE = 2
"""How often a word may stand in small letters and still be taken for a name."""
_GOVERNMENTS = frozenset({"government", "administration", "authorities"})


@dataclass
class _Found:
    """What a corpus tells of one actor."""

    kind: str
    spellings: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    acts: int = 0
    placed: int = 0
    inside: int = 0

    def note(self, naming: Naming, article: str) -> None:
        self.spellings[naming.name] += 1
        self.codes[naming.code] += bool(naming.code)
        self.articles.add(article)
        self.acts += naming.acts
        self.placed += naming.placed
        self.inside += not naming.opens

    def take(self, other: _Found) -> None:
        self.spellings += other.spellings
        self.codes += other.codes
        self.articles |= other.articles
        self.acts += other.acts
        self.placed += other.placed
        self.inside += other.inside

    @property
    def mentions(self) -> int:
        return self.spellings.total()


def propose_actors(
    articles: Iterable[Article | Document], *, least: int = _FEWEST
) -> tuple[ActorRow, ...]:
    """Find the persons, states, organisations and groups that a corpus names.

    No list of actors is needed. Persons are merged over articles by name, organisations by
    name and by the letters that stand for it; states come from the package countryinfo. A
    name that may be anything is proposed where it acts and is not behind words of place.

    Parameters
    ----------
    articles : iterable of Article or Document
        The corpus; articles are parsed first.
    least : int
        How often an actor must be named at least.

    Returns
    -------
    tuple of ActorRow
        Those named most often first.

    Raises
    ------
    ValueError
        If `least` is below 1.
    """
    if least < 1:
        raise ValueError(f"least must be 1 or more, not {least}")
    found: dict[tuple[str, str], _Found] = {}
    small: Counter[str] = Counter()
    for article in articles:
        document = parse(article) if isinstance(article, Article) else article
        small.update(text for text in document.tokens.texts if text.islower())
        for naming in names_in(document):
            key = (naming.kind, naming.actor or _plain(naming.name))
            found.setdefault(key, _Found(naming.kind)).note(naming, document.article.id)
    _settle_persons(found, small)
    _settle_others(found, small)
    merged = [*_persons(found), *_states(found), *_bodies(found), *_groups(found)]
    kept = [(one, name, key) for one, name, key in merged if one.mentions >= least]
    kept.sort(key=lambda item: (-item[0].mentions, item[1]))
    return tuple(_rows(kept))


_Merged = tuple[_Found, str, str]
"""What is known of an actor, its name, and a state's id."""


def _plain(name: str) -> str:
    """A name as it is compared: small letters, no accents, points or articles."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if letter.isalnum() or letter in " -&")
    return " ".join(plain.replace("-", " ").split())


def _settle_persons(found: dict[tuple[str, str], _Found], small: Counter[str]) -> None:
    """Take persons back whose last name is a common word, unless a given name stands first."""
    for kind, name in list(found):
        words = name.split()
        common = kind == "person" and small[words[-1].lower()] > _CHANCE
        if common and words[0] not in given_genders() and len(words[0].rstrip(".")) > 1:
            _move(found, (kind, name), ("", _plain(name)))


def _settle_others(found: dict[tuple[str, str], _Found], small: Counter[str]) -> None:
    """Give a name that may be anything to the actor of that name, or drop it."""
    for (kind, name), one in list(found.items()):
        first, _, rest = name.partition(" ")
        if kind == "letters":
            # Capitals are no body where the word mostly has one capital alone.
            told = ("organisation", name) in found or not _is_word(_name_of(one))
            _move(found, (kind, name), ("organisation" if told else "", name))
        elif not kind and small[first] > _CHANCE and ("", rest) in found:
            # "Later Quellis" is Quellis.
            _move(found, (kind, name), ("", rest))
    persons = {_plain(name): name for kind, name in found if kind == "person"}
    surnames = {name.split()[-1] for name in persons}
    for (kind, name), one in list(found.items()):
        if kind:
            continue
        if ("organisation", name) in found:
            _move(found, (kind, name), ("organisation", name))
        elif name in persons:
            _move(found, (kind, name), ("person", persons[name]))
        elif (
            one.mentions < _FEWEST_OF_UNKNOWN
            or not one.inside
            or name in surnames
            or small[name] > one.mentions
            or one.acts < _ACTING * one.mentions
            or one.placed >= _PLACED * one.mentions
        ):
            del found[kind, name]


def _move(
    found: dict[tuple[str, str], _Found], key: tuple[str, str], target: tuple[str, str]
) -> None:
    """Add what is known under one key to another."""
    one = found.pop(key)
    found.setdefault(target, _Found(target[0])).take(one)


def _persons(found: dict[tuple[str, str], _Found]) -> Iterator[_Merged]:
    """Persons, those of one name in several articles merged, the most named first."""
    by_surname: dict[str, list[tuple[tuple[str, ...], _Found]]] = {}
    named = [(tuple(name.split()), one) for (kind, name), one in found.items() if kind == "person"]
    for words, one in sorted(named, key=lambda item: (-item[1].mentions, item[0])):
        known = by_surname.setdefault(surname_key(surname_of(words)), [])
        fitting = [other for name, other in known if same_name(name, words)]
        if len(fitting) == 1:
            fitting[0].take(one)
        else:
            known.append((words, one))
    for known in by_surname.values():
        for words, one in known:
            yield one, " ".join(words), ""


def _states(found: dict[tuple[str, str], _Found]) -> Iterator[_Merged]:
    """States, their governments among them."""
    names = {state.id: state for state in states().values()}
    ids = {state.code: state.id for state in states().values()}
    for (kind, name), one in list(found.items()):
        last = name.split()[-1] if name else ""
        code = one.codes.most_common(1)[0][0] if one.codes else ""
        if kind in ("organisation", "group") and last in _GOVERNMENTS and code in ids:
            state = found.setdefault(("country", ids[code]), _Found("country"))
            state.take(found.pop((kind, name)))
    for (kind, key), one in found.items():
        if kind == "country":
            yield one, names[key].name, key


def _bodies(found: dict[tuple[str, str], _Found]) -> Iterator[_Merged]:
    """Organisations; letters join the name whose first letters they are."""
    bodies = {name: one for (kind, name), one in found.items() if kind in ("organisation", "")}
    letters: dict[str, list[str]] = {}
    for name in bodies:
        if " " in name:
            letters.setdefault(_letters_of(name), []).append(name)
    for name in list(bodies):
        spelled = bodies[name].spellings.most_common(1)[0][0]
        long = letters.get(name, [])
        if spelled.isupper() and " " not in name and long:
            best = max(long, key=lambda one: bodies[one].mentions)
            together = bodies[best].articles & bodies[name].articles
            alone = len(long) == 1 and len(name) > 2 and bodies[best].mentions >= _FEWEST
            if together or alone:
                bodies[best].take(bodies.pop(name))
    for one in bodies.values():
        yield one, _name_of(one), ""


def _letters_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in ("of", "the", "for", "and", "&"))


def _groups(found: dict[tuple[str, str], _Found]) -> Iterator[_Merged]:
    for (kind, _), one in found.items():
        if kind == "group":
            yield one, _name_of(one), ""


def _is_word(name: str) -> bool:
    """Whether a name is a word with one capital, and not letters."""
    return name[1:].islower()


def _is_sure(spelling: str) -> bool:
    """Whether a spelling holds no figure or sign, as slips of the keyboard and handles do."""
    return SYNTAX.search(spelling) is None and not any(one.isdigit() for one in spelling)


def _name_of(one: _Found) -> str:
    """The commonest spelling; of several the longest."""
    return max(one.spellings, key=lambda name: (one.spellings[name], len(name), name))


def _rows(merged: list[_Merged]) -> Iterator[ActorRow]:
    ids: Counter[str] = Counter()
    by_code = {state.code: state.id for state in states().values()}
    owned = {state.id: state for state in states().values()}
    for one, name, state in merged:
        own = state or re.sub(r"[^a-z0-9]+", "-", _plain(name)).strip("-") or "actor"
        ids[own] += 1
        own = own if ids[own] == 1 else f"{own}-{ids[own]}"
        if state:
            facts = owned[state]
            aliases = [*facts.names, *facts.demonyms, *facts.capitals, *facts.residences]
            known = {_plain(alias) for alias in aliases}
            own_words = {_plain(each) for each in facts.demonyms}
            aliases += [
                each
                for each in one.spellings
                if _plain(each) not in known and _plain(each.rpartition(" ")[0]) in own_words
            ]
        else:
            aliases = [name, *(each for each, _ in one.spellings.most_common() if _is_sure(each))]
        code = one.codes.most_common(1)[0][0] if one.codes else ""
        yield ActorRow(
            own, name, one.kind or "organisation", tuple(dict.fromkeys(aliases)),
            by_code.get(code, own), one.mentions, len(one.articles),
            "" if one.kind else "kind not certain",
        )  # fmt: skip
