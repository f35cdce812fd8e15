"""The noun phrase around a number, read without a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.cues import core_of
from framing.document.word_lists import word_set
from framing.stated_figures import figure_words as words
from framing.stated_figures import phrase_words as bounds

if TYPE_CHECKING:
    from framing.document.model import Tokens

__all__ = ["Phrase", "is_plural", "phrase_before", "phrase_behind"]

_LONGEST = 8
"""Tokens that a noun phrase behind a number may have before its head ends."""
_LONGEST_COMPLEMENT = 6
_BACK = 9
"""Tokens that may stand between a number and the noun that it is said of."""
_COUNTING = word_set("number total count tally toll amount value size sum")
_NOT_NOUN_ENDINGS = ("ly", "ed")
_INNER_TIES = word_set("from for to in on by at against with among of")
_MANNERS = word_set("average maximum minimum least high low record total level pace peak median")
_CHANGES = word_set("rise rises fall drop increase decline jump")
_HOW_MUCH = word_set(
    "sharp steep slight big huge large small massive dramatic significant modest further "
    "substantial annual record net average"
)
_SUBJECTS = word_set("it he she they we i you that which who")
_OBJECTS = bounds.DETERMINERS | word_set("to that some no")
_BREAKS = bounds.STOPS - word_set("dead wounded injured missing")


class Phrase(NamedTuple):
    """A noun phrase: tokens, half-open, with the place of its head.

    Attributes
    ----------
    first, last : int
        From its first modifier to its end, complements included.
    heads : tuple of int
        The token that names what is counted; two where *and* or *or* joins another.
    of : int
        Where its complement begins; `last` where it has none.
    further : bool
        Whether it begins with *more* or the like.
    """

    first: int
    last: int
    heads: tuple[int, ...]
    of: int
    further: bool = False


def is_plural(lower: str) -> bool:
    """Whether a word is plural by its ending, or one of the plurals without an *s*.

    Examples
    --------
    >>> is_plural("soldiers"), is_plural("people"), is_plural("serious"), is_plural("bus")
    (True, True, False, False)
    """
    if lower in bounds.NOT_PLURAL:
        return False
    if lower in bounds.MASS or lower in words.PEOPLE:
        return True
    return (
        len(lower) > 3
        and lower[-1] == "s"
        and lower[-2] not in "su'"
        and lower[-2:] != "is"
        and not lower.endswith(("ous", "ics"))
    )


def phrase_behind(
    tokens: Tokens, index: int, end: int, *, vague: bool = False, singular: bool = False
) -> Phrase | None:
    """Read the noun phrase that follows a number.

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    index : int
        The token behind the number.
    end : int
        End of the sentence.
    vague : bool
        Whether the number is one that needs *of* ("thousands of").
    singular : bool
        Whether the head may be singular: "a $3 million bridge".

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> tokens = tokenise("12,000 more North Norland troops of the guard left")
    >>> phrase = phrase_behind(tokens, 1, len(tokens))
    >>> tokens.texts[phrase.heads[0]], tokens.texts[phrase.first : phrase.last], phrase.further
    ('troops', ('North', 'Norland', 'troops', 'of', 'the', 'guard'), True)
    """
    lowers = tokens.lowers
    further = False
    while index < end and lowers[index] in bounds.ADJECTIVES and lowers[index] != "others":
        further = further or lowers[index] in bounds.FURTHER
        index += 1
    if index < end and lowers[index] == "of":
        index += 1
        determined = index < end and lowers[index] in bounds.DETERMINERS
        if not determined and not vague and not further and not _is_name_at(tokens, index):
            return None
        index += determined
    elif vague:
        return None
    last = _run_end(tokens, index, end)
    head = _plural_head(tokens, index, last)
    if head is None and singular:
        head = _last_noun(tokens, index, last)
    if head is None:
        return None
    heads, close = _coordinated(tokens, head, end)
    done = _complement_end(tokens, close, end)
    return Phrase(index, done, heads, close, further)


def _is_name_at(tokens: Tokens, index: int) -> bool:
    return index < len(tokens) and tokens.texts[index][0].isupper()


def _run_end(tokens: Tokens, index: int, end: int) -> int:
    """Where the words end that may belong to one noun phrase."""
    place = index
    while place < min(end, index + _LONGEST):
        if tokens.is_word[place]:
            lower = tokens.lowers[place]
            net = lower == "worth" and place > index and tokens.lowers[place - 1] == "net"
            if (lower in _BREAKS and not net) or lower[0].isdigit():
                break
        elif not (_is_inner(tokens, place, index) or _is_listed(tokens, place, index, end)):
            break
        place += 1
    return place


def _is_inner(tokens: Tokens, place: int, first: int) -> bool:
    """Whether a mark stands inside a noun phrase: of a possessive, or of joined names."""
    return place > first and tokens.texts[place] in ("'s", "-")


def _is_listed(tokens: Tokens, place: int, first: int, end: int) -> bool:
    """Whether a comma stands between two adjectives: "40 old, wooden houses"."""
    if tokens.texts[place] != "," or place == first or place + 2 >= end:
        return False
    if any(is_plural(lower) for lower in tokens.lowers[first:place]):
        return False
    if tokens.texts[place + 1][0].isupper():
        return False
    rest = tokens.lowers[place + 1 : min(place + 4, end)]
    return any(is_plural(lower) for lower in rest) and _BREAKS.isdisjoint(rest[:1])


def _plural_head(tokens: Tokens, first: int, last: int) -> int | None:
    plural = next((i for i in range(first, last) if _is_head(tokens, i)), None)
    while plural is not None and plural + 1 < last:
        lower = tokens.lowers[plural]
        if _is_head(tokens, plural + 1) and not _is_verb(tokens, plural + 1):
            plural += 1
        elif lower in bounds.MODIFYING_PLURALS and any(
            _is_head(tokens, i) for i in range(plural + 2, last)
        ):
            plural = next(i for i in range(plural + 2, last) if _is_head(tokens, i))
        else:
            break
    return plural


def _is_verb(tokens: Tokens, index: int) -> bool:
    """Whether a word in *s* behind a plural is a verb, as an object or clause follows it."""
    return index + 1 < len(tokens) and tokens.lowers[index + 1] in _OBJECTS


def _is_head(tokens: Tokens, index: int) -> bool:
    if not tokens.is_word[index] or tokens.texts[index + 1 : index + 2] == ("'s",):
        return False
    return is_plural(tokens.lowers[index]) or (
        tokens.texts[index][0].isupper()
        and tokens.lowers[index].endswith("ese")
        and not _goes_on(tokens, index + 1)
    )


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a word follows that a name of a people may stand before: "two Suvese ships"."""
    if index >= len(tokens) or not tokens.is_word[index]:
        return False
    return tokens.lowers[index] not in _BREAKS and tokens.lowers[index] not in bounds.COPULAS


def _last_noun(tokens: Tokens, first: int, last: int) -> int | None:
    while last > first and (
        not tokens.is_word[last - 1] or tokens.lowers[last - 1].endswith(_NOT_NOUN_ENDINGS)
    ):
        last -= 1
    return last - 1 if last > first else None


def _coordinated(tokens: Tokens, head: int, end: int) -> tuple[tuple[int, ...], int]:
    """Take a second head: "soldiers and scientists"."""
    if head + 2 < end and tokens.lowers[head + 1] in ("and", "or"):
        for place in range(head + 2, min(head + 4, end)):
            lower = tokens.lowers[place]
            if not tokens.is_word[place] or lower in bounds.STOPS or lower[0].isdigit():
                break
            if lower in words.NUMBER_WORDS or lower in words.VAGUE:
                break
            if is_plural(lower):
                return (head, place), place + 1
    return (head,), head + 1


def _complement_end(tokens: Tokens, index: int, end: int) -> int:
    """Where an *of* phrase right behind ends; `index` without one."""
    if index + 1 >= end or tokens.lowers[index] != "of":
        return index
    first = index + 1
    while first < end and tokens.lowers[first] in bounds.DETERMINERS:
        first += 1
    last = min(_run_end(tokens, first, end), first + _LONGEST_COMPLEMENT)
    while last > first and not tokens.is_word[last - 1]:
        last -= 1
    return last if last > first else index


def phrase_before(tokens: Tokens, first: int, low: int) -> Phrase | None:
    """Read the noun phrase that a number is said of: "the death toll has risen to".

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    first : int
        The number, the sign of a currency before it included.
    low : int
        First token of the sentence.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> tokens = tokenise("The number of burnt houses rose to at least 40 on Monday")
    >>> phrase = phrase_before(tokens, 8, 0)
    >>> tokens.texts[phrase.first : phrase.last], tokens.texts[phrase.heads[0]]
    (('number', 'of', 'burnt', 'houses'), 'houses')
    """
    lowers = tokens.lowers
    place, reached = first - 1, False
    while place > max(low, first - _BACK):
        lower = lowers[place]
        if lower == "worth" and lowers[place - 1] == "net":
            break
        if lower in bounds.REACHING:
            reached = True
        elif lower not in bounds.DEGREES and lower not in bounds.COPULAS and lower[-2:] != "ly":
            break
        place -= 1
    if not reached or not _may_be_noun(tokens, place, low):
        return None
    place, start = _owner_of(tokens, place, low)
    if place < low:
        return None
    inside = place > low and tokens.texts[place][0].isupper()
    if inside and not is_plural(lowers[place]):
        return None
    if lowers[place] in _MANNERS or "-" in lowers[place]:
        return None
    if lowers[place + 1] in _CHANGES and not _may_end_phrase(lowers[place]):
        return None
    if start == place and not _is_marked(tokens, start, low):
        return None
    return Phrase(start, place + 1, (place,), place + 1)


def _owner_of(tokens: Tokens, place: int, low: int) -> tuple[int, int]:
    """The noun that a phrase with prepositions is about, and where its own words begin.

    What stands behind a preposition belongs to the noun before: "fines from polluters". The
    noun is -1 where something else stands there.
    """
    lowers = tokens.lowers
    start = _start_of(tokens, place, low)
    while lowers[place + 1] != "of" and start - 2 >= low:
        tie = start - 1 - (lowers[start - 1] in bounds.DETERMINERS)
        if tie <= low or lowers[tie] not in _INNER_TIES:
            break
        if not _may_be_noun(tokens, tie - 1, low):
            return -1, -1
        place = tie - 1
        start = _start_of(tokens, place, low)
    return place, start


def _start_of(tokens: Tokens, place: int, low: int) -> int:
    """Where the noun phrase begins that ends with a token."""
    start = place
    while start > low and _continues_back(tokens, start - 1):
        start -= 1
    verbs = [i for i in range(start, place) if _is_verb_before(tokens, i, low)]
    start = verbs[-1] + 1 if verbs else start
    while start < place and tokens.lowers[start] in bounds.DETERMINERS:
        start += 1
    return start


def _may_be_noun(tokens: Tokens, place: int, low: int) -> bool:
    lower = tokens.lowers[place]
    if place < low or not tokens.is_word[place] or not lower[0].isalpha():
        return False
    return lower not in bounds.STOPS and lower not in words.NOT_COUNTED and len(lower) > 2


def _continues_back(tokens: Tokens, place: int) -> bool:
    lower = tokens.lowers[place]
    if lower == "of":
        return tokens.lowers[place - 1] in _COUNTING if place else False
    if tokens.texts[place] in ("'s", "-"):
        return True
    if lower in words.NUMBER_WORDS or lower in ("least", "most", "one", "more", "less"):
        return False
    return tokens.is_word[place] and lower not in bounds.STOPS and lower[0].isalpha()


def _is_verb_before(tokens: Tokens, start: int, low: int) -> bool:
    """Whether a phrase read backwards begins with the verb of its clause."""
    lower = tokens.lowers[start]
    if lower.endswith("s") and core_of((lower,)).stance != "none":
        return True
    return lower.endswith("ed") and start > low and tokens.lowers[start - 1] in _SUBJECTS


def _may_end_phrase(lower: str) -> bool:
    """Whether a word before *rise* or *fall* can be the noun that changed: not "a sharp rise"."""
    return lower not in _HOW_MUCH


def _is_marked(tokens: Tokens, start: int, low: int) -> bool:
    """Whether a lone noun has an article, opens its sentence, or is a plural or a name."""
    if start == low or tokens.lowers[start - 1] in bounds.DETERMINERS:
        return True
    return is_plural(tokens.lowers[start]) or tokens.texts[start][0].isupper()
