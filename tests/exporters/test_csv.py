from __future__ import annotations

import csv
import math
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import OutputError
from framing.exporters import TableWriter, write_table
from framing.exporters.csv import cell
from framing.feature_table import COLUMNS, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROWS = (
    Row("a1", "", "hedges_per_1000_words", 1000 / 3, "per 1,000 body words", 1, 3),
    Row("a1", "borland", "mention_share", math.nan, "share", 0, 0),
)


def test_the_table_as_written(tmp_path: Path) -> None:
    path = write_table(ROWS, tmp_path / "table.csv")
    assert path.read_bytes() == (
        b"article_id,actor,feature,value,unit,count,base\n"
        b'a1,,hedges_per_1000_words,333.3333333,"per 1,000 body words",1,3\n'
        b"a1,borland,mention_share,,share,0,0\n"
    )


def test_an_analysis_is_written_article_by_article(tmp_path: Path) -> None:
    analysis = SimpleNamespace(
        measurements=[SimpleNamespace(rows=ROWS[:1]), SimpleNamespace(rows=ROWS[1:])]
    )
    path = write_table(analysis, tmp_path / "table.csv")  # type: ignore[arg-type]
    assert len(path.read_text().splitlines()) == 3


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = write_table(ROWS, tmp_path / "a.csv"), write_table(ROWS, tmp_path / "b.csv")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_formulas_are_inert(start: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with TableWriter(path) as table:
        table.write([Row(f"{start}cmd", "", "f", -1.5, "u", 0, 0)])
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][0] == f"'{start}cmd"
    assert rows[1][3] == "-1.5"


def test_a_header_of_ones_own_is_inert_too(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with TableWriter(path, ["article_id", "=x"]) as table:
        table.write([["a1", 2]])
    assert path.read_text() == "article_id,'=x\na1,2\n"


def test_an_unwritable_file_fails_before_the_block(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        TableWriter(tmp_path)


def test_an_interruption_leaves_nothing(tmp_path: Path) -> None:
    def interrupted() -> Iterator[Row]:
        yield ROWS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_table(interrupted(), tmp_path / "table.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"), (-0.0, "0"), (1e-7, "1e-07"), (12345678901.0, "1.23456789e+10"),
        (True, "true"), (7, "7"), (None, ""), ("", ""), (math.inf, "inf"),
    ],
)  # fmt: skip
def test_cells(value: object, written: str) -> None:
    assert cell(value) == written


@given(st.floats(-1e300, 1e300))
def test_numbers_keep_ten_digits(value: float) -> None:
    assert float(cell(value)) == pytest.approx(value, rel=1e-9, abs=0)


@given(
    values=st.lists(st.text(st.characters(blacklist_categories=("Cs",))), min_size=7, max_size=7)
)
def test_any_text_comes_back(values: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    with TableWriter(path) as table:
        table.write([values])
    with path.open(encoding="utf-8", newline="") as file:
        header, row = csv.reader(file)
    assert tuple(header) == COLUMNS
    assert row == [cell(value) for value in values]
