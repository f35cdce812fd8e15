"""Read, check and match word lists."""

from __future__ import annotations

from framing.lexicon.card import Card
from framing.lexicon.entries import Conditions, Entry
from framing.lexicon.matching import Candidate, Hit, Lexicon
from framing.lexicon.reading import compile_lexicon, packaged_lexicons, read_lexicon

__all__ = [
    "Candidate",
    "Card",
    "Conditions",
    "Entry",
    "Hit",
    "Lexicon",
    "compile_lexicon",
    "packaged_lexicons",
    "read_lexicon",
]
