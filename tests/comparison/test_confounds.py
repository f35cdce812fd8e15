from __future__ import annotations

from framing import Article, Corpus
from framing.comparison import confounds


def corpus(*rows):
    return Corpus(
        Article(id=f"a{i}", text=f"Rain {i}.", outlet=outlet, genre=genre, published=day)
        for i, (outlet, genre, day) in enumerate(rows)
    )


def test_each_outlet_one_genre_is_said_in_words():
    found = confounds(corpus(("A", "news", ""), ("A", "news", ""), ("B", "essay", "")), "outlet")
    assert str(found[0]) == (
        "Outlet and genre are confounded (A: news; B: essay): all articles of a group have the "
        "same value, so a difference between groups may be one of genre."
    )


def test_one_genre_everywhere_is_no_confound():
    assert confounds(corpus(("A", "news", ""), ("B", "news", "")), "outlet") == []


def test_genres_within_outlets_are_no_confound():
    rows = [("A", "news", ""), ("A", "essay", ""), ("B", "news", ""), ("B", "essay", "")]
    assert confounds(corpus(*rows), "outlet") == []


def test_a_nearly_perfect_association_is_found():
    rows = [("A", "news", "")] * 10 + [("B", "essay", "")] * 9 + [("B", "news", "")]
    found = confounds(corpus(*rows), "outlet")
    assert found[0].agreement == 0.95
    assert "95% of the articles have their group's value" in str(found[0])


def test_months_are_compared_and_not_days():
    rows = [("A", "", "2031-02-01"), ("A", "", "2031-02-09"), ("B", "", "2031-03-02")]
    assert [c.column for c in confounds(corpus(*rows), "outlet")] == ["month"]


def test_articles_without_a_value_are_passed_over():
    assert confounds(corpus(("A", "news", ""), ("B", "", ""), ("", "essay", "")), "outlet") == []


def test_further_columns_are_looked_at_and_names_of_articles_are_not():
    articles = [
        Article(id=f"a{i}", text=f"Rain {i}.", outlet=outlet,
                columns={"kind": kind, "slug": f"slug-{i}"})
        for i, (outlet, kind) in enumerate([("A", "x"), ("A", "x"), ("B", "y"), ("B", "y")])
    ]  # fmt: skip
    assert [c.column for c in confounds(Corpus(articles), "outlet")] == ["kind"]
