"""The numbers of the invented articles stay what they were, unless a change says why.

`make snapshots` rewrites the files; the diff is reviewed and explained in the commit.
"""

from __future__ import annotations

import csv
import json
import math
import os
from pathlib import Path

import pytest

from framing import measure, read_corpus
from framing.exporters import annotation_record

HERE = Path(__file__).parent
OSTREL = HERE.parents[1] / "notebooks" / "ostrel"
WRITES = os.environ.get("FRAMING_SNAPSHOTS") == "write"


@pytest.fixture(scope="module")
def analysis():
    return measure(read_corpus(OSTREL))


def shown(value):
    return "" if math.isnan(value) else f"{value:.6f}"


def test_feature_table(analysis):
    rows = [
        [
            row.article_id,
            row.actor,
            row.feature,
            shown(row.value),
            shown(row.count),
            shown(row.base),
        ]
        for measurement in analysis.measurements
        for row in measurement.rows
    ]
    path = HERE / "features.csv"
    if WRITES:
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    with path.open(newline="", encoding="utf-8") as file:
        assert rows == list(csv.reader(file))


def test_annotations(analysis):
    lines = [
        json.dumps(
            annotation_record(analysis.document(article.id), analysis.annotations_of(article.id)),
            ensure_ascii=False,
        )
        for article in analysis.corpus
    ]
    path = HERE / "annotations.jsonl"
    if WRITES:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8").splitlines()
