"""A lexicon's forms as a tree of words, so that looking one up costs no more for more rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicon.patterns import OneOf, Pattern, is_literal, parse_pattern, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.lexicon.card import Card
    from framing.lexicon.entries import Conditions, Entry

__all__ = ["Form", "Node", "Tree", "tree_of"]

_MOST_KNOWN = 1 << 16
"""Words whose beginnings are kept once looked up: bounds memory for endless corpora."""


class Form(NamedTuple):
    """One compiled form.

    Attributes
    ----------
    rest : tuple of OneOf or Gap
        What follows its literal beginning.
    written : tuple of str
        Its words as written, where all are plain.
    entry : Entry
        Its row.
    conditions : Conditions or None
        The row's, if it has any.
    """

    rest: Pattern
    written: tuple[str, ...]
    entry: Entry
    conditions: Conditions | None


class Node:
    """A place in the tree.

    Attributes
    ----------
    free : list of Entry
        Rows that count wherever their words end here.
    forms : list of Form
        Forms that end here, or go on with more than words, and have something to be checked.
    nodes : dict of str to Node
        The words that go on.
    """

    __slots__ = ("forms", "free", "nodes")

    def __init__(self) -> None:
        self.free: list[Entry] = []
        self.forms: list[Form] = []
        self.nodes: dict[str, Node] = {}

    def child(self, word: str) -> Node:
        """The place behind a word, made if there is none."""
        return self.nodes.setdefault(word, Node())


@dataclass
class Tree:
    """All forms of a lexicon by their first words, or by the beginnings of these.

    Attributes
    ----------
    words : dict of str to Node
        By first word.
    stems : dict of str to Node
        By beginning of the first word: ``investigat*``.
    """

    words: dict[str, Node] = field(default_factory=dict)
    stems: dict[str, Node] = field(default_factory=dict)
    _known: dict[str, tuple[Node, ...]] = field(default_factory=dict, repr=False)

    def places(self, lowers: Sequence[str]) -> list[int]:
        """Find where a form may begin.

        A form of several words is looked at only where its second one stands too.
        """
        if self.stems:
            return self._places_by_stem(lowers)
        words, last = self.words, len(lowers) - 1
        places = []
        for index in compress(range(len(lowers)), map(words.__contains__, lowers)):
            node = words[lowers[index]]
            if node.free or node.forms or (index < last and lowers[index + 1] in node.nodes):
                places.append(index)
        return places

    def _places_by_stem(self, lowers: Sequence[str]) -> list[int]:
        after = (*lowers[1:], "")
        return [
            index
            for index, word in enumerate(lowers)
            if any(
                node.free or node.forms or after[index] in node.nodes
                for node in self.nodes_of(word)
            )
        ]

    def nodes_of(self, word: str) -> tuple[Node, ...]:
        """Give the places behind a first word: its own, and those of its beginnings."""
        nodes = self._known.get(word)
        if nodes is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = [self.words[word]] if word in self.words else []
            beginnings = (word[:length] for length in range(1, len(word) + 1))
            found += [self.stems[stem] for stem in beginnings if stem in self.stems]
            nodes = self._known[word] = tuple(found)
        return nodes


def tree_of(entries: Iterable[Entry], card: Card) -> Tree:
    """Compile the forms of all rows."""
    tree = Tree()
    for entry in entries:
        for text in dict.fromkeys((entry.term, *entry.forms)):
            _plant(tree, text, entry, card)
    return tree


def _plant(tree: Tree, text: str, entry: Entry, card: Card) -> None:
    pattern = parse_pattern(text, card.classes)
    literal = 1
    while literal < len(pattern) and is_literal(pattern[literal]):
        literal += 1
    plain = literal == len(pattern) and is_literal(pattern[0])
    first = pattern[0]
    assert isinstance(first, OneOf)
    nodes = [tree.words.setdefault(word, Node()) for word in sorted(first.words)]
    nodes += [tree.stems.setdefault(stem, Node()) for stem in first.beginnings]
    # A choice of words, as in "is/are", has a branch for each.
    for item in pattern[1:literal]:
        assert isinstance(item, OneOf)
        nodes = [node.child(word) for node in nodes for word in sorted(item.words)]
    form = Form(pattern[literal:], words_of(text) if plain else (), entry, entry.conditions or None)
    free = not (form.rest or form.conditions or entry.case)
    for node in nodes:
        if free:
            node.free.append(entry)
        else:
            node.forms.append(form)
