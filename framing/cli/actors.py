"""The command on who and what a corpus names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.application import (
    CorpusArgument,
    DamagedOption,
    DuplicatesOption,
    EncodingOption,
    app,
    streamed,
)

__all__: list[str] = []


@app.command()
def actors(
    corpus: CorpusArgument,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="CSV to write; a table by default.")
    ] = None,
    least: Annotated[
        int, typer.Option(min=1, help="How often an actor must be named at least.")
    ] = 3,
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Propose the actors of a corpus: persons, states, organisations and groups it names.

    Correct the table by hand (join rows, drop rows, add aliases) and give it back with
    --actors.

    Examples
    --------
      framing actors articles -o actors.csv

      framing measure articles --actors actors.csv -o features.csv
    """
    from framing.actor_table import find_actors
    from framing.cli.tables import print_sources
    from framing.exporters.atomic import check_writable
    from framing.exporters.csv import write_frame

    if output is not None:
        check_writable(output)
    with streamed(corpus, encoding, duplicates, damaged) as (articles, tally):
        table = find_actors(articles, least=least)
    if output is None:
        print_sources(table.frame, f"actors: {len(table.rows)} rows")
    else:
        write_frame(table.frame, output)
    tally.close("actors found")
