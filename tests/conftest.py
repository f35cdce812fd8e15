"""Settings that every test shares."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Deadlines measure the machine, not the code; in CI the same examples are tried each time.
settings.register_profile("framing", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("framing")

CARD = """
title = "Test words"
version = "1"
licence = "CC0-1.0"
source = "Made up"
citation = "None"
layers = ["hedge", "booster"]

[categories]
weak = "made up"
strong = "made up"

[columns]
colour = "made up"

[classes]
fruit = ["pear", "plum"]
"""


@pytest.fixture
def card() -> str:
    """A card with two layers, two categories, one column and one class of its own."""
    return CARD


@pytest.fixture
def write_lexicon(tmp_path: Path) -> Callable[..., Path]:
    """Write a lexicon's two files and return the path of its CSV."""

    def write(rows: str, card: str = CARD, name: str = "test") -> Path:
        path = tmp_path / f"{name}.csv"
        path.write_text(rows, encoding="utf-8")
        path.with_suffix(".toml").write_text(card, encoding="utf-8")
        return path

    return write
