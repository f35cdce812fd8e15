"""Show an article's attributions in a terminal, or as plain text in a pipe.

Each part stands in brackets of its own shape, with its letter and the number of its
attribution, so that nothing is lost where there are no colours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from framing.exporters.attributions import LinkedAttribution, linked_attributions, summary
from framing.exporters.nesting import Stretch, blocks_of_stretches

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from framing.document.model import Document
    from framing.spans import Annotation

__all__ = ["attributed_text", "print_attributions"]

_BRACKETS = {"source": ("[S", "]"), "cue": ("<C", ">"), "content": ("{", "}")}
_LABELS = {"source": "bold #0072b2", "cue": "italic #d55e00", "content": "bold #009e73"}
"""The colours of the figures, which are dark enough for white and bright enough for black."""

_STYLES = {**_LABELS, "content": "underline"}
"""Long contents keep the terminal's own colour, which reads best."""

_LEGEND = (("[S1 source]", "source"), ("<C1 cue>", "cue"), ("{1 content}1", "content"))
_WORD = re.compile(r"(?:\S*(?:\[S|<C|\{)[\d,]+…? )*\S+\s*|\s+")
"""What a line may not be broken in: a word with the labels before it."""

_PICTURES = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"},
    **dict.fromkeys(range(127, 160), 0xFFFD),
}
"""Signs for control characters, with which an article could write to the terminal."""


def attributed_text(document: Document, annotations: Sequence[Annotation]) -> Text:
    """The article's text, its sources, cues and contents in numbered brackets.

    ``[S1 source]``, ``<C1 cue>`` and ``{1 content}1`` belong together by their number; a
    source that two attributions share is ``[S1,2 ...]``. ``…`` behind a number or bracket
    says that the part goes on before or after: in another paragraph, or in another's content.

    Parameters
    ----------
    document : Document
        With its attributions.
    annotations : sequence of Annotation
        Marks on it; those of other extractors are passed over.

    Returns
    -------
    rich.text.Text
        A paragraph in each line.
    """
    return _text(document, linked_attributions(document, annotations))


def print_attributions(
    document: Document, annotations: Sequence[Annotation], console: Console | None = None
) -> None:
    """Print `attributed_text` and, below it, a row on each attribution.

    Lines are broken between words, at the width of the terminal or at 80 in a pipe.
    """
    from rich.console import Console

    shown = console or Console(highlight=False)
    linked = linked_attributions(document, annotations)
    for line in _text(document, linked).split(allow_blank=True):
        for part in line.divide(_breaks(line.plain, shown.width)):
            part.rstrip()
            shown.print(part, soft_wrap=True)
    if linked:
        shown.print(_table(linked), soft_wrap=False)


def _text(document: Document, linked: Sequence[LinkedAttribution]) -> Text:
    from rich.text import Text

    article = document.article
    text = Text()
    title = " · ".join(f for f in (article.headline or article.id, article.outlet) if f)
    text.append(title.translate(_PICTURES), "bold")
    text.append(f"\n{summary(linked)}\n")
    if linked:
        for sample, name in _LEGEND:
            text.append(sample, _LABELS[name]).append("  ")
        text.append("One number, one attribution.\n")
    parts = [part for one in linked for part in one.parts]
    for block, inside in blocks_of_stretches(document, parts):
        text.append("\n")
        if not block.is_body:
            text.append(f"({block.kind.replace('_', ' ')}) ", "dim")
        _append(text, inside, "" if block.is_body else "dim")
        text.append("\n")
    return text


def _append(text: Text, inside: Sequence[str | Stretch], style: str) -> None:
    for piece in inside:
        if isinstance(piece, str):
            text.append(piece.translate(_PICTURES), style)
            continue
        opening, closing = _BRACKETS[piece.name]
        label = _LABELS[piece.name]
        numbers = ",".join(map(str, piece.numbers))
        text.append(f"{opening}{numbers}{'' if piece.begins else '…'} ", label)
        _append(text, piece.inside, f"{style} {_STYLES[piece.name]}".strip())
        behind = numbers if piece.name == "content" else ""
        text.append(f"{closing}{behind}{'' if piece.ends else '…'}", label)


def _breaks(line: str, width: int) -> Iterator[int]:
    """Yield where a line too wide for the terminal is broken; a word wider still is left whole."""
    from rich.cells import cell_len

    used = 0
    for match in _WORD.finditer(line):
        if used and used + cell_len(match.group().rstrip()) > width:
            yield match.start()
            used = 0
        used += cell_len(match.group())


def _table(linked: Sequence[LinkedAttribution]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_lines=False)
    table.add_column("No.", justify="right", no_wrap=True)
    for name in ("Type", "Source → who is meant", "Kind, role, country", "Cue (stance)"):
        table.add_column(name)
    for one in linked:
        cells = (str(one.number), *_cells(one))
        table.add_row(*(Text(cell.translate(_PICTURES)) for cell in cells))
    return table


def _cells(one: LinkedAttribution) -> tuple[str, str, str, str]:
    """Its type and place, source and who is meant, kind of source, and cue with its stance."""
    kind = f"{one.kind}, {one.place}" if one.place else one.kind
    source = f"{one.source or 'none'} → {one.resolved}" if one.resolved else one.source or "none"
    cue = f"{one.cue or 'none'} ({one.stance})" if one.stance else one.cue or "none"
    return kind, source, one.who or "not told", cue
