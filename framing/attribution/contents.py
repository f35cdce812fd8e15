"""Find what is said, to the right of a cue: a clause, an infinitive, a quotation or a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.cues import (
    ANNOUNCED,
    BARE_CLAUSE,
    CONCERN,
    INFINITIVE,
    NAMING,
    OBJECT_TOO,
    QUESTIONS,
    WITH_PERSON,
    Cue,
    CueBook,
)
from framing.attribution.noun_phrases import (
    AUXILIARIES,
    PRONOUNS,
    TIME_WORDS,
    phrase_before,
    skip_back,
)
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.attribution.found import Range
    from framing.document.model import Tokens

__all__ = ["ASIDES", "NOUN_FOLLOWS", "REACH", "ContentReader"]

REACH = 9
"""How many tokens may stand between a cue and what belongs to it."""

ASIDES = word_set(
    "in on at during to by after before while when as last this earlier later from via through "
    "of about following amid ahead"
)
"""Words that an aside of time or place opens with."""

NOUN_FOLLOWS = word_set(
    "the a an this that these those his her its their our my your no any some each of in on new "
    "first last two three many several most more recent public official 's united such other own "
    "by with and early latest for"
)
"""Words behind which a word that could be a verb is a noun."""

_DETERMINERS = word_set(
    "the a an this these those his her its their our my your no any some every each all both "
    "many most several few more much another there it he she they we i you one nothing nobody "
    "everyone anyone someone what why how whether who if when where such only not even in at "
    "two three four five six seven eight nine ten about nearly almost over by with for to"
)
_PASTS = word_set(
    "went made took came got gave left led won lost began became knew held met paid put sent set "
    "spoke thought told said saw ran fell kept built brought broke chose drew grew rose wrote "
    "needs wants plans hopes intends remains means seems appears"
)
_AFTER_VERB = word_set(
    "a an the to that no not more less its his her their on in with for up out as well both "
    "only too"
)
_QUESTION_WORDS = word_set("whether if how why what who where when which")
_NEW_CLAUSE = word_set("and but while although though who")


class ContentReader:
    """Reads content in one document.

    Parameters
    ----------
    tokens : Tokens
        The document's tokens.
    quoted : bytearray
        1 for each token inside quotation marks.
    book : CueBook
        The reporting cues: a clause with one of its own ends the content.
    """

    def __init__(self, tokens: Tokens, quoted: bytearray, book: CueBook) -> None:
        self.tokens = tokens
        self.quoted = quoted
        self.book = book

    def word(self, index: int, high: int) -> str:
        """Return the word at an index in small letters; '' past the end."""
        return self.tokens.lowers[index] if index < high else ""

    def after(self, start: int, cue: Cue, high: int) -> Range | None:
        """Return the content of a cue that ends before `start`; None where it has none there."""
        if start >= high:
            return None
        that = self._that(start, high)
        if that:
            return self.until_edge(that, high)
        lower = self.word(start, high)
        if cue.lemma.endswith("concern") and lower in CONCERN:
            return self.until_edge(start, high)
        if cue.lemma in QUESTIONS and lower in _QUESTION_WORDS:
            return self.until_edge(start, high)
        if cue.lemma in NAMING and (
            self.begins_clause(start, high) or lower in ("for", "him", "them")
        ):
            return self.until_edge(start + (lower == "for"), high, aside=True)
        if not (cue.lemma in BARE_CLAUSE - WITH_PERSON and self.begins_clause(start, high)):
            begins = self._quote_start(start, high)
            if begins is not None:
                return self.until_edge(begins, high)
        if lower == "to" and cue.lemma in INFINITIVE:
            return self.until_edge(start, high)
        if cue.lemma in WITH_PERSON:
            start = self._after_person(start, high)
            lower = self.word(start, high)
            if lower == "to" and cue.lemma in INFINITIVE:
                return self.until_edge(start, high)
            if lower in _QUESTION_WORDS:
                return self.until_edge(start, high)
        return self._bare_clause(start, cue, high)

    def _bare_clause(self, start: int, cue: Cue, high: int) -> Range | None:
        """A clause without *that*."""
        if cue.lemma not in BARE_CLAUSE or cue.lemma in NAMING:
            return None
        start = self._after_time(start, high)
        if not self.begins_clause(start, high):
            return None
        if cue.lemma in OBJECT_TOO - ANNOUNCED and not self.has_verb(start, high):
            return None
        return self.until_edge(start, high)

    def _that(self, start: int, high: int) -> int:
        """Index after *that* where it follows the cue, an addressee or a time; else 0."""
        for index in range(start, min(start + REACH, high)):
            lower = self.tokens.lowers[index]
            if lower == "that":
                return index + 1
            if self.quoted[index] or lower in ",;:." or lower == "to":
                return 0
            if lower in AUXILIARIES or lower in PRONOUNS:
                return 0
        return 0

    def _quote_start(self, start: int, high: int) -> int | None:
        for index in range(start, min(start + REACH, high)):
            if self.quoted[index]:
                return index
            lower = self.tokens.lowers[index]
            if index > start and lower in AUXILIARIES:
                return None
            if lower == ":" and index + 1 < high:
                return index + 1
            if lower in ";." or (lower in PRONOUNS - {"it"} and index > start + 1):
                return None
        return None

    def _after_person(self, start: int, high: int) -> int:
        """Index after the person spoken to."""
        tokens = self.tokens
        index = start
        while index < min(start + 6, high):
            lower = tokens.lowers[index]
            if lower == "to" or (index > start and lower in _DETERMINERS and lower != "the"):
                break
            if index > start and not (
                tokens.texts[index][0].isupper()
                or tokens.lowers[index - 1] in ("the", "a", "his", "her", "their", "its")
            ):
                break
            index += 1
        return index

    def _after_time(self, start: int, high: int) -> int:
        index = start
        while index < min(start + 4, high) and (
            self.tokens.lowers[index] in TIME_WORDS
            or (
                self.tokens.lowers[index] in ("on", "last", "this", "late", "early")
                and self.word(index + 1, high) in TIME_WORDS
            )
        ):
            index += 1
        return index

    def begins_clause(self, start: int, high: int) -> bool:
        """Whether a clause or noun phrase may begin at `start`."""
        if high - start < 3:
            return False
        text, lower = self.tokens.texts[start], self.tokens.lowers[start]
        if lower in ASIDES or lower in TIME_WORDS:
            return lower in ("this", "last") and self.word(start + 1, high) not in TIME_WORDS
        if lower in _DETERMINERS or text[0].isupper() or text[0].isdigit() or text in "$£€":
            return True
        return lower.endswith("s") and not lower.endswith("ss")

    def has_verb(self, start: int, high: int) -> bool:
        """Whether a finite verb follows before the clause ends: a clause, not an object."""
        tokens = self.tokens
        for index in range(start + 1, min(start + 22, high)):
            lower = tokens.lowers[index]
            if (lower in ",;:—–" and index > start + 4) or self.quoted[index]:
                return False
            if lower in AUXILIARIES or lower in _PASTS:
                return True
            before = tokens.lowers[index - 1]
            if before in NOUN_FOLLOWS or not tokens.texts[index][0].islower():
                continue
            if lower.endswith("ed"):
                return True
            if (
                lower.endswith("s")
                and not before.endswith("s")
                and self.word(index + 1, high) in _AFTER_VERB
            ):
                return True
        return False

    def until_edge(self, start: int, high: int, *, aside: bool = False) -> Range:
        """Return the range to the end of the sentence, or to a clause with a cue of its own.

        With `aside` a relative clause behind a comma is left out too: the outlet's own
        words on a person named.
        """
        tokens = self.tokens
        for index in range(start + (1 if aside else 3), high - (1 if aside else 3)):
            if self.quoted[index] or tokens.texts[index] not in ",;—–":
                continue
            following = tokens.lowers[index + 1]
            if following == "according" or (aside and following in ("who", "which")):
                return self._trimmed(start, index)
            if following in _NEW_CLAUSE and self._reports(index + 1, high):
                return self._trimmed(start, index)
        return self._trimmed(start, high)

    def _reports(self, start: int, high: int) -> bool:
        """Whether the clause that begins with the conjunction or *who* at `start` reports."""
        tokens = self.tokens
        relative = tokens.lowers[start] == "who"
        for later in range(start + 1, min(start + REACH, high)):
            if self.quoted[later] or tokens.texts[later] in ",;":
                return False
            if tokens.lowers[later] not in self.book.verbs:
                continue
            if relative:
                left = skip_back(tokens, later - 1, start)
                cue = self.book.verbs[tokens.lowers[later]]
                return left == start and cue.lemma in BARE_CLAUSE
            if self._finite(later, start + 1):
                return True
        return False

    def _finite(self, verb: int, first: int) -> bool:
        cue = self.book.verbs[self.tokens.lowers[verb]]
        left = skip_back(self.tokens, verb - 1, first)
        source = phrase_before(self.tokens, left, first, self.quoted)
        return cue.lemma in BARE_CLAUSE and source is not None

    def _trimmed(self, start: int, end: int) -> Range:
        return (start, self.strip(start, end)[1])

    def strip(self, first: int, last: int) -> Range:
        """Take commas, stops and conjunctions off the edges of a range; quotation marks stay."""
        texts, lowers = self.tokens.texts, self.tokens.lowers
        while first < last and (texts[first] in ",;:—–-." or lowers[first] in ("and", "but")):
            first += 1
        while last > first and texts[last - 1] in ",;:—–-.":
            last -= 1
        return (first, max(first, last))
