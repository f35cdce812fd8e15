from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import Document, parse


def read(text: str) -> Document:
    return parse(Article(id="a1", text=text))


def quoted(text: str, level: int = 0) -> list[str]:
    document = read(text)
    return [document.text_of(q.span) for q in document.quotations if q.level == level]


def messages(text: str) -> list[str]:
    return [oddity.message for oddity in read(text).oddities]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("``", "''"), ("''", "''"), ("«", "»"),
        ("»", "«"), ("„", "“"), ("„", "”"), ("”", "”"), ("“", "“"), ("‘‘", "’’"), ("＂", "＂"),
    ],
)  # fmt: skip
def test_every_style(opening: str, closing: str) -> None:
    text = f"{opening}It is over now,{closing} she said."
    assert quoted(text) == [f"{opening}It is over now,{closing}"]
    assert messages(text) == []


def test_inner_leaves_out_the_marks() -> None:
    document = read("She said “it is over.”")
    assert document.text_of(document.quotations[0].inner) == "it is over."


def test_words_are_counted() -> None:
    assert read("“It’s over, Mr. Ode,” she said.").quotations[0].words == 4


def test_quotation_split_by_its_cue_is_two() -> None:
    assert quoted("“It is over,” she said, “and we lost.”") == ["“It is over,”", "“and we lost.”"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said ‘no’ to us,” she said.", "‘no’"),
        ("\"He said 'no' to us,\" she said.", "'no'"),
        ("‘He said “no” to us,’ she said.", "“no”"),
        ("“He said “no” to us,” she said.", "“no”"),
        ('“He said "no" to us,” she said.', '"no"'),
        ("«He said “no” to us», she said.", "“no”"),
        ("“He said «no» to us,” she said.", "«no»"),
    ],
)
def test_nested(text: str, inner: str) -> None:
    assert quoted(text, level=1) == [inner]
    assert len(quoted(text)) == 1
    assert messages(text) == []


def test_over_paragraphs_the_mark_is_taken_up_again() -> None:
    document = read("“It is over.\n\n“We lost,” she said.")
    first, second = document.quotations
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)
    assert document.oddities == ()


def test_unclosed_ends_with_its_paragraph_and_is_reported() -> None:
    text = "“It is over, she said.\n\nNobody else spoke to the paper on that day."
    assert quoted(text) == ["“It is over, she said."]
    assert messages(text) == [
        "quotation mark “ is never closed; the quotation ends with its paragraph"
    ]
    assert read(text).oddities[0].offset == 0


def test_opened_twice_ends_with_its_sentence_and_is_reported() -> None:
    text = "“It is over. She left. “We lost,” she said."
    assert quoted(text) == ["“It is over.", "“We lost,”"]
    assert messages(text) == ["quotation mark “ is opened again before it is closed"]


def test_closing_without_opening_is_reported() -> None:
    text = "It is over,” she said."
    assert quoted(text) == []
    assert messages(text) == ["closing quotation mark ” without an opening one; passed over"]


def test_wrong_way_opening_mark_opens() -> None:
    assert quoted("She said: ”It is over.”") == ["”It is over.”"]


@pytest.mark.parametrize(
    "text",
    [
        "It’s the workers’ union and the dogs’ owners.",
        "It's the workers' union and the dogs' owners.",
        "In the ’90s and the ‘80s and the '70s it rained.",
        "Rock ’n’ roll and rock 'n' roll.",
        "’Tis the season, and 'twas cold.",
        "Tell ’em that it is over.",
        "He is 6'2\" and she is 5’ 4”.",
        'A 12" pipe and a 3" nail.',
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert quoted(text) == []
    assert messages(text) == []


def test_measure_inside_a_quotation_does_not_close_it() -> None:
    text = '"The 6\'2" wall fell," he said.'
    assert quoted(text) == ['"The 6\'2" wall fell,"']


@pytest.mark.parametrize("mark", ["’", "'"])
def test_possessive_does_not_close_a_single_quotation(mark: str) -> None:
    opening = "‘" if mark == "’" else mark
    text = f"{opening}It{mark}s the workers{mark} union,{mark} he said."
    assert quoted(text) == [f"{opening}It{mark}s the workers{mark} union,{mark}"]


def test_mark_glued_to_the_next_word_closes() -> None:
    assert quoted("He called it “old.”Then he left.") == ["“old.”"]


def test_empty_marks_are_no_quotation() -> None:
    assert quoted("He said “” and left.") == []


def test_quotation_never_crosses_a_paragraph() -> None:
    document = read("She said “it is\n\nover” and she left the room at once.")
    blocks = [block.span for block in document.blocks]
    assert all(any(b.start <= q.span.start < q.span.end <= b.end for b in blocks)
               for q in document.quotations)  # fmt: skip
