"""LIWC dictionaries."""

from __future__ import annotations

import pytest

from framing.curation.liwc import liwc_cannot, read_liwc, write_liwc
from framing.errors import LexiconError

HEAD = "%\n1\twater\n2\tharm\n%\n"


def pairs(text: str) -> list[tuple[str, str]]:
    return [(term, category) for _, term, category in read_liwc(text, "w.dic").terms]


def left_out(text: str) -> list[tuple[int, str]]:
    return [tuple(one) for one in read_liwc(text, "w.dic").left_out]


def message(text: str) -> str:
    with pytest.raises(LexiconError) as caught:
        read_liwc(text, "w.dic")
    return str(caught.value)


def test_terms_count_in_all_their_categories() -> None:
    assert pairs(HEAD + "drown*\t1\t2\nwave\t1\n") == [
        ("drown*", "water"),
        ("drown*", "harm"),
        ("wave", "water"),
    ]


def test_spaces_stand_for_tabs() -> None:
    text = "%\n1 water\n2   deep harm\n%\ndrown* 1 2\nflash flood 1\n"
    assert pairs(text) == [
        ("drown*", "water"),
        ("drown*", "deep harm"),
        ("flash flood", "water"),
    ]


def test_a_phrase_may_end_in_a_number_where_tabs_part() -> None:
    assert pairs(HEAD + "area 51\t2\n") == [("area 51", "harm")]


def test_leading_zeros_and_repeated_numbers_say_nothing() -> None:
    assert pairs("%\n01\twater\n%\nwave\t1\t001\n") == [("wave", "water")]


def test_old_and_windows_line_ends() -> None:
    assert pairs("%\r1\twater\r%\rwave\t1\r") == pairs("%\r\n1\twater\r\n%\r\nwave\t1\r\n")


def test_quoted_terms() -> None:
    assert pairs(HEAD + '"flash  flood"\t1\n') == [("flash flood", "water")]


def test_indented_categories_name_the_one_above() -> None:
    found = read_liwc(
        "%\n30\tfeeling\n\t31\tgood\n\t\t32\tjoy\n\t33\tbad\n%\nglad\t30\t32\n", "w.dic"
    )
    assert found.categories == {
        "feeling": "Category 30 of w.dic",
        "good": "Category 31 of w.dic, under 'feeling'",
        "joy": "Category 32 of w.dic, under 'good'",
        "bad": "Category 33 of w.dic, under 'feeling'",
    }
    # As in LIWC, a word counts in the categories whose numbers it has, and no others.
    assert [category for _, _, category in found.terms] == ["feeling", "joy"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("fond\t(01 02)1/2 2", "holds parentheses"),
        ("(he) fond\t1", "holds parentheses"),
        (":(\t2", "holds parentheses"),
        ("sort\t<of>1/2", "'<of>1/2' is no number of a category"),
        ("wave\t1.5", "'1.5' is no number of a category"),
        ("wave", "has no category"),
        ("%", "is a third %"),
    ],
)
def test_what_framing_does_not_know_is_left_out(line: str, reason: str) -> None:
    (found,) = left_out(f"{HEAD}wave\t1\n{line}\n")
    assert found[0] == 6
    assert found[1].startswith(repr(line))
    assert reason in found[1]


def test_headings_are_left_out() -> None:
    text = "Made by hand\n%\nNATURE\n1\twater\n%\nwave\t1\n"
    assert left_out(text) == [
        (1, "'Made by hand': stands before the first %"),
        (3, "'NATURE': is no number and name"),
    ]


def test_a_number_that_is_not_declared() -> None:
    assert message(HEAD + "wave\t1\t3\n") == (
        "w.dic:5: 'wave' has the category 3, which is none of those between the two lines of "
        "%: 1, 2"
    )


def test_endless_numbers_are_numbers() -> None:
    assert "is none of those" in message(HEAD + "wave\t" + "9" * 5000)


def test_categories_must_be_there() -> None:
    assert message("wave\t1\n").endswith("there is no such line")
    assert message("%\n1\twater\n").endswith("there is one such line")
    assert message("%\n%\nwave\t1\n").startswith("w.dic: there is no category")


def test_categories_must_be_told_apart() -> None:
    assert message("%\n1\twater\n01\tharm\n%\n") == (
        "w.dic:3: 1 is the number of 'water' already; give 'harm' another"
    )
    assert message("%\n1\twater\n2\twater\n%\n") == (
        "w.dic:3: there is a category 'water' already; give 2 another"
    )
    assert message("%\n1\twater\n2\n%\n").startswith("w.dic:3: category 2 has no name")


def test_a_canonical_file_is_written_as_it_was() -> None:
    text = "%\n1\twater\n2\tdeep harm\n3\tnobody\n%\ndrown*\t1\t2\nflash flood\t1\nWave\t2\n"
    found = read_liwc(text, "w.dic")
    assert write_liwc(list(found.categories), pairs(text)) == text


def test_what_cannot_be_written() -> None:
    assert liwc_cannot("give *ing") == "an ending such as *ed"
    assert liwc_cannot("(sic)") == "parentheses"
    assert liwc_cannot("drown*") == ""
