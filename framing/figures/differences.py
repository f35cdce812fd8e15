"""The figure of differences between groups: effects, intervals and tests."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from framing.comparison import headline_measures, measure_label
from framing.comparison.permutation import TESTED_FROM
from framing.figures import style
from framing.figures.values import drawn_groups, records

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.comparison import Comparison

__all__ = ["differences", "differences_alt", "differences_data"]

_ROWS = 28
_NOTHING = "No difference is drawn: that takes two articles with different values on each side."
_OFFSETS = (6, 44, 74)
_RATIO_TICKS = {
    1 / 16: "1/16", 1 / 8: "1/8", 1 / 4: "1/4", 1 / 2: "1/2", 1.0: "1", 2.0: "2", 4.0: "4",
    8.0: "8", 16.0: "16",
}  # fmt: skip
_PANELS = (("rate ratio", "Rate of the group over that of its reference"),
           ("Cliff's delta", "Cliff's delta (−1 always lower, 1 always higher)"))  # fmt: skip


def differences_data(comparison: Comparison) -> pd.DataFrame:
    """Give the effects to draw: of the main measures, the primary ones first.

    Returns
    -------
    pandas.DataFrame
        `feature`, `group`, `effect_name`, `effect`, `low`, `high`, `n_group`,
        `n_reference`, `primary`, `filled` (q below .05 with five articles on each side)
        and, only if a test was made, `p` and `q`.
    """
    import pandas as pd

    groups = drawn_groups(comparison)
    if len(comparison.groups) == 2 and not comparison.reference:
        # Set against each other, the second group is the first one's mirror image.
        groups = groups[:1]
    rows = []
    for feature in headline_measures(comparison):
        for row in comparison.rows_of(feature.name):
            effect = row.effect
            if row.group in groups and row.effect_name and not math.isnan(effect.low):
                filled = row.tested and row.q < 0.05 and row.n_group >= TESTED_FROM
                rows.append((row.feature, row.group, row.effect_name, *effect, row.n_group,
                             row.n_reference, row.primary, filled, row.p, row.q))  # fmt: skip
    columns = ["feature", "group", "effect_name", "effect", "low", "high", "n_group",
               "n_reference", "primary", "filled", "p", "q"]  # fmt: skip
    data = pd.DataFrame(rows, columns=columns)
    return data if comparison.tested else data.drop(columns=["p", "q"])


def _drawn(comparison: Comparison) -> pd.DataFrame:
    data = differences_data(comparison)
    kept = []
    for _, rows in data.groupby("effect_name", sort=False):
        features = list(dict.fromkeys(rows["feature"]))
        most = max(2, _ROWS // 2 // max(1, rows["group"].nunique()))
        kept += list(rows.index[rows["feature"].isin(features[:most])])
    return data.loc[sorted(kept)]


def differences(comparison: Comparison) -> Figure:
    """Draw how groups differ from their reference: effect, 95% interval and test."""
    data = _drawn(comparison)
    if data.empty:
        return style.blank(_NOTHING)
    panels = [(n, label) for n, label in _PANELS if (data["effect_name"] == n).any()]
    sizes = []
    for name, _ in panels:
        rows = data[data["effect_name"] == name]
        sizes.append(len(rows) + 0.9 * rows["feature"].nunique() + 2.2)
    with style.styled():
        figure = style.new_figure(0.19 * sum(sizes) + 0.2)
        grid = figure.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": sizes})
        for axes, (name, label) in zip(grid.flat, panels, strict=True):
            _forest(axes, data[data["effect_name"] == name], comparison)
            axes.set_xlabel(label)
    return figure


def _forest(axes: Axes, rows: pd.DataFrame, comparison: Comparison) -> None:
    ratio = rows["effect_name"].iloc[0] == "rate ratio"
    y = 0.0
    ticks: list[float] = []
    labels: list[str] = []
    for feature, mine in rows.groupby("feature", sort=False):
        note = "primary" if mine["primary"].iloc[0] else "exploratory"
        axes.annotate(
            f"{measure_label(str(feature))} ({note})", (0, y), va="center", ha="left",
            xycoords=("axes fraction", "data"), xytext=(4, 0), textcoords="offset points",
            fontsize=8, style="italic", zorder=5,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )  # fmt: skip
        y -= 0.9
        for row in records(mine):
            _effect(axes, row, y, style.looks(comparison)[row.group])
            ticks.append(y)
            labels.append(style.wrapped(row.group, 30).replace("\n", " "))
            y -= 1.0
    axes.set_yticks(ticks, labels)
    axes.set_ylim(y + 0.4, 1.3)
    axes.axvline(1 if ratio else 0, color="#666666", linewidth=0.9, zorder=1)
    _scale(axes, rows, ratio)
    columns = ("n", "p", "q") if "p" in rows else ("n",)
    for text, offset in zip(columns, _OFFSETS, strict=False):
        style.beside(axes, text, 1.0, offset)
    style.tidy(axes)


def _effect(axes: Axes, row: Any, y: float, look: style.Look) -> None:
    axes.plot([row.low, row.high], [y, y], color=look.colour, linewidth=1.4, zorder=2)
    axes.scatter(
        [row.effect], [y], s=look.size, marker=look.marker, zorder=3, linewidth=1.1,
        facecolor=look.colour if row.filled else "white", edgecolor=look.colour,
    )  # fmt: skip
    style.beside(axes, f"{row.n_group} / {row.n_reference}", y, _OFFSETS[0])
    for offset, value in zip(_OFFSETS[1:], (getattr(row, "p", None), getattr(row, "q", None)),
                             strict=True):  # fmt: skip
        if value is not None:
            style.beside(axes, "–" if math.isnan(value) else _short(value), y, offset)


def _short(value: float) -> str:
    return "<.001" if value < 0.001 else f"{value:.3f}".lstrip("0")


def _scale(axes: Axes, rows: pd.DataFrame, ratio: bool) -> None:
    if not ratio:
        axes.set_xlim(-1.02, 1.02)
        return
    # Beyond a factor of sixteen an interval only says that nothing is known: cut it off.
    low = max(1 / 16, min(0.5, float(rows["low"].min()) / 1.1))
    high = min(16.0, max(2.0, float(rows["high"].max()) * 1.1))
    axes.set_xscale("log")
    axes.set_xlim(low, high)
    ticks = [tick for tick in _RATIO_TICKS if low <= tick <= high]
    axes.set_xticks(ticks, [_RATIO_TICKS[tick] for tick in ticks])
    axes.minorticks_off()


def differences_alt(comparison: Comparison) -> str:
    """Describe the figure of differences in words."""
    data = _drawn(comparison)
    if data.empty:
        return _NOTHING
    listed = "; ".join(
        f"{measure_label(r.feature)}, {r.group}: {r.effect_name} {r.effect:.2f} "
        f"({r.low:.2f} to {r.high:.2f})"
        for r in records(data.head(12))
    )
    more = f"; and {len(data) - 12} more in the table" if len(data) > 12 else ""
    return (
        "Forest plot of how groups differ from their reference, with 95% intervals; markers "
        f"are filled only where q is below .05 with five articles on each side. {listed}{more}."
        if comparison.tested
        else "Forest plot of how groups differ from their reference, with 95% intervals; no "
        f"test was made. {listed}{more}."
    )
