from __future__ import annotations

import pytest

from framing.attribution.names import (
    core_of,
    name_end,
    name_words,
    person_name,
    same_name,
    surname_key,
    surname_of,
)
from framing.document.words import tokenise


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Ana Beck", "Ana Beck"),
        ("Mayor Ana Beck", "Ana Beck"),
        ("Dr. Beck", "Beck"),
        ("Ana van der Beck", "Ana van der Beck"),
        ("the mayor", ""),
        ("Polish officials", ""),
        ("Poland and Tarn", ""),
        ("Ana Beck and Jon Ode", "Ana Beck"),
    ],
)
def test_person_name(phrase: str, name: str) -> None:
    assert " ".join(person_name(phrase.split())) == name


def test_core_stops_at_the_first_comma() -> None:
    assert core_of(["the", "mayor", ",", "Ana"]) == ["mayor"]


@pytest.mark.parametrize("texts", [[], [","], [",", "—"]])
def test_core_of_no_words_is_empty(texts: list[str]) -> None:
    assert core_of(texts) == []
    assert person_name(texts) == []


def test_core_skips_marks_in_front() -> None:
    assert core_of([",", "the", "mayor"]) == ["mayor"]


def test_surnames_that_differ_in_letters_differ() -> None:
    assert surname_key("Tarn") != surname_key("Tern")


def test_accents_and_doubled_letters_do_not_matter() -> None:
    assert surname_key("Bécker") == surname_key("Becker")
    assert surname_key("Hanssen") == surname_key("Hansen")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Beck", "Ana Beck"),
        ("A. Beck", "Ana Beck"),
        ("Mike Beck", "Michael Beck"),
        ("Don Beck", "Donald Beck"),
        ("Ana Béck", "Ana Beck"),
        ("Kim Tar-un", "Kim Tar Un"),
        ("Kim", "Kim Tar Un"),
    ],
)
def test_same_name(one: str, other: str) -> None:
    assert same_name(one.split(), other.split())
    assert same_name(other.split(), one.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jon Beck", "Jon Beck Jr."),
        ("Jon Beck", "Ana Beck"),
        ("Jon Beck Sr.", "Jon Beck Jr."),
        ("Jon Beck", "Jon Ode"),
    ],
)
def test_other_name(one: str, other: str) -> None:
    assert not same_name(one.split(), other.split())
    assert not same_name(other.split(), one.split())


def test_surname_is_the_word_before_junior() -> None:
    assert surname_of(["Ana", "Beck", "Jr."]) == "Beck"
    assert surname_of(["Beck"]) == "Beck"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Beck-Orme left", ("Ana", "Beck-Orme")),
        ("Ana van der Beck left", ("Ana", "van", "der", "Beck")),
        ("Ana Beck, Jr., left", ("Ana", "Beck", "Jr.")),
        ("Tarn-based papers", ("Tarn",)),
        ("left", ()),
    ],
)
def test_name_in_a_text(text: str, words: tuple[str, ...]) -> None:
    tokens = tokenise(text)
    assert name_words(tokens, 0, name_end(tokens, 0, len(tokens))) == words
