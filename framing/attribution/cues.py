"""What the words of a cue say of the claim, by the lexicon `reporting_cues`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["reporting_words", "stance_of"]

_LONGEST = 4
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


def stance_of(words: Sequence[str]) -> str:
    """Give the stance of a cue; 'none' for words that the lexicon does not hold.

    The longest run of its words that is an entry decides, the first of several.

    Parameters
    ----------
    words : sequence of str
        The cue's tokens in lower case.

    Examples
    --------
    >>> stance_of(("was", "denied")), stance_of(("juggling",))
    ('negative', 'none')
    """
    stances = _stances()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            stance = stances.get(tuple(words[first : first + length]))
            if stance is not None:
                return stance
    return "none"


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
