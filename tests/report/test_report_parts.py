from __future__ import annotations

import math
from dataclasses import replace

import pytest
from invented_corpus import feature, invented_analysis

from framing import Article
from framing.comparison import compare
from framing.report import numbers
from framing.report.accuracy import accuracy_blocks, accuracy_sentences
from framing.report.appendix import in_context, in_turn
from framing.report.blocks import Figure, Paragraph, as_data
from framing.report.method_section import method_section
from framing.report.opening import dates, summary
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


def with_accuracy(**changes):
    measured = {
        "gold": "own_gold", "about": "Marked by two readers.", "task": "hedging", "texts": 12,
        "measure": "core hedge cues", "precision": 0.9, "recall": 0.8, "f1": 0.847, "found": 80,
        "gold_count": 90, "stale": (),
    } | changes  # fmt: skip
    analysis = invented_analysis({"A": 1})
    return compare(replace(analysis, provenance={"accuracy": (measured,)}))


def test_accuracy_that_is_not_stated_is_not_measured():
    comparison = compare(invented_analysis({"A": 1}))
    assert accuracy_blocks(comparison)[0].text.startswith("Not measured")
    assert accuracy_sentences(comparison)[0].startswith(
        "Accuracy was not measured for: hedging, attribution, mentions of actors, tone."
    )


def test_accuracy_is_stated_with_its_gold():
    table = accuracy_blocks(with_accuracy())[0]
    assert table.rows[0] == (
        "hedging", "core hedge cues", ".90", ".80", ".85", "own gold", "12", "90"
    )  # fmt: skip


def test_the_difference_that_errors_could_make_is_computed():
    comparison = with_accuracy()
    rate = comparison.row("hedges_per_1000_words", "A").mean
    error = rate * (0.1 + 0.9 * 0.2 / 0.8)
    assert accuracy_sentences(comparison)[0] == (
        "Cue detection found 80% of the cues marked in own gold and 90% of its hits were right; "
        "if its errors fell on one group alone, they could make a difference of up to "
        f"{error:.1f} per 1,000 words."
    )


def test_accuracy_of_older_word_lists_is_called_stale():
    comparison = with_accuracy(stale=("hedges",))
    expected = "Accuracy was measured before these word lists changed: hedges."
    assert accuracy_sentences(comparison)[-1] == expected
    assert accuracy_blocks(comparison)[-1].text == expected


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
