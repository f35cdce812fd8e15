from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.marks import (
    BODY,
    NOTHING,
    OFFICE,
    PLACE,
    TITLE,
    Hit,
    Hits,
    given_genders,
    marks_of,
)
from framing.document import parse


def cover(text: str) -> list[int]:
    return list(marks_of(parse(Article(id="a1", text=text))).cover)


def test_cover_tells_office_body_place_and_title() -> None:
    assert cover("Mr. Ode met Polish officials") == [TITLE, NOTHING, NOTHING, PLACE, OFFICE]
    assert cover("the ministry left") == [NOTHING, BODY, NOTHING]


@pytest.mark.parametrize("text", ["Jon Bishop", "Jordan Orme"])
def test_words_of_a_name_are_no_office_and_no_country(text: str) -> None:
    assert cover(f"Then {text} left.")[1:3] == [NOTHING, NOTHING]


def test_word_behind_a_form_of_address_is_a_name() -> None:
    assert cover("Then Mr. King left.")[2] == NOTHING


def test_plural_title_covers_its_full_stop() -> None:
    assert cover("Sens. Ana Beck and Jon Ode left.")[:2] == [TITLE, TITLE]


def test_hits_inside_a_range() -> None:
    hits = Hits([Hit(1, 2, "government", "person"), Hit(4, 6, "media", "institution")])
    assert [hit.first for hit in hits.inside(0, 6)] == [1, 4]
    assert hits.inside(2, 5) == []
    assert hits.inside(4, 4) == []


def test_hit_ending() -> None:
    hit = Hit(4, 6, "media", "institution")
    assert Hits([hit]).ending(6) == hit
    assert Hits([hit]).ending(5) is None


def test_given_names_tell_gender_or_neither() -> None:
    genders = given_genders()
    assert (genders["Ana"], genders["Jon"], genders["Robin"]) == ("f", "m", "")
