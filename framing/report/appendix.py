"""The annotated words in context, so that every number can be checked by eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.blocks import Block, Column, Heading, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.articles import Article
    from framing.comparison import Comparison
    from framing.spans import Annotation

__all__ = ["HEDGES_SHOWN", "QUOTES_SHOWN", "in_context", "words_in_context"]

HEDGES_SHOWN = 100
QUOTES_SHOWN = 40
_BEFORE, _AFTER, _CONTENT, _SOURCE = 38, 34, 120, 50


def words_in_context(comparison: Comparison) -> list[Block]:
    """Show hedges in context, and attributions with their source and cue.

    Where there are more than can be shown, articles take turns, so that each is seen;
    within an article the marks are taken in the order of the text.
    """
    marks = {
        name: [a for a in comparison.analysis.annotations if a.extractor == name]
        for name in ("hedging", "attribution")
    }
    found: list[Block] = [Heading("Annotated words in context")]
    if not any(marks.values()):
        return [*found, Paragraph("No hedge and no attribution was marked in these articles.")]
    found.append(
        Paragraph(
            "Read these before the figures: they show what was counted. The number is that of the "
            "article in the table of the corpus."
        )
    )
    if marks["hedging"]:
        found.append(_hedges(comparison, marks["hedging"]))
    if marks["attribution"]:
        found.append(_attributions(comparison, marks["attribution"]))
    return found


def in_turn(marks: Sequence[Annotation], most: int) -> list[Annotation]:
    """Choose up to `most` marks, one article after the other, in the order of the text."""
    by_article: dict[str, list[Annotation]] = {}
    for mark in marks:
        by_article.setdefault(mark.article_id, []).append(mark)
    rounds = max(map(len, by_article.values()), default=0)
    turns = [a[k] for k in range(rounds) for a in by_article.values() if k < len(a)]
    chosen = set(map(id, turns[:most]))
    return [mark for kept in by_article.values() for mark in kept if id(mark) in chosen]


def in_context(article: Article, start: int, end: int) -> tuple[str, str, str]:
    """Give the words before a span, the span itself and the words after it.

    Examples
    --------
    >>> from framing import Article
    >>> in_context(Article(id="a", text="The dam may fail today."), 8, 11)
    ('The dam', 'may', 'fail today.')
    """
    text = article.text
    before = " ".join(text[max(0, start - _BEFORE - 20) : start].split())
    after = " ".join(text[end : end + _AFTER + 20].split())
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        after = after[:_AFTER].rpartition(" ")[0] + "…"
    return before, " ".join(text[start:end].split()), after


def _hedges(comparison: Comparison, marks: Sequence[Annotation]) -> Table:
    numbered = _numbered(comparison)
    rows = []
    for mark in in_turn(marks, HEDGES_SHOWN):
        number, article = numbered[mark.article_id]
        before, word, after = in_context(article, mark.span.start, mark.span.end)
        counted = mark.attributes.get("core", True) and _counted(mark)
        label = mark.label.replace("_", " ") + ("" if counted else " †")
        rows.append((f"{number}", before, word, after, label, mark.voice))
    columns = (
        Column("No.", "right"),
        Column("Before", "right", width=2.2),
        Column("Cue", "center", bold=True),
        Column("After", width=2),
        Column("Category", width=1),
        Column("Voice"),
    )
    return Table(
        columns,
        tuple(rows),
        f"Hedges and boosters: {_how_many(rows, marks)} Those with † are not counted: optional "
        "cues, or outside the body.",
        True,
    )


def _attributions(comparison: Comparison, marks: Sequence[Annotation]) -> Table:
    numbered = _numbered(comparison)
    rows = []
    for mark in in_turn(marks, QUOTES_SHOWN):
        number, article = numbered[mark.article_id]
        content = _cut(article.text[mark.span.start : mark.span.end], _CONTENT)
        rows.append(
            (
                f"{number}",
                _cut(str(mark.attributes.get("source") or "–"), _SOURCE),
                _cut(str(mark.attributes.get("cue") or "–"), _SOURCE),
                content,
                ", ".join(
                    part.replace("_", " ")
                    for part in (mark.label, str(mark.attributes.get("anonymity") or ""))
                    if part
                ),
            )
        )
    columns = (
        Column("No.", "right"),
        Column("Source", width=1.3),
        Column("Cue", width=0.7, bold=True),
        Column("Content", width=2.6),
        Column("Kind, source", width=1),
    )
    return Table(columns, tuple(rows), f"Attributions: {_how_many(rows, marks)}", True)


def _counted(mark: Annotation) -> bool:
    from framing.document.model import BODY_KINDS

    return mark.block in BODY_KINDS


def _how_many(rows: Sequence[object], marks: Sequence[Annotation]) -> str:
    if len(rows) == len(marks):
        return f"all {len(marks)}."
    return (
        f"{len(rows)} of {len(marks)}, articles in turn; the other "
        f"{len(marks) - len(rows)} are in the annotation file beside this report."
    )


def _numbered(comparison: Comparison) -> dict[str, tuple[int, Article]]:
    return {article.id: (i, article) for i, article in enumerate(comparison.analysis.corpus, 1)}


def _cut(text: str, most: int) -> str:
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    return (words[:most].rpartition(" ")[0] or words[:most]) + "…"
