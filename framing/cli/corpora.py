"""The commands on corpora that can be fetched."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.application import corpus_app, say
from framing.errors import FramingError

__all__: list[str] = []


@corpus_app.command("fetch")
def fetch(
    name: Annotated[str, typer.Argument(help="Name of the corpus: news-articles.")],
    quiet: Annotated[bool, typer.Option("--quiet", help="Say what it is only when new.")] = False,
) -> None:
    """Bring a real corpus to the user's cache folder, once, and say what it is.

    Examples
    --------
      framing corpus fetch news-articles
    """
    from framing.reading.fetched import describe_corpus, fetch_corpus, fetched_path

    try:
        known = fetched_path(name).is_file()
        path = fetch_corpus(name)
    except (KeyError, ValueError) as error:
        raise FramingError(str(error.args[0])) from error
    if quiet and known:
        return
    typer.echo(describe_corpus(name))
    say(f"kept in {path}")
