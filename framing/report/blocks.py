"""What a report is made of: headings, paragraphs, tables, figures, and their JSON form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Block", "Column", "Figure", "Heading", "Items", "Note", "Paragraph", "Table", "as_data"]

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
class Table:
    """A table; its heading is repeated on every page. A dense one has smaller letters."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    dense: bool = False


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
    return [_data(block, shown, figures) for block in blocks], figures


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
        case Table(columns, rows, caption, dense):
            return {
                "kind": "table",
                "columns": [
                    {
                        "title": shown(c.title),
                        "under": shown(c.under),
                        "align": c.align,
                        "width": c.width,
                        "bold": c.bold,
                    }
                    for c in columns
                ],
                "rows": [[shown(cell) for cell in row] for row in rows],
                "caption": shown(caption),
                "dense": dense,
            }
