"""Spans are ordered, lie in the text and do not overlap, whatever the text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st
from random_prose import any_texts, articles, odd_texts

from framing.articles import Article
from framing.extractors import default_extractors
from framing.measurement import measure_document, read_document

if TYPE_CHECKING:
    from framing.document import Document

EXTRACTORS = default_extractors()


def read(text: str) -> Document:
    return read_document(Article(id="a1", text=text))


texts = st.one_of(odd_texts, any_texts, articles)


@settings(max_examples=150)
@given(texts)
def test_words_and_sentences_and_blocks(text: str) -> None:
    document = read(text)
    tokens = document.tokens
    assert len(document.plain) == len(text)
    for index in range(len(tokens)):
        assert 0 <= tokens.starts[index] < tokens.ends[index] <= len(text)
    assert all(a <= b for a, b in zip(tokens.ends, tokens.starts[1:], strict=False))
    for ordered in (document.words, document.blocks, document.sentences):
        spans = [getattr(item, "span", item) for item in ordered]
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert sum(s.last - s.first for s in document.sentences) == len(tokens)
    for sentence in document.sentences:
        block = document.blocks[sentence.block].span
        assert block.start <= sentence.span.start < sentence.span.end <= block.end


@settings(max_examples=150)
@given(texts)
def test_quotations_are_ordered_and_those_of_one_level_do_not_overlap(text: str) -> None:
    document = read(text)
    quotations = document.quotations
    assert list(quotations) == sorted(quotations)
    for quotation in quotations:
        outer, inner = quotation.span, quotation.inner
        assert 0 <= outer.start <= inner.start < inner.end <= outer.end <= len(text)
        assert quotation.words > 0
    for level in {q.level for q in quotations}:
        same = [q.span for q in quotations if q.level == level]
        assert all(a.end <= b.start for a, b in pairwise(same))


@settings(max_examples=150)
@given(texts)
@example("Hungary \ud800")
def test_attributions_voices_and_annotations_lie_in_the_text(text: str) -> None:
    document = read(text)
    for attribution in document.attributions:
        assert attribution.content
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert 0 <= span.start < span.end <= len(text)
    assert all(a[1] <= b[0] for a, b in pairwise(document.voices))
    measured = measure_document(document, EXTRACTORS)
    for annotation in measured.annotations:
        assert 0 <= annotation.span.start < annotation.span.end <= len(text)
        if annotation.extractor != "attribution":
            assert annotation.voice == document.voice_at(annotation.span.start)


@settings(max_examples=100)
@given(st.one_of(odd_texts, any_texts))
def test_values_are_in_their_range_or_nan_with_base_0(text: str) -> None:
    features = {f.name: f for e in EXTRACTORS for f in e.features}
    for row in measure_document(read(text), EXTRACTORS).rows:
        feature = features[row.feature]
        if row.value == row.value:
            assert feature.low - 1e-9 <= row.value <= feature.high + 1e-9, row
        else:
            assert row.base == 0, row
