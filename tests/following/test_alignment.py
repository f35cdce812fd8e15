"""Which figures count the same thing."""

from __future__ import annotations

import math
from datetime import date

import pytest

from framing.articles import Article
from framing.following.alignment import (
    CANDIDATE,
    CERTAIN,
    align,
    evidence,
    score_of,
)
from framing.following.mentions import FigureMention, figure_mentions, published_on
from framing.following.weights import Weights
from framing.measurement import read_document


def mentions(*texts: str, published: str = "2019-10-02") -> list[FigureMention]:
    found = []
    for number, text in enumerate(texts):
        article = Article(id=f"a{number}", text=text, published=published)
        found += figure_mentions(read_document(article))
    return found


def points(*texts: str) -> float:
    one, other = found = mentions(*texts)
    return evidence(one, other, Weights(found))


def test_synonyms_with_one_owner_are_one_thing() -> None:
    assert (
        points(
            "Some 3,000 North Korean soldiers are in Tarn.",
            "About 3,000 North Korean troops are in Tarn.",
        )
        > CERTAIN
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tarn has 3,000 soldiers.", "Tarn has 3,000 lamps."),
        ("Some 3,000 Russian soldiers left Tarn.", "Some 3,000 Chinese soldiers left Tarn."),
        ("In Tarn 40 people were killed.", "In Tarn 40 people were wounded."),
        ("In Tarn 40 people were killed.", "In Tarn 40 people came."),
        ("Tarn paid $3 million in aid.", "Tarn paid 3 million euros in aid."),
        ("Tarn has 300 soldiers.", "Tarn has 300,000 soldiers."),
    ],
)
def test_cannot_be_one(one: str, other: str) -> None:
    assert points(one, other) == -math.inf


def test_value_alone_is_not_enough() -> None:
    assert points("Marn has 3,000 houses.", "Tarn has 3,000 houses.") < CANDIDATE


def test_other_numbers_of_small_things_are_other_things() -> None:
    same = points("Tarn fired three rockets at Marn.", "Tarn fired three rockets at Marn.")
    assert (
        points("Tarn fired three rockets at Marn.", "Tarn fired five rockets at Marn.") < same - 3
    )


def test_evidence_is_the_same_both_ways() -> None:
    one, other = found = mentions(
        "Some 3,000 Russian soldiers left Tarn.", "Then 4,000 Russian troops left Tarn, it said."
    )
    weights = Weights(found)
    assert evidence(one, other, weights) == evidence(other, one, weights)


def test_groups_are_apart_and_hold_two_or_more() -> None:
    found = mentions(
        "Some 3,000 North Korean soldiers are in Tarn.",
        "About 3,000 North Korean troops are in Tarn.",
        "Ostrel has 12 mills.",
    )
    assert align(found).groups == ((0, 1),)


def test_score_rises_with_the_points() -> None:
    scores = [score_of(value) for value in (2.0, CANDIDATE, CERTAIN, 12.0)]
    assert scores == sorted(scores)
    assert scores[0] < 0.2
    assert scores[-1] > 0.95


def test_dates_far_apart_weigh_against() -> None:
    text = "Some 3,000 North Korean soldiers are in Tarn."
    near = mentions(text, text)
    far = [near[0], mentions(text, text, published="2021-10-02")[1]]
    assert evidence(*far, Weights(far)) < evidence(*near, Weights(near))


def test_day_of_publication() -> None:
    assert published_on("2019-10-02T08:00:00Z") == date(2019, 10, 2)
    assert published_on("October 2019") is None
    assert published_on("") is None


def test_number_repeated_in_its_article_keeps_its_owner() -> None:
    found = mentions("Some 3,000 North Korean soldiers came. The 3,000 soldiers stayed.")
    assert found[1].owners == found[0].owners == {"KP"}


def test_names_of_the_source_are_not_those_of_the_thing() -> None:
    (found,) = mentions("Chinese officials said that 3,000 Russian soldiers left Tarn.")
    assert "CN" not in found.names
    assert found.owners == {"RU"}
