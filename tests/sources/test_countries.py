"""Attributions and stances by the country of the source."""

from __future__ import annotations

import math

import pytest

from framing.sources.countries import country_rows
from framing.sources.mentions import Mention
from framing.spans import Span


def mention(countries=("NO",), stance="neutral", article="a1", outlet="Lantern", group=""):
    return Mention(
        article_id=article, outlet=outlet, group=group, speaker=None, told="unknown",
        anonymity="", roles=(), countries=countries, direct=False, stance=stance, cue="said",
        words="", name="", span=Span(0, 1), candidate="",
    )  # fmt: skip


def test_counts_by_country_the_untold_last() -> None:
    rows = country_rows(
        [mention(()), mention(()), mention(("SE",)), mention(), mention(article="a2", outlet="")]
    )
    assert [(r.country, r.attributions, r.articles, r.outlets) for r in rows] == [
        ("NO", 2, 2, 1),
        ("SE", 1, 1, 1),
        ("", 2, 1, 1),
    ]


def test_joint_source_counts_in_each_country() -> None:
    assert [(r.country, r.attributions) for r in country_rows([mention(("NO", "SE"))])] == [
        ("NO", 1),
        ("SE", 1),
    ]


def test_stance_balance_of_a_country_by_hand() -> None:
    stances = ["endorse"] * 3 + ["distance"] + ["neutral"] * 5 + ["tentative"]
    (row,) = country_rows(mention(stance=stance) for stance in stances)
    assert (row.cues, row.endorse, row.distance, row.neutral, row.tentative) == (10, 3, 1, 5, 1)
    assert row.stance_balance == pytest.approx(math.log(3.5 / 1.5))


def test_no_balance_below_ten_cues() -> None:
    (row,) = country_rows([*(mention(stance="endorse") for _ in range(9)), mention(stance="none")])
    assert (row.attributions, row.cues) == (10, 9)
    assert math.isnan(row.stance_balance)


def test_groups_stand_together() -> None:
    rows = country_rows([mention(group="b"), mention(group=""), mention(group="A")])
    assert [row.group for row in rows] == ["A", "b", ""]
