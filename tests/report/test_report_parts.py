from __future__ import annotations

import math
from dataclasses import replace

import pytest
from invented_corpus import feature, invented_analysis

from framing import Article
from framing.comparison import compare
from framing.report import numbers
from framing.report.appendix import in_context, in_turn
from framing.report.blocks import Figure, Heading, Paragraph, Table, as_data
from framing.report.comparison_section import comparison_section
from framing.report.corpus_section import corpus_section
from framing.report.method_section import method_section, run_facts
from framing.report.opening import citation, dates, summary
from framing.report.robustness_section import robustness_section
from framing.spans import Annotation, Span

SHARE = feature("x_share", "share", "hedging")
RATE = feature("x_per_1000_words", "rate", "hedging")


@pytest.mark.parametrize(
    ("value", "of", "text"),
    [
        (0.256, SHARE, "26%"), (3.14, RATE, "3.1"), (math.nan, SHARE, "–"), (-0.01, RATE, "0.0"),
        (-2.25, feature("s", "score", "x"), "−2.25"), (1234.0, feature("c", "count", "x"), "1,234"),
    ],
)  # fmt: skip
def test_numbers_by_kind_of_measure(value, of, text):
    assert numbers.number(value, of) == text


def test_differences_bear_their_sign_and_shares_are_points():
    assert numbers.difference(0.123, SHARE) == "+12.3"
    assert numbers.difference(-1.0, RATE) == "−1.0"
    assert numbers.difference(0.0001, RATE) == "0.0"


def test_an_undefined_interval_is_a_dash():
    assert numbers.interval(math.nan, 1.0, RATE) == "–"


def test_the_summary_has_five_sentences_with_numbers_of_articles():
    items = summary(compare(invented_analysis({"A": 6, "B": 5})))[1]
    assert len(items.texts) == 5
    assert items.texts[0].startswith("11 articles were measured")
    assert all("n = " in text for text in items.texts[1:])
    assert all("95% interval" in text for text in items.texts[1:])


def test_the_summary_of_single_articles_speaks_of_texts():
    items = summary(compare(invented_analysis({"A": 1, "B": 1})))[1]
    assert "95% Poisson interval of the text" in items.texts[1]
    assert "this describes texts and no outlet" in items.texts[1]
    assert items.texts[-1].startswith("No test was made")


def test_dates_say_what_is_missing():
    assert dates(compare(invented_analysis({"A": 3}))) == "2031-01-10 to 2031-03-12"


def test_word_lists_stand_with_their_digest():
    table = method_section(compare(invented_analysis({"A": 1})))[2]
    assert table.rows[0] == ("Hedges", "–", "1.0.0", "abababababab", "–")


def mark(article_id, start):
    return Annotation(article_id, Span(start, start + 1), "hedging", "modal", "r", "author")


def test_articles_take_turns_where_not_all_marks_fit():
    marks = [mark("a", i) for i in range(9)] + [mark("b", 0), mark("b", 5)]
    chosen = in_turn(marks, 5)
    assert [(m.article_id, m.span.start) for m in chosen] == [
        ("a", 0), ("a", 1), ("a", 2), ("b", 0), ("b", 5),
    ]  # fmt: skip


def test_context_is_cut_at_words():
    text = (
        "The wall of the upper dam at Lower Vessel in the far north may fail within the week, say."
    )
    at = text.index("may")
    before, word, after = in_context(Article(id="a", text=text), at, at + 3)
    assert word == "may"
    assert before.startswith("…")
    assert text.endswith(after) or after.endswith("…")
    assert " ".join(text[:at].split()).endswith(before[1:])


def test_figures_become_files_in_order():
    data, files = as_data([Paragraph("x"), Figure(b"<svg/>", "alt", "caption")], str)
    assert (data[1]["file"], files) == ("figure1.svg", [b"<svg/>"])


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


def test_single_articles_are_set_side_by_side_without_differences():
    blocks = comparison_section(compare(invented_analysis({"A": 1, "B": 1})))
    assert [column.title for column in tables(blocks)[0].columns] == ["Measure", "A", "B"]
    assert "no differences are given" in blocks[1].text
    assert not [block for block in blocks if isinstance(block, Figure)]


def test_a_single_article_among_larger_groups_has_no_difference():
    table = tables(comparison_section(compare(invented_analysis({"A": 1, "B": 3, "C": 2}))))[0]
    titles = [column.title for column in table.columns]
    difference = {row[0]: row[titles.index("Difference")] for row in table.rows[:3]}
    assert difference["A"] == "–"
    assert difference["B"] != "–"


def test_measures_head_their_part_of_the_comparison():
    comparison = compare(invented_analysis({"A": 2, "B": 2}), primary=["hedged_sentence_share"])
    table = tables(comparison_section(comparison))[0]
    assert table.parts[0] == ("Hedged sentence share (primary)", 2)
    assert sum(count for _, count in table.parts) == len(table.rows)


def test_robustness_of_single_articles_gives_values():
    table = tables(robustness_section(compare(invented_analysis({"A": 1, "B": 1}))))[0]
    assert table.caption == "The values counted in other ways."
    assert "one article left out" not in {row[0] for row in table.rows}


def test_robustness_marks_where_the_sign_changes():
    comparison = compare(invented_analysis({"A": 3, "B": 3, "C": 2}))
    table = tables(robustness_section(comparison))[0]
    for row, below in zip(table.rows[::2], table.rows[1::2], strict=True):
        for difference, span in zip(row[1:], below[1:], strict=True):
            low, high = (float(end.replace("−", "-")) for end in span.split(" to "))
            assert difference.endswith("±") == (low < 0 < high)


def test_many_groups_are_set_in_several_tables():
    comparison = compare(invented_analysis({f"Outlet {i}": 2 for i in range(9)}))
    found = tables(robustness_section(comparison))
    assert [len(table.columns) for table in found] == [6, 5]


def test_equal_length_that_was_not_measured_is_said_to_be_missing():
    text = robustness_section(compare(invented_analysis({"A": 2, "B": 2})))[1].text
    assert text.endswith("not measured with framing's own settings and word lists.")


def test_genres_that_nobody_states_have_no_column():
    table = corpus_section(compare(invented_analysis({"A": 2}, genre="")))[1]
    assert "Genre" not in [column.title for column in table.columns]


def test_the_citation_names_program_version_and_input():
    assert citation(compare(invented_analysis({"A": 1})), "9.9") == (
        "The framing authors. framing: measuring how news articles frame an event and show their "
        "sources (version 9.9) [computer software]. Articles with the SHA-256 cdcdcdcdcdcd…"
    )


def test_packages_and_settings_stand_in_a_line():
    analysis = invented_analysis({"A": 1})
    more = {"packages": {"numpy": "2.1", "scipy": "1.13"},
            "extractors": {"hedging": {"class": "Hedging", "lexicon": "own_hedges"},
                           "readability": {"class": "Readability"}}}  # fmt: skip
    rows = dict(run_facts(compare(replace(analysis, provenance=more)))[1].rows)
    assert rows["Packages"] == "numpy 2.1, scipy 1.13"
    assert rows["Extractors"] == "hedging (lexicon: own hedges), readability"


def test_what_opens_a_section_stays_with_its_table():
    table = Table((), (), "y")
    blocks = [Heading("x"), Paragraph("one"), table, Paragraph("two"), table, Heading("z")]
    data, _ = as_data([*blocks, Paragraph("three"), Figure(b"", "alt", "caption")], str)
    leads = [block["leads"] for block in data if block["kind"] == "paragraph"]
    assert leads == [True, False, False]
