"""Plain lists."""

from __future__ import annotations

from framing.curation.plain_lists import plain_cannot, read_plain, write_plain


def terms(text: str) -> list[tuple[int, str]]:
    return [(line, term) for line, term, _ in read_plain(text, "c", "w.txt").terms]


def test_one_term_a_line() -> None:
    assert terms("drown*\r\n\n  flash   flood \nwave") == [
        (1, "drown*"),
        (3, "flash flood"),
        (4, "wave"),
    ]


def test_comments_say_nothing() -> None:
    assert terms("# all\n #metoo\nwave # sea\nno.#1\nflood #\n") == [
        (3, "wave"),
        (4, "no.#1"),
        (5, "flood"),
    ]


def test_the_category_is_given() -> None:
    assert read_plain("wave\n", "water", "w.txt").categories == {"water": "All terms of w.txt"}


def test_written_in_the_order_of_the_alphabet() -> None:
    assert write_plain(["wave", "Flood", "flood", "wave"]) == "Flood\nflood\nwave\n"


def test_what_cannot_be_written() -> None:
    assert plain_cannot("#metoo") == "a # that would begin a comment"
    assert plain_cannot("c# code") == ""
