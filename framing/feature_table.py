"""The one table of measurements: a row per article, actor and feature."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["COLUMNS", "Row", "table_of", "wide"]

COLUMNS = ("article_id", "actor", "feature", "value", "unit", "count", "base")


class Row(NamedTuple):
    """One measurement.

    Attributes
    ----------
    article_id : str
        The article measured.
    actor : str
        An actor's id; '' for features of the whole article.
    feature : str
        Name of the feature.
    value : float
        NaN where undefined, never 0 for missing.
    unit : str
        Unit of the value.
    count, base : float
        How many were found among how many; base 0 where undefined, count NaN where the
        measure is no ratio of counts.
    """

    article_id: str
    actor: str
    feature: str
    value: float
    unit: str
    count: float  # type: ignore[assignment]
    base: float


def table_of(rows: Iterable[Row]) -> pd.DataFrame:
    """The rows as a data frame with the columns of `COLUMNS`.

    Returns
    -------
    pandas.DataFrame
        Text columns hold `str`, number columns float.
    """
    import pandas as pd

    table = pd.DataFrame(list(rows), columns=list(COLUMNS))
    return table.astype({"value": float, "count": float, "base": float})


def wide(table: pd.DataFrame) -> pd.DataFrame:
    """One row per article and one column per whole-article feature.

    Parameters
    ----------
    table : pandas.DataFrame
        A table as `table_of` makes it.

    Returns
    -------
    pandas.DataFrame
        Indexed by `article_id` in the order of the table; features in order of appearance.
    """
    rows = table[table["actor"] == ""]
    articles = list(dict.fromkeys(table["article_id"]))
    features = list(dict.fromkeys(rows["feature"]))
    spread = rows.pivot(index="article_id", columns="feature", values="value")
    spread = spread.reindex(index=articles, columns=features)
    spread.columns.name = None
    return spread
