from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.decoding import TextError, control_problem, decode, wide_encoding

PROSE = "The café’s owner said: “We don’t know – yet.”\r\nIt cost £5.\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "windows-1252"),
    ],
)
def test_prose_survives_each_encoding(codec: str, name: str) -> None:
    assert decode(PROSE.encode(codec)) == (PROSE, name)


def test_big_endian_mark_is_read() -> None:
    data = codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be")
    assert decode(data) == (PROSE, "utf-16")


@pytest.mark.parametrize("word", ["Café", "É", "£5", "naïve", "Señor Piña", "Österreich"])
def test_a_word_in_latin_1(word: str) -> None:
    assert decode(word.encode("latin-1")) == (word, "latin-1")


@pytest.mark.parametrize("word", ["don’t", "“no”", "€5", "1990–95", "“CAFÉ’S”", "„Spaß”", "…"])
def test_a_word_in_windows_1252(word: str) -> None:
    assert decode(word.encode("cp1252")) == (word, "windows-1252")


def test_short_ascii_is_utf_8() -> None:
    assert decode(b"Rain") == ("Rain", "utf-8")


def test_bytes_windows_1252_does_not_define_are_latin_1() -> None:
    assert decode(b"caf\xe9 \x81").encoding == "latin-1"


def test_cyrillic_prose_is_told_from_western() -> None:
    text = "Представитель министерства сообщил о переговорах в столице соседней страны."
    assert decode(text.encode("cp1251")) == (text, "cp1251")


def test_a_given_encoding_is_used() -> None:
    assert decode("Łódź".encode("cp1250"), "cp1250").text == "Łódź"


def test_a_given_encoding_that_does_not_fit() -> None:
    with pytest.raises(TextError, match=r"is not utf-8: byte 3 \(0xe9\) does not fit"):
        decode(b"caf\xe9", "utf-8")


def test_an_unknown_encoding() -> None:
    with pytest.raises(ValueError, match="no encoding is called 'klingon'; give one such as"):
        decode(b"", "klingon")


def test_utf_8_then_windows_1252() -> None:
    data = "“Yes”, she said.\n".encode() + "“No”, he said.".encode("cp1252")
    with pytest.raises(TextError, match=r"changes encoding in the middle: .* byte 21 in line 2"):
        decode(data)


def test_windows_1252_then_utf_8() -> None:
    data = "“No”, he said.\n".encode("cp1252") + "“Yes”, she said.".encode()
    with pytest.raises(TextError, match="changes encoding in the middle"):
        decode(data)


def test_utf_16_then_utf_8() -> None:
    data = (
        "Rain fell all day.".encode("utf-16") + b"Then the sun came out, and people danced again."
    )
    with pytest.raises(TextError, match="begins as UTF-16, but from byte 38 on it is not"):
        decode(data)


def test_utf_16_cut_within_a_character() -> None:
    with pytest.raises(TextError, match="begins as UTF-16, but byte 22 does not fit"):
        decode("Rain fell.".encode("utf-16") + b"x")


def test_utf_8_cut_within_a_character() -> None:
    with pytest.raises(TextError, match="changes encoding in the middle"):
        decode("“Rain fell”".encode()[:-1])


def test_nul_bytes() -> None:
    with pytest.raises(TextError, match=r"holds NUL bytes \(the first is byte 4\)"):
        decode(b"Rain\0 fell on the town, and the river rose.")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 x", "a PDF file"),
        (b"PK\x03\x04 x", "a zip archive or an office document"),
        (b"\x89PNG\r\n", "a PNG picture"),
    ],
)
def test_known_binary_files_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(TextError, match=f"is {kind}"):
        decode(data)


def test_unknown_binary_data() -> None:
    with pytest.raises(TextError, match="is not a text but binary data"):
        decode(bytes(range(1, 32)) * 8)


def test_a_nul_character_after_decoding() -> None:
    assert control_problem("Rain\0").startswith("holds a NUL character (offset 4)")


def test_chinese_in_utf_16_is_not_taken_for_a_change() -> None:
    text = "市政府昨日宣布新的供水计划将于明年春天开始实施居民对此表示欢迎" * 4
    assert decode(text.encode("utf-16")).text == text


def test_no_wide_encoding_in_plain_bytes() -> None:
    assert wide_encoding(b"Rain fell.") == ""


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=200))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    data = ("Rain. " + text).encode()
    assert decode(data).text == "Rain. " + text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    try:
        reason, decoded = "", decode(data)
    except TextError as error:
        reason, decoded = str(error), None
    assert bool(reason) is (decoded is None)
