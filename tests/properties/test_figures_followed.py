"""Figures followed through any texts: spans lie in them, tables are whole."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from random_prose import any_texts, articles, odd_texts

from framing.articles import Article
from framing.exporters import annotation_record
from framing.exporters.csv import cell
from framing.following import follow_figures
from framing.measurement import read_document
from framing.stated_figures.records import figure_records

texts = st.one_of(articles, odd_texts, any_texts)


@settings(max_examples=100)
@given(texts)
@example("\ud8003,000 \ud800 men, 3,000 men")
@example("$$$ 1,2,3.4.5 million billion % percent of of")
def test_figures_lie_in_the_text(text: str) -> None:
    document = read_document(Article(id="a1", text=text))
    for record in figure_records(document):
        assert 0 <= record.span.start <= record.number.start
        assert record.number.start < record.number.end <= record.span.end <= len(text)
        assert record.amount.minimum <= record.amount.maximum
    for figure in annotation_record(document, [])["figures"]:
        assert all(value == value for value in figure.values())


@settings(max_examples=40)
@given(st.lists(texts, min_size=1, max_size=3))
def test_findings_rest_on_figures_of_the_table(several: list[str]) -> None:
    corpus = [Article(id=f"a{number}", text=text) for number, text in enumerate(several)]
    table = follow_figures(corpus)
    known = {article.id: article.text for article in corpus}
    for quantity in table.quantities:
        assert len(quantity.members) > 1
        assert len({*quantity.members, *quantity.candidates}) <= len(table.rows)
    for finding in table.findings:
        for place in finding.places:
            assert 0 <= place.span.start < place.span.end <= len(known[place.article_id])
    for row in table:
        assert len([cell(value) for value in row.cells]) == len(row.cells)
