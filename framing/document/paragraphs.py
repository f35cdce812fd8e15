"""Divide a text into paragraphs, lines broken at a fixed width joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["WORD", "Line", "paragraphs_of", "trimmed"]

_LINE_ENDS = str.maketrans(dict.fromkeys("\n\r\u2028\u2029\f\v", " "))
_FEWEST_WRAPPED = 3
_WIDEST = 120
_LINE = re.compile(r"[^\n\r\u2028\u2029\f\v]+")
WORD = re.compile(r"\w+(?:['-]\w+)*")
_TERMINAL = frozenset(".!?:;,…")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: where it stands, its visible text in one line, and its words."""

    span: Span
    text: str
    words: tuple[str, ...]

    @property
    def terminal(self) -> bool:
        """Whether it ends like a sentence."""
        return self.text.rstrip("\"')]")[-1:] in _TERMINAL


def paragraphs_of(text: str) -> list[Line]:
    r"""Return the paragraphs of a plain text: its lines, or the blocks of a hard-wrapped one.

    Examples
    --------
    >>> [line.words for line in paragraphs_of("The dam failed.\n\nIt was old.")]
    [('The', 'dam', 'failed'), ('It', 'was', 'old')]
    """
    lines = [trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    spans = [span for span in lines if span.end > span.start]
    breaks = [_breaks(text, a.end, b.start) for a, b in pairwise(spans)]
    if _is_hard_wrapped(text, spans, breaks):
        spans = _joined(spans, breaks)
    return [_line(span, text[span.start : span.end].translate(_LINE_ENDS)) for span in spans]


def _line(span: Span, visible: str) -> Line:
    return Line(span, visible, tuple(WORD.findall(visible)))


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a stretch of text without white space at its edges."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return Span(start + left, max(start + left, start + len(part.rstrip())))


def _breaks(text: str, start: int, end: int) -> int:
    """How many line ends stand between two lines; a page or paragraph end counts as two."""
    gap = text[start:end]
    single = max(gap.count("\n"), gap.count("\r")) + gap.count("\u2028")
    return single + 2 * sum(gap.count(mark) for mark in "\u2029\f\v")


def _is_hard_wrapped(text: str, spans: Sequence[Span], breaks: Sequence[int]) -> bool:
    """Whether lines are broken at a fixed width and paragraphs by blank lines.

    Most lines before a single line end are then of like length and end in mid-sentence,
    and many of the lines after one begin with a small letter.
    """
    single = [i for i, count in enumerate(breaks) if count == 1]
    if len(single) < _FEWEST_WRAPPED:
        return False
    lengths = [spans[i].end - spans[i].start for i in single]
    like = sum(30 <= length <= _WIDEST for length in lengths)
    open_ended = sum(text[spans[i].end - 1] not in ".!?:\"'" for i in single)
    small = sum(text[spans[i + 1].start].islower() for i in single)
    return (
        max(lengths) <= _WIDEST
        and like >= 0.7 * len(single)
        and open_ended > 0.6 * len(single)
        and small >= 0.3 * len(single)
    )


def _joined(spans: Sequence[Span], breaks: Sequence[int]) -> list[Span]:
    joined = list(spans[:1])
    for span, count in zip(spans[1:], breaks, strict=True):
        if count <= 1:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
