"""The command that writes the form for coding frames by hand."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.application import (
    CorpusArgument,
    DamagedOption,
    DuplicatesOption,
    EncodingOption,
    Tally,
    app,
    say,
)

__all__: list[str] = []


class _Set(StrEnum):
    """Which items the form asks."""

    generic = "generic"
    policy = "policy"
    functions = "functions"
    war_peace = "war_peace"


_DEFAULT = (_Set.generic, _Set.policy, _Set.functions)


@app.command("coding-form")
def coding_form(
    corpus: CorpusArgument,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="CSV to write; instructions go beside it as .md."),
    ],
    items: Annotated[
        list[_Set] | None,
        typer.Option(
            "--items",
            help="Items to ask: generic, policy, functions (these three by default), war_peace; "
            "may be given several times.",
        ),
    ] = None,
    blind: Annotated[bool, typer.Option("--blind", help="Leave the outlet empty.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a form that is there already.")
    ] = False,
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Write a form for coding frames by hand: a row for each article and item.

    Examples
    --------
      framing coding-form articles -o form.csv

      framing coding-form archive.csv --items generic --blind -o form.csv
    """
    from framing.coding_form import write_coding_form
    from framing.reading import iter_corpus

    tally = Tally()
    found = iter_corpus(corpus, encoding=encoding, duplicates=duplicates, include_damaged=damaged)
    articles = tally.begun(found, corpus)
    sheet, count = write_coding_form(
        articles, output, tuple(items or _DEFAULT), blind=blind, overwrite=force
    )
    say(f"{output}: {count} articles to code; how to do so stands in {sheet}")
    tally.close("listed")
