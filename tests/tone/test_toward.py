from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.document import Document, parse
from framing.tone import Tone, tone_toward

TEXT = "Norland praised Ana Beck. Critics called the war of Suvia a disgrace and a crime."


def document_of(text: str = TEXT) -> Document:
    return parse(Article(id="a1", text=text))


def test_the_probabilities_of_each_target_sum_to_one_in_the_order_given() -> None:
    found = tone_toward(document_of(), [(11, 12), (2, 4), (0, 1)])
    assert len(found) == 3
    for tone in found:
        assert tone.negative + tone.neutral + tone.positive == pytest.approx(1)
    assert tone_toward(document_of(), [(2, 4)])[0].positive == pytest.approx(found[1].positive)


def test_polarity_is_positive_less_negative() -> None:
    assert Tone(negative=0.7, neutral=0.2, positive=0.1).polarity == pytest.approx(-0.6)


def test_no_targets_give_no_tones() -> None:
    assert tone_toward(document_of(), []) == []
    assert tone_toward(document_of(""), []) == []


@pytest.mark.parametrize("target", [(-1, 1), (0, 0), (3, 2), (3, 7), (0, 99), (50, 51)])
def test_a_target_outside_one_sentence_is_named(target: tuple[int, int]) -> None:
    message = (
        f"target 1 is ({target[0]}, {target[1]}); it must be a range of tokens, end excluded, "
        "inside one sentence of article 'a1'"
    )
    with pytest.raises(ValueError, match=re.escape(message)):
        tone_toward(document_of(), [(0, 1), target])


@pytest.mark.parametrize("weight", [-0.1, 1.5, float("nan")])
def test_a_topic_weight_that_is_no_share_is_refused(weight: float) -> None:
    message = f"topic_weight is {weight}; it must lie between 0 and 1"
    with pytest.raises(ValueError, match=re.escape(message)):
        tone_toward(document_of(), [(0, 1)], topic_weight=weight)


def test_words_of_the_topic_are_weighed_down() -> None:
    # Of a single sentence half the weight may tell more than the whole: the mean is what counts.
    sentences = (
        "The war and the attack by Suvia killed and wounded hundreds.",
        "Suvia is at war with Norland.",
        "Norland attacked Suvia.",
        "The missile of Suvia hit the town.",
        "Suvia fears a war and an attack by missiles.",
    )
    none, half, whole = (_mean_polarity(sentences, weight) for weight in (0.0, 0.5, 1.0))
    assert none > half > whole
    assert none - whole > 0.1


def _mean_polarity(sentences: Sequence[str], weight: float) -> float:
    found = []
    for sentence in sentences:
        document = document_of(sentence)
        place = document.tokens.texts.index("Suvia")
        found += tone_toward(document, [(place, place + 1)], topic_weight=weight)
    return sum(tone.polarity for tone in found) / len(sentences)


def test_other_sentences_change_nothing() -> None:
    alone = tone_toward(document_of("Norland praised Ana Beck."), [(2, 4)])
    among = tone_toward(document_of(), [(2, 4)])
    assert alone[0].polarity == pytest.approx(among[0].polarity, abs=1e-6)


def test_curly_marks_are_read_as_straight_ones() -> None:
    curly = tone_toward(document_of("“Suvia’s envoy is a fool,” he said."), [(1, 2)])
    straight = tone_toward(document_of('"Suvia\'s envoy is a fool," he said.'), [(1, 2)])
    assert curly == straight


@given(st.text(alphabet="Ab .-'’“(),of1é\n", min_size=1, max_size=200))
def test_odd_prose_has_tones(text: str) -> None:
    document = document_of(text)
    targets = [(index, index + 1) for index in range(len(document.tokens))]
    for tone in tone_toward(document, targets):
        assert 0 <= tone.negative <= 1
        assert -1 <= tone.polarity <= 1


def test_an_endless_sentence_is_read_in_bounded_memory() -> None:
    text = "Beck " + "met Orme and " * 3000
    document = document_of(text)
    targets = [(i, i + 1) for i, t in enumerate(document.tokens.texts) if t == "Orme"][:300]
    found = tone_toward(document, targets)
    # Far from the ends of the sentence every place looks alike.
    assert found[100].polarity == pytest.approx(found[200].polarity, abs=1e-4)
