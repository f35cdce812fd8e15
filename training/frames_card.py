"""Measure the model of narrative frames on articles it was not fitted to, and write its card.

On the five folds of the data, and with outlets held out, so that no outlet is both fitted to and
measured.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from frames_fitting import FOLDS, Marked, fit, predicted

from framing.extractors.frames_features import cue_names
from framing.extractors.frames_model import FRAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from framing.extractors.frames_model import FrameModel

__all__ = ["card"]

TEMPLATE = Path(__file__).with_name("frames_card_template.md")
INDICATORS = {
    "resolution": "responsibility",
    "human_interest": "human_interest",
    "conflict": "conflict",
    "morality": "morality",
    "economic": "economic",
}
"""For each frame marked the frame of the lexicon whose cues are set beside it."""


def outlet_folds(articles: Sequence[Marked]) -> list[int]:
    """Part articles so that each outlet is in one fold, the largest outlets first."""
    sizes = Counter(article.outlet for article in articles)
    filled = [0] * FOLDS
    fold_of: dict[str, int] = {}
    for outlet, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        fold = filled.index(min(filled))
        filled[fold] += size
        fold_of[outlet] = fold
    return [fold_of[article.outlet] for article in articles]


def out_of_fold(
    articles: Sequence[Marked], folds: Sequence[int], scores: Callable[..., np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Scores of articles not fitted to, and the decisions: as many as people marked elsewhere.

    `scores(fitted_to, measured)` gives a row of scores, a column for each frame, for the articles
    measured and for those fitted to. A threshold is where the share of decisions among the latter
    is that of their marks.
    """
    values = np.zeros((len(articles), len(FRAMES)))
    decided = np.zeros((len(articles), len(FRAMES)), dtype=bool)
    places = np.array(folds)
    for fold in sorted(set(folds)):
        fitted_to = [a for a, place in zip(articles, folds, strict=True) if place != fold]
        measured = [a for a, place in zip(articles, folds, strict=True) if place == fold]
        known, new = scores(fitted_to, measured)
        share = np.array([a.frames for a in fitted_to]).mean(0)
        limits = [np.quantile(known[:, n], 1 - share[n]) for n in range(len(FRAMES))]
        values[places == fold] = new
        decided[places == fold] = new >= np.array(limits)
    return values, decided


def model_scores(
    fitted_to: Sequence[Marked],
    measured: Sequence[Marked],
    fitted: Callable[[Sequence[Marked]], FrameModel] = fit,
) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities; those of the articles fitted to from models that left them out."""
    known = np.zeros((len(fitted_to), len(FRAMES)))
    for part in range(FOLDS):
        others = [a for number, a in enumerate(fitted_to) if number % FOLDS != part]
        own = [number for number in range(len(fitted_to)) if number % FOLDS == part]
        known[own] = predicted(fitted(others), [fitted_to[number] for number in own])
    return known, predicted(fitted(fitted_to), measured)


word_scores = partial(model_scores, fitted=partial(fit, cue_scale=0.0))
"""The same of a model that sees words alone."""


def cue_scores(
    fitted_to: Sequence[Marked], measured: Sequence[Marked]
) -> tuple[np.ndarray, np.ndarray]:
    """Shares of sentences with a cue of the lexicon, nothing fitted but the threshold."""
    names = cue_names()
    places = [names.index(f"generic_frames.{INDICATORS[frame]}") for frame in FRAMES]
    known, new = (np.array([a.cues[places] for a in part]) for part in (fitted_to, measured))
    return known, new


def majority(fitted_to: Sequence[Marked], measured: Sequence[Marked]) -> np.ndarray:
    """What most articles fitted to have, for every article measured."""
    most = np.array([a.frames for a in fitted_to]).mean(0) > 0.5
    return np.tile(most, (len(measured), 1))


def macro_f1(marked: np.ndarray, decided: np.ndarray) -> list[float]:
    """For each frame the mean of the F1 of yes and of no."""
    from sklearn.metrics import f1_score

    return [
        float(f1_score(marked[:, n], decided[:, n], average="macro", zero_division=0))
        for n in range(len(FRAMES))
    ]


def areas(marked: np.ndarray, values: np.ndarray, folds: Sequence[int]) -> list[float]:
    """For each frame the area under the ROC curve, the mean over the folds."""
    from sklearn.metrics import roc_auc_score

    places = np.array(folds)
    return [
        float(np.mean([
            roc_auc_score(marked[places == fold, n], values[places == fold, n])
            for fold in sorted(set(folds))
            if 0 < marked[places == fold, n].sum() < (places == fold).sum()
        ]))
        for n in range(len(FRAMES))
    ]  # fmt: skip


def calibration(marked: np.ndarray, values: np.ndarray) -> list[tuple[str, int, float, float]]:
    """By fifths of probability: how many, the mean probability, the share that people marked."""
    edges = np.linspace(0, 1, 6)
    rows = []
    for low, high in pairwise(edges):
        inside = (values >= low) & ((values < high) | (high == 1))
        if inside.any():
            name = f"{low:.1f} to {high:.1f}"
            mean, share = float(values[inside].mean()), float(marked[inside].mean())
            rows.append((name, int(inside.sum()), mean, share))
    return rows


def card(articles: Sequence[Marked], path: Path) -> str:
    """The card: what was measured on articles not fitted to."""
    marked = np.array([article.frames for article in articles])
    parts = {
        "five folds": [article.fold for article in articles],
        "outlets held out": outlet_folds(articles),
    }
    tables = []
    calibrated = ""
    for title, folds in parts.items():
        values, decided = out_of_fold(articles, folds, model_scores)
        of_words, by_words = out_of_fold(articles, folds, word_scores)
        of_cues, by_cues = out_of_fold(articles, folds, cue_scores)
        most = np.zeros_like(decided)
        for fold in sorted(set(folds)):
            own = [n for n, place in enumerate(folds) if place == fold]
            others = [a for a, place in zip(articles, folds, strict=True) if place != fold]
            most[own] = majority(others, [articles[n] for n in own])
        lines = {
            "majority": (macro_f1(marked, most), None),
            "cues of the lexicon alone": (macro_f1(marked, by_cues), areas(marked, of_cues, folds)),
            "words alone": (macro_f1(marked, by_words), areas(marked, of_words, folds)),
            "model": (macro_f1(marked, decided), areas(marked, values, folds)),
        }
        tables.append(_table(title, lines))
        if title == "outlets held out":
            calibrated = _calibration_table(marked, values)
    data = path.read_bytes()
    return TEMPLATE.read_text(encoding="utf-8").format(
        size=len(data) / 1e6,
        digest=hashlib.sha256(data).hexdigest(),
        words=len(fit(articles).vocabulary),
        cues=len(cue_names()),
        articles=len(articles),
        outlets=len({article.outlet for article in articles}),
        marks=", ".join(
            f"{frame.replace('_', ' ')} {int(n)}"
            for frame, n in zip(FRAMES, marked.sum(0), strict=True)
        ),
        tables="\n\n".join(tables),
        calibration=calibrated,
    )


def _table(title: str, lines: Mapping[str, tuple[list[float], list[float] | None]]) -> str:
    names = [frame.replace("_", " ") for frame in FRAMES]
    rows = [f"| {title} | {' | '.join(names)} | mean |", "| --- |" + " --: |" * (len(FRAMES) + 1)]
    for what, (scores, under_curve) in lines.items():
        rows.append(_row(f"{what}, macro-F1", scores))
        if under_curve is not None:
            rows.append(_row(f"{what}, AUC", under_curve))
    return "\n".join(rows)


def _row(what: str, figures: Sequence[float]) -> str:
    cells = [*figures, sum(figures) / len(figures)]
    return f"| {what} | " + " | ".join(f"{figure:.3f}" for figure in cells) + " |"


def _calibration_table(marked: np.ndarray, values: np.ndarray) -> str:
    rows = [
        "| probability | estimates | mean estimate | share marked |",
        "| --- | --: | --: | --: |",
    ]
    rows += [
        f"| {name} | {count} | {mean:.2f} | {share:.2f} |"
        for name, count, mean, share in calibration(marked.ravel(), values.ravel())
    ]
    return "\n".join(rows)
