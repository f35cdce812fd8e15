"""Find in the text what *who*, *it* and *they* stand for where nobody has spoken before.

The rules are written down in docs/sources.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.anonymity import is_plural
from framing.attribution.marks import BODY, NOTHING, OFFICE, PLACE
from framing.attribution.quantities import DETERMINERS
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from framing.attribution.found import Range
    from framing.attribution.marks import Marks
    from framing.document.model import Document

__all__ = ["antecedent", "subject_before"]

_STOPS = frozenset(';:.?![]"') | DASHES | {"..."}
_STEPPED_OVER = DASHES | {",", "-"}
_CLAUSE = word_set(
    "said says told that as while but because if when after before although though and or is "
    "was are were has have had be been will would could may might should to including like than "
    "who whom whose which"
)
_BINDS = word_set("of for at from with in")
_TIES = _BINDS | word_set("on by about among against over as into between under")


def antecedent(marks: Marks, who: int, low: int) -> Range | None:
    """Return the phrase that a relative pronoun stands for: the noun phrase before it.

    An office with a body behind it is taken whole: "a spokesman for the mill, who".
    """
    tokens, cover = marks.tokens, marks.cover
    end = _end_before(marks, who, low)
    named = end > low and cover[end - 1] == NOTHING and tokens.texts[end - 1][0].isupper()
    index = end
    while index > max(low, end - 24):
        text, lower = tokens.texts[index - 1], tokens.lowers[index - 1]
        if text in _STOPS or text == ",":
            break
        if cover[index - 1] == NOTHING and lower in _CLAUSE:
            break
        if cover[index - 1] == NOTHING and lower in _TIES:
            if (
                lower not in _BINDS
                or index - 2 < low
                or not (cover[index - 2] in (OFFICE, BODY) or lower == "of")
            ):
                break
        elif lower in DETERMINERS and index < end and cover[index - 1] == NOTHING:
            index -= 1
            if (
                index - 2 >= low
                and tokens.lowers[index - 1] in _BINDS
                and (cover[index - 2] == OFFICE)
            ):
                continue
            break
        elif cover[index - 1] == NOTHING and text[0].islower() and (named or lower.endswith("ed")):
            break
        index -= 1
    while index < end and tokens.lowers[index] in _TIES:
        index += 1
    return (index, end) if index < end else None


def _end_before(marks: Marks, who: int, low: int) -> int:
    """Where the phrase before *who* ends: commas and ", of Tarn, Md.," are stepped over."""
    tokens, cover = marks.tokens, marks.cover
    end = who
    while end > low and tokens.texts[end - 1] in _STEPPED_OVER:
        end -= 1
        # "Beck, of Tarn, Md., who": where somebody is from is not who speaks.
        if (
            end - 2 > low
            and tokens.texts[end - 2] == ","
            and (cover[end - 1] == PLACE or tokens.texts[end - 1].endswith("."))
        ):
            end -= 1
    if _is_home(marks, end, low):
        end -= 3
    return end


def _is_home(marks: Marks, end: int, low: int) -> bool:
    """Whether ", of Tarn" ends there."""
    texts = marks.tokens.texts
    return end - 4 >= low and texts[end - 3 : end - 1] in ((",", "of"), (",", "from"))


def subject_before(
    document: Document, marks: Marks, place: int, sentence: int, number: str
) -> Range | None:
    """Return what *it* ('body') or *they* ('many') can stand for where nobody has spoken yet.

    For *it* the body, document or state that opens this sentence or the one before; for
    *they* the first group of people in either. None where there is no such thing.
    """
    for index in (sentence, sentence - 1):
        if index < 0:
            break
        here = document.sentences[index]
        last = min(here.last, place)
        if number == "body":
            found = _opening_body(marks, here.first, min(last, here.first + 4))
        else:
            found = next(
                (
                    hit.last
                    for hit in marks.roles.inside(here.first, last)
                    if hit.kind in ("person", "post", "member")
                    and is_plural(marks.tokens.lowers[hit.last - 1])
                ),
                None,
            )
        if found is not None:
            return antecedent(marks, found, here.first)
    return None


def _opening_body(marks: Marks, first: int, last: int) -> int | None:
    """Where the body or state ends that a sentence opens with; owners are none."""
    found = [
        hit
        for hits in (marks.places, marks.roles)
        for hit in hits.inside(first, last)
        if hit.kind
        in ("country", "capital", "residence", "organisation", "institution", "document", "body")
    ]
    end = max((hit.last for hit in found), default=0)
    lowers = marks.tokens.lowers
    free = (
        end
        and (end >= len(lowers) or lowers[end] != "'s")
        and not (end < len(lowers) and marks.cover[end] != NOTHING)
    )
    return end if free else None
