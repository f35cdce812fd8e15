from __future__ import annotations

import pytest

from framing.actors import ActorRow, Agency, agency_of, find_mentions, lexicon_of_rows
from framing.articles import Article
from framing.document import parse

LEXICON = lexicon_of_rows(
    [
        ActorRow("quist", "Orla Quist", "person", ("Orla Quist",), "quist"),
        ActorRow("velk", "Anton Velk", "person", ("Anton Velk",), "velk"),
        ActorRow("long", "Maria van der Beck-Orme", "person", ("Maria van der Beck-Orme",), "long"),
    ]
)


def agencies(text: str) -> dict[str, Agency]:
    document = parse(Article(id="a1", text=text))
    mentions = find_mentions(document, LEXICON)
    return {
        mention.actor: agency
        for mention, agency in zip(mentions, agency_of(document, mentions), strict=True)
    }


@pytest.mark.parametrize(
    ("text", "actor", "role", "verb"),
    [
        ("Orla Quist rejected the plan on Monday.", "quist", "agent", "rejected"),
        ("On Monday Orla Quist has rejected the plan.", "quist", "agent", "rejected"),
        ("Orla Quist, the mayor of Tarn, attacked the report.", "quist", "agent", "attacked"),
        ("The court fined Orla Quist on Monday.", "quist", "patient", "fined"),
        ("Orla Quist was arrested on Monday.", "quist", "patient", "arrested"),
        ("The plan was rejected by Orla Quist on Monday.", "quist", "agent", "rejected"),
        ("The house of Orla Quist is old.", "quist", "other", ""),
        ("Orla Quist's house burned down.", "quist", "other", ""),
        ("Orla Quist is the mayor of the town.", "quist", "other", ""),
    ],
)
def test_roles(text: str, actor: str, role: str, verb: str) -> None:
    agency = agencies(text)[actor]
    assert (agency.role, agency.verb) == (role, verb)


def test_each_of_two_actors_has_its_own_role() -> None:
    found = agencies("Orla Quist criticized Anton Velk on Monday.")
    assert (found["quist"].role, found["velk"].role) == ("agent", "patient")


def test_actors_who_change_places_change_roles_and_nothing_else() -> None:
    one = agencies("Orla Quist criticized Anton Velk on Monday.")
    other = agencies("Anton Velk criticized Orla Quist on Monday.")
    assert (one["quist"], one["velk"]) == (other["velk"], other["quist"])


def test_the_length_of_a_name_changes_nothing() -> None:
    short = agencies("Then Orla Quist was accused by the board.")["quist"]
    assert agencies("Then Maria van der Beck-Orme was accused by the board.")["long"] == short


def test_a_passive_that_does_not_say_who_acts() -> None:
    assert agencies("Orla Quist was arrested on Monday.")["quist"].agentless
    by_somebody = agencies("Orla Quist was arrested by the police.")["quist"]
    assert by_somebody.passive
    assert not by_somebody.agentless


def test_probabilities_lie_between_a_third_and_one() -> None:
    for agency in agencies("Orla Quist saw Anton Velk in Tarn.").values():
        assert 1 / 3 <= agency.probability <= 1


def test_an_endless_sentence_costs_no_more() -> None:
    filler = "and then the boat was sold to a man in the town " * 400
    assert agencies(f"{filler}and Orla Quist rejected the plan")["quist"].role == "agent"


def test_no_mentions() -> None:
    document = parse(Article(id="a1", text="It rained."))
    assert agency_of(document, ()) == []
