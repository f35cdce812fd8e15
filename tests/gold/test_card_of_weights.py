"""The card of the weights is the one that the script of the training writes."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_card_is_written_as_it_stands(gold_folder):
    if not (gold_folder / "polnear_dev.jsonl.gz").is_file():
        pytest.skip("polnear_dev.jsonl.gz is not in the gold folder")
    spec = importlib.util.spec_from_file_location("card", ROOT / "training" / "card.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "framing" / "models" / "attribution.md").read_text(encoding="utf-8")
    # The last digits of scores may differ with another build of numpy's linear algebra.
    figures = re.compile(r"0\.\d{3}")
    assert figures.sub("0", module.card_of(gold_folder)) == figures.sub("0", written)
