from __future__ import annotations

import pytest

from framing.actor_table import find_actors
from framing.actors import ActorRow, propose_actors
from framing.articles import Article


def proposed(*texts: str, least: int = 1) -> dict[str, ActorRow]:
    articles = [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]
    return {row.id: row for row in propose_actors(articles, least=least)}


def test_spellings_of_a_person_are_one_row() -> None:
    rows = proposed(
        "President Oleh Orlovsky spoke. Orlovsky left.",
        "President Oleh Orlovskyy spoke. Mr. Orlovskyy left.",
    )
    (row,) = rows.values()
    assert row.kind == "person"
    assert (row.mentions, row.articles) == (4, 2)
    assert {"Oleh Orlovsky", "Oleh Orlovskyy", "Orlovsky", "Orlovskyy"} <= set(row.aliases)


def test_two_persons_of_one_surname_are_two_rows() -> None:
    rows = proposed("Mayor Ana Beck met the clerk Tom Beck.")
    assert {"ana-beck", "tom-beck"} <= set(rows)


def test_letters_join_the_name_they_stand_for() -> None:
    rows = proposed("The Norland Fishery Board (NFB) met. Later the NFB voted. The NFB won.")
    assert set(rows) == {"nfb"} or set(rows) == {"norland-fishery-board"}
    (row,) = rows.values()
    assert {"NFB", "Norland Fishery Board"} <= set(row.aliases)
    assert row.mentions == 4


def test_a_state_has_all_its_names_and_its_government() -> None:
    rows = proposed("Russia objected. The Russian government protested. Moscow was silent.")
    row = rows["russia"]
    assert row.mentions == 3
    assert {"Russian Federation", "Kremlin", "Russian government"} <= set(row.aliases)


def test_whom_somebody_represents() -> None:
    rows = proposed("Russian Foreign Minister Anton Velk spoke to North Korean soldiers.")
    assert rows["anton-velk"].represents == "russia"
    assert rows["north-korean-soldiers"].represents == "north-korea"
    assert rows["north-korean-soldiers"].kind == "group"


def test_a_name_that_acts_is_proposed_and_marked() -> None:
    text = "Then Quellis was late. Later Quellis said so. By noon Quellis had won. It is Quellis."
    row = proposed(text)["quellis"]
    assert (row.kind, row.note) == ("organisation", "kind not certain")


def test_a_name_behind_words_of_place_is_not() -> None:
    text = "He was in Quellis. She came from Quellis. They met in Quellis. It is near Quellis."
    assert proposed(text) == {}


def test_a_common_word_with_a_capital_is_not() -> None:
    text = "The plan was bad. A plan is a plan. Green Plan, the mayor, spoke. A plan it was."
    assert "green-plan" not in proposed(text)


def test_least_leaves_out_what_is_rare() -> None:
    text = "Russia objected. Russia left. Mayor Ana Beck spoke."
    assert set(proposed(text, least=2)) == {"russia"}


def test_least_must_be_one_or_more() -> None:
    with pytest.raises(ValueError, match="least must be 1 or more, not 0"):
        propose_actors([], least=0)


def test_the_most_named_stand_first_and_the_order_of_articles_does_not_matter() -> None:
    texts = [
        "Russia objected. Russia left.",
        "Mayor Ana Beck met Russia.",
        "China waited. China won.",
    ]
    forwards = proposed(*texts)
    assert list(forwards) == ["russia", "china", "ana-beck"]
    assert {row.id: row.mentions for row in proposed(*texts[::-1]).values()} == {
        row.id: row.mentions for row in forwards.values()
    }


def test_the_table_as_a_frame() -> None:
    table = find_actors([Article(id="a1", text="Russia objected. Russia left. Russia won.")])
    assert list(table.frame["id"]) == ["russia"]
    assert "Kremlin" in table.frame["aliases"][0]
    assert "<table" in table._repr_html_()
