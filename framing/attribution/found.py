"""An attribution while it is being found: ranges of tokens."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Found", "Range"]

Range = tuple[int, int]
"""A half-open range of tokens."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in tokens, half-open ranges.

    Attributes
    ----------
    source : (int, int) or None
        Tokens of the speaker, if one is named.
    cue : (int, int)
        Tokens of the words for the saying.
    content : tuple of (int, int)
        Tokens of what is said; never empty.
    stance : str
        Stance of the cue; 'none' for words that have none.
    rule : str
        The pattern.
    sentence : int
        Index of the sentence it begins in.
    level : int
        0, or 1 for one inside another's content.
    """

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    stance: str
    rule: str
    sentence: int
    level: int = 0
