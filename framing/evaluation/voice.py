"""Count whose voice words and hedges are in, by marked and by found attributions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from framing.attribution.voices import with_voices
from framing.document.model import BODY_KINDS, Attribution, Source
from framing.evaluation.resampling import Measure
from framing.extractors.hedging import Hedging
from framing.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.document import Document

__all__ = ["VOICE_MEASURES", "voice_counts"]

_OWN, _OTHER = "the author's voice", "a source's voice"

VOICE_MEASURES = tuple(
    Measure(f"{things} in {side}", *(f"{things} in {side} {n}" for n in ("right", "found", "gold")))
    for things, side in (("words", _OWN), ("hedges", _OWN), ("hedges", _OTHER))
)
"""Words of the body and core hedges, in the author's voice and outside it."""


def voice_counts(
    document: Document, gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]
) -> Counter[str]:
    """Count the words and hedges that gold and finder put in the same voice.

    Voices follow from the content of attributions and from quotation marks, as in
    `framing.attribution.voices`.

    Parameters
    ----------
    document : Document
        The parsed text.
    gold, found : sequence of mapping
        Attributions with their `content` as pairs of offsets.

    Returns
    -------
    Counter of str
        The counts that `VOICE_MEASURES` add up.
    """
    there, here = _read(document, gold), _read(document, found)
    counts = Counter[str]()
    for things, offsets in (("words", _words(document)), ("hedges", _hedges(document))):
        for offset in offsets:
            one, other = _side(there, offset), _side(here, offset)
            counts[f"{things} in {one} gold"] += 1
            counts[f"{things} in {other} found"] += 1
            counts[f"{things} in {one} right"] += one == other
    return counts


def _read(document: Document, rows: Sequence[Mapping[str, Any]]) -> Document:
    return with_voices(document, tuple(_attribution(row) for row in rows))


def _attribution(row: Mapping[str, Any]) -> Attribution:
    content = tuple(Span(int(start), int(end)) for start, end, *_ in row["content"])
    return Attribution((), (), content, "", "", Source(), "gold")


def _side(document: Document, offset: int) -> str:
    return _OWN if document.voice_at(offset) == "author" else _OTHER


def _words(document: Document) -> Iterable[int]:
    tokens = document.tokens
    return (
        tokens.starts[index]
        for sentence in document.body_sentences
        for index in range(sentence.first, sentence.last)
        if tokens.is_word[index]
    )


def _hedges(document: Document) -> Iterable[int]:
    return (
        mark.span.start
        for mark in Hedging().extract(document).annotations
        if mark.block in BODY_KINDS
        and mark.attributes["layer"] == "hedge"
        and mark.attributes["core"]
    )
