"""Whose words stand where: the voice of every place in a document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document.model import Attribution, Document, Quotation
    from framing.spans import Span, Voice

__all__ = ["voices_of", "with_scare_quotes", "with_voices"]

_SCARE_WORDS = 3


def with_voices(document: Document, attributions: tuple[Attribution, ...]) -> Document:
    """A copy that carries attributions, and the scare quotes and voices that follow from them."""
    quotations = with_scare_quotes(document, attributions)
    return document.with_attributions(attributions, voices_of(quotations, attributions), quotations)


def with_scare_quotes(
    document: Document, attributions: Sequence[Attribution]
) -> tuple[Quotation, ...]:
    """Mark the quotations that only hold a term at arm's length.

    That is a quotation of up to three words, without an end mark of its own, that lies
    in nobody's attributed content.
    """
    contents = _merge(span for a in attributions for span in a.content)
    starts = [start for start, _ in contents]

    def attributed(offset: int) -> bool:
        index = bisect_right(starts, offset) - 1
        return index >= 0 and offset < contents[index][1]

    return tuple(
        quotation._replace(
            scare=quotation.words <= _SCARE_WORDS
            and document.plain[quotation.inner.end - 1] not in ".!?"
            and not attributed(quotation.inner.start)
        )
        for quotation in document.quotations
    )


def voices_of(
    quotations: Sequence[Quotation], attributions: Sequence[Attribution]
) -> tuple[tuple[int, int, Voice], ...]:
    """Find the stretches that are not the author's voice.

    Inside quotation marks the voice is `quoted`, inside other attributed content it is
    `reported`. Scare quotes are the author's.

    Returns
    -------
    tuple of (int, int, Voice)
        Ordered, not overlapping.
    """
    quoted = _merge(q.span for q in quotations if not q.scare and q.level == 0)
    reported = _merge(span for a in attributions for span in a.content)
    stretches: list[tuple[int, int, Voice]] = [(s, e, "quoted") for s, e in quoted]
    first = 0
    for start, end in reported:
        while first < len(quoted) and quoted[first][1] <= start:
            first += 1
        for q_start, q_end in quoted[first : _first_after(quoted, end)]:
            if q_start > start:
                stretches.append((start, q_start, "reported"))
            start = max(start, q_end)
        if start < end:
            stretches.append((start, end, "reported"))
    return tuple(sorted(stretches))


def _first_after(ranges: Sequence[tuple[int, int]], offset: int) -> int:
    """Index of the first range that begins at `offset` or later."""
    return bisect_right(ranges, (offset, -1))


def _merge(spans: Iterable[Span]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
