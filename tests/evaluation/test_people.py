from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from framing.errors import TableError
from framing.evaluation import people
from framing.evaluation.people import (
    PeopleFigure,
    people_agreement,
    read_markings,
    recorded_people,
)
from framing.evaluation.scores import Score

TEXT = "Ana Beck said it rains. Tom Roe said it snows."
RAIN = {"source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 22]], "type": "indirect"}
SNOW = {"source": [[24, 31]], "cue": [[32, 36]], "content": [[37, 45]], "type": "indirect"}


def row(*attributions: Any, name: str = "a", text: str = TEXT) -> dict[str, Any]:
    return {"id": name, "text": text, "attributions": list(attributions)}


def figures(*rows: dict[str, Any]) -> dict[str, Score]:
    return {score.measure: score for score in people_agreement({"a": rows})}


def written(tmp_path: Path, *rows: dict[str, Any]) -> Path:
    path = tmp_path / "marked.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_people_who_mark_alike_agree_wholly() -> None:
    found = figures(row(RAIN, SNOW), row(RAIN, SNOW), row(RAIN, SNOW))
    assert {score.figure for score in found.values() if score.gold != 0} == {1.0}


def test_precision_recall_and_f1_of_people_are_one_figure() -> None:
    linked = figures(row(RAIN, SNOW), row(RAIN))["linked at content IoU >= 0.5"]
    assert linked.precision == linked.recall == linked.f1 == pytest.approx(2 / 3)


def test_every_person_is_scored_against_every_other() -> None:
    linked = figures(row(RAIN, SNOW), row(RAIN), row(SNOW))["linked at content IoU >= 0.5"]
    # Both ways: 1 of 2 marks with the first and each other, none between these two.
    assert (linked.right, linked.found, linked.gold) == (4, 8, 8)


def test_long_texts_weigh_more() -> None:
    both, one = (row(RAIN, SNOW), row(RAIN, SNOW)), (row(RAIN), row(SNOW))
    scores = {s.measure: s for s in people_agreement({"a": both, "b": one})}
    assert scores["linked at content IoU >= 0.5"].figure == pytest.approx(2 / 3)
    assert scores["linked at content IoU >= 0.5"].texts == 2


def test_markings_are_grouped_by_text(tmp_path: Path) -> None:
    path = written(tmp_path, row(RAIN), row(SNOW, name="b"), row(SNOW), row(RAIN, name="b"))
    assert {name: len(rows) for name, rows in read_markings(path).items()} == {"a": 2, "b": 2}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], r"marked\.jsonl: empty; markings of people have a JSON object a line"),
        ([row(RAIN)], r"marked\.jsonl: 'a' is marked by one person; agreement needs two"),
        (
            [row(RAIN), row(RAIN, text="Rain.")],
            r"marked\.jsonl:2: another text than before under the id 'a'; people can be compared "
            "on the same text only",
        ),
        ([{"id": "a", "text": TEXT}], r"marked\.jsonl:1: lacks 'attributions'; markings of people"),
        (
            [row({"source": [], "cue": []})],
            r"marked\.jsonl:1: a mark lacks 'content' in attributions; every mark needs it",
        ),
    ],
)
def test_markings_that_cannot_be_compared_are_refused(
    rows: list[dict[str, Any]], message: str, tmp_path: Path
) -> None:
    with pytest.raises(TableError, match=message):
        read_markings(written(tmp_path, *rows))


def test_a_figure_survives_its_record() -> None:
    figure = PeopleFigure.of("readers", Score("x", 3, 4, None, texts=2))
    again = PeopleFigure.from_record(json.loads(json.dumps(figure.as_record())))
    assert (again.gold, again.figure, again.texts) == ("readers", 0.75, 2)
    assert math.isnan(again.low)
    assert math.isnan(again.high)


def test_recorded_figures_are_those_of_the_task(monkeypatch: pytest.MonkeyPatch) -> None:
    recorded = PeopleFigure("readers", 0.8, 0.7, 0.9, 22)
    rows = (
        {"task": "attribution", "measure": "content words", "people": recorded.as_record()},
        {"task": "attribution", "measure": "cue words"},
        {"task": "hedging", "measure": "core hedge cues", "people": recorded.as_record()},
    )
    monkeypatch.setattr(people, "accuracy", lambda: rows)
    assert recorded_people("attribution") == {"content words": recorded}


def test_people_are_recorded_for_whole_attributions() -> None:
    recorded = recorded_people("attribution")["linked at content IoU >= 0.5"]
    assert 0 < recorded.low < recorded.figure < recorded.high < 1
