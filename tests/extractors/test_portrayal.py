from __future__ import annotations

import math

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.extractors.extractor import Extractor, Value
from framing.extractors.portrayal import Portrayal


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def values(text: str) -> dict[tuple[str, str], Value]:
    found = Portrayal().extract(read(text)).values
    return {(value.actor, name): value for name, value in found}


def test_is_an_extractor() -> None:
    extractor = Portrayal()
    assert isinstance(extractor, Extractor)
    assert all(feature.per_actor for feature in extractor.features)


def test_each_actor_mentioned_has_every_feature() -> None:
    names = {feature.name for feature in Portrayal().features}
    found = values("Hungary and Serbia met.")
    assert {actor for actor, _ in found} == {"hungary", "serbia"}
    assert len(found) == 2 * len(names)


def test_mentions_are_per_1000_body_words() -> None:
    found = values("Hungary and Serbia met. Hungary left.")
    assert found["hungary", "mentions_per_1000_words"] == Value(2000 / 6, 6, 2, "hungary")


def test_share_is_of_the_mentions_of_all_actors() -> None:
    found = values("Hungary and Serbia met. Hungary left.")
    assert found["hungary", "mention_share"] == Value(2 / 3, 3, 2, "hungary")
    assert found["serbia", "mention_share"] == Value(1 / 3, 3, 1, "serbia")


def test_author_mentions_leave_other_voices_out() -> None:
    found = values("“Hungary is old,” Ana Beck said. Hungary left.")
    assert found["hungary", "author_mentions_per_1000_words"].count == 1
    assert found["hungary", "mentions_per_1000_words"].count == 2


def test_attribution_share_says_who_speaks() -> None:
    found = values("Hungary said that it rained. Serbia left. Hungary said that it snowed.")
    assert found["hungary", "attribution_share"] == Value(1.0, 2, 2, "hungary")
    assert found["serbia", "attribution_share"] == Value(0.0, 2, 0, "serbia")


def test_attribution_share_is_nan_where_no_actor_speaks() -> None:
    value = values("Hungary left.")["hungary", "attribution_share"]
    assert math.isnan(value.value)
    assert value.base == 0


def test_first_mention_is_a_share_of_the_body() -> None:
    found = values("Today in the rain Hungary and Serbia met.")
    assert found["hungary", "first_mention_position"].value == pytest.approx(4 / 8)
    assert found["serbia", "first_mention_position"].value == pytest.approx(6 / 8)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Hungary left.", "name"),
        ("Budapest refused to sign.", "metonym"),
        ("The Hungarian team won.", "demonym"),
        ("The Hungarian regime fell.", "label"),
        ("The Hungarian government fell.", "institution"),
    ],
)
def test_form(text: str, form: str) -> None:
    found = values(text)
    assert found["hungary", f"{form}_form_share"] == Value(1.0, 1, 1, "hungary")


def test_headline_is_marked_and_not_counted() -> None:
    text = "Hungary Stays Away\n\nSerbia came to Tarn for three days and nights on end in the rain."
    extraction = Portrayal().extract(read(text))
    assert [(a.label, a.block) for a in extraction.annotations] == [
        ("hungary", "headline"),
        ("serbia", "body"),
    ]
    assert {value.actor for _, value in extraction.values} == {"serbia"}


def test_annotation_names_form_and_actor() -> None:
    (mark,) = Portrayal().extract(read("Budapest refused to sign.")).annotations
    assert mark.label == "hungary"
    attributes = dict(mark.attributes)
    assert -1 <= float(attributes.pop("polarity")) <= 1
    assert attributes == {
        "form": "metonym", "name": "Hungary", "represents": "hungary", "role": "agent",
        "verb": "refused",
    }  # fmt: skip
    assert mark.rule == "actors:Budapest"


def test_no_actor_gives_no_values() -> None:
    assert Portrayal().extract(read("It rained.")).values == ()


def test_who_acts_and_who_is_acted_upon() -> None:
    text = "Hungary attacked Slovakia. Slovakia was bombed. Hungary was old."
    values = features(text)
    assert values["agent_share", "hungary"] == (0.5, 2)
    assert values["patient_share", "slovakia"] == (1.0, 2)
    assert values["agentless_passive_share", "slovakia"] == (0.5, 2)
    assert values["aggressor_share", "hungary"] == (1.0, 1)
    assert values["victim_share", "slovakia"] == (1.0, 2)
    assert values["ally_share", "hungary"] == (0.0, 1)


def features(text: str) -> dict[tuple[str, str], tuple[float, float]]:
    return {
        (name, value.actor): (value.value, value.base)
        for name, value in Portrayal().extract(read(text)).values
    }


def test_what_is_said_of_a_mention_stands_with_it_and_is_counted() -> None:
    extraction = Portrayal().extract(
        read("Hungary is a rogue state. Brutal Hungary left. Hungary ran.")
    )
    told = [mark.attributes.get("said") for mark in extraction.annotations]
    assert told == [["rogue state"], ["Brutal"], None]
    found = {(value.actor, name): value for name, value in extraction.values}
    assert found["hungary", "attributed_mention_share"] == Value(2 / 3, 3, 2, "hungary")


def test_sentences_that_mention_an_actor() -> None:
    found = values("Hungary met Hungary. It rained. Serbia left. Hungary stayed.")
    assert found["hungary", "mentioning_sentence_share"].value == 0.5
    assert found["serbia", "mentioning_sentence_share"].base == 4


def test_headline_and_lead() -> None:
    rain = "It rained in the old town all day and all night. " * 3
    text = (
        f"Hungary Leaves the Talks\n\nSerbia stayed in the hall for hours. {rain}Austria came late."
    )
    found = values(text + " Hungary was gone.")
    assert found["hungary", "headline_presence"].value == 1.0
    assert found["serbia", "headline_presence"].value == 0.0
    assert found["serbia", "lead_presence"].value == 1.0
    assert found["austria", "lead_presence"].value == 0.0


def test_no_headline_no_value() -> None:
    found = values("Hungary and Serbia met.")
    assert found["hungary", "headline_presence"].base == 0
