"""What stands around a mention, as features of who acts and who is acted upon.

The words of names are never among them: two actors who change places change roles and
nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = [
    "AUXILIARIES",
    "LINKS",
    "PREPOSITIONS",
    "SLOTS",
    "Clause",
    "Vocabulary",
    "Words",
    "collapsed",
    "slots_of",
]

AUXILIARIES = word_set(
    "is are was were be been being 's 're 'm am has have had 've having will would can could may "
    "might must should shall did does do 'll 'd to ca wo n't not"
)
PREPOSITIONS = word_set(
    "of in on at by for from with about against between among over under into through during "
    "before after toward towards like as than since until without within along behind near "
    "outside inside around per via despite amid including upon off out up down"
)
LINKS = word_set(
    "that which who whom whose what when where why how if whether because while although though "
    "and but or"
)
_KNOWN = AUXILIARIES | PREPOSITIONS | LINKS
_NAME = "\x00"
"""Stands for a mention among the words of a clause."""
SLOTS = 1 << 15
"""Features are kept by their checksum modulo this number."""
_REACH = 8
"""Tokens in which a verb is looked for on either side."""
_APPOSITION = 14
_MOST_KNOWN = 1 << 16
"""Words kept once read: bounds memory for endless corpora."""
_CLOSING = {"(": ")"}


def collapsed(
    texts: Sequence[str], mentions: Sequence[tuple[int, int]]
) -> tuple[list[str], list[int]]:
    """Put one sign for each mention of a sentence, so that no name and no length counts.

    Parameters
    ----------
    texts : sequence of str
        The sentence's tokens.
    mentions : sequence of (int, int)
        The mentions in it, in order, as half-open ranges.

    Returns
    -------
    list of str, list of int
        The words, and the place of each mention among them.

    Examples
    --------
    >>> words, places = collapsed(["Ana", "Beck", "met", "Ode"], [(0, 2), (3, 4)])
    >>> len(words), words[1], places
    (3, 'met', [0, 2])
    """
    words: list[str] = []
    places: list[int] = []
    end = 0
    for first, last in mentions:
        words += texts[end:first]
        places.append(len(words))
        words.append(_NAME)
        end = last
    return [*words, *texts[end:]], places


class Vocabulary:
    """What is known of words by themselves, looked up once for each.

    Parameters
    ----------
    verbs : mapping of str to str
        Forms of verbs in small letters, with their kind (``VBD`` and so on).
    """

    def __init__(self, verbs: Mapping[str, str]) -> None:
        self._verbs = verbs
        self._known: dict[str, tuple[str, str]] = {}

    def read(self, text: str) -> tuple[str, str]:
        """A word as features have it, and its kind."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            word = _word(text, opens=False)
            known = self._known[text] = (word, _kind(word, self._verbs))
        return known

    def read_first(self, text: str) -> tuple[str, str]:
        """The same for the first word of a sentence, whose capital says nothing."""
        word = _word(text, opens=True)
        return word, _kind(word, self._verbs)


class Words:
    """The words of a sentence, its mentions collapsed, and their kinds.

    Parameters
    ----------
    texts : sequence of str
        The sentence's words.
    vocabulary : Vocabulary
        What is known of them.
    """

    __slots__ = ("kinds", "words")

    def __init__(self, texts: Sequence[str], vocabulary: Vocabulary) -> None:
        read = [vocabulary.read(text) for text in texts]
        if texts:
            read[0] = vocabulary.read_first(texts[0])
        self.words = [word for word, _ in read]
        self.kinds = [kind for _, kind in read]


def _word(text: str, *, opens: bool) -> str:
    """A word in small letters; names and numbers by their kind alone."""
    if text == _NAME:
        return "NAME"
    lower = text.lower()
    if text[0].isupper() and not opens and lower not in _KNOWN:
        return "NAME"
    return "NUM" if text[0].isdigit() else lower


def _kind(word: str, verbs: Mapping[str, str]) -> str:
    if word in AUXILIARIES:
        return "AUX"
    if word in PREPOSITIONS:
        return "PREP"
    if word in LINKS:
        return "LINK"
    if word in verbs:
        return "V" + verbs[word]
    if word in ("NAME", "NUM") or not word[0].isalnum():
        return word
    return "ADV" if word.endswith("ly") else "W"


class Clause:
    """The words of a sentence around a mention.

    Parameters
    ----------
    sentence : Words
        The sentence.
    place : int
        The mention among its words.
    """

    __slots__ = ("first", "kinds", "last", "words")

    def __init__(self, sentence: Words, place: int) -> None:
        self.words, self.kinds = sentence.words, sentence.kinds
        self.first, self.last = place, place + 1

    def word(self, index: int) -> str:
        """The word at a place; signs for the edges of the sentence."""
        if index < 0:
            return "<S>"
        return self.words[index] if index < len(self.words) else "</S>"

    def kind(self, index: int) -> str:
        """The kind of the word at a place."""
        if index < 0:
            return "<S>"
        return self.kinds[index] if index < len(self.kinds) else "</S>"

    def is_verb(self, index: int) -> bool:
        """Whether a verb or auxiliary stands at a place."""
        kind = self.kind(index)
        return kind == "AUX" or kind[0] == "V"

    def verb_after(self) -> int:
        """The first verb behind the mention; -1 without one in reach."""
        end = min(len(self.words), self.last + _REACH)
        return next((i for i in range(self.last, end) if self.is_verb(i)), -1)

    def verb_before(self) -> int:
        """The last verb before the mention; -1 without one in reach."""
        low = max(-1, self.first - 1 - _REACH)
        return next((i for i in range(self.first - 1, low, -1) if self.is_verb(i)), -1)

    def behind_apposition(self) -> int:
        """The place behind what is set apart behind the mention: ", the mayor,"; -1 else."""
        words, last = self.words, self.last
        if last >= len(words) or words[last] not in (",", "(", "-"):
            return -1
        closing = _CLOSING.get(words[last], words[last])
        end = min(len(words), last + _APPOSITION)
        return next((i + 1 for i in range(last + 1, end) if words[i] == closing), -1)


def slots_of(clause: Clause, form: str) -> list[int]:
    """The slots of a mention's features.

    Parameters
    ----------
    clause : Clause
        The mention in its sentence.
    form : str
        How it names its actor: one of `framing.actors.FORMS`.
    """
    # A text made in Python may hold half a surrogate pair.
    coded = (feature.encode(errors="surrogatepass") for feature in _features(clause, form))
    return [crc32(feature) % SLOTS for feature in coded]


def _features(clause: Clause, form: str) -> Iterator[str]:
    first, last = clause.first, clause.last
    left = [clause.word(first - step) for step in range(1, 6)]
    right = [clause.word(last + step) for step in range(6)]
    yield f"form={form}"
    yield "opens" if first == 0 else "inside"
    for step in range(4):
        yield f"L{step}={left[step]}"
        yield f"R{step}={right[step]}"
    yield f"LL={left[1]}_{left[0]}"
    yield f"RR={right[0]}_{right[1]}"
    yield f"LR={left[0]}_{right[0]}"
    yield f"L0s={left[0][-3:]}"
    yield f"R0s={right[0][-3:]}"
    yield f"R1s={right[1][-3:]}"
    yield from _kinds(clause)
    yield from _verbs(clause)
    for step, word in enumerate(left):
        if word in PREPOSITIONS:
            yield f"P={step}{word}"
            break


def _kinds(clause: Clause) -> Iterator[str]:
    left = [clause.kind(clause.first - step) for step in range(1, 4)]
    right = [clause.kind(clause.last + step) for step in range(3)]
    yield "KL=" + "_".join(left)
    yield "KR=" + "_".join(right)
    yield "KL2=" + "_".join(left[:2])
    yield "KR2=" + "_".join(right[:2])
    yield "KLR=" + "_".join((*left[:2], *right[:2]))
    behind = clause.behind_apposition()
    if behind >= 0:
        yield f"A={clause.kind(behind)}_{clause.kind(behind + 1)}"
        yield f"Aw={clause.word(behind)}"


def _verbs(clause: Clause) -> Iterator[str]:
    after, before = clause.verb_after(), clause.verb_before()
    if after >= 0:
        between = [clause.kind(index) for index in range(clause.last, after)]
        yield f"NV={min(len(between), 4)}{clause.kind(after)}"
        yield f"NVw={clause.word(after)}"
        yield "NVb=" + "_".join(between[:3])
    if before >= 0:
        between = [clause.kind(index) for index in range(clause.first - 1, before, -1)]
        yield f"PV={min(len(between), 4)}{clause.kind(before)}"
        yield f"PVw={clause.word(before)}"
        yield "PVb=" + "_".join(between[:4])
