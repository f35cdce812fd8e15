"""The form for coding frames by hand: its rows, its instructions, its files."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from framing.articles import Article
from framing.coding_form import COLUMNS, form_rows, instructions, items_of, write_coding_form
from framing.coding_items import ITEMS, POLICY_FRAMES, SETS
from framing.errors import OutputError
from framing.lexicon import read_lexicon

ARTICLES = [
    Article(id="a1", text="Rain fell.", headline="Rain", outlet="Lantern", published="2031-05-02"),
    Article(id="a2", text="Snow fell."),
]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_is_a_row_for_each_article_and_item() -> None:
    rows = list(form_rows(ARTICLES))
    assert Counter(row.article_id for row in rows) == {"a1": 43, "a2": 43}
    assert [row.item for row in rows[:43]] == [item.name for item in items_of()]


def test_the_generic_frames_have_twenty_items() -> None:
    counts = Counter(item.frame for item in items_of(["generic"]))
    assert counts == {
        "responsibility": 5, "human_interest": 5, "conflict": 4, "morality": 3, "economic": 3,
    }  # fmt: skip


def test_a_row_names_the_article_and_leaves_the_answer_empty() -> None:
    row = next(form_rows(ARTICLES))
    assert row[:4] == ("a1", "Lantern", "2031-05-02", "Rain")
    assert (row.allowed, row.answer) == ("yes; no", "")


def test_a_blind_form_does_not_name_the_outlet() -> None:
    assert {row.outlet for row in form_rows(ARTICLES, blind=True)} == {""}


def test_item_names_are_unique() -> None:
    names = [item.name for item in ITEMS]
    assert len(names) == len(set(names))


def test_every_item_belongs_to_a_set_and_asks() -> None:
    assert {item.group for item in ITEMS} == set(SETS)
    assert [item.name for item in ITEMS if not item.question.endswith(("?", "it."))] == []


def test_the_primary_policy_frame_is_one_of_those_asked_for() -> None:
    primary = next(item for item in ITEMS if item.name == "policy_primary")
    assert primary.allowed == (*POLICY_FRAMES, "none")


def test_each_aspect_of_the_generic_lexicon_answers_an_item() -> None:
    lexicon = read_lexicon("generic_frames")
    of_rows = {(entry.category, entry.columns["aspect"]) for entry in lexicon.entries}
    of_items = {(i.frame, i.aspect) for i in items_of(["generic"]) if i.aspect}
    assert of_rows == of_items


def test_each_policy_frame_of_the_lexicon_is_asked_for() -> None:
    assert set(read_lexicon("policy_frames").card.categories) <= set(POLICY_FRAMES)


def test_the_sheet_explains_every_item_of_the_sets_and_no_other() -> None:
    sheet = instructions(["functions"])
    assert all(f"`{item.name}`" in sheet for item in items_of(["functions"]))
    assert "`conflict_sides`" not in sheet
    assert "Entman (1993)" in sheet


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no set 'tone'; there are 'generic', 'policy'"):
        items_of(["tone"])


def test_no_set_is_refused() -> None:
    with pytest.raises(ValueError, match="no set is named; there are 'generic'"):
        items_of([])


def test_writing_puts_the_form_and_its_instructions_beside_each_other(tmp_path: Path) -> None:
    sheet, count = write_coding_form(ARTICLES, tmp_path / "form.csv", ["generic"])
    rows = read(tmp_path / "form.csv")
    assert (sheet, count) == (tmp_path / "form.md", 2)
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 40
    assert sheet.read_text(encoding="utf-8") == instructions(["generic"])


def test_a_form_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text("answers of a week", encoding="utf-8")
    with pytest.raises(OutputError, match=r"form\.csv: is there already and may hold answers"):
        write_coding_form(ARTICLES, tmp_path / "form.csv")
    assert (tmp_path / "form.csv").read_text(encoding="utf-8") == "answers of a week"


def test_it_is_overwritten_where_that_is_asked(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_text("old", encoding="utf-8")
    write_coding_form(ARTICLES, tmp_path / "form.csv", overwrite=True)
    assert len(read(tmp_path / "form.csv")) == 86


def test_a_form_cannot_have_the_name_of_its_instructions(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"end the name in \.csv"):
        write_coding_form(ARTICLES, tmp_path / "form.md")


def test_a_headline_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    article = Article(id="a1", text="Rain.", headline='=HYPERLINK("x")')
    write_coding_form([article], tmp_path / "form.csv", ["generic"])
    assert read(tmp_path / "form.csv")[0]["headline"] == '\'=HYPERLINK("x")'


def test_an_error_on_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    def articles():
        yield ARTICLES[0]
        raise OutputError("no more")

    with pytest.raises(OutputError, match="no more"):
        write_coding_form(articles(), tmp_path / "form.csv")
    assert list(tmp_path.iterdir()) == []
