"""The commands on word lists."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.application import lexicon_app, say

__all__: list[str] = []


@lexicon_app.command("check")
def check(
    lexicon: Annotated[
        str, typer.Argument(help="A CSV with its card beside it, or the name of a packaged one.")
    ],
) -> None:
    """Run each row's examples: those that must match, and those that must not.

    Examples
    --------
      framing lexicon check hedges

      framing lexicon check my_words.csv
    """
    from framing.curation import check_lexicon
    from framing.lexicon import read_lexicon

    read = read_lexicon(lexicon)
    problems = check_lexicon(lexicon)
    own = lexicon if lexicon.endswith(".csv") else f"{read.name}.csv"
    for problem in problems:
        place = own if problem.lexicon == read.name else f"{problem.lexicon}.csv"
        typer.echo(f"{place}:{problem.line}: {problem.entry}: {problem.message}")
    examples = sum(len(e.examples) + len(e.counterexamples) for e in read.entries)
    say(f"{read.name}: {len(read.entries)} rows, {examples} examples, {len(problems)} problems")
    if problems:
        raise typer.Exit(1)


@lexicon_app.command("explain")
def explain_text(
    text: Annotated[str, typer.Argument(help="A sentence or more, in quotation marks.")],
    lexicon: Annotated[
        list[str] | None,
        typer.Option(
            "--lexicon",
            "-l",
            help="A CSV with its card beside it, or the name of a packaged one; may be given "
            "several times. By default the lexicons whose words are counted.",
        ),
    ] = None,
) -> None:
    """Say which rows fire on a text, and which are stopped by what.

    Examples
    --------
      framing lexicon explain "The dam may fail in May."

      framing lexicon explain "It cost about $4." -l hedges -l my_words.csv
    """
    from framing.curation import explain
    from framing.curation.explaining import DEFAULT_LEXICONS

    explanation = explain(text, lexicon or DEFAULT_LEXICONS)
    typer.echo(str(explanation))
    say(f"{len(explanation.fired)} rows fired, {len(explanation.stopped)} were stopped")


@lexicon_app.command("list")
def list_lexicons() -> None:
    """List the packaged word lists with version and number of rows.

    Examples
    --------
      framing lexicon list
    """
    from framing.lexicon import packaged_lexicons, read_lexicon

    for name in packaged_lexicons():
        read = read_lexicon(name)
        typer.echo(f"{name:20} {read.card.version:8} {len(read.entries):5} rows  {read.card.title}")
