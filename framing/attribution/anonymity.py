"""How openly a source phrase names who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.marks import BODY, NOTHING, OFFICE, PLACE
from framing.attribution.phrases import INSTITUTIONS
from framing.attribution.roles import OFFICIAL
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.attribution.marks import Marks
    from framing.attribution.phrases import Phrase

__all__ = ["anonymity_of", "is_plural"]

_INDEFINITE = word_set("a an some several many one two three four five few various numerous both")
_POSSESSIVE = word_set("his her its their our my your")
_PLURALS = word_set(
    "people police men women families children media clergy personnel staff crowd audience "
    "public family jury electorate establishment"
)
_SINGULARS = word_set(
    "news series analysis politics campus congress crisis press boss business census success"
)
_PERSONAL_ENDINGS = (
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women",
    "ee", "ees", "eer", "eers", "person", "people", "mates", "mate",
)  # fmt: skip
_THINGS = word_set(
    "number numbers paper papers order orders letter letters matter poster posters newsletter "
    "banner banners sticker chapter folder computer server tower power error flier flyer "
    "twitter ticker counter"
)
_TIES = word_set("of for at from with to inside within in close familiar")


def anonymity_of(marks: Marks, phrase: Phrase) -> str:
    """Tell how openly a source phrase names who speaks.

    Parameters
    ----------
    marks : Marks
        What the lexicons find in the document.
    phrase : Phrase
        The phrase, read.

    Returns
    -------
    str
        One of the types of `framing.document.model.Source`; '' for words that are no
        phrase for a speaker.
    """
    kind = "" if phrase.hit is None else phrase.hit.kind
    if kind == "document" and not phrase.name:
        return "document"
    if phrase.name:
        return "named_person"
    if kind == "marker":
        return _unnamed(marks, phrase)
    if kind in ("person", "post", "member"):
        return _unnamed(marks, phrase)
    if kind == "institution":
        return _body(marks, phrase)
    return _without_role(marks, phrase)


def _without_role(marks: Marks, phrase: Phrase) -> str:
    tokens = marks.tokens
    first, last = phrase.head
    text, lower = tokens.texts[last - 1], tokens.lowers[last - 1]
    if phrase.place is not None:
        people = phrase.place.kind == "demonym"
        return _unnamed(marks, phrase) if people else "named_institution"
    if text[0].isupper():
        crowd = is_plural(lower) and last - first == 1 and lower not in INSTITUTIONS
        return "unnamed_affiliated" if crowd else "named_institution"
    if lower in INSTITUTIONS:
        return _body(marks, phrase)
    if lower.endswith(_PERSONAL_ENDINGS) and lower not in _THINGS:
        return _unnamed(marks, phrase)
    if not text[0].isalpha():
        return "unnamed_generic" if text[0].isdigit() or text == "%" else ""
    return _unnamed(marks, phrase)


def _body(marks: Marks, phrase: Phrase) -> str:
    """A body is named, unless it is any of its kind: "a company", "several newspapers"."""
    tokens = marks.tokens
    first, last = phrase.head
    if any(
        (text[0].isupper() and index > phrase.first) or marks.cover[index] == PLACE
        for index, text in enumerate(tokens.texts[first:last], first)
    ):
        return "named_institution"
    if phrase.owner is not None or (phrase.hit is not None and phrase.hit.proper):
        return "named_institution"
    loose = phrase.determiner in _INDEFINITE or (
        not phrase.determiner
        and is_plural(tokens.lowers[last - 1])
        and tokens.lowers[last - 1] not in _PLURALS
    )
    if loose:
        return "unnamed_affiliated" if _is_tied(marks, phrase) else "unnamed_generic"
    return "named_institution"


def _unnamed(marks: Marks, phrase: Phrase) -> str:
    """Affiliated where an office, a country, a body or an owner ties the source to something."""
    hit = phrase.hit
    if (
        hit is not None
        and hit.kind in ("person", "post", "member")
        and (hit.category in OFFICIAL or hit.category == "igo")
    ):
        return "unnamed_affiliated"
    if phrase.owner is not None or phrase.determiner in _POSSESSIVE:
        return "unnamed_affiliated"
    return "unnamed_affiliated" if _is_tied(marks, phrase) else "unnamed_generic"


def _is_tied(marks: Marks, phrase: Phrase) -> bool:
    """Whether a name, a country or a body stands beside the head of a phrase."""
    texts, cover = marks.tokens.texts, marks.cover
    first, last = phrase.head
    edge = last if phrase.hit is None else phrase.hit.first
    if phrase.place is not None and phrase.place.kind == "demonym":
        return True
    for index in range(first, edge):
        if cover[index] in (PLACE, BODY):
            return True
        if texts[index][0].isupper() and index > phrase.first and cover[index] == NOTHING:
            return True
    return _is_tied_behind(marks, last, phrase.last)


def _is_tied_behind(marks: Marks, first: int, last: int) -> bool:
    """Whether *of*, *for*, *at* or *from* and a name or body follow: "a lawyer for the mill"."""
    texts, cover = marks.tokens.texts, marks.cover
    if first >= last or marks.tokens.lowers[first] not in _TIES:
        return False
    place = marks.tokens.lowers[first] in ("in", "from", "within", "inside")
    for index in range(first + 1, min(last, first + 8)):
        if texts[index] in (",", "(") or texts[index] in ("who", "that", "which"):
            return False
        if cover[index] in (BODY, OFFICE):
            return True
        if (cover[index] == PLACE or texts[index][0].isupper()) and not place:
            return True
    return False


def is_plural(word: str) -> bool:
    """Whether a noun in small letters names several.

    Examples
    --------
    >>> is_plural("officials"), is_plural("police"), is_plural("congress")
    (True, True, False)
    """
    if word in _PLURALS:
        return True
    if word in _SINGULARS or len(word) < 4:
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))
