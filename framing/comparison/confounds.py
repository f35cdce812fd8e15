"""Columns that go together with the groups, so that a difference may be theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.articles import Article, Corpus

__all__ = ["Confound", "confounds"]

_STANDARD = ("outlet", "genre", "published", "author", "language")
# What names an article or its file is no property of it, and each outlet has words of its
# own for its sections.
_NEVER = frozenset(
    {"id", "file", "sha256", "headline", "subtitle", "url", "note", "damaged", "section"}
)
_NEAR = 0.9
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Confound:
    """A column that cannot be told apart from the groups.

    Attributes
    ----------
    by : str
        The column that the articles are grouped by.
    column : str
        The column that goes with it; ``"month"`` stands for the month of publication.
    values : mapping of str to str
        For each group the value that all, or most, of its articles have.
    agreement : float
        Share of the articles that have their group's value; 1 where all do.
    """

    by: str
    column: str
    values: Mapping[str, str]
    agreement: float

    def __str__(self) -> str:
        listed = "; ".join(f"{group}: {value}" for group, value in self.values.items())
        have = (
            "all articles of a group have the same value"
            if self.agreement == 1
            else f"{self.agreement:.0%} of the articles have their group's value"
        )
        by, column = self.by.replace("_", " "), self.column.replace("_", " ")
        return (
            f"{by.capitalize()} and {column} are confounded ({listed}): {have}, so a difference "
            f"between groups may be one of {column}."
        )


def confounds(corpus: Corpus, by: str) -> list[Confound]:
    """Find the columns that go with the groups.

    A column is confounded with the groups if each group has just one value of it and not
    all groups the same, or nearly so: nine of ten articles have their group's commonest
    value, and knowing the group leaves at most a fifth of the errors that guessing the
    commonest value of all would make (Goodman and Kruskal's lambda of .8 or more).

    Parameters
    ----------
    corpus : Corpus
        The articles.
    by : str
        The column that groups them.

    Returns
    -------
    list of Confound
        Genre, month of publication, author and language first, then further columns.
        Articles without a value in either column are passed over.

    Examples
    --------
    >>> from framing import Article, Corpus
    >>> corpus = Corpus([
    ...     Article(id="a", text="Rain.", outlet="Daily Lantern", genre="news"),
    ...     Article(id="b", text="Snow.", outlet="Harbour Post", genre="essay"),
    ... ])
    >>> [found.column for found in confounds(corpus, "outlet")]
    ['genre']
    """
    further = dict.fromkeys(name for article in corpus for name in article.columns)
    columns = [name for name in (*_STANDARD, *further) if name not in _NEVER and name != by]
    found = (_confound(corpus, by, column) for column in columns)
    return [confound for confound in found if confound is not None]


def _value(article: Article, column: str) -> str:
    value = article.get(column).strip()
    return value[:7] if column == "published" else value


def _confound(corpus: Corpus, by: str, column: str) -> Confound | None:
    pairs = [
        (group, value)
        for article in corpus
        if (group := article.get(by).strip()) and (value := _value(article, column))
    ]
    groups: dict[str, Counter[str]] = {}
    for group, value in pairs:
        groups.setdefault(group, Counter())[value] += 1
    overall = Counter(value for _, value in pairs)
    if len(groups) < 2 or len(overall) < 2 or _is_label(overall, len(groups)):
        return None
    agreement = sum(max(counts.values()) for counts in groups.values()) / len(pairs)
    guessed = max(overall.values()) / len(pairs)
    if agreement < _NEAR or (agreement - guessed) / (1 - guessed) < 0.8:
        return None
    ordered = sorted(groups, key=lambda label: (label.casefold(), label))
    values = {group: _commonest(groups[group]) for group in ordered}
    return Confound(by, "month" if column == "published" else column, values, agreement)


def _is_label(overall: Counter[str], groups: int) -> bool:
    # A column of long texts, or one that names each article, is no property to compare.
    unique = len(overall) == sum(overall.values()) > groups
    return unique or any(len(value) > _LONGEST for value in overall)


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda value: (-counts[value], value))
