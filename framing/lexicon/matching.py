"""Find a lexicon's terms in a document.

All forms are compiled once to a tree of words. Conditions are looked at only where a
term stands, so that matching a document costs little more than one look-up a word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from framing.lexicon.patterns import follows
from framing.lexicon.tree import tree_of
from framing.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.document.model import Document, Tokens
    from framing.lexicon.card import Card
    from framing.lexicon.entries import Entry
    from framing.lexicon.tree import Form, Node, Tree

__all__ = ["Candidate", "Hit", "Lexicon"]

_LONGEST_HEADLINE = 60
_HEADLINE_SHARE = 0.6
_HEADLINE_WORDS = 4


class Hit(NamedTuple):
    """A place where an entry counts.

    Attributes
    ----------
    first, last : int
        Its tokens, as a half-open range into `Document.tokens`.
    span : Span
        Its place in the text.
    entry : Entry
        The row that found it.
    """

    first: int
    last: int
    span: Span
    entry: Entry


class Candidate(NamedTuple):
    """A place where a row's words stand, whether or not it counts there.

    Attributes
    ----------
    first, last : int
        Its tokens, as a half-open range into `Document.tokens`.
    span : Span
        Its place in the text.
    entry : Entry
        The row.
    stopped_by : str
        '' where it counts; else the column whose condition is not met (``'after'``,
        ``'case'``, ``'voice'`` and so on), or ``'overlap'`` where another row wins.
    winner : Entry or None
        The row that wins an overlap.
    """

    first: int
    last: int
    span: Span
    entry: Entry
    stopped_by: str = ""
    winner: Entry | None = None


_Found: TypeAlias = "tuple[int, int, Entry]"
"""What may become a hit: its tokens and its entry."""


@dataclass(frozen=True)
class Lexicon:
    """A word list with its card.

    Attributes
    ----------
    name : str
        The file's name without suffix, for instance ``"hedges"``.
    entries : tuple of Entry
        The rows; their order does not matter.
    card : Card
        What the lexicon says of itself.
    digest : str
        SHA-256 of the CSV's bytes, of the card's classes and of the lexicon it extends.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> from framing.lexicon import read_lexicon
    >>> document = parse(Article(id="a1", text="The dam may hold until late May."))
    >>> [document.text_of(hit.span) for hit in read_lexicon("hedges").match(document)]
    ['may']
    """

    name: str
    entries: tuple[Entry, ...] = field(repr=False, compare=False)
    card: Card = field(repr=False, compare=False)
    digest: str

    def match(self, document: Document) -> tuple[Hit, ...]:
        """Every place in a document where an entry counts.

        Within one layer the longest term wins and no two hits overlap; hits of different
        layers may. A hit never crosses a sentence.

        Returns
        -------
        tuple of Hit
            Ordered by place, then by layer.
        """
        tokens, tree = document.tokens, self._tree
        lowers = tokens.lowers
        hits: list[Hit] = []
        found: list[_Found] = []
        end = 0
        for place, sentence in _places(document, tree):
            if place >= end:
                if found:
                    hits += _hits(found, tokens)
                    found = []
                end = sentence[1]
            for form, last in _standing(tree.nodes_of(lowers[place]), tokens, place, end):
                entry = form.entry
                free = form.conditions is None and not entry.case
                if free or not _stopped_by(form, document, place, last, sentence):
                    found.append((place, last, entry))
        hits += _hits(found, tokens)
        return tuple(hits)

    def candidates(self, document: Document) -> tuple[Candidate, ...]:
        """Every place where a row's words stand, and what keeps it from counting, if any.

        Those that count are the hits of `match`.

        Returns
        -------
        tuple of Candidate
            Ordered by place, then by row.
        """
        winners: dict[str, dict[int, Hit]] = {}
        for hit in self.match(document):
            layer = winners.setdefault(hit.entry.layer, {})
            layer.update(dict.fromkeys(range(hit.first, hit.last), hit))
        candidates = []
        tokens, tree = document.tokens, self._tree
        for place, sentence in _places(document, tree):
            nodes = tree.nodes_of(tokens.lowers[place])
            for form, last in _standing(nodes, tokens, place, sentence[1]):
                reason = _stopped_by(form, document, place, last, sentence)
                winner = None if reason else _winner(form.entry, place, last, winners)
                span = _span(tokens, place, last)
                candidates.append(
                    Candidate(
                        place, last, span, form.entry, "overlap" if winner else reason, winner
                    )
                )
        return tuple(sorted(dict.fromkeys(candidates), key=_candidate_place))

    def entry(self, key: str) -> Entry:
        """Return the row of this key: its term, with ``#sense`` where it has one.

        Raises
        ------
        KeyError
            If there is none.
        """
        for entry in self.entries:
            if entry.key == key:
                return entry
        raise KeyError(f"{self.name} has no row {key!r}")

    @cached_property
    def _tree(self) -> Tree:
        return tree_of(self.entries, self.card)


def _places(document: Document, tree: Tree) -> list[tuple[int, tuple[int, int]]]:
    """Find where forms may begin, with the tokens of the sentence."""
    sentences = document.sentences
    number, count = -1, len(sentences)
    last = 0
    places: list[tuple[int, tuple[int, int]]] = []
    for place in tree.places(document.tokens.lowers):
        while last <= place:
            number += 1
            if number == count:
                return places
            sentence = (sentences[number].first, sentences[number].last)
            last = sentence[1]
        if sentence[0] <= place:
            places.append((place, sentence))
    return places


def _standing(
    nodes: tuple[Node, ...], tokens: Tokens, place: int, end: int
) -> list[tuple[Form, int]]:
    """Give the forms whose words stand from token `place` on, and where each ends."""
    lowers = tokens.lowers
    standing = []
    for start in nodes:
        node: Node | None = start
        index = place + 1
        while node is not None:
            for form in node.forms:
                last = follows(form.rest, tokens, index, end) if form.rest else index
                if last >= 0:
                    standing.append((form, last))
            if index >= end:
                break
            node = node.nodes.get(lowers[index])
            index += 1
    return standing


def _stopped_by(
    form: Form, document: Document, place: int, last: int, sentence: tuple[int, int]
) -> str:
    """Name the column that keeps a form from counting where its words stand; '' if none does."""
    entry, tokens = form.entry, document.tokens
    if entry.case and not _case_agrees(entry, form.written, tokens, place, sentence):
        return "case"
    if form.conditions is None:
        return ""
    stopped = form.conditions.stopped_by(tokens, place, last, *sentence)
    voices = form.conditions.voices
    if not stopped and voices and document.voice_at(tokens.starts[place]) not in voices:
        return "voice"
    return stopped


def _winner(
    entry: Entry, first: int, last: int, winners: Mapping[str, Mapping[int, Hit]]
) -> Entry | None:
    """The row that took the place of one that would have counted."""
    taken = winners.get(entry.layer, {})
    for index in range(first, last):
        hit = taken.get(index)
        if hit is not None and (hit.entry is not entry or (hit.first, hit.last) != (first, last)):
            return hit.entry
    return None


def _case_agrees(
    entry: Entry, written: tuple[str, ...], tokens: Tokens, place: int, sentence: tuple[int, int]
) -> bool:
    text = tokens.texts[place]
    if entry.case == "lower" and text[:1].islower():
        return True
    starts = not any(tokens.is_word[sentence[0] : place])
    if entry.case == "exact":
        texts = tokens.texts[place : place + len(written)]
        return texts == written or all(
            _is_written(*pair, at_start=starts and not number)
            for number, pair in enumerate(zip(texts, written, strict=True))
        )
    # No headline is longer, and a hit must not cost the length of an endless sentence.
    return starts or _is_headline(
        tokens.texts[sentence[0] : min(sentence[1], sentence[0] + _LONGEST_HEADLINE)]
    )


def _is_written(text: str, wanted: str, *, at_start: bool) -> bool:
    """Whether a token is written as wanted, sentence starts and shouting allowed for."""
    if text == wanted or (at_start and text[1:] == wanted[1:]):
        return True
    return text == wanted.upper() and wanted[1:].islower()


def _is_headline(texts: tuple[str, ...]) -> bool:
    """Whether most longer words of a sentence have a capital, so that capitals say nothing."""
    words = [text for text in texts if len(text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(words)


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last - 1])


def _hits(found: list[_Found], tokens: Tokens) -> list[Hit]:
    if len(found) > 1 and any(one[1] > after[0] for one, after in pairwise(found)):
        found = _without_overlap(found)
    return [Hit(first, last, _span(tokens, first, last), entry) for first, last, entry in found]


def _without_overlap(found: list[_Found]) -> list[_Found]:
    """Keep the longest of each layer that do not overlap.

    Of two rows for the same words the one wins whose conditions say more exactly when it
    counts, so that the order of rows does not matter.
    """
    taken: set[tuple[str, int]] = set()
    kept: list[_Found] = []
    for one in sorted(found, key=_precedence):
        first, last, entry = one
        places = [(entry.layer, index) for index in range(first, last)]
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=_place)


def _precedence(found: _Found) -> tuple[int, int, tuple[int, ...], str]:
    first, last, entry = found
    exactness = tuple(-count for count in entry.conditions.exactness)
    return first - last, first, exactness, entry.key


def _place(found: _Found) -> tuple[int, str]:
    return found[0], found[2].layer


def _candidate_place(candidate: Candidate) -> tuple[int, int, str, str]:
    return candidate.first, candidate.last, candidate.entry.layer, candidate.entry.key
