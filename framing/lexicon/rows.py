"""Read the rows of a lexicon's CSV and check every cell."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from framing.errors import LexiconError
from framing.lexicon.entries import (
    CASES,
    CONDITION_COLUMNS,
    STANDARD_COLUMNS,
    Conditions,
    Entry,
)
from framing.lexicon.patterns import Gap, Pattern, alternatives, parse_pattern
from framing.spans import VOICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from framing.lexicon.card import Card

__all__ = ["ACTIONS", "Row", "read_rows"]

ACTIONS = ("add", "drop", "replace")
"""What a row of a lexicon that extends another does there."""


class Row(NamedTuple):
    """A row of the file: what it does, and the entry it holds.

    Attributes
    ----------
    action : {'add', 'drop', 'replace'}
        'add' everywhere but in a lexicon that extends another.
    entry : Entry
        For 'drop' only its key matters.
    place : str
        File and line, for messages.
    """

    action: str
    entry: Entry
    place: str


def read_rows(text: str, card: Card, name: str, place: str) -> tuple[Row, ...]:
    """Read all rows.

    Parameters
    ----------
    text : str
        The CSV.
    card : Card
        Its card, with the categories, layers, columns and classes it may use.
    name : str
        The lexicon's name.
    place : str
        What to call the file in messages.

    Raises
    ------
    LexiconError
        If it is not CSV, or a cell is not as it should be; the message names file, line
        and column.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        _check_header(header, card, f"{place}:1")
        rows: list[Row] = []
        lines: dict[tuple[str, str], int] = {}
        for cells in reader:
            if not cells:
                continue
            row = _row(header, cells, card, name, f"{place}:{reader.line_num}", reader.line_num)
            _check_new(row.entry, lines, row.place)
            rows.append(row)
    except csv.Error as error:
        raise LexiconError(f"{place}:{reader.line_num}: not valid CSV: {error}") from error
    if not rows:
        raise LexiconError(f"{place}: it has no rows; write one entry a line")
    return tuple(rows)


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


def _row(header: list[str], cells: list[str], card: Card, name: str, place: str, line: int) -> Row:
    if len(cells) != len(header):
        raise LexiconError(
            f"{place}: {len(cells)} cells where the first line names {len(header)} columns; "
            "put cells that hold a comma in quotation marks"
        )
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
    term = row["term"]
    if not term:
        raise LexiconError(f"{place}: column 'term' is empty; write a word or phrase")
    action = _one_of(row.get("action", "") or "add", ACTIONS, "action", place)
    if action != "add" and not card.extends:
        raise LexiconError(
            f"{place}: column 'action': there is nothing to {action}; name the lexicon that "
            'this one extends in the card: extends = "hedges"'
        )
    if action == "drop":
        sense = row.get("sense", "")
        return Row(action, Entry(term, "", sense=sense, line=line, lexicon=name), place)
    return Row(action, _entry(row, header, card, name, place), place)


def _entry(row: Mapping[str, str], header: list[str], card: Card, name: str, place: str) -> Entry:
    term = row["term"]
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
        columns={column: row[column] for column in header if column not in STANDARD_COLUMNS},
        line=int(place.rpartition(":")[2]),
        lexicon=name,
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
    if isinstance(first, Gap) or first.endings or first.tests or first.edge:
        raise LexiconError(
            f"{place}: column {column!r}: {form!r} must begin with a word, or the beginning of "
            "one; put what comes before it into the column 'before'"
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
    voices = alternatives(row.get("voice", ""))
    for voice in voices:
        _one_of(voice, VOICES, "voice", place)
    written = {column: row[column] for column in (*CONDITION_COLUMNS, "voice") if row.get(column)}
    return Conditions(**cells, voices=voices, cells=written)


def _check_edges(text: str, column: str, place: str) -> None:
    edge = "<end>" if column.endswith("before") else "<start>"
    right = "<start>" if edge == "<end>" else "<end>"
    if edge in text:
        raise LexiconError(
            f"{place}: column {column!r}: {edge} can never stand there; "
            f"{right} is the edge on that side"
        )
