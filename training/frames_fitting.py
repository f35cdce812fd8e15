"""What the model of narrative frames is fitted to, and how.

Used by train_frames.py and frames_card.py; see training/README.md.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.articles import Article
from framing.document import parse
from framing.extractors.frames_features import cue_shares, frame_words
from framing.extractors.frames_model import FRAMES, FrameModel, standardised, word_features

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["FOLDS", "Marked", "fit", "predicted", "read_articles"]

FOLDS = 5
RAREST = 3
"""Fewest articles of those fitted to that a word must occur in."""
COMMONEST = 0.8
LEAST_SMALL = 0.1
"""Least share of its occurrences in small letters; a word with a capital mostly is a name."""
CUE_SCALE = 0.05
"""How much standardised cues weigh against words, whose vector has length 1."""
STRENGTH = 1.0
"""Inverse strength of the penalty on weights."""


class Marked(NamedTuple):
    """An article, what the model sees of it, and the frames that people found."""

    outlet: str
    fold: int
    words: Counter[str]
    capitals: Counter[str]
    cues: np.ndarray
    frames: tuple[bool, ...]


def read_articles(path: Path) -> list[Marked]:
    """Read the marked articles through the parser that measuring uses."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [_marked(json.loads(line)) for line in file]


def _marked(row: Mapping[str, object]) -> Marked:
    document = parse(Article(id=str(row["id"]), text=str(row["text"])))
    tokens = document.tokens
    capitals = Counter(
        lower for lower, text in zip(tokens.lowers, tokens.texts, strict=True) if lower != text
    )
    return Marked(
        # The same outlet is spelt in several ways.
        re.sub(r"[^a-z]", "", str(row["outlet"]).lower()).removeprefix("the"),
        int(str(row["fold"])),
        frame_words(document),
        capitals,
        cue_shares(document),
        tuple(frame in row["frames"] for frame in FRAMES),  # type: ignore[operator]
    )


def vocabulary_of(articles: Sequence[Marked]) -> list[str]:
    """Words of several articles that are neither names nor everywhere."""
    within: Counter[str] = Counter()
    times: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for article in articles:
        within.update(article.words.keys())
        times.update(article.words)
        capitals.update(article.capitals)
    return sorted(
        word
        for word, count in within.items()
        if RAREST <= count <= COMMONEST * len(articles)
        and capitals[word] <= (1 - LEAST_SMALL) * times[word]
        and word[0].isalpha()
    )


def fit(articles: Sequence[Marked], cue_scale: float = CUE_SCALE) -> FrameModel:
    """Fit the weights; probabilities are calibrated on articles left out in turn.

    With a `cue_scale` of 0 words alone count.
    """
    words = vocabulary_of(articles)
    numbers = {word: row for row, word in enumerate(words)}
    within = Counter(word for a in articles for word in a.words if word in numbers)
    idf = np.array([math.log((1 + len(articles)) / (1 + within[word])) + 1 for word in words])
    roots = np.sqrt(np.array([article.cues for article in articles]))
    mean, deviation = roots.mean(0), roots.std(0) + 1e-6
    seen = matrix(articles, numbers, idf, (mean, deviation))
    seen[:, len(words) :] *= cue_scale
    columns = [
        _calibrated(seen, np.array([article.frames[number] for article in articles]))
        for number in range(len(FRAMES))
    ]
    weights = np.array([column[:-1] for column in columns]).T
    bias = np.array([column[-1] for column in columns])
    of_words, of_cues = weights[: len(words)], weights[len(words) :] * cue_scale
    return FrameModel(numbers, idf, of_words, mean, deviation, of_cues, bias)


def matrix(
    articles: Sequence[Marked],
    numbers: Mapping[str, int],
    idf: np.ndarray,
    cue_deviation: tuple[np.ndarray, np.ndarray],
) -> np.ndarray:
    """What the model sees, a row for each article: words, then cues."""
    rows = np.zeros((len(articles), len(numbers) + len(cue_deviation[0])))
    for row, article in zip(rows, articles, strict=True):
        places, values = word_features(article.words, numbers, idf)
        row[places] = values
        row[len(numbers) :] = standardised(article.cues, *cue_deviation)
    return rows


def _calibrated(seen: np.ndarray, marked: np.ndarray) -> np.ndarray:
    """Weights and bias of one frame, scaled so that probabilities are honest (Platt 1999)."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold

    def model() -> LogisticRegression:
        return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=3000)

    margins = np.zeros(len(marked))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for fitted_to, left_out in folds.split(seen, marked):
        fold = model().fit(seen[fitted_to], marked[fitted_to])
        margins[left_out] = fold.decision_function(seen[left_out])
    scale = LogisticRegression(C=1e6).fit(margins[:, None], marked)
    whole = model().fit(seen, marked)
    factor = float(scale.coef_[0, 0])
    bias = factor * float(whole.intercept_[0]) + float(scale.intercept_[0])
    return np.append(factor * whole.coef_[0], bias)


def predicted(model: FrameModel, articles: Iterable[Marked]) -> np.ndarray:
    """Probabilities, a row for each article."""
    return np.array([model.probabilities(a.words, a.cues) for a in articles])
