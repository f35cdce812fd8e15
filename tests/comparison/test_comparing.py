from __future__ import annotations

import math

import pytest
from invented_corpus import FEATURES, feature, invented_analysis

from framing import Article, Corpus, compare
from framing.feature_table import Row
from framing.measurement import Analysis, Measurement

HEDGES = "hedges_per_1000_words"


def analysis_of(values, **columns):
    """One hedge rate for each article, by group; NaN where undefined."""
    articles, measurements = [], []
    for group, rates in values.items():
        for i, rate in enumerate(rates):
            article = Article(id=f"{group}{i}", text="Rain.", outlet=group, **columns)
            articles.append(article)
            count = rate if not math.isnan(rate) else 0.0
            base = 1000.0 if not math.isnan(rate) else 0.0
            row = Row(article.id, "", HEDGES, rate, "", count, base)
            measurements.append(Measurement(article.id, (), (row,)))
    return Analysis(Corpus(articles), tuple(measurements), (feature(HEDGES, "rate", "hedging"),))


def test_one_article_per_group_is_described_without_test_or_interval():
    comparison = compare(analysis_of({"A": [10.0], "B": [20.0]}))
    row = comparison.row(HEDGES, "A")
    assert (row.mean, row.difference, row.method) == (10.0, -10.0, "description")
    assert all(math.isnan(x) for x in (row.mean_low, row.low, row.rate_ratio, row.p))


def test_without_a_test_the_columns_p_and_q_do_not_exist():
    comparison = compare(invented_analysis({"A": 1, "B": 4, "C": 2}))
    assert not {"p", "q"} & set(comparison.table.columns)
    assert "<th>p</th>" not in comparison._repr_html_()


def test_two_to_four_articles_have_intervals_and_no_test():
    comparison = compare(analysis_of({"A": [10.0, 12.0, 11.0, 14.0], "B": [1.0, 2.0] * 10}))
    row = comparison.row(HEDGES, "A")
    assert row.method == "Welch t interval of the difference"
    assert row.low < row.difference < row.high
    assert math.isnan(row.p)
    assert math.isnan(row.hedges_g)


def test_five_articles_on_each_side_are_tested():
    comparison = compare(analysis_of({"A": [1.0, 2, 3, 4, 5], "B": [6.0, 7, 8, 9, 10]}))
    row = comparison.row(HEDGES, "A")
    assert row.p == pytest.approx(2 / 252)
    assert row.q == pytest.approx(2 / 252)
    assert row.cliffs_delta == -1
    assert row.rate_ratio == pytest.approx(3 / 8)


def test_one_article_against_many_is_only_described():
    comparison = compare(analysis_of({"A": [5.0], "B": [1.0, 2, 3, 4, 5, 6]}))
    assert comparison.row(HEDGES, "A").method == "description"
    assert not comparison.tested


def test_articles_without_the_column_belong_to_no_group_and_are_counted():
    comparison = compare(analysis_of({"": [1.0, 2.0], "A": [3.0], "B": [4.0]}))
    assert [group.label for group in comparison.groups] == ["A", "B"]
    assert comparison.left_out == ("0", "1")
    assert "2 articles have no outlet stated and belong to no group." in comparison.sentences()


def test_undefined_values_are_left_out_and_the_number_says_so():
    comparison = compare(analysis_of({"A": [1.0, math.nan, 3.0], "B": [4.0, math.nan]}))
    assert comparison.row(HEDGES, "A").n_group == 2
    assert comparison.row(HEDGES, "A").n_reference == 1


def test_a_group_without_any_value_has_a_row_that_says_so():
    comparison = compare(analysis_of({"A": [math.nan] * 5, "B": [1.0, 2, 3, 4, 5]}))
    row = comparison.row(HEDGES, "A")
    assert row.n_group == 0
    assert math.isnan(row.mean)


def test_equal_values_have_no_interval_and_p_one():
    row = compare(analysis_of({"A": [3.0] * 5, "B": [3.0] * 7})).row(HEDGES, "A")
    assert math.isnan(row.low)
    assert row.p == 1


def test_default_reference_is_all_other_articles():
    row = compare(analysis_of({"A": [1.0], "B": [2.0], "C": [6.0]})).row(HEDGES, "A")
    assert (row.n_reference, row.reference_mean) == (2, 4.0)


def test_named_reference_is_that_group_alone():
    comparison = compare(analysis_of({"A": [1.0], "B": [2.0], "C": [6.0]}), reference="B")
    assert comparison.row(HEDGES, "A").reference_mean == 2.0
    assert math.isnan(comparison.row(HEDGES, "B").difference)


def test_any_column_can_group():
    articles = [
        Article(id=f"a{i}", text="Rain.", columns={"desk": "east" if i % 2 else "west"})
        for i in range(4)
    ]
    rows = [Row(a.id, "", HEDGES, 1.0, "", 1.0, 1000.0) for a in articles]
    measured = tuple(Measurement(r.article_id, (), (r,)) for r in rows)
    analysis = Analysis(Corpus(articles), measured, (feature(HEDGES, "rate", "hedging"),))
    assert [g.n for g in compare(analysis, by="desk").groups] == [2, 2]


def test_no_column_describes_all_articles_as_one_group():
    comparison = compare(analysis_of({"A": [1.0, 2.0], "": [6.0]}), by="")
    assert [(g.label, g.n) for g in comparison.groups] == [("all articles", 3)]
    assert comparison.row(HEDGES, "all articles").mean == 3.0


def test_a_column_without_values_is_refused():
    message = "no article has a value in the column 'desk'; columns that hold one: outlet"
    with pytest.raises(ValueError, match=message):
        compare(analysis_of({"A": [1.0]}), by="desk")


def test_an_unknown_reference_is_refused():
    with pytest.raises(ValueError, match="the reference 'Z' is not one of the groups: A, B"):
        compare(analysis_of({"A": [1.0], "B": [2.0]}), reference="Z")


def test_an_unknown_measure_is_refused():
    with pytest.raises(ValueError, match="no measure is called 'hegdes'; there are: hedges_per"):
        compare(analysis_of({"A": [1.0]}), features=["hegdes"])


def test_an_unknown_primary_measure_is_refused():
    with pytest.raises(ValueError, match="the primary measure 'x' is not among those compared"):
        compare(analysis_of({"A": [1.0]}), primary=["x"])


def test_a_text_as_primary_is_refused():
    with pytest.raises(TypeError, match="primary must be a list of measures, not the text"):
        compare(analysis_of({"A": [1.0]}), primary=HEDGES)


def test_measures_not_named_beforehand_are_exploratory():
    comparison = compare(invented_analysis({"A": 2, "B": 2}), primary=[HEDGES])
    assert not comparison.row(HEDGES, "A").exploratory
    assert comparison.row("attributed_word_share", "A").exploratory


def test_q_covers_all_measures_and_groups_of_the_comparison():
    comparison = compare(invented_analysis({"A": 6, "B": 6, "C": 5}))
    tested = [row for row in comparison.rows if row.tested]
    assert all(row.q >= row.p for row in tested)
    assert len(tested) > 3 * 10


def test_actors_are_described_and_tested_only_when_asked():
    analysis = invented_analysis({"A": 6, "B": 6})
    assert math.isnan(compare(analysis).row("mention_share", "A", "borduria").p)
    asked = compare(analysis, features=["mention_share"])
    assert not math.isnan(asked.row("mention_share", "A", "borduria").p)


def test_an_article_that_does_not_name_an_actor_counts_as_none():
    articles = [Article(id=i, text="Rain.", outlet="A") for i in "ab"]
    rows = [
        [Row("a", "borduria", "mention_share", 0.5, "", 2.0, 4.0),
         Row("a", "sylvania", "mention_share", 0.5, "", 2.0, 4.0)],
        [Row("b", "borduria", "mention_share", 1.0, "", 3.0, 3.0)],
    ]  # fmt: skip
    measured = tuple(Measurement(i, (), tuple(r)) for i, r in zip("ab", rows, strict=True))
    features = (feature("mention_share", "share", "portrayal", per_actor=True),)
    comparison = compare(Analysis(Corpus(articles), measured, features))
    row = comparison.row("mention_share", "A", "sylvania")
    assert (row.n_group, row.mean, row.count, row.base) == (2, 0.25, 2.0, 7.0)


def test_the_same_comparison_twice_is_equal():
    analysis = invented_analysis({"A": 12, "B": 14})
    assert compare(analysis, seed=4).table.equals(compare(analysis, seed=4).table)


def test_the_table_in_a_notebook_is_escaped():
    html = compare(analysis_of({"<b>A": [1.0], "B": [2.0]}))._repr_html_()
    assert "<b>A" not in html
    assert "&lt;b&gt;A" in html


def test_words_of_a_group_are_added_up():
    comparison = compare(invented_analysis({"A": 3}))
    total = math.fsum(
        row.value for m in comparison.analysis.measurements for row in m.rows
        if row.feature == "body_words"
    )  # fmt: skip
    assert comparison.groups[0].body_words == total


def test_every_invented_measure_is_compared():
    comparison = compare(invented_analysis({"A": 2, "B": 2}))
    assert {row.feature for row in comparison.rows} == {f.name for f in FEATURES}
