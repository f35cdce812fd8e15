from __future__ import annotations

from framing.reading.records import Record, article_of


def test_the_standard_name_goes_before_its_alias() -> None:
    article = article_of(Record("x", "a", "Rain.", {"title": "Alias", "headline": "Standard"}))
    assert article.headline == "Standard"
    assert dict(article.columns) == {"title": "Alias"}


def test_an_empty_standard_column_gives_way_to_its_alias() -> None:
    article = article_of(Record("x", "a", "Rain.", {"headline": " ", "title": "Alias"}))
    assert (article.headline, dict(article.columns)) == ("Alias", {})


def test_an_outlet_is_not_guessed_from_source() -> None:
    article = article_of(Record("x", "a", "Rain.", {"source": "wire"}))
    assert (article.outlet, article.get("source")) == ("", "wire")


def test_missing_metadata_stay_empty() -> None:
    article = article_of(Record("x", "a", "Rain."))
    assert (article.outlet, article.published, dict(article.columns)) == ("", "", {})


def test_dates_are_left_as_given() -> None:
    assert article_of(Record("x", "a", "Rain.", {"date": "3 May"})).published == "3 May"
