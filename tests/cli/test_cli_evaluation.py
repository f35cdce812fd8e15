"""What `framing evaluate` prints."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from framing.cli.tables import print_evaluation
from framing.evaluation import Evaluation, PeopleFigure, Score

if TYPE_CHECKING:
    import pytest

SCORES = (
    Score("content words", 30, 40, 60, texts=9, low=0.5, high=0.7),
    Score("source right among linked", 5, 6, None, texts=4),
    Score("found, cue_class colon", 3, None, 4, texts=2),
    Score("source right, cue_class colon", 1, 3, None, texts=2),
    Score("cue right, cue_class colon", 2, 3, None, texts=2),
)
PEOPLE = {
    "content words": PeopleFigure("readers", 0.912, 0.8, 0.95, 22),
    "found, cue_class colon": PeopleFigure("readers", 0.654, math.nan, math.nan, 2),
}


def printed(capsys: pytest.CaptureFixture[str], *scores: Score, people: bool = True) -> list[str]:
    print_evaluation(Evaluation("g.jsonl", "attribution", 9, scores, PEOPLE if people else {}))
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_people_and_interval_stand_beside_each_measure(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, *SCORES)
    assert lines[1] == "measure precision recall f1 95 % people right found gold"
    assert lines[2] == "content words 0.750 0.500 0.600 0.500–0.700 0.912 30 40 60"


def test_what_is_undefined_is_a_dash(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, *SCORES)
    assert "source right among linked 0.833 – – – – 5 6 –" in lines
    assert not any("nan" in line or "NA" in line for line in lines)


def test_groups_stand_apart_with_source_and_cue(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, *SCORES)
    by_group = lines.index("by group")
    assert lines[by_group + 1 : by_group + 3] == [
        "group precision recall f1 people gold texts people_texts",
        "cue_class colon – 0.750 – 0.654 4 2 2",
    ]
    linked = lines.index("right among linked")
    assert lines[linked + 1 : linked + 3] == [
        "group source people_source cue people_cue linked",
        "cue_class colon 0.333 – 0.667 – 3",
    ]


def test_no_column_for_people_where_none_were_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, *SCORES, people=False)
    assert lines[1] == "measure precision recall f1 95 % right found gold"
    assert not any("people" in line for line in lines)


def test_a_narrow_terminal_breaks_no_number(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "74")
    score = Score("linked at content IoU", 10_200, 13_400, 21_800, texts=9, low=0.5, high=0.7)
    lines = printed(capsys, score)
    assert any("0.500–0.700 – 10200 13400 21800" in _plain(line) for line in lines)


def _plain(line: str) -> str:
    return " ".join(re.sub(r"\x1b\[[0-9;]*m", "", line).split())
