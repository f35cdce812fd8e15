"""What a sentence says that an actor is, and what it says that somebody calls the actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.actors.descriptions import DEGREES, FIXED, is_adjective, is_participle, is_said
from framing.actors.name_phrases import CLAIMING, EMPTY, is_attribute_at, over_offices, tells
from framing.actors.noun_phrases import DETERMINERS, POSSESSIVES, PRONOUNS, phrase_at
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.actors.mentions import Mention
    from framing.actors.noun_phrases import Phrase, Reader

__all__ = ["complement", "name_given"]

_BE = word_set("is are was were isn't aren't wasn't weren't been being")
_LINKING = word_set(
    "is are was were isn't aren't wasn't weren't remains remained remain becomes became become "
    "seems seemed seem appears appeared looks looked proved proves stays stayed grew"
)
_MODALS = word_set("will would could can may might must should has have had won't can't cannot")
_BASE = word_set("be become remain been seem stay appear")
_NEGATIONS = word_set("not never no hardly barely")
_PLURALS = word_set("are were aren't weren't remain seem have become appear")
_CALLING = word_set(
    "call calls called calling label labels labeled labelled labeling labelling brand brands "
    "branded branding dub dubs dubbed dubbing deem deems deemed consider considers considered "
    "considering declare declares declared pronounce pronounced"
)
"""What the name stands behind without *as*: "called Norland a threat"."""
_SEEING = word_set(
    "describe describes described describing see sees saw seen seeing view views viewed viewing "
    "regard regards regarded regarding portray portrays portrayed portraying depict depicts "
    "depicted depicting denounce denounces denounced denouncing condemn condemns condemned "
    "condemning characterize characterizes characterized characterizing characterise "
    "characterises characterised paint paints painted painting dismiss dismisses dismissed "
    "dismissing hail hails hailed hailing praise praises praised praising criticize criticizes "
    "criticized criticise criticised cast casts casting perceive perceives perceived perceiving "
    "slam slammed blast blasted deride derided mock mocked label labels labeled labelled brand "
    "brands branded attack attacked attacking treat treats treated recognize recognizes "
    "recognized recognise recognised identify identified"
)
"""What *as* follows: "described Norland as a threat"."""
_ARTICLES = POSSESSIVES | {"a", "an", "the", "this"}
_OPENERS = word_set("that because when while although though and but so since as")
_SUBORDINATE = word_set("as since until before after like than")
_BEHIND_ADJECTIVE = PRONOUNS | word_set("to enough today now than as here there too again right")
_INTENSE = word_set("very too so more most less least quite rather such far much")
_LOOSE = word_set(
    "only currently really clearly certainly probably obviously actually apparently reportedly "
    "allegedly presently recently suddenly finally simply likely early"
)
_LONGEST_APPOSITION = 14
_BY_REACH = 7
_LONGEST_LIST = 40
_PAIR = 8
"""Tokens before *and* in which a *between* makes what stands around it one."""


def complement(reader: Reader, mention: Mention) -> Phrase | None:
    """What a mention is said to be: "Norland is a rogue state", "Beck remains popular"."""
    index = _verb_of_subject(reader, mention)
    if index < 0:
        return None
    while reader.kind(index) == "ADV" or reader.lower(index) in ("also", "still", "now"):
        index += 1
    verb = reader.lower(index)
    plural = verb in _PLURALS
    if plural != _is_plural(reader, mention) and (plural or mention.form == "demonym"):
        return None
    start = index if verb.endswith("n't") and verb not in _MODALS else -1
    index += 1
    if verb in _MODALS:
        first = index
        while reader.kind(index) == "ADV" or reader.lower(index) in DEGREES | {"not"}:
            index += 1
        if reader.lower(index) not in _BASE:
            return None
        negations = (i for i in range(first, index) if reader.lower(i) in _NEGATIONS)
        start = next(negations, start)
        index += 1
    elif verb not in _LINKING:
        return None
    return _predicate(reader, mention, index, start)


def _verb_of_subject(reader: Reader, mention: Mention) -> int:
    """The place where the verb of a mention may stand; -1 where it is no subject."""
    index = mention.last
    clause = "who" if mention.form == "person" else "which"
    if reader.lower(index) == "," and reader.lower(index + 1) == clause:
        return index + 2
    return _over_apposition(reader, index) if _is_subject(reader, mention) else -1


def _predicate(reader: Reader, mention: Mention, index: int, start: int) -> Phrase | None:
    """The noun phrase or adjective behind a form of *be*, over adverbs and *not*.

    `start` is where a *not* before that form stands, or -1.
    """
    begin = index
    while reader.is_quote(index) or _is_degree(reader, index):
        if reader.lower(index) in _NEGATIONS and start < 0:
            start = index
        index += 1
    if reader.lower(index) == "a" and reader.lower(index + 1) in ("bit", "little"):
        index += 2
    phrase = phrase_at(reader, index)
    if (phrase is None or not phrase.nominal) and _is_plural(reader, mention):
        noun = phrase_at(reader, index, bare=True)
        phrase = noun if noun is not None and noun.nominal else phrase
    if phrase is None:
        return None
    if phrase.nominal:
        if not _is_named_thing(reader, mention, phrase):
            return None
    elif not _describes(reader, phrase):
        return None
    first = phrase.first
    if start < 0 and not phrase.determiner:
        first = min(first, index)
        while first > begin and _intensifies(reader, first - 1):
            first -= 1
    return phrase._replace(first=start if start >= 0 else first)


def _is_degree(reader: Reader, index: int) -> bool:
    word = reader.lower(index)
    return (reader.kind(index) == "ADV" or word in DEGREES or word == "not") and not is_adjective(
        word
    )


def _intensifies(reader: Reader, index: int) -> bool:
    word = reader.lower(index)
    return word in _INTENSE or (reader.kind(index) == "ADV" and word not in _LOOSE)


def _is_named_thing(reader: Reader, mention: Mention, phrase: Phrase) -> bool:
    """Whether a noun phrase behind *be* says what somebody is: no office, no name."""
    head = reader.lower(phrase.head)
    if head in EMPTY or not reader.is_small(phrase.head) or not tells(reader, mention, phrase):
        return False
    if phrase.determiner:
        return True
    if reader.lower(phrase.first).endswith("ing") and not is_said(reader.lower(phrase.first)):
        return False
    plural = head.endswith("s") and not head.endswith("ss") and reader.kind(phrase.head) == "W"
    return plural and _is_plural(reader, mention)


def _describes(reader: Reader, phrase: Phrase) -> bool:
    """Whether an adjective behind *be* describes: not "likely to sign", "called", "born"."""
    head, following = reader.lower(phrase.head), reader.lower(phrase.last)
    if not is_said(head) or following == "off" or _is_progressive(reader, phrase):
        return False
    if is_participle(head):
        reach = range(phrase.last, phrase.last + _BY_REACH)
        if any(reader.lower(index) == "by" for index in reach):
            return False
    # "is critical infrastructure": a noun follows, and nothing tells where it ends.
    kind = reader.kind(phrase.last)
    known = kind in ("PREP", "LINK", "ADV", "AUX", "NUM") or following in _BEHIND_ADJECTIVE
    return known or not reader.is_word(phrase.last)


def _is_progressive(reader: Reader, phrase: Phrase) -> bool:
    """Whether a verb and what it does make the phrase: "is winning fair and square"."""
    words = [reader.lower(index) for index in range(phrase.first, phrase.last)]
    return len(words) > 1 and words[0].endswith("ing") and words[1].isalpha() and words[1] != "and"


def _over_apposition(reader: Reader, index: int) -> int:
    """The place behind ", the mayor,"."""
    if reader.lower(index) != ",":
        return index
    clause = reader.lower(index + 1) in ("who", "which", "whose")
    for step in range(index + 1, min(index + _LONGEST_APPOSITION, reader.last)):
        if reader.lower(step) == ",":
            return step + 1
        if reader.is_finite(step) and not clause:
            break
    return index


def _is_plural(reader: Reader, mention: Mention) -> bool:
    """Whether a mention may be the subject of *are*."""
    word = reader.lower(mention.last - 1)
    if mention.form == "institution":
        return word.endswith("s") and not word.endswith("ss")
    if mention.form == "demonym":
        return word.endswith(("s", "ese", "sh", "ch"))
    before = reader.lower(mention.first - 1)
    if before == "the":
        before = reader.lower(mention.first - 2)
    return before == "and" and reader.lower(mention.last) in _PLURALS


def _is_subject(reader: Reader, mention: Mention) -> bool:
    """Whether nothing before a mention makes it part of something else."""
    index = mention.first - 1
    if mention.form in ("person", "institution", "label"):
        index = over_offices(reader, index)
    elif reader.kind(index) == "NAME":
        return False
    while is_attribute_at(reader, mention, index) or reader.lower(index) in FIXED:
        index -= 1
    while reader.lower(index) in _ARTICLES or reader.is_quote(index):
        index -= 1
    if reader.lower(index) == "'s" and reader.lower(index - 1) == "today":
        index -= 2
    word = reader.lower(index)
    if word == "and" and reader.kind(index - 1) == "NAME":
        return reader.lower(mention.last) in _PLURALS and _opens(reader, index - 1)
    if word == "and" and any(reader.lower(i) == "between" for i in range(index - _PAIR, index)):
        return False
    if not word or word in _OPENERS:
        return word != "as" or reader.lower(index - 1) != "far"
    if not reader.is_word(index) and word != "'s":
        return word not in "/&-]"
    return word in _SUBORDINATE or word in CLAIMING or reader.kind(index) == "ADV"


def _opens(reader: Reader, index: int) -> bool:
    """Whether names joined by *and* or commas begin a clause."""
    low = index - _LONGEST_LIST
    while index > low and (reader.kind(index) == "NAME" or reader.lower(index) in (",", "the")):
        index -= 1
    if reader.opens(index):
        return reader.texts[index][0].isupper()
    word = reader.lower(index)
    return not word or word in _OPENERS or word in CLAIMING or reader.is_quote(index)


def name_given(reader: Reader, mention: Mention) -> Phrase | None:
    """What somebody calls a mention: "called Norland a threat", "Beck, dubbed the butcher"."""
    place = _behind_object(reader, mention)
    if place < 0:
        place = _behind_passive(reader, mention)
    phrase = phrase_at(reader, place) if place >= 0 else None
    if phrase is None:
        return None
    if not phrase.nominal:
        return phrase if _describes(reader, phrase) else None
    thing = phrase.determiner and reader.lower(phrase.head) not in EMPTY
    return phrase if thing and tells(reader, mention, phrase) else None


def _behind_object(reader: Reader, mention: Mention) -> int:
    """Where the name begins that a mention is given as the object of a verb; -1 elsewhere."""
    index, behind = mention.first - 1, mention.last
    if mention.form != "name":
        index = over_offices(reader, index)
    while (
        is_attribute_at(reader, mention, index)
        or reader.lower(index) in DETERMINERS
        or reader.is_quote(index)
    ):
        index -= 1
    while reader.is_quote(behind):
        behind += 1
    verb, following = reader.lower(index), reader.lower(behind)
    if not reader.is_small(index):
        return -1
    if verb in _SEEING and following == "as":
        return behind + 1
    return behind if verb in _CALLING and following not in ("as", "'s", ",") else -1


def _behind_passive(reader: Reader, mention: Mention) -> int:
    """Where the name begins that a mention is given as the subject of a passive; -1 elsewhere."""
    index = mention.last
    apart = reader.lower(index) == ","
    index += apart
    clause = apart and reader.lower(index) in ("who", "which")
    index += clause
    passive = apart and not clause
    if (not apart or reader.lower(index - 1) == "which") and not _is_subject(reader, mention):
        return -1
    for _ in range(5):
        if reader.lower(index) in _BE:
            passive = True
        elif reader.lower(index) not in _MODALS | {"often"} and reader.kind(index) != "ADV":
            break
        index += 1
    verb = reader.lower(index)
    if not passive or not verb.endswith(("ed", "seen", "cast")):
        return -1
    if verb == "called" and apart and index == mention.last + 1:
        # "Beck, called a meeting": a verb behind what is set apart.
        return -1
    if verb in _SEEING and reader.lower(index + 1) == "as":
        return index + 2
    return index + 1 if verb in _CALLING else -1
