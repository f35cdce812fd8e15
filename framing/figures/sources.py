"""Figures of sources: who they are, and who speaks against who is spoken about."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from framing.figures import style
from framing.figures.values import drawn_groups, pooled, records

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.comparison import Comparison

__all__ = [
    "source_composition",
    "source_composition_alt",
    "source_composition_data",
    "speaking",
    "speaking_alt",
    "speaking_data",
]

TYPES = (
    "named_person", "named_institution", "document", "unnamed_affiliated", "unnamed_generic",
    "implicit",
)  # fmt: skip
"""From the most accountable to the least."""

_ENDING = "_source_share"
_ROLE_ENDING = "_role_share"
_BLUES = ("#08306b", "#08519c", "#2f7fbc", "#6baed6", "#a9cfe5", "#dbe9f4")
_ROLE_COLOURS = (
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#7a6a00", "#bdbdbd",
)  # fmt: skip
_HATCHES = ("", "////", "", "....", "", "\\\\\\\\", "xxxx", "")
_NOTHING = "No attributions were found in these articles."


def source_composition_data(comparison: Comparison) -> pd.DataFrame:
    """Give what sources each group's attributions rest on.

    Returns
    -------
    pandas.DataFrame
        `panel` ('type' or 'role'), `group`, `kind`, `count`, `share` of the group's
        sources in that panel, and `n`, the number of those sources. Roles beyond the seven
        commonest are 'other'.
    """
    import pandas as pd

    roles = [
        feature.name
        for feature in comparison.analysis.features
        if feature.name.endswith(_ROLE_ENDING)
    ]
    rows = []
    for panel, names in (("type", [kind + _ENDING for kind in TYPES]), ("role", roles)):
        rows += [(panel, *row) for row in _composition(comparison, names, panel == "role")]
    return pd.DataFrame(rows, columns=["panel", "group", "kind", "count", "share", "n"])


def _composition(
    comparison: Comparison, names: Sequence[str], roles: bool
) -> list[tuple[str, str, float, float, float]]:
    counts = {
        name.removesuffix(_ROLE_ENDING).removesuffix(_ENDING): {
            group: count for group, (count, _) in pooled(comparison, name).items()
        }
        for name in names
    }
    totals = {kind: math.fsum(by_group.values()) for kind, by_group in counts.items()}
    if roles:
        counts = _seven(counts, totals)
    rows = []
    for group in comparison.groups:
        n = math.fsum(by_group[group.label] for by_group in counts.values())
        rows += [
            (group.label, kind, by_group[group.label], by_group[group.label] / n, n)
            for kind, by_group in counts.items()
            if n
        ]
    return rows


def _seven(
    counts: dict[str, dict[str, float]], totals: dict[str, float]
) -> dict[str, dict[str, float]]:
    known = [kind for kind in counts if totals[kind] and kind != "unspecified"]
    ordered = sorted(known, key=lambda kind: (-totals[kind], kind))
    kept = ordered[:7] if len(ordered) <= 7 else ordered[:6]
    rest = [kind for kind in counts if kind not in kept and totals[kind]]
    found = {kind: counts[kind] for kind in kept}
    if rest:
        groups = counts[rest[0]]
        name = "unspecified" if rest == ["unspecified"] else "other or unspecified"
        found[name] = {g: math.fsum(counts[kind][g] for kind in rest) for g in groups}
    return found


def source_composition(comparison: Comparison) -> Figure:
    """Draw the types and the roles of sources as stacked bars, one for each group."""
    data = source_composition_data(comparison)
    groups = [g for g in drawn_groups(comparison) if (data["group"] == g).any()]
    if not groups:
        return style.blank(_NOTHING)
    panels = [panel for panel in ("type", "role") if (data["panel"] == panel).any()]
    with style.styled():
        height = len(panels) * (0.95 + 0.36 * len(groups))
        figure = style.new_figure(height)
        for axes, panel in zip(
            figure.subplots(len(panels), 1, squeeze=False).flat, panels, strict=True
        ):
            rows = data[data["panel"] == panel]
            _bars(axes, rows, groups, _BLUES if panel == "type" else _ROLE_COLOURS)
            axes.set_title(
                "Who the sources are" if panel == "type" else "What role they have", pad=6
            )
    return figure


def _bars(axes: Axes, rows: pd.DataFrame, groups: list[str], colours: Sequence[str]) -> None:
    kinds = list(dict.fromkeys(rows["kind"]))
    qualitative = colours is _ROLE_COLOURS
    for y, group in enumerate(reversed(groups)):
        mine = rows[rows["group"] == group].set_index("kind")
        left = 0.0
        for i, kind in enumerate(kinds):
            share = float(mine["share"].get(kind, 0.0))
            colour = colours[-1] if _is_rest(kind) and qualitative else colours[i % len(colours)]
            axes.barh(y, share, left=left, height=0.72, color=colour, edgecolor="white",
                      linewidth=0.8, hatch=_HATCHES[i % 8] if qualitative else "",
                      label=kind.replace("_", " ") if y == 0 else "_")  # fmt: skip
            if share >= 0.07:
                axes.text(left + share / 2, y, f"{share:.0%}", ha="center", va="center",
                          fontsize=8, color="white" if _dark(colour) else style.INK,
                          bbox=_plate(colour) if qualitative else None)  # fmt: skip
            left += share
        n = int(mine["n"].iloc[0]) if len(mine) else 0
        axes.text(1.01, y, f"{n:,}", va="center", fontsize=8)
    axes.text(1.01, len(groups) - 0.45, "sources", fontsize=8, va="bottom")
    axes.set_yticks(range(len(groups)), [style.wrapped(g, 24) for g in reversed(groups)])
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    axes.grid(visible=False)
    for side in axes.spines.values():
        side.set_visible(False)
    in_a_line = math.ceil(len(kinds) / math.ceil(len(kinds) / 4))
    axes.legend(loc="upper center", bbox_to_anchor=(0.42, -0.28 / max(1.0, 0.36 * len(groups))),
                ncols=in_a_line, frameon=False, handlelength=1.2, columnspacing=1.2)  # fmt: skip


def _is_rest(kind: str) -> bool:
    return kind.endswith("unspecified")


def _plate(colour: str) -> dict[str, object]:
    return {"facecolor": colour, "edgecolor": "none", "pad": 1}


def _dark(colour: str) -> bool:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 140


def source_composition_alt(comparison: Comparison) -> str:
    """Describe the figure of sources in words."""
    data = source_composition_data(comparison)
    types = data[data["panel"] == "type"]
    if types.empty:
        return _NOTHING
    listed = "; ".join(
        f"{group} ({int(rows['n'].iloc[0])} sources): "
        + ", ".join(f"{r.kind.replace('_', ' ')} {r.share:.0%}" for r in records(rows) if r.count)
        for group, rows in types.groupby("group", sort=False)
    )
    return f"Stacked bars of the types and roles of sources in each group. {listed}."


_NAMED = 6


def speaking_data(comparison: Comparison) -> pd.DataFrame:
    """Give each actor's share of the mentions and of the attributions, group by group.

    Returns
    -------
    pandas.DataFrame
        `group`, `actor`, `mentions`, `mention_share`, `attributions`,
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


def speaking(comparison: Comparison) -> Figure:
    """Draw who speaks against who is spoken about, a panel for each group."""
    data = speaking_data(comparison)
    data = data[data["group"].isin(drawn_groups(comparison))]
    if data.empty:
        return style.blank("No actor of the lexicon is mentioned in these articles.")
    if not data["attribution_share"].notna().any():
        return style.blank("No attributions to the actors mentioned were found.")
    groups = list(dict.fromkeys(data["group"]))
    columns = min(3, max(2, len(groups)))
    lines = math.ceil(len(groups) / columns)
    shares = data[["mention_share", "attribution_share"]]
    end = min(1.05, 1.12 * float(shares.max().max()))
    with style.styled():
        figure = style.new_figure(0.45 + (1.75 if columns == 3 else 2.3) * lines)
        panels = figure.subplots(lines, columns, sharex=True, sharey=True, squeeze=False)
        for axes in panels.flat[len(groups) :]:
            axes.set_axis_off()
        for axes, group in zip(panels.flat, groups, strict=False):
            _panel(axes, data[data["group"] == group], style.looks(comparison)[group], end)
            axes.set_title(style.wrapped(group, 26), fontsize=8.5)
        figure.supxlabel("Share of all mentions of actors", fontsize=8.5)
        figure.supylabel("Share of attributions to actors", fontsize=8.5)
    return figure


def _panel(axes: Axes, rows: pd.DataFrame, look: style.Look, end: float) -> None:
    axes.plot([0, end], [0, end], color="#aaaaaa", linewidth=0.8, zorder=1)
    known = rows.dropna(subset=["mention_share", "attribution_share"])
    few = known["mentions"] < 5
    sizes = 14 + 200 * known["mention_share"]
    axes.scatter(
        known["mention_share"], known["attribution_share"], s=sizes,
        facecolor=["white" if hollow else look.colour for hollow in few],
        edgecolor=look.colour, linewidth=0.9, alpha=0.85, zorder=3, clip_on=False,
    )  # fmt: skip
    if known.empty:
        axes.text(end / 2, end / 2, "no attributions", ha="center", va="bottom", fontsize=8)
    _name_actors(axes, known, end)
    axes.set_xlim(0, end)
    axes.set_ylim(0, end)
    axes.set_aspect("equal")
    axes.xaxis.set_major_formatter(lambda x, _: f"{x:.0%}")
    axes.yaxis.set_major_formatter(lambda y, _: f"{y:.0%}")
    axes.tick_params(length=0)


def _name_actors(axes: Axes, known: pd.DataFrame, end: float) -> None:
    # Points crowd near the origin, so the names stand beside the panel with leading lines.
    rank = known[["mention_share", "attribution_share"]].max(axis=1)
    named = known.loc[rank.sort_values(ascending=False, kind="stable").index[:_NAMED]]
    heights = style.spread(list(named["attribution_share"] / end), 0.125)
    lift = max(0.0, 0.02 - min(heights, default=0.0))
    for row, height in zip(records(named), heights, strict=True):
        name = str(row.actor).replace("_", " ")
        axes.annotate(
            name if len(name) <= 18 else f"{name[:17]}…",
            (row.mention_share, row.attribution_share),
            xytext=(1.06, height + lift), textcoords="axes fraction",
            ha="left", va="center", fontsize=8, zorder=4, annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": "#9a9a9a", "linewidth": 0.5,
                        "relpos": (0, 0.5), "shrinkA": 0, "shrinkB": 0},
        )  # fmt: skip


def speaking_alt(comparison: Comparison) -> str:
    """Describe the figure of speakers in words."""
    data = speaking_data(comparison)
    if data.empty:
        return "No actor of the lexicon is mentioned in these articles."
    listed = "; ".join(
        f"{group}: "
        + ", ".join(
            f"{r.actor.replace('_', ' ')} {r.mention_share:.0%} of mentions and "
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
