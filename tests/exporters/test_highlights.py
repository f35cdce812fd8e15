"""Highlights: what is marked, that text cannot act as markup, and what is announced."""

from __future__ import annotations

import re

import pytest

from framing.articles import Article, Corpus
from framing.exporters.highlights import highlight
from framing.exporters.marks import Mark, blocks_of_pieces
from framing.exporters.terminal import marked_text
from framing.measurement import measure
from framing.spans import Span

TEXT = "“The dam may fail,” said Ana Beck. It could take days & <b>weeks</b>.\n\nShare this:"


@pytest.fixture(scope="module")
def analysis():
    article = Article(id="a1", text=TEXT, headline='Dam "safe" <script>', outlet="Daily Lantern")
    return measure(Corpus([article]))


def test_marks_hedges_with_category_and_voice(analysis):
    html = highlight(analysis, "a1", "hedging").html
    assert re.search(
        r'<mark class="modal"[^>]*dotted[^>]*><span[^>]*>\[modal, quoted words: ', html
    )
    assert re.search(r'<mark class="modal"[^>]*solid', html)


def test_text_and_headline_are_escaped(analysis):
    html = highlight(analysis, "a1").html
    assert "<b>weeks</b>" not in html
    assert "&lt;b&gt;weeks&lt;/b&gt;" in html
    assert "<script>" not in html


def test_all_text_of_the_article_is_shown(analysis):
    html = highlight(analysis, "a1", "hedging").html
    body = html.split("</header>")[1]
    shown = re.sub(r'<span class="unseen">.*?</span>', "", body)
    plain = re.sub(r"<[^>]+>", "", shown).replace("&amp;", "&").replace("&lt;", "<")
    assert "".join(plain.replace("&gt;", ">").split()) == "".join(TEXT.split())


def test_attributions_have_a_page_of_their_own(analysis):
    html = highlight(analysis, "a1", "attribution").html
    assert 'class="framing-article framing-attributions"' in html


def test_furniture_is_named(analysis):
    assert 'data-kind="share bar"' in highlight(analysis, "a1").html


def test_nothing_marked_is_said():
    quiet = measure(Corpus([Article(id="a1", text="Rain fell.")]))
    assert "Nothing was marked for hedging." in highlight(quiet, "a1").html


def test_unknown_extractor_is_named(analysis):
    with pytest.raises(ValueError, match=r"'hedges' did not measure .* hedging"):
        highlight(analysis, "a1", "hedges")


def test_unknown_article_is_named(analysis):
    with pytest.raises(KeyError, match="no article has the id 'a2'"):
        highlight(analysis, "a2")


def test_saved_page_stands_alone(analysis, tmp_path):
    path = highlight(analysis, "a1").save(tmp_path / "a1.html")
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert 'content="light dark"' in page
    assert "http" not in page


def test_overlapping_marks_are_cut_at_their_edges(analysis):
    document = analysis.document("a1")
    marks = [Mark(Span(1, 12), "outer", "author", "o"), Mark(Span(9, 12), "inner", "author", "i")]
    pieces = next(pieces for _, pieces in blocks_of_pieces(document, marks))
    assert [(p.text, [m.kind for m in p.marks]) for p in pieces[1:3]] == [
        ("The dam ", ["outer"]),
        ("may", ["inner", "outer"]),
    ]


def test_terminal_text_keeps_labels_without_colour(analysis):
    text = marked_text(analysis, "a1", "hedging").plain
    assert "[may|modal, quoted]" in text
    assert "[could|modal]" in text


def test_terminal_draws_attributions_by_number(analysis):
    text = marked_text(analysis, "a1", "attribution").plain
    assert "{1 “The dam may fail,”}1 <C1 said> [S1 Ana Beck]." in text
