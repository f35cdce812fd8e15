"""A row of a lexicon: a term, what it means, and where it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.lexicon.patterns import Pattern, follows, precedes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.document.model import Tokens

__all__ = ["CASES", "CONDITION_COLUMNS", "STANDARD_COLUMNS", "Conditions", "Entry"]

CASES = ("", "exact", "lower")
"""What `Entry.case` may be."""

CONDITION_COLUMNS = ("before", "not_before", "after", "not_after")

STANDARD_COLUMNS = (
    "term", "sense", "forms", "category", "layer", "strength", "core", "case",
    *CONDITION_COLUMNS, "examples", "counterexamples", "source", "note",
)  # fmt: skip
"""The columns that every lexicon may have; only `term` and `category` must be there."""


@dataclass(frozen=True)
class Conditions:
    """What must, and what must not, stand around a term for it to count.

    Attributes
    ----------
    before, after : tuple of Pattern
        At least one must stand right before, right after; empty for no condition.
    not_before, not_after : tuple of Pattern
        None of them may stand right before, right after.
    """

    before: tuple[Pattern, ...] = ()
    not_before: tuple[Pattern, ...] = ()
    after: tuple[Pattern, ...] = ()
    not_after: tuple[Pattern, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.before or self.not_before or self.after or self.not_after)

    @property
    def exactness(self) -> tuple[int, int]:
        """How many columns say what must stand there, and how many hold any condition."""
        wanted = bool(self.before) + bool(self.after)
        return wanted, wanted + bool(self.not_before) + bool(self.not_after)

    def stopped_by(self, tokens: Tokens, first: int, last: int, low: int, high: int) -> str:
        """Name of the column that keeps a term from counting; '' if it counts.

        Parameters
        ----------
        tokens : Tokens
            All tokens of the document.
        first, last : int
            The term's tokens, last excluded.
        low, high : int
            The sentence's tokens, high excluded.
        """
        if self.not_after and any(follows(p, tokens, last, high) >= 0 for p in self.not_after):
            return "not_after"
        if self.not_before and any(precedes(p, tokens, first, low) for p in self.not_before):
            return "not_before"
        if self.after and not any(follows(p, tokens, last, high) >= 0 for p in self.after):
            return "after"
        if self.before and not any(precedes(p, tokens, first, low) for p in self.before):
            return "before"
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

    @property
    def key(self) -> str:
        """What names the row in its lexicon: the term, with its sense where it has one."""
        return f"{self.term}#{self.sense}" if self.sense else self.term
