from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading.progress import counting, filling

if TYPE_CHECKING:
    import pytest


def test_counting_is_silent_off_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with counting("reading") as advance:
        advance()
    assert capsys.readouterr() == ("", "")


def test_filling_takes_more_than_the_total(capsys: pytest.CaptureFixture[str]) -> None:
    with filling("fetching", 10) as show:
        show(20)
    assert capsys.readouterr() == ("", "")


def test_counting_shows_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with counting("reading") as advance:
        advance()
    assert "reading 1 articles" in capsys.readouterr().err
