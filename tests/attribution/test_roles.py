from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.marks import Marks, marks_of
from framing.attribution.roles import country_of, role_of
from framing.document import parse


def marks(text: str) -> Marks:
    return marks_of(parse(Article(id="a1", text=text)))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("a spokesman for the Tarn Institute", "think_tank"),
        ("a company spokesman", "civilian"),
        ("a police spokesman", "government"),
        ("a spokeswoman", ""),
        ("a Polish spokeswoman", "government"),
        ("the group's president", ""),
        ("the NATO secretary general", "igo"),
        ("the CIA director", "intelligence"),
        ("a researcher at the Tarn Institute", "think_tank"),
        ("a researcher at Tarn University", "expert_academic"),
        ("an expert on the Polish army", "expert_academic"),
        ("Republican nominee", "government"),
        ("a Republican chairman", "legislature"),
        ("an adviser at Quell", "civilian"),
        ("a spokesman for the Quell Trust", ""),
        ("Orme Mills spokesman", ""),
        ("the president's daughter", "civilian"),
        ("the wall", ""),
    ],
)
def test_role(text: str, role: str) -> None:
    found = marks(text)
    assert role_of(found, [(0, len(found.tokens))]) == role


def test_first_part_that_tells_decides() -> None:
    found = marks("Beck, a lawyer and general")
    assert role_of(found, [(0, 1), (2, 6)]) == "civilian"


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("Polish officials", "government", "PL"),
        ("officials in Warsaw", "government", "PL"),
        ("a resident in Warsaw", "civilian", ""),
        ("a Warsaw-based analyst", "expert_academic", ""),
        ("the Polish ambassador to Hungary", "government", "PL"),
        ("the ambassador to Hungary", "government", ""),
        ("an expert on Hungary", "expert_academic", ""),
        ("a New York Times reporter", "media", "US"),
        ("the mayor", "government", ""),
    ],
)
def test_country(text: str, role: str, country: str) -> None:
    found = marks(text)
    assert country_of(found, [(0, len(found.tokens))], role) == country
