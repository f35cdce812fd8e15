"""What a number in words or digits amounts to: one value, a range, or an order of magnitude."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.stated_figures import figure_words as words

if TYPE_CHECKING:
    from framing.document.model import Tokens

__all__ = ["BOUNDS", "Amount", "Part", "parts_of"]

BOUNDS = ("exact", "about", "at_least", "at_most", "range", "order")
"""How far a figure commits itself: as written, near it, from it up, up to it, from one value
to another, or by its order of magnitude alone ("thousands")."""

_DIGITS = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>bn|mn|m|k)?(?P<share>%)?\Z")
_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9}
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: float(n) for n, word in enumerate(_UNITS)} | {
    word: 10.0 * n for n, word in enumerate(_TENS, 2)
}
_LARGE = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "mln": 1e6,
    "billion": 1e9, "bln": 1e9, "trillion": 1e12,
}  # fmt: skip
_VAGUE = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3,
    "millions": 1e6, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
_ORDINAL_PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
}  # fmt: skip
_FEW = {"couple": (2, 3), "few": (2, 6), "several": (3, 9), "many": (3, 9)}
_JOINS = frozenset({"-", "–", "to", "or", "and"})
_RANGE_WORDS = word_set("range ranges ranging ranged vary varies varying anywhere estimates")


class Amount(NamedTuple):
    """What a figure amounts to.

    Attributes
    ----------
    minimum, maximum : float
        The lowest and highest value that the words allow; `math.inf` where they set no upper
        bound, `-math.inf` where they set no lower one.
    bound : str
        One of `BOUNDS`.

    Examples
    --------
    >>> Amount(3000.0, 3000.0, "about").stated, Amount(2000.0, 9999.0, "order").stated
    (3000.0, 2000.0)
    """

    minimum: float
    maximum: float
    bound: str = "exact"

    @property
    def stated(self) -> float:
        """The number that the words name, or the lower one of two."""
        return self.minimum if math.isfinite(self.minimum) else self.maximum


class Part(NamedTuple):
    """A number, or a range of numbers, with its tokens, half-open."""

    first: int
    last: int
    amount: Amount


def parts_of(tokens: Tokens, first: int, last: int, low: int) -> list[Part]:
    """Read a run of number words as one or several amounts.

    "2-5 million" and "between 2 and 5 million" are one range; "from 2 to 5 million" is two
    numbers, unless words such as *ranging* stand before it.

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    first, last : int
        The run, half-open.
    low : int
        First token of the sentence.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> parts_of(tokenise("between 2 and 3 million"), 1, 5, 0)
    [Part(first=1, last=5, amount=Amount(minimum=2000000.0, maximum=3000000.0, bound='range'))]
    >>> [part.amount.stated for part in parts_of(tokenise("half a million men"), 0, 3, 0)]
    [500000.0]
    """
    single: list[Part] = []
    index = first
    while index < last:
        part = _single(tokens, index, last, low)
        if part is None:
            index += 1
            continue
        if (
            single
            and _is_joined(tokens, single[-1].last, index)
            and (_is_range(tokens, single[-1], part, low))
        ):
            single[-1] = _range(tokens, single[-1], part)
        else:
            single.append(part)
        index = part.last
    return single


def _is_joined(tokens: Tokens, end: int, index: int) -> bool:
    """Whether a word alone, or with the sign of a currency, stands between two numbers."""
    between = tokens.texts[end:index]
    signs = words.CURRENCY_SIGNS
    return between[:1] != () and between[0].lower() in _JOINS and signs.issuperset(between[1:])


def _single(tokens: Tokens, index: int, last: int, low: int) -> Part | None:
    """Read one number from a token on."""
    lower = tokens.lowers[index]
    if lower in _VAGUE:
        return _order(tokens, index, last)
    if lower == "half" and tokens.lowers[index + 1 : index + 2] in (("a",), ("of",)):
        return _half(tokens, index, last)
    if lower in words.FRACTIONS:
        return Part(index, index + 1, _exact(_fraction(lower)))
    if lower in _LARGE and index > low and tokens.lowers[index - 1] in _FEW:
        least, most = _FEW[tokens.lowers[index - 1]]
        scale, end = _scaled(tokens, 1.0, index, last)
        return Part(index, end, Amount(least * scale, most * scale, "order"))
    tens = tokens.lowers[index + 1 : min(index + 3, last)]
    if lower in _TENS and tens[:1] == ("-",) and tens[1:] and _SMALL.get(tens[1], 99.0) < 10:
        value, end = _spelt(tokens, _SMALL[lower] + _SMALL[tens[1]], index + 2, last)
        return Part(index, end, _exact(value))
    plain = _plain(lower)
    if plain is None:
        return None
    value, end = plain, index + 1
    if lower in _LARGE:
        value, end = _scaled(tokens, 1.0, index, last)
    elif lower[0].isdigit():
        value, end = _scaled(tokens, value, end, last)
    else:
        value, end = _spelt(tokens, value, index, last)
    return Part(index, end, _exact(value))


def _exact(value: float) -> Amount:
    return Amount(value, value)


def _plain(lower: str) -> float | None:
    """The value of one token: digits, a number word, or two of them with a hyphen."""
    found = _DIGITS.match(lower)
    if found is not None:
        value = float(found["digits"].replace(",", ""))
        return value * _SCALES.get(found["scale"] or "", 1.0)
    if lower in _SMALL:
        return _SMALL[lower]
    if lower in _LARGE:
        return _LARGE[lower]
    parts = lower.split("-")
    if len(parts) > 1 and all(part in _SMALL for part in parts):
        return sum(_SMALL[part] for part in parts)
    return None


def _scaled(tokens: Tokens, value: float, index: int, last: int) -> tuple[float, int]:
    """Multiply by the words of size that follow: "1.2 million", "two hundred thousand"."""
    while index < last and tokens.lowers[index] in _LARGE:
        value *= _LARGE[tokens.lowers[index]]
        index += 1
    return value, index


def _spelt(tokens: Tokens, value: float, index: int, last: int) -> tuple[float, int]:
    """Read a number in words: "two hundred and fifty thousand"."""
    total, current = 0.0, value
    index += 1
    while index < last:
        lower = tokens.lowers[index]
        if lower in _LARGE and lower != "hundred":
            total, current = total + current * _LARGE[lower], 0.0
        elif lower == "hundred":
            current *= 100.0
        elif current % 100 == 0 and current and _below_hundred(lower) is not None:
            current += _below_hundred(lower) or 0.0
        elif lower == "and" and current % 100 == 0 and index + 1 < last and current:
            if _below_hundred(tokens.lowers[index + 1]) is None:
                break
        else:
            break
        index += 1
    return total + current, index


def _below_hundred(lower: str) -> float | None:
    return None if lower in _LARGE or lower[0].isdigit() else _plain(lower)


def _order(tokens: Tokens, index: int, last: int) -> Part:
    """Read "thousands" and "tens of thousands": from twice the unit to just below ten of it."""
    unit = 1.0
    end = index
    while end < last and tokens.lowers[end] in _VAGUE:
        unit *= _VAGUE[tokens.lowers[end]]
        end += 1
        if end + 1 < last and tokens.lowers[end] == "of" and tokens.lowers[end + 1] in _VAGUE:
            end += 1
    return Part(index, end, Amount(2 * unit, 10 * unit - 1, "order"))


def _half(tokens: Tokens, index: int, last: int) -> Part | None:
    """Read "half a million"."""
    if index + 2 < last and tokens.lowers[index + 2] in _LARGE:
        value, end = _scaled(tokens, 0.5, index + 2, last)
        return Part(index, end, _exact(value))
    return None


def _fraction(lower: str) -> float:
    """A share in percent: "two-thirds" is 66.7."""
    count, part = lower.split("-")
    return round(100 * _SMALL[count] / _ORDINAL_PARTS[part], 1)


def _is_range(tokens: Tokens, one: Part, other: Part, low: int) -> bool:
    """Whether two numbers that a word joins are the ends of one range."""
    if not one.amount.bound == other.amount.bound == "exact":
        return False
    if one.amount.stated >= other.amount.stated:
        return False
    before = one.first - 1
    if before > low and tokens.texts[before] in words.CURRENCY_SIGNS:
        before -= 1
    lead = tokens.lowers[before] if before >= low else ""
    if tokens.lowers[one.last] == "and":
        return lead == "between"
    if lead == "from":
        return not _RANGE_WORDS.isdisjoint(tokens.lowers[max(low, before - 4) : before])
    return True


def _range(tokens: Tokens, one: Part, other: Part) -> Part:
    """Join two numbers; a word of size behind the second holds for both: "2-5 million"."""
    low, high = one.amount.stated, other.amount.stated
    scale = 1.0
    for index in range(other.first + 1, other.last):
        scale *= _LARGE.get(tokens.lowers[index], 1.0)
    scale *= _SCALES.get(_suffix(tokens.lowers[other.first]), 1.0)
    bare = one.last == one.first + 1 and not _suffix(tokens.lowers[one.first])
    if scale > 1 and bare and low * scale <= high and tokens.lowers[one.first] not in _LARGE:
        low *= scale
    return Part(one.first, other.last, Amount(low, high, "range"))


def _suffix(lower: str) -> str:
    found = _DIGITS.match(lower)
    return (found["scale"] or "") if found is not None else ""
