"""Measure framing on the gold folder and record the figures that reports print.

    python benchmarks/accuracy.py GOLD

Writes framing/accuracy.json: for each gold file what was compared, precision, recall, F1
and the counts they come from, with the digests of the word lists that were measured.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

from framing.evaluation import evaluate
from framing.lexicon import packaged_lexicons, read_lexicon
from framing.version import __version__

FILES = {
    "news_hedges_dev": (
        "Passages of U.S. news, marked twice independently with a written codebook by a language "
        "model, not by people (agreement F1 .97). The word list was developed on them."
    ),
    "polnear_dev": (
        "PolNeAR, development part (Newell, Margolin & Ruths 2018): seven U.S. outlets, marked by "
        "people, who agree with one another at linked F1 .795, content words F1 .91. The patterns "
        "were developed on its training part and checked on this one."
    ),
    "wikipedia_uncertainty": (
        "Sample of CoNLL-2010 (Wikipedia), another genre and a wider definition: weasel words "
        "count. Not used in development."
    ),
    "sfu_review_speculation": (
        "SFU Review Corpus (Konstantinova et al. 2012), product reviews, another definition. "
        "Not used in development."
    ),
}
TARGET = Path(__file__).parents[1] / "framing" / "accuracy.json"


def figure(value: float) -> float | None:
    """Three decimals, or None for what is undefined."""
    return None if math.isnan(value) else round(value, 3)


def main() -> None:
    """Measure each file that is there and write the record."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "")
    if len(sys.argv) < 2 or not folder.is_dir():
        sys.exit("accuracy: give the folder of gold files: make accuracy GOLD=../shared/gold")
    measured = []
    for name, about in FILES.items():
        path = folder / f"{name}.jsonl.gz"
        if not path.is_file():
            sys.exit(f"accuracy: {path} is missing; all of {', '.join(FILES)} are needed")
        evaluation = evaluate(path)
        for score in evaluation.scores:
            measured.append(
                {
                    "gold": name,
                    "about": about,
                    "task": evaluation.task,
                    "texts": evaluation.rows,
                    "measure": score.measure,
                    "precision": figure(score.precision),
                    "recall": figure(score.recall),
                    "f1": figure(score.f1),
                    "found": score.found,
                    "gold_count": score.gold,
                }
            )
        print(f"{name}: {evaluation.rows} texts")
    record = {
        "framing": __version__,
        "lexicons": {name: read_lexicon(name).digest for name in packaged_lexicons()},
        "measured": measured,
    }
    TARGET.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
