"""What every page of one marked article shares: its style, its heading and its paragraphs."""

from __future__ import annotations

from html import escape

from framing.document.model import Block, Document

__all__ = ["STYLE", "heading", "in_words", "paragraph"]

STYLE = """
.framing-article{max-width:46rem;line-height:1.65;font-family:Georgia,'Times New Roman',serif}
.framing-article header,.framing-article footer{font:0.85em/1.5 system-ui,sans-serif;opacity:.92}
.framing-article h3{margin:.2em 0;font-size:1.15em}
.framing-article p{margin:.55em 0}
.framing-article p.heading{font-weight:bold;margin-top:1em}
.framing-article p.furniture{opacity:.62;font-size:.85em}
.framing-article p.furniture::before{content:attr(data-kind) ": ";font-variant:small-caps}
""".strip()
_HEADINGS = frozenset({"headline", "subheading", "run_in_heading", "speaker"})


def in_words(name: str) -> str:
    """A class as people write it."""
    return name.replace("_", " ")


def heading(document: Document) -> str:
    """The title, unless the article opens with it, and who published it when, as HTML."""
    article = document.article
    title = article.headline or article.id
    first = document.blocks[0] if document.blocks else None
    opens = first is not None and document.text_of(first.span).strip() == title.strip()
    facts = " · ".join(
        escape(fact) for fact in (article.outlet, article.author, article.published) if fact
    )
    shown = "" if opens else f"<h3>{escape(title)}</h3>"
    return f"{shown}{facts and f'<div>{facts}</div>'}"


def paragraph(block: Block, html: str) -> str:
    """The marked text of a block in the paragraph that its kind asks for."""
    if block.is_body:
        return f"<p>{html}</p>"
    if block.kind in _HEADINGS:
        return f'<p class="heading">{html}</p>'
    return f'<p class="furniture" data-kind="{escape(in_words(block.kind))}">{html}</p>'
