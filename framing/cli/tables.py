"""Print tables for people."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

    from framing.comparison import Comparison
    from framing.evaluation import Evaluation

__all__ = ["print_comparison", "print_evaluation", "print_sources"]

_WIDEST = 40
"""Longer texts are cut in a table for people; the CSV holds them whole."""


_NONE = "–"
_INTERVAL = "95 %"


def _figure(value: object) -> str:
    import pandas as pd

    if value is pd.NA:
        return _NONE
    if isinstance(value, float):
        return _NONE if math.isnan(value) else f"{value:.3f}"
    return str(value)


def _print(frame: pd.DataFrame, title: str) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    numeric = frame.select_dtypes("number").columns
    for column in frame.columns:
        number = column in numeric or column == _INTERVAL
        table.add_column(str(column), justify="right" if number else "left", no_wrap=number)
    for values in frame.itertuples(index=False):
        table.add_row(*(_figure(value) for value in values))
    console = Console()
    if not console.is_terminal:
        console = Console(width=220)
    console.print(table, markup=False)


def print_evaluation(evaluation: Evaluation) -> None:
    """Print precision, recall and F1 with intervals, people's figures and counts."""
    title = f"{evaluation.task}: {evaluation.rows} texts of {evaluation.gold}"
    people = ["people"] if evaluation.people else []
    frame, groups = evaluation.table, evaluation.groups
    frame[_INTERVAL] = [
        _NONE if math.isnan(low) else f"{low:.3f}–{high:.3f}"
        for low, high in zip(frame["low"], frame["high"], strict=True)
    ]
    whole = frame[[score.group == "" for score in evaluation.scores]]
    shares = ["precision", "recall", "f1"]
    _print(whole[["measure", *shares, _INTERVAL, *people, "right", "found", "gold"]], title)
    if len(groups):
        counts = ["gold", "texts", *(["people_texts"] if people else [])]
        _print(groups[["group", *shares, *people, *counts]], "\nby group")
        beside = [[role, *(f"people_{role}" for _ in people)] for role in ("source", "cue")]
        _print(groups[["group", *beside[0], *beside[1], "linked"]], "\nright among linked")
    for line in evaluation.notes:
        print(line)


def print_comparison(comparison: Comparison) -> None:
    """Print the comparison's rows of whole-article features, and what limits them."""
    frame = comparison.table
    if "actor" in frame:
        frame = frame[frame["actor"] == ""]
    columns = [
        name
        for name in (
            "feature", "group", "n_group", "n_reference", "mean", "difference", "low", "high",
            "p", "q",
        )
        if name in frame
    ]  # fmt: skip
    _print(frame[columns], f"by {comparison.by}")
    for sentence in comparison.sentences():
        print(sentence)


def print_sources(frame: pd.DataFrame, title: str) -> None:
    """Print a table of sources; of long lists, what fits beside the other columns."""
    shown = frame.map(_cut)
    _print(shown, title)


def _cut(value: object) -> object:
    if not isinstance(value, str) or len(value) <= _WIDEST:
        return value
    kept = value[:_WIDEST].rpartition(";")[0]
    return f"{kept or value[:_WIDEST].rstrip()} …"
