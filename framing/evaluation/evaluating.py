"""Score framing on a gold file."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import TableError
from framing.evaluation.tasks import Task, missing_key, task_for
from framing.exporters import AnnotationWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from framing.evaluation.scores import Score

__all__ = ["Evaluation", "evaluate"]


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
    """

    gold: str
    task: str
    rows: int
    scores: tuple[Score, ...]

    @property
    def table(self) -> pd.DataFrame:
        """One row per measure: precision, recall, f1, and the counts."""
        import pandas as pd

        return pd.DataFrame(
            {
                "measure": s.measure,
                "precision": s.precision,
                "recall": s.recall,
                "f1": s.f1,
                "right": s.right,
                "found": s.found,
                "gold": s.gold,
            }
            for s in self.scores
        )

    def _repr_html_(self) -> str:
        html: str = self.table.round(3).to_html(index=False)
        return f"<p>{self.task}: {self.rows} texts of {self.gold}</p>{html}"


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                row = json.loads(line)
                if not isinstance(row, dict):
                    raise TableError(f"{path}:{number}: not a JSON object; gold has one a line")
                yield number, row
    except json.JSONDecodeError as error:
        raise TableError(f"{path}: not JSON Lines: {error}; gold has one object a line") from error
    except (OSError, UnicodeDecodeError, EOFError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TableError(f"{path}: cannot be read as gold: {reason}") from error


def evaluate(gold: str | Path, *, predictions: str | Path | None = None) -> Evaluation:
    """Score framing on a file of texts marked by people.

    Parameters
    ----------
    gold : str or Path
        JSON Lines, gzipped or not, with `text` and one of: `attributions` (source, cue,
        content as lists of spans), `cues` with category and core (hedges), or `uncertain`
        (sentences).
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
    for number, row in _rows(path):
        task = task or task_for(row)
        if task is None or "text" not in row:
            raise TableError(
                f"{path}:{number}: gold for nothing that framing measures; a row needs 'text' "
                "and 'attributions', 'cues' (with category and core) or 'uncertain'"
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
    return Evaluation(path.name, task.name, count, tuple(task.scores()))
