from __future__ import annotations

import pytest

import framing
from framing.articles import Article
from framing.extractors import Hedging, Terms
from framing.report.words_section import word_tables

TEXTS = {
    "a1": ("Daily Lantern", "The invasion began. The regime fled, and the invasion went on."),
    "a2": ("Norland Wire", "The incursion began, the mayor of Tarn said. The government fled."),
    "a3": ("Norland Wire", "The government stayed."),
}


@pytest.fixture(scope="module")
def comparison():
    articles = [Article(id=key, text=text, outlet=outlet) for key, (outlet, text) in TEXTS.items()]
    extractors = [Terms("loaded_terms"), Hedging()]
    return framing.compare(framing.measure(articles, extractors=extractors), by="outlet")


def test_words_with_their_counts_in_each_group(comparison):
    words, _ = word_tables(comparison, "loaded_terms")
    rows = {row[0]: row[1:] for row in words.rows}
    assert rows["invasion"] == ("contested", "2 (2)", "0")
    assert rows["incursion"][1:] == ("0", "1 (0)")
    assert "government" not in rows  # the plain side of a choice is no loaded word
    assert words.caption.startswith("The words counted: all")


def test_choices_between_words(comparison):
    _, choices = word_tables(comparison, "loaded_terms")
    heads = [head for head, _ in choices.parts]
    assert any("incursion or invasion" in head for head in heads)
    rows = {row[0]: row[1:] for row in choices.rows}
    assert rows["government"] == ("0", "2 (2)")
    assert sum(size for _, size in choices.parts) == len(choices.rows)


def test_other_constructs_have_no_such_tables(comparison):
    assert word_tables(comparison, "hedging") == []


def test_nothing_found_gives_no_table():
    articles = [Article(id="a1", text="Rain fell on Tarn.", outlet="Daily Lantern")]
    analysis = framing.measure(articles, extractors=[Terms("loaded_terms")])
    assert word_tables(framing.compare(analysis, by="outlet"), "loaded_terms") == []
