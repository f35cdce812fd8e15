"""The command on how actors are portrayed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.application import (
    ActorsOption,
    CorpusArgument,
    DamagedOption,
    DuplicatesOption,
    EncodingOption,
    app,
    whole_corpus,
)
from framing.errors import FramingError

__all__: list[str] = []

_SHOWN = [
    "name", "articles", "mentions", "attributions", "regime", "government", "agent", "patient",
    "acts", "acted_upon",
]  # fmt: skip
"""Columns of the table for people, who see all voices together; the CSV has the rest."""


@app.command()
def portrayals(
    corpus: CorpusArgument,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="CSV to write; a table by default.")
    ] = None,
    by: Annotated[
        str, typer.Option(help="Column of the metadata to add articles up by, such as outlet.")
    ] = "",
    actors: ActorsOption = "actors",
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Tell how each actor is portrayed: named how, doing what, speaking or spoken about.

    A row for each article (or group, with --by), actor and voice.

    Examples
    --------
      framing portrayals articles --by outlet

      framing portrayals articles --actors actors.csv -o portrayals.csv
    """
    from framing.cli.tables import print_sources
    from framing.exporters.atomic import check_writable
    from framing.exporters.csv import write_frame
    from framing.extractors import Naming, Portrayal
    from framing.measurement import measure
    from framing.portrayals import portrayal_table

    if output is not None:
        check_writable(output)
    whole, tally = whole_corpus(corpus, encoding, duplicates, damaged)
    analysis = measure(whole, [Portrayal(actors), Naming(actors)], progress=sys.stderr.isatty())
    try:
        table = portrayal_table(analysis, by)
    except ValueError as error:
        raise FramingError(f"{corpus}: {error.args[0]}") from error
    if output is None:
        shown = table.frame[table.frame["voice"] == "all"]
        print_sources(shown[[table.by, *_SHOWN]], f"portrayals: {len(shown)} rows")
    else:
        write_frame(table.frame, output)
    tally.close("portrayals listed")
