"""Score framing on a gold file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import TableError
from framing.evaluation.gold import gold_rows
from framing.evaluation.people import PeopleFigure, recorded_people
from framing.evaluation.scores import Score
from framing.evaluation.tasks import Task, missing_key, task_for
from framing.exporters import AnnotationWriter

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Evaluation", "evaluate"]

_COUNTS = ("right", "recalled", "found", "gold", "texts", "people_texts")


@dataclass(frozen=True)
class Evaluation:
    """Agreement with one gold file.

    Attributes
    ----------
    gold : str
        The file's name.
    task : str
        What was compared.
    rows : int
        How many texts.
    scores : tuple of Score
        The figures with the counts they come from.
    people : mapping of str to PeopleFigure
        How well people agree with one another on a measure, where that was recorded.
    """

    gold: str
    task: str
    rows: int
    scores: tuple[Score, ...]
    people: Mapping[str, PeopleFigure] = field(default_factory=dict)

    @property
    def table(self) -> pd.DataFrame:
        """One row per measure: figures, people's beside them, and the counts.

        `low` and `high` bound the 95 % interval of F1, or of what is defined instead. What
        is undefined is missing.
        """
        import pandas as pd

        frame = pd.DataFrame(self._row(score) for score in self.scores)
        return frame.astype(dict.fromkeys(_COUNTS, "Int64"))

    def _row(self, score: Score) -> dict[str, Any]:
        people = self.people.get(score.measure)
        return {
            "measure": score.measure,
            "precision": score.precision,
            "recall": score.recall,
            "f1": score.f1,
            "low": score.low,
            "high": score.high,
            "people": people.figure if people else math.nan,
            "right": score.right,
            "recalled": score.right if score.recalled is None else score.recalled,
            "found": score.found,
            "gold": score.gold,
            "texts": score.texts,
            "people_texts": people.texts if people else None,
        }

    @property
    def groups(self) -> pd.DataFrame:
        """One row per group of marks (type, class of cue, publisher); empty for other tasks.

        Precision, recall and F1 of whole marks, then the share of sources and of cues that
        are right among the `linked`, each with people's figure; what is undefined is missing.
        """
        import pandas as pd

        scores = {score.measure: score for score in self.scores}
        found = [s for s in self.scores if s.measure.startswith("found, ")]
        frame = pd.DataFrame(self._group_row(score, scores) for score in found)
        return frame.astype({"people_texts": "Int64"}) if found else frame

    def _group_row(self, score: Score, scores: Mapping[str, Score]) -> dict[str, Any]:
        row = {"group": score.group} | {
            key: value
            for key, value in self._row(score).items()
            if key in ("precision", "recall", "f1", "low", "high", "people")
        }
        for role in ("source", "cue"):
            right = f"{role} right, {score.group}"
            people = self.people.get(right)
            row[role] = scores[right].figure
            row[f"people_{role}"] = people.figure if people else math.nan
            row["linked"] = scores[right].found
        there = self.people.get(score.measure)
        return row | {
            "gold": score.gold,
            "texts": score.texts,
            "people_texts": there.texts if there else None,
        }

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the tables must know, a sentence each."""
        found = []
        if any(not math.isnan(score.low) for score in self.scores):
            found.append(
                "95 %: interval of F1, or of the one figure there is, by resampling the texts."
            )
        if self.people:
            widest = max(self.people.values(), key=lambda people: people.texts)
            found.append(
                "people: agreement among people, each scored against every other, on "
                f"{widest.texts} texts of {widest.gold}; people_texts: how many of them hold the "
                "group."
            )
        if any(score.group for score in self.scores):
            found.append(
                "A type's recall is over the gold of the type, its precision over what was found "
                "as that type. Gold alone tells a cue's class: no precision."
            )
        return tuple(found)

    def _repr_html_(self) -> str:
        shown = self.table.round(3).astype(object)
        html: str = shown.where(shown.notna(), "–").to_html(index=False)
        notes = "".join(f"<p>{note}</p>" for note in self.notes)
        return f"<p>{self.task}: {self.rows} texts of {self.gold}</p>{html}{notes}"


def evaluate(gold: str | Path, *, predictions: str | Path | None = None) -> Evaluation:
    """Score framing on a file of texts marked by people.

    Parameters
    ----------
    gold : str or Path
        JSON Lines, gzipped or not, with `text` and one of: `attributions` (source, cue,
        content as lists of spans), `cues` with category and core (hedges), `uncertain`
        (sentences), or `target` and `polarity` (tone).
    predictions : str or Path, optional
        Where to write what framing found, in the format of the gold.

    Returns
    -------
    Evaluation
        Precision, recall and F1 with their counts.

    Raises
    ------
    TableError
        If the file cannot be read, or is gold for nothing that framing measures.
    """
    path = Path(gold)
    if predictions is None:
        return _evaluated(path, None)
    with AnnotationWriter(predictions) as writer:
        return _evaluated(path, writer)


def _evaluated(path: Path, writer: AnnotationWriter | None) -> Evaluation:
    task: Task | None = None
    count = 0
    for number, row in gold_rows(path):
        task = task or task_for(row)
        if task is None or "text" not in row:
            raise TableError(
                f"{path}:{number}: gold for nothing that framing measures; a row needs 'text' "
                "and 'attributions', 'cues' (with category and core), 'uncertain', or 'target' and "
                "'polarity'"
            )
        other = task_for(row)
        if other is None or other.name != task.name:
            raise TableError(
                f"{path}:{number}: not gold for {task.name}, as the rows before are; a file has "
                "one kind of gold"
            )
        lacks = missing_key(row)
        if lacks:
            raise TableError(f"{path}:{number}: a mark lacks {lacks}; every mark needs it")
        record = task.add(row)
        count += 1
        if writer is not None:
            writer.write(record)
    if task is None:
        raise TableError(f"{path}: empty; gold has a JSON object a line")
    return Evaluation(path.name, task.name, count, tuple(task.scores()), recorded_people(task.name))
