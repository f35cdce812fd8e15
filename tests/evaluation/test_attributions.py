from __future__ import annotations

import gzip
import importlib.util
import json
import math
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from framing.articles import Article
from framing.evaluation.attributions import AttributionTask, compared, document_of
from framing.evaluation.scores import Score, WordIndex
from framing.measurement import read_document

GOLD = Path(os.environ.get("FRAMING_GOLD", Path(__file__).parents[3] / "shared" / "gold"))
TEXT = "The mayor said that the dam may fail. “It is over,” Ana Beck added."


def marked(source: str, cue: str, content: str, **more: str) -> dict[str, Any]:
    parts = {"source": source, "cue": cue, "content": content}
    spans = {
        role: [[TEXT.index(part), TEXT.index(part) + len(part)]] if part else []
        for role, part in parts.items()
    }
    return {**spans, **more}


MAYOR = marked("The mayor", "said", "the dam may fail", type="indirect", cue_class="reporting")
BECK = marked("Ana Beck", "added", "“It is over,”", type="direct", cue_class="reporting")


def scores(gold: list[Any], found: list[Any], **row: Any) -> dict[str, Score]:
    whole = {"text": TEXT, "attributions": gold, **row}
    counts = compared(whole, found, document_of(whole))
    return {score.measure: score for score in AttributionTask(counted=[counts]).scores()}


def test_the_gold_itself_is_all_right() -> None:
    found = scores([MAYOR, BECK], [MAYOR, BECK], publisher="the gazette")
    assert {score.figure for score in found.values() if score.gold != 0} == {1.0}


def test_a_spurious_attribution_lowers_precision() -> None:
    spurious = marked("Ana Beck", "added", "The mayor")
    linked = scores([MAYOR], [MAYOR, spurious])["linked at content IoU >= 0.5"]
    assert (linked.precision, linked.recall) == (0.5, 1.0)


def test_a_missing_attribution_lowers_recall() -> None:
    linked = scores([MAYOR, BECK], [BECK])["linked at content IoU >= 0.5"]
    assert (linked.precision, linked.recall) == (1.0, 0.5)


def test_half_of_the_content_links_at_a_half() -> None:
    half = {**MAYOR, "content": marked("", "", "the dam")["content"]}
    found = scores([MAYOR], [half])
    assert found["linked at content IoU >= 0.5"].right == 1
    assert found["linked at content IoU >= 0.8"].right == 0


def test_one_word_of_the_source_is_enough() -> None:
    assert scores([BECK], [{**BECK, "source": marked("Beck", "", "")["source"]}])[
        "source right among linked"
    ].right == 1  # fmt: skip


def test_no_source_is_right_where_the_gold_has_none() -> None:
    bare = {**MAYOR, "source": []}
    assert scores([bare], [bare])["source right among linked"].figure == 1
    assert scores([MAYOR], [bare])["source right among linked"].figure == 0
    assert scores([bare], [MAYOR])["source right among linked"].figure == 0


def test_source_and_cue_among_the_linked_are_shares_without_recall() -> None:
    score = scores([MAYOR, BECK], [BECK])["cue right among linked"]
    assert (score.right, score.found, score.gold) == (1, 1, None)


def test_a_types_recall_is_over_the_gold_of_that_type() -> None:
    found = scores([MAYOR, BECK], [BECK])
    assert found["found, type indirect"].recall == 0
    assert found["found, type direct"].recall == 1


def test_a_types_precision_is_over_what_was_found_as_that_type() -> None:
    as_direct = {**MAYOR, "type": "direct"}
    found = scores([MAYOR, BECK], [as_direct, {**BECK, "content": [[0, 3]]}])
    assert found["found, type direct"].found == 2
    assert found["found, type direct"].precision == 0.5
    assert found["found, type direct"].recall == 0
    assert found["found, type indirect"].recall == 1
    assert math.isnan(found["found, type indirect"].precision)


def test_a_type_that_the_gold_lacks_is_scored_where_it_was_found() -> None:
    score = scores([BECK], [MAYOR])["found, type indirect"]
    assert score.precision == 0
    assert math.isnan(score.recall)


def test_gold_without_types_has_no_rows_of_types() -> None:
    bare = {key: MAYOR[key] for key in ("source", "cue", "content")}
    assert not any("type" in measure for measure in scores([bare], [MAYOR]))


def test_the_class_of_a_cue_has_recall_only() -> None:
    score = scores([MAYOR, BECK], [BECK])["found, cue_class reporting"]
    assert score.found is None
    assert (score.right, score.gold, score.figure) == (1, 2, 0.5)


def test_a_publisher_has_precision_and_recall() -> None:
    spurious = marked("Ana Beck", "added", "The mayor")
    score = scores([MAYOR, BECK], [MAYOR, spurious], publisher="the gazette")[
        "found, publisher the gazette"
    ]
    assert (score.right, score.found, score.gold) == (1, 2, 2)


def test_a_publisher_without_gold_still_has_precision() -> None:
    score = scores([], [MAYOR], publisher="the gazette")["found, publisher the gazette"]
    assert score.precision == 0


def test_groups_tell_source_and_cue_apart() -> None:
    wrong = {**BECK, "source": MAYOR["source"]}
    found = scores([MAYOR, BECK], [MAYOR, wrong], publisher="the gazette")
    assert found["source right, type direct"].figure == 0
    assert found["source right, type indirect"].figure == 1
    assert found["source right, publisher the gazette"].figure == 0.5
    assert found["cue right, cue_class reporting"].figure == 1


def test_comparing_both_ways_swaps_precision_and_recall() -> None:
    one, other = [MAYOR, BECK], [marked("Ana Beck", "added", "“It is"), MAYOR]
    there, back = scores(one, other[:1]), scores(other[:1], one)
    for measure in ("content words", "linked at content IoU >= 0.5"):
        assert there[measure].precision == back[measure].recall
        assert there[measure].f1 == pytest.approx(back[measure].f1)


def test_the_task_reads_what_measuring_reads() -> None:
    task = AttributionTask()
    task.add({"text": TEXT, "attributions": [MAYOR]})
    document = read_document(Article(id="", text=TEXT))
    words = {
        word
        for a in document.attributions
        for word in WordIndex(TEXT).words([list(span) for span in a.content])
    }
    assert task.counted[0]["content found"] == len(words) > 0


@pytest.fixture
def scorer() -> ModuleType:
    path = GOLD / "score_attribution.py"
    if not path.is_file():
        pytest.skip("no gold here: set FRAMING_GOLD to the folder of texts marked by people")
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def first_rows(name: str, number: int) -> list[dict[str, Any]]:
    with gzip.open(GOLD / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for _, line in zip(range(number), lines, strict=False)]


def agree(own: dict[str, Score], theirs: dict[str, Any]) -> None:
    for role in ("source", "cue", "content"):
        score = own[f"{role} words"]
        assert (score.precision, score.recall, score.f1) == pytest.approx(theirs[f"{role} tokens"])
    for threshold in ("0.3", "0.5", "0.8"):
        score = own[f"linked at content IoU >= {threshold}"]
        assert (score.precision, score.recall, score.f1) == pytest.approx(
            theirs[f"linked IoU>={threshold}"]
        )
    source, cue, _ = theirs["  source/cue accuracy in matched @0.5"]
    assert own["source right among linked"].figure == pytest.approx(source)
    assert own["cue right among linked"].figure == pytest.approx(cue)


@pytest.mark.slow
def test_framing_is_scored_as_by_the_golds_own_scorer(scorer: ModuleType) -> None:
    rows = first_rows("polnear_dev.jsonl.gz", 12)
    task = AttributionTask()
    found = [task.add(row)["attributions"] for row in rows]
    theirs = scorer.score(
        (row["text"], row["attributions"], here) for row, here in zip(rows, found, strict=True)
    )
    agree({score.measure: score for score in task.scores()}, theirs)


@pytest.mark.slow
def test_people_are_scored_as_by_the_golds_own_scorer(scorer: ModuleType) -> None:
    one, *others = first_rows("polnear_multi_annotator.jsonl.gz", 5)
    assert {row["id"] for row in others} == {one["id"]}
    document = document_of(one)
    counted = [compared(one, other["attributions"], document) for other in others]
    theirs = scorer.score((one["text"], one["attributions"], o["attributions"]) for o in others)
    agree({s.measure: s for s in AttributionTask(counted=counted).scores()}, theirs)
