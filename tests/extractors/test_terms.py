from __future__ import annotations

import math
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import framing
from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.extractors import Terms

Write = Callable[..., Path]
CARD = """
title = "Fishing words"
version = "1"
licence = "CC0-1.0"
source = "Made up"
citation = "Orme, A. Fishing words."

[categories]
fish = "made up"
gear = "made up"
"""
ROWS = "term,category,core\ncod,fish,1\nherring,fish,0\nnet,gear,1\n"


@pytest.fixture
def fishing(write_lexicon: Write) -> Terms:
    return Terms(str(write_lexicon(ROWS, CARD, "fishing")))


def values(terms: Terms, text: str) -> dict[str, float]:
    document = attribute(parse(Article(id="a1", text=text)))
    return {name: value.value for name, value in terms.extract(document).values}


def test_a_lexicon_is_a_construct(fishing: Terms) -> None:
    assert fishing.name == "fishing"
    assert [feature.name for feature in fishing.features] == [
        "fishing_per_1000_words",
        "author_fishing_per_1000_words",
        "fishing_sentence_share",
        "fishing_fish_per_1000_words",
        "fishing_gear_per_1000_words",
    ]
    assert {feature.construct for feature in fishing.features} == {"fishing"}


def test_rates_by_voice_and_category(fishing: Terms) -> None:
    text = "Cod tore the net. The cod is gone, the mayor of Tarn said. Rain fell on them."
    found = values(fishing, text)
    assert found["fishing_per_1000_words"] == pytest.approx(3000 / 17)
    assert found["author_fishing_per_1000_words"] == pytest.approx(2000 / 17)
    assert found["fishing_fish_per_1000_words"] == pytest.approx(2000 / 17)
    assert found["fishing_gear_per_1000_words"] == pytest.approx(1000 / 17)
    assert found["fishing_sentence_share"] == pytest.approx(2 / 3)


def test_optional_rows_are_marked_and_not_counted(fishing: Terms) -> None:
    document = parse(Article(id="a1", text="Herring ran."))
    extraction = fishing.extract(document)
    (mark,) = extraction.annotations
    assert (mark.label, mark.rule, mark.attributes["core"]) == ("fish", "fishing:herring", False)
    assert dict(extraction.values)["fishing_per_1000_words"].value == 0


def test_one_place_in_two_layers_counts_once(write_lexicon: Write) -> None:
    rows = "term,sense,category,layer\ncod,fish,fish,fish\ncod,food,food,food\n"
    card = CARD.replace("[categories]", 'layers = ["fish", "food"]\n[categories]\nfood = "x"')
    found = values(Terms(str(write_lexicon(rows, card, "sea"))), "Cod sold well.")
    assert found["sea_per_1000_words"] == pytest.approx(1000 / 3)
    assert found["sea_fish_per_1000_words"] == found["sea_food_per_1000_words"]


def test_one_category_has_no_measure_of_its_own(write_lexicon: Write) -> None:
    terms = Terms(str(write_lexicon("term,category\ncod,fish\n", CARD, "sea")))
    assert len(terms.features) == 3


def test_no_words_give_no_rate(fishing: Terms) -> None:
    found = values(fishing, "")
    assert all(math.isnan(value) for value in found.values())


def test_a_name_that_is_no_feature_name(write_lexicon: Write) -> None:
    terms = Terms(str(write_lexicon(ROWS, CARD, "My words 2.0")))
    assert terms.name == "my_words_2_0"


def test_it_measures_a_corpus_beside_others(fishing: Terms) -> None:
    articles = [
        Article(id="a1", text="Cod sold well in Tarn."),
        Article(id="a2", text="Rain fell."),
    ]
    analysis = framing.measure(articles, extractors=[fishing])
    assert analysis.wide["fishing_per_1000_words"].tolist() == [200.0, 0.0]
    assert analysis.provenance["lexicons"]["fishing"]["entries"] == 3


def test_it_can_be_pickled(fishing: Terms) -> None:
    again = pickle.loads(pickle.dumps(fishing))
    assert [f.name for f in again.features] == [f.name for f in fishing.features]
    assert values(again, "Cod sold.") == values(fishing, "Cod sold.")


def test_equal_settings_are_equal(write_lexicon: Write) -> None:
    path = str(write_lexicon(ROWS, CARD, "fishing"))
    assert Terms(path) == Terms(path)
    assert Terms("hedges") == Terms("hedges")
