"""What the packaged lexicon of actors finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import parse
from framing.lexicon import read_lexicon


def mentions(text: str) -> list[tuple[str, str, str]]:
    document = parse(Article(id="a1", text=text))
    return [
        (document.text_of(hit.span), hit.entry.columns["actor"], hit.entry.category)
        for hit in read_lexicon("actors").match(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys left Russia’s coast.", [("Russia", "russia", "name")]),
        ("On Monday Moscow agreed.", [("Moscow", "russia", "metonym")]),
        ("Envoys met in Moscow.", []),
        ("A Washington Post reader agreed.", []),
        ("The call told us of it.", []),
        ("The US agreed.", [("US", "united_states", "name")]),
        ("RUSSIA AGREES TO TALKS ON GRAIN", [("RUSSIA", "russia", "name")]),
        ("Many Ukrainians agreed.", [("Ukrainians", "ukraine", "demonym")]),
        ("The North Korean regime agreed.", [("North Korean regime", "north_korea", "label")]),
        ("Kim Jong-un agreed.", [("Kim Jong-un", "kim_jong_un", "person")]),
        ("Kim Jong Un agreed.", [("Kim Jong Un", "kim_jong_un", "person")]),
        (
            "The Russia-North Korea pact held.",
            [("Russia", "russia", "name"), ("North Korea", "north_korea", "name")],
        ),
        ("The West agreed.", [("The West", "west", "name")]),
        ("Troops entered the West Bank.", []),
        ("Roast turkey and fine china.", []),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert mentions(text) == expected


def test_what_a_row_needs_is_an_actor_with_core_rows() -> None:
    entries = read_lexicon("actors").entries
    named = {entry.columns["actor"] for entry in entries if entry.core}
    needed = {entry.columns["needs"] for entry in entries} - {""}
    assert needed <= named


def test_who_a_person_represents_is_an_actor() -> None:
    entries = read_lexicon("actors").entries
    actors = {entry.columns["actor"] for entry in entries}
    assert {entry.columns["represents"] for entry in entries} <= actors


def test_every_actor_has_one_name_and_kind() -> None:
    known: dict[str, tuple[str, str]] = {}
    for entry in read_lexicon("actors").entries:
        described = entry.columns["name"], entry.columns["kind"]
        assert known.setdefault(entry.columns["actor"], described) == described
