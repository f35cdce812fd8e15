"""Every mark of a lexicon's words names a row that explains it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from random_prose import articles, odd_texts

from framing.articles import Article
from framing.curation import explain
from framing.extractors import Hedging, Terms
from framing.measurement import read_document

COUNTED = {
    "hedges": Hedging(),
    "loaded_terms": Terms("loaded_terms"),
    "presupposition": Terms("presupposition"),
}
texts = st.one_of(odd_texts, articles)


@settings(max_examples=60)
@given(texts)
def test_every_rule_names_a_row_that_fires_there(text: str) -> None:
    document = read_document(Article(id="a1", text=text))
    for name, extractor in COUNTED.items():
        fired = [(r.span, f"{name}:{r.row}") for r in explain(document, [name]).fired]
        marks = [(mark.span, mark.rule) for mark in extractor.extract(document).annotations]
        assert sorted(marks) == sorted(fired)


@settings(max_examples=60)
@given(texts)
def test_a_mark_stands_in_one_block(text: str) -> None:
    document = read_document(Article(id="a1", text=text))
    for extractor in COUNTED.values():
        for mark in extractor.extract(document).annotations:
            first, last = document.block_at(mark.span.start), document.block_at(mark.span.end - 1)
            assert first == last
            assert first is not None
