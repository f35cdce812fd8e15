from __future__ import annotations

import pytest

from framing.attribution.cues import stance_of


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", "neutral"),
        ("according to", "neutral"),
        ("confirmed", "endorse"),
        ("claims", "distance"),
        ("denied", "negative"),
        ("called on", "directive"),
        ("has repeatedly warned", "forceful"),
    ],
)
def test_stance(cue: str, stance: str) -> None:
    assert stance_of(cue.split()) == stance


def test_words_outside_the_lexicon_have_none() -> None:
    assert stance_of(["juggled"]) == "none"


def test_no_words() -> None:
    assert stance_of([]) == "none"


def test_the_longest_entry_decides() -> None:
    assert stance_of(["called", "on"]) != stance_of(["called"])
