"""Give quotations that no pattern claimed to the speaker of their paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.attribution.cues import CueBook
from framing.attribution.found import Found, Range
from framing.attribution.noun_phrases import phrase_after
from framing.document.model import Document, Sentence
from framing.document.word_lists import word_set

__all__ = ["attach"]

_FEWEST_WORDS = 3
"""Shorter quotations that nobody is said to speak are read as scare quotes."""

_NO_SPEAKERS = word_set(
    "the a an in on at by for from with under over after before since during as if when while "
    "but and so this that these those there what how why who whether although though because "
    "his her their its our my asked according speaking one another some many most"
)


class _Attacher:
    """The attributions of a document while loose quotations are added."""

    def __init__(self, document: Document, found: Sequence[Found]) -> None:
        self.document = document
        self.found = list(found)
        self.starts = [sentence.first for sentence in document.sentences]
        self.kinds = [block.kind for block in document.blocks]

    def sentence_at(self, token: int) -> int:
        return max(bisect_right(self.starts, token) - 1, 0)

    def block_of(self, token: int) -> int:
        return self.document.sentences[self.sentence_at(token)].block

    def claimed(self, quote: Range) -> bool:
        """Whether most of a quotation lies in some content already."""
        size = quote[1] - quote[0]
        for item in self.found:
            for first, last in item.content:
                if min(last, quote[1]) - max(first, quote[0]) > size / 2:
                    return True
        return False

    def words(self, quote: Range) -> int:
        return sum(self.document.tokens.is_word[quote[0] : quote[1]])

    def previous(self, quote: Range) -> int | None:
        """Index of the attribution whose quotation this one goes on with, if any.

        That is one with a quotation that ends earlier in the same block or, where the
        quotation fills its block, in the block before.
        """
        block = self.block_of(quote[0])
        for index in range(len(self.found) - 1, -1, -1):
            last = max(end for _, end in self.found[index].content)
            if last > quote[0]:
                continue
            distance = block - self.block_of(max(last - 1, 0))
            return index if distance == 0 else None
        return None

    def following(self, quote: Range) -> int | None:
        """Index of the attribution in the next sentence of the block that tags a quotation."""
        number = self.sentence_at(max(quote[1] - 1, 0))
        for index, item in enumerate(self.found):
            if item.sentence == number + 1 and item.rule in ("tag", "inverted"):
                first = item.content[0][0]
                if self.block_of(first) == self.block_of(quote[0]):
                    return index
        return None

    def add(self, index: int, part: Range) -> None:
        item = self.found[index]
        content = tuple(sorted({*item.content, part}))
        self.found[index] = replace(item, content=_merged(content))

    def whole_sentences(self, quote: Range) -> bool:
        """Whether the quotation makes up its sentences: nothing of the outlet's stands there."""
        first = self.document.sentences[self.sentence_at(quote[0])]
        last = self.document.sentences[self.sentence_at(max(quote[1] - 1, 0))]
        outside = [*range(first.first, quote[0]), *range(quote[1], last.last)]
        return not any(self.document.tokens.is_word[i] for i in outside)


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
    document: Document, found: Sequence[Found], quotes: Sequence[Range], book: CueBook
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
    book : CueBook
        The reporting cues.

    Returns
    -------
    list of Found
        Ordered by the first token of content, source or cue.
    """
    attacher = _Attacher(document, found)
    for quote in sorted(quotes):
        kind = attacher.kinds[attacher.block_of(quote[0])]
        if kind not in ("body", "list", "box") or attacher.claimed(quote):
            continue
        whole = attacher.whole_sentences(quote)
        index = attacher.previous(quote) if whole else None
        if index is None and whole:
            index = attacher.following(quote)
        if index is not None:
            attacher.add(index, quote)
        elif whole or attacher.words(quote) >= _FEWEST_WORDS:
            attacher.found.append(_own(attacher, quote, book))
            attacher.found.sort(key=_place)
    return sorted(attacher.found, key=_place)


def _own(attacher: _Attacher, quote: Range, book: CueBook) -> Found:
    """A quotation as an attribution of its own, of the nearest cue and speaker before it."""
    tokens = attacher.document.tokens
    number = attacher.sentence_at(quote[0])
    sentence = attacher.document.sentences[number]
    if quote[0] > sentence.first and tokens.texts[quote[0] - 1] == ":":
        source = phrase_after(tokens, sentence.first, quote[0] - 1, bytearray(len(tokens)))
        cue: Range | None = (quote[0] - 1, quote[0])
        return Found(source, cue, (quote,), "neutral", "colon", number)
    cue = None
    stance = "none"
    for index in range(quote[0] - 1, max(sentence.first, quote[0] - 12) - 1, -1):
        known = book.verbs.get(tokens.lowers[index])
        if known is not None and tokens.texts[index][0].islower():
            cue, stance = (index, index + 1), known.stance
            break
    return Found(_speaker(attacher, quote, sentence), cue, (quote,), stance, "loose quotation", number)


def _speaker(attacher: _Attacher, quote: Range, sentence: Sentence) -> Range | None:
    """Who opens the quotation's sentence, or else spoke last in the paragraph."""
    tokens = attacher.document.tokens
    first = sentence.first
    if first < quote[0] and (
        tokens.texts[first][0].isupper() and tokens.lowers[first] not in _NO_SPEAKERS
    ):
        end = first + 1
        while end < quote[0] and tokens.texts[end][0].isupper():
            end += 1
        return (first, end)
    source: Range | None = None
    for item in attacher.found:
        if item.source is None or item.source[0] > quote[0]:
            continue
        if attacher.block_of(item.source[0]) in (sentence.block, sentence.block - 1):
            source = item.source
    return source


def _place(item: Found) -> int:
    starts = [first for first, _ in item.content]
    starts += [part[0] for part in (item.source, item.cue) if part is not None]
    return min(starts)
