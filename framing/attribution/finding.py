"""Find attributions by patterns over tokens: source, cue and content of each.

The patterns are those of news English: *X said that P*, *"P," X said*, *"P," said X*,
*P, according to X*, *X: "P"*. Each sentence is read once; a quotation that no pattern
claims goes to the speaker of its paragraph.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.attribution.contents import ASIDES, NOUN_FOLLOWS, REACH, ContentReader
from framing.attribution.cues import ANYONE, BARE_CLAUSE, NEEDS_THAT, SPEECH_TAGS, Cue, CueBook
from framing.attribution.found import Found, Range, Stretch
from framing.attribution.loose_quotations import attach
from framing.attribution.noun_phrases import (
    AUXILIARIES,
    PRONOUNS,
    TIME_WORDS,
    phrase_after,
    phrase_before,
    skip_back,
)
from framing.attribution.prepositions import PrepositionReader
from framing.attribution.speakers import can_be_speaker
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document.model import Document, Tokens

__all__ = ["find"]

_HEARSAY = word_set(
    "expected believed thought said reported alleged rumored rumoured understood known feared "
    "estimated suspected considered supposed projected forecast predicted seen"
)
_NOUNS_TOO = word_set(
    "state states report reports claim claims charge charges comment comments estimate estimates "
    "hearing known vote votes question questions order orders demand demands plan plans hope hopes "
    "promise promises call calls fear fears worry worries doubt doubts concern concerns note notes "
    "request requests appeal appeals offer offers guess forecast forecasts project projects "
    "document documents record records threat threats view views attack attacks dream dreams "
    "answer answers reply replies show shows find finds want wants wish wishes pledge pledges "
    "protest protests challenge challenges quote quotes mention praise blame press issue issues "
    "details address meeting brief stress caution object remark remarks read wonder term label"
)
_NOT_VERB_BEFORE = word_set("of and or in at are were is was have has")
_BE = word_set("is are was were be been being 's 're")
_POSSESSIVES = word_set("his her its their")
_GOES_ON = word_set("adding noting citing referring who")
_READ = frozenset({"body", "list", "box", "headline", "subheading"})
_HEADINGS = frozenset({"headline", "subheading"})
_LONGEST = 400
"""Tokens that are read as one sentence: a longer one is no prose, and is read in pieces."""


_TAGS_OF_DOUBT = word_set("speculate estimate predict suspect fear reckon")
"""Verbs that tag a sentence from behind, besides those that may also stand before a name."""


class _Reader:
    """One document while it is read."""

    def __init__(self, document: Document, book: CueBook) -> None:
        self.tokens: Tokens = document.tokens
        self.book = book
        self.quoted = bytearray(len(self.tokens))
        self.quotes: list[Range] = []
        for quotation in document.quotations:
            if quotation.level or (quotation.mark in "'‘’" and quotation.words < 3):
                continue
            first = self.tokens.at(quotation.span.start)
            last = self.tokens.at(max(quotation.span.end - 1, quotation.span.start)) + 1
            last = min(last, len(self.tokens))
            self.quotes.append((first, last))
            self.quoted[first:last] = b"\x01" * (last - first)
        self.contents = ContentReader(self.tokens, self.quoted, book)
        self.prepositions = PrepositionReader(self.tokens, self.quoted, self.contents)

    def stretch(self, place: Stretch) -> Iterator[Found]:
        """Find the attributions that a sentence states."""
        final = self._final_tag(place)
        if final is not None:
            yield final
            return
        covered = place.low
        for index in range(place.low, place.high):
            if index < covered or self.quoted[index]:
                continue
            found = self._at(index, place)
            if found is None:
                continue
            yield found
            ends = [found.cue[1] if found.cue else index + 1]
            ends += [end for start, end in found.content if start >= index]
            if found.source is not None:
                ends.append(found.source[1])
            covered = max(covered, *ends)
            if found.rule == "clause":
                place = place._replace(low=min(covered, place.high))

    def _at(self, index: int, place: Stretch) -> Found | None:
        """The attribution whose cue begins at a token."""
        lower = self.tokens.lowers[index]
        following = self.contents.word(index + 1, place.high)
        if lower == "according" and following == "to":
            return self.prepositions.according(index, place)
        if lower == "by":
            return self.prepositions.reckoning(index, place)
        for rest, phrase in self.book.phrases.get(lower, ()):
            end = index + 1 + len(rest)
            if end <= place.high and self.tokens.lowers[index + 1 : end] == rest:
                return self._verb((index, end), phrase, place)
        if following == "that" and lower in self.book.states:
            state = self._state(index, place)
            if state is not None:
                return state
        cue = self.book.verbs.get(lower)
        if cue is None or not self._is_verb(index, place):
            return None
        if lower in ("speaking", "asked") and following in ("to", "about", "not"):
            return None
        return self._verb((index, index + 1), cue, place)

    def _is_verb(self, index: int, place: Stretch) -> bool:
        """Whether a word that can be a noun as well is used as a verb."""
        lower = self.tokens.lowers[index]
        if self.tokens.texts[index][0].isupper() and index > place.low and not place.heading:
            return False
        if lower not in _NOUNS_TOO:
            return True
        before = self.tokens.lowers[index - 1] if index > place.low else ""
        if before in NOUN_FOLLOWS or before.endswith("'s") or before in "\"'":
            return False
        following = self.contents.word(index + 1, len(self.tokens))
        if following in _NOT_VERB_BEFORE:
            return False
        return lower not in ("state", "states", "hearing", "known") or following in ("that", ":")

    def _state(self, index: int, place: Stretch) -> Found | None:
        """*X is confident that P* and *X's claim that P*."""
        cue = self.book.states[self.tokens.lowers[index]]
        before = self.contents.word(index - 1, place.high) if index > place.low else ""
        if before in _POSSESSIVES:
            source: Range | None = (index - 1, index)
        elif before == "'s" and index - 2 >= place.low:
            source = phrase_before(self.tokens, index - 2, place.low, self.quoted)
        else:
            left = skip_back(self.tokens, index - 1, place.low)
            if not _BE.intersection(self.tokens.lowers[left + 1 : index]):
                return None
            source = phrase_before(self.tokens, left, place.low, self.quoted)
        if source is None or not can_be_speaker(self.tokens, source, owns=before in _POSSESSIVES):
            return None
        content = self.contents.until_edge(index + 2, place.high)
        if content[1] - content[0] < 2:
            return None
        return Found(source, (index, index + 1), (content,), cue.stance, "clause", place.number)

    def _verb(self, verb: Range, cue: Cue, place: Stretch) -> Found | None:
        tokens, index = self.tokens, verb[0]
        left = skip_back(tokens, index - 1, place.low)
        lower = tokens.lowers[index]
        if _BE.intersection(tokens.lowers[left + 1 : index]) and not lower.endswith("ing"):
            return self._hearsay(index, place)
        after_edge = left < place.low or tokens.texts[left] in ',"' or bool(self.quoted[left])
        if after_edge and index - left == 1:
            inverted = self._inverted(index, cue, place)
            if inverted is not None:
                return inverted
        source = phrase_before(tokens, left, place.low, self.quoted)
        if lower.endswith("ing") and (after_edge or source is None):
            source = self._subject(index, place.low)
        if source is None or tokens.lowers[index - 1] == "to":
            return None
        if tokens.lowers[source[0]] == "who" and source[0] == place.low:
            return None
        if cue.lemma not in ANYONE and not can_be_speaker(tokens, source):
            return None
        content = self.contents.after(verb[1], cue, place.high)
        parted = self.contents.word(verb[1], place.high) == ","
        if self._is_tag(source, cue, place.low, ends=content is None, parted=parted):
            front = self._front(place.low, source[0])
            rest = self._second_part(verb[1], place.high)
            contents = (front,) if rest is None else (front, rest)
            return Found(source, verb, contents, cue.stance, "tag", place.number)
        if content is None:
            return None
        return Found(source, verb, (content,), cue.stance, "clause", place.number)

    def _final_tag(self, place: Stretch) -> Found | None:
        """*P, X said* at the end of a sentence: all before it is what X said.

        A quotation before the tag is left to the patterns that follow quotations.
        """
        tokens = self.tokens
        end = place.high
        while end > place.low and not tokens.is_word[end - 1]:
            end -= 1
        verb = end - 1
        while verb > place.low and tokens.lowers[verb] in TIME_WORDS | {"on", "last", "this"}:
            verb -= 1
        cue = self.book.verbs.get(tokens.lowers[verb]) if verb > place.low else None
        if cue is None or cue.lemma not in SPEECH_TAGS | _TAGS_OF_DOUBT or self.quoted[verb]:
            return None
        comma = verb - 1
        while comma > max(place.low, verb - REACH) and tokens.texts[comma] not in ",—–":
            comma -= 1
        if tokens.texts[comma] not in ",—–" or self.quoted[comma]:
            return None
        left = skip_back(tokens, verb - 1, comma + 1)
        source = phrase_before(tokens, left, comma + 1, self.quoted)
        front = self.contents.strip(place.low, comma)
        if source is None or source[0] != comma + 1 or not can_be_speaker(tokens, source):
            return None
        if front[1] - front[0] < 4 or self.quoted[front[1] - 1]:
            return None
        clauses = [front[0] - 1, *(i for i in range(*front) if tokens.texts[i] == ",")]
        if not any(self.contents.has_verb(start, front[1]) for start in clauses):
            return None
        return Found(source, (verb, verb + 1), (front,), cue.stance, "tag", place.number)

    def _is_tag(self, source: Range, cue: Cue, low: int, *, ends: bool, parted: bool) -> bool:
        """Whether source and cue stand after what was said, not before.

        `ends`: nothing that could be said follows; `parted`: a comma follows.
        """
        front = self._front(low, source[0])
        if source[0] == low or front[1] <= front[0]:
            return False
        before = source[0] - 1
        if not (self.tokens.texts[before] in ",—–" or self.quoted[before]):
            return False
        if front[1] - front[0] <= 2:
            return ends and parted and cue.lemma in SPEECH_TAGS
        if self.quoted[front[1] - 1]:
            return True
        opening = self.tokens.lowers[front[0]]
        if opening == "asked" or opening.endswith("ing"):
            return False
        if not ends or not (cue.lemma in BARE_CLAUSE or cue.lemma in NEEDS_THAT):
            return False
        return self.contents.has_verb(front[0] - 1, front[1])

    def _subject(self, index: int, low: int) -> Range | None:
        """The phrase that opens the sentence: the elided subject of *saying that*."""
        tokens = self.tokens
        first = low
        while first < index and not tokens.is_word[first]:
            first += 1
        if self.quoted[first] or tokens.lowers[first] in ASIDES:
            return None
        end = first
        while end < index and (
            tokens.texts[end][0].isupper()
            or tokens.lowers[end] in ("the", "of", "'s", "-", "a")
            or (end == first and tokens.lowers[end] in PRONOUNS)
            or (end > first and tokens.lowers[end - 1] in ("the", "a"))
        ):
            end += 1
        return (first, end) if end > first and tokens.lowers[end - 1] != "the" else None

    def _front(self, low: int, end: int) -> Range:
        """What stands before a tag, from the quotation's beginning where one is under way."""
        first, last = self.contents.strip(low, end)
        if last > first and self.quoted[first] and self.quoted[last - 1]:
            place = bisect_left(self.quotes, (first, first)) - 1
            if place >= 0 and first < self.quotes[place][1] and last <= self.quotes[place][1]:
                return (self.quotes[place][0], last)
        return (first, last)

    def _second_part(self, start: int, high: int) -> Range | None:
        """What goes on after a tag in the middle of the sentence."""
        for index in range(start, min(start + REACH, high)):
            if self.quoted[index]:
                return self.contents.strip(index, high)
            if self.tokens.texts[index] == "," and index == start and index + 3 < high:
                if self.tokens.lowers[index + 1] in _GOES_ON:
                    return None
                return self.contents.strip(index + 1, high)
        return None

    def _inverted(self, index: int, cue: Cue, place: Stretch) -> Found | None:
        """*"P," said X* and *P, said X*."""
        low, high = place.low, place.high
        if index + 1 >= high or index == low or cue.lemma not in SPEECH_TAGS:
            return None
        tokens = self.tokens
        front = self._front(low, index)
        following = tokens.lowers[index + 1]
        if front[1] - front[0] < 2 or not (
            tokens.texts[index + 1][0].isupper()
            or following in ("the", "a", "an", "one", "his", "her")
            or following.endswith("s")
        ):
            return None
        if tokens.texts[index - 1] == "," and tokens.lowers[index].endswith("ing"):
            return None
        source = phrase_after(tokens, index + 1, high, self.quoted)
        if source is None or following in TIME_WORDS | {"this", "last"}:
            return None
        after = self.contents.word(source[1], high)
        if after in AUXILIARIES or not can_be_speaker(tokens, source):
            return None
        rest = self._second_part(source[1], high)
        contents = (front,) if rest is None else (front, rest)
        return Found(source, (index, index + 1), contents, cue.stance, "inverted", place.number)

    def _hearsay(self, index: int, place: Stretch) -> Found | None:
        """*is expected to P*: an attribution without a source."""
        following = self.contents.word(index + 1, place.high)
        if self.tokens.lowers[index] not in _HEARSAY or following not in ("to", "that"):
            return None
        content = self.contents.until_edge(index + 1 + (following == "that"), place.high)
        if content[1] - content[0] < 2:
            return None
        return Found(None, (index, index + 1), (content,), "tentative", "hearsay", place.number)


def find(document: Document, book: CueBook) -> list[Found]:
    """Find the attributions of a document, in order.

    Parameters
    ----------
    document : Document
        A parsed article.
    book : CueBook
        The reporting cues.

    Returns
    -------
    list of Found
        In token ranges; `framing.attribution` turns them into records.
    """
    reader = _Reader(document, book)
    found = [item for place in _stretches(document) for item in reader.stretch(place)]
    attached = attach(document, found, reader.quotes, reader.quoted, book)
    return [item for item in (_with_words(document.tokens, i) for i in attached) if item]


def _stretches(document: Document) -> Iterator[Stretch]:
    for number, sentence in enumerate(document.sentences):
        kind = document.blocks[sentence.block].kind
        if kind in _READ:
            for low in range(sentence.first, sentence.last, _LONGEST):
                high = min(low + _LONGEST, sentence.last)
                yield Stretch(low, high, number, kind in _HEADINGS)


def _with_words(tokens: Tokens, item: Found) -> Found | None:
    """Drop the parts that hold no word; None where no content is left."""

    def filled(part: Range | None) -> bool:
        return part is not None and any(tokens.texts[i][0].isalnum() for i in range(*part))

    content = tuple(part for part in item.content if filled(part))
    if not content:
        return None
    return replace(item, content=content, source=item.source if filled(item.source) else None)
