from __future__ import annotations

from dataclasses import replace

import pytest
from invented_corpus import invented_analysis

from framing import Article, Corpus, measure, parse
from framing.comparison import compare, robustness, values_at_equal_length
from framing.comparison.equal_length import first_words
from framing.comparison.robustness import AT_EQUAL_LENGTH

HEDGES = "hedges_per_1000_words"
LEAD = "The dam may fail, and the valley could be flooded."
REST = "The pumps came on Monday and they were set up by noon."


def article(name, sentences):
    return Article(id=name, text=" ".join(sentences), outlet=f"Outlet {name[0]}")


@pytest.fixture(scope="module")
def analysis():
    return measure(Corpus([article("a1", [LEAD]), article("b1", [LEAD, REST, REST])]))


def test_the_sentence_that_holds_the_word_is_kept_whole():
    assert first_words(parse(article("a", [LEAD, REST, REST])), 11).text == f"{LEAD} {REST}"


def test_an_article_that_is_no_longer_stays_as_it_is():
    short = article("a", [LEAD])
    assert first_words(parse(short), 10) is short


def test_blocks_beside_the_body_do_not_count_towards_the_words():
    text = f"By Ada Quill\n\n{LEAD}\n\n{REST}"
    assert first_words(parse(Article(id="a", text=text)), 10).text.endswith(LEAD)


def test_the_first_words_are_measured_anew(analysis):
    values = values_at_equal_length(analysis, [HEDGES], words=10)
    assert values == {HEDGES: {"a1": 200.0, "b1": 200.0}}


def test_without_words_enough_the_values_are_those_of_the_whole(analysis):
    whole = {r.article_id: r.value for m in analysis.measurements for r in m.rows
             if r.feature == HEDGES}  # fmt: skip
    assert values_at_equal_length(analysis, [HEDGES]) == {HEDGES: whole}


def test_an_analysis_made_with_other_word_lists_is_not_measured_anew(analysis):
    other = replace(analysis, provenance={**analysis.provenance, "lexicons": {}})
    assert values_at_equal_length(other, [HEDGES]) == {}


def test_an_analysis_that_does_not_say_how_it_was_made_is_not_measured_anew():
    assert values_at_equal_length(invented_analysis({"A": 2}), [HEDGES]) == {}


def test_equal_length_is_a_way_to_measure_in_the_panel(analysis):
    values = values_at_equal_length(analysis, [HEDGES], words=10)
    rows = robustness(compare(analysis), [HEDGES], values)
    cut = {row.group: row.mean for row in rows if row.counts == AT_EQUAL_LENGTH}
    assert cut == {"Outlet a": 200.0, "Outlet b": 200.0}
