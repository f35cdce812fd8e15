"""What the words of a cue say of the claim, by the lexicon `reporting_cues`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["HEARSAY_ADVERBS", "Core", "core_of", "reporting_words"]

HEARSAY_ADVERBS = word_set("reportedly allegedly purportedly supposedly")
"""Adverbs that report what nobody is named for."""
_LONGEST = 4
_NEGATIONS = word_set("not n't never no without yet")
_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month "
    "year night morning afternoon evening weekend day january february march april june july "
    "august september october november december recently earlier"
)
_BEFORE_TIMES = word_set("on in this last next late early the")
_AUXILIARIES = word_set(
    "has have had is are was were be been being am do does did 's 're 've 'd 'm will would could "
    "should may might must can to also then later again still already now once often never "
    "always even just"
)
_OF_SPEECH = frozenset({"neutral", "endorse", "distance", "forceful", "negative"})


@lru_cache(maxsize=1)
def _stances() -> dict[tuple[str, ...], str]:
    """Forms to stances; a verb's before those of the noun that is spelt alike."""
    found: dict[tuple[str, ...], str] = {}
    entries = read_lexicon("reporting_cues").entries
    for entry in sorted(entries, key=lambda entry: entry.columns.get("pos", "verb") == "noun"):
        for form in (entry.term, *entry.forms):
            words = tuple(form.lower().split())
            if "..." not in form and "/" not in form and len(words) <= _LONGEST:
                found.setdefault(words, entry.category)
    return found


class Core(NamedTuple):
    """The reporting words of a cue: half-open range within it, and what they say of the claim."""

    first: int
    last: int
    stance: str


def core_of(words: Sequence[str]) -> Core:
    """Find the reporting words of a cue and their stance.

    These are all but auxiliaries, adverbs and times. Their stance is that of the longest run
    of them that is an entry of the lexicon, the first of several; 'none' where none is. A
    negation in front belongs to them, and turns what endorses into what denies.

    Parameters
    ----------
    words : sequence of str
        The cue's tokens in lower case.

    Examples
    --------
    >>> core_of(("has", "repeatedly", "said", "on", "monday"))
    Core(first=2, last=3, stance='neutral')
    >>> core_of(("did", "not", "confirm"))
    Core(first=0, last=3, stance='negative')
    >>> core_of(("juggling",))
    Core(first=0, last=1, stance='none')
    """
    first, last = _trimmed(words)
    stance = _stance(words[first:last])
    negation = next((i for i in range(first - 1, -1, -1) if words[i] in _NEGATIONS), None)
    if negation is None:
        return Core(first, last, stance)
    first = negation - (negation > 0 and words[negation - 1] in _AUXILIARIES)
    return Core(first, last, "negative" if stance == "endorse" else stance)


def _stance(words: Sequence[str]) -> str:
    stances = _stances()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            stance = stances.get(tuple(words[first : first + length]))
            if stance is not None:
                return stance
    return "none"


def _trimmed(words: Sequence[str]) -> tuple[int, int]:
    """A cue without auxiliaries and adverbs in front, times on either side, and marks behind."""
    first, last = 0, len(words)
    while last > 1 and not words[last - 1][0].isalnum():
        last -= 1
    end = last
    while end > 1 and words[end - 1] in _TIMES:
        end -= 1
    while 1 < end < last and words[end - 1] in _BEFORE_TIMES:
        end -= 1
    while first + 1 < end and (
        words[first] in _AUXILIARIES
        or words[first] in _NEGATIONS
        or words[first] in _TIMES
        or words[first] in _BEFORE_TIMES
        or (words[first].endswith("ly") and len(words[first]) > 4)
    ):
        first += 1
    return first, end


@lru_cache(maxsize=1)
def reporting_words() -> frozenset[str]:
    """Verbs that report speech, in lower case: not those of thought, promise, nor also nouns.

    Examples
    --------
    >>> {"said", "according", "believe"} & reporting_words() == {"said", "according"}
    True
    """
    nouns = {
        form.lower()
        for entry in read_lexicon("reporting_cues").entries
        if entry.columns.get("pos") == "noun"
        for form in (entry.term, *entry.forms)
    }
    verbs = {
        words[0] for words, stance in _stances().items() if len(words) == 1 and stance in _OF_SPEECH
    }
    return frozenset((verbs - nouns) | {"according"})
