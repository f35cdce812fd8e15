"""What a number counts: money, a share, people, those harmed, or things."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.stated_figures import figure_words as words
from framing.stated_figures.numbers import could_be_year, is_name

if TYPE_CHECKING:
    from framing.document.model import Sentence, Tokens

__all__ = ["Counted", "counted"]

_BEHIND = 4
"""How many words behind a number may stand before the noun that it counts, that included."""
_BEFORE = 5
"""How many words a verb of harm may stand before its number."""
_HARMED_NOUNS = word_set("dead deaths fatalities casualties injuries victims")
_NOT_BEFORE_NOUN = word_set(
    "of in on at to for from with by and or but that which who were are was is be been have had "
    "has will would could may might when while after before since until during if than then "
    "said says say also not"
)
_TAKES_UP = words.DETERMINERS | {"of", "all", "same", "other"}
_WHOLE = word_set("100 hundred 100%")


class Counted(NamedTuple):
    """A number with the words that say what it counts.

    Attributes
    ----------
    first, last : int
        Its tokens, half-open, the sign of a currency and the noun included.
    kind : str
        'people', 'casualties', 'money', 'share' or 'count'.
    """

    first: int
    last: int
    kind: str


def counted(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Counted | None:
    """Tell what a number counts; None where no word beside it says so.

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    first, last : int
        The number, half-open.
    sentence : Sentence
        Its sentence.
    """
    texts, lowers = tokens.texts, tokens.lowers
    if first > sentence.first and texts[first - 1] in words.CURRENCY_SIGNS:
        return Counted(first - 1, last, "money")
    following = lowers[last : min(last + 2, sentence.last)]
    if lowers[last - 1].endswith("%") or lowers[last - 1] in words.FRACTIONS:
        return _share(tokens, first, last, sentence)
    if following[:1] in (("%",), ("percent",), ("percentage",)):
        return _share(tokens, first, last + 1, sentence)
    if following == ("per", "cent"):
        return _share(tokens, first, last + 2, sentence)
    if following[:1] and following[0] in words.CURRENCIES:
        return Counted(first, last + 1, "money")
    if following[:1] == ("won",) and lowers[last - 1] in words.LARGE:
        return Counted(first, last + 1, "money")
    return _by_noun(tokens, first, last, sentence)


def _share(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Counted | None:
    """Take a share; "100 percent sure" is none."""
    of = last < sentence.last and tokens.lowers[last] == "of"
    if tokens.lowers[first] in _WHOLE and not of:
        return None
    return Counted(first, last, "share")


def _by_noun(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Counted | None:
    """Find the noun that a number counts, and whether it counts people or those harmed."""
    if is_name(tokens, first, sentence):
        return None
    noun = _noun(tokens, last, sentence)
    harmed = _harm_before(tokens, first, sentence)
    year = last == first + 1 and could_be_year(tokens.texts[first])
    if noun is None:
        if harmed and not year and _ends_phrase(tokens, last, sentence):
            return Counted(first, last, "casualties")
        return _harmed_alone(tokens, first, last, sentence) if not year else None
    lower = tokens.lowers[noun]
    if lower in words.NOT_COUNTED:
        return None
    if lower in words.CURRENCIES:
        return Counted(first, noun + 1, "money")
    person = lower in words.PEOPLE or tokens.texts[noun][0].isupper()
    if year and not (person and _may_be_count(tokens, first, sentence)):
        return None
    if lower in words.HARM or ((person or harmed) and _near_harm(tokens, first, noun, sentence)):
        return Counted(first, noun + 1, "casualties")
    if _is_small(tokens, first, last) and (not person or _is_known(tokens, first, last, sentence)):
        return None
    return Counted(first, noun + 1, "people" if person else "count")


def _is_small(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number is below ten, and written as a word or a single digit."""
    lower = tokens.lowers[first]
    return last == first + 1 and (lower in words.SMALL or (len(lower) == 1 and lower.isdigit()))


def _is_known(tokens: Tokens, first: int, last: int, sentence: Sentence) -> bool:
    """Whether a number takes up what was named before: "the two men", "two of the men"."""
    if tokens.lowers[last] == "of":
        return True
    return first > sentence.first and tokens.lowers[first - 1] in _TAKES_UP


def _noun(tokens: Tokens, last: int, sentence: Sentence) -> int | None:
    """Return the token of the plural noun behind a number; None where something else stands."""
    lowers = tokens.lowers
    index = last
    vague = lowers[last - 1] in words.VAGUE
    if index < sentence.last and lowers[index] == "of":
        index += 1
        if index < sentence.last and lowers[index] in words.DETERMINERS:
            index += 1
        elif not vague:
            return None
    elif vague:
        return None
    for place in range(index, min(index + _BEHIND, sentence.last)):
        lower = lowers[place]
        if not tokens.is_word[place] or not lower[0].isalpha() or lower in _NOT_BEFORE_NOUN:
            return None
        if lower in words.PEOPLE or lower in words.NOT_COUNTED or lower in _HARMED_NOUNS:
            return place
        if _is_plural(lower):
            return place
    return None


def _is_plural(lower: str) -> bool:
    return len(lower) > 3 and lower[-1] == "s" and lower[-2] not in "su'" and lower[-2:] != "is"


def _harm_before(tokens: Tokens, first: int, sentence: Sentence) -> bool:
    """Whether a verb of harm stands before a number, with words of degree between."""
    for index in range(first - 1, max(sentence.first, first - _BEFORE) - 1, -1):
        lower = tokens.lowers[index]
        if lower in words.HARM:
            return lower != "missing"
        if lower not in words.APPROXIMATORS or (lower == "at" and not _is_degree(tokens, index)):
            return False
    return False


def _is_degree(tokens: Tokens, index: int) -> bool:
    """Whether *at* begins "at least": "dead at 51" is an age."""
    return tokens.lowers[index + 1] in ("least", "most")


def _ends_phrase(tokens: Tokens, last: int, sentence: Sentence) -> bool:
    """Whether nothing follows that a bare number could belong to."""
    if last >= sentence.last:
        return True
    return not tokens.is_word[last] or tokens.lowers[last] in ("and", "in", "at", "on", "when")


def _harmed_alone(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Counted | None:
    """Take numbers of the harmed without a noun: "12 were killed", "40 wounded"."""
    index = last
    while index < sentence.last and tokens.lowers[index] in ("were", "are", "have", "had", "been"):
        index += 1
    if index < sentence.last and tokens.lowers[index] in words.HARM:
        return Counted(first, index + 1, "casualties")
    return None


def _near_harm(tokens: Tokens, first: int, noun: int, sentence: Sentence) -> bool:
    if _harm_before(tokens, first, sentence):
        return True
    return any(
        tokens.lowers[index] in words.HARM
        for index in range(noun + 1, min(noun + 4, sentence.last))
        if tokens.is_word[index]
    )


def _may_be_count(tokens: Tokens, first: int, sentence: Sentence) -> bool:
    """Whether a number that could be a year counts: "about 2000 people", not "in 2000"."""
    if first == sentence.first:
        return True
    before = tokens.lowers[first - 1]
    return before in words.APPROXIMATORS - {"a", "an"} or before in words.HARM
