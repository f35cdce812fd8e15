"""Read a lexicon: a CSV of rows and the TOML card beside it."""

from __future__ import annotations

import csv
import hashlib
import io
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import LexiconError
from framing.lexicon.card import Card, read_card
from framing.lexicon.entries import (
    CASES,
    CONDITION_COLUMNS,
    STANDARD_COLUMNS,
    Conditions,
    Entry,
)
from framing.lexicon.matching import Lexicon
from framing.lexicon.patterns import Gap, Pattern, alternatives, is_literal, parse_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from os import PathLike

__all__ = ["packaged_lexicons", "read_lexicon"]

_PACKAGE = "framing.lexicons.en"


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
    name = str(source)
    if isinstance(source, str) and not name.endswith(".csv") and Path(name).name == name:
        return _packaged(name)
    path = Path(source)
    card = path.with_suffix(".toml")
    for file, what in ((path, "lexicon"), (card, "card of the lexicon, to stand beside it")):
        if not file.is_file():
            raise LexiconError(f"{file}: no such file; it should be the {what}")
    return _read(path.read_bytes(), card.read_bytes(), path.stem, str(path), str(card))


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
    return _read(rows, card, name, f"lexicons/en/{name}.csv", f"lexicons/en/{name}.toml")


def _read(rows: bytes, card: bytes, name: str, place: str, card_place: str) -> Lexicon:
    described = read_card(_decoded(card, card_place), card_place)
    entries = _entries(_decoded(rows, place), described, place)
    return Lexicon(name, entries, described, hashlib.sha256(rows).hexdigest())


def _decoded(content: bytes, place: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{place}:{line}: not UTF-8; save the file as UTF-8") from error


def _entries(text: str, card: Card, place: str) -> tuple[Entry, ...]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        _check_header(header, card, f"{place}:1")
        entries: list[Entry] = []
        lines: dict[tuple[str, str], int] = {}
        for cells in reader:
            if not cells:
                continue
            line = reader.line_num
            entry = _entry(header, cells, card, f"{place}:{line}", line)
            _check_new(entry, lines, f"{place}:{line}")
            entries.append(entry)
    except csv.Error as error:
        raise LexiconError(f"{place}:{reader.line_num}: not valid CSV: {error}") from error
    if not entries:
        raise LexiconError(f"{place}: it has no rows; write one entry a line")
    return tuple(entries)


def _check_header(header: list[str], card: Card, place: str) -> None:
    for name in ("term", "category"):
        if name not in header:
            raise LexiconError(f"{place}: there is no column {name!r}; the first line names them")
    for position, name in enumerate(header):
        if name in header[:position]:
            raise LexiconError(f"{place}: the column {name!r} is there twice")
        if name not in STANDARD_COLUMNS and name not in card.columns:
            known = ", ".join(STANDARD_COLUMNS)
            raise LexiconError(
                f"{place}: unknown column {name!r}; describe it under [columns] in the card, "
                f"or use one of {known}"
            )


def _check_new(entry: Entry, lines: dict[tuple[str, str], int], place: str) -> None:
    earlier = lines.setdefault((entry.key, entry.layer), entry.line)
    if earlier != entry.line:
        raise LexiconError(
            f"{place}: {entry.key!r} stands in line {earlier} already; "
            "join the two, or give each its own 'sense'"
        )


def _entry(header: list[str], cells: list[str], card: Card, place: str, line: int) -> Entry:
    if len(cells) != len(header):
        raise LexiconError(
            f"{place}: {len(cells)} cells where the first line names {len(header)} columns; "
            "put cells that hold a comma in quotation marks"
        )
    row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    term = row["term"]
    if not term:
        raise LexiconError(f"{place}: column 'term' is empty; write a word or phrase")
    forms = alternatives(row.get("forms", ""))
    for form in (term, *forms):
        _check_form(form, "term" if form == term else "forms", card, place)
        if row.get("case") == "exact" and set(form) & set("/*<>"):
            raise LexiconError(
                f"{place}: column 'case': case 'exact' needs plain words, not {form!r}; "
                "give each spelling as a form of its own"
            )
    layers = card.layers or ("",)
    return Entry(
        term=term,
        category=_one_of(row["category"], tuple(card.categories), "category", place),
        sense=row.get("sense", ""),
        forms=forms,
        layer=_one_of(row.get("layer", "") or layers[0], layers, "layer", place),
        strength=int(_one_of(row.get("strength", "") or "0", tuple("0123"), "strength", place)),
        core=_one_of(row.get("core", "") or "1", ("0", "1"), "core", place) == "1",
        case=_one_of(row.get("case", ""), CASES, "case", place),
        conditions=_conditions(row, card, place),
        examples=_sentences(row.get("examples", "")),
        counterexamples=_sentences(row.get("counterexamples", "")),
        source=row.get("source", ""),
        note=row.get("note", ""),
        columns={name: row[name] for name in header if name not in STANDARD_COLUMNS},
        line=line,
    )


def _sentences(cell: str) -> tuple[str, ...]:
    """Split a cell into its sentences, parted by upright bars, as they are written."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _one_of(value: str, allowed: Iterable[str], column: str, place: str) -> str:
    known = tuple(allowed)
    if value not in known:
        names = ", ".join(repr(name) for name in sorted(known))
        raise LexiconError(f"{place}: {column} {value!r} is not one of {names}")
    return value


def _pattern(text: str, column: str, card: Card, place: str) -> Pattern:
    try:
        return parse_pattern(text, card.classes)
    except ValueError as error:
        raise LexiconError(f"{place}: column {column!r}: {error}") from error


def _check_form(form: str, column: str, card: Card, place: str) -> None:
    pattern = _pattern(form, column, card, place)
    first, last = pattern[0], pattern[-1]
    if not is_literal(first):
        raise LexiconError(
            f"{place}: column {column!r}: {form!r} must begin with a word; "
            "put what comes before it into the column 'before'"
        )
    if isinstance(last, Gap):
        raise LexiconError(f"{place}: column {column!r}: {form!r} must not end with a gap")


def _conditions(row: Mapping[str, str], card: Card, place: str) -> Conditions:
    cells: dict[str, tuple[Pattern, ...]] = {}
    for column in CONDITION_COLUMNS:
        patterns = []
        for text in alternatives(row.get(column, "")):
            patterns.append(_pattern(text, column, card, place))
            _check_edges(text, column, place)
        cells[column] = tuple(patterns)
    return Conditions(**cells)


def _check_edges(text: str, column: str, place: str) -> None:
    edge = "<end>" if column.endswith("before") else "<start>"
    right = "<start>" if edge == "<end>" else "<end>"
    if edge in text:
        raise LexiconError(
            f"{place}: column {column!r}: {edge} can never stand there; "
            f"{right} is the edge on that side"
        )
