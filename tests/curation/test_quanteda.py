"""quanteda dictionaries."""

from __future__ import annotations

import sys

import pytest

from framing.curation.quanteda import quanteda_cannot, read_quanteda, write_quanteda
from framing.errors import LexiconError

NESTED = """\
nature:
  water:
    - drown*
    - flash flood
  fire:
    - ash
    - "no"
  __:
    - wild
harm:
  - drown*
"""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(term, category) for _, term, category in read_quanteda(text, "w.yml").terms]


def message(text: str) -> str:
    with pytest.raises(LexiconError) as caught:
        read_quanteda(text, "w.yml")
    return str(caught.value)


def test_a_category_is_named_by_all_its_keys() -> None:
    assert pairs(NESTED) == [
        ("drown*", "nature.water"),
        ("flash flood", "nature.water"),
        ("ash", "nature.fire"),
        ("no", "nature.fire"),
        ("wild", "nature"),
        ("drown*", "harm"),
    ]


def test_a_nested_file_is_written_as_it_was() -> None:
    found = read_quanteda(NESTED, "w.yml")
    assert write_quanteda(list(found.categories), pairs(NESTED)) == NESTED


def test_a_single_word_needs_no_list() -> None:
    assert pairs("water: wave\nharm: [hurt, pain]\n") == [
        ("wave", "water"),
        ("hurt", "harm"),
        ("pain", "harm"),
    ]


def test_words_that_yaml_takes_for_something_else_stay_words() -> None:
    assert pairs("no:\n  - yes\n  - 1984\n  - null\n  - 2020-01-01\n") == [
        ("yes", "no"),
        ("1984", "no"),
        ("null", "no"),
        ("2020-01-01", "no"),
    ]


def test_underscores_join_words() -> None:
    assert pairs("a: [flash_flood, a_b_c, '@tarn_news']") == [
        ("flash flood", "a"),
        ("a b c", "a"),
        ("@tarn_news", "a"),
    ]


def test_categories_within_a_list_are_below_it() -> None:
    text = "nature:\n  - wild\n  - water:\n    - wave\n"
    assert pairs(text) == [("wild", "nature"), ("wave", "nature.water")]


def test_single_letters_cannot_be_left_open() -> None:
    found = read_quanteda("a:\n  - wom?n\n  - wave\n", "w.yml")
    assert [tuple(one) for one in found.left_out] == [
        (2, "'wom?n': holds ?, which stands for any letter")
    ]


def test_a_category_may_be_empty() -> None:
    found = read_quanteda("a:\nb: []\nc: wave\n", "w.yml")
    assert list(found.categories) == ["a", "b", "c"]


def test_a_key_that_stands_twice() -> None:
    assert message("a: [x]\nb: [y]\n' a ': [z]\n") == (
        "w.yml:3: the category 'a' stands in line 1 already; join the two"
    )


def test_an_ending_without_quotation_marks() -> None:
    found = message("a:\n  - wave\n  - *ed\n")
    assert found.startswith("w.yml:3: not valid YAML: found undefined alias 'ed'")
    assert "put entries that begin with *" in found


def test_text_that_refers_to_itself() -> None:
    assert message("a: &x\n  - *x\n").startswith("w.yml:1: what stands here is referred to")
    assert "write it out" in message("a: &x [wave]\nb: *x\n")


def test_text_that_is_no_yaml() -> None:
    assert message("a: [x\nb: y\n").startswith("w.yml:2: not valid YAML: ")
    assert message("a: \x07\n").startswith("w.yml: not valid YAML: ")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "wave\n"])
def test_text_without_categories(text: str) -> None:
    assert message(text).startswith("w.yml: not a dictionary; write the name of a category")


def test_a_category_needs_a_name() -> None:
    assert message("'': [x]\n") == "w.yml:1: a category has no name; write one word"
    assert message("a: wave\n? [b]\n: x\n").startswith("w.yml:2: a category has no name")


@pytest.mark.slow
def test_endless_nesting() -> None:
    assert message("a: " + "[" * 1500).startswith("w.yml: not a dictionary: it is nested too")


def test_without_pyyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert message("a: b\n").endswith("run: pip install 'framing[yaml]'")


def test_words_are_quoted_where_yaml_needs_it() -> None:
    written = write_quanteda(["yes", "a"], [(term, "a") for term in ("on", "3", "it's", "a: b")])
    assert written == 'a:\n  - "3"\n  - "a: b"\n  - it\'s\n  - "on"\n'
    assert pairs(written) == [("3", "a"), ("a: b", "a"), ("it's", "a"), ("on", "a")]


def test_a_name_that_is_no_path_stays_whole() -> None:
    assert write_quanteda(["U.S."], [("wave", "U.S.")]) == '"U.S.":\n  - wave\n'
    assert pairs('"U.S.":\n  - wave\n') == [("wave", "U.S.")]


def test_what_cannot_be_written() -> None:
    assert quanteda_cannot("what?") == "a ?, which would stand for any letter"
    assert quanteda_cannot("give *ing") == ""
