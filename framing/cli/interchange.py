"""The commands that bring word lists in from other programs and take lexicons out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from framing.cli.application import lexicon_app, say

__all__: list[str] = []


class _Format(StrEnum):
    """What the file of the other program is."""

    liwc = "liwc"
    quanteda = "quanteda"
    plain = "plain"


_FormatOption = Annotated[
    _Format | None,
    typer.Option(
        help="What the other program's file is; by default its suffix says it: .dic is LIWC, "
        ".yml quanteda, .txt a plain list."
    ),
]
_ForceOption = Annotated[
    bool, typer.Option("--force", help="Replace files that are there already.")
]


@lexicon_app.command("import")
def import_(
    file: Annotated[
        str, typer.Argument(help="A LIWC or quanteda dictionary, or a list of one term a line.")
    ],
    to: Annotated[str, typer.Option(help="The CSV to write; its card is put beside it.")],
    format: _FormatOption = None,
    category: Annotated[
        str | None, typer.Option(help="Category of a plain list; by default the file's name.")
    ] = None,
    force: _ForceOption = False,
) -> None:
    """Make a lexicon of a word list of another program.

    Examples
    --------
      framing lexicon import emotions.dic --to emotions.csv

      framing lexicon import floods.txt --to floods.csv --category water
    """
    from framing.curation.interchange import import_lexicon

    done = import_lexicon(file, to, format=format, category=category, overwrite=force)
    lexicon = done.lexicon
    for line in done.left_out:
        say(f"left out: {line}")
    say(
        f"{to}: {_counted(len(lexicon.entries), 'row')} in "
        f"{_counted(len(lexicon.card.categories), 'category', 'categories')}, "
        f"{len(done.left_out)} left out"
    )


@lexicon_app.command("export")
def export(
    lexicon: Annotated[
        str, typer.Argument(help="A CSV with its card beside it, or the name of a packaged one.")
    ],
    to: Annotated[str, typer.Option(help="The file to write: .dic, .yml or .txt.")],
    format: _FormatOption = None,
    force: _ForceOption = False,
) -> None:
    """Write a lexicon as a word list for another program, and say what is lost.

    Examples
    --------
      framing lexicon export topic_words --to topic_words.dic

      framing lexicon export my_words.csv --to my_words.yml
    """
    from framing.curation.interchange import write_export

    done = write_export(lexicon, to, format=format, overwrite=force)
    for line in done.lost:
        say(f"lost: {line}")
    say(f"{to}: {_counted(done.rows, 'row')}, {_counted(len(done.lost), 'loss', 'losses')}")


def _counted(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"
