"""Accuracy on texts marked by people does not fall, and is the one that reports print.

`floors.toml` pins figures with a digest of the texts; a floor is lowered by hand only,
with a reason in the commit.
"""

from __future__ import annotations

import hashlib
import math
import tomllib
from pathlib import Path

import pytest

from framing import evaluate
from framing.evaluation import people_agreement, read_markings
from framing.evaluation.people import recorded_people
from framing.provenance import accuracy

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def evaluated(gold_folder):
    kept = {}

    def of(name):
        if name not in kept:
            path = gold_folder / f"{name}.jsonl.gz"
            if not path.is_file():
                pytest.skip(f"{path.name} is not in the gold folder")
            kept[name] = path, evaluate(path)
        return kept[name]

    return of


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(name, evaluated):
    path, evaluation = evaluated(name)
    pinned = FLOORS[name]
    if hashlib.sha256(path.read_bytes()).hexdigest() != pinned["sha256"]:
        pytest.skip(f"{path.name} is another version than the floors were measured on")
    scores = {score.measure: score for score in evaluation.scores}
    fallen = {
        measure: (round(getattr(scores[measure], figure), 4), floor)
        for measure, floors in pinned["floors"].items()
        for figure, floor in floors.items()
        if not getattr(scores[measure], figure) >= floor  # what is undefined falls too
    }
    assert fallen == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_recorded_accuracy_is_the_measured_one(name, evaluated):
    _, evaluation = evaluated(name)
    recorded = {m["measure"]: m for m in accuracy() if m["gold"] == name}
    assert recorded, "run make accuracy"
    for score in evaluation.scores:
        measured = recorded[score.measure]
        for figure in ("precision", "recall", "f1", "low", "high"):
            value = getattr(score, figure)
            # Figures have three decimals, and another build of numpy's linear algebra may
            # decide a near tie of the tagger differently: one in two thousand.
            expected = None if math.isnan(value) else pytest.approx(value, abs=1.1e-3)
            assert measured[figure] == expected, f"{score.measure}: run make accuracy"
        assert measured["stale"] == [], "run make accuracy"


@pytest.mark.slow
def test_the_recorded_agreement_of_people_is_the_measured_one(gold_folder):
    path = gold_folder / "polnear_multi_annotator.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the gold folder")
    people = {score.measure: score for score in people_agreement(read_markings(path))}
    recorded = recorded_people("attribution")
    assert recorded, "run make accuracy"
    for measure, figure in recorded.items():
        assert figure.figure == pytest.approx(people[measure].figure, abs=5.1e-4), measure
        assert figure.texts == people[measure].texts, measure
