"""A row of a lexicon: a term, what it means, and where it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicon.patterns import Gap, OneOf, Pattern, any_of, follows, is_literal, precedes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.document.model import Tokens

__all__ = ["CASES", "CONDITION_COLUMNS", "STANDARD_COLUMNS", "Conditions", "Entry"]

CASES = ("", "exact", "lower")
"""What `Entry.case` may be."""

CONDITION_COLUMNS = ("before", "not_before", "after", "not_after")

STANDARD_COLUMNS = (
    "action", "term", "sense", "forms", "category", "layer", "strength", "core", "case",
    *CONDITION_COLUMNS, "voice", "examples", "counterexamples", "source", "note",
)  # fmt: skip
"""The columns that every lexicon may have; only `term` and `category` must be there."""


class _Side(NamedTuple):
    """The alternatives of a column, sorted by the item that stands next to the term.

    Attributes
    ----------
    words : frozenset of str
        Words any of which is an alternative by itself.
    one : OneOf or None
        Other alternatives of one item, joined, so that one look tells.
    by_word : mapping of str to tuple of Pattern
        Longer ones whose nearest item is a choice of words, by each of the words.
    by_gap : tuple of Pattern
        Those that begin with a gap to a choice of words.
    reach : int
        How many tokens the widest of these gaps spans, the word behind it included.
    reached : frozenset of str
        The words behind these gaps.
    others : tuple of Pattern
        All others: nearest to the term stands a class, part of a word, or an edge.
    """

    words: frozenset[str]
    one: OneOf | None
    by_word: Mapping[str, tuple[Pattern, ...]]
    by_gap: tuple[Pattern, ...]
    reach: int
    reached: frozenset[str]
    others: tuple[Pattern, ...]

    def follows(self, tokens: Tokens, index: int, high: int) -> bool:
        """Whether an alternative begins at token `index`."""
        lowers = tokens.lowers
        if index < high:
            lower = lowers[index]
            if lower in self.words or (self.one is not None and self.one.admits(tokens, index)):
                return True
            for pattern in self.by_word.get(lower, ()):
                if follows(pattern, tokens, index, high) >= 0:
                    return True
        for pattern in self.others:
            if follows(pattern, tokens, index, high) >= 0:
                return True
        if self.by_gap and not self.reached.isdisjoint(lowers[index : index + self.reach]):
            return any(follows(pattern, tokens, index, high) >= 0 for pattern in self.by_gap)
        return False

    def precedes(self, tokens: Tokens, index: int, low: int) -> bool:
        """Whether an alternative ends right before token `index`."""
        lowers = tokens.lowers
        if index > low:
            lower = lowers[index - 1]
            if lower in self.words or (self.one is not None and self.one.admits(tokens, index - 1)):
                return True
            for pattern in self.by_word.get(lower, ()):
                if precedes(pattern, tokens, index, low):
                    return True
        for pattern in self.others:
            if precedes(pattern, tokens, index, low):
                return True
        window = lowers[max(low, index - self.reach) : index]
        if self.by_gap and not self.reached.isdisjoint(window):
            return any(precedes(pattern, tokens, index, low) for pattern in self.by_gap)
        return False


def _side(patterns: tuple[Pattern, ...], nearest: int) -> _Side | None:
    """Sort the alternatives of a column; `nearest` is 0 behind the term and -1 before it."""
    if not patterns:
        return None
    words: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    reach = 0
    single: list[OneOf] = []
    by_word: dict[str, tuple[Pattern, ...]] = {}
    by_gap: list[Pattern] = []
    others: list[Pattern] = []
    for pattern in patterns:
        item = pattern[nearest]
        if isinstance(item, Gap):
            leads_to = item.comes_from if nearest else item.leads_to
            if leads_to:
                reached |= leads_to
                reach = max(reach, item.most + 1)
                by_gap.append(pattern)
            else:
                others.append(pattern)
        elif len(pattern) == 1 and not item.edge:
            words |= item.words
            if not is_literal(item):
                single.append(item)
        elif is_literal(item):
            for word in item.words:
                by_word[word] = (*by_word.get(word, ()), pattern)
        else:
            others.append(pattern)
    one = any_of(single) if single else None
    return _Side(words, one, by_word, tuple(by_gap), reach, reached, tuple(others))


@dataclass(frozen=True)
class Conditions:
    """What must, and what must not, stand around a term for it to count.

    Attributes
    ----------
    before, after : tuple of Pattern
        At least one must stand right before, right after; empty for no condition.
    not_before, not_after : tuple of Pattern
        None of them may stand right before, right after.
    voices : tuple of str
        Whose words the term must be; empty for anybody's.
    cells : mapping of str to str
        Each column that holds a condition, as it is written in the file.
    """

    before: tuple[Pattern, ...] = ()
    not_before: tuple[Pattern, ...] = ()
    after: tuple[Pattern, ...] = ()
    not_after: tuple[Pattern, ...] = ()
    voices: tuple[str, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __bool__(self) -> bool:
        patterns = self.before or self.not_before or self.after or self.not_after
        return bool(patterns or self.voices)

    @cached_property
    def exactness(self) -> tuple[int, int]:
        """How many columns say what must stand there, and how many hold any condition."""
        wanted = bool(self.before) + bool(self.after) + bool(self.voices)
        return wanted, wanted + bool(self.not_before) + bool(self.not_after)

    @cached_property
    def _sides(self) -> tuple[_Side | None, _Side | None, _Side | None, _Side | None]:
        return (
            _side(self.after, 0), _side(self.before, -1),
            _side(self.not_after, 0), _side(self.not_before, -1),
        )  # fmt: skip

    def stopped_by(self, tokens: Tokens, first: int, last: int, low: int, high: int) -> str:
        """Name of the column whose words keep a term from counting; '' if none does.

        Parameters
        ----------
        tokens : Tokens
            All tokens of the document.
        first, last : int
            The term's tokens, last excluded.
        low, high : int
            The sentence's tokens, high excluded.
        """
        after, before, not_after, not_before = self._sides
        if after is not None and not after.follows(tokens, last, high):
            return "after"
        if before is not None and not before.precedes(tokens, first, low):
            return "before"
        if not_after is not None and not_after.follows(tokens, last, high):
            return "not_after"
        if not_before is not None and not_before.precedes(tokens, first, low):
            return "not_before"
        return ""


@dataclass(frozen=True)
class Entry:
    """A row of a lexicon.

    Attributes
    ----------
    term : str
        The word or phrase that names the row.
    sense : str
        Tells rows of the same term apart; '' where there is one.
    forms : tuple of str
        Further forms that count as the term: inflections, spellings.
    category : str
        One of the card's categories.
    layer : str
        Hits of one layer never overlap; hits of different layers may.
    strength : int
        1 weak to 3 strong; 0 where the lexicon does not say.
    core : bool
        True where nearly every published scheme would count it.
    case : {'', 'exact', 'lower'}
        Whether capitals matter: no; as written in the row; only small letters, save at
        the start of a sentence and in headlines.
    conditions : Conditions
        What must or must not stand around it.
    examples, counterexamples : tuple of str
        Sentences in which it must, and must not, match.
    source, note : str
        Literature behind the row; anything else for people.
    columns : mapping of str to str
        Further columns, described in the card.
    line : int
        Its line in the file.
    lexicon : str
        Name of the lexicon that holds the row: another one where a lexicon extends it.
    """

    term: str
    category: str
    sense: str = ""
    forms: tuple[str, ...] = ()
    layer: str = ""
    strength: int = 0
    core: bool = True
    case: str = ""
    conditions: Conditions = field(default_factory=Conditions, repr=False)
    examples: tuple[str, ...] = field(default=(), repr=False)
    counterexamples: tuple[str, ...] = field(default=(), repr=False)
    source: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    columns: Mapping[str, str] = field(default_factory=dict, hash=False)
    line: int = field(default=0, compare=False, repr=False)
    lexicon: str = field(default="", compare=False, repr=False)

    @property
    def key(self) -> str:
        """What names the row in its lexicon: the term, with its sense where it has one."""
        return f"{self.term}#{self.sense}" if self.sense else self.term
