"""The figures of one quantity as a claim strip draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.spans import Span

if TYPE_CHECKING:
    import pandas as pd

    from framing.following import FigureRow, FigureTable

__all__ = ["TELLINGS", "claim_strip_data"]

TELLINGS = {
    "endorse": "presented as true",
    "neutral": "told, no stance",
    "tentative": "not certain",
    "distance": "held at a distance",
    "forceful": "insisted on",
    "hedged": "hedged, no source",
    "bare": "bare",
}
"""Ways of telling a figure, in words."""

_OF_STANCE = {"negative": "distance"}
_NOWHERE = ("", Span(-1, -1))


def claim_strip_data(table: FigureTable, quantity: str) -> pd.DataFrame:
    """Give the figures of one quantity as they are drawn.

    Parameters
    ----------
    table : FigureTable
        The figures of a corpus.
    quantity : str
        The name of one of its quantities.

    Returns
    -------
    pandas.DataFrame
        A row for each figure: `article_id`, `outlet`, `date`, `value`, `low` and `high` (infinite
        where open), `bound`, `telling`, `source`, `cue`, `approximator`, `hedge`, `as_written`, and
        `first`, the row of the hedged first mention that a bare repeat goes back to (-1
        elsewhere). Outlets stand by their first date, articles by theirs, figures by place.

    Raises
    ------
    KeyError
        If there is no quantity of that name.
    """
    import pandas as pd

    rows = [row for row in table.of(quantity) if row.record.amount.stated > 0]
    firsts: dict[str, str] = {}
    for row in rows:
        dated = row.date or "9999"
        firsts[_outlet(row)] = min(firsts.get(_outlet(row), dated), dated)
    rows.sort(
        key=lambda row: (
            firsts[_outlet(row)], _outlet(row), row.date or "9999", row.record.article_id,
            row.record.span.start,
        )
    )  # fmt: skip
    columns = [
        "article_id", "outlet", "date", "value", "low", "high", "bound", "telling", "source",
        "cue", "approximator", "hedge", "as_written", "first",
    ]  # fmt: skip
    decays = _decays(table, quantity)
    places = {(row.record.article_id, row.record.span): n for n, row in enumerate(rows)}
    cells = [
        (
            row.record.article_id, row.outlet, row.date, row.record.amount.stated,
            row.record.amount.minimum, row.record.amount.maximum, row.record.amount.bound,
            _telling(row), row.record.source, row.record.cue, row.record.approximator,
            next(iter(row.record.hedges), ""), row.record.as_written,
            places.get(decays.get((row.record.article_id, row.record.span), _NOWHERE), -1),
        )
        for row in rows
    ]  # fmt: skip
    return pd.DataFrame(cells, columns=columns)


def _outlet(row: FigureRow) -> str:
    """Whom an article belongs to; one without an outlet stands by itself."""
    return row.outlet or row.record.article_id


def _decays(table: FigureTable, quantity: str) -> dict[tuple[str, Span], tuple[str, Span]]:
    """For each bare repeat the place of the first mention."""
    return {
        (place.article_id, place.span): (finding.places[0].article_id, finding.places[0].span)
        for finding in table.findings
        if finding.kind == "hedge_decay" and finding.quantity == quantity
        for place in finding.places[1:]
    }


def _telling(row: FigureRow) -> str:
    """The way of telling that decides the marker."""
    record = row.record
    if record.bare:
        return "bare"
    if record.telling.told:
        stance = _OF_STANCE.get(record.telling.stance, record.telling.stance)
        return stance if stance in TELLINGS else "neutral"
    return "neutral" if record.voice != "author" else "hedged"
