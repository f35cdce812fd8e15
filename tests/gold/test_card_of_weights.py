"""The cards of the weights are those that the scripts of the training write."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from framing.errors import ArticleError

ROOT = Path(__file__).parents[2]


def script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "training" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def without_figures(text):
    """The last digits of scores may differ with another build of numpy's linear algebra."""
    return re.sub(r"0\.\d{3}", "0", text)


@pytest.mark.slow
def test_the_card_is_written_as_it_stands(gold_folder):
    if not (gold_folder / "polnear_dev.jsonl.gz").is_file():
        pytest.skip("polnear_dev.jsonl.gz is not in the gold folder")
    written = (ROOT / "framing" / "models" / "attribution.md").read_text(encoding="utf-8")
    assert without_figures(script("card").card_of(gold_folder)) == without_figures(written)


@pytest.mark.slow
def test_the_card_of_tone_is_written_as_it_stands(gold_folder):
    for name in ("newsmtsc_train_dev.jsonl.gz", "basil_dev_spans.jsonl.gz"):
        if not (gold_folder / name).is_file():
            pytest.skip(f"{name} is not in the gold folder")
    try:
        found = script("tone_card").card_of(gold_folder)
    except ArticleError as error:
        pytest.skip(f"the corpus of the card is not here: {error}")
    written = (ROOT / "framing" / "models" / "tone.md").read_text(encoding="utf-8")
    assert without_figures(found) == without_figures(written)
