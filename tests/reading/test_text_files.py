from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.errors import ArticleError
from framing.reading.decoding import TextError
from framing.reading.text_files import text_file

if TYPE_CHECKING:
    from pathlib import Path


def test_utf_8_is_streamed_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\n“Yes”\n", encoding="utf-8")
    file = text_file(path)
    assert (file.encoding, file.carried) == ("utf-8", False)


def test_a_late_byte_of_another_encoding_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"text\n" + b"Rain fell.\n" * 200_000 + "“No”\n".encode("cp1252"))
    assert text_file(path).encoding == "windows-1252"


def test_utf_8_before_a_late_bad_byte_stays_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("“Rain”\n".encode() * 200_000 + b"caf\xe9\n")
    file = text_file(path)
    assert (file.encoding, file.carried) == ("utf-8", True)
    with pytest.raises(TextError, match="is not utf-8 like the rest of the file"):
        file.text_of("caf\xe9")


def test_a_file_that_ends_within_a_character(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("text\n“Rain”".encode()[:-1])
    assert text_file(path).carried


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"a.csv: cannot be read: No such file or directory"):
        text_file(tmp_path / "a.csv")


def test_a_given_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Łódź".encode("cp1250"))
    file = text_file(path, "cp1250")
    with file.open() as stream:
        assert file.text_of(stream.read()) == "Łódź"
