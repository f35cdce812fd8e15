"""Attributions by preposition: *according to X, P* and *by X's reckoning, P*."""

from __future__ import annotations

from framing.attribution.contents import ContentReader
from framing.attribution.found import Found, Range, Stretch
from framing.attribution.noun_phrases import TIME_WORDS, phrase_after
from framing.document.model import Tokens
from framing.document.word_lists import word_set

__all__ = ["PrepositionReader"]

_AFTER_SOURCE = word_set("in by at from with on who released published conducted obtained familiar")


class PrepositionReader:
    """Reads the sources that follow *according to* and *by* in one document."""

    def __init__(self, tokens: Tokens, quoted: bytearray, contents: ContentReader) -> None:
        self.tokens = tokens
        self.quoted = quoted
        self.contents = contents

    def according(self, index: int, place: Stretch) -> Found | None:
        """*according to X, P* and *P, according to X*."""
        phrase = self._source_phrase(index + 2, place.high)
        if phrase is None:
            return None
        strip, high = self.contents.strip, place.high
        comma = self.contents.word(phrase[1], high) == ","
        content: tuple[Range, ...]
        if index - place.low <= 1:
            if not comma:
                phrase = self._opening_source(phrase, high)
                comma = self.contents.word(phrase[1], high) == ","
            content = (strip(phrase[1] + comma, high),)
        else:
            content = (strip(place.low, index),)
            rest = strip(phrase[1] + 1, high)
            if comma and rest[1] - rest[0] > 2 and self.tokens.texts[index - 1] == ",":
                content = (*content, rest)
        content = tuple(part for part in content if part[1] > part[0])
        if not content:
            return None
        return Found(phrase, (index, index + 2), content, "neutral", "according", place.number)

    def _opening_source(self, phrase: Range, high: int) -> Range:
        """A source in front of what is said: without what only looked like an apposition."""
        texts = self.tokens.texts
        commas = [i for i in range(phrase[0], min(phrase[1], high)) if texts[i] == ","]
        if not commas:
            return phrase
        relative = self.contents.word(commas[0] + 1, high) == "who"
        if len(commas) > 1 and self.contents.word(commas[1] + 1, high) in ("which", "who"):
            return (phrase[0], commas[0])
        if len(commas) > 1 and (relative or not self.contents.has_verb(commas[0], commas[1])):
            return (phrase[0], commas[1])
        return (phrase[0], commas[0])

    def _source_phrase(self, start: int, high: int) -> Range | None:
        """The source after *according to*: runs to a comma that no apposition follows."""
        phrase = phrase_after(self.tokens, start, high, self.quoted)
        if phrase is None:
            return None
        end = phrase[1]
        while end < high and not self.quoted[end] and self.tokens.lowers[end] in _AFTER_SOURCE:
            if self.contents.word(end + 1, high) in TIME_WORDS:
                break
            more = phrase_after(self.tokens, end + 1, high, self.quoted)
            if more is None:
                break
            end = more[1]
        return (start, end)

    def reckoning(self, index: int, place: Stretch) -> Found | None:
        """*by U.S. estimates*, *by the ministry's reckoning*."""
        lowers = self.tokens.lowers
        for last in range(index + 2, min(index + 7, place.high)):
            if lowers[last] in ("reckoning", "estimates", "estimate", "account", "accounts"):
                before = self.contents.strip(place.low, index)
                after = self.contents.strip(last + 1, place.high)
                content = tuple(part for part in (before, after) if part[1] - part[0] > 1)
                source = (index + 1, last - (lowers[last - 1] == "'s"))
                if not content or source[1] <= source[0]:
                    return None
                cue = (index, last + 1)
                return Found(source, cue, content, "tentative", "reckoning", place.number)
            if lowers[last] in (",", "."):
                return None
        return None
