from __future__ import annotations

import math
from typing import Any

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.extractors.extractor import Extractor, Value
from framing.extractors.readability import Readability, counts_of

TEXT = (
    "The administration announced an investigation of the old dam on Monday. "
    "Engineers suspect that the reservoir was never inspected properly. "
    "Nobody was hurt. The families slept in the school and went home in the morning."
)


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def values(text: str) -> dict[str, Value]:
    return dict(Readability().extract(read(text)).values)


def test_is_an_extractor_with_a_value_for_each_feature() -> None:
    extractor = Readability()
    assert isinstance(extractor, Extractor)
    names = [name for name, _ in extractor.extract(read("It rained.")).values]
    assert names == [feature.name for feature in extractor.features]


def test_counts() -> None:
    counts = counts_of(["The", "administration", "met"], 1)
    assert (counts.words, counts.sentences, counts.syllables) == (3, 1, 7)
    assert (counts.characters, counts.polysyllables, counts.long_words) == (20, 1, 1)


def test_difficult_words_are_not_in_the_list_and_no_numbers() -> None:
    assert counts_of(["house", "2021", "reservoir"], 1).difficult == 1


def test_length() -> None:
    found = values(TEXT)
    assert found["body_words"] == Value(35, 35, 35)
    assert found["body_sentences"] == Value(4, 4, 4)
    assert found["words_per_sentence"] == Value(35 / 4, 4)


def test_furniture_words_are_those_left_out() -> None:
    found = values(f"Dam fails\n\nShare this:\n\n{TEXT}\n\nFacebook")
    assert found["furniture_words"].value == 3
    assert found["body_words"].value == 35


class _Counted:
    """textstat with the document's own counts put in the place of its counting."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
        import textstat
        from textstat.backend import counts, metrics, selections

        document = read(text)
        tokens = document.tokens
        words = [t for t, w in zip(tokens.texts, tokens.is_word, strict=True) if w]
        found = counts_of(words, len(document.body_sentences))
        self.textstat = textstat
        replacements: dict[str, Any] = {
            "count_words": found.words,
            "count_sentences": found.sentences,
            "count_syllables": found.syllables,
            "count_letters": found.characters,
            "count_chars": found.characters,
            "count_polysyllable_words": found.polysyllables,
            "count_long_words": found.long_words,
            "count_difficult_words": found.difficult,
            "words_per_sentence": found.words / found.sentences,
            "syllables_per_word": found.syllables / found.words,
            "chars_per_word": found.characters / found.words,
            "letters_per_word": found.characters / found.words,
        }
        for package in (counts, metrics, selections):
            for module in _modules(package):
                for name, number in replacements.items():
                    if hasattr(module, name) and callable(getattr(module, name)):
                        monkeypatch.setattr(module, name, lambda *a, _n=number, **k: _n)


def _modules(package: Any) -> list[Any]:
    import importlib
    import pkgutil

    names = [info.name for info in pkgutil.iter_modules(package.__path__)]
    return [package, *(importlib.import_module(f"{package.__name__}.{name}") for name in names)]


@pytest.mark.parametrize(
    ("feature", "function"),
    [
        ("flesch_reading_ease", "flesch_reading_ease"),
        ("flesch_kincaid_grade", "flesch_kincaid_grade"),
        ("automated_readability_index", "automated_readability_index"),
        ("lix", "lix"),
    ],
)
def test_formula_agrees_with_textstat_given_the_same_counts(
    feature: str, function: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = values(TEXT)[feature].value
    counted = _Counted(monkeypatch, TEXT)
    assert getattr(counted.textstat, function)(TEXT) == pytest.approx(own, abs=1e-6)


def test_gunning_fog_by_hand() -> None:
    found = values("The administration met. It rained.")
    assert found["gunning_fog"].value == pytest.approx(0.4 * (5 / 2 + 100 * 1 / 5))


def test_dale_chall_by_hand() -> None:
    found = values("The reservoir is full. It is old.")
    hard = 100 * 1 / 7
    assert found["dale_chall_score"].value == pytest.approx(0.1579 * hard + 0.0496 * 3.5 + 3.6365)


def test_dale_chall_adds_nothing_where_words_are_easy() -> None:
    found = values("The house is old. It is cold.")
    assert found["dale_chall_score"].value == pytest.approx(0.0496 * 3.5)


def test_smog_needs_thirty_sentences() -> None:
    assert math.isnan(values(TEXT)["smog_index"].value)
    assert values(TEXT)["smog_index"].base == 0


def test_smog_by_hand() -> None:
    value = values("The administration met. " * 30)["smog_index"]
    assert value.value == pytest.approx(1.043 * math.sqrt(30 * 30 / 30) + 3.1291)
    assert value.base == 30


def test_mattr_needs_fifty_words() -> None:
    assert math.isnan(values("It rained. " * 24)["mattr"].value)


def test_mattr_by_hand() -> None:
    words = [f"w{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(50)]
    value = values(" ".join([*words, words[1], words[2]]))["mattr"]
    # Windows: 50 different words; then w1 instead of w0, a repeat; then two repeats less one.
    assert value.base == 3
    assert value.value == pytest.approx((50 + 49 + 49) / 3 / 50)


def test_empty_text_is_nan_with_base_0() -> None:
    found = values("")
    assert found["body_words"] == Value(0, 0, 0)
    for name in ("words_per_sentence", "flesch_kincaid_grade", "lix", "mattr"):
        assert math.isnan(found[name].value)
        assert found[name].base == 0


def test_headline_is_neither_counted_nor_furniture() -> None:
    found = values(f"Dam fails\n\n{TEXT}")
    assert found["body_words"].value == 35
    assert found["furniture_words"].value == 0


def test_there_is_nothing_to_annotate() -> None:
    assert Readability().extract(read(TEXT)).annotations == ()
