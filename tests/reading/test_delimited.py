from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.delimited import delimited_records
from framing.reading.records import Record

if TYPE_CHECKING:
    from pathlib import Path


def rows(path: Path) -> list[Record | Reading]:
    return list(delimited_records(path))


def table(folder: Path, text: str, name: str = "news.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_columns_are_read_whatever_their_case(tmp_path: Path) -> None:
    path = table(tmp_path, "ID,Outlet,TEXT\na1,Daily Lantern,Rain fell.\n")
    assert rows(path) == [
        Record("news.csv:2", "a1", "Rain fell.", {"outlet": "Daily Lantern"}, "utf-8")
    ]


def test_without_an_id_the_row_number_is_it(tmp_path: Path) -> None:
    found = rows(table(tmp_path, "text\nOne.\nTwo.\n"))
    assert [r.article_id for r in found] == ["1", "2"]


def test_line_ends_inside_a_text_survive(tmp_path: Path) -> None:
    found = rows(table(tmp_path, 'id,text\r\na,"One.\r\nTwo.\nThree.\rFour."\r\n'))
    assert isinstance(found[0], Record)
    assert found[0].text == "One.\r\nTwo.\nThree.\rFour."


def test_the_line_of_a_row_is_where_it_begins(tmp_path: Path) -> None:
    found = rows(table(tmp_path, 'id,text\na,"One.\n\nTwo."\nb,Three.\n'))
    assert [r.source for r in found] == ["news.csv:2", "news.csv:5"]


def test_semicolons_are_found(tmp_path: Path) -> None:
    found = rows(table(tmp_path, "id;text\na;Rain, and hail.\n"))
    assert isinstance(found[0], Record)
    assert found[0].text == "Rain, and hail."


def test_tabs(tmp_path: Path) -> None:
    found = rows(table(tmp_path, "id\ttext\na\tRain, and hail.\n", "news.tsv"))
    assert isinstance(found[0], Record)
    assert found[0].text == "Rain, and hail."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = "id,text\na,“We don’t know” – the café.\n" + "b,Nothing odd here.\n" * 3
    found = rows(table(tmp_path, text, encoding=encoding))
    assert isinstance(found[0], Record)
    assert found[0].text == "“We don’t know” – the café."
    assert found[0].article_id == "a"


def test_a_row_in_another_encoding_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_bytes("id,text\na,“Yes”\n".encode() + "b,“No”\n".encode("cp1252") + b"c,Maybe\n")
    found = rows(path)
    assert [type(r) for r in found] == [Record, Reading, Record]
    assert isinstance(found[1], Reading)
    assert found[1].source == "news.csv:3"
    assert found[1].message.startswith("is not utf-8 like the rest of the file (byte 0x93)")


def test_ragged_rows_are_skipped_and_named(tmp_path: Path) -> None:
    found = rows(table(tmp_path, "id,text\na,One.\nb\nc,Two.,more\nd,Three.\n"))
    assert [r.article_id for r in found if isinstance(r, Record)] == ["a", "d"]
    problems = [r for r in found if isinstance(r, Reading)]
    assert [(r.source, r.status) for r in problems] == [
        ("news.csv:3", "error"),
        ("news.csv:4", "error"),
    ]
    assert problems[0].message.startswith("1 cell where the header has 2; put cells")
    assert problems[1].message.startswith("3 cells where the header has 2")


def test_an_open_quotation_mark_is_suspected(tmp_path: Path) -> None:
    found = rows(table(tmp_path, 'id,text\na,One.\nb,Two.,"open\nc,Three.\n'))
    assert isinstance(found[1], Reading)
    assert "over 2 lines; is a quotation mark left open?" in found[1].message


def test_no_text_column(tmp_path: Path) -> None:
    path = table(tmp_path, "id,body\na,Rain.\n")
    with pytest.raises(
        ArticleError, match=r"news.csv:1: no column is called 'text'; the columns are 'id', 'body'"
    ):
        rows(path)


def test_a_column_named_twice(tmp_path: Path) -> None:
    path = table(tmp_path, "id,text,Text\na,Rain.,Hail.\n")
    with pytest.raises(ArticleError, match=r"news.csv:1: two columns are called 'text'"):
        rows(path)


def test_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"news.csv: holds no header; the first line must name"):
        rows(table(tmp_path, ""))


def test_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(ArticleError, match=r"news.csv: is not a text but binary data"):
        rows(path)


def test_a_folder_named_like_a_table(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="cannot be read: "):
        rows(tmp_path)


def test_cells_longer_than_the_csv_module_likes(tmp_path: Path) -> None:
    long = "Rain fell. " * 20_000
    before = csv.field_size_limit()
    found = rows(table(tmp_path, f"id,text\na,{long}\n"))
    assert isinstance(found[0], Record)
    assert found[0].text == long
    assert csv.field_size_limit() == before


def test_blank_lines_are_passed_over(tmp_path: Path) -> None:
    assert len(rows(table(tmp_path, "id,text\n\na,One.\n\n"))) == 1
