"""Figures of hedging: how much, of what kind, and in whose voice."""

from __future__ import annotations

import math
from statistics import median
from typing import TYPE_CHECKING, Any

from framing.comparison.statistics import mean_interval, poisson_interval
from framing.figures import style
from framing.figures.values import cells, drawn_groups, pooled, records

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.comparison import Comparison

__all__ = [
    "hedge_categories",
    "hedge_categories_alt",
    "hedge_categories_data",
    "hedge_dots",
    "hedge_dots_alt",
    "hedge_dots_data",
    "voice_slope",
    "voice_slope_alt",
    "voice_slope_data",
]

AUTHOR = "author_hedges_per_1000_words"
ALL = "hedges_per_1000_words"
_ENDING = "_hedges_per_1000_words"
_NO_CATEGORIES = ("author", "quoted", "reported")
_NOTHING = "No hedges were measured in these articles."
_LINE_STYLES = ("-", "--", ":", "-.")


def hedge_dots_data(comparison: Comparison) -> pd.DataFrame:
    """Give the hedge rates in the author's voice, one row per article.

    Returns
    -------
    pandas.DataFrame
        `group` (ordered by median), `article_id`, `value`, `n`, the group's `mean`, and
        `low` and `high` of the interval that `interval` names: a t interval of the mean,
        a Poisson interval of the one text, or none.
    """
    import pandas as pd

    found: dict[str, list[tuple[str, float, float, float]]] = {}
    for group, row in cells(comparison, AUTHOR):
        found.setdefault(group, []).append((row.article_id, row.value, row.count, row.base))
    rows = []
    for group in sorted(found, key=lambda g: (median(v[1] for v in found[g]), g)):
        values = [v[1] for v in found[group]]
        if len(values) == 1:
            low, high = poisson_interval(found[group][0][2], found[group][0][3])
            kind = "text only (Poisson)"
        else:
            low, high = mean_interval(values, low=0.0)
            kind = "none: no spread" if math.isnan(low) else "95% t interval of the mean"
        mean = math.fsum(values) / len(values)
        rows += [(group, v[0], v[1], len(values), mean, low, high, kind) for v in found[group]]
    columns = ["group", "article_id", "value", "n", "mean", "low", "high", "interval"]
    return pd.DataFrame(rows, columns=columns)


def hedge_dots(comparison: Comparison) -> Figure:
    """Draw hedge rates in the author's voice: articles, means and intervals by group."""
    data = hedge_dots_data(comparison)
    data = data[data["group"].isin(drawn_groups(comparison))]
    if data.empty:
        return style.blank(_NOTHING)
    groups = list(dict.fromkeys(data["group"]))
    with style.styled():
        figure = style.new_figure(0.9 + 0.36 * len(groups))
        axes = figure.subplots()
        for y, group in enumerate(groups):
            _dot_row(axes, data[data["group"] == group], y, style.looks(comparison)[group])
        axes.set_yticks(range(len(groups)), style.group_labels(comparison, groups))
        axes.set_ylim(-0.6, len(groups) - 0.4)
        right = _right(data)
        # Room for the rings at zero, so that they do not touch the names.
        axes.set_xlim(-0.025 * right, right)
        axes.set_xlabel("Hedges in the author's voice per 1,000 body words")
        style.tidy(axes)
    return figure


def _dot_row(axes: Axes, rows: pd.DataFrame, y: float, look: style.Look) -> None:
    first = rows.iloc[0]
    alone = first["n"] == 1
    if not math.isnan(first["low"]):
        axes.plot(
            [first["low"], first["high"]], [y, y],
            color=style.GREY if alone else look.colour, linewidth=0.9 if alone else 2.2,
            solid_capstyle="butt", zorder=2,
        )  # fmt: skip
        if alone:
            axes.annotate(
                "text only", (first["high"], y), xytext=(4, 0), textcoords="offset points",
                va="center", fontsize=8, color="#666666",
            )  # fmt: skip
    offsets = [y + 0.16 * ((i % 3) - 1) for i in range(len(rows))] if not alone else [y]
    axes.scatter(
        rows["value"], offsets, s=18, facecolor="white", edgecolor=look.colour, linewidth=0.9,
        marker="o", zorder=3, clip_on=False,
    )  # fmt: skip
    if not alone:
        axes.scatter([first["mean"]], [y], s=52, marker="D", color=look.colour,
                     edgecolor="white", linewidth=0.8, zorder=4)  # fmt: skip


def _right(data: pd.DataFrame) -> float:
    # An interval from two articles may reach far beyond all that was seen: cut it off.
    highest = max(float(data["value"].max()), 1.0)
    ends = [high for high in data["high"] if high < 2.5 * highest or (data["n"] == 1).all()]
    return 1.12 * float(max([highest, *ends]))


def hedge_dots_alt(comparison: Comparison) -> str:
    """Describe the figure of hedge rates in words."""
    data = hedge_dots_data(comparison)
    if data.empty:
        return _NOTHING
    firsts = data.drop_duplicates("group")
    listed = "; ".join(f"{r.group} {r.mean:.1f} (n = {r.n})" for r in records(firsts))
    return (
        "Dot plot of hedges in the author's voice per 1,000 body words, a row for each group "
        f"from the lowest median to the highest. Means: {listed}."
    )


def hedge_categories_data(comparison: Comparison) -> pd.DataFrame:
    """Give hedge rates by category and group.

    Returns
    -------
    pandas.DataFrame
        `category` (ordered by its rate in all groups), `group`, `rate` (mean of the
        articles), `count` of the group, and `total` count of all groups.
    """
    import pandas as pd

    names = [
        feature.name.removesuffix(_ENDING)
        for feature in comparison.analysis.features
        if feature.name.endswith(_ENDING)
    ]
    rows = []
    for category in names:
        if category in _NO_CATEGORIES:
            continue
        counts = pooled(comparison, f"{category}{_ENDING}")
        total = math.fsum(count for count, _ in counts.values())
        for row in comparison.rows_of(f"{category}{_ENDING}"):
            if row.n_group:
                rows.append((category, row.group, row.mean, counts[row.group][0], total))
    data = pd.DataFrame(rows, columns=["category", "group", "rate", "count", "total"])
    order = data.groupby("category")["rate"].mean().sort_values(kind="stable")
    rank = {category: i for i, category in enumerate(order.index)}
    return data.sort_values("category", key=lambda c: c.map(rank), kind="stable", ignore_index=True)


def hedge_categories(comparison: Comparison) -> Figure:
    """Draw hedge rates by category: a row for each, a shape for each group."""
    data = hedge_categories_data(comparison)
    data = data[data["group"].isin(drawn_groups(comparison))]
    if data.empty or not float(data["total"].max()) > 0:
        return style.blank("No hedges were found in these articles.")
    categories = list(dict.fromkeys(data["category"]))
    with style.styled():
        legend_rows = math.ceil(data["group"].nunique() / 3)
        figure = style.new_figure(0.9 + 0.27 * len(categories) + 0.17 * legend_rows)
        axes = figure.subplots()
        for y, category in enumerate(categories):
            rates = data.loc[data["category"] == category, "rate"]
            axes.plot([rates.min(), rates.max()], [y, y], color="#c4c4c4", linewidth=1.4, zorder=1)
            total = int(data.loc[data["category"] == category, "total"].iloc[0])
            style.beside(axes, f"{total:,}", y, 6)
        for group, look in style.looks(comparison).items():
            rows = data[data["group"] == group]
            if not rows.empty:
                heights = [categories.index(c) for c in rows["category"]]
                axes.scatter(rows["rate"], heights, s=look.size,
                             color=look.colour, marker=look.marker, edgecolor="white",
                             linewidth=0.6, zorder=3, label=style.wrapped(group, 40))  # fmt: skip
        axes.annotate("count", (1.0, 1.0), xycoords="axes fraction", xytext=(6, 4),
                      textcoords="offset points", fontsize=8, va="bottom")  # fmt: skip
        axes.set_yticks(range(len(categories)), [c.replace("_", " ") for c in categories])
        axes.set_xlim(left=-0.025 * float(data["rate"].max()))
        axes.set_xlabel("Hedges per 1,000 body words (mean of articles, all voices)")
        style.tidy(axes)
        figure.legend(loc="outside lower center", ncols=3, frameon=False, handletextpad=0.3)
    return figure


def hedge_categories_alt(comparison: Comparison) -> str:
    """Describe the figure of hedge categories in words."""
    data = hedge_categories_data(comparison)
    if data.empty:
        return _NOTHING
    totals = data.drop_duplicates("category")[::-1]
    listed = "; ".join(f"{r.category.replace('_', ' ')} {int(r.total)}" for r in records(totals))
    return (
        "Dot plot of hedges per 1,000 body words by category, a row for each category from "
        f"the rarest to the commonest and a shape for each group. Counts: {listed}."
    )


def voice_slope_data(comparison: Comparison) -> pd.DataFrame:
    """Give hedge rates of all voices and of the author's, one row per article."""
    import pandas as pd

    author = {cell.row.article_id: cell.row.value for cell in cells(comparison, AUTHOR)}
    rows = [
        (group, row.article_id, comparison.analysis.corpus.article(row.article_id).genre,
         row.value, author[row.article_id])
        for group, row in cells(comparison, ALL)
        if row.article_id in author
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["group", "article_id", "genre", "all_voices", "author"])


def voice_slope(comparison: Comparison) -> Figure:
    """Draw for each article how much of its hedging is left in the author's voice."""
    data = voice_slope_data(comparison)
    groups = [g for g in drawn_groups(comparison) if (data["group"] == g).any()]
    if not groups:
        return style.blank(_NOTHING)
    if all(group.n == 1 for group in comparison.groups):
        return _labelled_slopes(comparison, data[data["group"].isin(groups)])
    columns = min(4, len(groups))
    lines = math.ceil(len(groups) / columns)
    styles = _genre_styles(data)
    with style.styled():
        figure = style.new_figure(0.4 + 1.6 * lines + (0.25 if len(styles) > 1 else 0))
        panels = figure.subplots(lines, max(columns, 2), sharey=True, squeeze=False)
        for axes in panels.flat[len(groups) :]:
            axes.set_axis_off()
        for axes, group in zip(panels.flat, groups, strict=False):
            rows = data[data["group"] == group]
            _slopes(axes, rows, style.looks(comparison)[group], styles)
            axes.set_title(f"{style.wrapped(group, 22)}\n(n = {len(rows)})", fontsize=8)
        panels[0][0].set_ylim(0, 1.06 * max(1.0, float(data["all_voices"].max())))
        figure.supylabel("Hedges per 1,000 words", fontsize=8.5)
        _genre_key(figure, styles)
    return figure


def _labelled_slopes(comparison: Comparison, data: pd.DataFrame) -> Figure:
    styles = _genre_styles(data)
    highest = 1.06 * max(1.0, float(data["all_voices"].max()))
    with style.styled():
        figure = style.new_figure(max(2.4, 0.6 + 0.2 * len(data)))
        axes = figure.subplots()
        heights = style.spread(
            [max(value, 0.05 * highest) for value in data["author"]], 0.075 * highest
        )
        for row, height in zip(records(data), heights, strict=True):
            look = style.looks(comparison)[row.group]
            _slopes(axes, data[data["article_id"] == row.article_id], look, styles)
            axes.annotate(
                style.wrapped(row.group, 40), (1, row.author), xytext=(1.06, height),
                color=look.colour, va="center", fontsize=8, annotation_clip=False,
                arrowprops={"arrowstyle": "-", "color": "#bbbbbb", "linewidth": 0.6},
            )  # fmt: skip
        axes.set_xlim(-0.25, 2.0)
        axes.set_ylim(0, max(highest, 1.05 * max(heights)))
        axes.set_ylabel("Hedges per 1,000 words")
        _genre_key(figure, styles)
    return figure


def _genre_styles(data: pd.DataFrame) -> dict[str, str]:
    genres = sorted(set(data["genre"]) - {""})
    return {genre: _LINE_STYLES[i % len(_LINE_STYLES)] for i, genre in enumerate(genres)}


def _slopes(axes: Axes, rows: pd.DataFrame, look: style.Look, styles: dict[str, str]) -> None:
    for row in records(rows):
        axes.plot([0, 1], [row.all_voices, row.author], color=look.colour, linewidth=0.9,
                  alpha=0.55 if len(rows) > 1 else 1, linestyle=styles.get(row.genre, "-"),
                  marker="o", markersize=2.5)  # fmt: skip
    if len(rows) > 1:
        axes.plot([0, 1], [rows["all_voices"].mean(), rows["author"].mean()], color="#222222",
                  linewidth=2, marker="D", markersize=4)  # fmt: skip
    axes.set_xlim(-0.25, 1.25)
    axes.set_xticks([0, 1], ["all\nvoices", "author's\nvoice"])
    style.tidy(axes, grid="y")


def _genre_key(figure: Figure, styles: dict[str, Any]) -> None:
    from matplotlib.lines import Line2D

    if len(styles) > 1:
        handles = [
            Line2D([], [], color=style.INK, ls=line, label=style.wrapped(genre, 30))
            for genre, line in list(styles.items())[: len(_LINE_STYLES)]
        ]
        figure.legend(handles=handles, loc="outside lower center", ncols=4, frameon=False)


def voice_slope_alt(comparison: Comparison) -> str:
    """Describe the figure of voices in words."""
    data = voice_slope_data(comparison)
    if data.empty:
        return _NOTHING
    means = data.groupby("group")[["all_voices", "author"]].mean()
    listed = "; ".join(
        f"{r.group} {r.all_voices:.1f} to {r.author:.1f}" for r in records(means.reset_index())
    )
    return (
        "Slope plot, a line for each article from its hedge rate in all voices to that in the "
        f"author's voice, a panel for each group. Means per 1,000 words: {listed}."
    )
