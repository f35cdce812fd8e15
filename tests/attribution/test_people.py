from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.marks import marks_of
from framing.attribution.people import People, people_of
from framing.document import parse


def people(text: str) -> People:
    document = parse(Article(id="a1", text=text))
    return people_of(document, marks_of(document))


def names(found: People) -> list[str]:
    return sorted(" ".join(person.name) for person in found.all())


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Orlovsky left. Mr. Orlovskyy slept. Minister Ivo Orlowskiy ate.",
        "José Orme left. Jose Orme slept.",
        "Minister Kim Tar-un left. Kim Tar Un slept.",
        "Michael Orme left. Mike Orme slept.",
        "A. Beck, the mayor, left. Ana Beck slept.",
    ],
)
def test_spellings_are_one_person(text: str) -> None:
    assert len(people(text).all()) == 1


@pytest.mark.parametrize(
    "text",
    ["Ana Beck left. Jon Beck slept.", "Jon Beck Sr. left. Jon Beck Jr. slept."],
)
def test_two_persons_of_one_surname_stay_two(text: str) -> None:
    assert len(people(text).all()) == 2


def test_introduction_anywhere_tells_of_the_person() -> None:
    found = people("Beck left. Later Polish President Ana Beck slept.")
    (person,) = found.all()
    assert (person.name, person.role, person.nationality) == (("Ana", "Beck"), "government", "PL")
    assert found.places == [0, 6]


def test_family_name_in_front_stands_for_the_person() -> None:
    found = people("President Tarn Suk Yeol left.")
    match = found.find(("Tarn",))
    assert match.person is not None
    assert not match.ambiguous


def test_surname_of_two_is_ambiguous() -> None:
    assert people("Ana Beck left. Jon Beck slept.").find(("Beck",)).ambiguous


def test_surname_used_before_the_second_is_named_stays_with_the_first() -> None:
    found = people("Ana Beck left. Then Beck slept. Jon Beck ate.")
    match = found.find(("Beck",))
    assert match.person is not None
    assert (match.person.name, match.ambiguous) == (("Ana", "Beck"), False)


def test_title_tells_namesakes_apart() -> None:
    found = people("Ana Beck left. Jon Beck slept.")
    match = found.find(("Beck",), "m")
    assert match.person is not None
    assert match.person.name == ("Jon", "Beck")


def test_namesakes_without_given_names_are_told_apart_by_title() -> None:
    found = people("Mr. Ode met Ms. Ode.")
    assert sorted(found.title_of(person) for person in found.all()) == ["Mr. Ode", "Ms. Ode"]


def test_mentions_before_a_place_come_last_first() -> None:
    found = people("Ana Beck met Jon Ode. Beck left.")
    assert [p.name[0] for _, p in found.mentions_before(9, 0)] == ["Ana", "Jon", "Ana"]
    assert names(found) == ["Ana Beck", "Jon Ode"]
