"""The word classes that lexicon rows may name: ``<number>``, ``<pronoun>`` and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from framing.document.word_lists import word_set

__all__ = ["CLASSES", "TokenTest"]

_SHORTEST_ADVERB = 4
_NUMBER_WORDS = word_set(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions billion billions trillion
    trillions dozen dozens half third thirds quarter quarters fifth two-thirds three-quarters
    one-third one-quarter one-fifth one-half two-fifths three-fifths three-fourths one-fourth"""
)
_DIGITS = re.compile(r"(?:[A-Za-z]{0,3}[$£€¥])?[+-]?\.?\d[\d,.:/-]*(?:st|nd|rd|th|s|m|bn|k|%)?")
_CURRENCY = frozenset({"$", "£", "€", "¥", "us$", "a$", "c$", "hk$"})
_TENS = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
    r"(?:one|two|three|four|five|six|seven|eight|nine)"
)

_DETERMINERS = word_set(
    """a an the this that these those my your his her its our their some any no every each
    another either neither which what whose all both"""
)
_PRONOUNS = word_set("i you he she it we they who this that there")
_POSSESSIVES = word_set("'s ' my your his her its our their whose")
_BE = word_set("be is are was were been being am 's 're 'm isn't aren't wasn't weren't ain't")
_HAVE = word_set("have has had having haven't hasn't hadn't 've")
_NEGATIONS = word_set("not no never neither nor n't cannot hardly nobody nothing none")
_MODALS = word_set(
    """can could may might must shall should will would cannot can't couldn't won't wouldn't
    shouldn't mustn't 'll 'd to"""
)
_MONTHS = word_set(
    """january february march april may june july august september october november december jan.
    feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."""
)


def _is_number(_text: str, lower: str, _is_word: bool) -> bool:
    if lower in _NUMBER_WORDS or lower in _CURRENCY:
        return True
    return bool(_DIGITS.fullmatch(lower) or _TENS.fullmatch(lower))


def _is_negation(_text: str, lower: str, _is_word: bool) -> bool:
    return lower in _NEGATIONS or lower.endswith("n't")


def _is_capital(text: str, _lower: str, _is_word: bool) -> bool:
    return text[:1].isupper()


def _is_small(text: str, _lower: str, _is_word: bool) -> bool:
    return text[:1].islower()


def _is_any_word(_text: str, _lower: str, is_word: bool) -> bool:
    return is_word


def _is_punctuation(_text: str, lower: str, is_word: bool) -> bool:
    return not is_word and not lower[-1].isalpha() and lower not in _CURRENCY


def _is_adverb(_text: str, lower: str, _is_word: bool) -> bool:
    return lower.endswith("ly") and len(lower) > _SHORTEST_ADVERB


TokenTest: TypeAlias = Callable[[str, str, bool], bool]

# Functions with names and no closures, so that a lexicon can be pickled.
CLASSES: Mapping[str, tuple[TokenTest | frozenset[str], str]] = {
    "number": (_is_number, "digits or a number word, also after $, £ or €"),
    "capital": (_is_capital, "a word with a capital first letter"),
    "small": (_is_small, "a word with a small first letter"),
    "word": (_is_any_word, "any word or number"),
    "punctuation": (
        _is_punctuation,
        "a mark that is no word: a comma, a dash, a quotation mark; no sign of money",
    ),
    "determiner": (_DETERMINERS, "a, the, this, his, some ..."),
    "pronoun": (_PRONOUNS, "a subject pronoun: I, he, they, who"),
    "possessive": (_POSSESSIVES, "my, his, their, and 's"),
    "be": (_BE, "is, are, was, been ..."),
    "have": (_HAVE, "have, has, had"),
    "modal": (_MODALS, "can, will, would ... and to"),
    "negation": (_is_negation, "not, no, never, words in n't"),
    "adverb": (_is_adverb, "a word in -ly"),
    "month": (_MONTHS, "a month or its short form"),
}
"""Built-in classes: their words, or the test of one token (as written, in small letters,
whether it is a word), and what the class holds, for people."""
