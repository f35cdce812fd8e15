"""Find the attributions of a document: mark, decode, join."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from framing.attribution.constraints import MARKS, constrain
from framing.attribution.cues import reporting_words
from framing.attribution.decoding import GOING_ON, NEVER, best_tags, spans_of
from framing.attribution.linking import linked
from framing.attribution.places import Chances, Places
from framing.attribution.tagger import TAGS, one_thread, tagger
from framing.attribution.token_features import token_features
from framing.document.model import BODY_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.attribution.found import Found, Range
    from framing.document.model import Document

    Floats = NDArray[np.float32]

__all__ = ["find"]

_READ = BODY_KINDS | {"headline", "subheading"}
"""Blocks of the article's own text; captions, bylines and the like are not read."""
_FEWEST_NESTED = 5
"""Tokens of a content that may hold another attribution."""
_SOURCE, _CUE = TAGS.index("source"), TAGS.index("cue")


def find(document: Document) -> list[Found]:
    """Find the attributions of an English text: the outer ones, then those inside them.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="The dam will hold, the mayor said on Monday."))
    >>> [item.stance for item in find(document)]
    ['neutral']
    """
    if not len(document.tokens):
        return []
    with one_thread():
        reader = _Reader(document)
        outer = [item for item in reader.outer() if reader.counts(item)]
        inner = reader.inside([part for item in outer for part in item.content])
    return reader.parted(outer, inner)


class _Reader:
    """A document, its features and the vectors of its words, while it is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.model = tagger()
        self.places = Places(document)
        self.features = token_features(document)
        self.vectors = self.model.vectors(self.features.types)

    def outer(self) -> list[Found]:
        """Attributions that lie in no other."""
        scores = self.model.scores(self.features, self.vectors)
        constrain(self.document, self.features, self.places, scores)
        spans = spans_of(best_tags(scores, self.model.transitions))
        return linked(self.document, self.places, spans, Chances(0, *_beside_nothing(scores)))

    def counts(self, item: Found) -> bool:
        """Whether an attribution stands in the article's own text, and states something."""
        sentence = self.document.sentences[item.sentence]
        if self.document.blocks[sentence.block].kind not in _READ:
            return False
        asks = item.source == (sentence.first, sentence.first + 1) and (
            self.document.tokens.lowers[sentence.first] == "who"
        )
        return not (asks and self.document.tokens.texts[sentence.last - 1] == "?")

    def inside(self, contents: Sequence[Range]) -> list[Found]:
        """Attributions of speech inside contents, each read as if it were a text of its own."""
        texts = self.document.tokens.texts
        parts = [
            (first + (texts[first] in MARKS), last - (texts[last - 1] in MARKS))
            for first, last in contents
        ]
        parts = [
            part for part in parts if part[1] - part[0] > _FEWEST_NESTED and self._reports(*part)
        ]
        if not parts:
            return []
        scores = self.model.scores(self.features.inside(parts), self.vectors)
        starts = np.cumsum([0, *(last - first for first, last in parts)]).tolist()
        # Nothing goes on from one part to the next.
        scores[starts[:-1], GOING_ON] = NEVER
        spans = spans_of(best_tags(scores, self.model.transitions))
        cues, sources = _beside_nothing(scores)
        found = []
        for (first, _), (low, high) in zip(parts, pairwise(starts), strict=True):
            own = [span.moved(first - low) for span in spans if low <= span.first < high]
            here = Chances(first, cues[low:high], sources[low:high])
            found += linked(self.document, self.places, own, here, level=1)
        return [item for item in found if self._reports(*item.cue)]

    def parted(self, outer: Sequence[Found], inner: Sequence[Found]) -> list[Found]:
        """All of them, where a content ends before what another says behind a semicolon.

        *Critics say P; supporters counter that Q* makes two, unless it is a quotation.
        """
        parting = {place: item for place, item in enumerate(inner) if self._parts(item)}
        if not parting:
            return [*outer, *inner]
        found = list(outer)
        owner = {
            index: number
            for number, item in enumerate(outer)
            for part in item.content
            for index in range(*part)
        }
        for item in parting.values():
            number = owner[item.cue[0]]
            found[number] = _ended(found[number], _first(item) - 1, item)
        rest = [item for place, item in enumerate(inner) if place not in parting]
        return [*found, *(replace(item, level=0) for item in parting.values()), *rest]

    def _parts(self, item: Found) -> bool:
        """Whether an attribution inside another stands behind a semicolon of its own."""
        before = _first(item) - 1
        texts, quoted = self.document.tokens.texts, self.document.quoted_tokens
        behind = before >= 0 and texts[before] == ";" and not quoted[before]
        return behind and item.source is not None

    def _reports(self, first: int, last: int) -> bool:
        """Whether a word that reports speech stands in a range."""
        return not reporting_words().isdisjoint(self.document.tokens.lowers[first:last])


def _first(item: Found) -> int:
    return item.cue[0] if item.source is None else min(item.cue[0], item.source[0])


def _ended(item: Found, end: int, other: Found) -> Found:
    """An outer attribution whose content holds another's cue, cut where that begins."""
    content = tuple(
        (first, end) if first < end and other.cue[1] <= last else (first, last)
        for first, last in item.content
    )
    return replace(item, content=content)


def _beside_nothing(scores: Floats) -> tuple[Floats, Floats]:
    """How much better a cue and a source score at each token than nothing."""
    none = scores[:, 0]
    source = scores[:, _SOURCE : _SOURCE + 2].max(axis=1)
    return scores[:, _CUE] - none, source - none
