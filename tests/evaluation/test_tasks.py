from __future__ import annotations

import math
from typing import Any

import pytest

from framing.evaluation.scores import Score
from framing.evaluation.tasks import HedgeTask, SentenceTask, Task, missing_key, task_for


def scores(task: Task, *rows: dict[str, Any]) -> dict[str, Score]:
    for row in rows:
        task.add(row)
    return {score.measure: score for score in task.scores()}


def cue(start: int, end: int, category: str = "modal", *, core: bool = True) -> dict[str, Any]:
    return {"start": start, "end": end, "category": category, "core": core}


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"attributions": []}, "attribution"),
        ({"cues": [cue(0, 1)]}, "hedging"),
        ({"cues": [[0, 1, "x"]], "uncertain": True}, "uncertain sentences"),
    ],
)
def test_the_keys_of_a_row_tell_its_task(row: dict[str, Any], name: str) -> None:
    task = task_for(row)
    assert task is not None
    assert task.name == name


def test_rows_of_other_gold_have_no_task() -> None:
    assert task_for({"polarity": 1}) is None
    assert task_for({"cues": [{"start": 0, "end": 1}]}) is None


def test_a_cue_lacking_a_key_is_named() -> None:
    assert missing_key({"cues": [{"start": 0, "end": 1, "category": "modal"}]}) == "'core' in cues"
    assert missing_key({"cues": [[0, 1]], "uncertain": True}) == ""


def test_hedges_count_core_cues_and_pass_over_optional_ones() -> None:
    text = "The dam may fail. It would probably rain."
    cues = [cue(8, 11), cue(27, 35, core=False)]
    found = scores(HedgeTask(), {"text": text, "cues": cues})
    core = found["core hedge cues"]
    assert (core.right, core.found, core.gold, core.recalled) == (1, 1, 1, 1)


def test_the_category_is_a_share_of_the_hedges_matched() -> None:
    row = {"text": "The dam may fail.", "cues": [cue(8, 11, "evidential")]}
    category = scores(HedgeTask(), row)["category right among matched"]
    assert (category.right, category.found, category.gold) == (0, 1, None)


def test_hedges_that_no_one_marked_are_wrong() -> None:
    core = scores(HedgeTask(), {"text": "The dam may fail.", "cues": []})["core hedge cues"]
    assert core.precision == 0
    assert math.isnan(core.recall)


def test_sentences_are_uncertain_where_they_hold_a_core_hedge() -> None:
    score = scores(
        SentenceTask(),
        {"text": "The dam may fail.", "uncertain": True},
        {"text": "The dam fails.", "uncertain": True},
        {"text": "The dam failed.", "uncertain": False},
    )["uncertain sentences"]
    assert (score.precision, score.recall) == (1.0, 0.5)


def test_sentences_get_no_interval() -> None:
    rows = [{"text": "The dam may fail.", "uncertain": i % 2 == 0} for i in range(8)]
    assert math.isnan(scores(SentenceTask(), *rows)["uncertain sentences"].low)
