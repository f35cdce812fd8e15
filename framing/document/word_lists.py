"""Lists of words that stand in code as one string, and marks that several parts look for."""

from __future__ import annotations

__all__ = ["DASHES", "word_set"]

DASHES = frozenset({"—", "–", "―", "‒", "--"})
"""Dashes as tokens, the hyphen not among them."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a string, parted by spaces, as a set.

    Examples
    --------
    >>> sorted(word_set("say tell ask"))
    ['ask', 'say', 'tell']
    """
    return frozenset(text.split())
