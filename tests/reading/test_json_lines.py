from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.json_lines import json_records
from framing.reading.records import Record

if TYPE_CHECKING:
    from pathlib import Path


def lines(folder: Path, *objects: object, name: str = "news.jsonl") -> Path:
    path = folder / name
    text = "".join(o if isinstance(o, str) else json.dumps(o) + "\n" for o in objects)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_plain_values_become_fields(tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": 7, "text": "Rain.", "Outlet": "Lantern", "n": 3, "cues": [1]})
    (record,) = json_records(path)
    assert record == Record(
        "news.jsonl:1", "7", "Rain.", {"outlet": "Lantern", "n": "3", "cues": ""}, "utf-8"
    )


def test_without_an_id_the_line_number_is_it(tmp_path: Path) -> None:
    found = list(json_records(lines(tmp_path, {"text": "One."}, "\n", {"text": "Two."})))
    assert [r.article_id for r in found] == ["1", "3"]


def test_gzip(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "text": "Rain."}\n'))
    assert [r.article_id for r in json_records(path)] == ["a"]


def test_cut_gzip(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "text": "Rain."}\n' * 200)[:-20])
    with pytest.raises(ArticleError, match=r"news.jsonl.gz: cannot be read: .*end-of-stream"):
        list(json_records(path))


def test_damaged_gzip(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    data = bytearray(gzip.compress(b'{"id": "a", "text": "Rain."}\n' * 200, mtime=0))
    data[20:30] = b"\xff" * 10
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=r"news.jsonl.gz: cannot be read: "):
        list(json_records(path))


def test_sentences_by_paragraph(tmp_path: Path) -> None:
    path = lines(tmp_path, {"sentences": ["One.", "Two.", "Three."], "paragraph": [0, 0, 1]})
    (record,) = json_records(path)
    assert isinstance(record, Record)
    assert record.text == "One. Two.\n\nThree."
    assert record.note == "text joined from the list 'sentences'"


def test_sentences_without_paragraphs(tmp_path: Path) -> None:
    (record,) = json_records(lines(tmp_path, {"sentences": ["One.", "Two."]}))
    assert isinstance(record, Record)
    assert record.text == "One.\nTwo."


def test_line_ends_in_a_text_survive(tmp_path: Path) -> None:
    (record,) = json_records(lines(tmp_path, {"text": "One.\r\nTwo.\u2028Three."}))
    assert isinstance(record, Record)
    assert record.text == "One.\r\nTwo.\u2028Three."


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "Rain."', "not JSON at column"),
        ("[1, 2]\n", "a list, not an object"),
        ('{"text": 5}\n', "'text' holds a int; it must be a string"),
        ('{"title": "x"}\n', "the object has neither 'text' nor 'sentences'"),
        ("[" * 100_000 + "\n", "nested too deep|not JSON"),
    ],
)
def test_a_bad_line_costs_only_itself(tmp_path: Path, line: str, message: str) -> None:
    path = lines(tmp_path, {"id": "a", "text": "Rain."}, line)
    first, second = json_records(path)
    assert isinstance(first, Record)
    assert isinstance(second, Reading)
    assert (second.source, second.status) == ("news.jsonl:2", "error")
    import re

    assert re.search(message, second.message)


def test_a_file_without_articles(tmp_path: Path) -> None:
    path = lines(tmp_path, {"phrase": "a"}, {"phrase": "b"})
    with pytest.raises(ArticleError, match=r"news.jsonl: no article in its first lines; news"):
        list(json_records(path))


def test_a_line_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    good = '{"id": "a", "text": "“Yes”"}\n'.encode()
    path.write_bytes(good + '{"id": "b", "text": "“No”"}\n'.encode("cp1252"))
    found = list(json_records(path))
    assert isinstance(found[1], Reading)
    assert "is not utf-8 like the rest of the file" in found[1].message


def test_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "a", "text": "Rain."}\n')
    assert [r.article_id for r in json_records(path)] == ["a"]
