from __future__ import annotations

import math
import pickle

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.extractors.attribution import ANONYMITIES, ROLES, STANCES, Attributions
from framing.extractors.extractor import Extractor, Value


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def values(text: str) -> dict[str, Value]:
    return dict(Attributions().extract(read(text)).values)


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


def test_diversity_needs_ten_sources_with_a_role() -> None:
    few = values("The president said it was over. Analysts said it rained.")
    assert math.isnan(few["source_role_diversity"].value)
    assert few["source_role_diversity"].base == 0


def test_diversity_is_simpsons() -> None:
    text = "The president said it was over. " * 6 + "Analysts said that it rained. " * 4
    value = values(text)["source_role_diversity"]
    assert value.base == 10
    assert value.value == pytest.approx(1 - (6 * 5 + 4 * 3) / (10 * 9))


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
