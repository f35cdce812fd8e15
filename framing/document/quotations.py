"""Find quotation marks of every style and pair them.

A paragraph is read once from left to right with a stack of open marks. What a mark
does is told by its shape where it has one (“ ” « » ``) and by the characters around it
where it has none (" and ''); where shape and surroundings disagree, the surroundings
win. A mark that cannot be paired is never an error: the quotation ends with its
paragraph, or before the next opening mark, and is reported.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from framing.document.model import Block, Oddity, Quotation, Tokens
from framing.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["find_quotations"]

_MARKS = re.compile(r"""["“”„‟«»〝〞＂]|''|``|‘‘|’’|[‘’‚‛'＇]""")
_OPENS = frozenset("“„‟«〝") | {"``", "‘‘"}
_CLOSES = frozenset("”»〞")
_SINGLES = frozenset("‘’‚‛'＇")
_STYLES = {
    **dict.fromkeys("“”„‟〝〞", "curly"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys(("``", "''", "‘‘", "’’"), "doubled"),
    **dict.fromkeys('"＂', "straight"),
}
_ELISIONS = re.compile(
    r"(?:em|til|till|twas|tis|cause|bout|round|n|cuz|cos|\d\ds?)\b", re.IGNORECASE
)
_DECADE = re.compile(r"\d\ds?\b")
_MEASURE = re.compile(r"\d ?['’′] ?\d{1,2}\Z")
_SENTENCE_END = re.compile(r"[.!?…][\])]?(?=\s+[A-Z])")
_BEFORE_OPENING = frozenset(" \t\n([{—–-/:")
_AFTER_CLOSING = frozenset(" \t\n)]}.,;:!?—–-…/")
_CLOSING_SINGLE = re.compile(r"""(?<=[^\s"“(\[])['’‛＇](?![^\W_])""")
_CLOSING_PUNCTUATED = re.compile(r"""(?<=[.,!?…])['’‛＇](?![^\W_])""")
_OPENING_SINGLE = re.compile(r"""(?:(?<=[\s"“(])|\A)['‘](?=\w)""")


@dataclass
class _Open:
    """A quotation that waits for its closing mark."""

    start: int
    inner: int
    mark: str
    single: bool


@dataclass
class _Paragraph:
    """The state of reading one block."""

    text: str
    span: Span
    stack: list[_Open] = field(default_factory=list)
    found: list[tuple[_Open, int, int, bool, int]] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)

    def close(self, index: int, inner_end: int, end: int, *, closed: bool) -> None:
        """End the open quotation at `index` and all that stand open inside it."""
        for level in range(len(self.stack) - 1, index - 1, -1):
            opened = self.stack.pop()
            if level > index:
                # A single mark left open inside was an apostrophe.
                if not opened.single:
                    self.found.append((opened, inner_end, inner_end, False, level))
                continue
            self.found.append((opened, inner_end, end, closed, level))

    def innermost(self, *, single: bool) -> int:
        """Index of the innermost open quotation of this kind, or -1."""
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].single == single:
                return index
        return -1

    @cached_property
    def doubles(self) -> list[tuple[int, str, bool | None]]:
        """Each double mark: where it stands, what it is, and whether it looks opening."""
        return [
            (m.start(), m.group(), _looks_opening(self.text, m.start(), m.end(), self.span))
            for m in _MARKS.finditer(self.text, *self.span)
            if m.group() not in _SINGLES
        ]

    @cached_property
    def last_closers(self) -> dict[str, int]:
        """Where the last mark of each style stands that can close a quotation."""
        return {
            _STYLES[mark]: start
            for start, mark, looks in self.doubles
            if looks is not True or mark in _CLOSES
        }

    @cached_property
    def closing_singles(self) -> list[int]:
        """Where single marks stand that could close a quotation."""
        return self._places(_CLOSING_SINGLE)

    @cached_property
    def punctuated_singles(self) -> list[int]:
        """Where single marks follow punctuation: they close if anything is open."""
        return self._places(_CLOSING_PUNCTUATED)

    @cached_property
    def opening_singles(self) -> list[int]:
        """Where single marks stand that could open a quotation."""
        return self._places(_OPENING_SINGLE)

    def _places(self, pattern: re.Pattern[str]) -> list[int]:
        return [m.start() for m in pattern.finditer(self.text, *self.span)]


def _looks_opening(text: str, start: int, end: int, span: Span) -> bool | None:
    """Tell an opening mark (True) from a closing one (False); None where it cannot be told."""
    before = text[start - 1] if start > span.start else " "
    after = text[end] if end < span.end else " "
    blank_before = before.isspace() or before in _BEFORE_OPENING or before in "\"'“‘«"
    blank_after = after.isspace() or after in _AFTER_CLOSING or after in "\"'”’»"
    if before.isspace() and not after.isspace():
        return True
    if after.isspace() and not before.isspace():
        return False
    if blank_before and not blank_after:
        return True
    if blank_after and not blank_before:
        return False
    return None


def _read_double(paragraph: _Paragraph, mark: str, number: int) -> None:
    start, _, looks = paragraph.doubles[number]
    end = start + len(mark)
    open_index = paragraph.innermost(single=False)
    if _is_measure(paragraph.text, start, open_index):
        return
    if mark in _OPENS:
        opening = looks is not False or open_index < 0
    elif mark in _CLOSES:
        opening = looks is True and (open_index < 0 or mark == "»")
    else:
        opening = open_index < 0 if looks is None else looks
    if opening:
        if open_index >= 0 and not _nests(paragraph, paragraph.stack[open_index], number):
            _interrupt(paragraph, open_index, start)
        paragraph.stack.append(_Open(start, end, mark, single=False))
    elif open_index >= 0:
        paragraph.close(open_index, start, end, closed=True)
    else:
        paragraph.oddities.append(
            Oddity(start, f"closing quotation mark {mark} without an opening one; passed over")
        )


def _is_measure(text: str, start: int, open_index: int) -> bool:
    """Whether a mark stands for inches: 6'2", or 12" where no quotation is open."""
    if not text[start - 1 : start].isdigit() or text[start] not in '"”″':
        return False
    return open_index < 0 or _MEASURE.search(text, max(0, start - 6), start) is not None


def _nests(paragraph: _Paragraph, opened: _Open, number: int) -> bool:
    """Whether the opening mark `number` begins a quotation inside the open one.

    It does where the open one still has a closing mark to come: of its own style, if the
    two are written differently; else the second of two closing marks in a row.
    """
    start, mark, _ = paragraph.doubles[number]
    if _STYLES[mark] != _STYLES[opened.mark]:
        return paragraph.last_closers.get(_STYLES[opened.mark], -1) > start
    following = paragraph.doubles[number + 1 : number + 3]
    return (
        mark in _OPENS
        and len(following) == 2
        and all(other in _CLOSES and looks is not True for _, other, looks in following)
    )


def _interrupt(paragraph: _Paragraph, index: int, start: int) -> None:
    """End an unclosed quotation before the next opening mark, at its sentence's end."""
    opened = paragraph.stack[index]
    match = _SENTENCE_END.search(paragraph.text, opened.inner, start)
    end = match.end() if match else start
    while end > opened.inner and paragraph.text[end - 1].isspace():
        end -= 1
    paragraph.oddities.append(
        Oddity(opened.start, f"quotation mark {opened.mark} is opened again before it is closed")
    )
    paragraph.close(index, end, end, closed=False)


def _single_opens(paragraph: _Paragraph, mark: str, start: int, end: int) -> bool:
    text, span = paragraph.text, paragraph.span
    before = text[start - 1] if start > span.start else " "
    after = text[end : end + 1] if end < span.end else ""
    if not after or after.isspace() or not (after.isalnum() or after in '"“[(….'):
        return False
    if not (before.isspace() or before in _BEFORE_OPENING or before in '"“«'):
        return False
    # Word processors turn the apostrophe of a decade the wrong way.
    elision = _DECADE if mark == "‘" else _ELISIONS
    return elision.match(text, end) is None


def _read_single(paragraph: _Paragraph, mark: str, start: int, end: int) -> None:
    text, span = paragraph.text, paragraph.span
    open_index = paragraph.innermost(single=True)
    if open_index < 0:
        closing = paragraph.closing_singles
        if closing and closing[-1] >= end and _single_opens(paragraph, mark, start, end):
            paragraph.stack.append(_Open(start, end, mark, single=True))
        return
    before = text[start - 1] if start > span.start else " "
    after = text[end : end + 1] if end < span.end else " "
    if before.isspace() or after.isalnum():
        return
    if before in "sS" and mark != "‘" and _later_closing(paragraph, end):
        return
    paragraph.close(open_index, start, end, closed=True)


def _later_closing(paragraph: _Paragraph, start: int) -> bool:
    """Whether a mark after punctuation closes later: then one after *s* is a possessive."""
    closing, opening = paragraph.punctuated_singles, paragraph.opening_singles
    later = bisect_left(closing, start)
    if later == len(closing):
        return False
    again = bisect_left(opening, start)
    return again == len(opening) or opening[again] >= closing[later]


def _read_paragraph(text: str, span: Span) -> _Paragraph:
    paragraph = _Paragraph(text, span)
    doubles = 0
    for match in _MARKS.finditer(text, span.start, span.end):
        mark = match.group()
        if mark in _SINGLES:
            _read_single(paragraph, mark, match.start(), match.end())
        else:
            _read_double(paragraph, mark, doubles)
            doubles += 1
    return paragraph


def find_quotations(
    text: str, blocks: Sequence[Block], tokens: Tokens
) -> tuple[tuple[Quotation, ...], tuple[Oddity, ...]]:
    """Pair the quotation marks of each block.

    Parameters
    ----------
    text : str
        The text as published.
    blocks : sequence of Block
        Its blocks; a quotation never crosses one, but may be taken up again in the next.
    tokens : Tokens
        Its tokens, for counting words.

    Returns
    -------
    tuple of Quotation
        Ordered by start.
    tuple of Oddity
        Marks that could not be paired, and how they were read.
    """
    word_starts = [s for s, w in zip(tokens.starts, tokens.is_word, strict=True) if w]
    quotations: list[Quotation] = []
    oddities: list[Oddity] = []
    taken_up = _taken_up(text, blocks)
    for index, block in enumerate(blocks):
        paragraph = _read_paragraph(text, block.span)
        oddities.extend(paragraph.oddities)
        outer = [opened for opened in paragraph.stack if not opened.single]
        if outer:
            continues = taken_up[index]
            if not continues:
                oddities.append(
                    Oddity(
                        outer[0].start,
                        f"quotation mark {outer[0].mark} is never closed; "
                        "the quotation ends with its paragraph",
                    )
                )
            paragraph.close(
                paragraph.stack.index(outer[0]), block.span.end, block.span.end, closed=False
            )
        else:
            continues = False
        quotations.extend(_quotations_of(paragraph, word_starts, continues))
    return tuple(sorted(quotations)), tuple(sorted(oddities))


def _quotations_of(
    paragraph: _Paragraph, word_starts: Sequence[int], continues: bool
) -> Iterable[Quotation]:
    for opened, inner_end, end, closed, level in paragraph.found:
        words = bisect_left(word_starts, inner_end) - bisect_left(word_starts, opened.inner)
        if inner_end <= opened.inner or not words:
            continue
        yield Quotation(
            span=Span(opened.start, end),
            inner=Span(opened.inner, inner_end),
            mark=opened.mark,
            level=level,
            closed=closed,
            continues=continues and not closed and end == paragraph.span.end,
            words=words,
        )


def _taken_up(text: str, blocks: Sequence[Block]) -> list[bool]:
    """Whether the next paragraph of running text begins with an opening mark, for each block."""
    begins = False
    taken_up: list[bool] = []
    for block in reversed(blocks):
        taken_up.append(begins)
        if block.is_body:
            match = _MARKS.match(text, block.span.start)
            begins = match is not None and match.group() not in _SINGLES | _CLOSES
    return taken_up[::-1]
