"""Read, check and match word lists."""

from __future__ import annotations

from framing.lexicon.card import Card
from framing.lexicon.checking import Problem, check_lexicon
from framing.lexicon.entries import Conditions, Entry
from framing.lexicon.matching import Hit, Lexicon
from framing.lexicon.reading import packaged_lexicons, read_lexicon

__all__ = [
    "Card",
    "Conditions",
    "Entry",
    "Hit",
    "Lexicon",
    "Problem",
    "check_lexicon",
    "packaged_lexicons",
    "read_lexicon",
]
