from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from framing.errors import TableError
from framing.evaluation.gold import gold_rows


def test_rows_come_with_the_numbers_of_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"a": 1}\n\n{"a": 2}\n', encoding="utf-8")
    assert list(gold_rows(path)) == [(1, {"a": 1}), (3, {"a": 2})]


def test_gzipped_gold_is_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress('{"a": "é"}\n'.encode()))
    assert list(gold_rows(path)) == [(1, {"a": "é"})]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", r"gold\.jsonl: not JSON Lines: .*; gold has one object a line"),
        ("[1]\n", r"gold\.jsonl:1: not a JSON object; gold has one a line"),
    ],
)
def test_what_is_no_json_lines_is_refused(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        list(gold_rows(path))


def test_missing_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read as gold: No such file"):
        list(gold_rows(tmp_path / "none.jsonl"))


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x1f\x8b\x08\x00broken"])
def test_damaged_gold_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(TableError, match=r"gold\.jsonl\.gz: cannot be read as gold"):
        list(gold_rows(path))
