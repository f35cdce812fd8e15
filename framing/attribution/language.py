"""Whether a text is in the language that attributions are found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.document.model import Document

__all__ = ["reads_as_english"]

_COMMON = word_set(
    "the of and to in a is that for it was on with he be by as at his from they we this have are "
    "not but had she or an were which their has been will would who said i you if its after"
)
_FEWEST = 12
"""Words of a text that is long enough to tell."""
_LEAST_SHARE = 0.12
_BEYOND_LATIN = "\u0250"


def reads_as_english(document: Document) -> bool:
    """Tell by how many of its words are among the commonest English ones.

    News has four in ten of them, lists of names and headlines fewer. A text of fewer than
    twelve words is taken for English where all its letters are Latin ones.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> reads_as_english(parse(Article(id="a1", text="The dam may fail.")))
    True
    """
    lowers = document.tokens.lowers
    words = sum(document.tokens.is_word)
    if words < _FEWEST:
        return not any(lower[0].isalpha() and lower[0] >= _BEYOND_LATIN for lower in lowers)
    return sum(map(_COMMON.__contains__, lowers)) >= _LEAST_SHARE * words
