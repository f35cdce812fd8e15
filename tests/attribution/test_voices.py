from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.attribution.voices import voices_of
from framing.document import parse
from framing.document.model import Attribution, Quotation, Source
from framing.spans import Span


def voice(text: str, word: str) -> str:
    document = attribute(parse(Article(id="a1", text=text)))
    return document.voice_at(text.index(word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It could fail,” the mayor said.", "quoted"),
        ("The mayor said it could fail.", "reported"),
        ("The mayor said it “could fail at any time.”", "quoted"),
        ("It could fail. The mayor said so.", "author"),
        ("The “could” of the law is a must.", "author"),
    ],
)
def test_voice(text: str, expected: str) -> None:
    assert voice(text, "could") == expected


def test_cue_and_source_are_the_authors() -> None:
    text = "“It could fail,” the mayor said."
    assert voice(text, "mayor") == voice(text, "said") == "author"


def test_scare_quote_inside_attributed_content_is_quoted() -> None:
    assert voice("The mayor said the “old” dam could fail.", "old") == "quoted"


def quotation(start: int, end: int, *, scare: bool = False) -> Quotation:
    return Quotation(Span(start, end), Span(start, end), '"', 0, True, False, 1, scare)


def attribution(start: int, end: int) -> Attribution:
    return Attribution((), (), (Span(start, end),), "indirect", "none", Source(), "test")


def test_reported_stretches_leave_the_quoted_ones_out() -> None:
    found = voices_of([quotation(5, 8), quotation(10, 12)], [attribution(0, 20)])
    assert found == (
        (0, 5, "reported"), (5, 8, "quoted"), (8, 10, "reported"), (10, 12, "quoted"),
        (12, 20, "reported"),
    )  # fmt: skip


def test_overlapping_contents_are_merged() -> None:
    assert voices_of([], [attribution(0, 5), attribution(3, 9)]) == ((0, 9, "reported"),)


def test_quotation_across_two_contents() -> None:
    found = voices_of([quotation(4, 12)], [attribution(0, 6), attribution(10, 14)])
    assert found == ((0, 4, "reported"), (4, 12, "quoted"), (12, 14, "reported"))


def test_scare_quotes_are_no_stretch() -> None:
    assert voices_of([quotation(5, 8, scare=True)], []) == ()
