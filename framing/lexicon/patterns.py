"""The small syntax in which lexicon rows write terms and conditions.

A pattern is a row of items parted by spaces, each standing for one token:

=================  ==========================================================
item               stands for
=================  ==========================================================
``likely``         that word, in any capitals
``is/are/was``     one of these words
``investigat*``    a word that begins so
``*ed``            a word that ends so
``<number>``       a word of a class; see `framing.lexicon.classes`, or the card's own classes
``...``            up to three tokens, whatever they are
``...6``           up to six tokens
=================  ==========================================================

``|`` parts alternatives. ``<start>`` and ``<end>`` stand for the edge of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from framing.document.plain import plain_text
from framing.document.words import tokenise
from framing.lexicon.classes import CLASSES, TokenTest

if TYPE_CHECKING:
    from framing.document.model import Tokens

__all__ = [
    "EDGES",
    "Gap",
    "Item",
    "OneOf",
    "Pattern",
    "alternatives",
    "any_of",
    "follows",
    "is_literal",
    "parse_pattern",
    "precedes",
    "words_of",
]

DEFAULT_GAP = 3


_MARKS = frozenset("<>/*|")

EDGES = ("start", "end")
"""Items that stand for the edge of a sentence, before or after which only marks stand."""


class OneOf(NamedTuple):
    """An item that one token must meet.

    Attributes
    ----------
    words : frozenset of str
        Words in small letters, any of which will do.
    beginnings, endings : tuple of str
        Beginnings and endings of words, any of which will do.
    tests : tuple of callable
        Tests of classes, any of which will do.
    edge : str
        ``'start'`` or ``'end'`` if the edge of the sentence will do too.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    tests: tuple[TokenTest, ...] = ()
    edge: str = ""

    def admits(self, tokens: Tokens, index: int) -> bool:
        """Whether the token at `index` meets this item."""
        lower = tokens.lowers[index]
        if lower in self.words:
            return True
        if self.beginnings and lower.startswith(self.beginnings):
            return True
        if self.endings and lower.endswith(self.endings):
            return True
        if self.tests:
            text, is_word = tokens.texts[index], tokens.is_word[index]
            for test in self.tests:
                if test(text, lower, is_word):
                    return True
        return False


def any_of(items: Iterable[OneOf]) -> OneOf:
    """Join items into one that admits what any of them does.

    Examples
    --------
    >>> sorted(any_of([OneOf(frozenset(["is"])), OneOf(frozenset(["are"]))]).words)
    ['are', 'is']
    """
    words: frozenset[str] = frozenset()
    beginnings: dict[str, None] = {}
    endings: dict[str, None] = {}
    tests: dict[TokenTest, None] = {}
    for item in items:
        words |= item.words
        beginnings.update(dict.fromkeys(item.beginnings))
        endings.update(dict.fromkeys(item.endings))
        tests.update(dict.fromkeys(item.tests))
    return OneOf(words, tuple(beginnings), tuple(endings), tuple(tests))


class Gap(NamedTuple):
    """An item that up to `most` tokens may fill.

    Attributes
    ----------
    most : int
        How many at most.
    leads_to, comes_from : frozenset of str
        The words one of which must follow it, and stand before it; empty where something
        else may.
    """

    most: int
    leads_to: frozenset[str] = frozenset()
    comes_from: frozenset[str] = frozenset()


Item: TypeAlias = OneOf | Gap
Pattern: TypeAlias = tuple[Item, ...]


def is_literal(item: Item) -> bool:
    """Whether an item is a word, or a choice of words, that can be looked up."""
    if isinstance(item, Gap):
        return False
    return not (item.beginnings or item.endings or item.tests or item.edge)


def alternatives(cell: str) -> tuple[str, ...]:
    """Split a cell at its upright bars, empty parts left out.

    Examples
    --------
    >>> alternatives("to | that |<number>")
    ('to', 'that', '<number>')
    """
    return tuple(part.strip() for part in plain_text(cell).split("|") if part.strip())


def parse_pattern(text: str, classes: Mapping[str, frozenset[str]]) -> Pattern:
    """Read one alternative of a term or condition.

    Parameters
    ----------
    text : str
        Items parted by spaces.
    classes : mapping of str to frozenset of str
        The card's own classes: name and words.

    Returns
    -------
    tuple of OneOf or Gap
        The items in order.

    Raises
    ------
    ValueError
        If an item names a class that does not exist, or a gap is not a number.

    Examples
    --------
    >>> parse_pattern("believ* ... that", {})[1].most
    3
    """
    items: list[Item] = []
    for item in plain_text(text).split():
        if item.startswith("...") or set(item) & _MARKS:
            items.append(_parse_item(item, classes))
        else:
            items.extend(OneOf(frozenset((word.lower(),))) for word in words_of(item))
    for place, gap in enumerate(items):
        if isinstance(gap, Gap):
            items[place] = Gap(gap.most, _words_at(items, place + 1), _words_at(items, place - 1))
    return tuple(items)


def _words_at(items: Sequence[Item], place: int) -> frozenset[str]:
    """The words of a choice of words; none if there is no such item."""
    item = items[place] if 0 <= place < len(items) else None
    return item.words if isinstance(item, OneOf) and is_literal(item) else frozenset()


@lru_cache(maxsize=1 << 15)
def words_of(text: str) -> tuple[str, ...]:
    """Cut a plain term into the tokens that it makes in a document, as written.

    Examples
    --------
    >>> words_of("Gov. Kim Jong-un's")
    ('Gov.', 'Kim', 'Jong', '-', 'un', "'s")
    """
    words: list[str] = []
    for word in plain_text(text).split():
        # By themselves, a clitic ("'s") and an abbreviation ("Rep.") would fall apart.
        alone = word.startswith("'") or word.endswith(".")
        words.extend((word,) if alone else tokenise(word).texts)
    return tuple(words)


def _parse_item(item: str, classes: Mapping[str, frozenset[str]]) -> Item:
    if item.startswith("..."):
        return _parse_gap(item)
    words: set[str] = set()
    beginnings: list[str] = []
    endings: list[str] = []
    tests: list[TokenTest] = []
    edge = ""
    for choice in item.split("/"):
        if choice.startswith("<") and choice.endswith(">"):
            name = choice[1:-1]
            if name in EDGES:
                edge = name
            elif name in classes:
                words |= classes[name]
            elif name in CLASSES:
                meaning = CLASSES[name][0]
                if isinstance(meaning, frozenset):
                    words |= meaning
                else:
                    tests.append(meaning)
            else:
                known = ", ".join(f"<{known}>" for known in sorted({*CLASSES, *EDGES, *classes}))
                raise ValueError(f"there is no class <{name}>; there are {known}")
        elif choice.endswith("*") and len(choice) > 1:
            beginnings.append(choice[:-1].lower())
        elif choice.startswith("*") and len(choice) > 1:
            endings.append(choice[1:].lower())
        elif choice and not set(choice) & _MARKS:
            words.add(choice.lower())
        else:
            raise ValueError(
                f"{item!r} is no item; write a word, words parted by /, a beginning such as "
                "'investigat*', an ending such as '*ed', a class such as <number>, or a gap "
                "such as ...3"
            )
    return OneOf(frozenset(words), tuple(beginnings), tuple(endings), tuple(tests), edge)


def _parse_gap(item: str) -> Gap:
    count = item[3:]
    if not count:
        return Gap(DEFAULT_GAP)
    if not count.isdecimal() or not 1 <= int(count) <= 20:
        raise ValueError(f"{item!r} is no gap; write ... or ...N with N from 1 to 20")
    return Gap(int(count))


def follows(pattern: Pattern, tokens: Tokens, index: int, high: int) -> int:
    """Where a pattern ends that begins at token `index`; -1 where it does not match.

    Parameters
    ----------
    pattern : tuple of OneOf or Gap
        The pattern.
    tokens : Tokens
        All tokens of the document.
    index : int
        The first token the pattern may take.
    high : int
        End of the sentence, excluded.

    Returns
    -------
    int
        Index after the last token taken.
    """
    for place, item in enumerate(pattern):
        if isinstance(item, Gap):
            rest = pattern[place + 1 :]
            words = item.leads_to
            if words and words.isdisjoint(tokens.lowers[index : index + item.most + 1]):
                return -1
            for start in range(index, min(index + item.most, high) + 1):
                if words and (start >= high or tokens.lowers[start] not in words):
                    continue
                end = follows(rest, tokens, start, high)
                if end >= 0:
                    return end
            return -1
        if index < high and item.admits(tokens, index):
            index += 1
        elif item.edge == "end" and not any(tokens.is_word[index:high]):
            index = high
        else:
            return -1
    return index


def precedes(pattern: Pattern, tokens: Tokens, index: int, low: int) -> bool:
    """Whether a pattern ends right before token `index`, not reaching back beyond `low`."""
    for place in range(len(pattern) - 1, -1, -1):
        item = pattern[place]
        if isinstance(item, Gap):
            rest = pattern[:place]
            words = item.comes_from
            if words and words.isdisjoint(tokens.lowers[max(low, index - item.most - 1) : index]):
                return False
            return any(
                precedes(rest, tokens, index - skipped, low)
                for skipped in range(item.most + 1)
                if index - skipped >= low
            )
        if index > low and item.admits(tokens, index - 1):
            index -= 1
        elif item.edge == "start" and not any(tokens.is_word[low:index]):
            index = low
        else:
            return False
    return True
