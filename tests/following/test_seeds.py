"""The seeds give the table of figures that people drew up of them by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing import read_corpus
from framing.following import follow_figures

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(
    not (SEEDS / "articles.csv").exists(), reason="the seed articles are not beside the checkout"
)

TROOPS = [
    ("palma-2024", 10_000, "around", "estimate", "tentative"),
    ("usip-2024", 10_000, "", "indicate", "tentative"),
    ("usip-2024", 12_000, "as much as", "indicate", "tentative"),
    ("usip-2024", 12_000, "", "", ""),
    ("usip-2024", 12_000, "", "", ""),
    ("eir-2024", 3_000, "", "confirmed", "endorse"),
    ("eir-2024", 10_000, "", "suspects", "tentative"),
    ("eir-2024", 10_000, "", "", ""),
    ("csm-2024", 3_000, "some", "according to", "neutral"),
    ("csm-2024", 12_000, "some", "estimate", "tentative"),
    ("unknown-2024", 10_000, "over", "disclosed", "endorse"),
    ("unknown-2024", 10_000, "", "", ""),
]


@pytest.fixture(scope="module")
def table():
    return follow_figures(read_corpus(SEEDS))


def told(rows):
    return [
        (
            row.record.article_id, row.record.amount.stated, row.record.approximator.lower(),
            row.record.cue, row.record.telling.stance,
        )
        for row in rows
    ]  # fmt: skip


def test_rows_of_the_troops(table) -> None:
    assert told(table.of(table.quantities[0].name)) == TROOPS


def test_army_of_over_a_million_is_another_quantity(table) -> None:
    (row,) = (row for row in table if row.record.amount.stated == 1_300_000)
    assert row.quantity == ""


def test_casualties_with_and_without_a_source(table) -> None:
    rows = [row for row in table if row.record.amount.stated == 600_000]
    assert [(r.record.article_id, r.record.source) for r in rows] == [
        ("usip-2024", ""),
        ("csm-2024", "U.S."),
    ]
    assert len({row.quantity for row in rows} - {""}) == 1


def test_hedge_decay_in_three_articles(table) -> None:
    decays = [f.places[0].article_id for f in table.findings if f.kind == "hedge_decay"]
    assert decays == ["usip-2024", "eir-2024", "unknown-2024"]


def test_stance_split_between_two_states(table) -> None:
    (split,) = (f for f in table.findings if f.kind == "stance_split")
    cues = {table.rows[index].record.cue for index in split.members}
    assert {"confirmed", "disclosed", "suspects", "estimate"} <= cues


def test_treaty_is_dated_to_two_years(table) -> None:
    (conflict,) = (f for f in table.findings if f.kind == "conflict")
    assert [place.article_id for place in conflict.places] == ["usip-2024", "eir-2024"]
