"""Measure how news articles frame an event, and how openly they show their sources.

The names below are the whole public interface; each is loaded from its module on
first use, so that importing framing reads no file and does no work.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from framing.version import __version__ as __version__

if TYPE_CHECKING:
    from framing.actor_table import ActorTable, find_actors
    from framing.articles import Article, Corpus
    from framing.comparison import Comparison, compare
    from framing.curation import check_lexicon, explain
    from framing.document import Document, parse
    from framing.errors import (
        ArticleError,
        FramingError,
        FramingWarning,
        LexiconError,
        OutputError,
        ReportError,
        TableError,
    )
    from framing.evaluation import evaluate
    from framing.exporters import write_annotations, write_table
    from framing.exporters.highlights import highlight
    from framing.extractors import default_extractors
    from framing.following import FigureTable, follow_figures
    from framing.lexicon import Lexicon, read_lexicon
    from framing.measurement import Analysis, measure
    from framing.portrayals import PortrayalTable, portrayal_table
    from framing.reading import read_corpus
    from framing.reading.fetched import fetch_corpus
    from framing.report import write_report
    from framing.sources import SourceTable, source_table
    from framing.spans import Annotation, Span
    from framing.transformer import FramingFeatures

_MODULES = {
    "ActorTable": "framing.actor_table",
    "Analysis": "framing.measurement",
    "Annotation": "framing.spans",
    "Article": "framing.articles",
    "ArticleError": "framing.errors",
    "Comparison": "framing.comparison",
    "Corpus": "framing.articles",
    "Document": "framing.document",
    "FigureTable": "framing.following",
    "FramingError": "framing.errors",
    "FramingFeatures": "framing.transformer",
    "FramingWarning": "framing.errors",
    "Lexicon": "framing.lexicon",
    "LexiconError": "framing.errors",
    "OutputError": "framing.errors",
    "PortrayalTable": "framing.portrayals",
    "ReportError": "framing.errors",
    "SourceTable": "framing.sources",
    "Span": "framing.spans",
    "TableError": "framing.errors",
    "check_lexicon": "framing.curation",
    "compare": "framing.comparison",
    "default_extractors": "framing.extractors",
    "evaluate": "framing.evaluation",
    "explain": "framing.curation",
    "fetch_corpus": "framing.reading.fetched",
    "find_actors": "framing.actor_table",
    "follow_figures": "framing.following",
    "highlight": "framing.exporters.highlights",
    "measure": "framing.measurement",
    "parse": "framing.document",
    "portrayal_table": "framing.portrayals",
    "read_corpus": "framing.reading",
    "read_lexicon": "framing.lexicon",
    "source_table": "framing.sources",
    "write_annotations": "framing.exporters",
    "write_report": "framing.report",
    "write_table": "framing.exporters",
}

__all__ = [
    "ActorTable",
    "Analysis",
    "Annotation",
    "Article",
    "ArticleError",
    "Comparison",
    "Corpus",
    "Document",
    "FigureTable",
    "FramingError",
    "FramingFeatures",
    "FramingWarning",
    "Lexicon",
    "LexiconError",
    "OutputError",
    "PortrayalTable",
    "ReportError",
    "SourceTable",
    "Span",
    "TableError",
    "check_lexicon",
    "compare",
    "default_extractors",
    "evaluate",
    "explain",
    "fetch_corpus",
    "find_actors",
    "follow_figures",
    "highlight",
    "measure",
    "parse",
    "portrayal_table",
    "read_corpus",
    "read_lexicon",
    "source_table",
    "write_annotations",
    "write_report",
    "write_table",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
