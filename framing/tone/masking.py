"""A sentence as the model reads it: every name one mark, the target another.

What an actor is called must not tell how it is spoken of. A run of capital words with its
title is one mark, whoever is meant; pronouns, offices and kin lose their gender; so two
actors that change names change values and nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.attribution.names import PARTICLES
from framing.document.word_lists import word_set
from framing.tone.neutral_words import DATES, NEUTRAL, OFFICE_MODIFIERS, OFFICES, PERSONS

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from framing.document.model import Document, Sentence, Tokens

__all__ = ["DATE", "NAME", "NUMBER", "OFFICE", "TARGET", "Masked", "masked_sentence", "name_ranges"]

TARGET, NAME, OFFICE, DATE, NUMBER = "<target>", "<name>", "<office>", "<date>", "<number>"
"""Marks that stand for words."""

_MARKS = frozenset({TARGET, NAME})
_PREFIXED = re.compile(r"(?:al|el|an|ar|as|ash|ad|at|az|d'|l'|o')-?[A-Z]")
_OPENING = frozenset({'"', ":", "(", "[", "-", "--", "—", "–", "'", "?", "!", ";", "..."})
_DROPPED = frozenset({".", "*", "_", "|", "•", "·"})
_POSSESSIVE = frozenset({"'s", "'"})
_ARTICLES = frozenset({"the"})
_BETWEEN = frozenset({"-", "of", "&", "/"})
"""What joins two names to one."""
_ENDINGS = word_set("led era run like born held made only wide free side bred paid and or in to")
_LONG = 5
_FEWEST_LOUD = 2
_MOST_QUIET = 0.15
_LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with one target, as the model reads it.

    Attributes
    ----------
    words : list of str
        Words in small letters and marks, in order.
    target : int
        Where among them the target stands.
    """

    words: list[str]
    target: int


def masked_sentence(
    document: Document,
    sentence: Sentence,
    targets: Sequence[tuple[int, int]],
    common: Container[str],
) -> list[Masked]:
    """Return a sentence as read for each of the targets in it.

    Parameters
    ----------
    document : Document
        The parsed article.
    sentence : Sentence
        One of its sentences.
    targets : sequence of (int, int)
        Half-open ranges of tokens in it.
    common : container of str
        Words in small letters that are no names: capitals at the start of a sentence and in
        headlines do not make them one.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="President Ana Beck praised the Suvian king."))
    >>> [sentence] = document.sentences
    >>> for masked in masked_sentence(document, sentence, [(0, 3), (5, 7)], {"praised"}):
    ...     print(" ".join(masked.words))
    <target> praised <name> <office>
    <name> praised <target>
    """
    bare = [(first, _without_clitic(document, first, last)) for first, last in targets]
    units = _units(document, sentence, bare, common)
    return [_with_target(units, first, last) for first, last in bare]


def _without_clitic(document: Document, first: int, last: int) -> int:
    """The end of a target without the *'s* behind it, which stays a word of the sentence."""
    texts = document.tokens.texts
    return last - 1 if last - first > 1 and texts[last - 1] in _POSSESSIVE else last


@dataclass(slots=True)
class _Units:
    """A sentence in words and marks; names that adjoin are not yet one."""

    words: list[str]
    firsts: list[int]
    lasts: list[int]

    def add(self, word: str, first: int, last: int) -> None:
        self.words.append(word)
        self.firsts.append(first)
        self.lasts.append(last)


def _units(
    document: Document,
    sentence: Sentence,
    targets: Sequence[tuple[int, int]],
    common: Container[str],
) -> _Units:
    tokens = document.tokens
    whole = dict(t for t in targets if _is_name(tokens.texts[t[0] : t[1]]))
    covered = {index for first, last in whole.items() for index in range(first, last)}
    loud = _is_loud(document, sentence, covered, common)
    units = _Units([], [], [])
    opens = True
    index = sentence.first
    while index < sentence.last:
        text = tokens.texts[index]
        if index in whole:
            units.add(NAME, index, whole[index])
            index, opens = whole[index], False
            continue
        word = _word(text, tokens.lowers[index], opens or loud, common)
        if word == "'" and units.words and units.words[-1] == NAME and _glued(tokens, index):
            word = "'s"
        elif word == "s" and units.words[-1:] == ["'s"] and _glued(tokens, index):
            word = ""  # "the U.S.'s" falls into four.
        elif units.words and units.words[-1] == NAME and _goes_on(tokens, index, sentence.last):
            word = NAME
        if word:
            units.add(word, index, index + 1)
        opens = text in _OPENING or (opens and not tokens.is_word[index])
        index += 1
    return units


def _glued(tokens: Tokens, index: int) -> bool:
    return index > 0 and tokens.ends[index - 1] == tokens.starts[index]


def _goes_on(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a name goes on behind a name: "Jan | van der | Ost", "Ki | - | moon"."""
    texts = tokens.texts
    if texts[index] == "-" or (index and texts[index - 1] == "-"):
        hyphen = index if texts[index] == "-" else index - 1
        if not (_glued(tokens, hyphen) and hyphen + 1 < end and _glued(tokens, hyphen + 1)):
            return False
        return _is_syllable(texts[hyphen + 1])
    while index < end and texts[index] in PARTICLES:
        index += 1
    return index < end and texts[index - 1] in PARTICLES and texts[index][0].isupper()


def _is_syllable(text: str) -> bool:
    """Whether a word behind a hyphen is part of a name: not "Tarn-led", "Tarn-backed"."""
    return len(text) < _LONG and text.islower() and text not in _ENDINGS


def _is_name(texts: Sequence[str]) -> bool:
    """Whether words are written as a name: its first and last have capitals."""
    if "-" in texts and texts[-1].islower():
        texts = texts[: texts.index("-")]  # "Ban Ki-moon"
    words = [text for text in texts if text[0].isalnum()]
    if not words or len(words) > _LONGEST_NAME:
        return False
    first = words[1] if words[0].lower() in _ARTICLES and len(words) > 1 else words[0]
    return _has_capital(first) and (_has_capital(words[-1]) or words[-1][0].isdigit())


def _has_capital(text: str) -> bool:
    return text[0].isupper() or _PREFIXED.match(text) is not None


def _is_loud(
    document: Document, sentence: Sentence, covered: Container[int], common: Container[str]
) -> bool:
    """Whether all words have capitals, as in headlines, so that these say nothing.

    Names in it do not count, so that the answer does not depend on them.
    """
    capitals = small = 0
    tokens = document.tokens
    for index in range(sentence.first + 1, sentence.last):
        text = tokens.texts[index]
        if len(text) < _LONG or index in covered or not text[0].isalpha():
            continue
        if text[0].islower():
            small += 1
        elif tokens.lowers[index] in common:
            capitals += 1
    return capitals >= _FEWEST_LOUD and small <= _MOST_QUIET * capitals


def _word(text: str, lower: str, capital_says_nothing: bool, common: Container[str]) -> str:
    """The word or mark for one token; '' where it is left out."""
    if text[0].isdigit():
        return NUMBER
    if not text[0].isalnum():
        return "" if text in _DROPPED else lower
    if text == lower:
        if _PREFIXED.match(text):
            return NAME
        return OFFICE if lower in OFFICES else NEUTRAL.get(lower, lower)
    if lower == "i":
        return lower
    if lower in DATES:
        return DATE
    if not text[0].isupper():
        return _compound(text)
    if capital_says_nothing and (lower in common or lower in NEUTRAL):
        return OFFICE if lower in OFFICES else NEUTRAL.get(lower, lower)
    return NAME


def _compound(text: str) -> str:
    """A word with a capital inside: "pro-Suvian" keeps what stands before the name."""
    before, hyphen, _ = text.partition("-")
    if hyphen and before.islower() and not _PREFIXED.match(text):
        return before + "-" + NAME
    return NAME


def _with_target(units: _Units, first: int, last: int) -> Masked:
    """Put the mark for the target in its place, and make one of names that adjoin."""
    low = bisect_right(units.lasts, first)
    high = max(bisect_left(units.firsts, last), low + 1)
    joined = _Joined()
    for word in (*units.words[:low], TARGET, *units.words[high:]):
        joined.take(word)
    return Masked(joined.words, joined.words.index(TARGET))


class _Joined:
    """Words taken one by one, names and offices that belong together made one."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def take(self, word: str) -> None:
        """Take the next word."""
        words = self.words
        if word in _MARKS:
            self._take_name(word)
        elif word == OFFICE:
            self._drop_office()
            words.append(OFFICE)
        elif word == "general" and words and words[-1] == OFFICE:
            pass
        elif word == ")" and len(words) > 2 and words[-2] == "(" and words[-3] in _MARKS:
            mark = TARGET if TARGET in (words[-1], words[-3]) else NAME
            if words[-1] in _MARKS:
                words[-3:] = [mark]
            else:
                words.append(word)
        else:
            words.append(word)

    def _take_name(self, mark: str) -> None:
        words = self.words
        if words and words[-1] == OFFICE:
            self._drop_office()
        if words and words[-1] in _ARTICLES:
            words.pop()
        if words and words[-1] in _MARKS:
            mark = TARGET if TARGET in (mark, words.pop()) else NAME
        elif mark == NAME and len(words) > 1 and words[-1] in _BETWEEN and words[-2] == NAME:
            del words[-2:]
        words.append(mark)

    def _drop_office(self) -> None:
        words = self.words
        while words and (words[-1] == OFFICE or words[-1] in OFFICE_MODIFIERS):
            words.pop()


def name_ranges(
    document: Document, sentence: Sentence, common: Container[str]
) -> list[tuple[int, int]]:
    """Return the token ranges of the names in a sentence, and of the pronouns for persons.

    Names are told by their capitals alone; what kind of thing they name is not known.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="On Monday Ana Beck met Ost, and she smiled."))
    >>> [document.joined([document.token_span(*found)])
    ...  for found in name_ranges(document, document.sentences[0], {"on"})]
    ['Ana Beck', 'Ost', 'she']
    """
    units = _units(document, sentence, [], common)
    lowers = document.tokens.lowers
    found: list[tuple[int, int]] = []
    for word, first, last in zip(units.words, units.firsts, units.lasts, strict=True):
        if word == NAME:
            if found and found[-1][1] == first and lowers[found[-1][0]] not in PERSONS:
                found[-1] = (found[-1][0], last)
            else:
                found.append((first, last))
        elif lowers[first] in PERSONS:
            found.append((first, last))
    return found
