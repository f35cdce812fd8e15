from __future__ import annotations

import pytest

from framing.attribution.names import core_of, is_plain_role, person_name, surname_key


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


def test_plain_role() -> None:
    assert is_plain_role("Officials")
    assert not is_plain_role("Tarn")
