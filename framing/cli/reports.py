"""From the command line to a report."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from framing.cli.application import Tally, say
from framing.errors import FramingError, ReportError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.articles import Corpus
    from framing.extractors import Extractor

__all__ = ["report_on_corpus", "report_on_specification"]


def report_on_specification(
    specification: Path, output: Path | None, title: str | None
) -> tuple[Path, Tally]:
    """Build the report that a TOML file describes."""
    from framing.reading import read_corpus, select
    from framing.report import build_report, read_specification

    if title is not None:
        raise FramingError("--title: a specification has its own title; edit it there")
    specified = read_specification(specification)
    target = output or specification.parent / "build" / f"{specification.stem}.pdf"
    if target.suffix.lower() != ".pdf":
        raise ReportError(f"{target}: a report is written as .pdf")
    target.parent.mkdir(parents=True, exist_ok=True)
    shows = sys.stderr.isatty()
    tally = Tally()
    corpus = read_corpus(specified.corpus, progress=shows)
    tally.take(corpus.readings)
    selected = select(corpus, specified.selection)
    say(f"{len(selected)} of {len(corpus)} articles are selected")
    named = replace(specified, name=target.stem)
    return build_report(named, target.parent, selected, progress=shows), tally


def report_on_corpus(
    corpus: Corpus,
    output: Path | None,
    by: str,
    title: str | None,
    extractors: Sequence[Extractor],
) -> Path:
    """Measure, compare and report on a corpus of the user's own."""
    from framing.comparison import compare
    from framing.measurement import measure
    from framing.report import write_report

    target = output or Path("reports") / "build" / f"{Path(corpus.name).stem}.pdf"
    if target.suffix.lower() != ".pdf":
        raise ReportError(f"{target}: a report is written as .pdf")
    if output is None:
        target.parent.mkdir(parents=True, exist_ok=True)
    analysis = measure(corpus, extractors, progress=sys.stderr.isatty())
    if not any(article.get(by) for article in corpus):
        say(f"no article states its {by}: the articles are described as one group")
        return write_report(analysis, target, title=title)
    return write_report(compare(analysis, by=by), target, title=title)
