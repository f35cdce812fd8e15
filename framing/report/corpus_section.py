"""The section on the corpus: what was read, what was left out, what is missing."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from framing.report import numbers
from framing.report.blocks import Block, Column, Heading, Note, Paragraph, Table

if TYPE_CHECKING:
    from framing.articles import Article
    from framing.comparison import Comparison

__all__ = ["LISTED", "corpus_section"]

LISTED = 400
"""So many articles are listed; the table of measurements beside the report holds them all."""

_PROBLEMS = 25
_WIDE = 24
_STATUS = {
    "error": "could not be read", "duplicate": "exact duplicates", "left_out": "left out",
}  # fmt: skip


def corpus_section(comparison: Comparison) -> list[Block]:
    """Say what was read and measured, and warn of confounded columns."""
    found: list[Block] = [Heading("Corpus")]
    found.append(_articles(comparison))
    if len(comparison.analysis.corpus) > LISTED:
        found.append(Paragraph(f"The first {LISTED} articles are listed.", small=True))
    found.append(Paragraph(_missing(comparison), small=True))
    found.append(Paragraph(_dropped(comparison), small=True))
    found += _readings(comparison)
    for confound in comparison.confounds:
        found.append(Note("Confounded.", str(confound)))
    return found


def _articles(comparison: Comparison) -> Table:
    corpus = comparison.analysis.corpus
    sizes = _sizes(comparison)
    by = comparison.by or "outlet"
    columns = (
        Column("No.", "right"),
        Column("Article", width=3.2),
        Column(by.capitalize(), width=1.2 if _long(comparison, by) else 0),
        Column("Published"),
        Column("Genre"),
        Column("Words", "right"),
        Column("Sentences", "right"),
    )
    rows = tuple(
        (f"{i}", *_article(article, by, sizes)) for i, article in enumerate(corpus[:LISTED], 1)
    )
    kept = [i for i in range(len(columns)) if any(row[i] != numbers.NONE for row in rows)]
    return Table(
        tuple(columns[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in rows),
        "The articles, with words and sentences of their bodies. A dash stands for what is not "
        "stated.",
        dense=True,
    )


def _long(comparison: Comparison, by: str) -> bool:
    """Say whether a column must be broken into lines to leave room for the headlines."""
    return any(len(article.get(by)) > _WIDE for article in comparison.analysis.corpus)


def _article(
    article: Article, by: str, sizes: dict[str, dict[str, float]]
) -> tuple[str, str, str, str, str, str]:
    return (
        article.headline or f"[{article.id}]",
        article.get(by) or numbers.NONE,
        article.published or numbers.NONE,
        article.genre or numbers.NONE,
        numbers.plain(sizes["body_words"].get(article.id, math.nan), 0),
        numbers.plain(sizes["body_sentences"].get(article.id, math.nan), 0),
    )


def _sizes(comparison: Comparison) -> dict[str, dict[str, float]]:
    names = ("body_words", "body_sentences")
    sizes: dict[str, dict[str, float]] = {name: {} for name in names}
    for measurement in comparison.analysis.measurements:
        for row in measurement.rows:
            if row.feature in names and not row.actor:
                sizes[row.feature][row.article_id] = row.value
    return sizes


def _missing(comparison: Comparison) -> str:
    corpus = comparison.analysis.corpus
    missing = [
        f"{name} ({k})"
        for name in ("headline", "outlet", "author", "published", "genre")
        if (k := sum(not article.get(name) for article in corpus))
    ]
    if not missing:
        return "Headline, outlet, author, date and genre are stated for every article."
    return f"Not stated, with the number of articles: {', '.join(missing)}. Nothing was filled in."


def _dropped(comparison: Comparison) -> str:
    from framing.document import parse
    from framing.document.model import BODY_KINDS

    kinds: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for article in comparison.analysis.corpus[:LISTED]:
        for block in parse(article).blocks:
            if block.kind not in BODY_KINDS:
                kinds[block.kind] += 1
                words[block.kind] += len(article.text[block.span.start : block.span.end].split())
    if not kinds:
        return "No block was set aside: all text was read as body."
    listed = ", ".join(
        f"{kind.replace('_', ' ')} {count} ({words[kind]:,})"
        for kind, count in sorted(kinds.items())
    )
    return (
        "Blocks that no measure of the body counts, with their number and, in brackets, their "
        f"words: {listed}."
    )


def _readings(comparison: Comparison) -> list[Block]:
    problems = comparison.analysis.corpus.problems
    if not problems:
        return []
    counts = Counter(reading.status for reading in problems)
    listed = ", ".join(f"{k} {_STATUS.get(status, status)}" for status, k in sorted(counts.items()))
    found: list[Block] = [Paragraph(f"Of the sources looked at, {listed}.", small=True)]
    why = Counter(reading.message for reading in problems if reading.status == "left_out")
    errors = [reading for reading in problems if reading.status != "left_out"]
    rows = [
        (f"{k} articles" if k > 1 else "1 article", message) for message, k in why.most_common()
    ]
    rows += [(reading.source, reading.message) for reading in errors]
    if rows:
        table = Table(
            (Column("Source", width=1), Column("Why it is not in the corpus", width=2)),
            tuple(rows[:_PROBLEMS]),
            "Sources that did not become an article of the corpus"
            + (f": {_PROBLEMS} of {len(rows)} kinds." if len(rows) > _PROBLEMS else "."),
        )
        found.append(table)
    return found
