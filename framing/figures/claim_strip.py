"""The claim strip: one figure as every article tells it, with source, stance and bounds.

A strip `claim_strip(table, quantity)` has two twins: `claim_strip_data`, the data frame
drawn, and `claim_strip_alt`, its description.
"""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.figures import style
from framing.figures.claim_rows import TELLINGS, claim_strip_data
from framing.figures.fonts import readable
from framing.figures.logarithmic import round_numbers, short_number
from framing.figures.values import records

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.following import FigureTable

__all__ = ["claim_strip", "claim_strip_alt", "claim_strip_data", "write_claim_strips"]

_MARKERS = {
    "endorse": ("o", True),
    "neutral": ("o", False),
    "tentative": ("^", False),
    "distance": ("X", True),
    "forceful": ("D", True),
    "hedged": ("s", False),
    "bare": ("s", True),
}
"""Marker, filled or not, for each way of telling."""
_COLOURS = {
    "endorse": "#0072B2", "neutral": "#0072B2", "tentative": "#B35900", "distance": "#D55E00",
    "forceful": "#009E73", "hedged": "#555555", "bare": "#000000",
}  # fmt: skip
_MOST = 36
"""Figures that one strip can hold; more are counted below it."""
_LONGEST_LABEL = 46
_ROW = 0.215
"""Inches between two figures of a strip."""
_ARROW = 20
"""Points that the arrow of an open bound reaches."""
_NAME = 20
"""Characters of an outlet's name in a line."""
_FACTOR = 1.35
"""How much wider than its values the axis is, on either side."""


def claim_strip(table: FigureTable, quantity: str = "") -> Figure:
    """Draw one quantity as every article tells it.

    Parameters
    ----------
    table : FigureTable
        The figures of a corpus.
    quantity : str
        The name of one of its quantities; by default the one that most articles tell.

    Returns
    -------
    matplotlib.figure.Figure
        Values on a logarithmic axis, a line for each figure, articles in bands by outlet and
        date. The shape tells the stance, an arrow that a bound is open; who tells it stands
        at the right; a thin line leads from a bare repeat to its hedged first mention.

    Raises
    ------
    KeyError
        If there is no quantity of that name.
    """
    if not table.quantities:
        return style.blank("No figure is told more than once in these articles.")
    name = quantity or table.quantities[0].name
    data = claim_strip_data(table, name)
    if data.empty:
        return style.blank(f"No value of “{name}” can stand on a logarithmic axis.")
    left_out = max(0, len(data) - _MOST)
    data = data.head(_MOST)
    with style.styled():
        heights = _heights(data)
        figure = style.new_figure(1.35 + _ROW * (heights[-1] + 1))
        axes = figure.subplots()
        _bands(axes, data, heights)
        for number, row in enumerate(records(data)):
            _figure(axes, row, heights[number])
        _repeats(axes, data, heights)
        _labels(axes, data, heights)
        _axis(axes, data)
        axes.set_ylim(heights[-1] + 0.9, -0.9)
        axes.set_xlabel("value as stated, logarithmic axis")
        axes.set_title(_title(table, name, data, left_out), pad=6)
        _legend(figure, data)
    return figure


def _heights(data: pd.DataFrame) -> list[float]:
    """A line for each figure, with room between two articles."""
    heights: list[float] = []
    height, previous = 0.0, None
    for article in data["article_id"]:
        if previous is not None:
            height += 1.0 if article == previous else 1.6
        heights.append(height)
        previous = article
    return heights


def _bands(axes: Axes, data: pd.DataFrame, heights: Sequence[float]) -> None:
    """Name each article at the middle of its lines, with a rule between two outlets."""
    ticks, names, previous = [], [], None
    for article, rows in data.groupby("article_id", sort=False):
        places = [heights[i] for i in rows.index]
        ticks.append((places[0] + places[-1]) / 2)
        outlet, date = rows["outlet"].iloc[0], rows["date"].iloc[0][:10]
        names.append(
            _article(str(outlet) or str(article), str(date), 1 if date and len(places) == 1 else 2)
        )
        if previous is not None:
            other = previous != outlet or not outlet
            axes.axhline(
                places[0] - 0.8, color="#c9c9c9" if other else "#ececec", linewidth=0.6, zorder=0
            )
        previous = outlet
    axes.set_yticks(ticks, names)


def _article(outlet: str, date: str, lines: int) -> str:
    """Outlet and date, the outlet in so many lines."""
    wrapped = style.wrapped(outlet, _NAME).split("\n")
    if len(wrapped) > lines:
        wrapped = [*wrapped[: lines - 1], f"{wrapped[lines - 1]} …"]
    return "\n".join([*wrapped, *([date] if date else [])])


def _figure(axes: Axes, row: Any, height: float) -> None:
    """One figure: its marker, and a line or arrow for what it leaves open."""
    marker, filled = _MARKERS[row.telling]
    colour = _COLOURS[row.telling]
    value = row.value
    if row.bound in ("range", "order"):
        dots = (0, (1, 1.6)) if row.bound == "order" else "-"
        axes.plot([row.low, row.high], [height] * 2, color=colour, linewidth=1.4, linestyle=dots)
        value = math.sqrt(row.low * row.high)
    elif row.bound in ("at_least", "at_most"):
        axes.annotate(
            "", (value, height), xytext=(_ARROW if row.bound == "at_least" else -_ARROW, 0),
            textcoords="offset points", annotation_clip=False,
            arrowprops={"arrowstyle": "<|-", "color": colour, "linewidth": 1.1, "shrinkB": 0,
                        "shrinkA": 0, "mutation_scale": 8},
        )  # fmt: skip
    axes.scatter(
        [value], [height], marker=marker, s=46 if marker == "X" else 34, linewidth=1.2,
        facecolor=colour if filled else "white", edgecolor=colour, zorder=4, clip_on=False,
    )  # fmt: skip


def _repeats(axes: Axes, data: pd.DataFrame, heights: Sequence[float]) -> None:
    """A thin line from each bare repeat to the first mention of its number."""
    for number, row in enumerate(records(data)):
        if 0 <= row.first < len(data):
            first = data.iloc[row.first]
            axes.plot(
                [first["value"], row.value], [heights[row.first], heights[number]],
                color="#555555", linewidth=0.8, zorder=2,
            )  # fmt: skip


def _labels(axes: Axes, data: pd.DataFrame, heights: Sequence[float]) -> None:
    """Who tells each figure, right of the axes."""
    for number, row in enumerate(records(data)):
        style.beside(axes, _label(row), heights[number], 8)


def _label(row: Any) -> str:
    if row.telling == "bare":
        return "bare"
    hedge = row.approximator or row.hedge
    quoted = f" (“{_cut(hedge.lower(), 12)}”)" if hedge else ""
    said = f": {_cut(readable(row.cue)[0], 14)}" if row.cue else ""
    left = _LONGEST_LABEL - len(quoted) - len(said)
    source = _cut(readable(row.source)[0], left) if row.source else "no source"
    return f"{source}{said}{quoted}"


def _cut(text: str, most: int) -> str:
    """Shorten a text at a word's end.

    Examples
    --------
    >>> _cut("the Norland harbour ministry", 14)
    'the Norland …'
    """
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(',')} …"


def _axis(axes: Axes, data: pd.DataFrame) -> None:
    """A logarithmic axis with plain numbers, wide enough for the arrows."""
    ends = [
        end
        for row in records(data)
        for end in (row.value, row.low, row.high)
        if math.isfinite(end) and end > 0
    ]
    low, high = min(ends) / _FACTOR, max(ends) * _FACTOR
    axes.set_xscale("log")
    axes.set_xlim(low, high)
    ticks = round_numbers(low, high)
    axes.set_xticks(ticks, [short_number(tick) for tick in ticks])
    axes.set_xticks([], minor=True)
    style.tidy(axes)


def _title(table: FigureTable, name: str, data: pd.DataFrame, left_out: int) -> str:
    more = f", {left_out} more not drawn" if left_out else ""
    articles = data["article_id"].nunique()
    told = f"{len(data)} figures in {articles} article{'s' if articles != 1 else ''}"
    return f"{_cut(readable(_counted(table, name))[0], 50)} ({told}{more})"


def _counted(table: FigureTable, name: str) -> str:
    """What a quantity counts, as its articles write it."""
    return next(one.counted for one in table.quantities if one.name == name)


def _legend(figure: Figure, data: pd.DataFrame) -> None:
    from matplotlib.lines import Line2D

    there = [telling for telling in TELLINGS if (data["telling"] == telling).any()]
    handles = [
        Line2D(
            [], [], linestyle="", marker=_MARKERS[telling][0], markersize=6,
            markeredgecolor=_COLOURS[telling],
            markerfacecolor=_COLOURS[telling] if _MARKERS[telling][1] else "white",
            label=TELLINGS[telling],
        )
        for telling in there
    ]  # fmt: skip
    if data["bound"].isin(["at_least", "at_most"]).any():
        handles.append(
            Line2D([], [], color="#777777", marker=">", markersize=4, label="at least, up to")
        )
    if (data["first"] >= 0).any():
        handles.append(Line2D([], [], color="#555555", linewidth=0.8, label="bare repeat"))
    figure.legend(
        handles=handles, loc="outside lower left", ncols=4, frameon=False, handletextpad=0.2,
        columnspacing=1.2, borderaxespad=0.2,
    )  # fmt: skip


def claim_strip_alt(table: FigureTable, quantity: str = "") -> str:
    """Describe a claim strip in words."""
    if not table.quantities:
        return "No figure is told more than once in these articles."
    name = quantity or table.quantities[0].name
    data = claim_strip_data(table, name)
    if data.empty:
        return f"No value of “{name}” can stand on a logarithmic axis."
    counts = data["telling"].value_counts(sort=False)
    told = "; ".join(
        f"{counts[telling]} {words}" for telling, words in TELLINGS.items()
        if telling in counts
    )  # fmt: skip
    bare = int((data["first"] >= 0).sum())
    low, high = (short_number(float(value)) for value in (data["value"].min(), data["value"].max()))
    repeated = f" Lines join {bare} bare repeats to their hedged first mention." if bare else ""
    return (
        f"Strip of “{_counted(table, name)}”: {len(data)} figures in "
        f"{data['article_id'].nunique()} articles, from {low} to {high} on a logarithmic axis. "
        f"{told}.{repeated}"
    )


def write_claim_strips(table: FigureTable, path: str | Path, most: int = 12) -> int:
    """Draw the strips of the most told quantities, a page each, as PDF.

    Parameters
    ----------
    table : FigureTable
        The figures of a corpus.
    path : str or Path
        A file ending in ``.pdf``.
    most : int
        How many quantities to draw at most.

    Returns
    -------
    int
        How many strips were drawn; a page without any says why where there are none.

    Raises
    ------
    ValueError
        If the path does not end in ``.pdf``.
    OutputError
        If the file cannot be written.
    """
    from matplotlib.backends.backend_pdf import PdfPages

    from framing.exporters.atomic import atomic_file

    if Path(path).suffix.lower() != ".pdf":
        raise ValueError(f"{path}: strips are pages of a PDF; give a name that ends in .pdf")
    names = [quantity.name for quantity in table.quantities[:most]]
    strips = [claim_strip(table, name) for name in names] or [claim_strip(table)]
    buffer = BytesIO()
    with style.styled(), PdfPages(buffer, metadata={"CreationDate": None}) as pages:
        for strip in strips:
            pages.savefig(strip)
    with atomic_file(path, "wb") as file:
        file.write(buffer.getvalue())  # type: ignore[arg-type]
    return len(names)
