"""Set a report as PDF: accessible, with its fonts, the same bytes for the same data."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from framing.errors import ReportError
from framing.figures.fonts import CJK_FAMILY, cjk_font, dejavu_folder, readable
from framing.report.blocks import Block, Note, as_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Opening", "pages_png", "typeset"]

_FACES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
# A PDF must bear some date of creation to be valid; one that never moves keeps its bytes.
_TIMESTAMP = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above the first heading, and in the margins."""

    title: str
    subtitle: str
    facts: Sequence[tuple[str, str]]
    made: str


@dataclass
class _Glyphs:
    """Makes texts showable and counts what had to be replaced."""

    replaced: int = field(default=0)

    def __call__(self, text: str) -> str:
        shown, replaced = readable(text)
        self.replaced += replaced
        return shown


def typeset(opening: Opening, blocks: Sequence[Block]) -> bytes:
    """Set a report as PDF/UA-1.

    Parameters
    ----------
    opening : Opening
        Title, subtitle and facts.
    blocks : sequence of Block
        The report in order.

    Returns
    -------
    bytes
        The PDF.

    Raises
    ------
    ReportError
        If typst cannot set it.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        _lay_out(folder, opening, blocks)
        return bytes(_compiled(folder, format="pdf", pdf_standards=["ua-1"], timestamp=_TIMESTAMP))


def pages_png(opening: Opening, blocks: Sequence[Block], ppi: float = 100.0) -> list[bytes]:
    """Set the same report as one PNG image a page."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _lay_out(folder, opening, blocks)
        pages = _compiled(folder, format="png", ppi=ppi)
        return pages if isinstance(pages, list) else [pages]


def _lay_out(folder: Path, opening: Opening, blocks: Sequence[Block]) -> None:
    glyphs = _Glyphs()
    data = _opening(opening, glyphs)
    body, figures = as_data(blocks, glyphs)
    if glyphs.replaced:
        body += as_data([_replaced(glyphs.replaced)], glyphs)[0]
    (folder / "data.json").write_text(
        json.dumps({**data, "blocks": body}, ensure_ascii=False), encoding="utf-8"
    )
    for i, svg in enumerate(figures, start=1):
        (folder / f"figure{i}.svg").write_bytes(svg)
    template = resources.files("framing.report") / "templates" / "report.typ"
    (folder / "report.typ").write_bytes(template.read_bytes())
    fonts = folder / "fonts"
    fonts.mkdir()
    cjk = cjk_font()
    for font in [*(dejavu_folder() / face for face in _FACES), *([cjk] if cjk else [])]:
        shutil.copyfile(font, fonts / font.name)


def _opening(opening: Opening, glyphs: _Glyphs) -> Mapping[str, Any]:
    title = glyphs(opening.title)
    return {
        "title": title,
        "running": title if len(title) <= 90 else title[:89] + "…",
        "subtitle": glyphs(opening.subtitle),
        "facts": [[glyphs(name), glyphs(value)] for name, value in opening.facts],
        "made": glyphs(opening.made),
        "fonts": ["Libertinus Serif", "DejaVu Sans", *([CJK_FAMILY] if cjk_font() else [])],
    }


def _replaced(count: int) -> Note:
    characters = "1 character was" if count == 1 else f"{count} characters were"
    hint = "" if cjk_font() else " The extra framing[cjk] brings Chinese, Japanese and Korean."
    return Note(
        "Characters.",
        f"{characters} replaced by □ in this report, as no font at hand shows them; the files "
        f"beside it are unchanged.{hint}",
    )


def _compiled(folder: Path, **options: Any) -> Any:
    import typst

    try:
        return typst.compile(
            str(folder / "report.typ"),
            root=str(folder),
            font_paths=[str(folder / "fonts")],
            ignore_system_fonts=True,
            **options,
        )
    except typst.TypstError as error:
        hints = "; ".join(error.hints)
        raise ReportError(
            f"the report cannot be set: {error.message}" + (f" ({hints})" if hints else "")
        ) from error
