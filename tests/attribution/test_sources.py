from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Source, parse


def sources(text: str) -> list[Source]:
    document = attribute(parse(Article(id="a1", text=text)))
    return [a.described for a in document.attributions]


def source(phrase: str) -> Source:
    return sources(f"{phrase} said that the dam may fail.")[0]


@pytest.mark.parametrize(
    ("phrase", "anonymity"),
    [
        ("Ana Beck", "named_person"),
        ("Mayor Ana Beck", "named_person"),
        ("The mayor, Ana Beck,", "named_person"),
        ("Gen. Ode", "named_person"),
        ("The defense ministry", "named_institution"),
        ("The Tarn Institute", "named_institution"),
        ("Poland", "named_institution"),
        ("Poland and Hungary", "named_institution"),
        ("An official", "unnamed_affiliated"),
        ("Polish officials", "unnamed_affiliated"),
        ("A spokesman for the Tarn Institute", "unnamed_affiliated"),
        ("A senior official who asked not to be named", "unnamed_affiliated"),
        ("Analysts", "unnamed_generic"),
        ("Some experts", "unnamed_generic"),
        ("The report", "document"),
        ("A report by the Tarn Institute", "document"),
        ("The treaty", "document"),
    ],
)
def test_anonymity(phrase: str, anonymity: str) -> None:
    assert source(phrase).anonymity == anonymity


def test_no_source_is_implicit() -> None:
    assert sources("The dam is expected to fail.")[0].anonymity == "implicit"


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("The president", "government"),
        ("The foreign ministry", "government"),
        ("Gen. Ode, the general,", "military"),
        ("Analysts", "expert_academic"),
        ("NATO", "igo"),
        ("The report", "document"),
        ("Residents", "civilian"),
        ("Ana Beck", "unspecified"),
    ],
)
def test_role(phrase: str, role: str) -> None:
    assert source(phrase).role == role


@pytest.mark.parametrize(
    ("phrase", "code"),
    [("Polish officials", "PL"), ("Hungary", "HU"), ("The mayor", ""), ("Ana Beck", "")],
)
def test_nationality(phrase: str, code: str) -> None:
    assert source(phrase).nationality == code


def test_surname_stands_for_the_full_name() -> None:
    found = sources("Ana Beck said it was over. Beck said that it was late.")
    assert [s.speaker for s in found] == ["Ana Beck", "Ana Beck"]


def test_title_does_not_make_another_person() -> None:
    found = sources("Ana Beck said it was over. Ms. Beck said that it was late.")
    assert found[1].speaker == "Ana Beck"


def test_role_and_nationality_are_kept_for_later_mentions() -> None:
    found = sources("Polish President Ana Beck said it was over. Beck said that it was late.")
    assert (found[1].role, found[1].nationality) == ("government", "PL")


def test_introduction_without_speech_is_kept_too() -> None:
    found = sources("Polish President Ana Beck visited Tarn. Beck said that it was late.")
    assert found[0].speaker == "Ana Beck"
    assert (found[0].role, found[0].nationality) == ("government", "PL")


def test_introduction_in_an_apposition_is_kept() -> None:
    found = sources("Ana Beck, the president of Poland, left. Beck said that it was late.")
    assert (found[0].role, found[0].nationality) == ("government", "PL")


def test_two_spellings_of_a_surname_are_one_person() -> None:
    found = sources("Ivo Orlovsky said it was over. Orlovskyy said that it was late.")
    assert {s.speaker for s in found} == {"Ivo Orlovsky"}


def test_two_persons_of_one_surname_stay_two_and_the_bare_name_is_ambiguous() -> None:
    found = sources(
        "Ana Beck said it was over. Jon Beck said that it was not. Beck said that it was late."
    )
    assert [s.speaker for s in found[:2]] == ["Ana Beck", "Jon Beck"]
    assert found[2].ambiguous


def test_pronoun_takes_over_the_last_person() -> None:
    found = sources("Ana Beck said it was over. She said that it was late.")
    assert found[1].speaker == "Ana Beck"
    assert not found[1].ambiguous


def test_pronoun_takes_over_an_unnamed_person() -> None:
    found = sources("An official said it was over. He said that it was late.")
    assert found[1].anonymity == "unnamed_affiliated"


def test_pronoun_after_an_introduction_without_speech() -> None:
    found = sources("Ana Beck, the president of Poland, left. She said that it was late.")
    assert found[0].speaker == "Ana Beck"


def test_gender_tells_pronouns_apart() -> None:
    found = sources(
        "Ms. Beck said it was over. Mr. Ode said that it was not. She said that it was late."
    )
    assert found[2].speaker == "Beck"


def test_pronoun_with_two_equally_near_persons_is_ambiguous() -> None:
    found = sources(
        "Ana Beck said it was over, but Jon Ode said that it was not. He said that it was late."
    )
    assert found[2].ambiguous


def test_it_is_the_one_institution_just_before() -> None:
    found = sources("The ministry said the dam was old. It said that it may fail.")
    assert found[1].speaker == "ministry"
    assert found[1].anonymity == "named_institution"


def test_it_after_two_institutions_is_left_open() -> None:
    found = sources(
        "The ministry said the dam was old. The court said that it was new. It said that it leaks."
    )
    assert found[2] == Source(ambiguous=True)


def test_they_are_the_one_group_just_before() -> None:
    found = sources("Officials said the dam was old. They said that it may fail.")
    assert found[1].speaker == "Officials"


def test_they_without_a_group_is_left_open() -> None:
    assert sources("They said that the dam may fail.")[0] == Source()


def test_who_stands_for_the_phrase_before_it() -> None:
    found = sources("He blamed the mayor, who denied that it was her fault.")
    assert found[1].speaker == "mayor"


def test_unknown_role_is_unspecified() -> None:
    assert Source().role == "unspecified"
