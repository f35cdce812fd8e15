"""How every figure looks: colours, shapes, sizes, and the file it becomes."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from framing.figures.fonts import families, readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from framing.comparison import Comparison

__all__ = [
    "GREY",
    "INK",
    "WIDTH",
    "Look",
    "beside",
    "blank",
    "group_labels",
    "looks",
    "new_figure",
    "png_of",
    "spread",
    "styled",
    "svg_of",
    "tidy",
    "wrapped",
]

WIDTH = 6.5
"""Inches: the width of a report's text, so that 8 pt in a figure are 8 pt on the page."""

INK = "#222222"
GREY = "#8a8a8a"

_COLOURS = (
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#E69F00", "#56B4E9", "#7a6a00",
)  # fmt: skip
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">")


class Look(NamedTuple):
    """Colour and shape of one group, the same in every figure."""

    colour: str
    marker: str

    @property
    def size(self) -> int:
        """Area of a marker, so that thin shapes look as large as full ones."""
        return 52 if self.marker in "PX" else 34


def looks(comparison: Comparison) -> dict[str, Look]:
    """Give each group its colour and shape, by the order of the groups.

    Colours are those of Okabe and Ito, an ochre in place of the yellow that white paper
    swallows; shapes differ too, so that the figures can be read in grey.
    """
    return {
        group.label: Look(_COLOURS[i % len(_COLOURS)], _MARKERS[i % len(_MARKERS)])
        for i, group in enumerate(comparison.groups)
    }


@contextmanager
def styled() -> Iterator[None]:
    """Draw and save figures in the report's style, whatever the session has set."""
    import matplotlib as mpl
    import seaborn as sns

    settings = {
        **mpl.rcParamsDefault,
        **sns.axes_style("whitegrid"),
        "font.family": list(families()),
        "font.size": 8.5,
        "axes.labelsize": 8.5,
        "axes.titlesize": 9,
        "xtick.labelsize": 8,
        "ytick.labelsize": 8.5,
        "legend.fontsize": 8,
        "axes.titlelocation": "left",
        "axes.edgecolor": "#bbbbbb",
        "axes.labelcolor": INK,
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "grid.color": "#e4e4e4",
        "grid.linewidth": 0.6,
        "axes.linewidth": 0.8,
        # A headline or an outlet may hold a dollar sign; it is never a formula.
        "text.parse_math": False,
        "svg.hashsalt": "framing",
        "svg.fonttype": "path",
        "figure.dpi": 100,
    }
    settings.pop("backend", None)
    with mpl.rc_context(settings):
        yield


def new_figure(height: float, width: float = WIDTH) -> Figure:
    """Make an empty figure that belongs to no window and needs no closing."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained")


def blank(message: str) -> Figure:
    """Make a figure that says why there is nothing to draw."""
    with styled():
        figure = new_figure(0.9)
        figure.text(0.5, 0.5, message, ha="center", va="center", color=INK, style="italic")
    return figure


def wrapped(label: str, width: int = 20) -> str:
    r"""Break a long label into lines, and replace what cannot be shown.

    Examples
    --------
    >>> wrapped("The Lower Vessel Evening Messenger")
    'The Lower Vessel\nEvening Messenger'
    """
    import textwrap

    return "\n".join(textwrap.wrap(readable(label)[0], width, break_long_words=True)) or "–"


def spread(heights: Sequence[float], gap: float) -> list[float]:
    """Move labels apart so that neighbours are `gap` or more from each other.

    Examples
    --------
    >>> spread([1.0, 1.0, 5.0], 1.0)
    [0.5, 1.5, 5.0]
    """
    order = sorted(range(len(heights)), key=lambda i: (heights[i], i))
    placed: list[list[float]] = []
    for index in order:
        # Each block of labels that touch is centred on the heights that it labels.
        placed.append([heights[index]])
        while len(placed) > 1 and _low(placed[-1], gap) - _high(placed[-2], gap) < gap:
            placed[-2:] = [placed[-2] + placed[-1]]
    found = [_low(block, gap) + gap * k for block in placed for k in range(len(block))]
    return [found[order.index(index)] for index in range(len(heights))]


def _low(block: list[float], gap: float) -> float:
    return sum(block) / len(block) - gap * (len(block) - 1) / 2


def _high(block: list[float], gap: float) -> float:
    return sum(block) / len(block) + gap * (len(block) - 1) / 2


def tidy(axes: Axes, grid: str = "x") -> None:
    """Take away the frame and keep one set of grid lines."""
    import seaborn as sns

    axes.grid(visible=False)
    axes.grid(visible=True, axis="x" if grid == "x" else "y")
    axes.set_axisbelow(True)
    sns.despine(ax=axes, left=grid == "x", bottom=False)
    axes.tick_params(length=0, pad=5)


def beside(axes: Axes, text: str, y: float, offset: float) -> None:
    """Print text to the right of the axes at a height of its data."""
    axes.annotate(
        text, (1, y), xycoords=("axes fraction", "data"), xytext=(offset, 0),
        textcoords="offset points", fontsize=8, va="center",
    )  # fmt: skip


def group_labels(comparison: Comparison, labels: Sequence[str], width: int = 22) -> list[str]:
    """Label groups with their names and numbers of articles."""
    numbers = {group.label: group.n for group in comparison.groups}
    return [f"{wrapped(label, width)} (n = {numbers[label]})" for label in labels]


def svg_of(figure: Figure) -> bytes:
    """Give a figure as SVG, the same bytes for a figure drawn anew from the same data."""
    buffer = BytesIO()
    with styled():
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "framing"})
    return buffer.getvalue()


def png_of(figure: Figure, dots_per_inch: int = 150) -> bytes:
    """Give a figure as PNG."""
    buffer = BytesIO()
    with styled():
        figure.savefig(buffer, format="png", dpi=dots_per_inch, metadata={"Software": "framing"})
    return buffer.getvalue()
