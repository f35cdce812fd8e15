"""The names in an article, and the states that they stand for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.actors.states import states
from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document.model import Document
    from framing.spans import Span

__all__ = ["ArticleNames", "as_written"]

_STATES = frozenset({"country", "demonym", "capital", "residence", "organisation", "city"})
_LEAD = 3
"""Sentences of the body that tell what an article is about."""
_NO_NAMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan. feb. mar. apr. aug. sept. oct. "
    "nov. dec. mr mrs ms dr mr. mrs. ms. dr. president minister prime secretary general the a an "
    "i it he she they we in on at but and read more photo video breaking "
    "new north south east west northern southern eastern western united"
)


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Countries by their names and adjectives of one word, in lower case."""
    return {
        form.lower(): entry.columns["code"]
        for entry in read_lexicon("countries").entries
        if entry.category in _STATES and entry.columns.get("code")
        for form in (entry.term, *entry.forms)
    }


def as_written(name: str) -> str:
    """A name of `ArticleNames` for people: states by their names, others with a capital.

    Examples
    --------
    >>> as_written("KP"), as_written("ana beck")
    ('North Korea', 'Ana Beck')
    """
    state = states().get(name)
    return state.name if state else name.title()


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    """Given names, which a family name behind them makes superfluous."""
    return frozenset(entry.term.lower() for entry in read_lexicon("given_names").entries)


class ArticleNames:
    """The names of an article by their place.

    States, their people and capitals stand as their ISO code ("KP"), other names as their
    words in lower case; known persons who act for a state as both.

    Parameters
    ----------
    document : Document
        A parsed article.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: list[tuple[int, str]] = []
        covered: set[int] = set()
        for hit in read_lexicon("countries").match(document):
            if hit.entry.category in _STATES and hit.entry.columns.get("code"):
                self._found.append((hit.span.start, hit.entry.columns["code"]))
                if hit.entry.category in ("capital", "city"):
                    self._found.append((hit.span.start, hit.entry.term.lower()))
                covered.update(range(hit.first, hit.last))
        for hit in read_lexicon("actors").match(document):
            if hit.entry.category == "person" and hit.entry.columns.get("country"):
                self._found.append((hit.span.start, hit.entry.columns["country"]))
        self._found += self._other(covered)
        self._found.sort()
        self._words = {name for _, name in self._found}
        tokens = document.tokens
        self._words |= {tokens.lowers[index] for index in covered}

    def _other(self, covered: set[int]) -> Iterable[tuple[int, str]]:
        """Words with a capital that a sentence does not give them."""
        tokens, sentences = self._document.tokens, self._document.sentences
        opening = {sentence.first for sentence in sentences}
        opening |= {
            first + 1 for first in opening if not tokens.is_word[min(first, len(tokens) - 1)]
        }
        candidates = [
            index
            for index in range(len(tokens))
            if tokens.is_word[index]
            and tokens.texts[index][0].isupper()
            and tokens.lowers[index] not in _NO_NAMES
            and index not in covered
        ]
        inner = {tokens.lowers[i] for i in candidates if i not in opening}
        heads = {
            i
            for s in sentences
            if self._document.blocks[s.block].kind in ("headline", "subheading")
            for i in range(s.first, s.last)
        }
        small = {
            lower for lower, text in zip(tokens.lowers, tokens.texts, strict=True) if lower == text
        }
        capitals = set(candidates)
        for index in candidates:
            lower = tokens.lowers[index]
            if lower in _given_names() and index + 1 in capitals:
                continue
            if (index in opening and lower not in inner) or (index in heads and lower in small):
                continue
            yield tokens.starts[index], lower

    def is_name(self, lower: str) -> bool:
        """Whether a word is one of a name in this article."""
        return lower in self._words

    def between(self, start: int, end: int, without: Sequence[Span] = ()) -> frozenset[str]:
        """The names that begin between two offsets, and in none of the spans left out."""
        return frozenset(
            name
            for offset, name in self._found
            if start <= offset < end and not any(s <= offset < e for s, e in without)
        )

    def codes_of(self, words: Iterable[str]) -> frozenset[str]:
        """The states that words name by themselves: "russian" is "RU"."""
        return frozenset(_codes()[word] for word in words if word in _codes())

    @property
    def lead(self) -> frozenset[str]:
        """The names in the headline and the first sentences of the body."""
        document = self._document
        found: set[str] = set()
        heads = [s.span for s in document.sentences if document.blocks[s.block].kind == "headline"]
        for span in (*heads, *(s.span for s in document.body_sentences[:_LEAD])):
            found |= self.between(*span)
        return frozenset(found)
