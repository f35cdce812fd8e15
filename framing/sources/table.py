"""The table of a corpus's sources: who speaks, how often, where, and in which words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.articles import METADATA, Article
from framing.extractors.attribution.speakers import Identity, Speaker, identities
from framing.measurement import Analysis, read_document
from framing.sources.countries import CountryRow, country_rows
from framing.sources.mentions import Mention, group_order, mentions_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["NOBODY", "UNKNOWN", "AmbiguousSource", "SourceRow", "SourceTable", "source_table"]

NOBODY = "(no source given)"
"""Stands for the speaker of attributions without a source."""
UNKNOWN = "(could not be told)"
"""Stands for the speakers that could not be told, ambiguous ones included."""

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One speaker of a corpus.

    Attributes
    ----------
    group : str
        Value of the column that the table is parted by; '' where it is not.
    speaker : str
        Name or description; `NOBODY` and `UNKNOWN` close the table.
    anonymity, roles, countries : tuple of str
        What is told of it, the commonest first.
    attributions : int
        How often it is quoted or reported, under its name or a pronoun.
    direct : int
        How often of these all in quotation marks.
    articles : int
        In how many articles.
    outlets, cues : tuple of (str, int)
        Where and with which words, the commonest first.
    spellings : tuple of str
        Names under which it speaks, the commonest first; no pronouns.
    """

    group: str
    speaker: str
    anonymity: tuple[str, ...]
    roles: tuple[str, ...]
    countries: tuple[str, ...]
    attributions: int
    direct: int
    articles: int
    outlets: Counts
    cues: Counts
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AmbiguousSource:
    """A source that could be one of several.

    Attributes
    ----------
    article_id : str
        The article.
    offset : int
        Where its words begin, in code points of the article's text.
    words : str
        The words.
    cue : str
        The cue that it goes with.
    candidate : str
        The speaker that fits best; '' where none is known.
    """

    article_id: str
    offset: int
    words: str
    cue: str
    candidate: str


@dataclass(frozen=True)
class SourceTable:
    """Who speaks in a corpus.

    Attributes
    ----------
    rows : tuple of SourceRow
        By attributions, then by name; in each group those without a source and those that
        could not be told stand last, so that the rows add up to all attributions.
    ambiguous : tuple of AmbiguousSource
        The ambiguous ones among these, in the order of the corpus.
    countries : tuple of CountryRow
        The same attributions by the country of the source.
    by : str
        The column that the table is parted by; '' where it is not.
    """

    rows: tuple[SourceRow, ...]
    ambiguous: tuple[AmbiguousSource, ...]
    countries: tuple[CountryRow, ...]
    by: str = ""

    def __iter__(self) -> Iterator[SourceRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def attributions(self) -> int:
        """All attributions counted."""
        return sum(row.attributions for row in self.rows)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows as a data frame, lists as text: ``"said 12; told 3"``."""
        return self._frame(self.rows, SourceRow)

    @cached_property
    def ambiguous_frame(self) -> pd.DataFrame:
        """The ambiguous sources as a data frame."""
        return self._frame(self.ambiguous, AmbiguousSource)

    @cached_property
    def country_frame(self) -> pd.DataFrame:
        """The countries as a data frame."""
        return self._frame(self.countries, CountryRow)

    def _frame(self, rows: Sequence[Any], kind: type[Any]) -> pd.DataFrame:
        import pandas as pd

        names = [field.name for field in fields(kind)]
        cells = [[_cell(getattr(row, name)) for name in names] for row in rows]
        frame = pd.DataFrame(cells, columns=names)
        if "group" not in frame:
            return frame
        if not self.by:
            return frame.drop(columns="group")
        return frame.rename(columns={"group": self.by})

    def _repr_html_(self) -> str:
        html: str = self.frame.to_html(max_rows=20)
        return html


def _cell(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    parts = (f"{part[0]} {part[1]}" if isinstance(part, tuple) else part for part in value)
    return "; ".join(parts)


def source_table(source: Analysis | Iterable[Article], by: str = "") -> SourceTable:
    """Tell who speaks in a corpus, how often, where, and how it is reported.

    Attributions are those that the measures count: their content begins in the body, and
    they stand inside no other. One person under one name is one row over all articles;
    a surname alone belongs to the one person of that surname in the corpus, and stays a
    row of its own where there are two. A joint source is a row of its own.

    Parameters
    ----------
    source : Analysis, Corpus or iterable of Article
        The articles; they are read one after the other and not kept.
    by : str
        A column of the metadata, such as ``"outlet"``, to part the table by. Articles
        without a value there make a group of their own, the last.

    Returns
    -------
    SourceTable
        Its `rows`, and a data frame of them on request.

    Raises
    ------
    ValueError
        If no article has a value in the column.

    Examples
    --------
    >>> from framing import Article, source_table
    >>> table = source_table([
    ...     Article(id="a1", text="Ana Beck said it rained. She said it snowed."),
    ...     Article(id="a2", text="Beck denied that it rained, and the council said nothing."),
    ... ])
    >>> table.rows[0].speaker, table.rows[0].attributions, table.rows[0].cues
    ('Ana Beck', 3, (('said', 2), ('denied', 1)))
    """
    articles = source.corpus if isinstance(source, Analysis) else source
    mentions: list[Mention] = []
    columns: set[str] = set()
    for article in articles:
        columns.update(c for c in (*METADATA, *article.columns) if article.get(c).strip())
        mentions.extend(mentions_of(read_document(article), by))
    if by and by not in columns:
        there = ", ".join(sorted(columns)) or "none"
        raise ValueError(
            f"no article has a value in the column {by!r}; columns that hold one: {there}"
        )
    return SourceTable(_rows(mentions), _ambiguous(mentions), country_rows(mentions), by)


def _rows(mentions: Sequence[Mention]) -> tuple[SourceRow, ...]:
    who = identities(Counter(m.speaker for m in mentions if m.speaker is not None))
    spoken: dict[tuple[str, Identity], list[Mention]] = defaultdict(list)
    for mention in mentions:
        spoken[mention.group, _identity(mention, who)].append(mention)
    rows = [(_row(group, who.name, kept), who) for (group, who), kept in spoken.items()]
    rows.sort(key=lambda item: _rank(*item))
    return tuple(row for row, _ in rows)


def _identity(mention: Mention, who: dict[Speaker, Identity]) -> Identity:
    if mention.speaker is not None:
        return who[mention.speaker]
    # Numbers that no speaker has, who might be called the same.
    return Identity(NOBODY, False, -2) if mention.told == "nobody" else Identity(UNKNOWN, False, -1)


def _rank(row: SourceRow, who: Identity) -> tuple[bool, str, str, int, int, str, str, int]:
    last = {-2: 1, -1: 2}.get(who.number, 0)
    return (
        *group_order(row.group), last, -row.attributions,
        row.speaker.casefold(), row.speaker, who.number,
    )  # fmt: skip


def _row(group: str, speaker: str, mentions: Sequence[Mention]) -> SourceRow:
    return SourceRow(
        group=group,
        speaker=speaker,
        anonymity=_common(m.anonymity for m in mentions),
        roles=_common(role for m in mentions for role in m.roles),
        countries=_common(code for m in mentions for code in m.countries),
        attributions=len(mentions),
        direct=sum(m.direct for m in mentions),
        articles=len({m.article_id for m in mentions}),
        outlets=_counted(m.outlet for m in mentions),
        cues=_counted(m.cue for m in mentions),
        spellings=_common(m.name for m in mentions),
    )


def _counted(words: Iterable[str]) -> Counts:
    counts = Counter(word for word in words if word)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _common(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word, _ in _counted(words))


def _ambiguous(mentions: Iterable[Mention]) -> tuple[AmbiguousSource, ...]:
    return tuple(
        AmbiguousSource(m.article_id, m.span.start, m.words, m.cue, m.candidate)
        for m in mentions
        if m.told == "ambiguous"
    )
