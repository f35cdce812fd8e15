from __future__ import annotations

import pytest

from framing.document.plain import DOUBLE_QUOTES, SINGLE_QUOTES, plain_text


@pytest.mark.parametrize("mark", DOUBLE_QUOTES)
def test_double_quotation_marks_become_straight(mark: str) -> None:
    assert plain_text(f"{mark}a") == '"a'


@pytest.mark.parametrize("mark", SINGLE_QUOTES + "`´")
def test_single_marks_become_an_apostrophe(mark: str) -> None:
    assert plain_text(f"a{mark}s") == "a's"


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u3000", "\ufeff"])
def test_odd_spaces_become_spaces(space: str) -> None:
    assert plain_text(f"a{space}b") == "a b"


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011", "\u00ad"])
def test_odd_hyphens_become_hyphens(hyphen: str) -> None:
    assert plain_text(f"a{hyphen}b") == "a-b"


def test_dashes_and_letters_stay() -> None:
    assert plain_text("é – — 中") == "é – — 中"


def test_line_ends_stay() -> None:
    assert plain_text("a\r\nb\u2028c") == "a\r\nb\u2028c"
