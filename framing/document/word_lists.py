"""Write a list of words that stands in code as one string."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(text: str) -> frozenset[str]:
    """Return the words of a string, parted by spaces, as a set.

    Examples
    --------
    >>> sorted(word_set("say tell ask"))
    ['ask', 'say', 'tell']
    """
    return frozenset(text.split())
