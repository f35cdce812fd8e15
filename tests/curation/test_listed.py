"""Which terms of other programs can be terms of a lexicon."""

from __future__ import annotations

import pytest

from framing.curation.listed import spelled_out, why_not


@pytest.mark.parametrize(
    "term",
    [
        "drown*", "flash flood", "kind of", "take* part*", "give *ing", "o'clock", "o'*",
        "mother-in-law", "non-*", "don't*", "it's", "'s", "rock & roll", "24", "100%", "naïve",
        "“so-called”", "U.S.", "est.", "Dr. Beck", "#metoo", "what?",
    ],
)  # fmt: skip
def test_terms_that_can_be_taken_over(term: str) -> None:
    assert why_not(term) == ""


@pytest.mark.parametrize(
    ("term", "reason"),
    [
        ("", "is empty"),
        ("dr\u00adown", "holds a character that cannot be printed"),
        ("and/or", "holds '/', which has a meaning"),
        ("a|b", "holds '|', which has a meaning"),
        ("<3", "holds '<', which has a meaning"),
        ("wait ... for", "holds '...', which has a meaning"),
        ("*", "holds no letter and no digit"),
        ("^^", "holds no letter and no digit"),
        (":d", "is an emoticon"),
        ("8)", "is an emoticon"),
        ("d:", "is an emoticon"),
        ("a*b", "holds * elsewhere"),
        ("*ab*", "holds * elsewhere"),
        ("kind * of", "holds * elsewhere"),
        ("*ed", "begins with *"),
        ("'cause", "can never match: in a text \"'cause\" is cut into \"'\", 'cause'"),
        ("wait..", "can never match"),
        ("wave.", "can never match"),
        ("it's*", "can never match: in a text \"it's\" is cut into 'it', \"'s\""),
        ("#metoo*", "can never match"),
    ],
)
def test_terms_that_cannot(term: str, reason: str) -> None:
    assert reason in why_not(term)


def test_choices_are_spelled_out() -> None:
    assert spelled_out("the other/same side/shore*") == (
        ("the other side", "the other shore*", "the same side", "the same shore*"),
        "",
    )


def test_a_class_cannot_be_spelled_out() -> None:
    assert spelled_out("a/<number> boat") == ((), "the class 'a/<number>'")


def test_too_many_spellings_are_not_made() -> None:
    assert spelled_out("a/b/c/d/e/f/g/h/i/j " * 4) == ((), "choices of 10,000 spellings")
