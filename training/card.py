"""Measure the packaged weights on `polnear_dev` and write their card.

    python training/card.py GOLD
"""

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
    "source right among linked", "cue right among linked",
)  # fmt: skip

CARD = """\
# Card of the attribution weights

`attribution.npz` marks sources, cues and contents of attributions in English news for
`framing.attribution.tagger`. {size:.1f} MB, {channels} channels, {words:,} words; SHA-256
`{digest}`.

## Data and terms

| data | what for | terms |
| --- | --- | --- |
| PolNeAR, training part: 840 articles of seven U.S. outlets, 2015 to 2016, 19,870 attributions marked by people (Newell, Margolin & Ruths 2018) | fitted to | no licence is stated; the articles are their publishers'. No text of it is in this project |
| narrative_frames: 427 articles on climate of 36 outlets (Frermann et al. 2023), without its marks | labelled by the teacher, then fitted to | repository MIT, texts of third parties |
| news-articles: part of 3,824 articles of nine outlets, early 2017 (Dai 2017), without marks | labelled by the teacher, then fitted to | Apache-2.0 package, texts of third parties |
| all-MiniLM-L6-v2, a sentence encoder (Wang et al. 2020; Reimers & Gurevych 2019) | starts the word vectors; is fitted as the teacher | Apache-2.0 |

## Fitting

The encoder was fitted to the marked articles and gave probabilities of tags to these and to
1.2 million words of other news. The network was fitted to the marks of people and to those probabilities
(distillation: Hinton, Vinyals & Dean 2015). `make train-attribution` does it again, with seed and versions
fixed (training/README.md). Nothing was fitted to the development part; sizes and rules were chosen
by it, so that figures on unseen texts of the same outlets may be slightly lower.

## What it sees

Words among the commonest, hashed beginnings and endings of three letters, shape, quotation marks and what
stands around a quotation, place in sentence and paragraph, heading or not. Not which outlet or who wrote it.

## Measured

On the {rows} articles of PolNeAR's development part, with all rules of `framing.attribution`. *People* is how
far people agree with one another on 22 articles of the same corpus (`framing evaluate`).

{main}

An attribution is linked where the words of its content overlap those of a marked one by an
intersection over union of half or more.

### By kind, cue and outlet

{groups}

## Known faults

- Attributions without a reporting verb ("other") are found little more than half as often as those with one.
- Fitted to U.S. political news. Other topics, and outlets that are not American, were looked at and not
  measured; court reports, sports and literary prose were not looked at.
- Words that mark intention, plan or fear are attributions in the data, and so are they here: "plans
  to mend the dam".
- Attributions inside others are found by reading a content again; the data hold none, so that their accuracy
  is not known. They count in no measure.
- A source that stands in the sentence before its cue is not found.
- Older spelling and other languages are not covered; text that does not read as English gives none.
"""


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


def main() -> None:
    """Write the card from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    options = parser.parse_args()
    evaluation = evaluate(options.gold / "polnear_dev.jsonl.gz")
    model = tagger()
    data = WEIGHTS.read_bytes()
    card = CARD.format(
        size=len(data) / 1e6,
        channels=model.enter.shape[1],
        words=len(model.vocabulary),
        digest=hashlib.sha256(data).hexdigest(),
        rows=evaluation.rows,
        main=_main_table(evaluation),
        groups=_group_table(evaluation),
    )
    WEIGHTS.with_suffix(".md").write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
