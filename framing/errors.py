"""What framing raises and warns."""

from __future__ import annotations

__all__ = [
    "ArticleError",
    "FramingError",
    "FramingWarning",
    "LexiconError",
    "OutputError",
    "ReportError",
    "TableError",
]


class FramingError(Exception):
    """A file or folder that framing was given cannot be used.

    The message names the file, the place in it, what was wrong and what would
    be right; the command line prints it without a traceback and exits with 2.
    """


class ArticleError(FramingError):
    """An article, or a corpus of articles, cannot be read."""


class LexiconError(FramingError):
    """A lexicon or its card cannot be used."""


class TableError(FramingError):
    """A table of measurements does not hold what is asked of it."""


class OutputError(FramingError):
    """A file cannot be written where it is asked for."""


class ReportError(FramingError):
    """A report cannot be built from its specification, or not be written."""


class FramingWarning(UserWarning):
    """Odd prose or missing data that was handled, and how."""
