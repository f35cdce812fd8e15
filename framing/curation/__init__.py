"""For those who make and change lexicons: check them, explain them, bring them in and out."""

from __future__ import annotations

from framing.curation.checking import Problem, check_lexicon
from framing.curation.explaining import Explanation, explain
from framing.curation.interchange import Export, Import, export_lexicon, import_lexicon

__all__ = [
    "Explanation",
    "Export",
    "Import",
    "Problem",
    "check_lexicon",
    "explain",
    "export_lexicon",
    "import_lexicon",
]
