"""Hedge decay, stance split and conflict."""

from __future__ import annotations

from dataclasses import replace

from framing.articles import Article
from framing.following.findings import conflicts, hedge_decays, stance_splits
from framing.following.mentions import figure_mentions
from framing.measurement import read_document


def mentions(*texts: str, days: tuple[str, ...] = ()):
    found = []
    for number, text in enumerate(texts):
        published = days[number] if days else "2019-10-02"
        article = Article(id=f"a{number}", text=text, published=published)
        found += figure_mentions(read_document(article))
    return found


def found_by(finder, *texts: str, **settings):
    figures = mentions(*texts, **settings)
    return list(finder("tanks", range(len(figures)), figures))


def test_hedged_then_bare() -> None:
    (finding,) = found_by(hedge_decays, "Tarn has about 40 tanks. The 40 tanks are red.")
    assert [place.words for place in finding.places] == ["about 40 tanks", "40 tanks"]
    assert finding.statement == (
        "a0 first has “about 40 tanks” (“about”) and later states the number bare, once: "
        "“40 tanks”."
    )


def test_told_by_somebody_then_bare() -> None:
    (finding,) = found_by(
        hedge_decays, "The mayor said that Tarn has 40 tanks. The 40 tanks are red."
    )
    assert "The mayor: said" in finding.statement


def test_every_bare_repeat_is_listed() -> None:
    text = "Tarn has about 40 tanks. The 40 tanks are red. Those 40 tanks are old."
    (finding,) = found_by(hedge_decays, text)
    assert len(finding.places) == 3
    assert "2 times" in finding.statement


def test_bare_from_the_first_is_no_decay() -> None:
    assert found_by(hedge_decays, "Tarn has 40 tanks. About 40 tanks are red.") == []


def test_another_number_is_no_decay() -> None:
    assert found_by(hedge_decays, "Tarn has about 40 tanks. It sold 30 tanks.") == []


def test_another_article_is_no_decay() -> None:
    assert found_by(hedge_decays, "Tarn has about 40 tanks.", "Tarn has 40 tanks.") == []


def test_small_numbers_are_no_decay() -> None:
    assert found_by(hedge_decays, "Tarn has about five tanks. Its five tanks are red.") == []


def test_confirmed_by_one_claimed_by_another() -> None:
    (finding,) = found_by(
        stance_splits,
        "Marn confirmed that 40 tanks left.",
        "Ostrel claimed that 40 tanks left.",
    )
    assert [place.article_id for place in finding.places] == ["a0", "a1"]
    assert "Marn: confirmed" in finding.statement
    assert "Ostrel: claimed" in finding.statement


def test_said_by_both_is_no_split() -> None:
    assert found_by(
        stance_splits, "Marn said that 40 tanks left.", "Ostrel said that 40 tanks left."
    ) == []  # fmt: skip


def test_values_that_cannot_both_hold() -> None:
    (finding,) = found_by(conflicts, "Tarn has 40 tanks.", "Tarn has more than 60 tanks.")
    assert [place.words for place in finding.places] == ["40 tanks", "more than 60 tanks"]


def test_ranges_that_meet_are_no_conflict() -> None:
    assert found_by(conflicts, "Tarn has about 40 tanks.", "Tarn has 42 tanks.") == []
    assert found_by(conflicts, "Tarn has 70 tanks.", "Tarn has more than 60 tanks.") == []


def test_orders_of_magnitude_are_no_conflict() -> None:
    assert found_by(conflicts, "Tarn has thousands of tanks.", "Tarn has 12,000 tanks.") == []


def test_numbers_on_top_of_others_are_no_conflict() -> None:
    assert found_by(conflicts, "Tarn has 40 tanks.", "Tarn has 60 more tanks.") == []


def test_other_days_are_no_conflict() -> None:
    days = ("2019-10-02", "2019-11-02")
    assert found_by(conflicts, "Tarn has 40 tanks.", "Tarn has 60 tanks.", days=days) == []


def test_unknown_days_are_no_conflict() -> None:
    assert found_by(conflicts, "Tarn has 40 tanks.", "Tarn has 60 tanks.", days=("", "")) == []


def test_orders_of_magnitude_are_neither_confirmed_nor_denied() -> None:
    texts = ("Norland confirmed that hundreds of tanks came.", "Suvia denied that 400 tanks came.")
    assert found_by(stance_splits, *texts) == []


def test_nobody_presents_a_figure_as_true_where_no_source_is_said_to() -> None:
    told, denied = mentions(
        "Norland confirmed that 400 tanks came.", "Suvia denied that 400 tanks came."
    )
    assert len(list(stance_splits("tanks", (0, 1), (told, denied)))) == 1
    record = replace(told.record, source="", telling=told.record.telling._replace(source=()))
    assert list(stance_splits("tanks", (0, 1), (replace(told, record=record), denied))) == []
