"""The command on the figures of a corpus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.application import (
    CorpusArgument,
    DamagedOption,
    DuplicatesOption,
    EncodingOption,
    app,
    say,
    streamed,
)
from framing.errors import FramingError

if TYPE_CHECKING:
    from framing.following import FigureTable

__all__: list[str] = []

_MOST = 20
"""Quantities that the table for people lists."""


def _show(table: FigureTable) -> None:
    """Print the most told quantities and every finding."""
    for quantity in table.quantities[:_MOST]:
        rows = table.of(quantity.name)
        typer.echo(
            f"{quantity.counted}: {len(rows)} figures in {quantity.articles} articles (score "
            f"{quantity.score:.2f})"
        )
    for finding in table.findings:
        typer.echo(f"\n{finding.kind}: {finding.statement}")
        for place in finding.places:
            typer.echo(f"  {place.article_id}:{place.span.start}-{place.span.end}  {place.words}")


@app.command()
def figures(
    corpus: CorpusArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="CSV of all figures; by default what is found of them."
        ),
    ] = None,
    findings: Annotated[
        Path | None, typer.Option(help="CSV of the findings, a row for each place.")
    ] = None,
    plot: Annotated[
        Path | None, typer.Option(help="PDF of claim strips, a page for each quantity.")
    ] = None,
    strips: Annotated[int, typer.Option(min=1, help="Quantities to draw at most.")] = 12,
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Follow figures through a corpus: what each counts, who tells it, and what becomes of it.

    Figures that count the same thing are aligned; hedge decay, stance split and conflict are
    found by themselves.

    Examples
    --------
      framing figures articles

      framing figures articles -o figures.csv --findings findings.csv

      framing figures archive.csv -o figures.csv --plot strips.pdf
    """
    from framing.exporters.atomic import check_writable
    from framing.exporters.csv import write_frame
    from framing.following import follow_figures

    if plot is not None and plot.suffix.lower() != ".pdf":
        raise FramingError(f"{plot}: strips are pages of a PDF; give a name that ends in .pdf")
    for path in (output, findings, plot):
        if path is not None:
            check_writable(path)
    with streamed(corpus, encoding, duplicates, damaged) as (articles, tally):
        table = follow_figures(articles)
    if output is not None:
        write_frame(table.frame, output)
    if findings is not None:
        write_frame(table.finding_frame, findings)
    if plot is not None:
        from framing.figures.claim_strip import write_claim_strips

        say(f"{write_claim_strips(table, plot, strips)} claim strips drawn")
    if output is None and findings is None and plot is None:
        _show(table)
    say(
        f"{len(table)} figures, {len(table.quantities)} quantities told more than once, "
        f"{len(table.findings)} findings"
    )
    tally.close("figures followed")
