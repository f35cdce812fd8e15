"""Cut blocks into sentences, by rules for news prose.

A sentence ends at . ! ? or … unless what follows shows that it goes on. Closing
quotation marks and brackets belong to the sentence they close.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.document.model import Block, Quotation, Sentence, Tokens
from framing.document.word_lists import word_set
from framing.document.words import TITLES
from framing.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_sentences"]

_ENDS = frozenset({".", "!", "?", "…"})
_RUNS_ON = _ENDS | {".."}
_CLOSERS = frozenset(")]}\"'")
_STARTERS = word_set(
    "the a an this that these those it he she they we i you there here his her their its our my "
    "in on at by for from with without under over after before since until while when where as "
    "if but and or so yet still then now however meanwhile although though because despite "
    "according some many most all both no not one two three what who why how which among during "
    "last next earlier later also instead even only just another other each every"
)
_SPEECH = word_set(
    "said says asked asks told tells added adds wrote writes replied replies shouted cried "
    "wondered wonders demanded exclaimed tweeted quipped joked declared continued insisted "
    "responded answered recalled explained argued warned claimed remarked"
)
_AFTER_HOUR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today "
    "january february march april may june july august september october november december "
    "eastern pacific central mountain atlantic greenwich local gmt utc bst cet est edt pst pdt et "
    "pt ct mt"
)
_STREETS = frozenset({"st.", "mt.", "ft.", "rd.", "ave.", "blvd."})
_OPENING_MARKS = 8
"""How many marks a sentence may open with; a longer run of them is no prose."""
_NEVER = word_set("e.g. i.e. vs. v. p. pp. cf. no. nos. fig. approx. est. al.")


class _Splitter:
    """The tokens of a document and what is known of their quotation marks."""

    def __init__(self, tokens: Tokens, quotations: Sequence[Quotation]) -> None:
        self.tokens = tokens
        self.closing = {q.inner.end for q in quotations if q.closed}

    def end_of(self, index: int, last: int) -> tuple[int, bool]:
        """Index after the marks that belong to the end at `index`, and whether it is one."""
        tokens = self.tokens
        after = index + 1
        while after < last and tokens.texts[after] in _RUNS_ON:
            after += 1
        quoted = False
        while after < last and self._closes(after):
            quoted = quoted or tokens.texts[after] in "\"'"
            after += 1
        if after >= last:
            return last, True
        return after, self._begins(index, after, last, quoted=quoted)

    def _closes(self, index: int) -> bool:
        tokens = self.tokens
        text = tokens.texts[index]
        if text not in _CLOSERS:
            return False
        if text in "\"'":
            return tokens.starts[index] in self.closing
        return True

    def _begins(self, index: int, after: int, last: int, *, quoted: bool) -> bool:
        """Whether the token at `after` begins a sentence, given the end mark at `index`."""
        tokens = self.tokens
        mark, text = tokens.texts[index], tokens.texts[after]
        first = after
        edge = min(last - 1, after + _OPENING_MARKS)
        while first < edge and not (text[0].isalnum() or text in "$£€#@"):
            if text in ",;:" or (text in "–—-" and first == after):
                return False
            first += 1
            text = tokens.texts[first]
        if text[0].islower():
            return False
        if mark[0] in ".…" and mark != ".":
            return self._after_ellipsis(index, first, opened=first > after)
        if len(mark) > 1 and mark[-1] == ".":
            return self._after_abbreviation(index, first, opened=first > after)
        if quoted and mark in "!?":
            return not self._is_speech_tag(first, last)
        return True

    def _after_ellipsis(self, index: int, first: int, *, opened: bool) -> bool:
        """Whether an ellipsis ends a sentence: not where it stands for words left out."""
        tokens = self.tokens
        omission = index == 0 or tokens.ends[index - 1] < tokens.starts[index]
        return opened or not omission or tokens.lowers[first] in _STARTERS

    def _after_abbreviation(self, index: int, first: int, *, opened: bool) -> bool:
        tokens = self.tokens
        abbreviation, lower = tokens.lowers[index], tokens.lowers[first]
        if abbreviation in _NEVER:
            return False
        if abbreviation[:-1] in TITLES:
            return abbreviation in _STREETS and lower in _STARTERS
        if len(abbreviation) == 2:
            return lower in _STARTERS
        if abbreviation in ("a.m.", "p.m."):
            return tokens.texts[first][0].isupper() and lower.rstrip(".") not in _AFTER_HOUR
        return tokens.texts[first][0].isupper() and (opened or lower in _STARTERS)

    def _is_speech_tag(self, first: int, last: int) -> bool:
        """Whether a capitalised name and a verb of saying follow a quoted question."""
        for index in range(first, min(first + 6, last)):
            if self.tokens.lowers[index] in _SPEECH:
                return True
            text = self.tokens.texts[index]
            if not (text[0].isupper() or text in ("of", "the", ".", "'s", "de", "van", "-")):
                return False
        return False


def _is_enumerator(tokens: Tokens, index: int, first: int) -> bool:
    """Whether the full stop follows a number or letter that opens the block."""
    text = tokens.texts[first]
    if index == first:
        return len(text) == 2 and text[0].isalpha()
    if index != first + 1:
        return False
    return (text.isdigit() and len(text) <= 2) or (len(text) == 1 and text.isalpha())


def find_sentences(
    blocks: Sequence[Block], tokens: Tokens, quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """Cut each block into sentences.

    Parameters
    ----------
    blocks : sequence of Block
        The blocks, in order.
    tokens : Tokens
        The tokens of the whole text.
    quotations : sequence of Quotation
        Its quotations: they tell a closing mark from an opening one.

    Returns
    -------
    tuple of Sentence
        In order; together they hold every token of every block.
    """
    splitter = _Splitter(tokens, quotations)
    sentences: list[Sentence] = []
    for number, block in enumerate(blocks):
        first = tokens.at(block.span.start)
        last = tokens.at(block.span.end)
        start, index = first, first
        while index < last:
            text = tokens.texts[index]
            if text in _ENDS or (text[-1] == "." and (len(text) > 1)):
                after, ends = splitter.end_of(index, last)
                if ends and not _is_enumerator(tokens, index, first):
                    sentences.append(_sentence(tokens, number, start, after))
                    start = after
                index = after
                continue
            index += 1
        if start < last:
            sentences.append(_sentence(tokens, number, start, last))
    return tuple(sentences)


def _sentence(tokens: Tokens, block: int, first: int, last: int) -> Sentence:
    return Sentence(Span(tokens.starts[first], tokens.ends[last - 1]), block, first, last)
