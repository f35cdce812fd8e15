from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from framing.errors import TableError
from framing.evaluation import Evaluation, PeopleFigure, Score, evaluate

TEXT = "The mayor said that the dam may fail. “It is over,” Ana Beck added."


def spans(*parts: str) -> list[list[int]]:
    return [[TEXT.index(part), TEXT.index(part) + len(part)] for part in parts]


ATTRIBUTIONS = [
    {
        "source": spans("The mayor"),
        "cue": spans("said"),
        "content": spans("the dam may fail"),
        "type": "indirect",
    },
    {
        "source": spans("Ana Beck"),
        "cue": spans("added"),
        "content": spans("“It is over,”"),
        "type": "direct",
    },
]


def write(path: Path, *rows: Any) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def scored(*scores: Score, **people: PeopleFigure) -> Evaluation:
    figures = {measure.replace("_", " "): figure for measure, figure in people.items()}
    return Evaluation("gold.jsonl", "attribution", 2, scores, figures)


def test_plain_attributions_are_found(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", {"id": "a", "text": TEXT, "attributions": ATTRIBUTIONS})
    found = {score.measure: score for score in evaluate(path).scores}
    assert found["content words"].f1 == 1
    assert found["linked at content IoU >= 0.8"].f1 == 1
    assert found["source right among linked"].figure == 1
    assert found["found, type direct"].recall == 1


def test_predictions_are_written_in_the_format_of_the_gold(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", {"id": "a", "text": TEXT, "attributions": ATTRIBUTIONS})
    out = tmp_path / "predictions.jsonl"
    evaluate(path, predictions=out)
    (row,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert row == {"id": "a", "attributions": ATTRIBUTIONS}


def test_attributions_stand_beside_the_recorded_agreement_of_people(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", {"text": TEXT, "attributions": ATTRIBUTIONS})
    table = evaluate(path).table.set_index("measure")
    assert 0 < table.loc["linked at content IoU >= 0.5", "people"] < 1


def test_other_gold_stands_beside_no_one(tmp_path: Path) -> None:
    evaluation = evaluate(write(tmp_path / "g.jsonl", {"text": "It rains.", "uncertain": False}))
    assert evaluation.people == {}
    assert evaluation.table["people"].isna().all()


def test_table_has_figures_and_counts() -> None:
    figure = PeopleFigure("readers", 0.8, 0.7, 0.9, 3)
    table = scored(Score("cue words", 2, 3, 4, texts=2), cue_words=figure).table
    assert table.to_dict("records") == [
        {
            "measure": "cue words", "precision": 2 / 3, "recall": 0.5, "f1": pytest.approx(4 / 7),
            "low": pytest.approx(math.nan, nan_ok=True),
            "high": pytest.approx(math.nan, nan_ok=True),
            "people": 0.8, "right": 2, "recalled": 2, "found": 3, "gold": 4, "texts": 2,
            "people_texts": 3,
        }
    ]  # fmt: skip


def test_what_is_undefined_is_missing_from_the_table() -> None:
    table = scored(Score("x", 1, None, 2), Score("y", 1, 2, None)).table
    assert table["found"].isna().tolist() == [True, False]
    assert table["gold"].isna().tolist() == [False, True]
    assert table["f1"].isna().all()
    assert table["people_texts"].isna().all()


def test_groups_have_a_row_each_with_source_and_cue() -> None:
    figure = PeopleFigure("readers", 0.8, math.nan, math.nan, 3)
    groups = Evaluation(
        "g", "attribution", 9,
        (
            Score("cue words", 1, 1, 1),
            Score("found, type direct", 6, 8, 9, recalled=7, texts=4),
            Score("source right, type direct", 5, 7, None),
            Score("cue right, type direct", 4, 7, None),
        ),
        {"found, type direct": figure},
    ).groups  # fmt: skip
    (row,) = groups.to_dict("records")
    assert row["group"] == "type direct"
    assert (row["precision"], row["recall"]) == (6 / 8, 7 / 9)
    assert (row["source"], row["cue"], row["linked"]) == (5 / 7, 4 / 7, 7)
    assert (row["people"], row["people_texts"], row["gold"], row["texts"]) == (0.8, 3, 9, 4)
    assert math.isnan(row["people_source"])


def test_gold_without_groups_has_no_rows_of_groups() -> None:
    assert scored(Score("cue words", 1, 1, 1)).groups.empty


def test_notes_explain_only_what_is_shown() -> None:
    plain = Score("cue words", 1, 2, 2)
    assert scored(plain).notes == ()
    figure = PeopleFigure("readers", 0.8, 0.7, 0.9, 3)
    assert scored(plain, cue_words=figure).notes == (
        "people: agreement among people, each scored against every other, on 3 texts of readers; "
        "people_texts: how many of them hold the group.",
    )
    assert scored(Score("cue words", 1, 2, 2, low=0.2, high=0.8)).notes[0].startswith("95 %: ")
    assert "no precision" in scored(Score("found, cue_class colon", 1, None, 2)).notes[0]


def test_html_shows_a_dash_for_what_is_undefined() -> None:
    html = scored(Score("x", 1, None, 2))._repr_html_()
    assert "<td>–</td>" in html
    assert "NaN" not in html
    assert "&lt;NA&gt;" not in html
    assert "attribution: 2 texts of gold.jsonl" in html


def test_counts_are_whole_numbers() -> None:
    table = scored(Score("x", 1, None, 2)).table
    assert isinstance(table["found"].dtype, pd.Int64Dtype)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", r"gold\.jsonl: empty; gold has a JSON object a line"),
        ('{"text": "It rains."}\n', r"gold\.jsonl:1: gold for nothing that framing measures"),
        ('{"uncertain": true}\n', r"gold\.jsonl:1: gold for nothing that framing measures"),
        (
            '{"text": "It rains.", "uncertain": true}\n{"text": "It rains.", "attributions": []}\n',
            r"gold\.jsonl:2: not gold for uncertain sentences, as the rows before are; a file has "
            "one kind of gold",
        ),
        (
            '{"text": "x", "attributions": [{"source": [], "cue": []}]}\n',
            r"gold\.jsonl:1: a mark lacks 'content' in attributions; every mark needs it",
        ),
    ],
)
def test_wrong_gold_is_refused_with_its_place(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        evaluate(path)
