"""Cut a source phrase into what it is made of: owner, head, name, apposition.

The phrase may be any range of tokens; it is read as far as it makes sense.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.attribution.marks import BODY, NOTHING, OFFICE, PLACE, TITLE, given_genders
from framing.attribution.names import SUFFIXES, name_end, name_words
from framing.attribution.quantities import DETERMINERS, behind_number, only_counts
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from framing.attribution.found import Range
    from framing.attribution.marks import Hit, Marks

__all__ = ["INSTITUTIONS", "POSTED", "Phrase", "name_inside", "read_phrase", "trimmed"]

POSTED = word_set("to of for")
"""Between an office and the place that it is for."""
INSTITUTIONS = word_set(
    "office company court party union bank center centre association organization organisation "
    "group team campaign bureau board house school college fund times journal authority council "
    "institute institution university agency ministry department commission committee "
    "foundation society federation league coalition corporation corp corp. inc inc. ltd ltd. "
    "co. llc plc post herald tribune observer gazette news network radio television tv magazine "
    "review press media hospital church academy administration service services forces force "
    "army navy guard police parliament congress senate assembly cabinet government government's "
    "project initiative alliance movement front brigade studies affairs research program "
    "programme bulletin globe chronicle register dispatch sun star today daily weekly mail "
    "telegraph guardian standard pac airlines airways motors industries holdings partners "
    "capital securities systems energy camp railway railways cathedral museum library club "
    "trust works"
)
"""Words that end the name of a body."""
_LEADS = word_set(
    "and but or by from to even also only both while as for with among including that when if "
    "in according then however meanwhile said like plus yet still so because though although"
)
_NOUNS = word_set(
    "building meeting hearing briefing ruling filing posting finding warning sibling offspring "
    "being gathering newsletter united"
)
_POSSESSIVE = word_set("his her their my our your its")
_TIMES = word_set(
    "month week year night day morning monday tuesday wednesday thursday friday saturday sunday "
    "spring summer autumn fall winter january february march april may june july august "
    "september october november december"
)
_PREPOSITIONS = word_set(
    "of for from at in on by with to among against under over near inside outside about behind "
    "between across within around after before during since into familiar close"
)
_BEGINS_APPOSITION = DASHES | {","}
_BEHIND_NAME = _BEGINS_APPOSITION | {"("}
_STOPS = DASHES | {";", ":", ".", "?", "!", "...", "[", "]"}
_ENDS = word_set(
    "who which that whose whom where when being is are was were has have had be been will "
    "would could may might should said says told saying as than because while if but did does "
    "do can must not n't"
)
_ADVERBS = word_set("here there now today alike yesterday again also abroad")
_LONGEST = 80
"""How many tokens of a range are read: no phrase for a speaker is longer."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase, read.

    Attributes
    ----------
    first, last : int
        Its tokens without what does not belong to it.
    head : (int, int)
        The noun phrase that it is at bottom, without determiner, owner and what follows.
    owner : (int, int) or None
        Whom the head belongs to: "Suvia" in "Suvia's president".
    determiner : str
        In small letters; '' without one.
    name : tuple of str
        The person's name in it; empty where there is none.
    apposition : (int, int) or None
        What stands behind the first comma.
    hit : Hit or None
        The word for a role that ends the head.
    place : Hit or None
        The country that ends the head.
    """

    first: int
    last: int
    head: Range
    owner: Range | None
    determiner: str
    name: tuple[str, ...]
    apposition: Range | None
    hit: Hit | None
    place: Hit | None


def trimmed(marks: Marks, source: Range) -> Range:
    """Return a range without marks and joining words around it, of bounded length."""
    tokens = marks.tokens
    first, last = max(source[0], 0), min(source[1], len(tokens), source[0] + _LONGEST)
    while first < last and (
        not tokens.texts[first][0].isalnum()
        or (tokens.lowers[first] in _LEADS and last - first > 1)
    ):
        first += 1
    while last > first and not (
        tokens.texts[last - 1][0].isalnum() or tokens.texts[last - 1] == ")"
    ):
        last -= 1
    while last - first > 1 and tokens.lowers[last - 1] in _ADVERBS:
        last -= 1
    if last - first > 1 and tokens.lowers[last - 1] == "'s":
        last -= 1
    return (first, last)


def read_phrase(marks: Marks, source: Range) -> Phrase | None:
    """Read one source phrase that is no pronoun; None where it holds no word.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution.marks import marks_of
    >>> from framing.document import parse
    >>> marks = marks_of(parse(Article(id="a1", text="Poland's president, Ana Beck, spoke.")))
    >>> phrase = read_phrase(marks, (0, 7))
    >>> phrase.owner, phrase.head, phrase.name
    ((0, 1), (2, 3), ('Ana', 'Beck'))
    """
    tokens = marks.tokens
    first, last = trimmed(marks, source)
    first = behind_number(tokens.lowers, first, last)
    if first >= last:
        return None
    end = _head_end(marks, first, last)
    owner, start = _owner(marks, first, end)
    determiner = ""
    if start < end - 1 and tokens.lowers[start] in DETERMINERS and not _is_office(marks, start):
        determiner = tokens.lowers[start]
        start += 1
        while start < end - 1 and tokens.lowers[start] in DETERMINERS:
            start += 1
    if end + 1 < last and tokens.lowers[end] == "of" and only_counts(tokens.lowers[start:end]):
        inner = read_phrase(marks, (end + 1, last))
        if inner is not None:
            return replace(inner, first=first, determiner=tokens.lowers[start])
    comma = _comma(marks, end, last)
    apposition = (comma + 1, last) if comma is not None and comma + 1 < last else None
    hit = marks.roles.ending(end)
    place = marks.places.ending(end)
    name = name_inside(marks, (start, end), determiner or ("'s" if owner else ""))
    if hit is not None and hit.kind == "marker":
        name = ()
    if not name and hit is not None and hit.kind in ("person", "post"):
        name = _name_behind_place(marks, end, comma if comma is not None else last)
    if not name and apposition is not None and tokens.texts[end - 1][0].islower():
        close = determiner in _POSSESSIVE or owner is not None
        name = _name_in_apposition(marks, apposition, alone=close, office=hit)
    return Phrase(first, last, (start, end), owner, determiner, name, apposition, hit, place)


def _name_behind_place(marks: Marks, end: int, last: int) -> tuple[str, ...]:
    """The name that ends *Ambassador to South Korea Ana Beck*: two words or more.

    Behind a place that is in no lexicon it begins with a known given name.
    """
    tokens = marks.tokens
    if end + 1 >= last or tokens.lowers[end] not in POSTED:
        return ()
    place = start = end + 1 + (tokens.lowers[end + 1] == "the")
    while start < last and marks.cover[start] in (PLACE, BODY):
        start += 1
    if start == place:
        given = given_genders()
        start = next((i for i in range(place + 1, last) if tokens.texts[i] in given), last)
    if last - start < 2 or name_end(tokens, start, last) != last:
        return ()
    return name_words(marks.tokens, start, last)


def _is_office(marks: Marks, index: int) -> bool:
    return marks.cover[index] in (OFFICE, BODY)


def _head_end(marks: Marks, first: int, last: int) -> int:
    """Where the head noun phrase ends: before a preposition, comma, clause or bracket."""
    tokens = marks.tokens
    index = first
    while index < last:
        text, lower = tokens.texts[index], tokens.lowers[index]
        if index > first:
            if text == "," and index + 1 < last and tokens.lowers[index + 1] in SUFFIXES:
                index += 2
                continue
            if text in (",", "(") or lower in _ENDS:
                break
            if text in _STOPS and marks.cover[index] == NOTHING:
                break
            fresh = index == first + 1 and tokens.lowers[first] in DETERMINERS
            if lower in _PREPOSITIONS and not (fresh or _inside_name(marks, index, first, last)):
                break
            if _is_participle(marks, index, first, last) or _is_time(marks, index, last):
                break
        index += 1
    while index > first + 1 and not tokens.texts[index - 1][0].isalnum():
        index -= 1
    return index


def _inside_name(marks: Marks, index: int, first: int, last: int) -> bool:
    """Whether a preposition is part of a name: "the Institute for the Study of War"."""
    tokens = marks.tokens
    for hits in (marks.roles, marks.places):
        for hit in hits.inside(max(first, index - 6), min(last, index + 7)):
            if hit.first < index < hit.last:
                return True
    if tokens.texts[index] not in ("of", "for", "on"):
        return False
    after = index + 1
    if after < last and tokens.lowers[after] == "the":
        after += 1
    if after >= last or not tokens.texts[after][0].isupper():
        return False
    before = tokens.texts[index - 1]
    if not before[0].isupper():
        return False
    # An office in front of *of* is a person's: "Secretary of Tarn".
    if tokens.lowers[index - 1] in INSTITUTIONS:
        return True
    # "Partnership for Clean Rivers", but not "Ana Beck of Tarn".
    opens = index - first == 1 or (index - first == 2 and tokens.lowers[first] in DETERMINERS)
    return opens and tokens.texts[index] == "for" and marks.cover[index - 1] == NOTHING


def _is_time(marks: Marks, index: int, last: int) -> bool:
    """Whether a time stands behind the noun: "a poll last month", "a poll Monday"."""
    lowers = marks.tokens.lowers
    if lowers[index - 1] in DETERMINERS or marks.cover[index] != NOTHING:
        return False
    if lowers[index] in ("last", "this", "next", "late", "early", "earlier"):
        return index + 1 < last and lowers[index + 1] in _TIMES
    return lowers[index].endswith("day") and lowers[index] in _TIMES and index + 1 >= last


def _is_participle(marks: Marks, index: int, first: int, last: int) -> bool:
    """Whether a small word in *-ed* or *-ing* begins a clause behind the noun."""
    tokens = marks.tokens
    lower = tokens.lowers[index]
    if not lower.endswith(("ed", "ing", "led")) or tokens.texts[index] != lower:
        return False
    if marks.cover[index] != NOTHING or lower in _NOUNS or len(lower) < 5:
        return lower == "led" and index > first
    before = tokens.lowers[index - 1]
    if before in DETERMINERS or not before[0].isalpha():
        return before == "those"
    if index + 1 >= last:
        return True
    if marks.cover[index - 1] == OFFICE and before.endswith("s"):
        return True
    after = tokens.lowers[index + 1]
    return after in _PREPOSITIONS or after in DETERMINERS or tokens.texts[index + 1][0].isupper()


def _owner(marks: Marks, first: int, end: int) -> tuple[Range | None, int]:
    """The owner in front of the head, and where the head begins."""
    texts = marks.tokens.texts
    for index in range(end - 2, first, -1):
        if texts[index] in ("'s", "'"):
            if marks.tokens.lowers[first] in ("the", "a", "an") and first + 1 < index:
                return (first + 1, index), index + 1
            return (first, index), index + 1
    return None, first


def _comma(marks: Marks, end: int, last: int) -> int | None:
    """The comma or dash behind the head, brackets and prepositional phrases skipped."""
    texts = marks.tokens.texts
    depth = 0
    for index in range(end, last):
        if texts[index] == "(":
            depth += 1
        elif texts[index] == ")":
            depth -= 1
        elif depth <= 0 and texts[index] in _BEGINS_APPOSITION:
            return index
    return None


def name_inside(marks: Marks, head: Range, determiner: str) -> tuple[str, ...]:
    """Return the person's name that ends a noun phrase; empty where there is none.

    A name stands behind the last office or title. Without one the whole phrase is a name
    if it is made of capital words, has no article, and does not end like a body's name.
    """
    tokens, cover = marks.tokens, marks.cover
    first, last = head
    start = first
    office = behind = False
    for index in range(first, last):
        if cover[index] in (OFFICE, TITLE):
            start, office, behind = index + 1, True, False
        elif cover[index] in (BODY, PLACE):
            start, office, behind = index + 1, False, True
    while start < last and not tokens.texts[start][0].isupper():
        start += 1
    if start >= last or name_end(tokens, start, last) != last:
        return ()
    texts = tokens.texts
    if tokens.lowers[last - 1] in INSTITUTIONS and not (
        office and last - start == 2 and cover[last - 1] == NOTHING
    ):
        return ()
    called = start > first and texts[start] in given_genders()
    if (determiner not in ("", "'s") and not office and not called) or last - start > 6:
        return ()
    if last - start == 1 and not office and _is_acronym(texts[start]) and not determiner:
        return ()
    if last - start == 1 and determiner and not office:
        return ()
    if behind and texts[start] not in given_genders():
        return ()
    return name_words(tokens, start, last)


def _is_acronym(text: str) -> bool:
    """Whether a word is written like a body: capitals or a capital inside."""
    letters = [letter for letter in text if letter.isalpha()]
    inner = text[2:]
    return (text.isupper() and len(letters) in (2, 3, 4)) or (
        not text.isupper()
        and "-" not in text
        and any(c.isupper() for c in inner)
        and not text.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Du", "Van", "O'", "Fitz"))
    )


def _name_in_apposition(
    marks: Marks, apposition: Range, *, alone: bool, office: Hit | None
) -> tuple[str, ...]:
    """The name right behind a noun and a comma: of two words, or one where it is `alone`."""
    tokens = marks.tokens
    first, last = apposition
    if tokens.lowers[first] in ("including", "such", "like", "among", "notably"):
        return ()
    start = first
    for index in range(first, min(last, first + 8)):
        if tokens.texts[index] in (",", "(") or tokens.lowers[index] in _PREPOSITIONS:
            break
        if marks.cover[index] in (TITLE, OFFICE):
            start = index + 1
    end = name_end(tokens, start, last)
    if end == start or (end < last and tokens.texts[end] not in _BEHIND_NAME):
        return ()
    name = name_inside(marks, (start, end), "")
    if office is not None and office.kind not in ("person", "post", "member"):
        return ()
    if len(name) > 1 or start > first:
        return name
    return name if alone and office is not None else ()
