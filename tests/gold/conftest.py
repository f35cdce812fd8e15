"""Where the texts marked by people are; they may not be redistributed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def gold_folder():
    named = os.environ.get("FRAMING_GOLD", "")
    folder = Path(named) if named else Path(__file__).parents[3] / "shared" / "gold"
    if not folder.is_dir():
        pytest.skip("no gold here: set FRAMING_GOLD to the folder of texts marked by people")
    return folder
