"""Find a lexicon's terms in a document.

All forms are compiled once to a tree of words. Conditions are looked at only where a
term stands, so that matching a document costs little more than one look-up a word.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicon.patterns import OneOf, Pattern, follows, is_literal, parse_pattern, words_of
from framing.spans import Span

if TYPE_CHECKING:
    from framing.document.model import Document, Sentence, Tokens
    from framing.lexicon.card import Card
    from framing.lexicon.entries import Conditions, Entry

__all__ = ["Hit", "Lexicon"]

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


class _Form(NamedTuple):
    """One compiled form: what follows its literal beginning, and how it is written."""

    rest: Pattern
    written: tuple[str, ...]
    entry: Entry
    conditions: Conditions | None


class _Found(NamedTuple):
    """What may become a hit: its tokens and its entry."""

    first: int
    last: int
    entry: Entry


class _Node:
    """A place in the tree of words."""

    __slots__ = ("forms", "nodes")

    def __init__(self) -> None:
        self.nodes: dict[str, _Node] = {}
        self.forms: list[_Form] = []


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
        SHA-256 of the CSV's bytes.

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
        tokens = document.tokens
        tree = self._tree
        places = _places(tree, tokens.lowers)
        hits: list[Hit] = []
        found: list[_Found] = []
        low = high = 0
        for place in places:
            if place >= high:
                if found:
                    hits.extend(_hits(found, tokens))
                    found = []
                sentence = _sentence_at(document, place)
                if sentence is None:
                    continue
                low, high = sentence.first, sentence.last
            found.extend(_at(tree, tokens, place, (low, high)))
        hits.extend(_hits(found, tokens))
        return tuple(hits)

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
    def _tree(self) -> dict[str, _Node]:
        root = _Node()
        for entry in self.entries:
            for text in dict.fromkeys((entry.term, *entry.forms)):
                _plant(root, text, entry, self.card)
        return root.nodes


def _places(tree: dict[str, _Node], lowers: tuple[str, ...]) -> list[int]:
    """Find where a term may begin: its first word stands there, and its second if it has two."""
    size = len(lowers)
    places = []
    for index in [index for index, word in enumerate(lowers) if word in tree]:
        node = tree[lowers[index]]
        if node.forms or (index + 1 < size and lowers[index + 1] in node.nodes):
            places.append(index)
    return places


def _sentence_at(document: Document, place: int) -> Sentence | None:
    sentences = document.sentences
    number = bisect_right(sentences, place, key=_last_token)
    if number < len(sentences) and sentences[number].first <= place:
        return sentences[number]
    return None


def _last_token(sentence: Sentence) -> int:
    return sentence.last


def _at(
    tree: dict[str, _Node], tokens: Tokens, place: int, sentence: tuple[int, int]
) -> list[_Found]:
    """Find what counts from token `place` on, conditions met, overlaps and all."""
    low, high = sentence
    lowers = tokens.lowers
    found: list[_Found] = []
    nodes = tree
    for index in range(place, high):
        node = nodes.get(lowers[index])
        if node is None:
            break
        for rest, written, entry, conditions in node.forms:
            last = follows(rest, tokens, index + 1, high) if rest else index + 1
            if last < 0 or (
                entry.case and not _case_agrees(entry, written, tokens, place, sentence)
            ):
                continue
            if conditions is None or not conditions.stopped_by(tokens, place, last, low, high):
                found.append(_Found(place, last, entry))
        nodes = node.nodes
    return found


def _plant(root: _Node, text: str, entry: Entry, card: Card) -> None:
    pattern = parse_pattern(text, card.classes)
    literal = 0
    while literal < len(pattern) and is_literal(pattern[literal]):
        literal += 1
    written = words_of(text) if literal == len(pattern) else ()
    nodes = [root]
    # A choice of words in front, as in "is/are", has a branch for each.
    for item in pattern[:literal]:
        assert isinstance(item, OneOf)
        grown: list[_Node] = []
        for node in nodes:
            grown.extend(node.nodes.setdefault(word, _Node()) for word in sorted(item.words))
        nodes = grown
    for node in nodes:
        node.forms.append(_Form(pattern[literal:], written, entry, entry.conditions or None))


def _case_agrees(
    entry: Entry, written: tuple[str, ...], tokens: Tokens, place: int, sentence: tuple[int, int]
) -> bool:
    texts = tokens.texts
    starts = not any(tokens.is_word[index] for index in range(sentence[0], place))
    if entry.case == "exact":
        return all(
            _is_written(texts[place + offset], wanted, starts and offset == 0)
            for offset, wanted in enumerate(written)
        )
    if starts or texts[place][:1].islower():
        return True
    # No headline is longer, and a hit must not cost the length of an endless sentence.
    return _is_headline(texts[sentence[0] : min(sentence[1], sentence[0] + _LONGEST_HEADLINE)])


def _is_written(text: str, wanted: str, at_start: bool) -> bool:
    """Whether a token is written as wanted, sentence starts and shouting allowed for."""
    if text == wanted or (at_start and text[1:] == wanted[1:]):
        return True
    return text == wanted.upper() and wanted[1:].islower()


def _is_headline(texts: tuple[str, ...]) -> bool:
    """Whether most longer words of a sentence have a capital, so that capitals say nothing."""
    words = [text for text in texts if len(text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(words)


def _hits(found: list[_Found], tokens: Tokens) -> list[Hit]:
    clear = all(one.last <= following.first for one, following in pairwise(found))
    kept = found if clear else _without_overlap(found)
    return [
        Hit(first, last, Span(tokens.starts[first], tokens.ends[last - 1]), entry)
        for first, last, entry in kept
    ]


def _without_overlap(found: list[_Found]) -> list[_Found]:
    """Keep the longest of each layer that do not overlap.

    Of two rows for the same words the one wins whose conditions say more exactly when it
    counts, so that the order of rows does not matter.
    """
    taken: set[tuple[str, int]] = set()
    kept: list[_Found] = []
    for one in sorted(found, key=_precedence):
        layer = one.entry.layer
        if all((layer, index) not in taken for index in range(one.first, one.last)):
            taken.update((layer, index) for index in range(one.first, one.last))
            kept.append(one)
    return sorted(kept, key=_place)


def _precedence(found: _Found) -> tuple[int, int, tuple[int, ...], str]:
    first, last, entry = found
    exactness = tuple(-count for count in entry.conditions.exactness)
    return first - last, first, exactness, entry.key


def _place(found: _Found) -> tuple[int, str]:
    return found.first, found.entry.layer
