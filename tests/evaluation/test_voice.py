from __future__ import annotations

from typing import Any

from framing.evaluation.attributions import document_of
from framing.evaluation.resampling import scored
from framing.evaluation.scores import Score
from framing.evaluation.voice import VOICE_MEASURES, voice_counts

TEXT = (
    "The dam may fail, the mayor said. It could last. "
    "“We may have to leave,” Beck told the “allies”."
)


def content(*texts: str) -> list[dict[str, Any]]:
    return [{"content": [[TEXT.index(t), TEXT.index(t) + len(t)]]} for t in texts]


GOLD = content("The dam may fail", "“We may have to leave,”")


def scores(found: list[dict[str, Any]]) -> dict[str, Score]:
    counts = voice_counts(document_of({"text": TEXT}), GOLD, found)
    return {score.measure: score for score in scored(VOICE_MEASURES, [counts])}


def test_gold_agrees_with_itself() -> None:
    assert {score.figure for score in scores(GOLD).values()} == {1.0}


def test_hedges_and_words_are_counted_by_voice() -> None:
    found = scores(GOLD)
    assert found["hedges in the author's voice"].gold == 1
    assert found["hedges in a source's voice"].gold == 2
    # A scare quote is the author's own.
    assert found["words in the author's voice"].gold == 10


def test_a_missed_content_gives_its_hedge_to_the_author() -> None:
    found = scores(content("“We may have to leave,”"))
    own, other = (found[f"hedges in {side} voice"] for side in ("the author's", "a source's"))
    assert (own.precision, own.recall) == (0.5, 1.0)
    assert (other.precision, other.recall) == (1.0, 0.5)


def test_quotation_marks_are_read_alike_whatever_is_marked() -> None:
    assert scores(content("The dam may fail"))["hedges in a source's voice"].figure == 1.0
