from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.joint import parts_of
from framing.attribution.marks import marks_of
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ana Beck and Jon Ode", ["Ana Beck", "Jon Ode"]),
        ("Warsaw, Budapest and Prague", ["Warsaw", "Budapest", "Prague"]),
        ("officers, residents and lawyers", ["officers", "residents", "lawyers"]),
        (
            "Sens. Ana Beck (Ohio) and Jon Ode (Iowa)",
            ["Sens . Ana Beck ( Ohio )", "Jon Ode ( Iowa )"],
        ),
        ("he and his wife", ["he", "his wife"]),
        ("the Center for Law and Walls", ["the Center for Law and Walls"]),
        ("current and former officials", ["current and former officials"]),
        ("Ana Beck, a lawyer and activist", ["Ana Beck, a lawyer and activist"]),
        ("critics of Beck and Ode", ["critics of Beck and Ode"]),
        ("editor and author Ana Beck", ["editor and author Ana Beck"]),
        ("a man who came and left", ["a man who came and left"]),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    marks = marks_of(parse(Article(id="a1", text=f"So {text} slept")))
    found = parts_of(marks, (1, len(marks.tokens) - 1))
    written = [" ".join(marks.tokens.texts[part.first : part.last]) for part in found]
    assert written == [part.replace(",", " ,") for part in parts]


@pytest.mark.parametrize("text", ["Polish and Hungarian officials", "U.S. and NATO officials"])
def test_country_shares_the_noun_behind_it(text: str) -> None:
    marks = marks_of(parse(Article(id="a1", text=text)))
    first, second = parts_of(marks, (0, len(marks.tokens)))
    assert first.shared == (second.first, second.last)
    assert second.shared is None


def test_states_share_nothing() -> None:
    marks = marks_of(parse(Article(id="a1", text="Poland and Hungary")))
    assert [part.shared for part in parts_of(marks, (0, 3))] == [None, None]
