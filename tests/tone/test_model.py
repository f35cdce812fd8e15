from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from framing.errors import FramingError
from framing.tone.masking import TARGET, Masked
from framing.tone.model import read_tone_model, tone_model
from framing.tone.network import OTHER, REACH, TOPIC
from framing.weights import weights_digest


def sentence(words: str) -> Masked:
    parts = words.split()
    return Masked(parts, parts.index(TARGET))


def test_the_packaged_weights_are_small_and_hold_no_pickles() -> None:
    weights = files("framing.models") / "tone.npz"
    assert len(weights.read_bytes()) < 4_000_000
    with np.load(str(weights), allow_pickle=False) as arrays:
        assert int(arrays["layout"]) == 2


def test_the_digest_is_that_of_the_packaged_file() -> None:
    data = (files("framing.models") / "tone.npz").read_bytes()
    assert weights_digest("tone") == hashlib.sha256(data).hexdigest()


def test_the_probabilities_are_the_mean_of_the_networks() -> None:
    model = tone_model()
    alone = [replace(model, networks=(network,)) for network in model.networks]
    text = [sentence(f"they praised {TARGET} for courage")]
    mean = np.mean([one.probabilities(text, 0.5) for one in alone], axis=0)
    np.testing.assert_allclose(model.probabilities(text, 0.5), mean, atol=1e-6)


def test_the_first_rows_stand_for_other_words_and_for_topic_words() -> None:
    model = tone_model()
    assert model.vocabulary["<other>"] == OTHER
    assert model.vocabulary["<topic>"] == TOPIC
    assert model.vocabulary["war"] in model.topic
    assert model.vocabulary["praised"] not in model.topic


def test_no_word_of_the_vocabulary_is_a_name_or_has_gender() -> None:
    known = set(tone_model().vocabulary)
    names = {"trump", "clinton", "obama", "russia", "russian", "korea", "american", "putin"}
    gendered = {"he", "she", "him", "her", "his", "wife", "husband", "spokeswoman", "chairman"}
    assert not known & (names | gendered)


def test_each_sentence_is_scored_for_itself() -> None:
    model = tone_model()
    texts = [sentence(f"{TARGET} lied"), sentence(f"they praised {TARGET} for courage"),
             sentence(TARGET)]  # fmt: skip
    together = model.probabilities(texts, 0.5)
    alone = np.concatenate([model.probabilities([text], 0.5) for text in texts])
    np.testing.assert_allclose(together, alone, atol=1e-6)
    np.testing.assert_allclose(together.sum(1), 1, atol=1e-6)


def test_no_sentences_give_no_rows() -> None:
    assert tone_model().probabilities([], 0.5).shape == (0, 3)


def test_many_sentences_are_scored_in_parts_with_the_same_values() -> None:
    model = tone_model()
    long = sentence(f"{TARGET} " + "and praised " * REACH)
    many = model.probabilities([long] * 400, 0.5)
    np.testing.assert_allclose(many, np.repeat(many[:1], 400, axis=0), atol=1e-5)


def test_words_beyond_the_reach_change_nothing() -> None:
    model = tone_model()
    near = " and" * REACH
    one = model.probabilities([sentence(TARGET + near + " disgrace")], 0.5)
    other = model.probabilities([sentence(TARGET + near + " praised")], 0.5)
    np.testing.assert_allclose(one, other, atol=1e-6)


def test_without_topic_weight_words_of_the_topic_are_one() -> None:
    model = tone_model()
    one = model.probabilities([sentence(f"{TARGET} and the war")], 0.0)
    other = model.probabilities([sentence(f"{TARGET} and the attack")], 0.0)
    np.testing.assert_allclose(one, other, atol=1e-6)


@pytest.mark.parametrize("data", [b"no weights", b"PK\x03\x04 cut off"])
def test_a_file_that_holds_no_weights_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "own.npz"
    path.write_bytes(data)
    with pytest.raises(FramingError, match=re.escape("own.npz: no file of weights: ")):
        read_tone_model(path)


def test_weights_of_another_layout_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.npz"
    np.savez(path, layout=np.array(7))
    with pytest.raises(
        FramingError, match=re.escape("own.npz: weights of layout 7; this version reads layout 2")
    ):
        read_tone_model(path)
