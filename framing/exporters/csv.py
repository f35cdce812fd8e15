"""Write the feature table as CSV."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TextIO, cast

from framing.exporters.atomic import AtomicWriter
from framing.feature_table import COLUMNS, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from framing.measurement import Analysis

__all__ = ["TableWriter", "cell", "write_frame", "write_table"]

_LINE_END = "\r\n"
"""What `csv.writer` is told: it puts cells that hold a part of it in quotation marks, and a
lone carriage return left bare would be taken for a line end."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Lines:
    """Takes the rows of a `csv.writer` and ends each with a line feed alone."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, row: str) -> None:
        self._stream.write(row.removesuffix(_LINE_END) + "\n")


class TableWriter(AtomicWriter):
    r"""Write rows of the feature table to a CSV file, article by article.

    UTF-8, commas, lines ended by ``\n``; numbers with ten significant digits, NaN as an
    empty cell. The file appears when the block ends, and not at all on an error.

    Parameters
    ----------
    path : str or Path
        The file to write; it is made sure at once that it can be.
    columns : iterable of str
        The header; those of the feature table by default.

    Raises
    ------
    OutputError
        If the file cannot be written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "table.csv"
    ...     with TableWriter(path) as table:
    ...         table.write([Row("a1", "", "body_words", 8.0, "words", 8.0, 8.0)])
    ...     print(path.read_text().splitlines()[1])
    a1,,body_words,8,words,8,8
    """

    def __init__(self, path: str | Path, columns: Iterable[str] = COLUMNS) -> None:
        super().__init__(path)
        self._columns = tuple(columns)

    def write(self, rows: Iterable[Iterable[Any]]) -> None:
        """Write rows, for instance those of one article."""
        self._writer.writerows([cell(value) for value in row] for row in rows)

    def __enter__(self) -> Self:
        super().__enter__()
        self._writer = csv.writer(_Lines(self._stream), lineterminator=_LINE_END)
        self.write([self._columns])
        return self


def write_table(analysis: Analysis | Iterable[Row], path: str | Path) -> Path:
    """Write a feature table as CSV, a row per article, actor and feature.

    Parameters
    ----------
    analysis : Analysis or iterable of Row
        What was measured.
    path : str or Path
        The file to write; an older one is replaced when the new one is complete.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        If the file cannot be written.

    Notes
    -----
    A text cell that a spreadsheet would take for a formula, because it begins with one
    of ``= + - @``, a tab or a line end, gets an apostrophe in front; numbers do not.
    """
    measurements = getattr(analysis, "measurements", None)
    with TableWriter(path) as table:
        if measurements is None:
            table.write(cast("Iterable[Row]", analysis))
        else:
            for measurement in measurements:
                table.write(measurement.rows)
    return Path(path)


def cell(value: object) -> str:
    """One cell as written: numbers short and exact, text inert in a spreadsheet.

    Examples
    --------
    >>> cell(25.0), cell(1 / 3), cell(float("nan")), cell(-2.5), cell("=1+1")
    ('25', '0.3333333333', '', '-2.5', "'=1+1")
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return f"{value + 0.0:.10g}"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def write_frame(frame: pd.DataFrame, path: str | Path) -> None:
    """Write a data frame as CSV, whole or not at all.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """
    with TableWriter(path, columns=[str(name) for name in frame.columns]) as table:
        # What is missing is None in a column of any type, and pd.NA nowhere.
        plain = frame.astype(object).where(frame.notna(), None)
        table.write(plain.itertuples(index=False))
