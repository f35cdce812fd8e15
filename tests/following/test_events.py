"""Events that articles date."""

from __future__ import annotations

from framing.articles import Article
from framing.document import parse
from framing.following.events import dated_events, differently_dated

TREATY = "The states of Norland and Suvia signed a harbour treaty in June of this year."
PACT = "The June 2018 harbour pact between Norland and Suvia is short."


def events(text: str, article_id: str = "a1", published: str = "2019-10-02"):
    return dated_events(parse(Article(id=article_id, text=text, published=published)))


def test_year_of_the_article_is_taken_from_its_date() -> None:
    (event,) = events(TREATY)
    assert (event.year, event.month, event.inferred) == (2019, 6, True)


def test_year_of_the_article_is_taken_from_its_text_where_no_date_is_known() -> None:
    (event,) = events(f"It rained on 3 May 2017. {TREATY}", published="")
    assert event.year == 2017


def test_no_year_no_event() -> None:
    assert events(TREATY, published="") == []


def test_one_treaty_in_two_years() -> None:
    found = events(TREATY) + events(PACT, "a2")
    ((one, other),) = differently_dated(found)
    assert {one.year, other.year} == {2018, 2019}
    assert one.as_written in TREATY


def test_another_month_may_be_another_treaty() -> None:
    other = "The May 2018 harbour pact between Norland and Suvia is short."
    assert differently_dated(events(TREATY) + events(other, "a2")) == []


def test_treaty_of_others_is_another_treaty() -> None:
    other = "The June 2018 harbour pact between Marn and Ostrel is short."
    assert differently_dated(events(TREATY) + events(other, "a2")) == []


def test_one_article_does_not_contradict_itself() -> None:
    assert differently_dated(events(f"{TREATY} {PACT}")) == []


def test_agreement_in_the_date_is_no_conflict() -> None:
    same = PACT.replace("2018", "2019")
    assert differently_dated(events(TREATY) + events(same, "a2")) == []


def test_a_list_of_names_dates_no_event() -> None:
    names = ", ".join(f"{letter}arn" for letter in "BCDFGHJKLMNPQ")
    assert events(f"Norland, Suvia, {names} signed a harbour treaty in June of this year.") == []
