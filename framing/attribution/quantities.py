"""Words that say how many: what they leave of a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DETERMINERS", "behind_number", "is_mere_number", "only_counts"]

DETERMINERS = word_set(
    "the a an this that these those some many most several few all both other another one any "
    "no two three four five six seven eight nine ten dozens hundreds his her its their our my "
    "your more such certain various numerous multiple every each"
)
"""Articles, possessives and words for numbers that open a noun phrase."""
_ROUGHLY = word_set(
    "about almost nearly roughly around over approximately more than least at fewer less close "
    "to up as an estimated another just only"
)
_QUANTITIES = word_set(
    "number group groups handful majority dozens hundreds thousands scores couple pair percent "
    "rest half plenty lots list series array range minority third quarter none trio"
)
_AMOUNTS = word_set("number majority handful percent share plurality")
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred "
    "half two-thirds one-third three-quarters quarter third dozen dozens hundreds thousands "
    "scores"
)


def is_mere_number(lowers: Sequence[str]) -> bool:
    """Whether a phrase, in small letters, only says how many.

    Examples
    --------
    >>> is_mere_number("about six in 10".split()), is_mere_number("six voters".split())
    (True, False)
    """
    return any(map(_is_number, lowers)) and all(
        _is_number(lower) or lower in _ROUGHLY or lower in ("in", "out", "of", "-", "%")
        for lower in lowers
    )


def behind_number(lowers: Sequence[str], first: int, last: int) -> int:
    """Return where a phrase begins behind "more than 40", "about six in 10", "two-thirds of".

    Examples
    --------
    >>> behind_number("more than six in 10 voters".split(), 0, 6)
    5
    """
    index = first
    while index < last and lowers[index] in _ROUGHLY:
        index += 1
    if index >= last or not _is_number(lowers[index]):
        return first
    index += 1
    if (
        index + 1 < last
        and lowers[index] in ("in", "out")
        and (_is_number(lowers[index + 1]) or lowers[index + 1] == "of")
    ):
        index += 2
    while index < last and (
        lowers[index] in ("of", "the", "those", "-") or _is_number(lowers[index])
    ):
        index += 1
    return index if index < last else first


def _is_number(lower: str) -> bool:
    return lower[0].isdigit() or lower in _NUMBERS


def only_counts(head: Sequence[str]) -> bool:
    """Whether a head before *of* only says how many: "one of", "a large number of".

    Examples
    --------
    >>> only_counts(["one"]), only_counts(["large", "number"]), only_counts(["office"])
    (True, True, False)
    """
    word = head[-1]
    if len(head) > 1:
        return word in _AMOUNTS
    return word in _QUANTITIES or word in DETERMINERS or word.isdigit()
