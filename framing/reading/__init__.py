"""Read corpora: folders of texts, tables, JSON Lines, and one corpus that can be fetched."""

from __future__ import annotations

from framing.reading.corpus import iter_corpus, read_corpus
from framing.reading.selection import Selection, select

__all__ = ["Selection", "iter_corpus", "read_corpus", "select"]
