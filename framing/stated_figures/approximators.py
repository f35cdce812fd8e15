"""Words beside a number that say how far it holds: "some", "at least", "as many as", "or so"."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.stated_figures.amounts import Amount

if TYPE_CHECKING:
    from framing.document.model import Tokens

__all__ = ["Approximated", "approximated"]


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


_BEFORE = {
    "at_least": _phrases(
        "at least|at a minimum|more than|over|above|no fewer than|not fewer than|no less than|"
        "not less than|upwards of|upward of|in excess of|exceeding|greater than|well over|"
        "just over|slightly more than|slightly over|a little over|a little more than|"
        "well more than|as few as|more than an estimated|at least an estimated|at least another|"
        "at least some|a minimum of|topping|north of|beyond|far more than|just more than"
    ),
    "at_most": _phrases(
        "up to|as many as|as much as|as high as|at most|no more than|not more than|fewer than|"
        "less than|under|below|a maximum of|a maximum|well under|well below|just under|"
        "up to an estimated|up to another|no greater than|up to about|up to around|up to some"
    ),
    "about": _phrases(
        "about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|"
        "approaching|circa|in the region of|in the order of|on the order of|somewhere around|"
        "an approximate|as an estimated|more or less|virtually|nearing|nigh on|"
        "a rough|about an estimated|about another|around another|some another|"
        "nearly another|almost another|what is estimated at|by some|by about|by around"
    ),
}
_BEHIND = {
    "at_least": _phrases("or more|or so more|and counting|and up|and more|plus|at least"),
    "at_most": _phrases("or less|or fewer|at most|at best"),
    "about": _phrases("or so|or thereabouts|odd|approximately|give or take"),
}
_LONGEST = 4
_TABLE = {phrase: bound for bound, phrases in _BEFORE.items() for phrase in phrases}
_TABLE_BEHIND = {phrase: bound for bound, phrases in _BEHIND.items() for phrase in phrases}
_SKIPPED = word_set("a an another the")


class Approximated(NamedTuple):
    """The words beside a number, half-open, with what they make of its amount.

    Attributes
    ----------
    first, last : int
        The words; equal where there are none.
    amount : Amount
        The number with its bounds.
    """

    first: int
    last: int
    amount: Amount


def approximated(tokens: Tokens, first: int, last: int, amount: Amount, low: int) -> Approximated:
    """Take the approximator before a number, or right behind it.

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    first, last : int
        The number, half-open, the sign of a currency before it included.
    amount : Amount
        What it amounts to alone.
    low : int
        First token of the sentence.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> tokens = tokenise("as many as 12,000 left")
    >>> found = approximated(tokens, 3, 4, Amount(12000.0, 12000.0), 0)
    >>> tokens.texts[found.first : found.last], found.amount.maximum, found.amount.bound
    (('as', 'many', 'as'), 12000.0, 'at_most')
    """
    stop = first
    while stop > low and tokens.lowers[stop - 1] in _SKIPPED and stop > first - 1:
        stop -= 1
    for end in dict.fromkeys((first, stop)):
        for length in range(_LONGEST, 0, -1):
            start = end - length
            if start < low:
                continue
            phrase = tokens.lowers[start:end]
            bound = _TABLE.get(phrase)
            if bound is not None:
                own = start + 1 if len(phrase) == 2 and phrase[0] == "by" else start
                return Approximated(own, end, _bounded(amount, bound))
    for length in (3, 2, 1):
        bound = _TABLE_BEHIND.get(tokens.lowers[last : last + length])
        if bound is not None:
            return Approximated(last, last + length, _bounded(amount, bound))
    return Approximated(first, first, amount)


def _bounded(amount: Amount, bound: str) -> Amount:
    if bound == "at_least":
        return Amount(amount.minimum, math.inf, bound)
    if bound == "at_most":
        return Amount(-math.inf, amount.maximum, bound)
    # A range or an order of magnitude says more than that it holds about.
    return amount._replace(bound=bound) if amount.bound == "exact" else amount
