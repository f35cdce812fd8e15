"""The table of a corpus's figures: what each counts, how it is told, and what following shows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.articles import Article
from framing.following.alignment import align, score_of
from framing.following.events import DatedEvent, dated_events, differently_dated
from framing.following.findings import (
    Finding,
    conflicts,
    date_conflicts,
    hedge_decays,
    stance_splits,
)
from framing.following.mentions import FigureMention, figure_mentions, published_on
from framing.measurement import Analysis, read_document

if TYPE_CHECKING:
    import pandas as pd

    from framing.following.alignment import Alignment
    from framing.stated_figures.records import FigureRecord

__all__ = ["COLUMNS", "FigureRow", "FigureTable", "Quantity", "follow_figures"]

COLUMNS = (
    "article_id", "outlet", "date", "quantity", "counted", "as_written", "minimum", "maximum",
    "unit", "approximator", "hedge", "source", "source_type", "cue", "stance", "voice",
    "position", "start", "end", "finding", "alignment", "score", "kind", "bound", "block", "dated",
)  # fmt: skip
"""Columns of `figures.csv`, explained in docs/figures-followed.md."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of one article in the table.

    Attributes
    ----------
    record : FigureRecord
        What the article tells of it.
    outlet, date : str
        Of the article, as its metadata have them; the day as 2019-10-02 where they tell it.
    quantity : str
        The quantity that it counts or may count; '' where no other figure does.
    alignment : str
        'certain', 'candidate' or ''.
    score : float
        The share of such alignments expected to be right; NaN without a quantity.
    findings : tuple of str
        Kinds of findings that rest on it.
    """

    record: FigureRecord
    outlet: str
    date: str
    quantity: str
    alignment: str
    score: float
    findings: tuple[str, ...]

    @property
    def cells(self) -> tuple[Any, ...]:
        """The row in the order of `COLUMNS`."""
        record = self.record
        low, high = record.amount.minimum, record.amount.maximum
        return (
            record.article_id, self.outlet, self.date, self.quantity, record.thing.words,
            record.as_written, low if math.isfinite(low) else math.nan,
            high if math.isfinite(high) else math.nan, record.unit, record.approximator,
            "; ".join(record.hedges), record.source, record.telling.described.anonymity,
            record.cue, record.telling.stance, record.voice, record.position,
            record.span.start, record.span.end, "; ".join(self.findings), self.alignment,
            self.score, record.kind, record.amount.bound, record.block, record.dated,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A thing that several figures count.

    Attributes
    ----------
    name : str
        Its commonest words, made unique: "north-korean-soldiers".
    counted : str
        Those words as written.
    members : tuple of int
        Rows that count it for certain.
    candidates : tuple of int
        Rows that may.
    articles : int
        Articles that tell it.
    score : float
        The share of such alignments expected to be right.
    """

    name: str
    counted: str
    members: tuple[int, ...]
    candidates: tuple[int, ...]
    articles: int
    score: float


@dataclass(frozen=True)
class FigureTable:
    """The figures of a corpus, followed.

    Attributes
    ----------
    rows : tuple of FigureRow
        Every figure, in the order of the corpus and of the texts.
    quantities : tuple of Quantity
        What more than one figure counts, those that most articles tell first.
    findings : tuple of Finding
        Hedge decay, stance split and conflict, by quantity; conflicting dates last.
    """

    rows: tuple[FigureRow, ...]
    quantities: tuple[Quantity, ...]
    findings: tuple[Finding, ...]

    def __iter__(self) -> Iterator[FigureRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def of(self, quantity: str, *, candidates: bool = False) -> tuple[FigureRow, ...]:
        """The rows of a quantity.

        Raises
        ------
        KeyError
            If there is no quantity of that name.
        """
        for one in self.quantities:
            if one.name == quantity:
                chosen = one.members + (one.candidates if candidates else ())
                return tuple(self.rows[index] for index in sorted(chosen))
        known = ", ".join(one.name for one in self.quantities[:8]) or "none"
        raise KeyError(f"no quantity is called {quantity!r}; there are: {known}")

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows as a data frame, with the columns of `COLUMNS`."""
        import pandas as pd

        return pd.DataFrame([row.cells for row in self.rows], columns=list(COLUMNS))

    @cached_property
    def finding_frame(self) -> pd.DataFrame:
        """The findings as a data frame, one row for each place that one rests on."""
        import pandas as pd

        cells = [
            (number, f.kind, f.quantity, p.article_id, p.span.start, p.span.end, p.words,
             f.statement)
            for number, f in enumerate(self.findings, 1)
            for p in f.places
        ]  # fmt: skip
        names = ["finding", "kind", "quantity", "article_id", "start", "end", "words", "statement"]
        return pd.DataFrame(cells, columns=names)

    def _repr_html_(self) -> str:
        html: str = self.frame.to_html(max_rows=20)
        return html


def follow_figures(source: Analysis | Iterable[Article]) -> FigureTable:
    """Follow the figures of a corpus through its articles.

    Parameters
    ----------
    source : Analysis, Corpus or iterable of Article
        The articles; they are read one after the other and not kept.

    Returns
    -------
    FigureTable
        Its `rows`, `quantities` and `findings`, and data frames of them on request.

    Examples
    --------
    >>> from framing import Article
    >>> table = follow_figures([
    ...     Article("a1", "Norland sent some 3,000 Suvian sailors to Tarn, officials said. "
    ...                   "The 3,000 Suvian sailors are in Tarn."),
    ...     Article("a2", "Norland confirmed that 3,000 Suvian sailors are in Tarn."),
    ... ])
    >>> [quantity.name for quantity in table.quantities], len(table.of("suvian-sailors"))
    (['suvian-sailors'], 3)
    >>> [finding.kind for finding in table.findings]
    ['hedge_decay']
    """
    articles = source.corpus if isinstance(source, Analysis) else source
    mentions: list[FigureMention] = []
    dates: dict[str, str] = {}
    events: list[DatedEvent] = []
    for article in articles:
        document = read_document(article)
        mentions += figure_mentions(document)
        events += dated_events(document)
        day = published_on(article.published)
        dates[article.id] = day.isoformat() if day else article.published
    alignment = align(mentions)
    counted = [_commonest(mentions, group) for group in alignment.groups]
    names = _names(counted)
    findings = _findings(mentions, alignment, names)
    findings += date_conflicts(differently_dated(events))
    rows = _rows(mentions, alignment, names, findings, dates)
    quantities = _quantities(mentions, alignment, names, counted)
    return FigureTable(rows, quantities, tuple(findings))


def _commonest(mentions: Sequence[FigureMention], group: Sequence[int]) -> str:
    """The words that a group counts most often; the longer one of two as common."""
    words = Counter(
        record.thing.words for record in (mentions[i].record for i in group) if record.thing.words
    )
    return min(words, key=lambda word: (-words[word], -len(word), word), default="figures")


def _names(counted: Sequence[str]) -> list[str]:
    """A name for each group, of its words."""
    names: list[str] = []
    taken: Counter[str] = Counter()
    for words in counted:
        name = _slug(words)
        taken[name] += 1
        names.append(name if taken[name] == 1 else f"{name}-{taken[name]}")
    return names


def _slug(words: str) -> str:
    return "-".join(part for part in words.lower().replace("'s", "").split() if part) or "figure"


def _findings(
    mentions: Sequence[FigureMention], alignment: Alignment, names: Sequence[str]
) -> list[Finding]:
    found: list[Finding] = []
    order = sorted(range(len(names)), key=lambda n: (-len(alignment.groups[n]), names[n]))
    for number in order:
        for finder in (hedge_decays, stance_splits, conflicts):
            found += finder(names[number], alignment.groups[number], mentions)
    return found


def _rows(
    mentions: Sequence[FigureMention],
    alignment: Alignment,
    names: Sequence[str],
    findings: Sequence[Finding],
    dates: dict[str, str],
) -> tuple[FigureRow, ...]:
    certain = {index: n for n, group in enumerate(alignment.groups) for index in group}
    kinds: dict[int, dict[str, None]] = {}
    for finding in findings:
        for index in finding.members:
            kinds.setdefault(index, {})[finding.kind] = None
    rows = []
    for index, mention in enumerate(mentions):
        quantity, how, score = "", "", math.nan
        if index in certain:
            number = certain[index]
            quantity, how = names[number], "certain"
            score = score_of(alignment.points[number])
        elif index in alignment.candidates:
            number, points = alignment.candidates[index]
            quantity, how, score = names[number], "candidate", score_of(points)
        rows.append(
            FigureRow(
                mention.record,
                mention.outlet,
                dates[mention.record.article_id],
                quantity,
                how,
                score,
                tuple(kinds.get(index, ())),
            )
        )
    return tuple(rows)


def _quantities(
    mentions: Sequence[FigureMention],
    alignment: Alignment,
    names: Sequence[str],
    counted: Sequence[str],
) -> tuple[Quantity, ...]:
    found = [
        Quantity(
            names[number],
            counted[number],
            group,
            tuple(i for i, (n, _) in sorted(alignment.candidates.items()) if n == number),
            len({mentions[index].record.article_id for index in group}),
            score_of(alignment.points[number]),
        )
        for number, group in enumerate(alignment.groups)
    ]
    return tuple(sorted(found, key=lambda one: (-one.articles, -len(one.members), one.name)))
