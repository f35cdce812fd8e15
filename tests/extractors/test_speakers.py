"""Which speakers are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.document.model import Source
from framing.extractors.attribution.speakers import Speaker, different_speakers, identities


def people(*names: str) -> list[set[str]]:
    """The names in sets of one person each."""
    who = identities({Speaker(name, True): 1 for name in names})
    sets: dict[object, set[str]] = {}
    for speaker, identity in who.items():
        sets.setdefault(identity, set()).add(speaker.name)
    return sorted(sets.values(), key=sorted)


@pytest.mark.parametrize(
    "names",
    [
        ("Ana Beck", "Beck"),
        ("Ana Orlovsky", "Ana Orlovskyy", "Orlovskiy"),
        ("Ana Beck", "A. Beck"),
        ("Ana M. Beck", "Ana Beck"),
        ("Ode Jan-il", "Ode Jan Il"),
        ("Ana Béck", "Ana Beck"),
    ],
)
def test_is_one_person(names: tuple[str, ...]) -> None:
    assert people(*names) == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Ana Beck", "Jon Beck"),
        ("Ana M. Beck", "Ana T. Beck"),
        ("Ana Beck", "Ana Ode"),
    ],
)
def test_are_two_people(names: tuple[str, ...]) -> None:
    assert people(*names) == [{name} for name in sorted(names)]


def test_surname_of_two_people_stays_apart() -> None:
    assert people("Ana Beck", "Jon Beck", "Beck") == [{"Ana Beck"}, {"Beck"}, {"Jon Beck"}]


def test_initial_of_two_people_stays_apart() -> None:
    assert people("Jan Beck", "Jon Beck", "J. Beck") == [{"J. Beck"}, {"Jan Beck"}, {"Jon Beck"}]


def test_surname_of_another_country_stays_apart() -> None:
    full, bare = Speaker("Ana Beck", True, "NO"), Speaker("Beck", True, "SE")
    who = identities({full: 1, bare: 1})
    assert who[full] != who[bare]


def test_surname_without_a_country_is_the_persons() -> None:
    full, bare = Speaker("Ana Beck", True, "NO"), Speaker("Beck", True)
    who = identities({full: 1, bare: 1})
    assert who[full] == who[bare]


def test_surnames_alone_are_parted_by_country() -> None:
    speakers = [Speaker("Beck", True, "NO"), Speaker("Beck", True, "SE"), Speaker("Beck", True)]
    assert len(set(identities(dict.fromkeys(speakers, 1)).values())) == 3


def test_name_is_the_commonest_of_the_full_ones() -> None:
    who = identities(
        {Speaker("Beck", True): 9, Speaker("Ana Bek", True): 1, Speaker("Ana Beck", True): 2}
    )
    assert {identity.name for identity in who.values()} >= {"Ana Beck"}
    assert who[Speaker("Beck", True)].name == "Ana Beck"


def test_description_is_no_person() -> None:
    person, body = Speaker("Beck", True), Speaker("Beck", False)
    who = identities({person: 1, body: 1})
    assert who[person] != who[body]


@pytest.mark.parametrize("other", ["the U.S. Navy", "US Navy", "US navy", "the U.S. Navy's"])
def test_institutions_are_told_by_their_words(other: str) -> None:
    one, two = Speaker("U.S. Navy", False), Speaker(other, False)
    who = identities({one: 1, two: 1})
    assert who[one] == who[two]


def test_sources_that_cannot_be_told_are_left_out() -> None:
    heard = different_speakers(
        [
            Source("named_person", speaker="Ana Beck"),
            Source("named_person", speaker="Ana Beck", ambiguous=True),
            Source("implicit"),
        ]
    )
    assert (len(heard.times), heard.attributions) == (1, 1)


_NAMES = st.lists(
    st.sampled_from(
        [
            "Beck",
            "Ana Beck",
            "Jon Beck",
            "A. Beck",
            "J. Beck",
            "Ana M. Beck",
            "Ode",
            "Jan Ode",
            "Ode Jan Il",
            "Ode Jan-il",
        ]
    ),
    unique=True,
    max_size=8,
)


@given(_NAMES, st.randoms())
def test_order_of_speakers_does_not_matter(names: list[str], random) -> None:
    other = names[:]
    random.shuffle(other)
    assert people(*names) == people(*other)
