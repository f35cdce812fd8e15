"""Numbers in a sentence, and those among them that are no figures: dates, ages, names, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.stated_figures import figure_words as words

if TYPE_CHECKING:
    from framing.document.model import Sentence, Tokens

__all__ = ["could_be_year", "is_name", "is_number", "is_other_number", "number_end"]

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(bn|mn|m|k)?(%)?\Z")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d\Z")
_JOINS = frozenset({"-", "–", "to", "or", "and"})
_STOPS = frozenset(".):")
_STATES = frozenset({"US", "U.S."})


def could_be_year(text: str) -> bool:
    """Whether a number is written like a year: "2000", not "2,000".

    Examples
    --------
    >>> could_be_year("2000"), could_be_year("2,000"), could_be_year("1200")
    (True, False, False)
    """
    return _YEAR.match(text) is not None


def is_number(tokens: Tokens, index: int, low: int) -> bool:
    """Whether a token is a number, or a word of one, in the sentence that begins at `low`."""
    lower = tokens.lowers[index]
    if lower[0].isdigit():
        return _DIGITS.match(lower) is not None
    if lower in words.FRACTIONS:
        return True
    if lower in words.NUMBER_WORDS or lower in words.VAGUE:
        # A capital within a sentence makes it a name: "Big Ten schools".
        return index == low or tokens.texts[index][0].islower()
    return "-" in lower and all(part in words.NUMBER_WORDS for part in lower.split("-"))


def number_end(tokens: Tokens, index: int, sentence: Sentence) -> int:
    """Return where a number ends that may have several words: "10 to 12 million"."""
    end = index + 1
    while end < sentence.last:
        if is_number(tokens, end, sentence.first):
            end += 1
        elif end + 1 < sentence.last and _is_joined(tokens, end, sentence.first):
            end += 2
        else:
            break
    return end


def _is_joined(tokens: Tokens, index: int, low: int) -> bool:
    """Whether a word joins two numbers: "10 to 12", "tens of thousands"."""
    if tokens.lowers[index] == "of":
        return tokens.lowers[index - 1] in words.VAGUE and tokens.lowers[index + 1] in words.VAGUE
    return tokens.lowers[index] in _JOINS and is_number(tokens, index + 1, low)


def is_other_number(tokens: Tokens, first: int, last: int, sentence: Sentence) -> bool:
    """Whether what stands around a number makes it a date, an age, a name or a list's."""
    before = tokens.lowers[first - 1] if first > sentence.first else ""
    after = tokens.lowers[last] if last < sentence.last else ""
    if before in words.LABELS or before in words.AGE_WORDS:
        return True
    if first == sentence.first and after in _STOPS and last + 1 < sentence.last:
        return True
    if before in words.MONTHS and (before != "may" or tokens.texts[first - 1][0] == "M"):
        return True
    return after in words.MONTHS and tokens.texts[last][0].isupper()


def is_name(tokens: Tokens, first: int, sentence: Sentence) -> bool:
    """Whether a capitalised word stands before a number within a sentence: "Tarn 11", "Tarn-11"."""
    if first - 1 <= sentence.first or not tokens.texts[first][0].isdigit():
        return False
    before = tokens.texts[first - 1]
    if before == "-":
        return tokens.texts[first - 2][0].isupper()
    return before[0].isupper() and not _opens(tokens, first - 1, sentence) and before not in _STATES


def _opens(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether a word opens its sentence, up to two marks before it."""
    return index - sentence.first <= 2 and not any(tokens.is_word[sentence.first : index])
