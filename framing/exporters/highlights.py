"""Show an article with its annotations, as HTML for Jupyter or a file of its own.

Marks differ by colour and by the kind of underline, take their text colour from the page,
so that light and dark pages both stay readable, and are announced to screen readers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from framing.document.model import Document
from framing.exporters.atomic import atomic_file
from framing.exporters.attribution_page import attribution_fragment
from framing.exporters.marks import Mark, Piece, blocks_of_pieces, marks_of
from framing.exporters.page import STYLE, heading, in_words, paragraph

if TYPE_CHECKING:
    from framing.measurement import Analysis

__all__ = ["Highlight", "highlight"]

_HUES = (
    "230,159,0", "86,180,233", "0,158,115", "240,228,66", "0,114,178", "213,94,0", "204,121,167",
    "140,140,140",
)  # fmt: skip
"""The palette of Okabe & Ito (2008), which colour-blind readers can tell apart."""

_LINES = {"author": "solid", "quoted": "dotted", "reported": "dashed"}
_VOICE_WORDS = {"author": "the author's", "quoted": "quoted", "reported": "reported"}

_MARKS = """
.framing-article mark{color:inherit;padding:0 .08em;border-radius:.15em;border-bottom-width:.16em}
.framing-article .key{display:inline-block;margin:0 .9em .2em 0;white-space:nowrap}
.framing-article .unseen{position:absolute;width:1px;height:1px;overflow:hidden}
.framing-article .unseen{clip-path:inset(50%);white-space:nowrap}
""".strip()


@dataclass(frozen=True)
class Highlight:
    """An article shown with its marks.

    Attributes
    ----------
    html : str
        A fragment with its own styles; Jupyter shows it by itself.
    title : str
        The article's headline or id.
    """

    html: str
    title: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return f"<Highlight of {self.title!r}: show it in Jupyter, or save(path) it>"

    def save(self, path: str | Path) -> Path:
        """Write a page of its own, readable in light and dark.

        Returns
        -------
        Path
            The file.
        """
        page = (
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta name="color-scheme" content="light dark">'
            f"<title>{escape(self.title)}</title>"
            "<style>body{margin:2rem auto;padding:0 1rem;max-width:48rem}</style></head>"
            f"<body><main>{self.html}</main></body></html>\n"
        )
        with atomic_file(path) as file:
            cast("TextIO", file).write(page)
        return Path(path)


def highlight(analysis: Analysis, article_id: str, extractor: str = "hedging") -> Highlight:
    """An article with the marks of one extractor.

    Parameters
    ----------
    analysis : Analysis
        A measured corpus.
    article_id : str
        The article to show.
    extractor : str
        ``"hedging"``, ``"attribution"``, ``"portrayal"``, ``"sentiment"`` or the name of
        one of your own. Underlines tell the voice: solid for the author's words, dotted
        for quoted, dashed for reported ones. Attributions are drawn apart: sources over
        solid lines, cues over dotted ones, contents as tinted blocks, linked to each other
        and to a table by their numbers.

    Returns
    -------
    Highlight
        Shown by Jupyter; `save` writes a page.

    Raises
    ------
    KeyError
        If there is no such article.
    ValueError
        If no extractor of that name measured the analysis.
    """
    names = tuple(dict.fromkeys(f.construct for f in analysis.features)) + tuple(
        dict.fromkeys(a.extractor for a in analysis.annotations)
    )
    if extractor not in names:
        raise ValueError(
            f"extractor {extractor!r} did not measure this analysis; there are: "
            f"{', '.join(dict.fromkeys(names))}"
        )
    document = analysis.document(article_id)
    annotations = analysis.annotations_of(article_id)
    title = document.article.headline or article_id
    if extractor == "attribution":
        return Highlight(attribution_fragment(document, annotations), title)
    marks = marks_of(annotations, extractor)
    return Highlight(_fragment(document, marks, extractor, title), title)


def _fragment(document: Document, marks: Sequence[Mark], extractor: str, title: str) -> str:
    counts = Counter(mark.kind for mark in marks)
    kinds = [kind for kind, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    hues = {kind: _HUES[min(i, len(_HUES) - 1)] for i, kind in enumerate(kinds)}
    body = "\n".join(
        paragraph(block, "".join(_piece(piece, hues) for piece in pieces))
        for block, pieces in blocks_of_pieces(document, marks)
    )
    keys = "".join(
        f'<span class="key"><mark style="{_look(hues[kind], "solid")}">'
        f"{escape(in_words(kind))}</mark> {counts[kind]}</span>"
        for kind in kinds
    )
    summary = keys or f"Nothing was marked for {escape(extractor)}."
    return (
        f"<style>{STYLE}\n{_MARKS}</style>"
        '<article class="framing-article" lang="en" '
        f'aria-label="{escape(title)}, marked for {escape(extractor)}">'
        f"<header>{heading(document)}"
        f"<div>{summary}</div>"
        "<div>Underline: solid, the author's words; dotted, quoted; dashed, reported.</div>"
        "</header>\n"
        f"{body}\n</article>"
    )


def _look(hue: str, line: str) -> str:
    return f"background:rgba({hue},.28);border-bottom-style:{line};border-bottom-color:rgb({hue})"


def _piece(piece: Piece, hues: dict[str, str]) -> str:
    text = escape(piece.text)
    if not piece.marks:
        return text
    shown = piece.marks[0]
    note = "; ".join(dict.fromkeys(mark.note for mark in piece.marks))
    voice = _VOICE_WORDS.get(shown.voice, shown.voice)
    return (
        f'<mark class="{escape(shown.kind)}" title="{escape(note)}" '
        f'style="{_look(hues[shown.kind], _LINES.get(shown.voice, "solid"))}">'
        f'<span class="unseen">[{escape(in_words(shown.kind))}, {voice} words: </span>'
        f'{text}<span class="unseen">]</span></mark>'
    )
