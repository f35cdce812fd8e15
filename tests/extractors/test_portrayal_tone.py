from __future__ import annotations

import math

import pytest

from framing import compare, measure
from framing.articles import Article, Corpus
from framing.attribution import attribute
from framing.document import Document, parse
from framing.exporters import annotation_record
from framing.extractors import portrayal_tone
from framing.extractors.extractor import Value
from framing.extractors.portrayal import Portrayal
from framing.extractors.portrayal_tone import tone_features

PRAISED = "Observers praised Hungary for a calm and honest answer."
BLAMED = "Critics called Serbia a liar and a disgrace."
NAMES = {feature.name for feature in tone_features()}


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def values(text: str) -> dict[tuple[str, str], Value]:
    found = Portrayal().extract(read(text)).values
    return {(value.actor, name): value for name, value in found}


def polarities(text: str) -> list[float]:
    return [
        float(mark.attributes["polarity"]) for mark in Portrayal().extract(read(text)).annotations
    ]


def test_every_measure_is_exploratory_and_says_so() -> None:
    assert len(NAMES) == 6
    for feature in tone_features():
        assert feature.exploratory
        assert feature.per_actor
        assert "Exploratory" in feature.description


def test_each_actor_has_the_tone_of_its_own_sentences() -> None:
    found = values(f"{PRAISED} {BLAMED}")
    assert found["hungary", "mention_polarity"].value > 0.3
    assert found["serbia", "mention_polarity"].value < -0.3


def test_two_actors_of_a_sentence_have_a_tone_each() -> None:
    found = values("Critics called Serbia a liar and a coward, but applauded Hungary as honest.")
    assert found["serbia", "mention_polarity"].value < found["hungary", "mention_polarity"].value


def test_the_tone_is_the_mean_over_the_mentions_and_these_its_base() -> None:
    text = f"{PRAISED} Hungary lied, and Hungary is a disgrace."
    marks = polarities(text)
    found = values(text)["hungary", "mention_polarity"]
    assert found.value == pytest.approx(sum(marks) / 3)
    assert found.base == len(marks) == 3


def test_a_mention_counts_for_the_voice_it_stands_in() -> None:
    text = "Hungary rescued the sailors. “Hungary is a disgrace,” said Ana Beck."
    first, second = polarities(text)
    found = values(text)
    assert found["hungary", "author_mention_polarity"][:2] == (first, 1)
    assert found["hungary", "quoted_mention_polarity"][:2] == (second, 1)


def test_a_voice_without_mentions_has_no_tone() -> None:
    missing = values(PRAISED)["hungary", "quoted_mention_polarity"]
    assert math.isnan(missing.value)
    assert missing.base == 0


def test_shares_count_the_likeliest_class() -> None:
    found = values(f"{PRAISED} Hungary lied, and Hungary is a disgrace.")
    assert found["hungary", "negative_mention_share"] == Value(2 / 3, 3, 2, "hungary")
    assert found["hungary", "positive_mention_share"] == Value(1 / 3, 3, 1, "hungary")


def test_a_headline_is_marked_and_not_counted() -> None:
    text = f"Hungary Is a Disgrace\n\n{BLAMED} It rained for three days on end in all the valleys."
    assert len(polarities(text)) == 2
    assert ("hungary", "mention_polarity") not in values(text)


def test_a_document_is_scored_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    real = portrayal_tone.tone_toward

    def counted(document: Document, targets: list[tuple[int, int]]) -> object:
        calls.append(targets)
        return real(document, targets)

    monkeypatch.setattr(portrayal_tone, "tone_toward", counted)
    Portrayal().extract(read(f"{PRAISED} {BLAMED} Hungary left."))
    assert [len(targets) for targets in calls] == [3]


def test_annotations_carry_the_polarity_of_each_mention() -> None:
    text = f"{PRAISED} {BLAMED}"
    document = read(text)
    record = annotation_record(document, Portrayal().extract(document).annotations)
    assert [mention["polarity"] for mention in record["mentions"]] == polarities(text)
    assert all(round(value, 3) == value for value in polarities(text))


def test_half_surrogate_pairs_have_a_tone() -> None:
    assert (
        len(polarities("Critics called \ud800Hungary a liar \ud83d and Hungary \U0001f600 left."))
        == 2
    )


def test_a_comparison_describes_tone_and_does_not_test_it_unless_asked() -> None:
    texts = [PRAISED, BLAMED, f"{PRAISED} {BLAMED}", "Hungary and Serbia met.", "Serbia lied."]
    articles = [
        Article(id=f"{outlet}{number}", text=text, outlet=outlet)
        for outlet in ("Lantern", "Beacon")
        for number, text in enumerate([*texts, f"{BLAMED} Hungary left."])
    ]
    analysis = measure(Corpus(articles))
    plain = compare(analysis)
    assert {row.feature for row in plain.rows if row.feature in NAMES} == NAMES
    assert not any(row.tested for row in plain.rows if row.feature in NAMES)
    asked = compare(analysis, features=["mention_polarity"])
    assert any(row.tested for row in asked.rows)
