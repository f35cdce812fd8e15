"""Measure the packaged weights of tone and write their card: tone_card.py GOLD."""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.articles import Article
from framing.document import parse
from framing.evaluation.gold import gold_rows
from framing.evaluation.tone import SpanToneTask, ToneTask, target_of
from framing.reading import read_corpus
from framing.tone import CLASSES, TOPIC_WEIGHT, tone_toward
from framing.tone.masking import name_ranges
from framing.tone.model import tone_model
from framing.tone.network import REACH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from framing.document import Document
    from framing.evaluation.scores import Score

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "framing" / "models" / "tone.npz"
TEMPLATE = HERE / "tone_card_template.md"
HELD_OUT = HERE / "tone_held_out.json"
NAMES = HERE.parent / "tests" / "tone" / "names_and_frames.py"
_WEIGHTS = (1.0, TOPIC_WEIGHT, 0.0)
_BINS = 10
_FEWEST_NAMED = 3


class _Predicted(NamedTuple):
    """What people and the model say of the development targets."""

    parts: list[str]
    gold: NDArray[np.int64]
    likely: NDArray[np.float64]


def _predicted(rows: Sequence[Mapping[str, Any]], weight: float) -> _Predicted:
    likely = []
    for row in rows:
        document, target = target_of(row)
        [tone] = tone_toward(document, [target], topic_weight=weight)
        likely.append([getattr(tone, name) for name in CLASSES])
    gold = np.array([int(row["polarity"]) + 1 for row in rows])
    return _Predicted([row["split"] for row in rows], gold, np.array(likely))


def _table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = ["| " + " | ".join(headings) + " |", "| --- |" + " --: |" * (len(headings) - 1)]
    lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in rows]
    return "\n".join(lines)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "–" if math.isnan(value) else f"{value:.3f}"
    return str(value)


def _scores_table(scores: Iterable[Score]) -> str:
    headings = ("measure", "precision", "recall", "F1", "95 %", "targets")
    rows = [
        (s.measure, s.precision, s.recall, s.f1, f"{_cell(s.low)} to {_cell(s.high)}", s.gold)
        for s in scores
    ]
    return _table(headings, rows)


def _macro(predicted: _Predicted, part: str) -> float:
    chosen = np.array([name == part for name in predicted.parts])
    gold, found = predicted.gold[chosen], predicted.likely[chosen].argmax(1)
    each = [
        2 * ((gold == k) & (found == k)).sum() / ((gold == k).sum() + (found == k).sum())
        for k in range(len(CLASSES))
    ]
    return float(np.mean(each))


def _reliability(predicted: _Predicted) -> tuple[float, str]:
    """The expected calibration error, and the table of its bins."""
    sure = predicted.likely.max(1)
    right = predicted.likely.argmax(1) == predicted.gold
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    rows, error = [], 0.0
    for number in range(_BINS):
        inside = bins == number
        if inside.any():
            said, was = float(sure[inside].mean()), float(right[inside].mean())
            error += float(inside.mean()) * abs(said - was)
            span = f"{number / _BINS:.1f} to {(number + 1) / _BINS:.1f}"
            rows.append((span, int(inside.sum()), said, was))
    headings = ("highest probability", "targets", "mean probability", "share right")
    return error, _table(headings, rows)


def _about_north_korea() -> list[tuple[Document, list[tuple[int, int]]]]:
    """The articles that name it often enough, each with all its names and pronouns."""
    common = tone_model().common
    found = []
    for article in read_corpus("news-articles"):
        if article.text.count("North Korea") >= _FEWEST_NAMED:
            document = parse(article).without_furniture()
            ranges = [r for s in document.sentences for r in name_ranges(document, s, common)]
            found.append((document, ranges))
    return found


def _even_handed() -> dict[str, object]:
    """How far apart the mean polarities of names are, the sentences alike."""
    spec = importlib.util.spec_from_file_location("names_and_frames", NAMES)
    if spec is None or spec.loader is None:
        raise ImportError(f"{NAMES.name} cannot be loaded")
    given = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(given)
    means = []
    for name in given.NAMES:
        polarities = []
        for text, start, end in (given.placed(frame, name) for frame in given.FRAMES):
            document = parse(Article(id="", text=text))
            target = document.tokens.at(start), document.tokens.at(end - 1) + 1
            polarities.append(tone_toward(document, [target])[0].polarity)
        means.append(float(np.mean(polarities)))
    return {"names": len(means), "frames": len(given.FRAMES), "apart": max(means) - min(means)}


def card_of(gold: Path) -> str:
    """The card of the packaged weights, with their scores on the marked texts in a folder."""
    every = [row for _, row in gold_rows(gold / "newsmtsc_train_dev.jsonl.gz")]
    rows = [row for row in every if row["split"] != "train"]
    task, spans = ToneTask(), SpanToneTask()
    for row in rows:
        task.add(row)
    for _, row in gold_rows(gold / "basil_dev_spans.jsonl.gz"):
        spans.add(row)
    predicted = {weight: _predicted(rows, weight) for weight in _WEIGHTS}
    corpus = _about_north_korea()
    error, reliability = _reliability(predicted[TOPIC_WEIGHT])
    data, model = WEIGHTS.read_bytes(), tone_model()
    held_out = json.loads(HELD_OUT.read_text(encoding="utf-8"))
    return TEMPLATE.read_text(encoding="utf-8").format(
        size=len(data) / 1e6,
        channels=model.networks[0].words.shape[1],
        networks=len(model.networks),
        words=len(model.vocabulary),
        digest=hashlib.sha256(data).hexdigest(),
        train=len(every) - len(rows),
        reach=REACH,
        weight=TOPIC_WEIGHT,
        held_out=_table(("left out", "figure"), list(held_out.items())),
        articles=len(corpus),
        targets=sum(len(ranges) for _, ranges in corpus),
        topic=_topic_table(corpus, predicted),
        main=_scores_table(task.scores()),
        ece=error,
        reliability=reliability,
        basil=_scores_table(spans.scores()),
        **_even_handed(),
    )


def _topic_table(
    corpus: Sequence[tuple[Document, list[tuple[int, int]]]],
    predicted: Mapping[float, _Predicted],
) -> str:
    rows = []
    for weight in _WEIGHTS:
        tones = [
            tone
            for document, ranges in corpus
            for tone in tone_toward(document, ranges, topic_weight=weight)
        ]
        polarity = [tone.polarity for tone in tones]
        negative = sum(tone.negative > max(tone.neutral, tone.positive) for tone in tones)
        rows.append(
            (f"{weight:.0%}", float(np.mean(polarity)), negative / len(tones),
             _macro(predicted[weight], "rw-dev"), _macro(predicted[weight], "mt-dev"))
        )  # fmt: skip
    headings = (
        "weight of topic words", "mean polarity", "share called negative", "macro-F1 rw-dev",
        "macro-F1 mt-dev",
    )  # fmt: skip
    return _table(headings, rows)


def main() -> None:
    """Write the card from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    options = parser.parse_args()
    WEIGHTS.with_suffix(".md").write_text(card_of(options.gold), encoding="utf-8")


if __name__ == "__main__":
    main()
