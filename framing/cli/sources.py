"""The command on who speaks in a corpus."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.application import (
    CorpusArgument,
    DamagedOption,
    DuplicatesOption,
    EncodingOption,
    app,
    streamed,
)
from framing.errors import FramingError

if TYPE_CHECKING:
    import pandas as pd

    from framing.sources import SourceTable

__all__: list[str] = []


class _View(StrEnum):
    """What of a table of sources is shown."""

    SOURCES = "sources"
    AMBIGUOUS = "ambiguous sources"
    COUNTRIES = "countries of sources"


def _view(ambiguous: bool, countries: bool) -> _View:
    if ambiguous and countries:
        raise FramingError("--ambiguous and --countries are two tables; give one of them")
    if ambiguous:
        return _View.AMBIGUOUS
    return _View.COUNTRIES if countries else _View.SOURCES


def _frame(table: SourceTable, view: _View) -> pd.DataFrame:
    if view is _View.AMBIGUOUS:
        return table.ambiguous_frame
    return table.country_frame if view is _View.COUNTRIES else table.frame


@app.command()
def sources(
    corpus: CorpusArgument,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="CSV to write; a table by default.")
    ] = None,
    by: Annotated[
        str, typer.Option(help="Column of the metadata to part the table by, such as outlet.")
    ] = "",
    ambiguous: Annotated[
        bool, typer.Option("--ambiguous", help="List the sources that could be one of several.")
    ] = False,
    countries: Annotated[
        bool, typer.Option("--countries", help="Count by the country of the source, with stances.")
    ] = False,
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Tell who speaks in a corpus: how often, in which outlets, with which cues.

    The rows add up to all attributions; those without a source and those whose speaker
    could not be told stand last.

    Examples
    --------
      framing sources articles

      framing sources archive.csv --by outlet -o sources.csv

      framing sources archive.csv --ambiguous
    """
    from framing.cli.tables import print_sources
    from framing.exporters.atomic import check_writable
    from framing.exporters.csv import write_frame
    from framing.sources import source_table

    view = _view(ambiguous, countries)
    if output is not None:
        check_writable(output)
    with streamed(corpus, encoding, duplicates, damaged) as (articles, tally):
        try:
            table = source_table(articles, by=by)
        except ValueError as error:
            raise FramingError(f"{corpus}: {error.args[0]}") from error
    frame = _frame(table, view)
    if output is None:
        print_sources(frame, f"{view}: {len(frame)} rows, {table.attributions} attributions")
    else:
        write_frame(frame, output)
    tally.close(f"{view} listed")
