"""The actors that a corpus names, as a table to be corrected by hand and given back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from framing.actors import ActorRow, propose_actors

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from framing.articles import Article
    from framing.document.model import Document

__all__ = ["ActorTable", "find_actors"]


@dataclass(frozen=True)
class ActorTable:
    """The actors that a corpus names.

    Attributes
    ----------
    rows : tuple of ActorRow
        Those named most often first.
    """

    rows: tuple[ActorRow, ...]

    @property
    def frame(self) -> pd.DataFrame:
        """The table as a data frame; aliases parted by ``|``."""
        import pandas as pd

        facts = ({**asdict(row), "aliases": " | ".join(row.aliases)} for row in self.rows)
        return pd.DataFrame(facts, columns=[one.name for one in fields(ActorRow)])

    def _repr_html_(self) -> str:
        return str(self.frame.to_html(index=False))


def find_actors(articles: Iterable[Article | Document], *, least: int = 3) -> ActorTable:
    """Find the persons, states, organisations and groups that a corpus names, without a list.

    Parameters
    ----------
    articles : iterable of Article or Document
        The corpus.
    least : int
        How often an actor must be named at least.

    Returns
    -------
    ActorTable
        To be corrected: write its frame as CSV, join or drop rows, add aliases, and give the
        file to `framing.default_extractors` as `actors`, or to the command line with
        ``--actors``.

    Raises
    ------
    ValueError
        If `least` is below 1.

    Examples
    --------
    >>> from framing.articles import Article
    >>> text = "Norland's mayor Ana Beck spoke. Ms. Beck left. On Monday Beck came back."
    >>> [(row.name, row.kind) for row in find_actors([Article(id="a1", text=text)]).rows]
    [('Ana Beck', 'person')]
    """
    return ActorTable(propose_actors(articles, least=least))
