"""An attribution while it is being found: ranges of tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Found", "Range", "Stretch"]

Range = tuple[int, int]
"""A half-open range of tokens."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in tokens, half-open ranges.

    Attributes
    ----------
    source, cue : (int, int) or None
        Tokens of the speaker and of the cue.
    content : tuple of (int, int)
        Tokens of what is said; never empty.
    stance : str
        Stance of the cue; 'none' without a cue.
    rule : str
        The pattern.
    sentence : int
        Index of the sentence it begins in.
    level : int
        0, or 1 for one inside another's content.
    """

    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    stance: str
    rule: str
    sentence: int
    level: int = 0


class Stretch(NamedTuple):
    """What is left to read of a sentence: tokens, its number, and whether it is a heading."""

    low: int
    high: int
    number: int
    heading: bool
