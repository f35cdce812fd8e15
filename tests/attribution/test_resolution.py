from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.marks import marks_of
from framing.attribution.people import people_of
from framing.attribution.resolution import Memory, Speaker, kept_office, number_of
from framing.document import Source, parse


def memory(text: str) -> Memory:
    document = parse(Article(id="a1", text=text))
    marks = marks_of(document)
    return Memory(document, marks, people_of(document, marks))


def test_nearer_person_wins() -> None:
    found, gender = memory("Jon Ode left. Ivo Quell slept. He woke.").person("he", 8, 2)
    assert (found.speaker, found.ambiguous, gender) == ("Ivo Quell", False, "m")


def test_person_named_in_a_quotation_is_farther() -> None:
    found, _ = memory("Then Jon Ode heard “the rich Ivo Quell sleeps”. He woke.").person(
        "he", 13, 1
    )
    assert (found.speaker, found.ambiguous) == ("Jon Ode", False)


def test_who_has_spoken_is_nearer() -> None:
    kept = memory("Jon Ode met Ivo Quell. He woke.")
    kept.keep(Speaker(Source("named_person", speaker="Ivo Quell"), "m", "one", 0, 3))
    assert kept.person("he", 6, 1)[0].speaker == "Ivo Quell"


def test_two_groups_equally_near_are_ambiguous() -> None:
    kept = memory("Tarn. They woke.")
    for speaker in ("farmers", "miners"):
        kept.keep(Speaker(Source(speaker=speaker), "", "many", 0, 0))
    assert kept.group(2, 1).ambiguous


@pytest.mark.parametrize(
    ("head", "speaker"),
    [("ministry", "Tarn Ministry"), ("newspaper", "Tarn Herald"), ("court", "")],
)
def test_same_head(head: str, speaker: str) -> None:
    kept = memory("Tarn woke.")
    kept.keep(Speaker(Source(role="media", speaker="Tarn Herald"), "", "body", 0, 0))
    kept.keep(Speaker(Source(role="government", speaker="Tarn Ministry"), "", "body", 0, 0))
    found = kept.same_head(head, "body", 1)
    assert ("" if found is None else found.speaker) == speaker


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        (["president"], "", "Jon Ode"),
        (["president"], "PL", "Ana Beck"),
        (["foreign", "president"], "", ""),
    ],
)
def test_kept_office(words: list[str], country: str, name: str) -> None:
    text = "Polish President Ana Beck met Hungarian President Jon Ode."
    document = parse(Article(id="a1", text=text))
    people = people_of(document, marks_of(document))
    person, ambiguous = kept_office(people, words, country, len(document.tokens))
    assert ("" if person is None else " ".join(person.name), ambiguous) == (name, False)


@pytest.mark.parametrize(
    ("source", "word", "number"),
    [
        (Source("named_institution"), "ministry", "body"),
        (Source("unnamed_generic"), "farmers", "many"),
        (Source("unnamed_generic"), "farmer", "one"),
        (Source("named_person", speaker="Ana Beck and Jon Ode"), "ode", "many"),
    ],
)
def test_number(source: Source, word: str, number: str) -> None:
    assert number_of(source, word) == number
