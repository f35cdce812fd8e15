"""Write a report: the PDF and, beside it, every number and mark that it rests on."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from framing.comparison import Comparison, compare
from framing.errors import OutputError, ReportError
from framing.exporters import (
    atomic_file,
    check_writable,
    write_annotations,
    write_table,
)
from framing.exporters.csv import write_frame
from framing.following import follow_figures
from framing.report.accuracy import accuracy_sentences
from framing.report.appendix import words_in_context
from framing.report.blocks import Block, Heading
from framing.report.comparison_section import comparison_section, limits_section
from framing.report.construct_sections import construct_sections
from framing.report.corpus_section import corpus_section
from framing.report.figures_section import figures_section
from framing.report.frames_section import frames_section
from framing.report.method_section import definitions, method_section, run_facts
from framing.report.opening import facts, summary
from framing.report.pdf import Opening, typeset
from framing.report.robustness_section import robustness_section
from framing.version import __version__

if TYPE_CHECKING:
    from typing import TextIO

    from framing.following import FigureTable
    from framing.measurement import Analysis
    from framing.report.specification import Specification

__all__ = ["contents", "described", "opening", "write_report"]


def write_report(
    comparison: Comparison | Analysis,
    path: str | Path,
    *,
    title: str | None = None,
    specification: Specification | None = None,
) -> Path:
    """Write a report as PDF, with its data beside it.

    Beside ``troops.pdf`` stand ``troops.csv`` (the table of measurements),
    ``troops.comparison.csv``, ``troops.figures.csv`` and ``troops.findings.csv`` (the figures
    followed), ``troops.jsonl`` (every mark with its place in the text) and
    ``troops.run.json`` (versions, digests and settings). The same input gives the same
    bytes.

    Parameters
    ----------
    comparison : Comparison or Analysis
        What to report. An analysis is compared by outlet where any is stated, and
        described as one group where none is.
    path : str or Path
        A file name ending in ``.pdf``.
    title : str, optional
        Title of the report; else that of the specification, else one made from the corpus.
    specification : Specification, optional
        The report's specification, for the record of the run.

    Returns
    -------
    Path
        The PDF.

    Raises
    ------
    ReportError
        If the path does not end in ``.pdf`` or cannot be written, which is found out
        before any work is done, or if the report cannot be set.
    """
    files = _files(path)
    try:
        for file in files.values():
            check_writable(file)
        whole = comparison if isinstance(comparison, Comparison) else described(comparison)
        named = title or (specification.title if specification else "") or _title(whole)
        followed = follow_figures(whole.analysis)
        pdf = typeset(opening(whole, named), contents(whole, followed))
        write_table(whole.analysis, files["table"])
        write_frame(whole.table, files["comparison"])
        write_frame(followed.frame, files["figures"])
        write_frame(followed.finding_frame, files["findings"])
        write_annotations(whole.analysis, files["annotations"])
        _write_run(whole, named, specification, files["run"])
        with atomic_file(files["pdf"], "wb") as stream:
            stream.write(cast("Any", pdf))
    except OutputError as error:
        raise ReportError(str(error)) from error
    return files["pdf"]


def described(analysis: Analysis) -> Comparison:
    """Compare by outlet where any is stated; else describe all articles as one group."""
    outlets = any(article.outlet.strip() for article in analysis.corpus)
    return compare(analysis, by="outlet" if outlets else "")


def opening(comparison: Comparison, title: str) -> Opening:
    """Give what stands above the first heading, and in the margins."""
    by = f"compared by {comparison.by}" if len(comparison.groups) > 1 else "described"
    n = len(comparison.analysis.corpus)
    articles = "1 article" if n == 1 else f"{n} articles"
    return Opening(
        title=title,
        subtitle=f"How {articles} hedge, attribute and portray, {by}",
        facts=facts(comparison, __version__),
        made=f"framing {__version__}",
    )


def contents(comparison: Comparison, followed: FigureTable) -> list[Block]:
    """Give the whole report after its opening, in order."""
    return [
        *summary(comparison),
        *corpus_section(comparison),
        *method_section(comparison),
        *construct_sections(comparison),
        *frames_section(comparison),
        *figures_section(comparison, followed),
        *comparison_section(comparison),
        *robustness_section(comparison),
        *limits_section(comparison, accuracy_sentences(comparison)),
        *words_in_context(comparison),
        Heading("Definitions and run"),
        *definitions(comparison),
        *run_facts(comparison),
    ]


def _title(comparison: Comparison) -> str:
    name = comparison.analysis.corpus.name
    return f"Framing report: {name}" if name else "Framing report"


def _files(path: str | Path) -> dict[str, Path]:
    pdf = Path(path)
    if pdf.suffix.lower() != ".pdf":
        raise ReportError(f"{path}: a report is a PDF; give a file name ending in .pdf")
    return {
        "table": pdf.with_suffix(".csv"),
        "comparison": pdf.with_suffix(".comparison.csv"),
        "figures": pdf.with_suffix(".figures.csv"),
        "findings": pdf.with_suffix(".findings.csv"),
        "annotations": pdf.with_suffix(".jsonl"),
        "run": pdf.with_suffix(".run.json"),
        "pdf": pdf,
    }


def _write_run(
    comparison: Comparison, title: str, specification: Specification | None, path: Path
) -> None:
    run = {
        "title": title,
        "corpus": comparison.analysis.corpus.name,
        "articles": len(comparison.analysis.corpus),
        "groups": {group.label: group.n for group in comparison.groups},
        "left_out": list(comparison.left_out),
        "by": comparison.by,
        "reference": comparison.reference,
        "primary": list(comparison.primary),
        "seed": comparison.seed,
        "measures": {feature.name: asdict(feature) for feature in comparison.analysis.features},
        "specification": asdict(specification) if specification else None,
        "provenance": comparison.analysis.provenance,
    }
    with atomic_file(path) as stream:
        text = json.dumps(_plain(run), ensure_ascii=False, indent=2, sort_keys=True)
        cast("TextIO", stream).write(f"{text}\n")


def _plain(value: Any) -> Any:
    """Make a value JSON can hold: NaN is null, and no path tells where this machine keeps it."""
    if isinstance(value, dict) or hasattr(value, "items"):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    if isinstance(value, Path):
        return value.name
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)
