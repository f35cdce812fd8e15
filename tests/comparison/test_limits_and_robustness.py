from __future__ import annotations

import math

from invented_corpus import invented_analysis

from framing.comparison import compare, headline_measures, measure_label, robustness

HEDGES = "hedges_per_1000_words"


def test_few_articles_must_not_be_read_as_an_outlet():
    first = compare(invented_analysis({"A": 1, "B": 3, "C": 6})).sentences()[0]
    assert first == (
        "Based on 10 articles from 3 outlets. Differences describe these texts; with fewer than "
        "5 articles per outlet (A, B) they must not be read as properties of an outlet. One "
        "article cannot represent an outlet."
    )


def test_one_article_each_says_nothing_of_p():
    text = " ".join(compare(invented_analysis({"A": 1, "B": 1})).sentences())
    assert "One article cannot represent an outlet." in text
    assert "Benjamini" not in text


def test_tests_are_counted_in_words():
    comparison = compare(invented_analysis({"A": 6, "B": 6}), primary=[HEDGES])
    tests = sum(row.tested for row in comparison.rows)
    text = " ".join(comparison.sentences())
    assert f"{tests} tests were made" in text
    assert "named beforehand are hedges per 1,000 words" in text


def test_leaving_one_out_gives_the_range_of_the_difference():
    comparison = compare(invented_analysis({"A": 3, "B": 3}), primary=[HEDGES])
    row = next(r for r in robustness(comparison) if (r.variant, r.group) == (HEDGES, "A"))
    values = {
        r.article_id: r.value for m in comparison.analysis.measurements for r in m.rows
        if r.feature == HEDGES
    }  # fmt: skip
    a = [v for i, v in values.items() if i.startswith("a0")]
    b = [v for i, v in values.items() if i.startswith("a1")]
    ranges = [(sum(a) - x) / 2 - sum(b) / 3 for x in a] + [sum(a) / 3 - (sum(b) - x) / 2 for x in b]
    assert math.isclose(row.low, min(ranges))
    assert math.isclose(row.high, max(ranges))
    assert row.same_sign == (min(ranges) > 0 or max(ranges) < 0)


def test_variants_show_the_author_voice():
    rows = robustness(compare(invented_analysis({"A": 3, "B": 3}), primary=[HEDGES]))
    assert "author_hedges_per_1000_words" in {row.variant for row in rows}


def test_one_article_leaves_nothing_to_leave_out():
    rows = robustness(compare(invented_analysis({"A": 1, "B": 1})))
    assert rows
    assert all(math.isnan(row.low) and not row.same_sign for row in rows)


def test_headline_measures_begin_with_the_primary_ones():
    comparison = compare(invented_analysis({"A": 1, "B": 1}), primary=["body_sentences"])
    assert headline_measures(comparison, 3)[0].name == "body_sentences"


def test_labels_are_written_for_people():
    assert measure_label("modal_hedges_per_1000_words") == "Modal hedges per 1,000 words"
