"""Give quotations that no pattern claimed to the speaker of their paragraph."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from framing.attribution.found import Found, Range
from framing.attribution.noun_phrases import phrase_after
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.attribution.cues import CueBook
    from framing.document.model import Document, Sentence

__all__ = ["attach"]

_FEWEST_WORDS = 3
"""Shorter quotations that nobody is said to speak are read as scare quotes."""
_REACH = 12

_NO_SPEAKERS = word_set(
    "it there the a an in on at by for from with under over after before since during as if "
    "when while but and so this that these those there what how why who whether although though "
    "because his her their its our my asked according speaking one another some many most"
)


class _Attacher:
    """The attributions of a document while loose quotations are added.

    Every question is answered by a sorted list or a dictionary, so that thousands of
    quotations cost no more than their number.
    """

    def __init__(self, document: Document, found: Sequence[Found], quoted: bytearray) -> None:
        self.document = document
        self.quoted = quoted
        self.found: list[Found] = []
        self.starts = [sentence.first for sentence in document.sentences]
        self.word_sums = list(accumulate(document.tokens.is_word, initial=0))
        self.claims = bytearray(len(document.tokens))
        self.ends: list[tuple[int, int]] = []
        self.speakers: list[Range] = []
        self.tags: dict[int, int] = {}
        for item in found:
            self.append(item)

    def append(self, item: Found) -> None:
        """Take an attribution in."""
        index = len(self.found)
        self.found.append(item)
        for first, last in item.content:
            self.claims[first:last] = b"\x01" * (last - first)
        insort(self.ends, (max(last for _, last in item.content), index))
        if item.source is not None:
            insort(self.speakers, item.source)
        if item.rule in ("tag", "inverted"):
            self.tags.setdefault(item.sentence, index)

    def extend(self, index: int, part: Range) -> None:
        """Add a quotation to the content of an attribution."""
        item = self.found[index]
        content = _merged(tuple(sorted({*item.content, part})))
        self.found[index] = replace(item, content=content)
        self.claims[part[0] : part[1]] = b"\x01" * (part[1] - part[0])
        insort(self.ends, (part[1], index))

    def sentence_at(self, token: int) -> int:
        """Index of the sentence that holds a token."""
        return max(bisect_right(self.starts, token) - 1, 0)

    def block_of(self, token: int) -> int:
        """Index of the block that holds a token."""
        return self.document.sentences[self.sentence_at(token)].block

    def claimed(self, quote: Range) -> bool:
        """Whether most of a quotation lies in some content already."""
        return 2 * sum(self.claims[quote[0] : quote[1]]) > quote[1] - quote[0]

    def words(self, quote: Range) -> int:
        """How many words a quotation has."""
        return self.word_sums[quote[1]] - self.word_sums[quote[0]]

    def previous(self, quote: Range) -> int | None:
        """Index of the last attribution before a quotation, if it ends in the same block."""
        place = bisect_right(self.ends, (quote[0], len(self.found))) - 1
        if place < 0:
            return None
        last, index = self.ends[place]
        same = self.block_of(max(last - 1, 0)) == self.block_of(quote[0])
        return index if same else None

    def following(self, quote: Range) -> int | None:
        """Index of the attribution in the next sentence of the block that tags a quotation."""
        number = self.sentence_at(max(quote[1] - 1, 0))
        index = self.tags.get(number + 1)
        if index is None:
            return None
        first = self.found[index].content[0][0]
        return index if self.block_of(first) == self.block_of(quote[0]) else None

    def speaker_before(self, token: int) -> Range | None:
        """The source named last before a token, in its paragraph or the one before."""
        place = bisect_right(self.speakers, (token, token)) - 1
        if place < 0:
            return None
        source = self.speakers[place]
        near = self.block_of(token) - self.block_of(source[0]) <= 1
        return source if near else None

    def whole_sentences(self, quote: Range) -> bool:
        """Whether the quotation makes up its sentences: nothing of the outlet's stands there."""
        first = self.document.sentences[self.sentence_at(quote[0])]
        last = self.document.sentences[self.sentence_at(max(quote[1] - 1, 0))]
        before = self.words((first.first, quote[0]))
        return not (before or self.words((quote[1], max(quote[1], last.last))))


def _merged(content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Ranges that touch, made one."""
    merged: list[Range] = []
    for first, last in content:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def attach(
    document: Document,
    found: Sequence[Found],
    quotes: Sequence[Range],
    quoted: bytearray,
    book: CueBook,
) -> list[Found]:
    """Add the quotations that no attribution holds.

    A quotation that makes up whole sentences goes on with the attribution before it in
    its paragraph, or belongs to the one whose tag follows. One that stands in the
    outlet's own sentence becomes an attribution of its own, of the paragraph's last
    speaker, if it has three words or more; shorter ones are scare quotes.

    Parameters
    ----------
    document : Document
        The parsed article.
    found : sequence of Found
        Attributions by the patterns.
    quotes : sequence of (int, int)
        Its outer quotations in tokens.
    quoted : bytearray
        1 for each token inside one of them.
    book : CueBook
        The reporting cues.

    Returns
    -------
    list of Found
        Ordered by the first token of content, source or cue.
    """
    attacher = _Attacher(document, found, quoted)
    for quote in sorted(quotes):
        block = document.blocks[attacher.block_of(quote[0])]
        if not block.is_body or attacher.claimed(quote):
            continue
        whole = attacher.whole_sentences(quote)
        index = attacher.previous(quote) if whole else None
        if index is None and whole:
            index = attacher.following(quote)
        if index is not None:
            attacher.extend(index, quote)
        elif whole or attacher.words(quote) >= _FEWEST_WORDS:
            attacher.append(_own(attacher, quote, book))
    return sorted(attacher.found, key=_place)


def _own(attacher: _Attacher, quote: Range, book: CueBook) -> Found:
    """Make a quotation an attribution of its own, of the nearest cue and speaker before it."""
    tokens = attacher.document.tokens
    number = attacher.sentence_at(quote[0])
    sentence = attacher.document.sentences[number]
    if quote[0] > sentence.first and tokens.texts[quote[0] - 1] == ":":
        first = max(sentence.first, quote[0] - 2 * _REACH)
        source = phrase_after(tokens, first, quote[0] - 1, attacher.quoted)
        cue: Range | None = (quote[0] - 1, quote[0])
        return Found(source, cue, (quote,), "neutral", "colon", number)
    cue = None
    stance = "none"
    for index in range(quote[0] - 1, max(sentence.first, quote[0] - _REACH) - 1, -1):
        known = book.verbs.get(tokens.lowers[index])
        if known is not None and tokens.texts[index][0].islower():
            cue, stance = (index, index + 1), known.stance
            break
    source = _opening_name(attacher, quote, sentence) or attacher.speaker_before(quote[0])
    return Found(source, cue, (quote,), stance, "loose quotation", number)


def _opening_name(attacher: _Attacher, quote: Range, sentence: Sentence) -> Range | None:
    """The name that opens the quotation's sentence."""
    tokens = attacher.document.tokens
    first = sentence.first
    if first >= quote[0] or quote[0] - first > 4 * _REACH:
        return None
    if not tokens.texts[first][0].isupper() or tokens.lowers[first] in _NO_SPEAKERS:
        return None
    end = first + 1
    while end < quote[0] and tokens.texts[end][0].isupper():
        end += 1
    return (first, end)


def _place(item: Found) -> int:
    starts = [first for first, _ in item.content]
    starts += [part[0] for part in (item.source, item.cue) if part is not None]
    return min(starts)
