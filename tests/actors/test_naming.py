from __future__ import annotations

from itertools import pairwise

import pytest

from framing.actors.naming import names_in
from framing.articles import Article
from framing.document import parse


def named(text: str) -> list[tuple[str, str]]:
    return [(n.kind, n.name) for n in names_in(parse(Article(id="a1", text=text)))]


def test_persons_in_full_and_by_surname() -> None:
    text = "Mayor Ana Beck opened the bridge. Ms. Beck smiled. On Monday Beck was back."
    assert named(text) == [("person", "Ana Beck"), ("person", "Beck"), ("person", "Beck")]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("It was sold to the Tarn River Trust on Monday.", "organisation", "Tarn River Trust"),
        ("She wrote to the Ministry of Harbours.", "organisation", "Ministry of Harbours"),
        ("He left the Institute for Sea and Air Studies.", "organisation",
         "Institute for Sea and Air Studies"),
        ("They asked the FGK for help.", "letters", "FGK"),
        ("Seen from Russia, it was late.", "country", "Russia"),
        ("A North Korean envoy left early.", "country", "North Korean"),
        ("They saw North Korean special forces soldiers.", "group",
         "North Korean special forces soldiers"),
        ("They met U.S. officials.", "group", "U.S. officials"),
        ("They met the Russian Defense Ministry.", "organisation", "Russian Defense Ministry"),
    ],
)  # fmt: skip
def test_what_a_name_is(text: str, kind: str, name: str) -> None:
    assert (kind, name) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met in Pyongyang.",
        "A visit to Moscow was planned.",
        "The Washington Post wrote of it in May.",
        "He lives in New Jersey.",
    ],
)
def test_a_place_or_paper_is_no_state(text: str) -> None:
    assert "country" not in [kind for kind, _ in named(text)]


def test_a_capital_that_acts_is_the_state() -> None:
    assert ("country", "Pyongyang") in named("Later Pyongyang denied the charge.")


def test_troops_are_not_the_state() -> None:
    assert "country" not in [kind for kind, _ in named("They saw North Korean troops.")]


@pytest.mark.parametrize(
    "text",
    ["On Monday it rained.", "The CEO said so.", "It sank off the Tarn Peninsula."],
)
def test_capitals_that_name_nobody(text: str) -> None:
    assert named(text) == []


def test_a_headline_in_capitals_tells_nothing() -> None:
    assert named("SEVERAL LARGE BOATS LEFT BEHIND AFTER STORM HITS TARN HARBOUR") == []


def test_names_do_not_overlap() -> None:
    text = "Russian Foreign Minister Anton Velk met the North Korean army and Ana Beck of FGK."
    found = names_in(parse(Article(id="a1", text=text)))
    assert all(one.last <= other.first for one, other in pairwise(found))
    assert [n.kind for n in found] == ["country", "person", "group", "person", "letters"]
