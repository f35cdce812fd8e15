"""Score tone toward an actor: targets in news sentences, and spans that judge an actor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from framing.articles import Article
from framing.document import parse
from framing.evaluation.resampling import Measure, scored
from framing.evaluation.scores import Score
from framing.tone import CLASSES, tone_toward

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

    from framing.document import Document

__all__ = [
    "MacroScore",
    "SpanToneTask",
    "ToneTask",
    "mention_of",
    "target_of",
]

_RESAMPLES = 2000
_SEED = 0
_FEWEST = 5
_FITTED_TO = "train"
_PERSONS = frozenset({"he", "she", "him", "her", "his", "they", "them", "their"})


@dataclass(frozen=True, slots=True)
class MacroScore(Score):
    """The mean over classes, each counting the same however often it occurs.

    Attributes
    ----------
    classes : tuple of Score
        The scores of the classes.
    """

    classes: tuple[Score, ...] = ()

    @property
    def precision(self) -> float:
        """Mean precision."""
        return sum(score.precision for score in self.classes) / len(self.classes)

    @property
    def recall(self) -> float:
        """Mean recall."""
        return sum(score.recall for score in self.classes) / len(self.classes)

    @property
    def f1(self) -> float:
        """Mean F1, a class that is never right counting 0.

        Examples
        --------
        >>> classes = (Score("a", right=1, found=2, gold=2), Score("b", right=0, found=1, gold=1))
        >>> MacroScore("macro", right=1, found=3, gold=3, classes=classes).f1
        0.25
        """
        return sum(_f1(s.right, s.found or 0, s.gold or 0) for s in self.classes) / len(
            self.classes
        )


def _f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold) if found + gold else 0.0


def target_of(row: Mapping[str, Any]) -> tuple[Document, tuple[int, int]]:
    """Parse a row's text and find the tokens of its target, as far as its sentence goes."""
    document = parse(Article(id=str(row.get("id", "")), text=str(row["text"])))
    start, end = row["target"]
    first = document.tokens.at(start)
    sentence = next(s for s in document.sentences if s.first <= first < s.last)
    last = max(first + 1, min(document.tokens.at(end - 1) + 1, sentence.last))
    return document, (first, last)


@dataclass
class ToneTask:
    """Compare tone toward targets in sentences: `target` is a span, `polarity` -1, 0 or 1.

    Parts named by `split` are scored apart. Of ``train``, which the packaged model was fitted
    to, tones are returned and no scores: they would tell nothing.
    """

    name: str = "tone toward an actor"
    found: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return the tone toward one target."""
        document, target = target_of(row)
        [tone] = tone_toward(document, [target])
        gold = CLASSES[int(row["polarity"]) + 1]
        self.found.append((str(row.get("split", "")), str(row["text"]), gold, tone.label))
        return {
            "id": row.get("id", ""),
            "target": list(row["target"]),
            "polarity": CLASSES.index(tone.label) - 1,
            **{name: round(getattr(tone, name), 4) for name in CLASSES},
        }

    def scores(self) -> tuple[Score, ...]:
        """Macro mean and classes of each part, with intervals by sentence."""
        parts = dict.fromkeys(part for part, *_ in self.found if part != _FITTED_TO)
        return tuple(
            score
            for part in parts
            for score in _scores([row[1:] for row in self.found if row[0] == part], CLASSES, part)
        )


@dataclass
class SpanToneTask:
    """Compare the tone toward an actor: `target` is its name, `span` the words that judge it.

    Polarity is -1 or 1, so that the sign of what was found is compared. The actor is looked for
    in the sentence by name; else the pronoun or name nearest to the span stands for it.
    """

    name: str = "tone of judging spans"
    found: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Predict, score and return the tone toward one actor."""
        document, target, named = mention_of(row)
        [tone] = tone_toward(document, [target])
        part = "actor named in the sentence" if named else "actor not named"
        gold = CLASSES[int(row["polarity"]) + 1]
        guess = "positive" if tone.polarity > 0 else "negative"
        self.found.append((part, str(row["text"]), gold, guess))
        return {"id": row.get("id", ""), "polarity": round(tone.polarity, 4), "named": named}

    def scores(self) -> tuple[Score, ...]:
        """Macro mean and classes over all spans, then of those whose actor is named or not."""
        two = (CLASSES[0], CLASSES[2])
        result = list(_scores([row[1:] for row in self.found], two, ""))
        for part in sorted({part for part, *_ in self.found}):
            rows = [row[1:] for row in self.found if row[0] == part]
            result += _scores(rows, two, part)
        return tuple(result)


def mention_of(row: Mapping[str, Any]) -> tuple[Document, tuple[int, int], bool]:
    """Find the actor of a span in its sentence.

    Returns
    -------
    (Document, (int, int), bool)
        The sentence, the tokens of the actor, and whether it is named there.
    """
    document = parse(Article(id=str(row.get("id", "")), text=str(row["text"])))
    tokens = document.tokens
    name = str(row["target"]).lower().split()
    wanted = {word.strip(".,") for word in name[-1:]}
    span = tokens.at(row["span"][0])
    named = [i for i, lower in enumerate(tokens.lowers) if lower.rstrip(".") in wanted]
    if named:
        best = min(named, key=lambda index: abs(index - span))
        return document, (best, best + 1), True
    others = [i for i, lower in enumerate(tokens.lowers) if lower in _PERSONS] or [
        i for i, text in enumerate(tokens.texts) if text[0].isupper()
    ]
    best = min(others, key=lambda index: abs(index - span), default=0)
    return document, (best, best + 1), False


def _scores(
    rows: Sequence[tuple[str, str, str]], classes: Sequence[str], part: str
) -> tuple[Score, ...]:
    """The macro mean, then each class; texts are drawn whole for the intervals."""
    by_text: dict[str, Counter[str]] = {}
    for text, gold, guess in rows:
        counts = by_text.setdefault(text, Counter())
        counts[f"{gold} gold"] += 1
        counts[f"{guess} found"] += 1
        counts[f"{gold} right"] += gold == guess
    counted = list(by_text.values())
    measures = [
        Measure(f"{name}{f' ({part})' if part else ''}", f"{name} right", f"{name} found",
                f"{name} gold")
        for name in classes
    ]  # fmt: skip
    each = scored(measures, counted)
    low, high = _interval(counted, classes)
    macro = MacroScore(
        measure=f"macro{f' ({part})' if part else ''}",
        right=sum(score.right for score in each),
        found=len(rows),
        gold=len(rows),
        texts=len(counted),
        low=low,
        high=high,
        classes=each,
    )
    return (macro, *each)


def _interval(counted: Sequence[Counter[str]], classes: Sequence[str]) -> tuple[float, float]:
    """The 95 % interval of macro-F1 by resampling texts; NaN for fewer than five."""
    import numpy as np

    if len(counted) < _FEWEST:
        return np.nan, np.nan
    names = [f"{name} {what}" for name in classes for what in ("right", "found", "gold")]
    each = np.array([[counts[name] for name in names] for counts in counted], dtype=float)
    size = len(counted)
    drawn = np.random.default_rng(_SEED).multinomial(size, [1 / size] * size, size=_RESAMPLES)
    low, high = np.percentile(_macro(drawn @ each), (2.5, 97.5))
    return float(low), float(high)


def _macro(sums: np.ndarray) -> np.ndarray:
    """Macro-F1 of each draw, from right, found and gold of each class."""
    import numpy as np

    right, found, gold = (sums[:, start::3] for start in range(3))
    figures: np.ndarray = (2 * right / np.maximum(found + gold, 1)).mean(axis=1)
    return figures
