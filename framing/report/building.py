"""Build a report from its specification: read, select, measure, compare, write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.articles import Corpus
from framing.comparison import compare
from framing.errors import OutputError, ReportError
from framing.exporters import check_writable
from framing.extractors import default_extractors
from framing.report.specification import Specification, read_specification
from framing.report.writing import write_report

if TYPE_CHECKING:
    from framing.comparison import Comparison
    from framing.measurement import Analysis

__all__ = ["build_report"]


def build_report(
    specification: Specification | str | Path,
    folder: str | Path,
    corpus: Corpus | str | Path | None = None,
    *,
    progress: bool = False,
) -> Path:
    """Build a report as its specification says.

    Parameters
    ----------
    specification : Specification, str or Path
        What to report, or the TOML file that says it.
    folder : str or Path
        Where the report and its data go; named as the specification is.
    corpus : Corpus, str or Path, optional
        Take this corpus in place of the specification's; its selection still holds.
    progress : bool
        Show progress on standard error.

    Returns
    -------
    Path
        The PDF.

    Raises
    ------
    ReportError
        If the specification asks for what is not there, or the report cannot be written.
    ArticleError
        If the corpus cannot be read or no article is selected.
    """
    from framing.measurement import measure
    from framing.reading import read_corpus, select

    spec = (
        specification
        if isinstance(specification, Specification)
        else read_specification(specification)
    )
    path = Path(folder) / f"{spec.name}.pdf"
    try:
        check_writable(path)
    except OutputError as error:
        raise ReportError(str(error)) from error
    source = spec.corpus if corpus is None else corpus
    whole = source if isinstance(source, Corpus) else read_corpus(source, progress=progress)
    analysis = measure(
        select(whole, spec.selection),
        default_extractors(spec.lexicons, actors=spec.actors),
        progress=progress,
    )
    return write_report(_compared(analysis, spec), path, specification=spec)


def _compared(analysis: Analysis, spec: Specification) -> Comparison:
    try:
        return compare(
            analysis,
            by=spec.by,
            reference=spec.reference or None,
            primary=spec.primary,
            features=spec.features or None,
            seed=spec.seed,
        )
    except ValueError as error:
        raise ReportError(f"report {spec.name!r}: {error}") from error
