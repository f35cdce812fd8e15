"""Figures followed through a corpus: which ones count the same thing, and how each is told."""

from __future__ import annotations

from framing.following.findings import FINDINGS, Finding, Place
from framing.following.table import FigureRow, FigureTable, Quantity, follow_figures

__all__ = [
    "FINDINGS",
    "FigureRow",
    "FigureTable",
    "Finding",
    "Place",
    "Quantity",
    "follow_figures",
]
