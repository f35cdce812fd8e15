"""Tell whether a noun phrase can speak: a person, a body, a document, or no such thing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from framing.attribution.found import Range
    from framing.document.model import Tokens

__all__ = ["NOT_NAMES", "can_be_speaker", "head_of"]

_PRONOUNS = word_set("he she they we i you who it one some many most others both")
_PREPOSITIONS = word_set(
    "of in at for from with on to under about who which that by between among over against"
)
NOT_NAMES = word_set(
    "this that these those it indeed all both some many several such most each few no yes the a "
    "an his her their its our my your he she they we i you who what there here however meanwhile "
    "but and or so yet still then now if as one others another various any every"
)
"""Words that are capitalised at the start of a sentence without being a name."""

_ABSTRACT = word_set(
    "war conflict deal pact treaty summit attack strike deployment escalation day week month year"
)


@lru_cache(maxsize=1)
def _speaking_words() -> frozenset[str]:
    """Words for persons, bodies and documents: heads of the entries of `source_roles`."""
    words = [
        "office",
        "offices",
        "man",
        "woman",
        "men",
        "women",
        "people",
        "family",
        "families",
        "group",
        "groups",
        "team",
        "side",
    ]
    for entry in read_lexicon("source_roles").entries:
        for term in (entry.term, *entry.forms):
            words.append(head_of(term.lower().split()))
    return frozenset(words) - _ABSTRACT


def head_of(words: list[str]) -> str:
    """The word of a noun phrase that the others describe.

    Examples
    --------
    >>> head_of("the office of the president".split())
    'office'
    """
    last = len(words)
    for index, word in enumerate(words):
        if index and word in _PREPOSITIONS:
            last = index
            break
    if last > 1 and words[last - 1].isdigit():
        last -= 1
    return words[last - 1]


def can_be_speaker(tokens: Tokens, source: Range, *, owns: bool = False) -> bool:
    """Whether the phrase's head is a name, a pronoun for a person, or a word for a speaker.

    With `owns` it is a possessive: *his*, *their*.
    """
    if owns:
        return True
    texts = list(tokens.texts[source[0] : source[1]])
    if "," in texts:
        texts = texts[: texts.index(",")]
    texts = [text for text in texts if text not in '()"-']
    if not texts:
        return False
    lowers = [text.lower() for text in texts]
    if len(lowers) == 1 and lowers[0] in _PRONOUNS:
        return True
    head = head_of(lowers)
    if head in _speaking_words():
        return True
    written = texts[lowers.index(head)]
    return written[0].isupper() and head not in NOT_NAMES and head not in _ABSTRACT
