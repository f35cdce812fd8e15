"""Show an article with its marks in a terminal, or as plain text in a pipe."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.exporters.attribution_text import attributed_text, print_attributions
from framing.exporters.marks import blocks_of_pieces, marks_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from framing.measurement import Analysis

__all__ = ["marked_text", "print_marked"]

_COLOURS = ("yellow", "cyan", "green", "magenta", "blue", "red", "bright_yellow", "white")
_LINES = {"author": "underline", "quoted": "italic", "reported": "underline italic"}


def marked_text(analysis: Analysis, article_id: str, extractor: str) -> Text:
    """The article's text with brackets, labels and styles around what was marked.

    Brackets and labels stay in a pipe, where styles are lost.

    Parameters
    ----------
    analysis : Analysis
        A measured corpus.
    article_id : str
        The article.
    extractor : str
        Whose marks to show; for ``"attribution"`` see `attributed_text`.
    """
    from rich.text import Text

    document = analysis.document(article_id)
    annotations = analysis.annotations_of(article_id)
    if extractor == "attribution":
        return attributed_text(document, annotations)
    marks = marks_of(annotations, extractor)
    counts = Counter(mark.kind for mark in marks)
    kinds = [kind for kind, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    text = Text()
    article = document.article
    text.append(
        " · ".join(f for f in (article.headline or article.id, article.outlet) if f), "bold"
    )
    text.append("\n" + ", ".join(f"{kind} {counts[kind]}" for kind in kinds) + "\n")
    if not kinds:
        text.append(f"nothing was marked for {extractor}\n")
    for block, pieces in blocks_of_pieces(document, marks):
        text.append("\n")
        if not block.is_body:
            text.append(f"({block.kind.replace('_', ' ')}) ", "dim")
        for piece in pieces:
            if not piece.marks:
                text.append(piece.text, "" if block.is_body else "dim")
                continue
            mark = piece.marks[0]
            colour = _COLOURS[kinds.index(mark.kind) % len(_COLOURS)]
            voice = "" if mark.voice == "author" else f", {mark.voice}"
            text.append(f"[{piece.text}", f"{colour} {_LINES.get(mark.voice, '')}".strip())
            text.append(f"|{mark.kind.replace('_', ' ')}{voice}]", f"dim {colour}")
        text.append("\n")
    return text


def print_marked(
    analysis: Analysis, article_id: str, extractor: str, console: Console | None = None
) -> None:
    """Print `marked_text`, and for attributions a row on each below it."""
    from rich.console import Console

    if extractor == "attribution":
        annotations = analysis.annotations_of(article_id)
        print_attributions(analysis.document(article_id), annotations, console)
        return
    shown = console or Console(highlight=False, soft_wrap=True)
    shown.print(marked_text(analysis, article_id, extractor))
