"""Plain word lists: one term a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.curation.listed import Listed, WordList

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["plain_cannot", "read_plain", "write_plain"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|\s)#(?:\s.*|$)|^\s*#.*")


def read_plain(text: str, category: str, name: str) -> WordList:
    r"""Read a plain list.

    Parameters
    ----------
    text : str
        One term a line. Empty lines say nothing, nor what follows a # that begins a line
        or stands by itself.
    category : str
        The category of all terms.
    name : str
        The file's name.

    Examples
    --------
    >>> found = read_plain("# news\ndrown*\nflash flood # a wave\n", "water", "w.txt")
    >>> [(line, term) for line, term, _ in found.terms]
    [(2, 'drown*'), (3, 'flash flood')]
    """
    terms = []
    for number, line in enumerate(_LINE_END.split(text), 1):
        term = " ".join(_COMMENT.sub("", line).split())
        if term:
            terms.append(Listed(number, term, category))
    return WordList({category: f"All terms of {name}"}, tuple(terms))


def write_plain(terms: Iterable[str]) -> str:
    r"""Write a plain list, in the order of the alphabet.

    Examples
    --------
    >>> write_plain(["flood", "drown*", "flood"])
    'drown*\nflood\n'
    """
    ordered = sorted(set(terms), key=lambda term: (term.lower(), term))
    return "".join(f"{term}\n" for term in ordered)


def plain_cannot(term: str) -> str:
    """Say what in a term a plain list cannot write; '' if it can."""
    return "a # that would begin a comment" if _COMMENT.search(term) else ""
