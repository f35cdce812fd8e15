"""An article's attributions as HTML: sources, cues and contents, linked by their numbers.

The three parts differ in shape: a source is bold over a solid line, a cue slanted over a
dotted one, a content a tinted block with an edge at either end. So they can be told apart
in grey and in print; colours are those of the figures. Numbers link each part to its row in
a table and back, and pointing at a part outlines its partners; there is no script.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from html import escape

from framing.document.model import Document
from framing.exporters.attributions import LinkedAttribution, linked_attributions, summary
from framing.exporters.nesting import Stretch, blocks_of_stretches
from framing.exporters.page import STYLE, heading, paragraph
from framing.spans import Annotation

__all__ = ["attribution_fragment"]

_LETTERS = {"source": "S", "cue": "C", "content": ""}

_PARTS = """
.framing-attributions p{line-height:1.95}
.framing-attributions mark{background:none;color:inherit;padding:.05em 0}
.framing-attributions mark.source{font-weight:600;border-bottom:.15em solid rgb(0,114,178)}
.framing-attributions mark.cue{font-style:italic;border-bottom:.19em dotted rgb(213,94,0)}
.framing-attributions mark.content{background:rgba(0,158,115,.13);padding:.1em .12em .1em .2em}
.framing-attributions mark.content{border:solid rgb(0,158,115);border-width:0 .2em}
.framing-attributions mark.content mark.content{border-width:0 .1em}
.framing-attributions mark.resumed{border-left-style:dotted}
.framing-attributions mark.broken{border-right-style:dotted}
.framing-attributions .label{font:700 .62em/1 system-ui,sans-serif;vertical-align:.5em}
.framing-attributions .label{margin-right:.25em}
.framing-attributions .label:any-link{color:inherit;text-decoration:none}
.framing-attributions .label{user-select:none;-webkit-user-select:none}
.framing-attributions a.label:any-link:is(:hover,:focus){text-decoration:underline}
.framing-attributions .legend{line-height:2}
.framing-attributions .legend mark{margin-right:1em}
.framing-attributions .rows{overflow-x:auto;font:.8em/1.4 system-ui,sans-serif}
.framing-attributions table{border-collapse:collapse;table-layout:auto;width:100%;margin:1em 0}
.framing-attributions caption{text-align:left;font-weight:bold;padding:.3em 0}
.framing-attributions :is(th,td){text-align:left;vertical-align:top;padding:.25em .5em}
.framing-attributions :is(th,td){border:0;border-bottom:1px solid rgba(128,128,128,.45)}
.framing-attributions tr{outline-offset:-2px}
.framing-attributions td.number{text-align:right}
.framing-attributions td a:any-link{color:inherit;text-decoration:underline}
.framing-attributions :target{scroll-margin:4em}
@media print{.framing-attributions mark{border-color:currentColor!important}
.framing-attributions tr{break-inside:avoid}}
""".strip()

_COLUMNS = (
    "No.", "Type", "Source as written", "Who is meant", "Kind of source", "Role", "Country",
    "Cue", "Stance",
)  # fmt: skip


def attribution_fragment(document: Document, annotations: Sequence[Annotation]) -> str:
    """The article with its attributions drawn and listed, as HTML with its own styles.

    Parameters
    ----------
    document : Document
        With its attributions.
    annotations : sequence of Annotation
        Marks on it; those of other extractors are passed over.
    """
    linked = linked_attributions(document, annotations)
    page = _Page(document, linked)
    body = page.body()
    title = escape(document.article.headline or document.article.id)
    return (
        f"<style>{STYLE}\n{_PARTS}\n{page.links()}</style>"
        f'<article class="framing-article framing-attributions" id="{page.root}" lang="en" '
        f'aria-label="{title}, with its attributions">'
        f"<header>{heading(document)}<div>{summary(linked)}</div>{_legend() if linked else ''}"
        f"</header>\n{body}\n{page.table() if linked else ''}</article>"
    )


def _legend() -> str:
    samples = "".join(
        f'<mark class="{name}"><span class="label">{letter}1</span>{name}</mark>'
        for name, letter in _LETTERS.items()
    )
    return (
        f'<div class="legend">{samples}</div><div>One number, one attribution: point at a part '
        "to outline the others; its number leads to its row in the table below the text.</div>"
    )


class _Page:
    """The parts of one page, which share the names of their anchors."""

    def __init__(self, document: Document, linked: Sequence[LinkedAttribution]) -> None:
        self._document = document
        self._linked = {one.number: one for one in linked}
        # A notebook shows several articles on one page, and each needs anchors of its own.
        self.root = "framing-" + sha256(document.article.id.encode()).hexdigest()[:10]
        self._drawn: set[int] = set()

    def body(self) -> str:
        parts = [part for one in self._linked.values() for part in one.parts]
        return "\n".join(
            paragraph(block, self._inside(inside, ""))
            for block, inside in blocks_of_stretches(self._document, parts)
        )

    def links(self) -> str:
        """One rule for each attribution, which outlines all of it where one part is pointed at."""
        return "\n".join(
            f"#{self.root}:has(.t{n}:is(:hover,:focus,:target)) .a{n}{{outline:2px solid}}"
            for n in self._linked
        )

    def _inside(self, inside: Sequence[str | Stretch], classes: str) -> str:
        return "".join(
            self._stretch(piece)
            if isinstance(piece, Stretch)
            else f'<span class="{classes}">{escape(piece)}</span>'
            if classes
            else escape(piece)
            for piece in inside
        )

    def _stretch(self, stretch: Stretch) -> str:
        name, numbers = stretch.name, stretch.numbers
        classes = [name, *(f"a{n}" for n in numbers)]
        classes += [] if stretch.begins else ["resumed"]
        classes += [] if stretch.ends else ["broken"]
        title = "; ".join(self._linked[n].told(name) for n in numbers)
        # Pointing is noticed on the text alone, so that a part inside another's content
        # outlines its own attribution and not the one around it.
        text = self._inside(stretch.inside, " ".join(f"t{n}" for n in numbers))
        labels = "".join(self._label(stretch, n) for n in numbers)
        end = "end" if stretch.ends else "to be continued"
        which = " and ".join(map(str, numbers))
        return (
            f'<mark class="{" ".join(classes)}" title="{escape(title)}">{labels}{text}'
            f'<span role="img" aria-label="{end}: {name} {which}"></span></mark>'
        )

    def _label(self, stretch: Stretch, number: int) -> str:
        anchor = "" if number in self._drawn else f' id="{self.root}-t{number}"'
        self._drawn.add(number)
        told = self._linked[number].told(stretch.name)
        if not stretch.begins:
            told = f"continued: {told}"
        return (
            f'<a class="label t{number}"{anchor} href="#{self.root}-r{number}" '
            f'aria-label="{escape(told)}">{_LETTERS[stretch.name]}{number}'
            f"{'' if stretch.begins else '…'}</a>"
        )

    def table(self) -> str:
        """Write the rows below the text, each with a link back to its words."""
        head = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
        rows = "\n".join(self._row(one) for one in self._linked.values())
        return (
            '<div class="rows"><table><caption>The attributions of this article</caption>'
            f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>"
        )

    def _row(self, one: LinkedAttribution) -> str:
        n = one.number
        number = str(n)
        if n in self._drawn:
            back = f"attribution {n}: back to its words"
            number = f'<a class="t{n}" href="#{self.root}-t{n}" aria-label="{back}">{n}</a>'
        cells = (
            one.source or "none", one.resolved or one.speaker, one.anonymity or "not told",
            one.role, one.country, one.cue or "none", one.stance,
        )  # fmt: skip
        return (
            f'<tr class="a{n} t{n}" id="{self.root}-r{n}"><td class="number">{number}</td>'
            f"<td>{self._kind(one)}</td>"
            + "".join(f"<td>{escape(cell) or '–'}</td>" for cell in cells)
            + "</tr>"
        )

    def _kind(self, one: LinkedAttribution) -> str:
        if one.within:
            link = f'<a href="#{self.root}-r{one.within}">{one.within}</a>'
            return f"{escape(one.kind)}, nested in {link}"
        return escape(f"{one.kind}, {one.place}" if one.place else one.kind)
