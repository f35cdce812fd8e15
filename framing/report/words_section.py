"""The words behind the rates of a lexicon, and the choices of word between groups."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from framing.document.model import BODY_KINDS
from framing.report.blocks import Column, Table
from framing.report.means import across

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison import Comparison
    from framing.spans import Annotation

__all__ = ["word_tables"]

_WORDS = 15
"""Rows of the lexicon shown, the commonest first."""
_CHOICES = 6
"""Choices between words shown, those made most often first."""


class _Counts(NamedTuple):
    """How often each row of a lexicon was found in each group, and in the author's voice."""

    total: Counter[str]
    by_group: Counter[tuple[str, str]]
    own: Counter[tuple[str, str]]


def word_tables(comparison: Comparison, construct: str) -> list[Table]:
    """Show which words were counted in each group, and which was chosen where several could be.

    Parameters
    ----------
    comparison : Comparison
        The groups compared.
    construct : str
        The name of a lexicon that was counted; others have no such tables.

    Returns
    -------
    list of Table
        Empty where none of its words was found.
    """
    settings = comparison.analysis.provenance.get("extractors") or {}
    if settings.get(construct, {}).get("class") != "Terms":
        return []
    marks = [
        mark
        for mark in comparison.analysis.annotations
        if mark.extractor == construct and mark.block in BODY_KINDS
    ]
    labels = [group.label for group in comparison.groups]
    tables: list[Table] = []
    for some in across(labels):
        tables += _words(comparison, [m for m in marks if m.attributes["core"]], some)
        tables += _choices(comparison, marks, some)
    return tables


def _counts(comparison: Comparison, marks: Sequence[Annotation]) -> _Counts:
    group_of = {key: group.label for group in comparison.groups for key in group.article_ids}
    counts = _Counts(Counter(), Counter(), Counter())
    for mark in marks:
        group = group_of.get(mark.article_id)
        if group is None:
            continue
        word = _row(mark)
        counts.total[word] += 1
        counts.by_group[word, group] += 1
        counts.own[word, group] += mark.voice == "author"
    return counts


def _row(mark: Annotation) -> str:
    """The lexicon's row, without the sense that tells it from others of its spelling."""
    return mark.rule.partition(":")[2].partition("#")[0]


def _cells(counts: _Counts, word: str, labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        f"{counts.by_group[word, label]} ({counts.own[word, label]})"
        if counts.by_group[word, label]
        else "0"
        for label in labels
    )


def _words(
    comparison: Comparison, marks: Sequence[Annotation], labels: Sequence[str]
) -> Iterator[Table]:
    counts = _counts(comparison, marks)
    if not counts.total:
        return
    category = {_row(mark): mark.label.replace("_", " ") for mark in marks}
    chosen = _commonest(counts.total)[:_WORDS]
    rows = tuple((word, category[word], *_cells(counts, word, labels)) for word in chosen)
    more = len(counts.total) - len(chosen)
    caption = (
        f"The words counted: {'all' if not more else f'the {len(chosen)} commonest'} "
        f"{'' if more else f'{len(chosen)} '}rows of the lexicon, and how often each came in the "
        "articles of a group; in brackets, how often in the article's own voice."
    )
    if more:
        caption += f" {more} further rows are in the annotation file beside this report."
    columns = (
        Column("Word", width=1.4), Column("Category", width=1.4),
        *(Column(label, "right") for label in labels),
    )  # fmt: skip
    yield Table(columns, rows, caption, dense=True)


def _choices(
    comparison: Comparison, marks: Sequence[Annotation], labels: Sequence[str]
) -> Iterator[Table]:
    """The contested choices of which two words were used in these articles, one of them loaded."""
    paired = [mark for mark in marks if mark.attributes.get("pair")]
    counts = _counts(comparison, paired)
    members: dict[str, set[str]] = {}
    for mark in paired:
        if counts.total[_row(mark)]:
            members.setdefault(str(mark.attributes["pair"]), set()).add(_row(mark))
    loaded = {str(mark.attributes["pair"]) for mark in paired if mark.attributes["core"]}
    made = Counter(
        {
            pair: sum(counts.total[word] for word in words)
            for pair, words in members.items()
            if len(words) > 1 and pair in loaded
        }
    )
    chosen = _commonest(made)[:_CHOICES]
    if not chosen:
        return
    rows: list[tuple[str, ...]] = []
    parts: list[tuple[str, int]] = []
    for pair in chosen:
        words = _commonest(Counter({word: counts.total[word] for word in members[pair]}))
        parts.append((pair.replace("/", " or "), len(words)))
        rows += [(word, *_cells(counts, word, labels)) for word in words]
    caption = (
        "Choices of word: contested ways of naming one thing of which two or more were used, with "
        "how often in each group; in brackets, how often in the article's own voice. Whether they "
        "name the same thing in these articles is for the reader to see."
    )
    columns = (Column("Word", width=1.6), *(Column(label, "right") for label in labels))
    yield Table(columns, tuple(rows), caption, dense=True, parts=tuple(parts))


def _commonest(counts: Counter[str]) -> list[str]:
    return [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
