"""Accuracy on texts marked by people does not fall, and is the one that reports print.

`floors.toml` pins figures with a digest of the texts; a floor is lowered by hand only,
with a reason in the commit.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from framing import evaluate
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
        if getattr(scores[measure], figure) < floor
    }
    assert fallen == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_recorded_accuracy_is_the_measured_one(name, evaluated):
    _, evaluation = evaluated(name)
    recorded = {m["measure"]: m for m in accuracy() if m["gold"] == name}
    assert recorded, "run make accuracy"
    for score in evaluation.scores:
        assert recorded[score.measure]["f1"] == pytest.approx(score.f1, abs=5e-4), (
            "run make accuracy"
        )
        assert recorded[score.measure]["stale"] == [], "run make accuracy"
