"""The figures that an article states, and what they are figures of."""

from __future__ import annotations

from framing.stated_figures.finding import FIGURE_KINDS, StatedFigure, stated_figures

__all__ = ["FIGURE_KINDS", "StatedFigure", "stated_figures"]
