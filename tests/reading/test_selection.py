from __future__ import annotations

import pytest

from framing.articles import Article, Corpus, Reading
from framing.errors import ArticleError
from framing.reading.selection import Selection, mentions_of, select


def corpus(*articles: Article) -> Corpus:
    readings = [Reading(f"news.csv:{n}", a.id, "read") for n, a in enumerate(articles, start=2)]
    return Corpus(articles, readings, "news", "Invented.")


def reasons(chosen: Corpus) -> dict[str, str]:
    return {r.article_id: r.message for r in chosen.problems}


A = Article("a", "Borland and Borland.", outlet="Lantern", published="2017-02-03")
B = Article("b", "The Borlanders of Borland.", outlet="Herald", published="2017-03-01")
C = Article("c", "Rain.", outlet="Lantern", published="")


def test_mentions() -> None:
    chosen = select(corpus(A, B, C), Selection(mentions={"Borland": 2}))
    assert [a.id for a in chosen] == ["a"]
    assert reasons(chosen) == {
        "b": "names 'Borland' 1 time, fewer than 2",
        "c": "names 'Borland' 0 times, fewer than 2",
    }


def test_a_star_lets_the_last_word_go_on() -> None:
    chosen = select(corpus(A, B, C), Selection(mentions={"Borland*": 2}))
    assert [a.id for a in chosen] == ["a", "b"]


def test_case_counts() -> None:
    assert mentions_of("Borland", Article("a", "borland BORLAND Borland")) == 1


def test_a_phrase_goes_over_line_ends() -> None:
    assert mentions_of("North Borland", Article("a", "North\nBorland")) == 1


def test_the_headline_counts() -> None:
    assert mentions_of("Borland", Article("a", "Rain.", headline="Borland")) == 1


def test_a_headline_in_the_text_counts_once() -> None:
    assert mentions_of("Borland", Article("a", "\nBorland\nRain.", headline="Borland")) == 1


def test_letters_of_a_phrase_are_no_pattern() -> None:
    assert mentions_of("B.B.", Article("a", "BxBx B.B. said")) == 1


def test_where() -> None:
    chosen = select(corpus(A, B, C), Selection(where={"outlet": "Herald"}))
    assert [a.id for a in chosen] == ["b"]
    assert reasons(chosen)["a"] == "its outlet is 'Lantern', not 'Herald'"


def test_where_with_several_values() -> None:
    chosen = select(corpus(A, B, C), Selection(where={"outlet": ("Herald", "Lantern")}))
    assert len(chosen) == 3


def test_where_names_no_column() -> None:
    with pytest.raises(ArticleError, match=r"^news: no article has a column 'desk'; there are: ou"):
        select(corpus(A), Selection(where={"desk": "home"}))


def test_dates() -> None:
    chosen = select(corpus(A, B, C), Selection(published_from="2017-02-03", published_to="2017-02"))
    assert [a.id for a in chosen] == ["a"]
    assert reasons(chosen) == {
        "b": "appeared on 2017-03-01, after 2017-02",
        "c": "its date '' is not of the form 2017-02-14",
    }


def test_dates_before() -> None:
    chosen = select(corpus(A, B), Selection(published_from="2017-03"))
    assert reasons(chosen) == {"a": "appeared on 2017-02-03, before 2017-03"}


def test_small_groups_go_last() -> None:
    more = [Article(f"d{n}", "Borland.", outlet="Herald") for n in range(3)]
    selection = Selection(mentions={"Borland": 1}, min_articles_per_group=2)
    chosen = select(corpus(A, C, *more), selection)
    assert [a.id for a in chosen] == ["d0", "d1", "d2"]
    assert reasons(chosen)["a"] == "its outlet 'Lantern' has 1 article, fewer than 2"


def test_articles_of_no_group_are_left_out() -> None:
    nobody = Article("n", "Rain fell.")
    chosen = select(corpus(A, C, nobody), Selection(min_articles_per_group=2))
    assert reasons(chosen) == {"n": "has no outlet"}


def test_limit() -> None:
    chosen = select(corpus(A, B, C), Selection(limit=2))
    assert [a.id for a in chosen] == ["a", "b"]
    assert reasons(chosen) == {"c": "comes after the first 2"}


def test_earlier_problems_and_the_description_are_kept() -> None:
    whole = Corpus([A, B], [Reading("x", "", "error", "is empty")], "news", "Invented.")
    chosen = select(whole, Selection(limit=1))
    assert chosen.problems[0].message == "is empty"
    assert (chosen.name, chosen.description) == ("news", "Invented.")


def test_a_corpus_made_in_python_gets_readings() -> None:
    chosen = select(Corpus([A, B]), Selection(limit=1))
    assert [(r.source, r.status) for r in chosen.readings] == [("a", "read"), ("b", "left_out")]


def test_nothing_left() -> None:
    with pytest.raises(
        ArticleError, match=r"^news: the selection leaves none of its 1 article; .* Ask for less"
    ):
        select(corpus(A), Selection(mentions={"Freedonia": 1}))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"mentions": {"": 1}}, "mentions: '' = 1 must be a phrase and a number above zero"),
        ({"mentions": {"a": 0}}, "mentions: 'a' = 0 must be a phrase"),
        ({"published_from": "May 2017"}, "published_from: 'May 2017' is not a date such as"),
        ({"limit": -1}, "limit: -1 is below zero"),
    ],
)
def test_settings_no_article_can_meet(settings: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Selection(**settings)  # type: ignore[arg-type]
