from __future__ import annotations

import math
import pickle

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.document.model import Attribution, Source
from framing.extractors.attribution import (
    ANONYMITIES,
    FIGURES,
    KINDS,
    ROLES,
    STANCES,
    Attributions,
)
from framing.extractors.extractor import Extractor, Value
from framing.spans import Span


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def values(text: str) -> dict[str, Value]:
    return dict(Attributions().extract(read(text)).values)


def spoken(*sources: Source, kind: str = "indirect", stance: str = "neutral") -> Document:
    """A document whose attributions have these sources, one in each of its sentences."""
    text = " ".join(["Rain fell on the town for days."] * max(1, len(sources)))
    document = parse(Article(id="a1", text=text))
    attributions = tuple(
        Attribution((), (), (sentence.span,), kind, stance, source, "test")
        for sentence, source in zip(document.sentences, sources, strict=False)
    )
    return document.with_attributions(attributions, (), document.quotations)


def measured(document: Document) -> dict[str, Value]:
    return dict(Attributions().extract(document).values)


def roles(*names: str) -> dict[str, Value]:
    return measured(spoken(*(Source(role=name) for name in names)))


def test_is_an_extractor_with_a_value_for_each_feature() -> None:
    extractor = Attributions()
    assert isinstance(extractor, Extractor)
    names = [name for name, _ in extractor.extract(read("It rained.")).values]
    assert names == [feature.name for feature in extractor.features]


def test_density_is_per_1000_body_words() -> None:
    found = values("The mayor said the dam may fail. It rained for two days.")
    assert found["attributions_per_1000_words"] == Value(1000 / 12, 12, 1)


def test_attributed_words_are_those_of_the_content() -> None:
    found = values("The mayor said the dam may fail. It rained for two days.")
    assert found["attributed_word_share"] == Value(4 / 12, 12, 4)


def test_quoted_words_leave_scare_quotes_out() -> None:
    found = values("“It is over,” Beck said. The so-called “wall” fell.")
    assert found["quoted_word_share"] == Value(3 / 9, 9, 3)


def test_overlapping_contents_are_counted_once() -> None:
    document = read("The mayor said the dam may fail.")
    double = document.with_attributions(
        document.attributions * 2, document.voices, document.quotations
    )
    found = dict(Attributions().extract(double).values)
    assert found["attributed_word_share"].count == 4


def test_shares_of_kinds_add_up() -> None:
    found = values(
        "“It is over,” Beck said. Ode said it was not. Tarn said it was “half over now.”"
    )
    kinds = [found[f"{kind}_share"] for kind in ("direct", "mixed", "indirect")]
    assert [value.count for value in kinds] == [1, 1, 1]
    assert [value.base for value in kinds] == [3, 3, 3]


def test_anonymous_sources_are_those_without_a_name() -> None:
    found = values(
        "Ana Beck said it was over. Polish officials said it was not. Analysts said it rained. "
        "The report said it snowed."
    )
    assert found["anonymous_source_share"] == Value(0.5, 4, 2)
    assert found["named_person_source_share"].count == 1
    assert found["document_source_share"].count == 1


def test_source_that_could_not_be_told_is_in_no_base() -> None:
    found = values("Ana Beck said it was over. They said that it rained.")
    assert found["named_person_source_share"] == Value(1.0, 1, 1)


def test_official_sources_are_a_share_of_those_with_a_role() -> None:
    found = values(
        "The president said it was over. Analysts said it rained. Ana Beck said it snowed."
    )
    assert found["official_source_share"] == Value(0.5, 2, 1)
    assert found["government_role_share"] == Value(0.5, 2, 1)


def test_stances_are_a_share_of_cues() -> None:
    found = values("The mayor claimed the dam was old. The council said it was new.")
    assert found["distance_stance_share"] == Value(0.5, 2, 1)
    assert found["neutral_stance_share"] == Value(0.5, 2, 1)


def test_unique_sources_join_names_and_pronouns() -> None:
    found = values("Ana Beck said it was over. Beck said it rained. She said it snowed.")
    assert found["unique_sources"] == Value(1, 3, 1)


INDICES = (
    "source_role_diversity", "source_role_evenness", "source_role_variation",
    "source_role_concentration", "effective_source_roles",
)  # fmt: skip


@pytest.mark.parametrize("name", INDICES)
def test_no_index_of_roles_below_ten_and_the_count_says_how_many(name: str) -> None:
    value = roles(*["government"] * 5, *["media"] * 4, *["unspecified"] * 9)[name]
    assert math.isnan(value.value)
    assert (value.base, value.count) == (0, 9)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("source_role_diversity", 1 - (6 * 5 + 4 * 3) / (10 * 9)),
        ("source_role_evenness", -(0.6 * math.log(0.6) + 0.4 * math.log(0.4)) / math.log(10)),
        ("source_role_variation", 10 * (1 - 0.52) / 9),
        ("source_role_concentration", 0.52),
        ("effective_source_roles", math.exp(-(0.6 * math.log(0.6) + 0.4 * math.log(0.4)))),
    ],
)
def test_indices_of_roles_by_hand(name: str, expected: float) -> None:
    value = roles(*["government"] * 6, *["expert_academic"] * 4)[name]
    assert value.base == 10
    assert value.value == pytest.approx(expected)


def test_joint_source_counts_in_each_of_its_roles() -> None:
    found = roles("government;military", "media")
    assert found["role_told_share"] == Value(1.0, 2, 2)
    for role in ("government", "military", "media"):
        assert found[f"{role}_role_share"] == Value(0.5, 2, 1)
    assert found["official_source_share"] == Value(0.5, 2, 1)


def test_role_of_an_ambiguous_source_is_not_told() -> None:
    document = spoken(Source(role="media", nationality="NO", speaker="Beck", ambiguous=True))
    found = measured(document)
    for name in ("role_told_share", "nationality_told_share", "speaker_told_share"):
        assert found[name] == Value(0.0, 1, 0)


def test_named_anonymous_document_and_no_source_make_the_whole() -> None:
    found = measured(spoken(*(Source(anonymity=a) for a in ANONYMITIES)))
    assert found["named_source_share"] == Value(2 / 6, 6, 2)
    whole = (
        "named_source_share", "anonymous_source_share", "document_source_share",
        "implicit_source_share",
    )  # fmt: skip
    assert sum(found[name].count for name in whole) == 6


def test_nationalities_are_counted_once_each() -> None:
    codes = ("NO", "NO;SE", "", "NO")
    found = measured(spoken(*(Source(nationality=code) for code in codes)))
    assert found["nationality_told_share"] == Value(0.75, 4, 3)
    assert found["source_nationalities"] == Value(2, 3, 2)


def test_attributions_per_source() -> None:
    names = ["Ana Beck"] * 4 + ["Jan Ode"] * 2
    found = measured(spoken(*(Source("named_person", speaker=name) for name in names)))
    assert found["unique_sources"] == Value(2, 6, 2)
    assert found["attributions_per_source"].value == 3
    assert found["attributions_per_source"].base == 6


def test_no_speaker_no_attributions_per_source() -> None:
    found = measured(spoken(Source("implicit")))
    assert math.isnan(found["attributions_per_source"].value)
    assert found["attributions_per_source"].base == 0


def test_effective_sources_need_ten_speakers() -> None:
    few = measured(spoken(*[Source("named_person", speaker="Ana Beck")] * 9))["effective_sources"]
    assert math.isnan(few.value)
    assert (few.base, few.count) == (0, 9)


def test_effective_sources_are_those_of_equal_voice() -> None:
    names = ["Ana Beck"] * 5 + ["Jan Ode"] * 5
    found = measured(spoken(*(Source("named_person", speaker=name) for name in names)))
    assert found["effective_sources"].value == pytest.approx(2)
    assert found["effective_sources"].base == 10


def test_joint_people_are_two_speakers() -> None:
    found = measured(
        spoken(
            Source("named_person", speaker="Ana Beck and Jan Ode"),
            Source("named_person", speaker="Ode"),
        )
    )
    assert found["unique_sources"] == Value(2, 2, 2)
    assert found["attributions_per_source"].value == 1.5


def balance(**stances: int) -> Value:
    sentence = spoken(*[Source()] * sum(stances.values()))
    each = [stance for stance, number in stances.items() for _ in range(number)]
    marked = tuple(
        Attribution((), (), a.content, a.kind, stance, a.described, a.rule)
        for a, stance in zip(sentence.attributions, each, strict=True)
    )
    return measured(sentence.with_attributions(marked, (), ()))["stance_balance"]


def test_stance_balance_is_log_odds_with_a_half_added() -> None:
    value = balance(neutral=5, endorse=4, distance=1)
    assert value.value == pytest.approx(math.log(4.5 / 1.5))
    assert value.base == 10


def test_stance_balance_is_not_given_below_ten_cues() -> None:
    value = balance(endorse=5, distance=4, none=6)
    assert math.isnan(value.value)
    assert (value.base, value.count) == (0, 9)


def test_attribution_inside_another_is_marked_and_not_counted() -> None:
    document = spoken(Source())
    (outer,) = document.attributions
    inner = Attribution((), (), (Span(0, 9),), "indirect", "neutral", Source(), "test", level=1)
    nested = document.with_attributions((outer, inner), (), ())
    extraction = Attributions().extract(nested)
    assert [a.attributes["level"] for a in extraction.annotations] == [0, 1]
    assert dict(extraction.values)["attributions_per_1000_words"].count == 1


def test_unattributed_figures_are_a_share_of_sentences_with_a_figure() -> None:
    found = values(
        "The mayor said that 40 houses fell. Some 50 houses and 60 barns stood. It rained. "
        "About 300 people left."
    )
    assert found["unattributed_figure_share"] == Value(2 / 3, 3, 2)


def test_no_figure_no_share_of_unattributed_ones() -> None:
    value = values("It rained for two days in 1998.")["unattributed_figure_share"]
    assert math.isnan(value.value)
    assert value.base == 0


def test_unattributed_figures_say_that_they_are_no_falsehoods() -> None:
    (feature,) = (f for f in Attributions().features if f.name == "unattributed_figure_share")
    assert "nothing about whether a figure is true" in feature.description
    assert "lower bound" in feature.description


def test_figures_are_marked_apart_from_attributions() -> None:
    document = read("The mayor said that 40 houses fell. About 300 people left.")
    marks = Attributions().extract(document).annotations
    shown = [
        (document.text_of(m.span), m.label, m.attributes["figure"], m.attributes["sentence"])
        for m in marks
        if m.extractor == FIGURES
    ]
    assert shown == [
        ("40 houses", "attributed_figure", "count", 1),
        ("300 people", "unattributed_figure", "people", 2),
    ]
    assert {m.label for m in marks if m.extractor == "attribution"} <= set(KINDS)


def test_mark_leads_to_all_spans_of_its_attribution() -> None:
    document = read("It rained. “It is over,” the mayor said. “It was long.”")
    (mark,) = Attributions().extract(document).annotations
    attribution = document.attributions[int(mark.attributes["number"]) - 1]
    assert mark.span == attribution.content[0]


def test_nothing_attributed_is_nan_with_base_0_but_a_density_of_0() -> None:
    found = values("It rained for two days.")
    assert found["attributions_per_1000_words"] == Value(0.0, 5, 0)
    for name in ("direct_share", "anonymous_source_share", "official_source_share"):
        assert math.isnan(found[name].value)
        assert found[name].base == 0


def test_empty_text_has_no_density() -> None:
    found = values("")
    assert math.isnan(found["attributions_per_1000_words"].value)
    assert found["attributions_per_1000_words"].base == 0


def test_headline_is_marked_and_not_counted() -> None:
    document = read(
        "Dam May Fail, Mayor Says\n\nRain fell in Tarn for three days and nights on end."
    )
    extraction = Attributions().extract(document)
    assert [a.block for a in extraction.annotations] == ["headline"]
    assert dict(extraction.values)["attributions_per_1000_words"].count == 0


def test_annotation_says_who_and_how() -> None:
    (mark,) = Attributions().extract(read("“It is over,” the mayor claimed.")).annotations
    assert (mark.extractor, mark.label, mark.voice) == ("attribution", "direct", "quoted")
    assert mark.attributes["source"] == "the mayor"
    assert mark.attributes["cue"] == "claimed"
    assert mark.attributes["stance"] == "distance"
    assert mark.attributes["role"] == "government"


@pytest.mark.parametrize("names", [ANONYMITIES, ROLES, STANCES])
def test_every_class_has_a_feature(names: tuple[str, ...]) -> None:
    features = {feature.name for feature in Attributions().features}
    for name in names:
        assert any(feature.startswith(f"{name}_") for feature in features)


def test_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Attributions())) == Attributions()
