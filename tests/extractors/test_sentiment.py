from __future__ import annotations

import math

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.extractors.extractor import Extractor, Value
from framing.extractors.sentiment import Sentiment


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def values(text: str) -> dict[str, Value]:
    return dict(Sentiment().extract(read(text)).values)


def lexicon() -> dict[str, float]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    valences: dict[str, float] = SentimentIntensityAnalyzer().lexicon
    return valences


def test_is_an_extractor_with_a_value_for_each_feature() -> None:
    extractor = Sentiment()
    assert isinstance(extractor, Extractor)
    names = [name for name, _ in extractor.extract(read("It rained.")).values]
    assert names == [feature.name for feature in extractor.features]


def test_every_feature_is_exploratory() -> None:
    assert all(feature.exploratory for feature in Sentiment().features)


def test_polarity_is_the_mean_valence_of_vader_words() -> None:
    valence = lexicon()
    found = values("The dam is wonderful. The wall is awful.")
    mean = (valence["wonderful"] + valence["awful"]) / 2
    assert found["polarity"].base == 2
    assert found["polarity"].value == pytest.approx(mean)


def test_topic_words_are_set_aside() -> None:
    found = values("The war is awful.")
    assert found["polarity"].base == 1
    assert found["polarity_with_topic_words"].base == 2
    assert found["negative_words_per_1000_words"].count == 1


def test_negation_turns_and_weakens() -> None:
    value = values("The dam is not wonderful.")["polarity"].value
    assert value == pytest.approx(-0.74 * lexicon()["wonderful"])


def test_negation_reaches_three_words_back() -> None:
    far = values("It is not so that it is all wonderful.")["polarity"].value
    assert far == pytest.approx(lexicon()["wonderful"])


def test_negation_does_not_cross_a_sentence() -> None:
    found = values("Was it over? No. Wonderful walls stood.")
    marks = Sentiment().extract(read("Was it over? No. Wonderful walls stood.")).annotations
    wonderful = [m for m in marks if m.rule == "vader:wonderful"]
    assert [m.attributes["negated"] for m in wonderful] == [False]
    assert found["positive_words_per_1000_words"].count >= 1


def test_voices_are_kept_apart() -> None:
    found = values("“It is awful,” the mayor said. The view is wonderful.")
    assert found["quoted_polarity"].base == 1
    assert found["quoted_polarity"].value < 0 < found["author_polarity"].value
    assert math.isnan(found["reported_polarity"].value)


def test_rates_are_per_1000_body_words() -> None:
    found = values("The dam is wonderful and the wall is awful.")
    assert found["positive_words_per_1000_words"] == Value(1000 / 9, 9, 1)
    assert found["negative_words_per_1000_words"] == Value(1000 / 9, 9, 1)


def test_sentence_polarity_is_vaders_mean() -> None:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyser = SentimentIntensityAnalyzer()
    sentences = ["The dam is wonderful.", "The war is awful!"]
    scores = [analyser.polarity_scores(s)["compound"] for s in sentences]
    value = values(" ".join(sentences))["mean_sentence_polarity"]
    assert value.value == pytest.approx(sum(scores) / 2)
    assert value.base == 2


def test_endless_sentence_is_read_in_pieces() -> None:
    value = values("good but bad " * 400)["mean_sentence_polarity"]
    assert value.base == 4
    assert -1 <= value.value <= 1


def test_no_words_is_nan_with_base_0() -> None:
    found = values("It rained.")
    assert math.isnan(found["polarity"].value)
    assert found["polarity"].base == 0
    assert found["positive_words_per_1000_words"] == Value(0.0, 2, 0)


def test_empty_text_is_nan_everywhere() -> None:
    assert all(math.isnan(value.value) and value.base == 0 for value in values("").values())


def test_headline_is_marked_and_not_counted() -> None:
    text = "Wonderful Dam\n\nRain fell in Tarn for three days and nights on end."
    extraction = Sentiment().extract(read(text))
    assert [m.block for m in extraction.annotations] == ["headline"]
    assert dict(extraction.values)["positive_words_per_1000_words"].count == 0


def test_straight_and_curly_marks_give_the_same() -> None:
    straight = values("\"It isn't wonderful,\" she said. It's awful.")
    curly = values("“It isn’t wonderful,” she said. It’s awful.")
    assert str(straight) == str(curly)
