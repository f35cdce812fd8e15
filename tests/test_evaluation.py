from __future__ import annotations

import gzip
import importlib.util
import json
import math
import os
from pathlib import Path
from typing import Any

import pytest

from framing.articles import Article
from framing.errors import TableError
from framing.evaluation import Score, evaluate
from framing.evaluation.scores import WordIndex, paired
from framing.measurement import read_document

GOLD = Path(os.environ.get("FRAMING_GOLD", "../shared/gold"))

TEXT = "The mayor said that the dam may fail. “It is over,” Ana Beck added."


def spans(text: str, *parts: str) -> list[list[int]]:
    return [[text.index(part), text.index(part) + len(part)] for part in parts]


ATTRIBUTIONS = [
    {
        "source": spans(TEXT, "The mayor"),
        "cue": spans(TEXT, "said"),
        "content": spans(TEXT, "the dam may fail"),
        "type": "indirect",
    },
    {
        "source": spans(TEXT, "Ana Beck"),
        "cue": spans(TEXT, "added"),
        "content": spans(TEXT, "“It is over,”"),
        "type": "direct",
    },
]


def write(path: Path, *rows: Any) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def scores(path: Path) -> dict[str, Score]:
    return {score.measure: score for score in evaluate(path).scores}


def test_right_attributions_score_one(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", {"id": "a", "text": TEXT, "attributions": ATTRIBUTIONS})
    found = scores(path)
    assert found["content words"].f1 == 1
    assert found["linked at content IoU >= 0.8"].f1 == 1
    assert found["source right among linked"].precision == 1
    assert found["found, type direct"].recall == 1


def test_missing_and_spurious_attributions_lower_the_scores(tmp_path: Path) -> None:
    other = {**ATTRIBUTIONS[1], "content": spans(TEXT, "The mayor")}
    path = write(tmp_path / "gold.jsonl", {"text": TEXT, "attributions": [ATTRIBUTIONS[0], other]})
    linked = scores(path)["linked at content IoU >= 0.5"]
    assert (linked.right, linked.found, linked.gold) == (1, 2, 2)
    assert linked.f1 == 0.5


def test_hedges_count_core_cues_and_pass_over_optional_ones(tmp_path: Path) -> None:
    text = "The dam may fail. It would probably rain."
    cues = [
        {"start": 8, "end": 11, "category": "modal", "core": True},
        {"start": 27, "end": 35, "category": "modal", "core": False},
    ]
    found = scores(write(tmp_path / "gold.jsonl", {"text": text, "cues": cues}))
    core = found["core hedge cues"]
    assert (core.right, core.found, core.gold) == (1, 1, 1)
    assert found["category right among matched"].precision == 1


def test_sentences_are_uncertain_where_they_hold_a_core_hedge(tmp_path: Path) -> None:
    path = write(
        tmp_path / "gold.jsonl",
        {"text": "The dam may fail.", "uncertain": True},
        {"text": "The dam fails.", "uncertain": True},
        {"text": "The dam failed.", "uncertain": False},
    )
    score = scores(path)["uncertain sentences"]
    assert (score.precision, score.recall) == (1.0, 0.5)


def test_gzipped_gold_and_blank_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    line = json.dumps({"text": "It rains.", "uncertain": False})
    path.write_bytes(gzip.compress(f"{line}\n\n{line}\n".encode()))
    assert evaluate(path).rows == 2


def test_predictions_are_written_in_the_format_of_the_gold(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", {"id": "a", "text": TEXT, "attributions": ATTRIBUTIONS})
    out = tmp_path / "predictions.jsonl"
    evaluate(path, predictions=out)
    (row,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert row == {"id": "a", "attributions": ATTRIBUTIONS}


def test_table_has_a_row_per_measure(tmp_path: Path) -> None:
    evaluation = evaluate(write(tmp_path / "g.jsonl", {"text": "It rains.", "uncertain": False}))
    assert list(evaluation.table.columns) == [
        "measure", "precision", "recall", "f1", "right", "found", "gold",
    ]  # fmt: skip
    assert "uncertain sentences: 1 texts of g.jsonl" in evaluation._repr_html_()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", r"gold\.jsonl: empty; gold has a JSON object a line"),
        ("{", r"gold\.jsonl: not JSON Lines: .*; gold has one object a line"),
        ("[1]\n", r"gold\.jsonl:1: not a JSON object; gold has one a line"),
        ('{"text": "It rains."}\n', r"gold\.jsonl:1: gold for nothing that framing measures"),
        ('{"uncertain": true}\n', r"gold\.jsonl:1: gold for nothing that framing measures"),
    ],
)
def test_wrong_gold_is_refused_with_its_place(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        evaluate(path)


def test_missing_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read as gold: No such file"):
        evaluate(tmp_path / "none.jsonl")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x1f\x8b\x08\x00broken"])
def test_damaged_gold_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(TableError, match=r"gold\.jsonl\.gz"):
        evaluate(path)


def test_row_without_spans_is_refused_with_its_line(tmp_path: Path) -> None:
    path = write(
        tmp_path / "gold.jsonl", {"text": TEXT, "attributions": [{"source": [], "cue": []}]}
    )
    with pytest.raises(TableError, match=r"gold\.jsonl:1: a mark lacks 'content' in attributions"):
        evaluate(path)


def test_score_of_nothing_is_nan() -> None:
    assert math.isnan(Score("x", 0, 0, 5).precision)
    assert math.isnan(Score("x", 0, 5, 0).recall)
    assert math.isnan(Score("x", 0, 0, 0).f1)


def test_score_with_nothing_right_is_0() -> None:
    assert Score("x", 0, 3, 5).f1 == 0


def test_recall_may_count_more_gold_than_hits() -> None:
    assert Score("x", 1, 1, 4, recalled=2).recall == 0.5


def test_words_that_spans_touch() -> None:
    index = WordIndex("The dam’s wall")
    assert index.words([[5, 6], [9, 99]]) == {1, 2}
    assert index.words([[-5, 0]]) == frozenset()


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    found = paired([{1, 2}, {1}], [{1}], lambda a, b: len(a & b) / len(a | b))
    assert found == [(1, 0, 1.0)]


@pytest.mark.slow
@pytest.mark.skipif(
    not (GOLD / "score_attribution.py").is_file(),
    reason="the folder of gold files is not there; name it by FRAMING_GOLD",
)
def test_agrees_with_the_golds_own_scorer(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("scorer", GOLD / "score_attribution.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with gzip.open(GOLD / "polnear_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for _, line in zip(range(12), lines, strict=False)]
    out = tmp_path / "predictions.jsonl"
    own = {
        score.measure: score
        for score in evaluate(write(tmp_path / "gold.jsonl", *rows), predictions=out).scores
    }
    predicted = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    theirs = scorer.score(
        (row["text"], row["attributions"], found["attributions"])
        for row, found in zip(rows, predicted, strict=True)
    )
    for role in ("source", "cue", "content"):
        score = own[f"{role} words"]
        assert (score.precision, score.recall, score.f1) == pytest.approx(theirs[f"{role} tokens"])
    for threshold in ("0.3", "0.5", "0.8"):
        score = own[f"linked at content IoU >= {threshold}"]
        assert (score.precision, score.recall, score.f1) == pytest.approx(
            theirs[f"linked IoU>={threshold}"]
        )
    source, cue, _ = theirs["  source/cue accuracy in matched @0.5"]
    assert own["source right among linked"].precision == pytest.approx(source)
    assert own["cue right among linked"].precision == pytest.approx(cue)


def test_evaluation_reads_what_measuring_reads(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", {"text": TEXT, "attributions": ATTRIBUTIONS})
    document = read_document(Article(id="", text=TEXT))
    assert scores(path)["content words"].found == sum(
        len(WordIndex(TEXT).words([list(span)]))
        for a in document.attributions
        for span in a.content
    )
