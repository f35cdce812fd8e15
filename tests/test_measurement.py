from __future__ import annotations

import math

import pytest

from framing.articles import Article, Corpus
from framing.extractors import Hedging, Readability, default_extractors
from framing.feature_table import COLUMNS
from framing.measurement import (
    CORPUS_FEATURES,
    measure,
    measure_article,
    measure_document,
    measure_each,
    read_document,
    relative_rows,
)

ARTICLES = (
    Article(id="a1", text="The dam may fail, the mayor said. It is awful.", outlet="Daily Lantern"),
    Article(id="a2", text="The wall is wonderful.", outlet="Tarn Courier"),
    Article(id="a3", text=""),
)


def test_one_row_per_article_actor_and_feature() -> None:
    table = measure(ARTICLES).table
    assert list(table.columns) == list(COLUMNS)
    assert not table.duplicated(["article_id", "actor", "feature"]).any()
    assert list(dict.fromkeys(table["article_id"])) == ["a1", "a2", "a3"]


def test_every_feature_of_an_article_has_a_row_for_every_article() -> None:
    analysis = measure(ARTICLES)
    names = [f.name for f in analysis.features if not f.per_actor]
    assert list(analysis.wide.columns) == names
    assert analysis.wide.index.tolist() == ["a1", "a2", "a3"]


def test_rows_carry_unit_count_and_base() -> None:
    rows = {row.feature: row for row in measure_article(ARTICLES[0], [Hedging()]).rows}
    row = rows["hedges_per_1000_words"]
    assert (row.value, row.unit, row.count, row.base) == (100.0, "per 1,000 body words", 1, 10)


def test_empty_article_is_measured_with_nan_and_base_0() -> None:
    rows = {row.feature: row for row in measure(ARTICLES).measurements[2].rows}
    assert math.isnan(rows["hedges_per_1000_words"].value)
    assert rows["hedges_per_1000_words"].base == 0


def test_undefined_values_have_base_0() -> None:
    for measurement in measure(ARTICLES).measurements:
        for row in measurement.rows:
            assert not math.isnan(row.value) or row.base == 0, row


def test_chosen_extractors_alone_are_run() -> None:
    analysis = measure(ARTICLES, [Readability()])
    assert {f.construct for f in analysis.features} == {"readability"}


def test_polarity_relative_to_the_corpus_has_mean_zero() -> None:
    table = measure(ARTICLES).table
    values = table[table["feature"] == "polarity_relative_to_corpus"]["value"]
    assert values.dropna().mean() == pytest.approx(0)
    assert int(values.isna().sum()) == 1


def test_relative_rows_need_the_feature() -> None:
    rows = measure_article(ARTICLES[0], [Readability()]).rows
    assert list(relative_rows(rows)) == []


def test_each_gives_the_same_rows_as_all_together() -> None:
    together = measure(ARTICLES).measurements
    for one, other in zip(measure_each(ARTICLES), together, strict=True):
        rows = [r for r in other.rows if r.feature not in CORPUS_FEATURES]
        assert str(rows) == str(list(one.rows))
        assert one.annotations == other.annotations


def test_odd_prose_is_noted_with_its_offset() -> None:
    article = Article(id="a1", text="“It is over, she said to all of them.")
    assert measure_article(article, []).notes == (
        "quotation mark “ is never closed; the quotation ends with its paragraph (offset 0)",
    )


def test_document_can_be_measured_once_parsed() -> None:
    extractors = default_extractors()
    document = read_document(ARTICLES[0])
    assert measure_document(document, extractors) == measure_document(document, extractors)


def test_annotations_of_one_article_and_extractor() -> None:
    analysis = measure(ARTICLES)
    assert {a.extractor for a in analysis.annotations_of("a1", "hedging")} == {"hedging"}
    assert len(analysis.annotations_of("a1")) > len(analysis.annotations_of("a1", "hedging"))
    assert analysis.annotations[: len(analysis.annotations_of("a1"))] == (
        analysis.annotations_of("a1")
    )


def test_annotations_of_an_unknown_article() -> None:
    with pytest.raises(KeyError, match="no article has the id 'x'; there are: a1, a2, a3"):
        measure(ARTICLES).annotations_of("x")


def test_feature_by_name() -> None:
    analysis = measure(ARTICLES)
    assert analysis.feature("body_words").unit == "words"
    with pytest.raises(KeyError, match="no feature is called 'bias'; `framing features` lists"):
        analysis.feature("bias")


def test_document_is_parsed_with_attributions() -> None:
    assert len(measure(ARTICLES).document("a1").attributions) == 1


def test_articles_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two articles have the id 'a1'; ids must be unique"):
        measure([ARTICLES[0], ARTICLES[0]])


def test_empty_corpus_gives_an_empty_table() -> None:
    analysis = measure(Corpus([]))
    assert analysis.table.empty
    assert list(analysis.table.columns) == list(COLUMNS)


def test_shown_in_a_notebook() -> None:
    analysis = measure(ARTICLES)
    assert "3 articles" in analysis._repr_html_()
    assert repr(analysis).startswith("<Analysis of 3 articles")


def test_same_input_gives_the_same_analysis() -> None:
    assert str(measure(ARTICLES).measurements) == str(measure(ARTICLES).measurements)


def test_progress_is_shown_on_standard_error_alone(capsys: pytest.CaptureFixture[str]) -> None:
    measure(ARTICLES, [Readability()], progress=True)
    shown = capsys.readouterr()
    assert shown.out == ""
