"""The commands that measure, show, compare and report."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from framing.cli.application import (
    ActorsOption,
    CorpusArgument,
    DamagedOption,
    DuplicatesOption,
    EncodingOption,
    LexiconsOption,
    Tally,
    app,
    named,
    say,
    whole_corpus,
)
from framing.errors import FramingError

__all__: list[str] = []

_T = TypeVar("_T")


def _progress(items: Iterable[_T], what: str) -> Iterator[_T]:
    """The items, with a progress bar on a terminal and none in a pipe."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    yield from track(items, description=what, console=console, transient=True)


@app.command()
def measure(
    corpus: CorpusArgument,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="CSV to write; standard output by default."),
    ] = None,
    lexicon: LexiconsOption = None,
    actors: ActorsOption = "actors",
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Measure a corpus: a CSV with a row per article, actor and feature.

    Articles stream through: a corpus may be larger than memory.

    Examples
    --------
      framing measure articles -o features.csv

      framing measure archive.csv | head

      framing measure articles --lexicon my_words.csv
    """
    from framing.exporters.csv import TableWriter
    from framing.extractors import default_extractors
    from framing.feature_table import Row
    from framing.measurement import measure_each, relative_rows
    from framing.reading import iter_corpus

    tally = Tally()
    extractors = default_extractors(lexicon or (), actors=actors)
    kept: list[Row] = []
    items = iter_corpus(corpus, encoding=encoding, duplicates=duplicates, include_damaged=damaged)
    articles = tally.begun(items, corpus)
    with TableWriter(output or Path("/dev/stdout")) as table:
        for measured in _progress(measure_each(articles, extractors), "measuring"):
            table.write(measured.rows)
            kept.extend(row for row in measured.rows if row.feature == "polarity")
        table.write(relative_rows(kept))
    tally.close("measured")


@app.command()
def annotate(
    corpus: CorpusArgument,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="JSON Lines to write; standard output by default."),
    ] = None,
    lexicon: LexiconsOption = None,
    actors: ActorsOption = "actors",
    encoding: EncodingOption = None,
    damaged: DamagedOption = False,
) -> None:
    """Write what was found in each article: attributions, hedges, mentions, blocks.

    One JSON object per article, with offsets into the text as read. Nothing is counted
    here, so articles with the same text are all annotated.

    Examples
    --------
      framing annotate articles -o annotations.jsonl

      framing annotate gold.jsonl.gz -o predictions.jsonl
    """
    from framing.exporters.jsonl import AnnotationWriter, annotation_record
    from framing.extractors import default_extractors
    from framing.measurement import measure_document, read_document
    from framing.reading import iter_corpus

    tally = Tally()
    extractors = default_extractors(lexicon or (), actors=actors)
    items = iter_corpus(corpus, encoding=encoding, duplicates=True, include_damaged=damaged)
    articles = tally.begun(items, corpus)
    with AnnotationWriter(output or Path("/dev/stdout")) as writer:
        for article in _progress(articles, "annotating"):
            document = read_document(article)
            measured = measure_document(document, extractors)
            writer.write(annotation_record(document, measured.annotations))
    tally.close("annotated")


@app.command()
def show(
    corpus: CorpusArgument,
    article: Annotated[
        str, typer.Option("--article", "-a", help="Id of the article; the first by default.")
    ] = "",
    extractor: Annotated[
        str | None,
        typer.Option(
            "--extractor", "-e", help="What to mark: hedging (the default), attribution, ..."
        ),
    ] = None,
    attributions: Annotated[
        bool,
        typer.Option(
            "--attributions",
            help="Draw sources, cues and contents, linked by number; as -e attribution.",
        ),
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="HTML page to write instead.")
    ] = None,
    lexicon: LexiconsOption = None,
    actors: ActorsOption = "actors",
    encoding: EncodingOption = None,
) -> None:
    """Show one article with its marks, in the terminal or as a page.

    Examples
    --------
      framing show articles --article lantern-3

      framing show articles -a lantern-3 --attributions

      framing show articles -a lantern-3 --attributions -o lantern-3.html
    """
    from framing.exporters.atomic import check_writable
    from framing.exporters.highlights import highlight
    from framing.exporters.terminal import print_marked
    from framing.extractors import default_extractors
    from framing.measurement import measure as measure_corpus

    what = _shown(extractor, attributions)
    if output is not None:
        check_writable(output)
    whole, tally = whole_corpus(corpus, encoding, duplicates=True, damaged=True)
    try:
        chosen = whole.article(article) if article else whole[0]
    except KeyError as error:
        raise FramingError(f"{corpus}: {error.args[0]}") from error
    analysis = measure_corpus([chosen], default_extractors(lexicon or (), actors=actors))
    names = sorted(
        {f.construct for f in analysis.features} | {"attribution", "attribution.figures"}
    )
    if what not in names:
        raise FramingError(f"--extractor {what}: there are {', '.join(names)}")
    if output is None:
        print_marked(analysis, chosen.id, what)
    else:
        highlight(analysis, chosen.id, what).save(output)
        tally.close(f"{output} written")


def _shown(extractor: str | None, attributions: bool) -> str:
    """The extractor whose marks are shown."""
    if not attributions:
        return "hedging" if extractor is None else extractor
    if extractor not in (None, "attribution"):
        raise FramingError(
            f"--attributions and --extractor {extractor} show two things; give one of them"
        )
    return "attribution"


@app.command()
def compare(
    corpus: CorpusArgument,
    by: Annotated[str, typer.Option(help="Column of the metadata to compare by.")] = "outlet",
    reference: Annotated[
        str | None, typer.Option(help="Group to set the others against; all others by default.")
    ] = None,
    primary: Annotated[
        list[str] | None, typer.Option(help="Measure named beforehand as primary; repeatable.")
    ] = None,
    features: Annotated[
        list[str] | None,
        typer.Option(help="Measure to compare and test; all by default; repeatable."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="CSV to write; a summary by default.")
    ] = None,
    lexicon: LexiconsOption = None,
    actors: ActorsOption = "actors",
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Compare groups of articles, with the statistics that their number allows.

    Examples
    --------
      framing compare articles --by outlet -o comparison.csv

      framing compare archive.csv --by genre --reference news
    """
    from framing.cli.tables import print_comparison
    from framing.comparison import compare as compare_groups
    from framing.exporters.csv import write_frame
    from framing.extractors import default_extractors
    from framing.measurement import measure as measure_corpus

    whole, tally = whole_corpus(corpus, encoding, duplicates, damaged)
    extractors = default_extractors(lexicon or (), actors=actors)
    analysis = measure_corpus(whole, extractors, progress=sys.stderr.isatty())
    try:
        comparison = compare_groups(
            analysis,
            by=by,
            reference=reference,
            primary=tuple(primary or ()),
            features=tuple(features) if features else None,
        )
    except (KeyError, ValueError) as error:
        raise FramingError(f"{corpus}: {error.args[0]}") from error
    if output is None:
        print_comparison(comparison)
    else:
        write_frame(comparison.table, output)
    tally.close("compared")


@app.command()
def report(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SPECIFICATION|CORPUS",
            callback=named,
            help="A report's TOML file, or a corpus.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="PDF to write; by default reports/build/NAME.pdf for a "
            "specification in reports/, else build/NAME.pdf beside it.",
        ),
    ] = None,
    by: Annotated[str, typer.Option(help="Column to compare by, for a corpus.")] = "outlet",
    title: Annotated[str | None, typer.Option(help="Title of the report.")] = None,
    lexicon: LexiconsOption = None,
    actors: ActorsOption = "actors",
    encoding: EncodingOption = None,
    duplicates: DuplicatesOption = False,
    damaged: DamagedOption = False,
) -> None:
    """Write a PDF report, with its CSV, JSON Lines and run facts beside it.

    Examples
    --------
      framing report reports/north-korea-2017.toml

      framing report articles --by outlet -o reports/build/dam.pdf
    """
    from framing.cli.reports import report_on_corpus, report_on_specification
    from framing.extractors import default_extractors

    if source.endswith(".toml"):
        if lexicon:
            raise FramingError("--lexicon: a specification names its own; write lexicons = [...]")
        if actors != "actors":
            raise FramingError('--actors: a specification names its own; write actors = "FILE"')
        written, tally = report_on_specification(Path(source), output, title)
    else:
        whole, tally = whole_corpus(source, encoding, duplicates, damaged)
        extractors = default_extractors(lexicon or (), actors=actors)
        written = report_on_corpus(whole, output, by, title, extractors)
    say(f"{written} written, with its CSV, JSON Lines and run facts beside it")
    tally.close("read")


@app.command()
def features(
    markdown: Annotated[
        bool, typer.Option("--markdown", help="As the page docs/features.md.")
    ] = False,
) -> None:
    """List every measure with unit, definition and source.

    Examples
    --------
      framing features | less

      framing features --markdown > docs/features.md
    """
    from framing.exporters.feature_list import feature_lines, feature_page

    typer.echo(feature_page() if markdown else "\n".join(feature_lines()))


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="JSON Lines of texts marked by people.")],
    predictions: Annotated[
        Path | None, typer.Option(help="JSON Lines to write with what framing found.")
    ] = None,
) -> None:
    """Score framing against texts marked by people, with people's own agreement beside.

    Examples
    --------
      framing evaluate gold/polnear_dev.jsonl.gz --predictions predictions.jsonl
    """
    from framing.cli.tables import print_evaluation
    from framing.evaluation import evaluate as evaluate_gold

    print_evaluation(evaluate_gold(gold, predictions=predictions))
