from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.introductions import Introduction, introductions_of, name_runs
from framing.attribution.marks import marks_of
from framing.document import parse


def introductions(text: str) -> list[Introduction]:
    document = parse(Article(id="a1", text=text))
    return introductions_of(document, marks_of(document))


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("Polish President Orla Quist left.", "Orla Quist", "government", "PL"),
        ("Poland’s president, Orla Quist, left.", "Orla Quist", "government", "PL"),
        ("Orla Quist, the Polish president, left.", "Orla Quist", "government", "PL"),
        ("Orla Quist, president of Poland, left.", "Orla Quist", "government", "PL"),
        ("President Orla Quist left.", "Orla Quist", "government", ""),
        ("President Quist left.", "Quist", "government", ""),
        ("Ana Beck, who heads the Tarn Institute, left.", "Ana Beck", "think_tank", ""),
        ("They met Jon Orme of Tarn University.", "Jon Orme", "expert_academic", ""),
        ("Ivo Quell (R-Ohio) left.", "Ivo Quell", "legislature", "US"),
        ("Ivo Quell, 41, left.", "Ivo Quell", "", ""),
        ("Quin Z. Tarnow left.", "Quin Z. Tarnow", "", ""),
    ],
)
def test_introduction(text: str, name: str, role: str, country: str) -> None:
    (found,) = introductions(text)
    assert (" ".join(found.name), found.role, found.nationality) == (name, role, country)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarn Institute closed.",
        "Poland and Hungary agreed.",
        "The president left on Monday.",
        "Officials told Quist nothing.",
        "",
    ],
)
def test_no_person_is_introduced(text: str) -> None:
    assert introductions(text) == []


def test_list_behind_a_name_is_no_apposition() -> None:
    (found,) = introductions("Ana Beck, the mayor and the judge met.")
    assert found.role == ""


def test_words_of_an_introduction_leave_out_its_owner() -> None:
    (found,) = introductions("Ana Beck, the mayor's spokeswoman, left.")
    assert "spokeswoman" in found.words
    assert "mayor" not in found.words


def test_short_title_counts_as_the_office() -> None:
    (found,) = introductions("Sen. Ana Beck left.")
    assert "senator" in found.words


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Spokeswoman Quin Tarnow left.", "f"),
        ("Chairman Quin Tarnow left.", "m"),
        ("Mrs. Tarnow left.", "f"),
        ("Minister Ana Beck left.", "f"),
        ("Minister Quin Tarnow left.", ""),
    ],
)
def test_gender(text: str, gender: str) -> None:
    assert introductions(text)[0].gender == gender


def test_name_runs_leave_out_words_that_open_a_sentence() -> None:
    document = parse(Article(id="a1", text="The wall fell. Meanwhile Ana Beck slept."))
    assert name_runs(document, marks_of(document)) == [(5, 7)]
