"""What word lists of other programs hold, and which of it framing's terms can say."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from framing.document.plain import plain_text
from framing.document.words import tokenise
from framing.lexicon.patterns import Gap, parse_pattern, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["LeftOut", "Listed", "WordList", "spelled_out", "why_not"]

_CLITICS = frozenset({"'s", "'re", "'ve", "'ll", "'d", "'m"})
_FOLLOWING = ("came", "Beck", "12")
"""What may stand after an abbreviation decides whether the full stop is its own."""
_MOST_SPELLINGS = 1000
"""A row whose choices make more spellings than this is left out."""


class Listed(NamedTuple):
    """A term and one of its categories, with the line of the file that says so."""

    line: int
    term: str
    category: str


class LeftOut(NamedTuple):
    """Something in a file that cannot be taken over, and why."""

    line: int
    message: str


class WordList(NamedTuple):
    """What a file of another program holds.

    Attributes
    ----------
    categories : mapping of str to str
        Their names, in the order of the file, and what the file says of each.
    terms : sequence of Listed
        A term once for each of its categories.
    left_out : sequence of LeftOut
        What the format itself says and framing does not know.
    """

    categories: Mapping[str, str]
    terms: Sequence[Listed]
    left_out: Sequence[LeftOut] = ()


def why_not(term: str) -> str:
    """Say why a term of another program cannot be a term of a lexicon; '' if it can.

    Examples
    --------
    >>> why_not("drown*"), why_not("kind of")
    ('', '')
    >>> why_not("*ed")
    'begins with *, and a term must begin with a word or the beginning of one'
    >>> why_not("and/or")
    "holds '/', which has a meaning of its own in terms"
    """
    if not term:
        return "is empty"
    if not term.isprintable():
        return "holds a character that cannot be printed"
    items = plain_text(term).split()
    for mark in "/|<>":
        if mark in term:
            return f"holds {mark!r}, which has a meaning of its own in terms"
    if any(item.startswith("...") for item in items):
        return "holds '...', which has a meaning of its own in terms"
    if not any(character.isalnum() for character in term):
        return "holds no letter and no digit"
    return next(filter(None, map(_why_not_item, items)), "") or _why_not_pattern(term)


def _why_not_item(item: str) -> str:
    """Why one word of a term cannot be said."""
    if item[0] in ":;=" or item[-1] in "()[]{}:;=":
        return "is an emoticon or ends in a mark, and terms are words"
    inner = item[1:-1] if len(item) > 1 else item
    if "*" in inner or (item[0] == "*" and item[-1] == "*"):
        return "holds * elsewhere than at the end of a word, or at the beginning of a later one"
    return _why_never(item)


def _why_never(item: str) -> str:
    """Why a word can match in no text: its tokens there are others than those of the term."""
    if item.endswith("*"):
        stem = item[:-1]
        cut = tokenise(stem if stem[-1].isalnum() else f"{stem}x").texts
        if (cut != (stem,)) if stem[-1].isalnum() else not cut[0].startswith(stem):
            return f"can never match: in a text {stem!r} is cut into {_quoted(cut)}"
        return ""
    if (item.startswith("'") or item.endswith(".")) and item.lower() not in _CLITICS:
        words = words_of(item)
        cuts = [tokenise(f"{item} {after}").texts for after in _FOLLOWING]
        if not any(cut[: len(words)] == words for cut in cuts):
            return f"can never match: in a text {item!r} is cut into {_quoted(cuts[0][:-1])}"
    return ""


def _why_not_pattern(term: str) -> str:
    """Why the syntax of terms refuses one."""
    try:
        pattern = parse_pattern(term, {})
    except ValueError as error:
        return str(error)
    first = pattern[0]
    if isinstance(first, Gap) or first.endings:
        return "begins with *, and a term must begin with a word or the beginning of one"
    return ""


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(map(repr, words))


def spelled_out(form: str) -> tuple[tuple[str, ...], str]:
    """Spell a term of a lexicon out without its choices.

    Returns
    -------
    tuple of str
        The spellings; empty where it holds what no other program can say.
    str
        In that case, what it holds; else ''.

    Examples
    --------
    >>> spelled_out("a/an kind of")
    (('a kind of', 'an kind of'), '')
    >>> spelled_out("regard ... as")
    ((), "the gap '...'")
    """
    choices: list[list[str]] = []
    for item in form.split():
        if item.startswith("..."):
            return (), f"the gap {item!r}"
        if "<" in item:
            return (), f"the class {item!r}"
        choices.append(item.split("/"))
    count = 1
    for words in choices:
        count *= len(words)
    if count > _MOST_SPELLINGS:
        return (), f"choices of {count:,} spellings"
    return tuple(map(" ".join, product(*choices))), ""
