"""The figure of sources: of what types they are, and in what roles."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

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
        sources in that panel, and `n`, the number of those sources; a joint source counts
        once in each of its roles. Roles beyond the seven commonest are 'other'.
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
        lines = sum(max(1.0, 0.6 + 0.4 * _label(g).count("\n")) for g in groups)
        figure = style.new_figure(len(panels) * (1.05 + 0.28 * lines))
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
    from matplotlib.transforms import offset_copy

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
                      label=_kind(kind) if y == 0 else "_")  # fmt: skip
            if share >= 0.07:
                axes.text(left + share / 2, y, f"{share:.0%}", ha="center", va="center",
                          fontsize=8, color="white" if _dark(colour) else style.INK,
                          bbox=_plate(colour) if qualitative else None)  # fmt: skip
            left += share
        n = int(mine["n"].iloc[0]) if len(mine) else 0
        axes.text(1.01, y, f"{n:,}", va="center", fontsize=8)
    axes.text(1.01, len(groups) - 0.45, "sources", fontsize=8, va="bottom")
    axes.set_yticks(range(len(groups)), [_label(g) for g in reversed(groups)])
    axes.set_xlim(0, 1)
    axes.set_ylim(-0.6, len(groups) - 0.4)
    axes.tick_params(length=0)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    axes.grid(visible=False)
    for side in axes.spines.values():
        side.set_visible(False)
    in_a_line = math.ceil(len(kinds) / math.ceil(len(kinds) / 4))
    figure = cast("Figure", axes.figure)
    below = offset_copy(axes.transAxes, figure, y=-16, units="points")
    axes.legend(loc="upper center", bbox_to_anchor=(0.42, 0), bbox_transform=below,
                ncols=in_a_line, frameon=False, handlelength=1.2, columnspacing=1.2)  # fmt: skip


def _label(group: str) -> str:
    return style.wrapped(group, 28)


def _kind(kind: str) -> str:
    return "intergovernmental" if kind == "igo" else kind.replace("_", " ")


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
        + ", ".join(f"{_kind(r.kind)} {r.share:.0%}" for r in records(rows) if r.count)
        for group, rows in types.groupby("group", sort=False)
    )
    return f"Stacked bars of the types and roles of sources in each group. {listed}."
