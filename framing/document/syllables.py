"""Count the syllables of English words by rules of spelling.

Nothing is downloaded and no dictionary is needed. Hyphenation patterns, the usual way
without a dictionary, leave out a syllable in every fifteen, because they never break
after a single letter ("a-bout", "man-y"); for the share of words these rules get right
see `docs/measures.md`.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["count_syllables"]

_VOWELS = re.compile(r"[aeiouy]+")
_SPELLED = {
    "mr": 2, "mrs": 2, "ms": 1, "dr": 2, "business": 2, "businesses": 3, "every": 2, "people": 2,
    "wednesday": 2, "evening": 2, "something": 2, "someone": 2, "sometimes": 2, "everything": 3,
    "everyone": 3, "anyone": 3, "somewhere": 2, "somewhat": 2, "beyond": 2, "idea": 3, "ideas": 3,
    "area": 3, "areas": 3, "maybe": 2, "nuclear": 3, "being": 2, "doing": 2, "going": 2,
    "museum": 3, "don't": 1, "won't": 1, "can't": 1, "re": 1, "via": 2, "homeland": 2,
    "lawyer": 2, "europe": 2, "european": 4, "serious": 3, "various": 3, "colonel": 2,

    "spokesman": 2, "spokesmen": 2, "spokeswoman": 3, "virginia": 3, "eye": 1, "eyes": 1, "eyed": 1,
    "whatever": 3, "forever": 3, "however": 3, "threatened": 2, "children": 2, "tv": 2, "th": 1,
}  # fmt: skip
_LONGER = re.compile(
    r"(?<![tcsgx])ia(?!g|ble$|l(?:s|ly)?$)|(?<=[dlmnrv])ial|(?<![tcsgxn])io(?!u|n|r(?:s|ity)?$)|iu[mst]|"
    r"(?<=[^gq])ua(?!r[dt])|eo(?!u|n$|ple)|ii|(?<=[aeiou])ing|[bcdfgklmnprstvz]y(?:ing|er|able)|"
    r"uity|creat|reac(?:t|h[^e])|sm$|sms$|n't$|[aeiou]et(?:y|ies)$|"
    r"(?<=[dlmnrv])iou|ier$|iest$|iet|ione|(?<=[lnrt])eali[sz]|(?<=[bcdfgkpt])le[ds]?$(?<=les|led)|oin[gc]i|poe[mt]|"
    r"(?<=[aeou])y(?=[aeiou])|(?<=[lnrv])ien|(?<=h)ier|uel|uou|uan|eous$(?<=[^gc]eous)"
)
_SILENT = re.compile(
    r"(?<=[^aeiouy])e(?=(?:ly|less|ness|ful|some|ment|ments|lessly|fully|where|times?|land|work|"
    r"man|men|house|houses|maker|makers|keeper)$)"
)


def count_syllables(word: str) -> int:
    """The number of syllables of a word, at least one.

    Parameters
    ----------
    word : str
        One word as written; capitals tell an acronym, which is spelled out.

    Returns
    -------
    int

    Examples
    --------
    >>> [count_syllables(word) for word in ("regime", "escalation", "about", "NATO", "FBI")]
    [2, 4, 2, 2, 3]
    """
    if "." in word:
        word = word.replace(".", "")
    if 2 <= len(word) <= 5 and word.isupper() and not _VOWELS.search(word[1:-1].lower()):
        return sum(3 if letter == "W" else 1 for letter in word)
    return sum(_count(part) for part in word.lower().split("-") if part) or 1


@lru_cache(maxsize=1 << 16)
def _count(word: str) -> int:
    word = word[:-2] if word.endswith("'s") else word.strip("'")
    if word in _SPELLED:
        return _SPELLED[word]
    if word[:1].isdigit():
        return max(1, sum(char.isdigit() for char in word))
    stem = _without_silent_ending(word)
    if len(stem) > 4:
        stem = _SILENT.sub("", stem)
    count = len(_VOWELS.findall(stem)) + len(_LONGER.findall(stem))
    if stem.endswith("n't") and stem in ("aren't", "weren't"):
        count -= 1
    return max(1, count)


def _without_silent_ending(word: str) -> str:
    if re.search(r"[^aeiouyl]les?$", word):
        return re.sub(r"les?$", "el", word)
    if re.search(r"[aeiouy].*[^aeiouy]e$|[aeiou]ue$|[^aeiouy]ye$", word):
        return word[:-1]
    if re.search(r"[aeiouy].*[^aeiouytd]ed$|[aeiouy]+yed$|ied$|ued$|owed$|awed$", word):
        return word[:-2] + "d" if not word.endswith("ied") else word[:-3] + "id"
    if re.search(r"[aeiouy].*[^aeiouyscxzg]es$", word) and not re.search(r"(?:ch|sh)es$", word):
        return word[:-2] + "s"
    return word
