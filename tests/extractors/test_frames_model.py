"""The estimates for news on climate: where they are given, on what they rest, how good they are."""

from __future__ import annotations

import hashlib
import math
import os
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from framing.articles import Article
from framing.document import Document, parse
from framing.errors import FramingError
from framing.extractors.frames_features import cue_names, cue_shares, frame_words
from framing.extractors.frames_model import (
    FRAMES,
    FrameModel,
    NarrativeFrames,
    frame_model,
    read_frame_model,
    word_features,
)
from framing.weights import weights_digest

ROOT = Path(__file__).parents[2]
GOLD = Path(os.environ.get("FRAMING_GOLD") or ROOT.parent / "shared" / "gold")
MODELS = ROOT / "framing" / "models"
COST = (
    "The carbon tax will cost each household in Tarn two hundred pounds a year. Fares rise. "
    "Jobs at the mill are lost, and the economy of the valley shrinks. The price of coal fell. "
)
FAITH = (
    "The bishop of Tarn called the warming of the climate a sin. We have a moral duty to those who "
    "come after us, he said. Greed is shameful. God gave us the valley to keep, not to burn. "
)
CLIMATE = "Climate, carbon, emissions. "


def document_of(text: str) -> Document:
    return parse(Article(id="a1", text=text))


def estimates(text: str, *, any_topic: bool = False) -> dict[str, float]:
    extraction = NarrativeFrames(any_topic).extract(document_of(text))
    return {name: value.value for name, value in extraction.values}


def test_there_is_an_estimate_for_each_frame() -> None:
    found = estimates(CLIMATE + 4 * COST)
    assert list(found) == [f"narrative_frames_{frame}_probability" for frame in FRAMES]
    assert all(0 <= value <= 1 for value in found.values())


def test_talk_of_cost_is_more_probably_economic_than_talk_of_sin() -> None:
    cost, faith = estimates(CLIMATE + 4 * COST), estimates(CLIMATE + 4 * FAITH)
    economic, moral = (f"narrative_frames_{f}_probability" for f in ("economic", "morality"))
    assert cost[economic] > faith[economic] + 0.2
    assert faith[moral] > cost[moral] + 0.2


def test_another_topic_has_no_estimate() -> None:
    text = 20 * "The mayor of Tarn opened a new bridge over the river on Monday. "
    assert all(math.isnan(value) for value in estimates(text).values())


def test_another_topic_has_one_where_that_is_asked() -> None:
    text = 20 * "The mayor of Tarn opened a new bridge over the river on Monday. "
    assert not any(math.isnan(value) for value in estimates(text, any_topic=True).values())


def test_a_short_text_has_no_estimate() -> None:
    assert all(math.isnan(value) for value in estimates(CLIMATE + COST).values())


def test_the_base_is_the_number_of_body_words() -> None:
    document = document_of(CLIMATE + 4 * COST)
    (_, first), *_ = NarrativeFrames().extract(document).values
    assert first.base == document.body_words


def test_marks_are_words_of_the_text_at_most_five_for_each_frame() -> None:
    document = document_of(CLIMATE + 4 * COST)
    marks = NarrativeFrames().extract(document).annotations
    words = {frame: set() for frame in FRAMES}
    for mark in marks:
        words[mark.label].add(document.text_of(mark.span).lower())
        assert mark.rule == f"narrative_frames:{document.text_of(mark.span).lower()}"
    assert all(1 <= len(found) <= 5 for found in words.values())


def test_marked_words_raise_the_estimate() -> None:
    model = frame_model()
    counts = frame_words(document_of(CLIMATE + 4 * COST))
    for number in range(len(FRAMES)):
        for word in model.strongest(counts, number):
            assert model.words[model.vocabulary[word], number] > 0


def test_the_definition_says_climate_and_untested() -> None:
    for feature in NarrativeFrames().features:
        assert "Trained on news on climate alone" in feature.description
        assert "untested" in feature.description
        assert feature.exploratory


def test_words_of_no_length_have_no_values() -> None:
    rows, values = word_features(Counter(fog=2), {"rain": 0}, np.array([1.0]))
    assert (rows.size, values.size) == (0, 0)


def test_probabilities_follow_the_weights() -> None:
    model = FrameModel(
        {"rain": 0}, np.array([2.0]), np.array([[1.0, -1.0]]), np.zeros(1), np.ones(1),
        np.zeros((1, 2)), np.array([0.0, 0.0]),
    )  # fmt: skip
    found = model.probabilities(Counter(rain=3), np.zeros(1))
    assert found == pytest.approx([1 / (1 + math.e**-1), 1 / (1 + math.e)])


def test_shares_of_cues_are_of_body_sentences() -> None:
    shares = cue_shares(document_of("Ode accused the board. Rain fell."))
    assert shares[cue_names().index("generic_frames.conflict")] == 0.5
    assert shares[cue_names().index("generic_frames.conflict.reproach")] == 0.5


def test_no_sentence_gives_no_share() -> None:
    assert not cue_shares(document_of("")).any()


def test_weights_for_other_lexicons_are_refused(tmp_path: Path) -> None:
    with np.load(MODELS / "narrative_frames.npz") as arrays:
        changed = {**arrays, "lexicons": np.array(["0" * 64] * 4)}
    np.savez(tmp_path / "w.npz", **changed)
    with pytest.raises(
        FramingError, match=r"w\.npz: fitted with other lexicons.*make train-frames"
    ):
        read_frame_model(tmp_path / "w.npz")


def test_the_card_is_that_of_the_packaged_weights() -> None:
    data = files("framing.models").joinpath("narrative_frames.npz").read_bytes()
    assert weights_digest("narrative_frames") == hashlib.sha256(data).hexdigest()
    card = (MODELS / "narrative_frames.md").read_text(encoding="utf-8")
    assert weights_digest("narrative_frames") in card


def gold_articles() -> list:
    path = GOLD / "narrative_frames.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"{path} is not here; set FRAMING_GOLD to the folder that holds it")
    sys.path.insert(0, str(ROOT / "training"))
    try:
        from frames_fitting import read_articles

        return read_articles(path)
    finally:
        sys.path.remove(str(ROOT / "training"))


@pytest.mark.slow
def test_the_packaged_weights_are_those_that_fitting_gives() -> None:
    articles = gold_articles()
    from frames_fitting import fit

    again, packaged = fit(articles), frame_model()
    assert list(again.vocabulary) == list(packaged.vocabulary)
    assert packaged.words == pytest.approx(again.words, abs=2e-3)
    assert packaged.cues == pytest.approx(again.cues, abs=2e-3)


@pytest.mark.slow
def test_it_beats_words_on_articles_not_fitted_to() -> None:
    articles = gold_articles()
    sys.path.insert(0, str(ROOT / "training"))
    try:
        from frames_card import macro_f1, model_scores, out_of_fold
    finally:
        sys.path.remove(str(ROOT / "training"))
    _, decided = out_of_fold(articles, [a.fold for a in articles], model_scores)
    scores = macro_f1(np.array([a.frames for a in articles]), decided)
    assert sum(scores) / len(scores) > 0.68
