from __future__ import annotations

import pytest

from framing.articles import Article, Corpus, Reading

A = Article("a", "Rain.", outlet="Lantern", columns={"desk": "home"})
B = Article("b", "Hail.", published="2017-02-03")


def test_standard_and_further_columns() -> None:
    assert (A.get("outlet"), A.get("desk"), A.get("id")) == ("Lantern", "home", "a")


def test_a_missing_column_is_empty() -> None:
    assert (A.get("author"), A.get("nothing")) == ("", "")


def test_a_corpus_is_a_sequence() -> None:
    corpus = Corpus([A, B])
    assert (len(corpus), list(corpus), corpus[1], corpus[:1]) == (2, [A, B], B, (A,))


def test_ids_are_unique() -> None:
    with pytest.raises(ValueError, match="two articles have the id 'a'; ids must be unique"):
        Corpus([A, A])


def test_an_article_by_its_id() -> None:
    assert Corpus([A, B]).article("b") is B


def test_an_unknown_id() -> None:
    with pytest.raises(KeyError, match="no article has the id 'c'; there are: a, b"):
        Corpus([A, B]).article("c")


def test_columns_that_hold_something() -> None:
    assert Corpus([A, B]).columns == ("outlet", "published", "desk")


def test_problems_are_the_readings_that_are_no_article() -> None:
    bad = Reading("c.txt", "", "error", "is empty")
    assert Corpus([A], [Reading("a.txt", "a", "read"), bad]).problems == (bad,)


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        A.text = "Snow."  # type: ignore[misc]
