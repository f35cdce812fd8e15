"""Sentences in which Entman's four functions can be read, with their cues marked."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from framing.document.model import BODY_KINDS
from framing.extractors.frames_sentences import frame_sentences
from framing.report.blocks import Block, Cell, Column, Heading, Marked, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.articles import Article
    from framing.comparison import Comparison
    from framing.comparison.groups import Group
    from framing.document import Document
    from framing.extractors.frames_sentences import FrameSentence

__all__ = ["FUNCTIONS", "sentence_table"]

FUNCTIONS = "entman_functions"
"""The lexicon whose sentences are shown."""

_NAMES = {"problem": "Problem", "cause": "Cause", "moral": "Moral", "remedy": "Remedy"}
_EACH = 2
"""Sentences of each group for each function, at most."""
_GROUPS = 12
"""So many groups have sentences shown."""
_AROUND = 120
"""Characters kept before the first cue and after the last one of a long sentence."""
_HEADLINE = 70


class _Chosen(NamedTuple):
    """A sentence to show, and the article it stands in."""

    article: Article
    sentence: FrameSentence


class _Choice:
    """Chooses sentences, reading each article once."""

    def __init__(self, comparison: Comparison) -> None:
        self._analysis = comparison.analysis
        self._documents: dict[str, Document] = {}
        self._cues: Counter[tuple[str, str]] = Counter(
            (mark.label, mark.article_id)
            for mark in comparison.analysis.annotations
            if mark.extractor == FUNCTIONS
            and mark.attributes.get("core")
            and mark.block in BODY_KINDS
        )

    def of(self, group: Group, function: str) -> list[_Chosen]:
        """From the articles with the most cues of the function, each as few as will do."""
        ids = [key for key in group.article_ids if self._cues[function, key]]
        ids.sort(key=lambda key: -self._cues[function, key])
        each = math.ceil(_EACH / len(ids)) if ids else 0
        found: list[_Chosen] = []
        for key in ids[:_EACH]:
            document = self._document(key)
            sentences = frame_sentences(document, FUNCTIONS, each)
            found += [
                _Chosen(document.article, sentence)
                for sentence in sentences
                if sentence.frame == function and sentence.core
            ]
        return found[:_EACH]

    def _document(self, article_id: str) -> Document:
        if article_id not in self._documents:
            self._documents[article_id] = self._analysis.document(article_id)
        return self._documents[article_id]


def sentence_table(comparison: Comparison) -> list[Block]:
    """Show a few sentences of each group for each of the four functions."""
    found: list[Block] = [Heading("What is said to be wrong, why, and what to do", 2)]
    rows: list[tuple[Cell, ...]] = []
    parts: list[tuple[str, int]] = []
    choice = _Choice(comparison)
    for group in comparison.groups[:_GROUPS]:
        before = len(rows)
        rows += _rows(comparison, choice, group)
        if len(rows) > before:
            parts.append((group.label, len(rows) - before))
    if not rows:
        text = "No sentence with a counted cue of the four functions was found in these articles."
        return [*found, Paragraph(text)]
    columns = (
        Column("Function"), Column("Sentence", width=3.4), Column("Voice"),
        Column("Article", width=1.3),
    )  # fmt: skip
    return [
        *found,
        Table(columns, tuple(rows), _caption(comparison), dense=True, parts=tuple(parts)),
    ]


def _caption(comparison: Comparison) -> str:
    caption = (
        "Sentences in which Entman's (1993) four functions of a frame can be read: what the "
        "problem is, what caused it, how it is judged, what is to be done. Counted cues "
        f"are bold; the voice is that of the strongest. Of each group at most {_EACH} for a "
        "function, from the articles with the most cues of it, so that they show where to read and "
        "not what is typical. The number is that of the article in the table of the corpus."
    )
    more = len(comparison.groups) - _GROUPS
    return f"{caption} {more} further groups are not shown." if more > 0 else caption


def _rows(comparison: Comparison, choice: _Choice, group: Group) -> Iterator[tuple[Cell, ...]]:
    numbered = {article.id: i for i, article in enumerate(comparison.analysis.corpus, 1)}
    for function, name in _NAMES.items():
        for article, sentence in choice.of(group, function):
            yield (
                name,
                _marked(article, sentence),
                sentence.voice,
                _named(comparison, article, numbered[article.id]),
            )


def _named(comparison: Comparison, article: Article, number: int) -> str:
    headline = " ".join(article.headline.split()) or f"[{article.id}]"
    if len(headline) > _HEADLINE:
        headline = (headline[:_HEADLINE].rpartition(" ")[0] or headline[:_HEADLINE]) + "…"
    outlet = f" ({article.outlet})" if article.outlet and comparison.by != "outlet" else ""
    return f"{number} {headline}{outlet}"


def _marked(article: Article, sentence: FrameSentence) -> Marked:
    """The sentence in one line, cut off far from its cues, with these marked."""
    first, last = sentence.cues[0].start, sentence.cues[-1].end
    start = _edge(article.text, sentence.span.start, first, -1)
    end = _edge(article.text, sentence.span.end, last, 1)
    pieces: list[tuple[str, bool]] = [("…", False)] if start > sentence.span.start else []
    here = start
    for cue in sentence.cues:
        pieces.append((article.text[here : cue.start], False))
        pieces.append((article.text[cue.start : cue.end], True))
        here = cue.end
    pieces.append((article.text[here:end], False))
    pieces += [("…", False)] if end < sentence.span.end else []
    return Marked(tuple((_spaced(text), bold) for text, bold in pieces if text))


def _edge(text: str, edge: int, cue: int, direction: int) -> int:
    """Where to cut: at the sentence's edge if it is near, else at a space, if one is near."""
    if abs(edge - cue) <= _AROUND:
        return edge
    far = cue + direction * _AROUND
    places = range(far, cue + direction * _AROUND // 2, -direction)
    return next((place for place in places if text[place].isspace()), far)


def _spaced(text: str) -> str:
    """Runs of white space as one space, those at the ends kept."""
    words = " ".join(text.split())
    if not words:
        return " "
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"
