"""Measure the packaged weights on `polnear_dev` and write their card: card.py GOLD."""

from __future__ import annotations

import argparse
import hashlib
import math
from pathlib import Path
from typing import TYPE_CHECKING

from framing.attribution.tagger import tagger
from framing.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.evaluation import Evaluation

WEIGHTS = Path(__file__).parents[1] / "framing" / "models" / "attribution.npz"
_MAIN = (
    "content words", "source words", "cue words", "linked at content IoU >= 0.5",
    "source right among linked", "cue right among linked", "words in the author's voice",
    "hedges in the author's voice", "hedges in a source's voice",
)  # fmt: skip

TEMPLATE = Path(__file__).with_name("card_template.md")


def _figure(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) and not math.isnan(value) else "–"


def _table(rows: Sequence[Mapping[str, object]], columns: Mapping[str, str]) -> str:
    lines = [
        "| " + " | ".join(columns.values()) + " |",
        "| --- |" + " --: |" * (len(columns) - 1),
    ]
    for row in rows:
        cells = [
            str(row[name]) if isinstance(row[name], (str, int)) else _figure(row[name])
            for name in columns
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _main_table(evaluation: Evaluation) -> str:
    table = evaluation.table
    rows = [dict(row) for row in table[table["measure"].isin(_MAIN)].to_dict("records")]
    for row in rows:
        row["interval"] = f"{_figure(row['low'])} to {_figure(row['high'])}"
    names = ("measure", "precision", "recall", "f1", "interval", "people")
    return _table(rows, {name: "95 %" if name == "interval" else name for name in names})


def _group_table(evaluation: Evaluation) -> str:
    rows = [
        {key: int(value) if key == "gold" else value for key, value in row.items()}
        for row in evaluation.groups.to_dict("records")
    ]
    names = ("group", "precision", "recall", "f1", "people", "source", "cue", "gold")
    headings = {name: name for name in names} | {
        "source": "source right", "cue": "cue right", "gold": "marked",
    }  # fmt: skip
    return _table(rows, headings)


def card_of(gold: Path) -> str:
    """The card of the packaged weights, with their scores on the marked texts in a folder."""
    evaluation = evaluate(gold / "polnear_dev.jsonl.gz")
    model = tagger()
    data = WEIGHTS.read_bytes()
    return TEMPLATE.read_text(encoding="utf-8").format(
        size=len(data) / 1e6,
        channels=model.words.shape[1],
        words=len(model.vocabulary),
        digest=hashlib.sha256(data).hexdigest(),
        rows=evaluation.rows,
        main=_main_table(evaluation),
        groups=_group_table(evaluation),
    )


def main() -> None:
    """Write the card from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    options = parser.parse_args()
    WEIGHTS.with_suffix(".md").write_text(card_of(options.gold), encoding="utf-8")


if __name__ == "__main__":
    main()
