"""What a number counts, and what has become of it."""

from __future__ import annotations

import pytest

from framing.document.words import tokenise
from framing.stated_figures.phrase_words import lemma_of
from framing.stated_figures.phrases import is_plural, phrase_before, phrase_behind
from framing.stated_figures.things import category_of, state_of, thing_behind, thing_of_money


def thing(text: str, number: str = "40"):
    tokens = tokenise(text)
    first = tokens.texts.index(number)
    return thing_behind(tokens, first, first + 1, 0, len(tokens))


def money(text: str):
    tokens = tokenise(text)
    first = tokens.texts.index("$")
    return thing_of_money(tokens, first, first + 3, 0, len(tokens))


@pytest.mark.parametrize(
    ("text", "words", "heads"),
    [
        ("40 North Norland soldiers left.", "North Norland soldiers", ("soldier",)),
        ("40 of the city's schools shut.", "city's schools", ("school",)),
        ("40 women voters came.", "women voters", ("voter",)),
        ("40 special forces troops came.", "special forces troops", ("troops",)),
        ("40 rounds of heavy artillery fell.", "rounds of heavy artillery", ("round",)),
        ("40 old, wooden houses burnt.", "old , wooden houses", ("house",)),
        ("40 soldiers and sailors left.", "soldiers and sailors", ("soldier", "sailor")),
        ("40 troops promises a fight.", "troops", ("troops",)),
        ("40 more tanks came.", "tanks", ("tank",)),
        ("A crowd of 40 came.", "crowd", ("crowd",)),
        ("The number of burnt houses rose to 40.", "number of burnt houses", ("house",)),
    ],
)
def test_what_is_counted(text: str, words: str, heads: tuple[str, ...]) -> None:
    found = thing(text)
    assert (found.words, found.heads) == (words, heads)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("40 people were killed.", "killed"),
        ("40 people have been killed or wounded.", "casualties"),
        ("The blast killed at least 40.", "killed"),
        ("Some 40 wounded arrived.", "wounded"),
        ("The death toll rose to 40.", "killed"),
        ("It put the toll at 40.", "killed"),
        ("40 Suvian casualties a day.", "casualties"),
        ("40 houses stood.", ""),
        ("40 suspects in the killing fled.", ""),
    ],
)
def test_what_has_become_of_it(text: str, state: str) -> None:
    assert thing(text).state == state


def test_mother_of_five_who_died_is_no_toll() -> None:
    assert not thing("A mother of 40 who died left a house.")


def test_more_comes_on_top() -> None:
    assert thing("40 more tanks came.").further
    assert not thing("40 tanks came.").further


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They promised $3 million in flood relief.", "flood relief"),
        ("They sold $3 million worth of arms.", "arms"),
        ("They built a $3 million bridge.", "bridge"),
        ("They paid a fine of $3 million.", "fine"),
        ("Fines from mills have grown to $3 million.", "Fines"),
        ("They spent $3 million in Suvia.", ""),
        ("They spent $3 million in the first week.", ""),
    ],
)
def test_what_money_is_for(text: str, words: str) -> None:
    assert money(text).words == words


def test_words_of_one_category() -> None:
    assert category_of("troops") == category_of("soldiers") == "armed_forces"


def test_state_needs_the_words_right_behind() -> None:
    tokens = tokenise("40 people in the town were killed")
    assert state_of(tokens, 2, len(tokens)) == ("", ())


def test_names_before_a_number_are_not_counted() -> None:
    tokens = tokenise("Yesterday Jan Beck at 40")
    assert phrase_before(tokens, 4, 0) is None


def test_vague_numbers_need_of() -> None:
    tokens = tokenise("thousands soldiers")
    assert phrase_behind(tokens, 1, 2, vague=True) is None


@pytest.mark.parametrize("word", ["politics", "bus", "serious", "this", "chess"])
def test_is_no_plural(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("families", "family"), ("servicemen", "serviceman"), ("classes", "class"), ("gas", "gas")],
)
def test_lemma(plural: str, singular: str) -> None:
    assert lemma_of(plural) == singular
