"""Who acts and who is acted upon, against marks in texts that are not here.

An article is named by the checksum of its id.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from framing.evaluation.agency import judged_roles

MARKS = Path(__file__).parent / "agency_marks.csv"

pytestmark = pytest.mark.slow

FLOOR = 0.85
"""Share of right roles that was asked for; the card tells what is reached."""

Judged = dict[str, Counter[tuple[str, str]]]


@pytest.fixture(scope="module")
def judged(gold_folder: Path) -> Judged:
    file = gold_folder / "polnear_train.jsonl.gz"
    if not file.is_file():
        pytest.skip("polnear_train.jsonl.gz is not in the gold folder")
    return judged_roles(MARKS, file)


@pytest.mark.parametrize("part", ["a", "b"])
def test_roles_are_right(part: str, judged: Judged) -> None:
    right = sum(n for (wanted, given), n in judged[part].items() if wanted == given)
    assert right >= FLOOR * judged[part].total()


def test_what_is_said_to_act_or_be_acted_upon_is(judged: Judged) -> None:
    whole = sum(judged.values(), Counter())
    said = {key: n for key, n in whole.items() if key[1] != "other"}
    right = sum(n for (wanted, given), n in said.items() if wanted == given)
    assert right >= FLOOR * sum(said.values())
