from __future__ import annotations

import pytest

from framing.document.syllables import count_syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("dam", 1), ("walked", 1), ("wanted", 2), ("table", 2), ("about", 2), ("many", 2),
        ("regime", 2), ("escalation", 4), ("government", 3), ("safely", 2), ("houses", 2),
        ("pages", 2), ("areas", 3), ("nuclear", 3), ("create", 2), ("being", 2), ("cried", 1),
        ("didn't", 2), ("isn't", 2), ("don't", 1), ("strength", 1), ("people", 2), ("social", 2),
        ("media", 3), ("situation", 4), ("Norland's", 2), ("long-term", 2), ("capitalism", 5),
        ("employees", 3), ("evening", 2), ("mayor", 2), ("saying", 2), ("employer", 3), ("eyes", 1),
    ],
)  # fmt: skip
def test_word(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


@pytest.mark.parametrize(
    ("acronym", "syllables"), [("FBI", 3), ("NATO", 2), ("DVW", 5), ("U.S.", 2)]
)
def test_acronym_without_vowels_inside_is_spelled(acronym: str, syllables: int) -> None:
    assert count_syllables(acronym) == syllables


def test_curly_and_straight_apostrophes_agree_in_plain_text() -> None:
    assert count_syllables("couldn't") == 2


@pytest.mark.parametrize("odd", ["", "-", "'", "12", "中", "xyz"])
def test_never_less_than_one(odd: str) -> None:
    assert count_syllables(odd) >= 1
