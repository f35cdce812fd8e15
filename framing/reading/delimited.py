"""Read a table of articles: CSV or TSV, one article a row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.decoding import TextError
from framing.reading.records import ID_COLUMNS, Record
from framing.reading.text_files import TextFile, text_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["TableRow", "delimited_records", "table_rows"]

# The csv module refuses cells above 128 KiB unless told otherwise, for the whole process.
_LONGEST_CELL = 2**31 - 1


class TableRow(NamedTuple):
    """A row of a table: the line it begins in, and its cells by column.

    `problem` says why the row cannot be used, and `cells` is then empty.
    """

    line: int
    cells: dict[str, str]
    problem: str = ""


class _Rows(Protocol):
    """What `csv.reader` gives."""

    line_num: int

    def __next__(self) -> list[str]: ...


def delimited_records(path: Path, encoding: str | None = None) -> Iterator[Record | Reading]:
    """Read the rows of a CSV or TSV file, with columns for the text and its metadata.

    Column names are read without regard to case. The column ``text`` holds the articles,
    ``id`` their ids; where there is none, an article's id is the number of its row.

    Parameters
    ----------
    path : Path
        The file; the delimiter is a tab in ``.tsv``, else the comma, semicolon or tab
        that the header holds most of.
    encoding : str, optional
        Its encoding; found where not given.

    Yields
    ------
    Record or Reading
        One for each row; a reading with status ``"error"`` for a row that cannot be used.

    Raises
    ------
    ArticleError
        If the file cannot be read, is empty or has no column ``text``.
    """
    file = text_file(path, encoding)
    for number, row in enumerate(table_rows(file, required="text"), start=1):
        source = f"{path.name}:{row.line}"
        if row.problem:
            yield Reading(source, "", "error", row.problem, file.encoding)
            continue
        cells = row.cells
        text = cells.pop("text")
        key = next((name for name in ID_COLUMNS if name in cells), "")
        article_id = cells.pop(key, "").strip() or str(number)
        yield Record(source, article_id, text, cells, file.encoding)


def table_rows(file: TextFile, required: str) -> Iterator[TableRow]:
    """Read the rows of a table whose header holds a column.

    Raises
    ------
    ArticleError
        If the file is empty, or its header lacks the column or names one twice.
    """
    with file.open() as stream:
        try:
            yield from _rows(file, stream, required)
        except UnicodeDecodeError as error:
            raise ArticleError(
                f"{file.path}: is not {file.encoding} throughout ({error.reason}); save the "
                "whole file in one encoding, best UTF-8"
            ) from None


def _rows(file: TextFile, stream: TextIO, required: str) -> Iterator[TableRow]:
    first = stream.readline()
    stream.seek(0)
    reader = csv.reader(stream, delimiter=_delimiter(file.path, first))
    lines = _lines(reader)
    line, header = next(lines, (1, []))
    columns = _columns(file, line, header, required)
    for line, cells in lines:
        if not cells:
            continue
        if len(cells) != len(columns):
            yield TableRow(line, {}, _ragged(cells, columns, reader.line_num - line))
            continue
        try:
            values = [file.text_of(cell) for cell in cells]
        except TextError as error:
            yield TableRow(line, {}, str(error))
            continue
        yield TableRow(line, dict(zip(columns, values, strict=True)))


def _lines(reader: _Rows) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins in, whatever the length of its cells."""
    while True:
        line = reader.line_num + 1
        limit = csv.field_size_limit(_LONGEST_CELL)
        try:
            cells = next(reader)
        except StopIteration:
            return
        finally:
            csv.field_size_limit(limit)
        yield line, cells


def _delimiter(path: Path, header: str) -> str:
    if path.suffix.lower() == ".tsv":
        return "\t"
    return max(",;\t", key=header.count)


def _columns(file: TextFile, line: int, header: list[str], required: str) -> list[str]:
    columns = [file.text_of(cell).strip("\ufeff \t").lower() for cell in header]
    place = f"{file.path}:{line}"
    if not any(columns):
        raise ArticleError(
            f"{file.path}: holds no header; the first line must name the columns, among them "
            f"'{required}'"
        )
    if required not in columns and "text" in columns:
        raise ArticleError(
            f"{place}: no column is called '{required}', but one holds texts; to read this table, "
            f"name the file itself: {file.path}"
        )
    if required not in columns:
        named = ", ".join(repr(column) for column in columns)
        raise ArticleError(
            f"{place}: no column is called '{required}'; the columns are {named}. Name one of "
            f"them '{required}'"
        )
    twice = next((c for c in columns if c and columns.count(c) > 1), "")
    if twice:
        raise ArticleError(f"{place}: two columns are called {twice!r}; rename one of them")
    return columns


def _ragged(cells: list[str], columns: list[str], further_lines: int) -> str:
    noun = "cell" if len(cells) == 1 else "cells"
    message = f"{len(cells)} {noun} where the header has {len(columns)}"
    if further_lines:
        return f"{message}, over {further_lines + 1} lines; is a quotation mark left open?"
    return f"{message}; put cells that hold a delimiter in quotation marks"
