from __future__ import annotations

import pytest

from framing.attribution.speakers import can_be_speaker, head_of
from framing.document.words import tokenise


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the office of the president", "office"),
        ("the mayor", "mayor"),
        ("article 4 of the treaty", "article"),
        ("officials in tarn", "officials"),
        ("4", "4"),
    ],
)
def test_head(phrase: str, head: str) -> None:
    assert head_of(phrase.split()) == head


@pytest.mark.parametrize("phrase", ["Ana Beck", "she", "the ministry", "the report", "officials"])
def test_can_speak(phrase: str) -> None:
    tokens = tokenise(phrase)
    assert can_be_speaker(tokens, (0, len(tokens)))


@pytest.mark.parametrize("phrase", ["the war", "the wall", "(", "This"])
def test_cannot_speak(phrase: str) -> None:
    tokens = tokenise(phrase)
    assert not can_be_speaker(tokens, (0, len(tokens)))
