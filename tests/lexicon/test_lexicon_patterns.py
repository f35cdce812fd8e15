from __future__ import annotations

import pytest

from framing.document.words import tokenise
from framing.lexicon.patterns import follows, parse_pattern, precedes


def after(pattern: str, text: str) -> bool:
    tokens = tokenise(text)
    return follows(parse_pattern(pattern, {}), tokens, 0, len(tokens)) >= 0


def before(pattern: str, text: str) -> bool:
    tokens = tokenise(text)
    return precedes(parse_pattern(pattern, {}), tokens, len(tokens), 0)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("10,000", "10,000 left"),
        ("<number>", "10,000 left"),
        ("<number>", "ten left"),
        ("<number>", "$4 million"),
        ("<number>", "£4bn"),
        ("<number>", "twenty-two left"),
        ("<number>", "70s music"),
        ("<number>", "2-5 people"),
        ("<capital>", "Norland left"),
        ("<capital>", "U.S. envoys"),
        ("<small>", "left early"),
        ("<word>", "left"),
        ("<punctuation>", ", left"),
        ("<determiner>", "those boats"),
        ("<pronoun>", "they left"),
        ("<possessive>", "'s boats"),
        ("<be>", "isn't here"),
        ("<have>", "has gone"),
        ("<modal>", "won't go"),
        ("<negation>", "didn't go"),
        ("<adverb>", "widely seen"),
        ("<month>", "Sept. 4"),
        ("investigat*", "investigators left"),
        ("*ed", "wanted"),
        ("to/that", "that it sank"),
        ("...2 to", "for her to leave"),
        ("... <number>", "as many as 40"),
        ("<end>", "."),
        ("sank <end>", "sank.”"),
    ],
)
def test_matches_after(pattern: str, text: str) -> None:
    assert after(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("<number>", "the dam"),
        ("<capital>", "left early"),
        ("norland <punctuation>", "Norland's boats"),
        ("<word>", ", left"),
        ("<adverb>", "fly"),
        ("*ed", "wants"),
        ("...2 to", "for her and him to leave"),
        ("<end>", ". Then"),
        ("to <number>", "to leave"),
    ],
)
def test_does_not_match_after(pattern: str, text: str) -> None:
    assert not after(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("as <word>", "ran as far"),
        ("<start>", ""),
        ("<start>", "“"),
        ("<start> but", "But"),
        ("said ...3", "she said that the"),
        ("not/n't", "is not"),
    ],
)
def test_matches_before(pattern: str, text: str) -> None:
    assert before(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"), [("as <word>", "as"), ("<start>", "But"), ("said ...1", "said that the")]
)
def test_does_not_match_before(pattern: str, text: str) -> None:
    assert not before(pattern, text)
