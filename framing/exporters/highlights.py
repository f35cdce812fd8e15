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

from framing.document.model import Block, Document
from framing.exporters.atomic import atomic_file
from framing.exporters.marks import Mark, Piece, blocks_of_pieces, marks_of

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

_STYLE = """
.framing-article{max-width:46rem;line-height:1.65;font-family:Georgia,'Times New Roman',serif}
.framing-article header,.framing-article footer{font:0.85em/1.5 system-ui,sans-serif;opacity:.92}
.framing-article h3{margin:.2em 0;font-size:1.15em}
.framing-article p{margin:.55em 0}
.framing-article p.heading{font-weight:bold;margin-top:1em}
.framing-article p.furniture{opacity:.62;font-size:.85em}
.framing-article p.furniture::before{content:attr(data-kind) ": ";font-variant:small-caps}
.framing-article mark{color:inherit;padding:0 .08em;border-radius:.15em;border-bottom-width:.16em}
.framing-article mark.source{font-weight:600}
.framing-article mark.cue{font-style:italic}
.framing-article .key{display:inline-block;margin:0 .9em .2em 0;white-space:nowrap}
.framing-article .unseen{position:absolute;width:1px;height:1px;overflow:hidden}
.framing-article .unseen{clip-path:inset(50%);white-space:nowrap}
""".strip()
_HEADINGS = frozenset({"headline", "subheading", "run_in_heading", "speaker"})


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
        for quoted, dashed for reported ones.

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
    marks = marks_of(document, analysis.annotations_of(article_id), extractor)
    title = document.article.headline or article_id
    return Highlight(_fragment(document, marks, extractor, title), title)


def _fragment(document: Document, marks: Sequence[Mark], extractor: str, title: str) -> str:
    counts = Counter(mark.kind for mark in marks)
    kinds = [kind for kind, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    hues = {kind: _HUES[min(i, len(_HUES) - 1)] for i, kind in enumerate(kinds)}
    body = "\n".join(
        _block(block, pieces, hues) for block, pieces in blocks_of_pieces(document, marks)
    )
    facts = " · ".join(
        escape(fact)
        for fact in (document.article.outlet, document.article.author, document.article.published)
        if fact
    )
    keys = "".join(
        f'<span class="key"><mark style="{_look(hues[kind], "solid")}">'
        f"{escape(_plain(kind))}</mark> {counts[kind]}</span>"
        for kind in kinds
    )
    summary = keys or f"Nothing was marked for {escape(extractor)}."
    return (
        f"<style>{_STYLE}</style>"
        '<article class="framing-article" lang="en" '
        f'aria-label="{escape(title)}, marked for {escape(extractor)}">'
        f"<header>{_heading(document, title)}{facts and f'<div>{facts}</div>'}"
        f"<div>{summary}</div>"
        "<div>Underline: solid, the author's words; dotted, quoted; dashed, reported.</div>"
        "</header>\n"
        f"{body}\n</article>"
    )


def _heading(document: Document, title: str) -> str:
    """The title, unless the article opens with it."""
    first = document.blocks[0] if document.blocks else None
    if first is not None and document.text_of(first.span).strip() == title.strip():
        return ""
    return f"<h3>{escape(title)}</h3>"


def _plain(kind: str) -> str:
    return kind.replace("_", " ")


def _look(hue: str, line: str) -> str:
    return f"background:rgba({hue},.28);border-bottom-style:{line};border-bottom-color:rgb({hue})"


def _block(block: Block, pieces: Sequence[Piece], hues: dict[str, str]) -> str:
    text = "".join(_piece(piece, hues) for piece in pieces)
    if block.is_body:
        return f"<p>{text}</p>"
    if block.kind in _HEADINGS:
        return f'<p class="heading">{text}</p>'
    return f'<p class="furniture" data-kind="{escape(_plain(block.kind))}">{text}</p>'


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
        f'<span class="unseen">[{escape(_plain(shown.kind))}, {voice} words: </span>'
        f'{text}<span class="unseen">]</span></mark>'
    )
