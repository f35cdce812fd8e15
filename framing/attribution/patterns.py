"""Attributions of forms that the marked texts hold too few of to learn, by written rules.

Transcripts ("BECK: We left."), signed quotations ("“We left.” — Ana Beck"), headlines
("Mayor: Dam is safe", "Dam is safe – mayor"), perspectives ("by Orme's reckoning") and
adverbs of hearsay ("reportedly").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from framing.attribution.cues import HEARSAY_ADVERBS, core_of, reporting_words
from framing.attribution.found import Found, Range
from framing.attribution.marks import NOTHING, given_genders
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.attribution.marks import Marks
    from framing.document.model import Block, Document, Tokens

__all__ = ["with_patterns"]

_DASHES = DASHES | {"-"}
_OPENING = frozenset({'"', "“", "„", "«", "``", "''"})
_CLOSING = frozenset({'"', "”", "“", "»", "''"})
_MARKS = _OPENING | _CLOSING
_STOPS = frozenset({".", ",", ";", "!", "?", ":", "…"})
_EDGES = frozenset({",", ";", ":", "(", ")"}) | _DASHES
_HEADINGS = frozenset({"headline", "subheading"})
_BEFORE_NOUN = word_set("a an the this that these those his her its their our my your of 's ' no")
_GENITIVE = word_set(
    "reckoning view opinion estimation telling account calculation eyes judgment words"
)
_OF = word_set("view opinion eyes words judgment estimation")
_POSSESSIVE = word_set("his her their")
_SOME = word_set("one some most many all several other various")
_ESTIMATES = word_set("estimate estimates account accounts count counts reckoning reckonings tally")
_NO_SPEAKER = word_set(
    "analysis opinion video watch live update updates exclusive explainer review editorial photos "
    "breaking factbox timeline profile podcast comment correction note poll report read more"
)
_LONGEST_LABEL = 4
_LONGEST_SIGNATURE = 16
_LONGEST_HEADING_SOURCE = 5
_LONGEST_PERSPECTIVE = 7


def with_patterns(document: Document, marks: Marks, found: Sequence[Found]) -> list[Found]:
    """Add what written rules find to what the tagger found.

    Parameters
    ----------
    document : Document
        The article.
    marks : Marks
        Its offices, bodies and countries.
    found : sequence of Found
        The tagger's attributions. What the layout of the page tells goes before them:
        labels of a transcript, signatures and headlines; the other rules add nothing where
        the tagger has found something already.

    Returns
    -------
    list of Found
        In the order of their cues.
    """
    reader = _Reader(document, marks)
    speakers = {
        document.tokens.texts[item.source[1] - 1] for item in found if item.source is not None
    }
    placed = [*reader.transcript(), *reader.headings(speakers), *reader.signatures()]
    kept = _outside(found, placed)
    kept = [item for item in kept if not reader.is_label(item)]
    taken = bytearray(len(document.tokens))
    for item in (*kept, *placed):
        for first, last in (*item.content, item.cue):
            taken[first:last] = b"\x01" * (last - first)
    added = [
        item
        for item in reader.clauses()
        if not any(taken[item.content[0][0] : item.content[-1][1]])
    ]
    return sorted((*kept, *placed, *added), key=lambda item: (item.cue, item.level))


def _outside(found: Sequence[Found], placed: Sequence[Found]) -> list[Found]:
    """What was found, without what the layout of the page tells otherwise."""
    if not placed:
        return list(found)
    turns = bytearray(max(part[1] for item in (*placed, *found) for part in item.content))
    cues = bytearray(len(turns))
    for item in placed:
        for first, last in item.content:
            turns[first:last] = b"\x01" * (last - first)
        for first, last in filter(None, (item.cue, item.source)):
            cues[first:last] = b"\x01" * (last - first)

    def free(part: Range) -> bool:
        return 1 not in turns[part[0] : part[1]]

    kept = []
    for item in found:
        content = tuple(part for part in item.content if free(part))
        nested = item.level and not any(free(part) for part in item.content)
        if nested:
            kept.append(item)
        elif content and free(item.cue) and 1 not in cues[slice(*item.cue)]:
            kept.append(replace(item, content=content))
    return kept


@dataclass(frozen=True)
class _Reader:
    """A document and what the patterns look at in it."""

    document: Document
    marks: Marks

    @property
    def tokens(self) -> Tokens:
        return self.document.tokens

    @cached_property
    def blocks(self) -> list[tuple[Block, int, int, int]]:
        """Each block with its tokens and the number of its first sentence."""
        at = self.tokens.at
        first_sentence: dict[int, int] = {}
        for number, sentence in enumerate(self.document.sentences):
            first_sentence.setdefault(sentence.block, number)
        ranges = [(at(block.span.start), at(block.span.end)) for block in self.document.blocks]
        return [
            (block, first, last, first_sentence[number])
            for number, (block, (first, last)) in enumerate(
                zip(self.document.blocks, ranges, strict=True)
            )
            if number in first_sentence and last - first > 2
        ]

    def headings(self, speakers: set[str]) -> Iterator[Found]:
        """What headlines tell of who said it."""
        for block, first, last, sentence in self.blocks:
            if block.kind in _HEADINGS:
                found = self._heading(first, last, sentence, speakers) or self._tagged(
                    first, last, sentence
                )
                if found is not None:
                    yield found

    def signatures(self) -> Iterator[Found]:
        """Quotations that are signed by a dash and a name."""
        before: Range = (0, 0)
        for block, first, last, sentence in self.blocks:
            if block.is_body:
                found = self._signature(first, last, sentence, before)
                if found is not None:
                    yield found
            before = (first, last)

    def clauses(self) -> Iterator[Found]:
        """Adverbs of hearsay and perspectives."""
        lowers = self.tokens.lowers
        for number, sentence in enumerate(self.document.sentences):
            for index in range(sentence.first, sentence.last):
                found = None
                if lowers[index] in HEARSAY_ADVERBS:
                    found = self._hearsay(index, sentence.first, sentence.last, number)
                elif lowers[index] in ("by", "in"):
                    found = self._perspective(index, sentence.first, sentence.last, number)
                if found is not None:
                    yield found

    def is_label(self, item: Found) -> bool:
        """Whether a colon stands behind the kind of a text and not behind a speaker."""
        texts, lowers = self.tokens.texts, self.tokens.lowers
        return (
            item.source is not None
            and texts[item.cue[1] - 1] == ":"
            and item.cue[1] - item.cue[0] == 1
            and lowers[item.source[1] - 1] in _NO_SPEAKER
        )

    def transcript(self) -> Iterator[Found]:
        """Turns that begin with a speaker in capitals: two or more."""
        turns: list[Found] = []
        opened = False
        for block, first, last, sentence in self.blocks:
            if block.kind in _HEADINGS or block.speaker:
                continue
            start = first + (self.tokens.texts[first] in _OPENING)
            colon = self._label_end(start, last)
            if colon is None and start > first and opened and turns:
                turns[-1] = replace(
                    turns[-1], content=(*turns[-1].content, self._within(start, last))
                )
            opened = start > first and (colon is not None or opened)
            if colon is not None and colon + 2 < last:
                content = self._within(colon + 1, last)
                turns.append(
                    Found((start, colon), (colon, colon + 1), (content,), "none", "transcript",
                          sentence)
                )  # fmt: skip
        if len(turns) > 1:
            yield from turns

    def _label_end(self, start: int, last: int) -> int | None:
        """The colon behind a name in capitals that begins at a token."""
        texts = self.tokens.texts
        for index in range(start, min(start + _LONGEST_LABEL + 1, last)):
            text = texts[index]
            if text == ":":
                return index if index > start else None
            if not (text.isupper() or text in {".", "'", "’", "-"}):
                return None
        return None

    def _within(self, first: int, last: int) -> Range:
        """A range without an unpaired mark at its end."""
        texts = self.tokens.texts
        if texts[last - 1] in _CLOSING and texts[first] not in _OPENING:
            last -= 1
        return first, last

    def _signature(self, first: int, last: int, sentence: int, before: Range) -> Found | None:
        """A paragraph that is a quotation, a dash and who said it; the dash may begin the next."""
        texts = self.tokens.texts
        if texts[first] in _DASHES and self._is_quotation(*before):
            dash, content = first, before
        elif texts[first] in _OPENING:
            lowest = max(first + 2, last - _LONGEST_SIGNATURE)
            dash = next((i for i in range(last - 2, lowest, -1) if texts[i] in _DASHES), first)
            content = (first, dash)
        else:
            return None
        end = last - (texts[last - 1] in _STOPS)
        if not self._is_quotation(*content) or not texts[dash + 1][0].isupper():
            return None
        if end - dash > _LONGEST_SIGNATURE:
            return None
        cue = (dash, dash + 1)
        return Found((dash + 1, end), cue, (content,), "none", "signature", sentence)

    def _is_quotation(self, first: int, last: int) -> bool:
        """Whether a range begins and ends with the marks of a quotation."""
        texts = self.tokens.texts
        return last - first > 2 and texts[first] in _OPENING and texts[last - 1] in _CLOSING

    def _heading(self, first: int, last: int, sentence: int, speakers: set[str]) -> Found | None:
        """*Mayor: Dam is safe* and *Dam is safe – mayor*."""
        texts = self.tokens.texts
        reach = min(first + _LONGEST_HEADING_SOURCE, last - 2)
        for index in range(first + 1, reach + 1):
            if texts[index] == ":" and self._speaks(first, index, speakers):
                return Found(
                    (first, index), (index, index + 1), ((index + 1, last),), "none", "heading",
                    sentence,
                )  # fmt: skip
        for index in range(last - 2, max(first + 1, last - 2 - _LONGEST_HEADING_SOURCE), -1):
            if texts[index] in _DASHES or texts[index] == ":":
                if not self._speaks(index + 1, last, speakers):
                    return None
                return Found(
                    (index + 1, last), (index, index + 1), ((first, index),), "none", "heading",
                    sentence,
                )  # fmt: skip
        return None

    def _tagged(self, first: int, last: int, sentence: int) -> Found | None:
        """*Dam Is Safe, Mayor Says* and *Dam is safe, says mayor*."""
        texts, lowers = self.tokens.texts, self.tokens.lowers
        last -= texts[last - 1] in _STOPS
        comma = next((i for i in range(last - 1, first + 1, -1) if texts[i] == ","), None)
        if comma is None or not 2 <= last - comma - 1 <= _LONGEST_HEADING_SOURCE:
            return None
        for verb, source in (
            (last - 1, (comma + 1, last - 1)),
            (comma + 1, (comma + 2, last)),
        ):
            if lowers[verb] in reporting_words():
                cue = (verb, verb + 1)
                stance = core_of(lowers[verb : verb + 1]).stance
                return Found(source, cue, ((first, comma),), stance, "heading", sentence)
        return None

    def _speaks(self, first: int, last: int, speakers: set[str]) -> bool:
        """Whether a phrase names an office, body, state or person."""
        texts, lowers = self.tokens.texts, self.tokens.lowers
        if lowers[last - 1] in _NO_SPEAKER or not self.tokens.is_word[last - 1]:
            return False
        if self.marks.cover[last - 1] != NOTHING:
            return True
        if not all(text[0].isupper() for text in texts[first:last]):
            return False
        return texts[last - 1] in speakers or (last - first > 1 and texts[first] in given_genders())

    def _hearsay(self, index: int, low: int, high: int, number: int) -> Found | None:
        """*The dam has reportedly failed*: all of its clause, without a source."""
        texts = self.tokens.texts
        if index > low and self.tokens.lowers[index - 1] in _BEFORE_NOUN:
            return None
        start = index
        while start > low and texts[start - 1] not in _EDGES:
            start -= 1
        end = index + 1
        while end < high and texts[end] not in _EDGES:
            end += 1
        parts = self._parts((start, index), (index + 1, end))
        if not parts:
            return None
        return Found(None, (index, index + 1), parts, "distance", "hearsay", number)

    def _perspective(self, index: int, low: int, high: int, number: int) -> Found | None:
        """*By Orme's reckoning*, *in the view of Orme* and *by some estimates*."""
        view = self._whose(index, high) or self._of(index, high) or self._estimate(index, high)
        if view is None:
            return None
        source, cue, stop = view
        parts = self._parts((low, index), (stop, high))
        if source[1] <= source[0] or not parts:
            return None
        return Found(source, cue, parts, "tentative", "perspective", number)

    def _of(self, index: int, high: int) -> tuple[Range, Range, int] | None:
        """Source, cue and end of *in the view of Orme*."""
        lowers, texts = self.tokens.lowers, self.tokens.texts
        if lowers[index] != "in" or index + 4 > high or lowers[index + 2] not in _OF:
            return None
        if lowers[index + 1] != "the" or lowers[index + 3] != "of":
            return None
        end = start = index + 4
        while end < min(start + _LONGEST_PERSPECTIVE, high) and texts[end] not in _EDGES | _STOPS:
            end += 1
        return (start, end), (index + 2, index + 3), end

    def _whose(self, index: int, high: int) -> tuple[Range, Range, int] | None:
        """Source, cue and end of *by Orme's reckoning* and *in his own words*."""
        lowers = self.tokens.lowers
        limit = min(index + _LONGEST_PERSPECTIVE, high)
        noun = next((i for i in range(index + 2, limit) if lowers[i] in _GENITIVE), None)
        if noun is None:
            return None
        before = noun - (lowers[noun - 1] == "own")
        end = before - 1 if lowers[before - 1] in ("'s", "'", "’") else before
        if end == before and lowers[before - 1] not in _POSSESSIVE:
            return None
        return (index + 1, end), (noun, noun + 1), noun + 1

    def _estimate(self, index: int, high: int) -> tuple[Range, Range, int] | None:
        """Source, cue and end of *by some estimates* and *by one recent count*."""
        lowers = self.tokens.lowers
        if lowers[index] != "by" or index + 2 >= high or lowers[index + 1] not in _SOME:
            return None
        noun = index + 2 + (lowers[index + 2] not in _ESTIMATES)
        if noun >= high or lowers[noun] not in _ESTIMATES:
            return None
        return (index + 1, noun + 1), (index, index + 1), noun + 1

    def _parts(self, *ranges: Range) -> tuple[Range, ...]:
        """The ranges that hold words, without marks at their edges."""
        kept = []
        for first, last in ranges:
            low, high = first, last
            while low < high and not self.tokens.is_word[low]:
                low += 1
            while high > low and not self.tokens.is_word[high - 1]:
                high -= 1
            texts = self.tokens.texts
            if sum(text in _MARKS for text in texts[low:high]) % 2:
                high = next((i + 1 for i in range(high, last) if texts[i] in _CLOSING), high)
            if high > low:
                kept.append((low, high))
        return tuple(kept)
