"""The numbers of a sentence that are figures: what each amounts to, its unit, what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.stated_figures import figure_words as words
from framing.stated_figures.amounts import Amount, Part
from framing.stated_figures.numbers import could_be_year, is_name
from framing.stated_figures.phrase_words import COPULAS, DETERMINERS, lemma_of
from framing.stated_figures.phrases import phrase_behind
from framing.stated_figures.runs import is_in_ten, number_parts
from framing.stated_figures.things import (
    HARMS,
    NOTHING,
    Thing,
    category_of,
    thing_behind,
    thing_of_money,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document.model import Sentence, Tokens

__all__ = ["Reading", "readings_in"]

_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₽": "RUB", "₹": "INR",
    "₪": "ILS", "₺": "TRY", "₴": "UAH",
}  # fmt: skip
_NAMES = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "won": "KRW", "ringgit": "MYR", "rupees": "INR", "rupee": "INR", "shekels": "ILS",
    "hryvnia": "UAH", "hryvnias": "UAH", "lira": "TRY", "baht": "THB", "rupiah": "IDR",
    "naira": "NGN", "rand": "ZAR", "zloty": "PLN",
}  # fmt: skip
_COUNTRIES = {
    "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
    "malaysian": "MYR", "swiss": "CHF", "chinese": "CNY", "russian": "RUB", "indian": "INR",
}  # fmt: skip
_MEASURES = {
    "ton": "ton", "tons": "ton", "tonne": "ton", "tonnes": "ton", "kg": "kg", "kilogram": "kg",
    "kilograms": "kg", "kilos": "kg", "kilo": "kg", "pounds": "pound", "litres": "litre",
    "liters": "litre", "gallons": "gallon", "barrels": "barrel", "grams": "gram",
    "acres": "acre", "hectares": "hectare", "gigawatts": "gigawatt", "megawatts": "megawatt",
}  # fmt: skip
_JOINS = frozenset({"-", "–", "to", "or", "and"})
_TAKES_UP = DETERMINERS - word_set("a an") | word_set("other same of")
_PERSONS = frozenset({
    "armed_forces", "fighters", "officers", "people", "refugees", "protesters", "voters",
    "workers", "students", "prisoners", "suspects", "passengers", "lawmakers", "diplomats",
    "journalists",
})  # fmt: skip
_LOST = frozenset({"missing", "displaced"})
"""What may become of things as well."""
_PEOPLE = frozenset(map(lemma_of, words.PEOPLE))
_NO_THINGS = word_set("tablespoons teaspoons tbsp tsp cups cloves shots carats figures")
_TITLE = 0.6
_COMPARED = word_set("fewer less higher lower ahead")
_SAID_TO_BE = word_set("to of is was were are be reached exceed exceeded total as least than")
_ANSWERS = word_set("number figure total toll estimate")
_PAIRED_REACH = 7
_FROM = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"))
_LEAST_ALONE = 100
"""A number without a noun is taken for that of the figure before only from here on."""


class Reading(NamedTuple):
    """A figure of a sentence, in tokens.

    Attributes
    ----------
    start : int
        Where its words begin: at *a* in "a dozen".
    first, last : int
        The number with the sign of its currency and its unit, half-open.
    amount : Amount
        What the number amounts to, before approximators are read.
    kind, unit : str
        See `FigureRecord`.
    thing : Thing
        What it counts.
    """

    start: int
    first: int
    last: int
    amount: Amount
    kind: str
    unit: str
    thing: Thing


def readings_in(tokens: Tokens, sentence: Sentence) -> Iterator[Reading]:
    """Yield the figures of a sentence, in order.

    Examples
    --------
    >>> from framing.document.model import Sentence
    >>> from framing.document.words import tokenise
    >>> from framing.spans import Span
    >>> tokens = tokenise("On May 3 about 40 houses and a dozen barns burnt.")
    >>> sentence = Sentence(Span(0, 49), 0, 0, len(tokens))
    >>> [(r.amount.stated, r.thing.words) for r in readings_in(tokens, sentence)]
    [(40.0, 'houses'), (12.0, 'barns')]
    """
    previous: Reading | None = None
    for part in number_parts(tokens, sentence):
        if previous is not None and part.first < previous.last:
            continue
        reading = _read(tokens, part, sentence, previous)
        if reading is not None:
            yield reading
            previous = reading


def _read(
    tokens: Tokens, part: Part, sentence: Sentence, previous: Reading | None
) -> Reading | None:
    first, last = part.first, part.last
    low, end = sentence.first, sentence.last
    if first > low and tokens.lowers[first - 1] in ("per", "every"):
        return None
    start = _start(tokens, first, low)
    money = _money(tokens, first, last, low, end)
    if money is not None:
        first, last, unit = money
        thing = thing_of_money(tokens, first, last, low, end)
        thing = thing or _again(tokens, first, previous, "money")
        return Reading(min(start, first), first, last, part.amount, "money", unit, thing)
    share = last if is_in_ten(tokens, part) else _share_end(tokens, first, last, end)
    if share:
        if part.amount.stated == 100 and tokens.lowers[share : share + 1] != ("of",):
            return None
        thing = thing_of_money(tokens, first, share, low, end)
        thing = thing or _again(tokens, first, previous, "share")
        return Reading(start, first, share, part.amount, "share", "percent", thing)
    if is_name(tokens, first, sentence) and not _is_plain_text(tokens, first, sentence):
        return None
    measure = _measure(tokens, part, sentence)
    if measure is not None:
        return measure
    return _counted(tokens, part, sentence, previous)


def _again(tokens: Tokens, first: int, previous: Reading | None, kind: str) -> Thing:
    """What the amount before is of, where this one is its conversion or its other end."""
    if previous is None or previous.kind != kind or not previous.thing:
        return NOTHING
    between = tokens.lowers[previous.last : first]
    paired = between in (("(",), (";",), ("to",), ("up", "from"), ("down", "from"))
    near = len(between) <= _PAIRED_REACH and (between[-2:] in _FROM or between[-1:] == ("to",))
    if not (paired or near):
        return NOTHING
    return previous.thing._replace(taken_over=True, last=0)


def _is_plain_text(tokens: Tokens, first: int, sentence: Sentence) -> bool:
    """Whether the capital before a number makes no name of both.

    Most words of a headline have one, and "In Tarn 40 people" opens with a place.
    """
    if first - 2 == sentence.first and tokens.lowers[first - 2] == "in":
        return True
    words_of = [w for w in tokens.texts[sentence.first : sentence.last] if w[0].isalpha()]
    return sum(w[0].isupper() for w in words_of) > _TITLE * len(words_of)


def _start(tokens: Tokens, first: int, low: int) -> int:
    """Where "a dozen" and "several hundred" begin."""
    if first > low and tokens.lowers[first] in words.LARGE:
        before = tokens.lowers[first - 1]
        if before in ("a", "few", "several", "couple"):
            more = before in ("few", "couple") and first - 2 >= low
            return first - 2 if more and tokens.lowers[first - 2] == "a" else first - 1
    return first


def _money(
    tokens: Tokens, first: int, last: int, low: int, end: int
) -> tuple[int, int, str] | None:
    """The tokens of an amount of money, and its currency."""
    if first > low and tokens.texts[first - 1] in words.CURRENCY_SIGNS:
        return first - 1, last, _SIGNS[tokens.texts[first - 1]]
    place = last
    while place < min(end - 1, last + 2) and tokens.lowers[place] in ("of", "u.s.", *_COUNTRIES):
        place += 1
    if place >= end or tokens.lowers[place] not in words.CURRENCIES:
        if tokens.lowers[last : last + 1] == ("won",) and tokens.lowers[last - 1] in words.LARGE:
            return first, last + 1, "KRW"
        return None
    name, country = tokens.lowers[place], tokens.lowers[place - 1]
    if name.startswith("dollar") and country in _COUNTRIES:
        return first, place + 1, _COUNTRIES[country]
    return first, place + 1, _NAMES.get(name, name)


def _share_end(tokens: Tokens, first: int, last: int, end: int) -> int:
    """Where a share ends; 0 where the number is none."""
    following = tokens.lowers[last : min(last + 2, end)]
    if tokens.lowers[last - 1].endswith("%") or tokens.lowers[first] in words.FRACTIONS:
        return last
    if following[:1] in (("%",), ("percent",)):
        return last + 1
    if last + 2 < end and following[0] in _JOINS and tokens.lowers[last + 2] in ("percent", "per"):
        # "From 10 to 12 percent" are two shares.
        return last if tokens.lowers[last + 1][0].isdigit() else 0
    if following == ("per", "cent"):
        return last + 2
    if following[:1] == ("percentage",):
        return last + 1 + (following[1:] in (("points",), ("point",)))
    return 0


def _measure(tokens: Tokens, part: Part, sentence: Sentence) -> Reading | None:
    """A weight or volume of something: "300 tonnes of coal"."""
    place = part.last
    if tokens.lowers[place - 1] in words.VAGUE and tokens.lowers[place : place + 1] == ("of",):
        place += 1
    if place + 2 >= sentence.last or tokens.lowers[place] not in _MEASURES:
        return None
    if tokens.lowers[place + 1] != "of":
        return None
    thing = thing_of_money(tokens, part.first, place + 1, sentence.first, sentence.last)
    if not thing:
        return None
    unit = _MEASURES[tokens.lowers[place]]
    return Reading(part.first, part.first, place + 1, part.amount, "measure", unit, thing)


def _counted(
    tokens: Tokens, part: Part, sentence: Sentence, previous: Reading | None
) -> Reading | None:
    first, last = part.first, part.last
    start = _start(tokens, first, sentence.first)
    thing = thing_behind(tokens, first, last, sentence.first, sentence.last)
    if _is_year(tokens, part, sentence, thing) or _is_speech(tokens, part, sentence, thing):
        return None
    if not thing:
        thing = _taken_over(tokens, part, sentence, previous)
    elif not thing.heads and previous is not None and thing.state in HARMS:
        thing = _shared(thing, previous)
    elif thing.heads == ("other",) and previous is not None and not previous.unit:
        thing = thing._replace(heads=previous.thing.heads or thing.heads)
    if not thing:
        return None
    return Reading(start, first, last, part.amount, _kind(thing), "", thing)


def _kind(thing: Thing) -> str:
    people = any(_is_person(head, thing) for head in thing.heads)
    if thing.state in HARMS and (people or not thing.heads or thing.state not in _LOST):
        return "casualties"
    return "people" if people else "count"


def _is_person(head: str, thing: Thing) -> bool:
    if category_of(head) in _PERSONS or head in _PEOPLE:
        return True
    if not thing.last:
        return False
    # A plural with a capital names a people: "40 Norlanders".
    last = thing.words.split()[-1:] if not thing.state else thing.words.split()[:1]
    return bool(last) and last[0][0].isupper() and last[0][-1:] == "s" and last[0][1:].islower()


def _is_year(tokens: Tokens, part: Part, sentence: Sentence, thing: Thing) -> bool:
    """Whether a number is rather a year: it looks like one, and nothing makes it a count."""
    if part.last != part.first + 1 or not could_be_year(tokens.texts[part.first]):
        return False
    before = tokens.lowers[part.first - 1] if part.first > sentence.first else ""
    counts = words.APPROXIMATORS - {"a", "an", "the", "to"} | words.HARM
    return not (thing.heads and before in counts)


def _is_speech(tokens: Tokens, part: Part, sentence: Sentence, thing: Thing) -> bool:
    """Whether a small number takes up what is known, or what it counts is no thing."""
    place = part.last
    following = tokens.lowers[place] if place < sentence.last else ""
    uncounted = following in words.NOT_COUNTED and not (thing and following in COPULAS)
    if uncounted or following in _NO_THINGS or (following == "or" and _is_age(tokens, place)):
        return True
    if following in _COMPARED or tokens.texts[part.first] == "911":
        return True
    vague = tokens.lowers[place - 1] in words.VAGUE
    phrase = phrase_behind(tokens, place, sentence.last, vague=vague)
    if phrase is not None and tokens.lowers[phrase.heads[0]] in words.NOT_COUNTED:
        return True
    small = part.last == part.first + 1 and part.amount.maximum < 10
    if not small:
        return False
    if following == "of" or not thing.heads:
        return not (thing.state and thing.state in HARMS)
    before = tokens.lowers[part.first - 1] if part.first > sentence.first else ""
    return before in _TAKES_UP


def _is_age(tokens: Tokens, place: int) -> bool:
    return tokens.lowers[place + 1 : place + 2] in (("older",), ("younger",), ("over",))


def _shared(thing: Thing, previous: Reading) -> Thing:
    """A number of the harmed without a noun shares that of the harmed before it."""
    if previous.thing.state not in HARMS or not previous.thing.heads:
        return thing
    heads, modifiers = previous.thing.heads, previous.thing.modifiers
    return thing._replace(heads=heads, modifiers=modifiers)


def _taken_over(tokens: Tokens, part: Part, sentence: Sentence, previous: Reading | None) -> Thing:
    """What the figure before counts, where the number plainly stands for the same things."""
    if previous is None or previous.unit or part.amount.stated < _LEAST_ALONE:
        return NOTHING
    if part.last == part.first + 1 and could_be_year(tokens.texts[part.first]):
        return NOTHING
    following = tokens.lowers[part.last] if part.last < sentence.last else "."
    further = following == "more"
    between = tokens.lowers[previous.last : part.first]
    answered = not _ANSWERS.isdisjoint(between) and tokens.lowers[part.first - 1] in _SAID_TO_BE
    if not (further or answered):
        return NOTHING
    return previous.thing._replace(further=further, taken_over=True, last=part.last + further)
