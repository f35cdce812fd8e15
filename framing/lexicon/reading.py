"""Read a lexicon: a CSV of rows and the TOML card beside it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.errors import LexiconError
from framing.lexicon.card import read_card
from framing.lexicon.extending import extended_card, extended_entries
from framing.lexicon.matching import Lexicon
from framing.lexicon.rows import read_rows
from framing.lexicon.scan import Scan

if TYPE_CHECKING:
    from os import PathLike

    from framing.lexicon.card import Card

__all__ = ["compile_lexicon", "packaged_lexicons", "read_lexicon"]

_PACKAGE = "framing.lexicons.en"

_SCAN = Scan()
"""Shared by the lexicons that come with framing, most of which look at every document."""


def packaged_lexicons() -> tuple[str, ...]:
    """Name the lexicons that come with framing.

    Examples
    --------
    >>> "hedges" in packaged_lexicons()
    True
    """
    files = resources.files(_PACKAGE).iterdir()
    return tuple(sorted(file.name[:-4] for file in files if file.name.endswith(".csv")))


def read_lexicon(source: str | PathLike[str]) -> Lexicon:
    """Read a lexicon that comes with framing, or one of your own.

    Parameters
    ----------
    source : str or path
        A bare name such as ``"hedges"``, or the path of a CSV file with a card of the
        same name and the suffix ``.toml`` beside it.

    Returns
    -------
    Lexicon
        Its rows, checked, and its card.

    Raises
    ------
    LexiconError
        If a file is missing, or a row or the card is not as it should be; the message
        names file, line and column.

    Examples
    --------
    >>> read_lexicon("hedges").entry("reportedly").category
    'evidential'
    """
    return _read(source, ())


def compile_lexicon(rows: str, card: str, place: str) -> Lexicon:
    """Make a lexicon of the texts of its two files, for lists that are made by a program.

    Parameters
    ----------
    rows, card : str
        The CSV and the TOML.
    place : str
        What to call the CSV in messages; its last part without suffix is the name.

    Raises
    ------
    LexiconError
        If a row or the card is not as it should be.
    """
    return _compiled(_Files(rows.encode(), card.encode(), Path(place)), ())


def _read(source: str | PathLike[str], extending: tuple[str, ...]) -> Lexicon:
    name = str(source)
    if isinstance(source, str) and not name.endswith(".csv") and Path(name).name == name:
        return _packaged(name)
    path = Path(source)
    card = path.with_suffix(".toml")
    for file, what in ((path, "lexicon"), (card, "card of the lexicon, to stand beside it")):
        if not file.is_file():
            raise LexiconError(f"{file}: no such file; it should be the {what}")
    own = str(path.resolve())
    if own in extending:
        raise LexiconError(f"{card}: {path.stem!r} extends itself; name another lexicon")
    return _compiled(_Files(path.read_bytes(), card.read_bytes(), path), (*extending, own))


@lru_cache(maxsize=32)
def _packaged(name: str) -> Lexicon:
    if name not in packaged_lexicons():
        known = ", ".join(packaged_lexicons())
        raise LexiconError(
            f"no lexicon called {name!r} comes with framing; there are {known}. "
            "For a lexicon of your own give the path of its .csv file"
        )
    folder = resources.files(_PACKAGE)
    rows = folder.joinpath(f"{name}.csv").read_bytes()
    card = folder.joinpath(f"{name}.toml").read_bytes()
    files = _Files(rows, card, Path("lexicons", "en", f"{name}.csv"))
    return replace(_compiled(files, ()), scan=_SCAN)


class _Files(NamedTuple):
    """A lexicon's two files, and where the first stands."""

    rows: bytes
    card: bytes
    path: Path


def _compiled(files: _Files, extending: tuple[str, ...]) -> Lexicon:
    name, place = files.path.stem, str(files.path)
    card_path = files.path.with_suffix(".toml")
    card = read_card(_decoded(files.card, str(card_path)), str(card_path))
    base = _base(card, card_path, extending) if card.extends else None
    if base is not None:
        card = extended_card(card, base.card)
    rows = read_rows(_decoded(files.rows, place), card, name, place)
    entries = tuple(row.entry for row in rows)
    if base is not None:
        entries = extended_entries(rows, base.entries, base.name)
    return Lexicon(name, entries, card, _digest(files.rows, card, base))


def _base(card: Card, card_path: Path, extending: tuple[str, ...]) -> Lexicon:
    source: str | Path = card.extends
    if card.extends.endswith(".csv"):
        source = card_path.parent / card.extends
    try:
        return _read(source, extending)
    except LexiconError as error:
        raise LexiconError(f"{card_path}: extends = {card.extends!r}: {error}") from error


def _digest(rows: bytes, card: Card, base: Lexicon | None) -> str:
    """SHA-256 of all that decides where the lexicon matches."""
    digest = hashlib.sha256(rows)
    for name, words in sorted(card.classes.items()):
        digest.update(f"\n[{name}]{'|'.join(sorted(words))}".encode())
    if base is not None:
        digest.update(base.digest.encode())
    return digest.hexdigest()


def _decoded(content: bytes, place: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{place}:{line}: not UTF-8; save the file as UTF-8") from error
