"""Where forms may begin in a document, found in one pass for all lexicons that share it.

Looking each token up in each lexicon by itself takes longer than all that follows from
it; here a token is looked up once, whoever asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import finalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document.model import Tokens
    from framing.lexicon.tree import Tree

__all__ = ["Scan"]


class _Beginning(NamedTuple):
    """In which trees a word begins a form.

    Attributes
    ----------
    always : list of int
        Those in which it does whatever follows.
    before : dict of str to list of int
        Those in which it does only before one of these words.
    """

    always: list[int]
    before: dict[str, list[int]]


class Scan:
    """One pass over a document for all trees of words that have joined it.

    A tree joins when it first asks. What was found in a document is kept as long as its
    tokens live, so the other trees need not look again.
    """

    def __init__(self) -> None:
        self._trees: list[Tree] = []
        self._table: tuple[int, dict[str, _Beginning]] = (0, {})
        self._found: dict[int, list[list[int]]] = {}

    def __reduce__(self) -> tuple[type[Scan], tuple[()]]:
        """Begin anew in a copy or another process: what is kept is true of this one alone."""
        return Scan, ()

    def places(self, tree: Tree, tokens: Tokens) -> Sequence[int]:
        """Find where a form of a tree may begin, as `Tree.places` does."""
        if tree.stems:
            return tree.places(tokens.lowers)
        number = self._number(tree)
        found = self._found.get(id(tokens))
        if found is None:
            found = self._found[id(tokens)] = self._pass(tokens.lowers)
            # The number of an object is given anew once it is gone.
            finalize(tokens, self._found.pop, id(tokens), None).atexit = False
        if number < len(found):
            return found[number]
        # It has joined since this document was looked through.
        return tree.places(tokens.lowers)

    def _number(self, tree: Tree) -> int:
        for number, other in enumerate(self._trees):
            if other is tree:
                return number
        self._trees.append(tree)
        return len(self._trees) - 1

    def _pass(self, lowers: Sequence[str]) -> list[list[int]]:
        count, beginnings = self._table
        if count < len(self._trees):
            trees = tuple(self._trees)
            count, beginnings = self._table = len(trees), _beginnings(trees)
        found: list[list[int]] = [[] for _ in range(count)]
        note = [places.append for places in found]
        after = (*lowers[1:], "")
        for index, beginning in enumerate(map(beginnings.get, lowers)):
            if beginning is None:
                continue
            always, before = beginning
            for number in always:
                note[number](index)
            if before and after[index] in before:
                for number in before[after[index]]:
                    note[number](index)
        return found


def _beginnings(trees: Iterable[Tree]) -> dict[str, _Beginning]:
    beginnings: dict[str, _Beginning] = {}
    for number, tree in enumerate(trees):
        for word, node in tree.words.items():
            beginning = beginnings.setdefault(word, _Beginning([], {}))
            if node.free or node.forms:
                beginning.always.append(number)
            else:
                for second in node.nodes:
                    beginning.before.setdefault(second, []).append(number)
    return beginnings
