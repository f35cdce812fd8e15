"""What a report is made of: headings, paragraphs, tables, figures, and their JSON form."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = [
    "Block",
    "Cell",
    "Column",
    "Figure",
    "Heading",
    "Items",
    "Lines",
    "Marked",
    "Note",
    "Paragraph",
    "Table",
    "as_data",
    "breakable",
]

_UNBROKEN = 24
_BREAK = "\u200b"

Shown = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is numbered."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; small for remarks below a table."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list of sentences."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Text in a box, with a word in bold before it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its description; `svg` is its file as bytes."""

    svg: bytes
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    title : str
        Its heading.
    align : {'left', 'right', 'center'}
        Numbers stand right.
    width : float
        Its part of the width that is left over; 0 for as wide as its cells.
    bold : bool
        Whether its cells are bold.
    under : str
        A second line of the heading.
    """

    title: str
    align: str = "left"
    width: float = 0
    bold: bool = False
    under: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A cell of a table with a line for each text."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A cell of a table with some of its words in bold: texts, and whether each is."""

    pieces: tuple[tuple[str, bool], ...]


Cell = str | Lines | Marked


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its heading is repeated on every page.

    Attributes
    ----------
    columns : tuple of Column
        Its columns.
    rows : tuple of tuple of str, Lines or Marked
        A cell for each column.
    caption : str
        What it shows.
    dense : bool
        Whether its letters are smaller.
    parts : tuple of (str, int)
        Where its rows come in parts: the heading of each and how many rows it has. A
        part's heading spans the table and is repeated where the part crosses a page.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    dense: bool = False
    parts: tuple[tuple[str, int], ...] = ()


Block = Heading | Paragraph | Items | Note | Figure | Table


def as_data(blocks: Sequence[Block], shown: Shown) -> tuple[list[dict[str, Any]], list[bytes]]:
    """Turn blocks into data for the template.

    Parameters
    ----------
    blocks : sequence of Block
        The report in order.
    shown : callable
        Makes a text one that the fonts at hand can show.

    Returns
    -------
    data : list of dict
        One for each block, texts as plain strings, so that nothing in them is markup.
    figures : list of bytes
        The drawings; a figure's `file` is its place in this list.
    """
    figures: list[bytes] = []
    data = [_data(block, shown, figures) for block in blocks]
    kinds = ["", *(block["kind"] for block in data), ""]
    for before, block, after in zip(kinds[:-2], data, kinds[2:], strict=True):
        if block["kind"] == "paragraph":
            # A figure that floats must not pull the heading above it to another page.
            block["leads"] = before == "heading" and after == "table"
    return data, figures


def breakable(text: str) -> str:
    r"""Let words too long for a cell be broken without a hyphen, as addresses are.

    Examples
    --------
    >>> breakable("dam " + "x" * 30).count("\u200b")
    1
    """
    return re.sub(rf"\S{{{_UNBROKEN}}}(?=\S)", rf"\g<0>{_BREAK}", text)


def _data(block: Block, shown: Shown, figures: list[bytes]) -> dict[str, Any]:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "text": shown(text), "level": level}
        case Paragraph(text, small):
            return {"kind": "paragraph", "text": shown(text), "small": small}
        case Items(texts):
            return {"kind": "items", "texts": [shown(text) for text in texts]}
        case Note(label, text):
            return {"kind": "note", "label": shown(label), "text": shown(text)}
        case Figure(svg, alt, caption):
            figures.append(svg)
            name = f"figure{len(figures)}.svg"
            return {"kind": "figure", "file": name, "alt": shown(alt), "caption": shown(caption)}
        case Table(columns, rows, caption, dense, parts):
            return {
                "kind": "table",
                "columns": [
                    {
                        "title": breakable(shown(c.title)),
                        "under": shown(c.under),
                        "align": c.align,
                        "width": c.width,
                        "bold": c.bold,
                    }
                    for c in columns
                ],
                "rows": [[_cell(cell, shown) for cell in row] for row in rows],
                "caption": shown(caption),
                "dense": dense,
                "parts": [[shown(title), count] for title, count in parts or (("", len(rows)),)],
            }


def _cell(cell: Cell, shown: Shown) -> str | dict[str, Any]:
    match cell:
        case Lines(texts):
            return {"lines": [breakable(shown(text)) for text in texts]}
        case Marked(pieces):
            return {"pieces": [[breakable(shown(text)), bold] for text, bold in pieces]}
        case str():
            return breakable(shown(cell))
