"""Who speaks in a corpus: the table of its sources, and of their countries."""

from __future__ import annotations

from framing.sources.countries import CountryRow, country_rows
from framing.sources.mentions import Mention, mentions_of
from framing.sources.table import AmbiguousSource, SourceRow, SourceTable, source_table

__all__ = [
    "AmbiguousSource",
    "CountryRow",
    "Mention",
    "SourceRow",
    "SourceTable",
    "country_rows",
    "mentions_of",
    "source_table",
]
