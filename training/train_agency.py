"""Fit the model that tells who acts and who is acted upon, and write its card.

python training/train_agency.py GOLD
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from agency_silver import Silver, Verbs, silver_of, verbs_of
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from framing.actors.clauses import SLOTS, Clause, Vocabulary, Words, collapsed, slots_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "framing" / "models" / "agency.npz"
CARD = WEIGHTS.with_suffix(".md")
MARKS = ROOT / "tests" / "gold" / "agency_marks.csv"
HELD_OUT = 10
"""One sentence in so many is kept from fitting, for the agreement with the parser."""
STRENGTH = 0.5
ROLES = ("agent", "patient", "other")


def examples(rows: list[Silver], verbs: Verbs) -> tuple[csr_matrix, list[str]]:
    """The features and roles of all mentions."""
    vocabulary = Vocabulary(verbs)
    columns: list[int] = []
    starts = [0]
    roles: list[str] = []
    for row in rows:
        texts, places = collapsed(row.texts, [mention[:2] for mention in row.mentions])
        words = Words(texts, vocabulary)
        for place, (_, _, form, role) in zip(places, row.mentions, strict=True):
            columns += slots_of(Clause(words, place), form)
            starts.append(len(columns))
            roles.append(role)
    ones = np.ones(len(columns), dtype="float32")
    return csr_matrix((ones, columns, starts), shape=(len(roles), SLOTS)), roles


def main() -> None:
    """Fit, write the weights, and say how well they agree with the parser."""
    gold = Path(sys.argv[1])
    rows = list(silver_of(gold))
    kept = [row for number, row in enumerate(rows) if number % HELD_OUT]
    held = [row for number, row in enumerate(rows) if not number % HELD_OUT]
    verbs = verbs_of(kept)
    features, roles = examples(kept, verbs)
    model = LogisticRegression(C=STRENGTH, max_iter=400).fit(features, roles)
    order = [list(model.classes_).index(role) for role in ROLES]
    weights = model.coef_[order].T.astype("float16")
    lines = "\n".join(f"{word}\t{kind}" for word, kind in sorted(verbs.items()))
    np.savez_compressed(
        WEIGHTS,
        weights=weights,
        biases=model.intercept_[order].astype("float32"),
        verbs=np.frombuffer(lines.encode(), dtype="uint8"),
    )
    unseen, wanted = examples(held, verbs)
    agreement = float(model.score(unseen, wanted))
    write_card(gold, len(rows), Counter(roles), agreement)


def marks() -> Iterator[dict[str, str]]:
    """The roles marked by hand."""
    with MARKS.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def write_card(gold: Path, sentences: int, roles: Counter[str], agreement: float) -> None:
    """Write the card beside the weights."""
    from agency_card import card

    from framing.evaluation.agency import judged_roles

    judged = judged_roles(MARKS, gold / "polnear_train.jsonl.gz")
    CARD.write_text(card(judged, sentences, roles, agreement), encoding="utf-8")


if __name__ == "__main__":
    main()
