"""Who acts and who is acted upon, against marks in texts that are not here.

An article is named by the checksum of its id.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from framing.actors import agency_of
from framing.actors.mentions import Mention
from framing.articles import Article
from framing.document import parse
from framing.spans import Span

MARKS = Path(__file__).parent / "agency_marks.csv"

pytestmark = pytest.mark.slow

FLOOR = 0.85
"""Share of right roles that was asked for; the card tells what is reached."""


@pytest.fixture(scope="module")
def judged(gold_folder: Path) -> Counter[tuple[str, str, str]]:
    file = gold_folder / "polnear_train.jsonl.gz"
    if not file.is_file():
        pytest.skip("polnear_train.jsonl.gz is not in the gold folder")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        texts = {sha256(row["id"].encode()).hexdigest()[:16]: row["text"] for row in rows}
    found: Counter[tuple[str, str, str]] = Counter()
    with MARKS.open(encoding="utf-8") as file:
        for mark in csv.DictReader(file):
            document = parse(Article(id="a", text=texts[mark["article"]]))
            start, end = int(mark["start"]), int(mark["end"])
            first, last = document.tokens.at(start), document.tokens.at(end - 1) + 1
            form = "person" if mark["kind"] == "person" else "name"
            mention = Mention(Span(start, end), first, last, "", form, "")
            (agency,) = agency_of(document, [mention])
            found[mark["part"], mark["role"], agency.role] += 1
    return found


@pytest.mark.parametrize("part", ["a", "b"])
def test_roles_are_right(part: str, judged: Counter[tuple[str, str, str]]) -> None:
    of_part = {key: n for key, n in judged.items() if key[0] == part}
    right = sum(n for (_, wanted, given), n in of_part.items() if wanted == given)
    assert right >= FLOOR * sum(of_part.values())


def test_what_is_said_to_act_or_be_acted_upon_is(judged: Counter[tuple[str, str, str]]) -> None:
    said = {key: n for key, n in judged.items() if key[2] != "other"}
    right = sum(n for (_, wanted, given), n in said.items() if wanted == given)
    assert right >= FLOOR * sum(said.values())
