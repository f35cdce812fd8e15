"""The runs of number words in a sentence, and the numbers that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.document.word_lists import word_set
from framing.stated_figures import figure_words as words
from framing.stated_figures.amounts import Amount, Part, parts_of
from framing.stated_figures.numbers import is_number, is_other_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document.model import Sentence, Tokens

__all__ = ["is_in_ten", "number_parts"]

_JOINS = frozenset({"-", "–", "to", "or", "and"})
_TENTHS = word_set("3 4 5 10 20 100 three four five ten")


def number_parts(tokens: Tokens, sentence: Sentence) -> Iterator[Part]:
    """Yield the numbers of a sentence that may be figures: no dates, ages, names of things.

    Examples
    --------
    >>> from framing.document.model import Sentence
    >>> from framing.document.words import tokenise
    >>> from framing.spans import Span
    >>> tokens = tokenise("On May 3 some 40 to 50 men, six in 10 of them old, left.")
    >>> sentence = Sentence(Span(0, 55), 0, 0, len(tokens))
    >>> [part.amount.maximum for part in number_parts(tokens, sentence)]
    [50.0, 60.0]
    """
    index = sentence.first
    while index < sentence.last:
        if not _begins(tokens, index, sentence):
            index += 1
            continue
        part = _in_ten(tokens, index, sentence)
        if part is not None:
            yield part
            index = part.last
            continue
        last = _run_end(tokens, index, sentence)
        if not is_other_number(tokens, index, last, sentence):
            parts = parts_of(tokens, index, last, sentence.first)
            yield from (part for part in parts if _is_whole(tokens, part, index, last))
        index = last


def _is_whole(tokens: Tokens, part: Part, low: int, high: int) -> bool:
    """Whether a number is no part of "2013-14" or "5,000-1", and not cut off within itself."""
    if part.first > low and tokens.texts[part.first - 1] == "-" and part.last - part.first == 1:
        return tokens.texts[part.first].endswith("%")
    if part.last < high and tokens.texts[part.last] == "-":
        return tokens.texts[part.last - 1].endswith("%")
    # "$3.7B" is cut at its point.
    mark = part.last
    return not (
        mark + 1 < len(tokens)
        and tokens.texts[mark] in (".", ",")
        and tokens.ends[mark - 1] == tokens.starts[mark]
        and tokens.ends[mark] == tokens.starts[mark + 1]
        and tokens.texts[mark + 1][0].isdigit()
    )


def _in_ten(tokens: Tokens, index: int, sentence: Sentence) -> Part | None:
    """A share told as a count: "six in 10", "three out of four", "nine of 10"."""
    end = index + 1
    if tokens.lowers[end : end + 2] == ("out", "of"):
        end += 1
    if end + 1 >= sentence.last or tokens.lowers[end] not in ("in", "of"):
        return None
    if tokens.lowers[end + 1] not in _TENTHS:
        return None
    parts = parts_of(tokens, index, index + 1, sentence.first)
    whole = parts_of(tokens, end + 1, end + 2, sentence.first)
    if not parts or not whole or parts[0].amount.stated >= whole[0].amount.stated:
        return None
    share = round(100 * parts[0].amount.stated / whole[0].amount.stated, 1)
    return Part(index, end + 2, Amount(share, share))


def _begins(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    if is_number(tokens, index, sentence.first):
        return True
    following = tokens.lowers[index + 1 : min(index + 3, sentence.last)]
    return (
        tokens.lowers[index] == "half"
        and len(following) == 2
        and following[0] == "a"
        and following[1] in words.LARGE
    )


def _run_end(tokens: Tokens, index: int, sentence: Sentence) -> int:
    """Where a run of number words ends, the signs of currencies within it included."""
    end = index + (3 if tokens.lowers[index] == "half" else 1)
    while end < sentence.last:
        if is_number(tokens, end, sentence.first):
            end += 1
            continue
        lower = tokens.lowers[end]
        place = end + 1
        if lower == "of" and tokens.lowers[end - 1] in words.VAGUE:
            joined = place < sentence.last and tokens.lowers[place] in words.VAGUE
        else:
            if place < sentence.last and tokens.texts[place] in words.CURRENCY_SIGNS:
                place += 1
            joined = (
                lower in _JOINS
                and place < sentence.last
                and is_number(tokens, place, sentence.first)
            )
        if not joined:
            break
        end = place + 1
    return end


def is_in_ten(tokens: Tokens, part: Part) -> bool:
    """Whether a number is told as "six in 10"."""
    between = tokens.lowers[part.first + 1 : part.last - 1]
    return between in (("in",), ("of",), ("out", "of")) and tokens.lowers[part.last - 1] in _TENTHS
