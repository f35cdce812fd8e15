"""The figure of actors: who speaks against who is spoken about."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple, cast

from framing.figures import style
from framing.figures.values import actor_names, drawn_groups, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.comparison import Comparison

__all__ = ["speaking", "speaking_alt", "speaking_data"]

_NAMED = 7
_NOBODY = "No actor of the lexicon is mentioned in these articles."
_SIDES = {1: 3.2, 2: 2.7, 3: 1.66}
_LEFT, _GAP, _TITLE, _FOOT = 0.62, 0.22, 0.46, 0.5


def speaking_data(comparison: Comparison) -> pd.DataFrame:
    """Give each actor's share of the mentions and of the attributions, group by group.

    Returns
    -------
    pandas.DataFrame
        `group`, `actor` (its id), `name`, `mentions`, `mention_share`, `attributions`,
        `attribution_share`; actors neither mentioned nor speaking are left out.
    """
    import pandas as pd

    mentions = _counted(comparison, "mention_share")
    spoken = _counted(comparison, "attribution_share")
    rows = []
    for group in comparison.groups:
        said_of, m_base = mentions[group.label]
        said_by, s_base = spoken[group.label]
        for actor in sorted({*said_of, *said_by}):
            m, s = said_of.get(actor, 0.0), said_by.get(actor, 0.0)
            if m or s:
                rows.append((group.label, actor, m, m / m_base if m_base else math.nan,
                             s, s / s_base if s_base else math.nan))  # fmt: skip
    columns = ["group", "actor", "mentions", "mention_share", "attributions", "attribution_share"]
    data = pd.DataFrame(rows, columns=columns)
    order = {group.label: i for i, group in enumerate(comparison.groups)}
    data["order"] = data["group"].map(order)
    data = data.sort_values(["order", "mentions", "actor"], ascending=[True, False, True])
    names = actor_names(comparison)
    data.insert(2, "name", [names.get(a, a.replace("_", " ")) for a in data["actor"]])
    return data.drop(columns="order").reset_index(drop=True)


def _counted(comparison: Comparison, feature: str) -> dict[str, tuple[dict[str, float], float]]:
    """Count a group's articles actor by actor, and what the counts are shares of.

    An article that does not name an actor has no row for it, but counts in the base.
    """
    group_of = {i: group.label for group in comparison.groups for i in group.article_ids}
    counts: dict[str, dict[str, float]] = {group.label: {} for group in comparison.groups}
    bases: dict[str, dict[str, float]] = {group.label: {} for group in comparison.groups}
    for measurement in comparison.analysis.measurements:
        group = group_of.get(measurement.article_id)
        for row in measurement.rows if group is not None else ():
            if row.feature == feature and row.actor and not math.isnan(row.value):
                label = str(group)
                counts[label][row.actor] = counts[label].get(row.actor, 0.0) + row.count
                bases[label][row.article_id] = row.base
    return {label: (counts[label], math.fsum(bases[label].values())) for label in counts}


class _Box(NamedTuple):
    """A rectangle, in points from the lower left corner of a panel."""

    left: float
    low: float
    right: float
    high: float

    def overlaps(self, other: _Box) -> bool:
        return (
            self.left < other.right and other.left < self.right
            and self.low < other.high and other.low < self.high
        )  # fmt: skip

    def lies_in(self, other: _Box) -> bool:
        return (
            self.left >= other.left and self.right <= other.right
            and self.low >= other.low and self.high <= other.high
        )  # fmt: skip


def speaking(comparison: Comparison) -> Figure:
    """Draw who speaks against who is spoken about, a panel for each group.

    The actors with the largest shares are named, as far as there is room for their names.
    """
    data = speaking_data(comparison)
    data = data[data["group"].isin(drawn_groups(comparison))]
    if data.empty:
        return style.blank(_NOBODY)
    if not data["attribution_share"].notna().any():
        return style.blank("No attributions to the actors mentioned were found.")
    groups = list(dict.fromkeys(data["group"]))
    shares = data[["mention_share", "attribution_share"]]
    end = min(1.05, 1.12 * float(shares.max().max()))
    columns = min(3, len(groups))
    with style.styled():
        figure = _frame(math.ceil(len(groups) / columns), _SIDES[columns])
        for i, group in enumerate(groups):
            axes = _axes(figure, i, columns, _SIDES[columns])
            _panel(axes, data[data["group"] == group], style.looks(comparison)[group], end)
            axes.set_title(style.wrapped(group, 26), fontsize=8.5)
            axes.tick_params(labelleft=i % columns == 0, labelbottom=i + columns >= len(groups))
        _label(figure, columns)
    return figure


def _frame(lines: int, side: float) -> Figure:
    # Panels of a known size, so that names can be set where nothing else is.
    figure = style.new_figure(lines * (side + _TITLE) + _FOOT)
    figure.set_layout_engine("none")
    return figure


def _axes(figure: Figure, index: int, columns: int, side: float) -> Axes:
    width, height = figure.get_size_inches()
    line, column = divmod(index, columns)
    left = _LEFT + column * (side + _GAP)
    low = height - (line + 1) * (side + _TITLE)
    axes: Axes = figure.add_axes((left / width, low / height, side / width, side / height))
    return axes


def _label(figure: Figure, columns: int) -> None:
    width, height = figure.get_size_inches()
    across = _LEFT + (columns * (_SIDES[columns] + _GAP) - _GAP) / 2
    figure.text(across / width, 0.08 / height, "Share of all mentions of actors",
                ha="center", va="bottom", fontsize=8.5)  # fmt: skip
    figure.text(0.02, 0.5, "Share of attributions to actors", rotation=90, ha="left",
                va="center", fontsize=8.5)  # fmt: skip


def _panel(axes: Axes, rows: pd.DataFrame, look: style.Look, end: float) -> None:
    axes.plot([0, end], [0, end], color="#aaaaaa", linewidth=0.8, zorder=1)
    known = rows.dropna(subset=["mention_share", "attribution_share"])
    axes.scatter(
        known["mention_share"], known["attribution_share"], s=_areas(known),
        facecolor=["white" if few else look.colour for few in known["mentions"] < 5],
        edgecolor=look.colour, linewidth=0.9, alpha=0.85, zorder=3, clip_on=False,
    )  # fmt: skip
    axes.set_xlim(0, end)
    axes.set_ylim(0, end)
    axes.set_axisbelow(True)
    axes.locator_params(nbins=5)
    axes.xaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    axes.yaxis.set_major_formatter(lambda y, _: f"{y:.0%}")
    axes.tick_params(length=0)
    if known.empty:
        axes.text(end / 2, end / 2, "no attributions", ha="center", va="bottom", fontsize=8)
    else:
        _name_actors(axes, known, end)


def _areas(known: pd.DataFrame) -> pd.Series[float]:
    return 14 + 200 * known["mention_share"]


def _name_actors(axes: Axes, known: pd.DataFrame, end: float) -> None:
    from matplotlib.patheffects import withStroke

    side = float(axes.get_window_extent().width) * 72 / axes.figure.dpi
    dots = [
        _around(side * x / end, side * y / end, math.sqrt(area) / 2)
        for x, y, area in zip(known["mention_share"], known["attribution_share"],
                              _areas(known), strict=True)
    ]  # fmt: skip
    panel = _Box(1, 1, side - 1, side - 1)
    taken = list(dots)
    rank = known[["mention_share", "attribution_share"]].max(axis=1).to_list()
    for i in sorted(range(len(rank)), key=lambda k: (-rank[k], k))[:_NAMED]:
        name = style.wrapped(_short(known["name"].iloc[i]), 40)
        box = _place(dots[i], _size(axes, name), panel, taken)
        if box is not None:
            taken.append(box)
            axes.annotate(
                name, (0, 0), xycoords="axes fraction", xytext=(box.left, box.low),
                textcoords="offset points", fontsize=8, va="bottom", ha="left", zorder=4,
                annotation_clip=False, path_effects=[withStroke(linewidth=2, foreground="white")],
            )  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:23]}…"


def _around(x: float, y: float, radius: float) -> _Box:
    return _Box(x - radius, y - radius, x + radius, y + radius)


def _size(axes: Axes, name: str) -> tuple[float, float]:
    """Measure a name at 8 pt: its width and height in points."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    text = axes.text(0, 0, name, fontsize=8)
    renderer = FigureCanvasAgg(cast("Figure", axes.figure)).get_renderer()  # type: ignore[no-untyped-call]
    extent = text.get_window_extent(renderer)
    text.remove()
    points = 72 / axes.figure.dpi
    return float(extent.width) * points, float(extent.height) * points


def _place(dot: _Box, size: tuple[float, float], panel: _Box, taken: Sequence[_Box]) -> _Box | None:
    """Find room for a name beside its point; none if everything near it is taken."""
    for box in _candidates(dot, size):
        if box.lies_in(panel) and not any(box.overlaps(other) for other in taken):
            return box
    return None


def _candidates(dot: _Box, size: tuple[float, float]) -> Iterator[_Box]:
    width, height = size
    x, y = (dot.left + dot.right) / 2, (dot.low + dot.high) / 2
    for left, low in (
        (dot.right + 1.5, y - height / 2), (dot.left - 1.5 - width, y - height / 2),
        (x - width / 2, dot.high + 1), (x - width / 2, dot.low - 1 - height),
        (dot.right, dot.high - 1), (dot.right, dot.low + 1 - height),
        (dot.left - width, dot.high - 1), (dot.left - width, dot.low + 1 - height),
        (x, dot.high + 1), (x, dot.low - 1 - height), (x - width, dot.high + 1),
    ):  # fmt: skip
        yield _Box(left, low, left + width, low + height)


def speaking_alt(comparison: Comparison) -> str:
    """Describe the figure of speakers in words."""
    data = speaking_data(comparison)
    if data.empty:
        return _NOBODY
    listed = "; ".join(
        f"{group}: "
        + ", ".join(
            f"{r.name} {r.mention_share:.0%} of mentions and "
            + ("no" if math.isnan(r.attribution_share) else f"{r.attribution_share:.0%} of")
            + " attributions"
            for r in records(rows.head(3))
        )
        for group, rows in data.groupby("group", sort=False)
    )
    return (
        "Scatter plot of each actor's share of mentions (across) and of attributions (up), a "
        "panel for each group; above the diagonal an actor speaks more than it is spoken of. "
        f"{listed}."
    )
