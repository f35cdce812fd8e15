"""Cues of frames: shares by voice, indicators, and what leaves a measure undefined."""

from __future__ import annotations

import math
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.errors import LexiconError
from framing.extractors import default_extractors
from framing.extractors.extractor import Extraction
from framing.extractors.frames import FRAME_LEXICONS, Frames, frames_of
from framing.lexicon import read_lexicon

Write = Callable[..., Path]
CARD = """
title = "Fishing frames"
version = "1"
licence = "CC0-1.0"
source = "Made up"
citation = "Orme, A. Fishing frames."
layers = ["catch", "quota"]

[categories]
catch = "made up"
quota = "made up"

[columns]
aspect = "made up"
"""
ROWS = (
    "term,category,layer,core,aspect\n"
    "cod,catch,catch,1,kind\nherring,catch,catch,0,kind\nnet,catch,catch,1,gear\n"
    "limit,quota,quota,1,rule\n"
)
TOPIC_CARD = CARD.replace("aspect", "orientation").replace(
    '"catch", "quota"', '"catch", "quota", "sea"'
).replace("[columns]", 'sea = "made up"\n\n[columns]')  # fmt: skip
TOPIC_ROWS = (
    "term,category,layer,orientation\n"
    "cod,catch,catch,plenty\nlimit,quota,quota,want\nboat,sea,sea,topic\n"
)
SENTENCES = (
    "Ode accused the board of waste.",
    "“We must mend the dam,” the mayor of Tarn said.",
    "Fares rose by $4 million.",
    "Rain fell on Tarn.",
    "She said that God is good.",
    "The widow wept.",
)


@pytest.fixture
def fishing(write_lexicon: Write) -> Frames:
    return Frames(str(write_lexicon(ROWS, CARD, "fishing")))


def extract(frames: Frames, text: str) -> Extraction:
    return frames.extract(attribute(parse(Article(id="a1", text=text))))


def values(frames: Frames, text: str) -> dict[str, float]:
    return {name: value.value for name, value in extract(frames, text).values}


def test_each_frame_has_shares_by_voice_and_an_indicator(fishing: Frames) -> None:
    assert [feature.name for feature in fishing.features] == [
        "fishing_catch_sentence_share",
        "author_fishing_catch_sentence_share",
        "attributed_fishing_catch_sentence_share",
        "fishing_quota_sentence_share",
        "author_fishing_quota_sentence_share",
        "attributed_fishing_quota_sentence_share",
        "fishing_catch_indicator",
        "fishing_quota_indicator",
    ]


def test_the_lexicon_names_the_construct(fishing: Frames) -> None:
    assert fishing.name == "fishing"
    assert {feature.construct for feature in fishing.features} == {"fishing"}


def test_shares_count_sentences_and_not_cues(fishing: Frames) -> None:
    found = values(fishing, "Cod tore the net and the cod fled. Rain fell.")
    assert found["fishing_catch_sentence_share"] == 0.5


def test_a_source_s_cue_is_not_the_outlet_s(fishing: Frames) -> None:
    found = values(
        fishing, "Cod sold well. “The cod is gone,” Ana Beck said. Rain fell. Snow fell."
    )
    assert found["fishing_catch_sentence_share"] == 0.5
    assert found["author_fishing_catch_sentence_share"] == 0.25
    assert found["attributed_fishing_catch_sentence_share"] == 0.25


def test_an_aspect_in_one_sentence_counts_half(fishing: Frames) -> None:
    assert values(fishing, "Cod sold well. Rain fell.")["fishing_catch_indicator"] == 0.25


def test_an_aspect_in_two_sentences_counts_whole_and_no_more(fishing: Frames) -> None:
    text = "Cod sold well. Cod sold badly. Cod sold out. Rain fell."
    assert values(fishing, text)["fishing_catch_indicator"] == 0.5


def test_the_base_of_an_indicator_is_the_number_of_its_parts(fishing: Frames) -> None:
    extraction = extract(fishing, "Cod sold well.")
    assert dict(extraction.values)["fishing_catch_indicator"].base == 2
    assert dict(extraction.values)["fishing_quota_indicator"].base == 1


def test_optional_rows_are_marked_and_not_counted(fishing: Frames) -> None:
    extraction = extract(fishing, "Herring sold well.")
    (mark,) = extraction.annotations
    assert (mark.label, mark.rule, mark.attributes["aspect"], mark.attributes["core"]) == (
        "catch", "fishing:herring", "kind", False,
    )  # fmt: skip
    assert dict(extraction.values)["fishing_catch_sentence_share"].value == 0


def test_no_sentence_leaves_everything_undefined(fishing: Frames) -> None:
    extraction = extract(fishing, "")
    assert all(math.isnan(value.value) and value.base == 0 for _, value in extraction.values)


def test_without_aspects_there_is_no_indicator() -> None:
    names = [feature.name for feature in Frames("entman_functions").features]
    assert len(names) == 12
    assert not [name for name in names if "indicator" in name]


def test_a_topic_not_shown_leaves_everything_undefined(write_lexicon: Write) -> None:
    frames = Frames(str(write_lexicon(TOPIC_ROWS, TOPIC_CARD, "sea")))
    found = values(frames, "Cod sold well. The boat sank.")
    assert all(math.isnan(value) for value in found.values())


def test_a_topic_shown_in_two_sentences_defines_them(write_lexicon: Write) -> None:
    frames = Frames(str(write_lexicon(TOPIC_ROWS, TOPIC_CARD, "sea")))
    found = values(frames, "Cod sold well. The boat sank. The boat rose. Rain fell.")
    assert found["sea_catch_sentence_share"] == 0.25
    assert found["sea_plenty_indicator"] == 0.5


def test_rows_of_the_topic_are_no_frame(write_lexicon: Write) -> None:
    lexicon = read_lexicon(str(write_lexicon(TOPIC_ROWS, TOPIC_CARD, "sea")))
    assert frames_of(lexicon) == ("catch", "quota")


def test_a_counted_row_without_an_aspect_is_refused(write_lexicon: Write) -> None:
    path = write_lexicon(ROWS.replace("cod,catch,catch,1,kind", "cod,catch,catch,1,"), CARD, "x")
    with pytest.raises(LexiconError, match=r"x\.csv:2: column 'aspect' is empty; say which part"):
        Frames(str(path))


@pytest.mark.parametrize("name", FRAME_LEXICONS)
def test_nothing_is_called_a_score_or_a_verdict(name: str) -> None:
    for feature in Frames(name).features:
        words = f"{feature.name} {feature.unit} {feature.kind}".lower()
        assert not re.search("score|verdict|bias", words)
        assert feature.exploratory


@pytest.mark.parametrize("name", FRAME_LEXICONS)
def test_every_annotation_is_a_place_in_the_text(name: str) -> None:
    text = " ".join(SENTENCES)
    document = attribute(parse(Article(id="a1", text=text)))
    for mark in Frames(name).extract(document).annotations:
        term = mark.rule.partition(":")[2].partition("#")[0].split()[0].lower()
        assert document.text_of(mark.span)[:2].lower() == term[:2] or mark.rule.startswith(name)
        assert 0 <= mark.span.start < mark.span.end <= len(text)
        assert mark.label in read_lexicon(name).card.categories


def test_the_war_and_peace_measures_are_undefined_outside_a_conflict() -> None:
    found = values(Frames("war_peace_journalism"), "The victims fled. Talks between them began.")
    assert all(math.isnan(value) for value in found.values())


def test_the_war_and_peace_measures_are_defined_in_a_conflict() -> None:
    text = "Troops entered Tarn. The war began in May. Peace talks began. A raid killed two guards."
    found = values(Frames("war_peace_journalism"), text)
    assert found["war_peace_journalism_agreement_sentence_share"] == 0.25
    assert found["war_peace_journalism_war_indicator"] == pytest.approx(0.5 / 5)


def test_a_demand_counts_in_a_source_s_words_and_a_rule_in_the_author_s_does_not() -> None:
    frames = Frames("entman_functions")
    rule = values(frames, "The visitors must show a card.")
    demand = values(frames, "“The firm must mend the pump,” Ana Beck said.")
    assert rule["entman_functions_remedy_sentence_share"] == 0
    assert demand["attributed_entman_functions_remedy_sentence_share"] == 1


def test_it_can_be_pickled(fishing: Frames) -> None:
    again = pickle.loads(pickle.dumps(fishing))
    assert values(again, "Cod sold.") == values(fishing, "Cod sold.")


def test_equal_settings_are_equal() -> None:
    assert Frames("policy_frames") == Frames("policy_frames")
    assert Frames("policy_frames") != Frames("generic_frames")


@given(st.lists(st.sampled_from(SENTENCES), max_size=8))
def test_shares_and_indicators_keep_to_their_range(sentences: list[str]) -> None:
    for frames in (Frames("generic_frames"), Frames("entman_functions")):
        found = values(frames, " ".join(sentences))
        for feature in frames.features:
            value = found[feature.name]
            assert math.isnan(value) or 0 <= value <= 1
        for frame in frames_of(read_lexicon(frames.name)):
            share = f"{frames.name}_{frame}_sentence_share"
            parts = found[f"author_{share}"], found[f"attributed_{share}"]
            assert math.isnan(found[share]) or max(parts) <= found[share] <= sum(parts) + 1e-9


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_page_furniture_changes_no_value(sentences: list[str]) -> None:
    text = " ".join(sentences)
    frames = Frames("generic_frames")
    plain = values(frames, text)
    furnished = values(frames, f"Share this article\n\n{text}\n\nRead more: Critics accuse Tarn")
    assert furnished == pytest.approx(plain, nan_ok=True)


def test_the_four_lexicons_are_measured_by_default_and_the_model_is_not() -> None:
    names = [extractor.name for extractor in default_extractors()]
    assert [name for name in names if name in FRAME_LEXICONS] == list(FRAME_LEXICONS)
    assert "narrative_frames" not in names
