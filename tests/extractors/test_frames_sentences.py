"""The sentences that speak for a frame, and the rule by which they are chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.extractors.frames_sentences import FrameSentence, frame_sentences

Write = Callable[..., Path]
CARD = """
title = "Fishing frames"
version = "1"
licence = "CC0-1.0"
source = "Made up"
citation = "Orme, A. Fishing frames."

[categories]
gear = "made up"
catch = "made up"
"""
ROWS = (
    "term,category,strength,core\ncod,catch,3,1\nherring,catch,1,1\nnet,gear,2,1\n"
    "squid,catch,3,0\nwhiting,catch,1,1\n"
)


def document_of(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


@pytest.fixture
def chosen(write_lexicon: Write) -> Callable[..., list[str]]:
    path = str(write_lexicon(ROWS, CARD, "fishing"))

    def of(text: str, most: int = 3) -> list[str]:
        return [found.text for found in frame_sentences(document_of(text), path, most)]

    return of


def test_frames_come_in_the_order_of_the_card(chosen: Callable[..., list[str]]) -> None:
    assert chosen("The cod fled. The net tore.") == ["The net tore.", "The cod fled."]


def test_the_stronger_cue_goes_first(chosen: Callable[..., list[str]]) -> None:
    assert chosen("The herring fled. The cod fled.", 1) == ["The cod fled."]


def test_of_equally_strong_ones_the_one_with_more_different_cues(
    chosen: Callable[..., list[str]],
) -> None:
    text = "A herring met a herring. A herring met a whiting."
    assert chosen(text, 1) == ["A herring met a whiting."]


def test_of_those_the_earlier(chosen: Callable[..., list[str]]) -> None:
    assert chosen("A herring fled. A whiting fled.", 1) == ["A herring fled."]


def test_optional_cues_alone_come_last(chosen: Callable[..., list[str]]) -> None:
    assert chosen("A squid fled. A herring fled.", 1) == ["A herring fled."]
    assert chosen("A squid fled. Rain fell.", 1) == ["A squid fled."]


def test_what_is_chosen_stands_as_in_the_text(chosen: Callable[..., list[str]]) -> None:
    text = "A herring fled. Rain fell. A cod fled."
    assert chosen(text) == ["A herring fled.", "A cod fled."]


def test_headlines_are_not_quoted(chosen: Callable[..., list[str]]) -> None:
    text = "Cod Flees Tarn\n\nRain fell on the town all day, and the boats stayed in the harbour."
    assert chosen(text) == []


def test_a_record_says_where_by_whom_and_by_which_rule() -> None:
    text = "Rain fell.\n\n“Tarn must mend the dam,” Ana  Beck said on Monday."
    document = document_of(text)
    (found,) = frame_sentences(document, most=1)
    assert isinstance(found, FrameSentence)
    assert (found.article_id, found.frame, found.cue, found.voice) == (
        "a1", "remedy", "must", "quoted",
    )  # fmt: skip
    assert found.text == "“Tarn must mend the dam,” Ana Beck said on Monday."
    assert document.text_of(found.span).split() == found.text.split()
    assert [document.text_of(span) for span in found.cues] == ["must"]
    assert found.rules == ("entman_functions:must#told",)


def test_the_four_functions_are_told_apart() -> None:
    text = (
        "Noise is a problem in Tarn. The noise is due to the mill. The noise is shameful. "
        "The council should close the mill."
    )
    found = [(f.frame, f.cue) for f in frame_sentences(document_of(text))]
    assert found == [
        ("problem", "problem"),
        ("cause", "due to"),
        ("moral", "shameful"),
        ("remedy", "should"),
    ]


def test_rows_that_show_the_topic_are_not_quoted() -> None:
    document = document_of("Troops entered Tarn. Peace talks began.")
    frames = {found.frame for found in frame_sentences(document, "war_peace_journalism")}
    assert frames == {"agreement"}


def test_fewer_than_one_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="most is 0; at least 1 sentence must be allowed"):
        frame_sentences(document_of("Rain fell."), most=0)


def test_optional_cues_are_not_named_beside_core_ones(write_lexicon: Write) -> None:
    rows = "term,category,strength,core\ncod,catch,1,1\nsquid,catch,3,0\n"
    path = str(write_lexicon(rows, CARD, "fishing"))
    mixed, optional = frame_sentences(document_of("A squid met a cod. A squid fled."), path)
    assert (mixed.cue, mixed.rules, mixed.core) == ("cod", ("fishing:cod",), True)
    assert (optional.cue, optional.core) == ("squid", False)
