from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from invented_corpus import invented_analysis

from framing.comparison import compare
from framing.feature_table import Row
from framing.report.accuracy import _variance, accuracy_blocks, accuracy_sentences
from framing.report.blocks import Table

MEASURED = {
    "gold": "own_gold", "about": "Marked by two readers.", "task": "hedging", "texts": 12,
    "measure": "core hedge cues", "precision": 0.9, "recall": 0.8, "f1": 0.847, "found": 80,
    "gold_count": 90, "stale": (),
}  # fmt: skip
WHOLE = {"task": "attribution", "measure": "linked at content IoU >= 0.5"}
PEOPLE = {"gold": "readers", "figure": 0.804, "low": 0.75, "high": 0.84, "texts": 22}


def recorded(*rows, sizes=None):
    analysis = invented_analysis(sizes or {"A": 1})
    return compare(replace(analysis, provenance={"accuracy": tuple(MEASURED | r for r in rows)}))


def with_accuracy(sizes=None, **changes):
    return recorded(changes, sizes=sizes)


def test_accuracy_that_is_not_stated_is_not_measured():
    comparison = compare(invented_analysis({"A": 1}))
    assert accuracy_blocks(comparison)[0].text.startswith("Not measured")
    assert accuracy_sentences(comparison)[0].startswith(
        "Accuracy was not measured for: hedging, attribution, mentions of actors, tone."
    )


def test_accuracy_is_stated_in_per_cent_with_its_gold():
    items, table = accuracy_blocks(with_accuracy())[:2]
    assert table.rows == (("hedges", "90%", "80%", "85%", "–", "–", "90"),)
    assert table.parts == (("Hedging: own gold, 12 texts", 1),)
    assert items.texts == (
        "Of 100 hedges that framing marks, 90 are right, and of 100 that are there it finds 80 "
        "(own gold: 90 marks in 12 texts).",
    )


def test_golds_have_plain_names():
    table = accuracy_blocks(with_accuracy(gold="polnear_dev"))[1]
    assert table.parts[0][0] == "Hedging: PolNeAR, U.S. news, 12 texts"


def test_the_difference_that_errors_could_make_is_computed():
    comparison = with_accuracy({"A": 1, "B": 4})
    rows = [
        row for m in comparison.analysis.measurements for row in m.rows
        if row.feature == "hedges_per_1000_words"
    ]  # fmt: skip
    # Of what is there, a binomial share is found; one hit in ten is wrong, a Poisson number.
    variances = [
        (row.count * 0.9 * (1 - 0.8) + row.count * 0.1) / row.base**2 * 1e6 for row in rows
    ]
    error = 1.96 * math.sqrt(variances[0] + sum(variances[1:]) / 16)
    assert accuracy_sentences(comparison)[0] == (
        "Cue detection found 80% of the hedges marked in the gold (own gold), and 90% of its hits "
        f"were right; differences smaller than {error:.1f} per 1,000 words are within measurement "
        "error. So far apart could missed and wrong marks that fall at random set A (n = 1) and "
        "its reference if both hedge alike, in 19 of 20 cases. Errors that the style of one group "
        "invites more than that of another come on top."
    )


def test_errors_at_random_spread_as_the_sentence_says():
    rng = np.random.default_rng(1)
    there, words = 40, 1000.0
    hits = rng.binomial(there, 0.6, 20_000)
    counts = hits + rng.poisson(0.6 * there * 0.2 / 0.8, 20_000)
    row = Row("a", "", "x", float(counts.mean()), "", float(counts.mean()), words)
    assert _variance(row, 0.8, 0.6) == pytest.approx(counts.var(), rel=0.03)


def test_one_group_has_no_difference_to_make():
    assert accuracy_sentences(with_accuracy())[0] == (
        "Cue detection found 80% of the hedges marked in the gold (own gold), and 90% of its hits "
        "were right."
    )


def test_accuracy_of_older_word_lists_is_called_stale():
    comparison = with_accuracy(stale=("hedges",))
    expected = "Accuracy was measured before these changed: hedges."
    assert accuracy_sentences(comparison)[-1] == expected
    assert accuracy_blocks(comparison)[-1].text == expected


def test_people_stand_beside_in_the_table_and_in_words():
    items, table = accuracy_blocks(with_accuracy(**WHOLE, people=PEOPLE))[:2]
    assert table.rows[0][5] == "80%"
    assert items.texts[0].endswith("Of 100 that one person marks, another marks 80 alike.")


def test_the_interval_stands_beside():
    table = accuracy_blocks(with_accuracy(low=0.8, high=0.891))[1]
    assert table.rows[0][4] == "80% to 89%"


def test_what_is_undefined_is_a_dash():
    share = {"measure": "category right among matched", "recall": None, "f1": None,
             "gold_count": None, "low": None, "high": None}  # fmt: skip
    table = next(b for b in accuracy_blocks(with_accuracy(**share)) if isinstance(b, Table))
    assert table.rows == (("category of the hedges found", "90%", "–", "–", "–", "–", "80"),)


def test_each_gold_has_a_part_of_the_table():
    rows = ({}, {"measure": "category right among matched"}, {**WHOLE, "gold": "polnear_dev"})
    table = accuracy_blocks(recorded(*rows))[1]
    assert table.parts == (
        ("Hedging: own gold, 12 texts", 2),
        ("Attribution: PolNeAR, U.S. news, 12 texts", 1),
    )


def test_details_are_left_to_the_run_facts():
    rows = ({**WHOLE}, {**WHOLE, "measure": "linked at content IoU >= 0.3"})
    table = accuracy_blocks(recorded(*rows))[1]
    assert [row[0] for row in table.rows] == ["whole attributions"]


def test_groups_have_a_table_of_their_own():
    rows = ({**WHOLE}, {**WHOLE, "measure": "found, type direct"})
    tables = [b for b in accuracy_blocks(recorded(*rows)) if isinstance(b, Table)]
    assert [len(table.rows) for table in tables] == [1, 1]
    assert tables[1].rows[0][0] == "direct"


def test_constructs_that_the_report_leaves_out_are_left_out():
    analysis = invented_analysis({"A": 1})
    kept = tuple(f for f in analysis.features if f.construct != "hedging")
    rows = (MEASURED, MEASURED | {"task": "uncertain sentences"}, MEASURED | WHOLE)
    changed = replace(analysis, features=kept, provenance={"accuracy": rows})
    table = next(b for b in accuracy_blocks(compare(changed)) if isinstance(b, Table))
    assert [title for title, _ in table.parts] == ["Attribution: own gold, 12 texts"]


def test_nothing_is_said_in_words_of_what_found_nothing():
    blocks = accuracy_blocks(with_accuracy(precision=None, f1=None, found=0))
    assert isinstance(blocks[0], Table)
    assert accuracy_sentences(with_accuracy(precision=None, f1=None, found=0)) == (
        "Accuracy was not measured for: attribution, mentions of actors, tone. How far these marks "
        "can be trusted is not known from this report.",
    )
