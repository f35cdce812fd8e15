"""What must not change a value does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_prose import articles, odd_texts

from framing.articles import Article
from framing.extractors import default_extractors
from framing.measurement import CORPUS_FEATURES, measure, measure_article, read_document

if TYPE_CHECKING:
    from framing.feature_table import Row
    from framing.measurement import Measurement

EXTRACTORS = default_extractors()
_UNCOUNTED = {"furniture_words"}


def measured(text: str, article_id: str = "a1") -> Measurement:
    return measure_article(Article(id=article_id, text=text), EXTRACTORS)


def values(rows: tuple[Row, ...], *, without: frozenset[str] | set[str] = frozenset()) -> list[str]:
    return [repr(row) for row in rows if row.feature not in without]


@settings(max_examples=40)
@given(st.one_of(articles, odd_texts), st.sampled_from(["\n", "\n\n", " \n", "\r\n"]))
def test_blank_line_in_front_shifts_every_span_and_changes_no_value(text: str, blank: str) -> None:
    one, other = measured(text), measured(blank + text)
    assert values(one.rows) == values(other.rows)
    shifted = [(a.span.start + len(blank), a.span.end + len(blank)) for a in one.annotations]
    assert shifted == [tuple(a.span) for a in other.annotations]
    assert [(a.label, a.rule, a.voice) for a in one.annotations] == [
        (a.label, a.rule, a.voice) for a in other.annotations
    ]


@settings(max_examples=40)
@given(articles)
def test_blank_line_in_front_shifts_words_sentences_and_quotations(text: str) -> None:
    one = read_document(Article(id="a1", text=text))
    other = read_document(Article(id="a1", text="\n\n" + text))
    assert [(s + 2, e + 2) for s, e in one.words] == [tuple(span) for span in other.words]
    for name in ("sentences", "quotations", "blocks"):
        spans = [item.span for item in getattr(one, name)]
        moved = [item.span for item in getattr(other, name)]
        assert [(s + 2, e + 2) for s, e in spans] == [tuple(span) for span in moved]


@settings(max_examples=15)
@given(st.lists(articles, min_size=2, max_size=4))
def test_articles_measured_together_or_alone_give_the_same_rows(texts: list[str]) -> None:
    corpus = [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]
    together = measure(corpus, EXTRACTORS).measurements
    for article, one in zip(corpus, together, strict=True):
        alone = measure_article(article, EXTRACTORS)
        assert values(one.rows, without=set(CORPUS_FEATURES)) == values(alone.rows)
        assert one.annotations == alone.annotations


@settings(max_examples=15)
@given(st.lists(articles, min_size=2, max_size=4))
def test_order_of_articles_does_not_matter(texts: list[str]) -> None:
    corpus = [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]
    forth = {m.article_id: values(m.rows) for m in measure(corpus, EXTRACTORS).measurements}
    back = {m.article_id: values(m.rows) for m in measure(corpus[::-1], EXTRACTORS).measurements}
    assert forth == back


FURNITURE = (
    "Share this:",
    "Advertisement",
    "12 Comments",
    "Related: Old walls in Suvia may fall",
    "Read more: The mayor denied that she knew",
    "© 2021 The Daily Lantern. All rights reserved.",
    "This article was first published by The Tarn Courier.",
    "Editor's note: An earlier version said that the dam may fail.",
    "The views expressed in this article are the author's own.",
    "Sign up for our newsletter and never miss wonderful stories",
    "Further reading\n\n- Hungary may leave, officials say\n\n- Awful walls",
)


@settings(max_examples=40)
@given(articles, st.lists(st.sampled_from(FURNITURE), min_size=1, max_size=4, unique=True))
def test_page_furniture_changes_no_body_feature(text: str, furniture: list[str]) -> None:
    furniture.sort(key=lambda line: line.startswith("Further"))
    one, other = measured(text), measured("\n\n".join([text, *furniture]))
    assert values(one.rows, without=_UNCOUNTED) == values(other.rows, without=_UNCOUNTED)


_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@settings(max_examples=40)
@given(articles)
def test_straight_and_curly_quotation_marks_give_the_same_values(text: str) -> None:
    one, other = measured(text), measured(text.translate(_STRAIGHT))
    assert values(one.rows) == values(other.rows)
    assert [a.span for a in one.annotations] == [a.span for a in other.annotations]


ABOUT = [
    "{0} and {1} met on Monday.",
    "{0} said that {1} may leave the talks.",
    "The {2} government denied it.",
    "{3} officials believe that {0} knew.",
    "“{1} is not safe,” the {2} president said.",
    "Nobody asked {0}, and {1} left.",
    "A {3} newspaper blamed the {2} regime.",
    "Troops from {1} crossed into {0}, according to {2} officials.",
]
ONE = ("Hungary", "Serbia", "Hungarian", "Serbian")
OTHER = ("Serbia", "Hungary", "Serbian", "Hungarian")
_SWAP = {"hungary": "serbia", "serbia": "hungary"}


@settings(max_examples=40)
@given(st.lists(st.sampled_from(ABOUT), min_size=1, max_size=8))
def test_swapping_two_actors_swaps_their_rows_and_changes_nothing_else(forms: list[str]) -> None:
    text = " ".join(forms)
    one, other = measured(text.format(*ONE)), measured(text.format(*OTHER))
    # Both names have two syllables less than the other's demonym: readability counts letters.
    lettered = {f.name for f in EXTRACTORS[-1].features if f.construct == "readability"} - {
        "body_words",
        "body_sentences",
        "words_per_sentence",
    }
    swapped = sorted(
        repr(row._replace(actor=_SWAP.get(row.actor, row.actor)))
        for row in one.rows
        if row.feature not in lettered
    )
    assert swapped == sorted(repr(row) for row in other.rows if row.feature not in lettered)


@pytest.mark.parametrize("feature", ["mention_share", "attribution_share"])
def test_swapping_is_seen_where_it_should_be(feature: str) -> None:
    rows = measured("Hungary said that it rained. Hungary left, and Serbia stayed.").rows
    shares = {row.actor: row.value for row in rows if row.feature == feature}
    assert shares["hungary"] > shares["serbia"]
