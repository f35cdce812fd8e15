"""Write the feature table as CSV."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TextIO, cast

from framing.exporters.atomic import atomic_file, check_writable
from framing.feature_table import COLUMNS, Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from framing.measurement import Analysis

__all__ = ["TableWriter", "cell", "write_table"]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class TableWriter:
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
        check_writable(path)
        self._columns = tuple(columns)
        self._file = atomic_file(path)

    def write(self, rows: Iterable[Iterable[Any]]) -> None:
        """Write rows, for instance those of one article."""
        for row in rows:
            self._stream.write(",".join(_quoted(cell(value)) for value in row) + "\n")

    def __enter__(self) -> Self:
        self._stream = cast("TextIO", self._file.__enter__())
        self.write([self._columns])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.__exit__(kind, error, trace)


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


def _quoted(text: str) -> str:
    # The csv module leaves a lone carriage return bare, which readers take for a line end.
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


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
