"""The application that commands are added to, and what they share."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from framing.errors import ArticleError

if TYPE_CHECKING:
    from framing.articles import Article, Corpus, Reading

__all__ = [
    "ActorsOption",
    "CorpusArgument",
    "DamagedOption",
    "DuplicatesOption",
    "EncodingOption",
    "LexiconsOption",
    "Tally",
    "app",
    "corpus_app",
    "lexicon_app",
    "named",
    "say",
    "streamed",
    "whole_corpus",
]

app = typer.Typer(
    name="framing",
    help="Measure how news articles frame an event, and how openly they show their sources.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
lexicon_app = typer.Typer(
    help="Check, explain, import and export word lists.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
corpus_app = typer.Typer(help="Fetch real corpora.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(lexicon_app, name="lexicon")
app.add_typer(corpus_app, name="corpus")


def named(source: str) -> str:
    """Refuse an empty path, which would stand for the working folder."""
    if not source.strip():
        raise typer.BadParameter("is empty; give a folder, a file or the name of a fetched corpus")
    return source


def _encoding(name: str | None) -> str | None:
    """Refuse an encoding that Python does not know."""
    if name is not None:
        try:
            codecs.lookup(name)
        except LookupError as error:
            raise typer.BadParameter(
                f"no encoding is called {name!r}; give one such as utf-8 or windows-1252"
            ) from error
    return name


CorpusArgument = Annotated[
    str,
    typer.Argument(
        metavar="CORPUS",
        callback=named,
        help="A folder of texts, a CSV or TSV table, JSON Lines (.jsonl, .jsonl.gz), one text, "
        "or the name of a fetched corpus.",
    ),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(callback=_encoding, help="Encoding of the texts; found where not given."),
]
DuplicatesOption = Annotated[
    bool, typer.Option("--duplicates", help="Keep articles whose text is that of another.")
]
LexiconsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--lexicon",
        "-l",
        help="A word list of your own, a CSV with its card beside it, to be counted too; may be "
        "given several times.",
    ),
]
ActorsOption = Annotated[
    str,
    typer.Option(
        "--actors",
        help="A table of actors as `framing actors` writes it, in place of the list that comes "
        "with framing.",
    ),
]
DamagedOption = Annotated[
    bool, typer.Option("--damaged", help="Keep articles of a fetched corpus known as damaged.")
]


def _counted(articles: Iterable[Article], count: Callable[[], None]) -> Iterator[Article]:
    """The articles, each counted as it comes."""
    for article in articles:
        count()
        yield article


def say(message: str) -> None:
    """Print a line for people on standard error."""
    typer.echo(f"framing: {message}", err=True)


def _version(value: bool) -> None:
    if value:
        from framing.version import __version__

        typer.echo(f"framing {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before any command."""


class Tally:
    """Counts what became of each source while articles stream through.

    Parameters
    ----------
    limit : int
        How many of each kind to name one by one.
    """

    _WORDS: ClassVar = {
        "error": "could not be used",
        "duplicate": "are duplicates and were kept out",
        "left_out": "were left out",
    }

    def __init__(self, limit: int = 10) -> None:
        self.counts: dict[str, int] = {}
        self.encodings: dict[str, int] = {}
        self._limit = limit

    def articles(self, items: Iterable[Article | Reading]) -> Iterator[Article]:
        """The articles among the items, the others counted and named."""
        from framing.articles import Reading

        for item in items:
            if isinstance(item, Reading):
                self._note(item)
            else:
                yield item

    def begun(self, items: Iterable[Article | Reading], source: str) -> Iterator[Article]:
        """The articles, the first of them already read, so that output may begin.

        Raises
        ------
        ArticleError
            If there is none.
        """
        articles = self.articles(items)
        first = list(islice(articles, 1))
        if not first:
            raise ArticleError(f"{source}: no article in it can be used")
        return chain(first, articles)

    def take(self, readings: Iterable[Reading]) -> None:
        """Count readings that were made already."""
        for reading in readings:
            self._note(reading)

    def _note(self, reading: Reading) -> None:
        count = self.counts[reading.status] = self.counts.get(reading.status, 0) + 1
        if reading.status == "read":
            if reading.encoding:
                seen = self.encodings.get(reading.encoding, 0)
                self.encodings[reading.encoding] = seen + 1
            return
        if count <= self._limit and reading.status != "left_out":
            say(f"{reading.source}: {reading.message or reading.status}")

    def close(self, what: str) -> None:
        """Say what was done; exit with 1 where an article could not be used."""
        read = self.counts.get("read", 0)
        say(f"{what}: {read} article{'s' if read != 1 else ''}")
        unusual = {name: n for name, n in self.encodings.items() if name not in ("utf-8", "ascii")}
        for name, number in sorted(unusual.items()):
            say(f"{number} read as {name}")
        for status, words in self._WORDS.items():
            if number := self.counts.get(status, 0):
                say(f"{number} {words}")
        if self.counts.get("error"):
            raise typer.Exit(1)


@contextmanager
def streamed(
    source: str, encoding: str | None, duplicates: bool, damaged: bool
) -> Iterator[tuple[Iterator[Article], Tally]]:
    """The articles of a corpus one by one, counted on a terminal, and what becomes of them."""
    from framing.reading import iter_corpus
    from framing.reading.progress import counting

    tally = Tally()
    items = iter_corpus(source, encoding=encoding, duplicates=duplicates, include_damaged=damaged)
    with counting("reading") as count:
        yield _counted(tally.begun(items, source), count), tally


def whole_corpus(
    source: str, encoding: str | None, duplicates: bool, damaged: bool
) -> tuple[Corpus, Tally]:
    """The whole corpus in memory, and what became of its sources."""
    from framing.reading import read_corpus

    corpus = read_corpus(
        source,
        encoding=encoding,
        duplicates=duplicates,
        include_damaged=damaged,
        progress=True,
    )
    tally = Tally()
    tally.take(corpus.readings)
    return corpus, tally
