"""Who is said to tell a figure, in which words, and how far the clause around it commits itself."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.cues import core_of
from framing.attribution.sources import SourceReader
from framing.document.model import Source
from framing.document.word_lists import DASHES, word_set
from framing.lexicon import read_lexicon
from framing.spans import Span
from framing.stated_figures.phrase_words import STOPS

if TYPE_CHECKING:
    from framing.document.model import Attribution, Document, Sentence
    from framing.lexicon import Hit

__all__ = ["UNTOLD", "Teller", "Telling"]

_STARTS_CLAUSE = word_set("and but while whereas although though yet")
_RELATIVE = word_set("that which who whom")
_COPULAS = word_set("is are was were")
_CLAUSE_MARKS = frozenset({";", ":", "(", ")", *DASHES})
_HEDGE_REACH = 14
"""Tokens within which a hedge of the clause counts for a figure."""
_BEHIND = frozenset({"modal", "epistemic_lexical", "appearance", "evidential"})
_BEFORE = _BEHIND | {"doxastic", "conditional", "unknown"}
"""Categories of hedge that weaken a figure before them, and one behind them."""
_BEHIND_REACH = 9
_LONGEST_SUBJECT = 9
_REACH_OF_CUE = 10
_OF_SPEECH = frozenset({
    "neutral", "endorse", "distance", "forceful", "tentative", "negative",
})  # fmt: skip
_NOT_SUBJECT = word_set("it there which who that this")


class Telling(NamedTuple):
    """Who tells a figure.

    Attributes
    ----------
    source, cue : tuple of Span
        The words for the speaker and for the saying; empty where there are none.
    stance : str
        Stance of the cue; '' where no attribution covers the figure.
    described : Source
        The source's type, role and country.
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    stance: str = ""
    described: Source = Source()

    @property
    def told(self) -> bool:
        """Whether any attribution covers the figure."""
        return bool(self.source or self.cue)


UNTOLD = Telling()
"""Nobody is said to tell it."""


class Teller:
    """Tells for each figure of a document who states it, and what hedges stand in its clause.

    Parameters
    ----------
    document : Document
        With its attributions.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._contents = sorted(
            ((span, a) for a in document.attributions for span in a.content),
            key=lambda item: (item[0].end - item[0].start, item[0].start),
        )
        self._hedges = [
            hit
            for hit in read_lexicon("hedges").match(document)
            if hit.entry.layer == "hedge" and hit.entry.category != "approximator"
        ]
        self._firsts = [hit.first for hit in self._hedges]
        self._attributed = sorted(
            span for a in document.attributions for part in (a.source, a.cue) for span in part
        )
        self._reader: SourceReader | None = None

    def telling(self, first: int, sentence: Sentence) -> Telling:
        """Who tells the figure whose number begins at a token.

        A clause that names its own source inside a longer attribution ("… and the ministry
        suspects 40 more") goes before it.
        """
        offset = self._document.tokens.starts[first]
        around = next((a for span, a in self._contents if span.start <= offset < span.end), None)
        nearer = self._nearer(first, sentence, around)
        if nearer is not None:
            return nearer
        if around is None:
            return UNTOLD
        return Telling(around.source, around.cue, around.stance, around.described)

    def _nearer(self, first: int, sentence: Sentence, around: Attribution | None) -> Telling | None:
        """A source and a cue of the figure's own clause, behind those of the attribution."""
        tokens = self._document.tokens
        low = max(sentence.first, first - _REACH_OF_CUE)
        if around is None or not around.cue:
            return None
        low = max(low, tokens.at(around.cue[0].end))
        for place in range(first - 1, low - 1, -1):
            lower = tokens.lowers[place]
            if lower in _CLAUSE_MARKS:
                return None
            if not tokens.is_word[place] or (place == first - 1 and lower == "of"):
                continue
            core = core_of((lower,))
            if core.stance in _OF_SPEECH and lower[-1:] in "sd":
                subject = self._subject(place, low)
                if subject is not None:
                    return self._told(subject, place, core.stance)
        return None

    def _subject(self, cue: int, low: int) -> tuple[int, int] | None:
        """The noun phrase that opens a clause right before a cue."""
        tokens = self._document.tokens
        for place in range(cue - 1, max(low, cue - _LONGEST_SUBJECT) - 2, -1):
            if place < 0:
                return None
            lower = tokens.lowers[place]
            if lower in ("and", "but", "while", "whereas", "as", "although", "though"):
                first = place + 1
                if first >= cue or tokens.lowers[first] in _NOT_SUBJECT:
                    return None
                return (first, cue)
            if not tokens.is_word[place] and lower not in ("'s", "-"):
                return None
            if lower in STOPS and lower not in ("the", "a", "an", "of", "'s"):
                return None
        return None

    def _told(self, subject: tuple[int, int], cue: int, stance: str) -> Telling:
        document = self._document
        source = document.token_span(*subject)
        return Telling((source,), (document.token_span(cue),), stance, self._described(source))

    def _described(self, source: Span) -> Source:
        own = self._document.without_furniture()
        if self._reader is None:
            self._reader = SourceReader(own)
        first, last = own.tokens.at(source.start), own.tokens.at(source.end - 1) + 1
        number = bisect_left([s.last for s in own.sentences], first + 1)
        return self._reader.describe((first, last), number)

    def hedges(self, first: int, last: int, sentence: Sentence) -> list[Hit]:
        """Core hedges in the clause of a figure; none that are part of a source or cue."""
        low, high = self._clause(first, last, sentence)
        found = self._hedges[bisect_left(self._firsts, low) : bisect_left(self._firsts, high)]
        return [
            hit
            for hit in found
            if hit.entry.core
            and hit.entry.category in (_BEHIND if hit.first >= first else _BEFORE)
            and hit.first < last + _BEHIND_REACH
            and not self._in_telling(hit)
        ]

    def _clause(self, first: int, last: int, sentence: Sentence) -> tuple[int, int]:
        """The clause around a figure: up to marks and joining words on either side."""
        tokens = self._document.tokens
        low, high = first, last
        while low > max(sentence.first, first - _HEDGE_REACH) and not self._parts(low - 1):
            if tokens.lowers[low - 1] in _RELATIVE:
                break
            low -= 1
        relative = low > sentence.first and tokens.lowers[low - 1] in _RELATIVE
        while high < min(sentence.last, last + _HEDGE_REACH) and not self._parts(high):
            # The verb behind a relative clause is that of the clause around it.
            if relative and tokens.lowers[high] in _COPULAS:
                break
            high += 1
        if low > sentence.first and tokens.lowers[low - 1] in ("if", "unless", "whether"):
            low -= 1
        return low, high

    def _parts(self, place: int) -> bool:
        lower = self._document.tokens.lowers[place]
        return lower in _CLAUSE_MARKS or lower in _STARTS_CLAUSE or lower == ","

    def _in_telling(self, hit: Hit) -> bool:
        index = bisect_left(self._attributed, (hit.span.end, -1))
        return any(
            start <= hit.span.start < end
            for start, end in self._attributed[max(0, index - 3) : index]
        )
