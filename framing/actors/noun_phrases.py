"""Where a description begins and ends among the words of a sentence, told without a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.actors.descriptions import is_adjective, is_office, is_participle
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from framing.actors.clauses import Vocabulary
    from framing.document.model import Document, Sentence

__all__ = ["DETERMINERS", "POSSESSIVES", "PRONOUNS", "Phrase", "Reader", "phrase_at"]

POSSESSIVES = word_set("his her its their our my your")
DETERMINERS = word_set("a an the this that these those another such every each") | POSSESSIVES
PRONOUNS = word_set(
    "i he she it they we you him them us me who himself herself itself themselves one ones "
    "everyone everything anyone anything someone something nobody nothing this that these those"
)
_ENDS = PRONOUNS | word_set(
    "today yesterday tomorrow tonight now then here there alone too also again ago once instead "
    "ever anymore already still either however both as than unlike worth to not n't yet so if "
    "because worldwide abroad overseas "
    "though perhaps just even"
)
_NUMBERED = word_set("one first second third last")
_NO_ADVERBS = word_set(
    "ally bully family supply rally monopoly anomaly assembly reply folly homily butterfly "
    "friendly unfriendly deadly costly cowardly lonely lively orderly unruly elderly worldly "
    "lowly lovely ugly silly sly wily surly kindly sickly stately unholy holy ghastly beastly"
)
_EMPTY = word_set("kind sort type part bit piece")
_DEGREES = word_set(
    "more most very less least so too only best much even third "
    " fourth fifth sixth seventh eighth ninth tenth"
)
_QUOTES = frozenset({'"', "'", "''", "``", "`"})
_GLUES = frozenset({"'s", "'", "&"})
_LONGEST = 10
_PLAIN_NOUNS = frozenset({"VB", "VBP", "VBZ"})


class Reader:
    """The tokens of a sentence and what kind of word each is, told when asked.

    Parameters
    ----------
    document : Document
        The parsed article.
    sentence : Sentence
        One of its sentences.
    vocabulary : Vocabulary
        What is known of words.
    """

    __slots__ = ("_opening", "_tokens", "_vocabulary", "first", "last", "lowers", "texts")

    def __init__(self, document: Document, sentence: Sentence, vocabulary: Vocabulary) -> None:
        self._tokens = document.tokens
        self.texts, self.lowers = document.tokens.texts, document.tokens.lowers
        self.first, self.last = sentence.first, sentence.last
        self._opening = next(
            (i for i in range(sentence.first, sentence.last) if document.tokens.is_word[i]),
            sentence.first,
        )
        self._vocabulary = vocabulary

    def lower(self, index: int) -> str:
        """The word at a place in small letters; '' beyond the sentence."""
        return self.lowers[index] if self.first <= index < self.last else ""

    def kind(self, index: int) -> str:
        """The kind of a word as `framing.actors.clauses` has it; '' beyond the sentence."""
        if not self.first <= index < self.last:
            return ""
        text = self.texts[index]
        kind = self._vocabulary.read(self.lowers[index] if index == self._opening else text)[1]
        return "W" if kind == "ADV" and self.lowers[index] in _NO_ADVERBS else kind

    def is_word(self, index: int) -> bool:
        """Whether letters or digits begin what stands at a place."""
        return self.first <= index < self.last and self.texts[index][0].isalnum()

    def is_small(self, index: int) -> bool:
        """Whether a word in small letters stands at a place, or the sentence begins there."""
        return self.is_word(index) and (
            index == self._opening or not self.texts[index][0].isupper()
        )

    def opens(self, index: int) -> bool:
        """Whether the first word of the sentence stands at a place, whose capital says nothing."""
        return index == self._opening

    def is_finite(self, index: int) -> bool:
        """Whether a verb that has a subject, or an auxiliary, stands at a place."""
        kind = self.kind(index)
        return kind in ("AUX", "VVBD", "VVBZ", "VVBP") or self.lower(index).endswith("n't")

    def is_quote(self, index: int) -> bool:
        """Whether a quotation mark stands at a place."""
        return self.lower(index) in _QUOTES

    def is_quoted(self, index: int) -> bool:
        """Whether a mark stands apart from the word before it and at the one behind it."""
        starts, ends = self._tokens.starts, self._tokens.ends
        return (
            ends[index - 1] < starts[index]
            and index + 1 < self.last
            and ends[index] == starts[index + 1]
        )

    def is_glued(self, index: int) -> bool:
        """Whether a mark stands without spaces between two words."""
        starts, ends = self._tokens.starts, self._tokens.ends
        return ends[index - 1] == starts[index] and ends[index] == starts[index + 1]

    def is_break(self, index: int) -> bool:
        """Whether the sentence ends at a place, or a mark parts what stands before it."""
        word = self.lower(index)
        return not word or word in DASHES or (not word[0].isalnum() and word not in _GLUES)


class Phrase(NamedTuple):
    """A noun phrase or adjective.

    Attributes
    ----------
    first, last : int
        Its tokens without determiner, as a half-open range.
    head : int
        The noun or adjective that carries it.
    determiner : str
        In small letters; '' without one.
    nominal : bool
        Its head is a noun.
    """

    first: int
    last: int
    head: int
    determiner: str
    nominal: bool


def phrase_at(reader: Reader, index: int, *, bare: bool = False) -> Phrase | None:
    """Read the noun phrase, or the adjectives, that begin at a place; None where none does.

    Parameters
    ----------
    reader : Reader
        The sentence.
    index : int
        Where to begin: a quotation mark or a determiner may stand there.
    bare : bool
        A noun phrase may begin without a determiner, as a plural does.
    """
    while reader.is_quote(index):
        index += 1
    determiner = ""
    for _ in range(3):
        word = reader.lower(index)
        if word not in DETERMINERS or word in ("that", "these", "those"):
            break
        determiner = word
        index += 1
        while reader.is_quote(index):
            index += 1
    if reader.lower(index) in _NUMBERED and reader.lower(index + 1) == "of":
        determiner = reader.lower(index)
    if reader.kind(index) == "NAME" and "'s" in map(reader.lower, (index + 1, index + 2)):
        determiner = "'s"
    end = _end_of_run(reader, index, nominal=bare or bool(determiner))
    if end <= index:
        return None
    head = end - 1
    if not determiner and not reader.is_small(head):
        return None
    nominal = bool(determiner) or not is_adjective(reader.lower(head))
    first_head = head
    if nominal and reader.lower(end) == "of":
        further = _of_phrase(reader, end + 1)
        if further > end + 1:
            if reader.lower(head) in _EMPTY or reader.lower(head) in _NUMBERED:
                first_head = further - 1
            end = further
    return Phrase(index, end, first_head, determiner, nominal)


def _end_of_run(reader: Reader, first: int, *, nominal: bool) -> int:
    """Where a run of modifiers and nouns ends that begins at a place."""
    index, limit = first, min(reader.last, first + _LONGEST)
    noun = False
    while index < limit:
        word = reader.lower(index)
        if word in (",", "and", "but", "yet", "or"):
            step = _joined(reader, first, index, nominal=nominal) if not noun else 0
            if noun and word == "and" and _is_compound(reader, index + 1):
                step = 2
            if not step:
                break
            index += step
            continue
        if index > first and (step := _over_mark(reader, index, nominal=nominal)):
            index += step
            continue
        if word not in _GLUES and not _goes_on(reader, first, index, noun=noun, nominal=nominal):
            break
        noun = word not in _GLUES and _is_noun(reader, index)
        index += 1
    while index > first and (
        reader.is_quote(index - 1)
        or (reader.kind(index - 1) in ("ADV", "NUM") and not is_adjective(reader.lower(index - 1)))
        or reader.lower(index - 1) in _GLUES
    ):
        index -= 1
    return index


def _is_compound(reader: Reader, index: int) -> bool:
    """Whether two nouns stand at a place: "oil and gas producer"."""
    return all(
        reader.kind(place) == "W"
        and reader.is_small(place)
        and _is_noun(reader, place)
        and reader.lower(place) not in _ENDS | DETERMINERS
        for place in (index, index + 1)
    ) and not reader.lower(index).endswith("s")


def _over_mark(reader: Reader, index: int, *, nominal: bool) -> int:
    """How many tokens a mark inside a phrase takes: a hyphen, quotation marks around a word."""
    if not reader.is_word(index + 1):
        return 0
    if reader.lower(index) == "-":
        return 2 if reader.is_glued(index) else 0
    inside = nominal and reader.is_quote(index) and reader.kind(index + 1) in ("W", "VVB")
    return 1 if inside and _goes_on(reader, index, index + 1, noun=False, nominal=True) else 0


def _is_noun(reader: Reader, index: int) -> bool:
    """Whether the word at a place may be a noun and is no adjective, adverb or number."""
    word, kind = reader.lower(index), reader.kind(index)
    return (
        kind in ("W", "NAME", "VVB", "VVBP", "VVBZ")
        and word not in _DEGREES
        and not is_adjective(word)
        and not is_participle(word)
    )


def _goes_on(reader: Reader, first: int, index: int, *, noun: bool, nominal: bool) -> bool:
    """Whether the word at a place belongs to the phrase that began at `first`."""
    word, kind = reader.lower(index), reader.kind(index)
    if not reader.is_word(index) or word in _ENDS or word in DETERMINERS:
        return word in _NUMBERED and index == first
    if kind in ("AUX", "PREP", "LINK", ""):
        return False
    if not nominal:
        return is_adjective(word) or (kind == "ADV" and index == first) or word in ("more", "most")
    return not noun or _follows_noun(reader, index)


def _follows_noun(reader: Reader, index: int) -> bool:
    """Whether a word behind a noun belongs to it as another noun does."""
    word, kind, behind = reader.lower(index), reader.kind(index), reader.kind(index + 1)
    if kind == "NAME":
        return not reader.is_small(index - 1)
    if kind in ("ADV", "VVBD", "VVBN", "VVBG", "VVBZ") or word in _DEGREES:
        return False
    if word.endswith("ing") and behind in ("W", "NAME"):
        return False
    if kind in ("VVB", "VVBP"):
        return behind == "PREP" or reader.is_break(index + 1)
    return word == "kind" or not (
        is_adjective(word) and (behind == "PREP" or reader.lower(index + 1) == "to")
    )


def _joined(reader: Reader, first: int, index: int, *, nominal: bool) -> int:
    """How many tokens a comma or *and* between two adjectives takes; 0 where it ends the phrase."""
    step = index + 1
    if reader.lower(index) == "," and reader.lower(step) in ("and", "but", "yet"):
        step += 1
    if index == first or not _describes(reader, index - 1):
        return 0
    while reader.kind(step) == "ADV" or reader.lower(step) in ("more", "most", "very"):
        step += 1
    if not _describes(reader, step):
        return 0
    if nominal and reader.lower(index) == "," and reader.is_break(step + 1):
        return 0
    return step - index


def _describes(reader: Reader, index: int) -> bool:
    word = reader.lower(index)
    return reader.is_small(index) and is_adjective(word) and not is_office(word)


def _of_phrase(reader: Reader, index: int) -> int:
    """Where the noun phrase behind *of* ends; `index` where none stands there."""
    first = index
    while reader.lower(index) in DETERMINERS or reader.is_quote(index):
        index += 1
    end = _end_of_run(reader, index, nominal=True)
    return end if end > index else first
