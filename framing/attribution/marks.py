"""Where a document names roles, bodies, documents and countries."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.document.words import TITLES
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.document.model import Document, Tokens

__all__ = [
    "BODY",
    "MARKER",
    "NOTHING",
    "OFFICE",
    "PLACE",
    "TITLE",
    "Hit",
    "Hits",
    "Marks",
    "capitals_of",
    "given_genders",
    "marks_of",
]

MARKER = "anonymous_marker"
NOTHING, OFFICE, BODY, PLACE, TITLE = range(5)
"""What covers a token: a word for a person, a body or document, a country, a title."""

_SOCIAL = frozenset({"mr.", "mrs.", "ms.", "miss"})
_PLURAL_TITLES = frozenset({"sens", "reps", "govs", "gens", "profs", "drs"})
_COVERS = {
    "person": OFFICE,
    "post": OFFICE,
    "member": OFFICE,
    "institution": BODY,
    "document": BODY,
}


class Hit(NamedTuple):
    """A lexicon's hit, with what matters of its entry.

    Attributes
    ----------
    first, last : int
        Its tokens, as a half-open range.
    category : str
        The role, or the code of the country.
    kind : str
        'person', 'post', 'member', 'institution', 'document' or 'marker'; for a country
        the category of its row.
    proper : bool
        True for a row that is written as a name, "Reuters".
    """

    first: int
    last: int
    category: str
    kind: str
    proper: bool = False


class Hits:
    """The hits of one lexicon in order, to be looked up by place."""

    __slots__ = ("_ends", "_firsts", "all")

    def __init__(self, hits: Iterable[Hit]) -> None:
        self.all = tuple(hits)
        self._firsts = [hit.first for hit in self.all]
        self._ends = {hit.last: hit for hit in self.all}

    def inside(self, first: int, last: int) -> list[Hit]:
        """Return the hits that lie in a range of tokens."""
        found: list[Hit] = []
        for index in range(bisect_left(self._firsts, first), len(self.all)):
            hit = self.all[index]
            if hit.first >= last:
                break
            if hit.last <= last:
                found.append(hit)
        return found

    def ending(self, last: int) -> Hit | None:
        """Return the hit that ends with the token before `last`."""
        return self._ends.get(last)


@dataclass(frozen=True)
class Marks:
    """What the lexicons find in a document.

    Attributes
    ----------
    tokens : Tokens
        The document's words.
    roles, places : Hits
        Of `source_roles` and of `countries`.
    cover : bytearray
        For each token what covers it: `OFFICE`, `BODY`, `PLACE`, `TITLE` or `NOTHING`.
    capitals : list of int
        The tokens that begin with a capital.
    """

    tokens: Tokens
    roles: Hits
    places: Hits
    cover: bytearray
    capitals: list[int]


def marks_of(document: Document) -> Marks:
    """Look a document's roles, bodies and countries up.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> marks = marks_of(parse(Article(id="a1", text="Polish officials met the mayor.")))
    >>> [hit.category for hit in marks.roles.all], [hit.category for hit in marks.places.all]
    (['government', 'government'], ['PL'])
    """
    tokens = document.tokens
    places = [
        Hit(hit.first, hit.last, hit.entry.columns.get("code", ""), hit.entry.category)
        for hit in read_lexicon("countries").match(document)
    ]
    roles = [
        Hit(
            hit.first,
            hit.last,
            hit.entry.category,
            hit.entry.columns.get("kind", ""),
            hit.entry.case == "exact",
        )
        for hit in read_lexicon("source_roles").match(document)
    ]
    cover = bytearray(len(tokens))
    for place in places:
        for index in range(place.first, place.last):
            cover[index] = PLACE
    for role in roles:
        code = _COVERS.get(role.kind, NOTHING)
        if code:
            for index in range(role.first, role.last):
                cover[index] = code
    capitals = capitals_of(tokens)
    _uncover_names(tokens, cover, capitals)
    for index in capitals:
        if tokens.lowers[index].rstrip(".") in TITLES:
            cover[index] = TITLE
        elif tokens.lowers[index] in _PLURAL_TITLES and tokens.texts[index + 1 : index + 2] == (
            ".",
        ):
            cover[index] = cover[index + 1] = TITLE
    return Marks(
        tokens,
        Hits(role for role in roles if cover[role.first] or role.kind not in _COVERS),
        Hits(place for place in places if cover[place.first]),
        cover,
        capitals,
    )


def capitals_of(tokens: Tokens) -> list[int]:
    """Return the tokens that begin with a capital.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> capitals_of(tokenise("The mayor of Tarn"))
    [0, 3]
    """
    return [index for index, text in enumerate(tokens.texts) if text[0].isupper()]


def _uncover_names(tokens: Tokens, cover: bytearray, capitals: list[int]) -> None:
    """Take back single words that are part of a name: "Jon Bishop", "Jordan Orme".

    After a given name a capital word ends the name; a given name before a word that
    nothing covers begins one.
    """
    texts = tokens.texts
    genders = given_genders()
    last = len(texts) - 1
    for index in capitals:
        if cover[index] not in (OFFICE, PLACE, BODY):
            continue
        before = texts[index - 1] if index else ""
        if tokens.lowers[index - 1 if index else 0] in _SOCIAL:
            cover[index] = NOTHING
            continue
        after = texts[index + 1] if index < last else ""
        ends = (
            cover[index] != BODY
            and before in genders
            and cover[index - 1] == NOTHING
            and not after[:1].isupper()
        )
        begins = (
            (
                (cover[index] == PLACE and texts[index] in genders)
                or (cover[index] == BODY and index > 0 and cover[index - 1] == OFFICE)
            )
            and after[:1].isupper()
            and cover[index + 1] == NOTHING
        )
        if ends or begins:
            cover[index] = NOTHING


@lru_cache(maxsize=1)
def given_genders() -> dict[str, str]:
    """Return every given name of the lexicon with 'f', 'm' or '' for either."""
    letters = {"female": "f", "male": "m", "either": ""}
    return {entry.term: letters[entry.category] for entry in read_lexicon("given_names").entries}
