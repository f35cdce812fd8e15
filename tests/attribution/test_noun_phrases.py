from __future__ import annotations

import pytest

from framing.attribution.noun_phrases import phrase_after, phrase_before, skip_back
from framing.document.words import tokenise


def before(text: str) -> str | None:
    tokens = tokenise(text)
    found = phrase_before(tokens, len(tokens) - 1, 0, bytearray(len(tokens)))
    return None if found is None else " ".join(tokens.texts[found[0] : found[1]])


def after(text: str) -> str | None:
    tokens = tokenise(text)
    found = phrase_after(tokens, 0, len(tokens), bytearray(len(tokens)))
    return None if found is None else " ".join(tokens.texts[found[0] : found[1]])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the mayor", "the mayor"),
        ("but the mayor", "the mayor"),
        ("However , Ana Beck", "Ana Beck"),
        ("while the mayor of Tarn", "the mayor of Tarn"),
        ("Ana Beck , who runs the port ,", "Ana Beck , who runs the port"),
        ("Ana Beck , for one ,", "Ana Beck"),
        ("Tarn , Norland and Suvia", "Tarn , Norland and Suvia"),
        ("Article 4 of that treaty", "Article 4 of that treaty"),
        ("On Monday the mayor", "the mayor"),
        ("a man who is to be tried", "a man who is to be tried"),
        ("she", "she"),
    ],
)
def test_phrase_before(text: str, phrase: str) -> None:
    assert before(text) == phrase


@pytest.mark.parametrize("text", ["on Monday", "dam", "was", ",", ", ,"])
def test_no_phrase_before(text: str) -> None:
    assert before(text) is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the mayor of Tarn on Monday", "the mayor of Tarn"),
        ("Ana Beck , the mayor .", "Ana Beck , the mayor"),
        ("Ana Beck , and he left .", "Ana Beck"),
        ("Article 4 of that treaty", "Article 4 of that treaty"),
        ("officials at", "officials"),
    ],
)
def test_phrase_after(text: str, phrase: str) -> None:
    assert after(text) == phrase


def test_no_phrase_after_a_stop() -> None:
    assert after(". The mayor") is None


def test_skip_back_passes_auxiliaries_and_adverbs() -> None:
    tokens = tokenise("The mayor has repeatedly")
    assert skip_back(tokens, 3, 0) == 1


def test_thousands_of_commas_do_not_exhaust_the_stack() -> None:
    tokens = tokenise("," * 400)
    assert phrase_before(tokens, 399, 0, bytearray(400)) is None
