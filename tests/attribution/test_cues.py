from __future__ import annotations

import pytest

from framing.attribution.cues import core_of, reporting_words


def core(cue: str) -> tuple[str, str]:
    """The reporting words of a cue, and their stance."""
    words = cue.split()
    found = core_of(words)
    return " ".join(words[found.first : found.last]), found.stance


@pytest.mark.parametrize(
    ("cue", "words", "stance"),
    [
        ("said", "said", "neutral"),
        ("according to", "according to", "neutral"),
        ("confirmed", "confirmed", "endorse"),
        ("claims", "claims", "distance"),
        ("denied", "denied", "negative"),
        ("called on", "called on", "directive"),
        ("has repeatedly warned", "warned", "forceful"),
        ("announced monday", "announced", "neutral"),
        ("last week told reporters", "told reporters", "neutral"),
        ("said on monday", "said", "neutral"),
        ("said :", "said", "neutral"),
        (":", ":", "none"),
    ],
)
def test_reporting_words(cue: str, words: str, stance: str) -> None:
    assert core(cue) == (words, stance)


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("did not confirm", "did not confirm"),
        ("has never confirmed", "has never confirmed"),
        ("yet to confirm", "yet to confirm"),
    ],
)
def test_what_is_not_confirmed_is_not_endorsed(cue: str, words: str) -> None:
    assert core(cue) == (words, "negative")


def test_words_outside_the_lexicon_keep_all_but_auxiliaries() -> None:
    assert core("was recently juggling with") == ("juggling with", "none")


def test_no_words() -> None:
    assert core_of([]) == (0, 0, "none")


def test_the_longest_entry_decides() -> None:
    assert core("called on")[1] != core("called")[1]


def test_words_that_are_nouns_as_well_report_nothing() -> None:
    assert "said" in reporting_words()
    assert "claims" not in reporting_words()
