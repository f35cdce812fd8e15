"""Articles in groups by a column of their metadata."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.measurement import Analysis

__all__ = ["ALL_ARTICLES", "Group", "grouped"]

ALL_ARTICLES = "all articles"
"""Label of the one group there is where articles are not grouped."""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that share a value of a column.

    Attributes
    ----------
    label : str
        The value.
    article_ids : tuple of str
        Its articles, in the corpus's order.
    body_words : float
        Words of their bodies together; NaN where that was not measured.
    """

    label: str
    article_ids: tuple[str, ...]
    body_words: float = math.nan

    @property
    def n(self) -> int:
        """How many articles it holds."""
        return len(self.article_ids)


def grouped(analysis: Analysis, by: str) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """Sort the articles into groups.

    Parameters
    ----------
    analysis : Analysis
        The corpus measured.
    by : str
        A column of the corpus; '' puts all articles into one group.

    Returns
    -------
    groups : tuple of Group
        Ordered by label.
    left_out : tuple of str
        Ids of the articles whose column is empty: they belong to no group, and none is
        invented for them.

    Raises
    ------
    ValueError
        If no article has a value in the column.
    """
    members: dict[str, list[str]] = {}
    left_out: list[str] = []
    for article in analysis.corpus:
        label = article.get(by).strip() if by else ALL_ARTICLES
        if label:
            members.setdefault(label, []).append(article.id)
        else:
            left_out.append(article.id)
    if not members:
        there = ", ".join(analysis.corpus.columns) or "none"
        raise ValueError(
            f"no article has a value in the column {by!r}; columns that hold one: {there}"
        )
    words = _body_words(analysis)
    ordered = sorted(members, key=lambda label: (label.casefold(), label))
    return (
        tuple(
            Group(label, tuple(ids), math.fsum(words.get(i, math.nan) for i in ids))
            for label, ids in ((label, members[label]) for label in ordered)
        ),
        tuple(left_out),
    )


def _body_words(analysis: Analysis) -> dict[str, float]:
    return {
        row.article_id: row.value
        for measurement in analysis.measurements
        for row in measurement.rows
        if row.feature == "body_words" and not row.actor
    }
