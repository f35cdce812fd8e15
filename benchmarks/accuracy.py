"""Measure framing on the gold folder and record the figures that reports print.

    python benchmarks/accuracy.py GOLD

Writes framing/accuracy.json: for each gold file what was compared, precision, recall, F1,
their interval over texts and the counts they come from; for attributions also how well people
agree with one another on the same measure; with the digests of the word lists measured.
What is undefined is null.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

from framing.evaluation import (
    Evaluation,
    PeopleFigure,
    Score,
    evaluate,
    people_agreement,
    read_markings,
)
from framing.lexicon import packaged_lexicons, read_lexicon
from framing.provenance import weights_digests
from framing.version import __version__

FILES = {
    "news_hedges_dev": (
        "Passages of U.S. news, marked twice independently with a written codebook by a language "
        "model, not by people (agreement F1 .97). The word list was developed on them."
    ),
    "polnear_dev": (
        "PolNeAR, development part (Newell, Margolin & Ruths 2018): seven U.S. outlets, marked by "
        "people. The finder's patterns and weights were made from the training part alone; choices "
        "among its versions were made on this part, so that texts never seen may score lower."
    ),
    "wikipedia_uncertainty": (
        "Sample of CoNLL-2010 (Wikipedia), another genre and a wider definition: weasel words "
        "count. Not used in development."
    ),
    "sfu_review_speculation": (
        "SFU Review Corpus (Konstantinova et al. 2012), product reviews, another definition. "
        "Not used in development."
    ),
    "newsmtsc_train_dev": (
        "NewsMTSC, development parts (Hamborg & Donnay 2021): targets in sentences of U.S. "
        "political news, marked by people; rw as news is, mt with several targets each. The "
        "weights were fitted to the training part alone."
    ),
}
PEOPLE = "polnear_multi_annotator"
JUDGED_BY_PEOPLE = "polnear_dev"
TARGET = Path(__file__).parents[1] / "framing" / "accuracy.json"

People = dict[str, dict[str, str | float | None]]


def figure(value: float) -> float | None:
    """Three decimals, or None for what is undefined."""
    return None if math.isnan(value) else round(value, 3)


def people_figures(path: Path) -> tuple[People, str]:
    """How well people agree on each measure, and a sentence on how that was measured."""
    markings = read_markings(path)
    sizes = sorted({len(rows) for rows in markings.values()})
    people = f"{sizes[0]} to {sizes[-1]}" if len(sizes) > 1 else str(sizes[0])
    scores = people_agreement(markings)
    figures = {score.measure: PeopleFigure.of(PEOPLE, score).as_record() for score in scores}
    return figures, (
        f" People: {len(markings)} articles of PolNeAR, marked by {people} people each; every "
        "person scored against every other by the rules that framing is scored by, the counts of "
        "all pairs added up."
    )


def recorded(name: str, about: str, evaluation: Evaluation, people: People) -> list[dict[str, Any]]:
    """One row of the record for each score."""
    return [
        {
            "gold": name,
            "about": about,
            "task": evaluation.task,
            "texts": evaluation.rows,
            **score_record(score),
            **({"people": people[score.measure]} if score.measure in people else {}),
        }
        for score in evaluation.scores
    ]


def score_record(score: Score) -> dict[str, Any]:
    """One score, its figures to three decimals."""
    figures = ("precision", "recall", "f1", "low", "high")
    return {
        "measure": score.measure,
        **{key: figure(getattr(score, key)) for key in figures},
        "right": score.right,
        "found": score.found,
        "gold_count": score.gold,
        "texts_with": score.texts,
    }


def main() -> None:
    """Measure each file that is there and write the record."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "")
    if len(sys.argv) < 2 or not folder.is_dir():
        sys.exit("accuracy: give the folder of gold files: make accuracy GOLD=../shared/gold")
    paths = {name: folder / f"{name}.jsonl.gz" for name in (*FILES, PEOPLE)}
    for path in paths.values():
        if not path.is_file():
            sys.exit(f"accuracy: {path} is missing; all of {', '.join(paths)} are needed")
    people, how = people_figures(paths[PEOPLE])
    measured: list[dict[str, Any]] = []
    for name, about in FILES.items():
        evaluation = evaluate(paths[name])
        if name == JUDGED_BY_PEOPLE:
            measured += recorded(name, about + how, evaluation, people)
        else:
            measured += recorded(name, about, evaluation, {})
        print(f"{name}: {evaluation.rows} texts")
    record = {
        "framing": __version__,
        "lexicons": {name: read_lexicon(name).digest for name in packaged_lexicons()},
        "weights": weights_digests(),
        "measured": measured,
    }
    TARGET.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
