"""Small lexicons for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
