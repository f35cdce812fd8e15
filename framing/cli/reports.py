"""From the command line to a report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.application import Tally
from framing.errors import FramingError, ReportError

if TYPE_CHECKING:
    from framing.articles import Corpus

__all__ = ["report_on_corpus", "report_on_specification"]


def report_on_specification(
    specification: Path, output: Path | None, title: str | None
) -> tuple[Path, Tally]:
    """Build the report that a TOML file describes."""
    from framing.report.specification import build_report, read_specification

    if title is not None:
        raise FramingError("--title: a specification has its own title; edit it there")
    tally = Tally()
    specified = read_specification(specification)
    target = output or specification.parent / "build" / f"{specification.stem}.pdf"
    if target.suffix.lower() != ".pdf":
        raise ReportError(f"{target}: a report is written as .pdf")
    written = build_report(specified, target, progress=sys.stderr.isatty(), tally=tally)
    return written, tally


def report_on_corpus(
    corpus: Corpus, output: Path | None, by: str, title: str | None
) -> Path:
    """Measure, compare and report on a corpus of the user's own."""
    from framing.comparison import compare
    from framing.measurement import measure
    from framing.report import write_report

    target = output or Path("reports") / "build" / f"{Path(corpus.name).stem}.pdf"
    target.parent.mkdir(parents=True, exist_ok=True)
    analysis = measure(corpus, progress=sys.stderr.isatty())
    if any(article.get(by) for article in corpus):
        return write_report(compare(analysis, by=by), target, title=title)
    return write_report(analysis, target, title=title)
