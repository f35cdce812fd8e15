from __future__ import annotations

import pytest

from framing.report.accuracy_groups import group_table, is_group, share

PEOPLE = {"gold": "readers", "figure": 0.98, "low": None, "high": None, "texts": 21}


def measured(measure, precision=0.9, recall=0.8, **more):
    return {
        "measure": measure, "precision": precision, "recall": recall, "f1": 0.85, "found": 40,
        "gold_count": 1050,
    } | more  # fmt: skip


def right(role, group, precision, **more):
    none = {"recall": None, "f1": None, "gold_count": None}
    return measured(f"{role} right, {group}", precision) | none | more


def test_shares_are_in_per_cent():
    assert share(0.0) == "0%"
    assert share(None) == "–"


@pytest.mark.parametrize(
    ("measure", "grouped"), [("found, type direct", True), ("cue right among linked", False)]
)
def test_groups_are_told_by_their_name(measure, grouped):
    assert is_group({"measure": measure}) == grouped


def test_no_group_no_table():
    assert group_table([measured("content words")]) is None


def test_a_group_has_source_and_cue_with_people_beside():
    table = group_table(
        [
            measured("found, type direct", people=PEOPLE),
            right("source", "type direct", 0.86, people=PEOPLE | {"figure": 0.99}),
            right("cue", "type direct", 0.92),
        ]
    )
    assert table.rows == (
        ("direct", "90%", "80%", "85%", "98% (21)", "86%", "99%", "92%", "–", "1,050", "40"),
    )
    assert len(table.columns) == len(table.rows[0])


def test_the_class_of_a_cue_has_no_precision():
    row = group_table([measured("found, cue_class colon", None, f1=None)]).rows[0]
    assert row == ("colon", "–", "80%", "–", "–", "–", "–", "–", "–", "1,050", "–")


def test_types_cues_and_publishers_are_parts_in_this_order():
    names = ("publisher nyt", "publisher the-gazette", "cue_class reporting", "type mixed")
    table = group_table([measured(f"found, {name}") for name in names])
    assert [row[0] for row in table.rows] == [
        "mixed", "verb of reporting", "New York Times", "the-gazette",
    ]  # fmt: skip
    assert [count for _, count in table.parts] == [1, 1, 2]
