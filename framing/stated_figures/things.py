"""What a number counts: the noun and its modifiers, and what has become of those counted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon
from framing.stated_figures import figure_words as words
from framing.stated_figures import phrase_words as bounds
from framing.stated_figures.phrases import Phrase, is_plural, phrase_before, phrase_behind

if TYPE_CHECKING:
    from framing.document.model import Tokens

__all__ = ["HARMS", "NOTHING", "Thing", "category_of", "state_of", "thing_behind", "thing_of_money"]

HARMS = frozenset({"killed", "wounded", "casualties", "missing", "displaced"})
"""States that make a number one of casualties."""

_CHANGES = frozenset({"rise", "fall"})
_BOTH = frozenset({"killed", "wounded"})
_STATE_REACH = 5
_TRANSITIVE = word_set(
    "killed killing kills kill wounded wounding injured injuring injures displaced displacing "
    "arrested arresting detained detaining deaths death dead casualties injuries fatalities "
    "killings murdered murdering evacuated evacuating freed freeing released releasing rescued "
    "rescuing infected infecting jailed executed executing maimed claimed charged"
)
_MONEY_TIES = word_set("in of for worth")
_POINTS = word_set("first last next past previous same following final early late")
_TOTALS = word_set(
    "number total tally toll population crowd force fleet team group workforce staff attendance "
    "membership enrollment turnout capacity count army garrison contingent convoy audience"
)
_GROWN = word_set(
    "reached reach reaching exceeded exceed exceeds exceeding rose risen climbed grew topped "
    "totaled totalled totalling totaling numbered numbering surpassed"
)


class Thing(NamedTuple):
    """What a number counts.

    Attributes
    ----------
    words : str
        As written, with what has become of it: "soldiers killed".
    heads : tuple of str
        The nouns, singular.
    modifiers : tuple of str
        The other words of the phrase, in lower case, names included.
    state : str
        A category of the layer *state* of `counted_things`; '' where nothing is said.
    further : bool
        Whether the number comes on top of another ("10,000 more").
    taken_over : bool
        Whether the phrase is that of a number before it ("that number could rise to").
    last : int
        Token where its words end; 0 where they stand before the number.
    """

    words: str
    heads: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    state: str = ""
    further: bool = False
    taken_over: bool = False
    last: int = 0

    def __bool__(self) -> bool:
        return bool(self.heads or self.state)


NOTHING = Thing("")
"""Nothing that the words around a number tell."""


@lru_cache(maxsize=1)
def _categories() -> dict[tuple[str, str], str]:
    """Category by layer and form, those of one word alone in lower case."""
    return {
        (entry.layer, form.lower()): entry.category
        for entry in read_lexicon("counted_things").entries
        for form in (entry.term, *entry.forms)
    }


def category_of(lower: str, layer: str = "thing") -> str:
    """The category of a word in the lexicon `counted_things`; '' where it is not listed.

    Examples
    --------
    >>> category_of("troops"), category_of("dead", "state"), category_of("teapots")
    ('armed_forces', 'killed', '')
    """
    return _categories().get((layer, lower), "")


def thing_behind(tokens: Tokens, first: int, last: int, low: int, end: int) -> Thing:
    """What a number counts, by the words behind it and, failing them, before it.

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    first, last : int
        The number, half-open, the sign of a currency before it included.
    low, end : int
        The sentence.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> tokens = tokenise("At least 40 Norland sailors were killed or wounded.")
    >>> thing_behind(tokens, 2, 3, 0, len(tokens))[:4]
    ('Norland sailors killed or wounded', ('sailor',), ('norland',), 'casualties')
    """
    vague = tokens.lowers[last - 1] in words.VAGUE
    phrase = phrase_behind(tokens, last, end, vague=vague)
    if phrase is not None:
        return _of_phrase(tokens, phrase, first, low, end)
    state, place = state_of(tokens, last, end, headless=True)
    if state:
        return Thing(_joined(tokens, place), state=state, last=place[-1] + 1)
    before = phrase_before(tokens, first, low)
    if before is not None and _is_counted_before(tokens, before, first):
        thing = _of_phrase(tokens, before, first, low, low)
        return thing._replace(last=0)
    state = _state_before(tokens, first, low)
    return Thing(state, state=state) if state else NOTHING


def _is_counted_before(tokens: Tokens, phrase: Phrase, first: int) -> bool:
    """Whether a number can be that of the noun before it: "a crowd of 400", "the toll is 40"."""
    lowers = tokens.lowers
    names = lowers[phrase.first : phrase.last]
    if not _TOTALS.isdisjoint(names):
        return True
    if lowers[first - 1] not in ("of", "to") and not _GROWN.isdisjoint(lowers[phrase.last : first]):
        return is_plural(names[-1])
    return lowers[first - 1] == "to" and is_plural(names[-1]) and names[-1] not in words.NOT_COUNTED


def _of_phrase(tokens: Tokens, phrase: Phrase, first: int, low: int, end: int) -> Thing:
    """The thing that a noun phrase names, and its state by the words on either side."""
    lowers = tokens.lowers
    state, place = state_of(tokens, phrase.last, end) if end > phrase.last else ("", ())
    own = _own_state(tokens, phrase)
    if not state and not own and end > phrase.last:
        state = _state_before(tokens, first, low)
    inner = [i for i in range(phrase.first, phrase.last) if tokens.is_word[i]]
    heads = tuple(
        bounds.lemma_of(lowers[i]) for i in phrase.heads if not category_of(lowers[i], "state")
    )
    return Thing(
        words=_joined(tokens, (*range(phrase.first, phrase.last), *place)),
        heads=heads,
        modifiers=tuple(
            lowers[i]
            for i in inner
            if i not in phrase.heads and lowers[i] not in bounds.STOPS and lowers[i][0].isalpha()
        ),
        state=own or state,
        further=phrase.further,
        last=(place[-1] + 1) if place else phrase.last,
    )


def _own_state(tokens: Tokens, phrase: Phrase) -> str:
    """The state that a phrase names itself: "casualties", "death toll"."""
    names = [tokens.lowers[i] for i in range(phrase.first, phrase.of) if tokens.is_word[i]]
    for lower in names:
        state = category_of(lower, "state")
        if state and (state in HARMS or lower == names[-1]):
            return state
    return "killed" if "toll" in names and "death" not in names else ""


def state_of(
    tokens: Tokens, index: int, end: int, *, headless: bool = False
) -> tuple[str, tuple[int, ...]]:
    """What has become of those counted, by the words behind, with the places of those words.

    Without a noun before it a relative pronoun goes back to something else: "a mother of
    five who died".

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> tokens = tokenise("40 sailors have been injured")
    >>> state_of(tokens, 2, 5)
    ('wounded', (4,))
    """
    lowers = tokens.lowers
    place = index
    while place < min(end, index + _STATE_REACH) and (
        lowers[place] in bounds.COPULAS or (not headless and lowers[place] in ("who", "that"))
    ):
        place += 1
    if place >= end:
        return "", ()
    state = category_of(lowers[place], "state")
    if not state or state in _CHANGES:
        return "", ()
    if place + 2 < end and lowers[place + 1] in ("or", "and"):
        other = category_of(lowers[place + 2], "state")
        if {state, other} == _BOTH:
            return "casualties", (place, place + 1, place + 2)
    return state, (place,)


def _state_before(tokens: Tokens, first: int, low: int) -> str:
    """The state that a verb right before a number gives: "killing at least"."""
    place = first - 1
    while place >= low and (
        tokens.lowers[place] in bounds.DEGREES or tokens.lowers[place] in ("of", "to")
    ):
        place -= 1
    if place < low or tokens.lowers[place] not in _TRANSITIVE:
        return ""
    state = category_of(tokens.lowers[place], "state")
    if place - 2 >= low and tokens.lowers[place - 1] in ("or", "and"):
        other = category_of(tokens.lowers[place - 2], "state")
        if {state, other} == _BOTH:
            return "casualties"
    return state


def thing_of_money(tokens: Tokens, first: int, last: int, low: int, end: int) -> Thing:
    """What an amount of money or a share is of.

    Parameters
    ----------
    tokens : Tokens
        Those of the document.
    first, last : int
        The number with its currency or *percent*, half-open.
    low, end : int
        The sentence.

    Examples
    --------
    >>> from framing.document.words import tokenise
    >>> tokens = tokenise("They promised $3 million in flood relief.")
    >>> thing_of_money(tokens, 2, 5, 0, len(tokens)).words
    'flood relief'
    """
    lowers = tokens.lowers
    if last + 1 < end and lowers[last] in _MONEY_TIES:
        found = _tied(tokens, last, end)
        if found:
            return found
    determined = first > low and lowers[first - 1] in bounds.DETERMINERS
    if last < end and lowers[last] not in bounds.STOPS and tokens.is_word[last]:
        phrase = phrase_behind(tokens, last, end, singular=determined)
        if phrase is not None and (determined or phrase.heads[0] == phrase.last - 1):
            return _of_phrase(tokens, phrase, first, low, phrase.last)
    before = phrase_before(tokens, first, low)
    if before is not None:
        return _of_phrase(tokens, before, first, low, low)._replace(last=0)
    return NOTHING


def _tied(tokens: Tokens, last: int, end: int) -> Thing:
    """The noun phrase behind *in*, *of* or *for*: "in damages", "of the voters"."""
    index = last + 1
    if tokens.lowers[last] == "worth" and tokens.lowers[index] == "of":
        index += 1
    while index < end and tokens.lowers[index] in bounds.DETERMINERS:
        index += 1
    if index >= end or tokens.lowers[index][0].isdigit():
        return NOTHING
    # A name behind *in* is a place, and behind *for* whom it is meant for, not what.
    place = tokens.lowers[last] in ("in", "for")
    if tokens.lowers[index] in _POINTS or (place and tokens.texts[index][0].isupper()):
        return NOTHING
    phrase = phrase_behind(tokens, index, end, singular=True)
    if phrase is None or tokens.lowers[phrase.heads[0]] in words.NOT_COUNTED:
        return NOTHING
    if place and tokens.texts[phrase.heads[0]][0].isupper():
        return NOTHING
    return _of_phrase(tokens, phrase, index, index, phrase.last)


def _joined(tokens: Tokens, places: tuple[int, ...]) -> str:
    """Words as one string, marks against the word before them."""
    text = ""
    for place in places:
        piece = tokens.texts[place]
        tight = piece in ("'s", "-") or text.endswith("-")
        text += piece if tight or not text else f" {piece}"
    return text
