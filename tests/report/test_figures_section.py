from __future__ import annotations

import pytest

import framing
from framing.articles import Article
from framing.extractors import Hedging
from framing.report.blocks import Figure, Note, Paragraph, Table
from framing.report.figures_section import figures_section

TEXTS = {
    "a1": (
        "Daily Lantern",
        "Norland has sent some 3,000 Suvian sailors to the port of Tarn, Norland officials "
        "confirmed on Monday. The harbour stood quiet.\n\n"
        "The 3,000 Suvian sailors will stay in Tarn for a year.",
    ),
    "a2": (
        "Tarn Courier",
        "Borland claimed that 5,000 Suvian sailors are in the port of Tarn in "
        "Norland. It rained all day.",
    ),
    "a3": ("Tarn Courier", "The fleet lost 40 boats."),
}


def section(texts=TEXTS):
    articles = [
        Article(id=key, text=text, outlet=outlet, published="2019-10-02")
        for key, (outlet, text) in texts.items()
    ]
    analysis = framing.measure(articles, extractors=[Hedging()])
    comparison = framing.compare(analysis, by="outlet")
    return figures_section(comparison, framing.follow_figures(analysis))


@pytest.fixture(scope="module")
def blocks():
    return section()


def test_a_strip_for_what_several_articles_count(blocks):
    (strip,) = [block for block in blocks if isinstance(block, Figure)]
    assert strip.caption.startswith("“Suvian sailors” as each article tells it.")
    assert "3 figures in 2 articles" in strip.alt


def test_the_table_of_tellings_says_who_tells_what(blocks):
    tellings = next(block for block in blocks if isinstance(block, Table))
    assert tellings.parts == (("Daily Lantern", 2), ("Tarn Courier: a2", 1))
    assert [row[0] for row in tellings.rows] == [
        "some 3,000 Suvian sailors",
        "3,000 Suvian sailors",
        "5,000 Suvian sailors",
    ]
    assert [row[4] for row in tellings.rows] == ["endorse", "bare", "distance"]


def test_measured_accuracy_stands_beside_the_figures(blocks):
    (note,) = [block for block in blocks if isinstance(block, Note)]
    assert "112 of 124" in note.text


def test_findings_are_listed_by_kind(blocks):
    findings = [block for block in blocks if isinstance(block, Table)][-1]
    kinds = [title.partition(":")[0] for title, _ in findings.parts]
    assert kinds == ["Hedge decay", "Stance split", "Conflict"]
    assert sum(size for _, size in findings.parts) == len(findings.rows)
    assert {thing for thing, _ in findings.rows} == {"Suvian sailors"}


def test_no_shared_figure_is_said_in_one_sentence():
    found = section({"a3": TEXTS["a3"]})
    texts = [block.text for block in found if isinstance(block, Paragraph)]
    assert texts[0].endswith("so none is followed.")
    assert texts[1:] == ["No hedge decay, stance split or conflict was found."]


def test_articles_without_figures():
    opening = section({"a1": ("Daily Lantern", "Rain fell on Tarn.")})[1]
    assert opening.text.startswith("0 figures in 0 articles")
