"""The noun phrase that a mention of an actor heads: what stands before and behind the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.actors.descriptions import (
    CLAUSAL,
    FIXED,
    KIN,
    STATES,
    TENURE,
    characters,
    is_adjective,
    is_attribute,
    is_office,
    is_participle,
)
from framing.actors.noun_phrases import DETERMINERS, POSSESSIVES, PRONOUNS, Phrase, phrase_at
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from framing.actors.mentions import Mention
    from framing.actors.noun_phrases import Reader

__all__ = [
    "CLAIMING",
    "EMPTY",
    "apposition_before",
    "apposition_behind",
    "attribute_before",
    "belongs_to_noun",
    "is_attribute_at",
    "over_offices",
    "tells",
]

CLAIMING = word_set(
    "say says said saying think thinks thought thinking believe believes believed believing argue "
    "argues argued arguing claim claims claimed claiming insist insists insisted insisting admit "
    "admits admitted add adds added warn warns warned warning suggest suggests suggested feel "
    "feels felt know knows knew hope hopes hoped fear fears feared means mean meant acknowledge "
    "acknowledges acknowledged concede conceded conclude concluded proved proving shows show "
    "showed realise realised realize realized promised pretend pretends pretended "
    "complain complains complained agree agrees agreed assert asserts asserted contend contends "
    "contended maintain maintains maintained declares declared announced notes noted understand "
    "understands understood stress stressed emphasised emphasized doubt doubts doubted told "
    "assume assumes assumed"
)
"""Verbs that a clause follows without *that*: "said Norland is reckless"."""
EMPTY = word_set(
    "many one ones first second last same case reason time way day thing moment lot bit couple few "
    "number home part member kind sort type half majority more year years month months week "
    "weeks percent person people man woman place issue result matter question point subject topic "
    "focus process winner successor runner two three four five six seven eight nine ten"
)
"""Nouns that say nothing of an actor by themselves."""
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december"
)
_NOUNS_LIKE_VERBS = word_set(
    "forces talks strikes plans reports claims attacks moves calls demands efforts supports aides "
    "votes visits rallies tweets backs trades backers needs hopes fears building meeting briefing "
    "spending ruling hearing rating polling ally allies aide"
)
_NOT_NOUNS = (
    PRONOUNS
    | DETERMINERS
    | word_set(
        "today yesterday tomorrow tonight here there now then again too also so not very more most "
        "less never once alone instead ago always often ever still already even just yet both all"
    )
)
_FIRST = word_set("embattled beleaguered impoverished disgraced divided isolated battered")
"""Participles that no verb of a sentence is made of, so that they may begin one."""
_PARTIES = word_set("democratic republican conservative liberal socialist independent")
_LIKE_VERBS = word_set(
    "clean slow free open calm cool warm tame right secure lower better perfect sober empty upset "
    "content complete narrow dry tense fit mature"
)
_BEFORE_APPOSITION = word_set(
    "himself herself itself traditionally currently long once already still now formerly often "
    "arguably perhaps probably increasingly"
)
_FARTHEST = 10


def belongs_to_noun(reader: Reader, mention: Mention) -> bool:
    """Whether a mention modifies a noun behind it: "Norland troops", "the Beck plan"."""
    index = mention.last
    word, kind = reader.lower(index), reader.kind(index)
    if not word:
        return False
    if reader.is_quote(index):
        # "The disastrous Norland "free trade" deal": the mark opens.
        return reader.is_quoted(index) and reader.is_word(index + 1)
    if not reader.is_word(index):
        return word in "/&" or (word == "-" and reader.is_glued(index))
    if kind == "NAME":
        return word not in _CALENDAR
    if word == "and":
        # "Norlandic and Suvian warships", "the Norlandic army and diplomatic leaders".
        joined = reader.kind(index + 1) == "NAME" or is_adjective(reader.lower(index + 1))
        return (
            joined and reader.kind(index + 2) == "W" and (reader.lower(index + 2) not in _NOT_NOUNS)
        )
    if word in _NOUNS_LIKE_VERBS:
        return True
    if kind == "VVBG":
        return reader.kind(index + 1) == "W" and reader.lower(index + 1) not in _NOT_NOUNS
    if kind in ("VVB", "VVBP"):
        return not reader.lower(mention.last - 1).endswith("s")
    return kind == "W" and word not in _NOT_NOUNS and not word.endswith("n't")


def is_attribute_at(reader: Reader, mention: Mention, index: int) -> bool:
    """Whether an adjective stands at a place that says something of what follows it."""
    word = reader.lower(index)
    if reader.opens(index) and word not in _FIRST and reader.kind(index + 1) == "NAME":
        # Its capital may be a name's: "White House", "Green Party".
        return index + 1 == mention.first and is_attribute(word)
    if reader.opens(index) and word in _PARTIES:
        return False
    return reader.is_small(index) and is_attribute(word)


def over_offices(reader: Reader, index: int) -> int:
    """The place before the titles, offices and names of states in front of a name."""
    low = max(reader.first - 1, index - _FARTHEST)
    while index > low:
        word = reader.lower(index)
        if reader.kind(index) == "NAME" or is_office(word):
            index -= 1
            if reader.lower(index) == "of" and reader.lower(index - 1) == "secretary":
                index -= 1
        elif word == "-" or (word in FIXED and word not in ("then", "only")):
            index -= 1
        else:
            break
    return index


def attribute_before(reader: Reader, mention: Mention) -> Phrase | None:
    """The adjectives before a mention, over titles, offices and nationalities."""
    index = mention.first - 1
    if mention.form in ("person", "institution", "label"):
        index = over_offices(reader, index)
    first = last = index + 1
    low = max(reader.first - 1, index - _FARTHEST)
    while index > low:
        if reader.is_quote(index) and first == last:
            last = index
        elif not _widens(reader, mention, index, first < last):
            break
        first = index
        index -= 1
    while first < last and not is_adjective(reader.lower(first)) and not _intense(reader, first):
        first += 1
    if first == last or not _stands_free(reader, (first, last), index):
        return None
    return Phrase(first, last, last - 1, "", nominal=False)


def _widens(reader: Reader, mention: Mention, index: int, begun: bool) -> bool:
    """Whether the word at a place belongs to the adjectives that stand behind it."""
    word = reader.lower(index)
    if is_attribute_at(reader, mention, index):
        return begun or mention.form != "person" or word not in characters()
    if not begun:
        # "A gridlocked parliament": a participle, whichever it is.
        named = word.endswith("ed") and len(word) > 4 and word not in FIXED
        return named and "-" not in word and reader.lower(index - 1) in ("a", "an")
    if word in (",", "and", "but", "yet"):
        return is_attribute_at(reader, mention, index - 1)
    return _intense(reader, index)


def _intense(reader: Reader, index: int) -> bool:
    return reader.kind(index) == "ADV" or reader.lower(index) in ("most", "more", "very")


def _stands_free(reader: Reader, found: tuple[int, int], before: int) -> bool:
    """Whether adjectives belong to what follows them and not to what stands before them."""
    first, last = found
    word, kind = reader.lower(before), reader.kind(before)
    if word == "'s" and reader.lower(before - 1) in PRONOUNS:
        return False
    owned = word in DETERMINERS or word == "'s"
    if not owned and (
        reader.lower(last - 1) in CLAUSAL
        or any(reader.lower(index).endswith("ing") for index in range(first, last))
    ):
        return False
    doubtful = is_participle(reader.lower(first)) and reader.lower(first) not in _FIRST
    if not word:
        return not doubtful
    if owned or kind == "PREP":
        return word not in ("that", "as", "than", "out", "up", "off", "down")
    if doubtful or reader.lower(first) in _LIKE_VERBS or reader.kind(first)[:1] == "V":
        return False
    known = word in (",", "and", "that", "but", ":", "(", ";") or word in CLAIMING
    return known or word in DASHES or reader.is_quote(before)


def apposition_before(reader: Reader, mention: Mention) -> Phrase | None:
    """The describing noun before a person's name: "the dictator Jan Beck", "a liar, Jan Beck"."""
    head = mention.first - 1
    apart = reader.lower(head) == ","
    if apart:
        if not reader.is_break(mention.last) or reader.lower(mention.last + 1) in ("and", "or"):
            return None
        head -= 1
    noun = reader.lower(head)
    if noun not in characters() or not reader.is_small(head) or noun.endswith("s"):
        return None
    first = head
    while head - first < _FARTHEST and (
        _modifies(reader, first - 1) or (first < head and _intense(reader, first - 1))
    ):
        first -= 1
    if any(_is_highest(reader.lower(index)) for index in range(first, head)):
        return None
    if reader.kind(first - 1) == "AUX" and not is_adjective(reader.lower(first)):
        # A verb that is not known as one: "should favor front-runner Beck".
        first = min(first + 1, head)
    while first < head and _is_tenure(reader, first):
        first += 1
    if apart and reader.lower(first - 1) not in DETERMINERS | {"'s"}:
        return None
    return Phrase(first, head + 1, head, "", nominal=True)


def _is_tenure(reader: Reader, index: int) -> bool:
    """Whether a word tells since when or until when: *former*, and no "New" of "New York"."""
    named = reader.lower(index) == "new" and reader.kind(index + 1) == "NAME"
    return reader.is_small(index) and reader.lower(index) in TENURE and not named


def _modifies(reader: Reader, index: int) -> bool:
    """Whether a word before a noun belongs to it."""
    word = reader.lower(index)
    if not reader.is_word(index) or word in _NOT_NOUNS | KIN or word in ("as", "than"):
        return False
    if word in _CALENDAR:
        return False
    return reader.kind(index) in ("NAME", "W") or is_adjective(word)


def _is_highest(word: str) -> bool:
    """Whether a clause may follow the noun: "the best friend Beck ever had"."""
    return word in ("only", "first", "last", "most") or word.endswith("est")


def apposition_behind(reader: Reader, mention: Mention) -> Phrase | None:
    """The apposition behind a mention: "Norland, a pariah state, ..."."""
    index = mention.last
    mark = reader.lower(index)
    if (mark not in (",", "(", "-") and mark not in DASHES) or _ends_a_name(reader, mention):
        return None
    if reader.kind(index + 1) == "NUM" and reader.lower(index + 2) == ",":
        index += 2
    index += 1
    while reader.lower(index) in _BEFORE_APPOSITION:
        index += 1
    word = reader.lower(index)
    if word not in POSSESSIVES | {"a", "an", "the", "one"} and reader.lower(index + 1) != "'s":
        return None
    if reader.texts[index] != word and mark != ",":
        # Behind the place and the dash that head a report its first sentence begins.
        return None
    phrase = phrase_at(reader, index)
    if phrase is None or not phrase.nominal or not _may_describe(reader, mention, phrase):
        return None
    if not tells(reader, mention, phrase) or not _is_set_apart(reader, phrase):
        return None
    first = phrase.first
    while first < phrase.head and _is_tenure(reader, first):
        first += 1
    return phrase._replace(first=first)


def _ends_a_name(reader: Reader, mention: Mention) -> bool:
    """Whether a mention is the end of a longer name: "Friends of Norland", "Oil Norland"."""
    index = mention.first - 1
    if mention.form in ("name", "metonym") and reader.kind(index) == "NAME":
        return reader.lower(index) not in _CALENDAR
    return reader.lower(index) in ("for", "of") and (
        reader.is_word(index - 1) and reader.texts[index - 1][0].isupper()
    )


def _may_describe(reader: Reader, mention: Mention, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a noun for what the mention names."""
    head = reader.lower(phrase.head)
    if not reader.is_small(phrase.head):
        return False
    if mention.form == "person":
        single = not head.endswith("s") or head == "boss"
        return single and (head in characters() or is_office(head))
    return head in STATES or (head.endswith("s") and head[:-1] in STATES)


def tells(reader: Reader, mention: Mention, phrase: Phrase) -> bool:
    """Whether a phrase says more than an office or nothing: "a popular mayor", "a dictator"."""
    head = reader.lower(phrase.head)
    office = is_office(head) and not (head == "leader" and mention.form != "person")
    if not office and head not in EMPTY and head not in FIXED:
        return True
    places = range(phrase.first, phrase.head)
    return any(is_attribute_at(reader, mention, index) for index in places)


def _is_set_apart(reader: Reader, phrase: Phrase) -> bool:
    """Whether no verb follows a phrase before the mark that closes it."""
    index = phrase.last
    if reader.lower(index) in ("who", "which", "that", "whose"):
        return True
    for _ in range(_FARTHEST):
        if reader.is_break(index) and not reader.is_quote(index):
            # "Norland, the trade bloc, the bank and Suvia" is a list.
            return reader.lower(index + 1) not in ("and", "or", "the")
        if reader.is_finite(index):
            return False
        index += 1
    return True
