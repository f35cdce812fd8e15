"""How well people agree with one another where several marked the same texts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import TableError
from framing.evaluation.attributions import AttributionTask, compared, document_of
from framing.evaluation.gold import gold_rows
from framing.evaluation.tasks import missing_key
from framing.provenance import accuracy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.evaluation.scores import Score

__all__ = ["PeopleFigure", "people_agreement", "read_markings", "recorded_people"]

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PeopleFigure:
    """How well people agree on one measure.

    Attributes
    ----------
    gold : str
        Name of the set of texts that they marked.
    figure : float
        Every person scored against every other. As each pair counts both ways, precision,
        recall and F1 are one figure.
    low, high : float
        Its 95 % interval over texts; NaN below five texts.
    texts : int
        How many texts hold what is compared.
    """

    gold: str
    figure: float
    low: float
    high: float
    texts: int

    @classmethod
    def of(cls, gold: str, score: Score) -> PeopleFigure:
        """Take over the figure of a score of `people_agreement` on a set of texts."""
        return cls(gold, score.figure, score.low, score.high, score.texts)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> PeopleFigure:
        """Read what `as_record` wrote."""
        figure, low, high = (
            math.nan if record[key] is None else float(record[key])
            for key in ("figure", "low", "high")
        )
        return cls(str(record["gold"]), figure, low, high, int(record["texts"]))

    def as_record(self) -> dict[str, str | float | None]:
        """Return it as a dict ready for JSON; three decimals, None for what is undefined.

        Examples
        --------
        >>> PeopleFigure("two_readers", 0.80321, math.nan, math.nan, 3).as_record()
        {'gold': 'two_readers', 'figure': 0.803, 'low': None, 'high': None, 'texts': 3}
        """
        shares = {key: getattr(self, key) for key in ("figure", "low", "high")}
        return {
            "gold": self.gold,
            **{key: None if math.isnan(x) else round(x, 3) for key, x in shares.items()},
            "texts": self.texts,
        }


def read_markings(gold: str | Path) -> dict[str, tuple[_Row, ...]]:
    """Read a file in which each text comes once for every person who marked it.

    Parameters
    ----------
    gold : str or Path
        JSON Lines, gzipped or not: rows with `id`, `text` and `attributions`.

    Returns
    -------
    dict of str to tuple of dict
        The rows of each text.

    Raises
    ------
    TableError
        If the file cannot be read, a text is marked once only, or two rows of one id differ
        in text.
    """
    path = Path(gold)
    grouped: dict[str, list[_Row]] = defaultdict(list)
    for number, row in gold_rows(path):
        lacking = [key for key in ("id", "text", "attributions") if key not in row]
        if lacking:
            raise TableError(f"{path}:{number}: lacks {lacking[0]!r}; markings of people need it")
        lacks = missing_key(row)
        if lacks:
            raise TableError(f"{path}:{number}: a mark lacks {lacks}; every mark needs it")
        rows = grouped[str(row["id"])]
        if rows and rows[0]["text"] != row["text"]:
            raise TableError(
                f"{path}:{number}: another text than before under the id {row['id']!r}; people "
                "can be compared on the same text only"
            )
        rows.append(row)
    alone = [name for name, rows in grouped.items() if len(rows) < 2]
    if alone:
        raise TableError(f"{path}: {alone[0]!r} is marked by one person; agreement needs two")
    if not grouped:
        raise TableError(f"{path}: empty; markings of people have a JSON object a line")
    return {name: tuple(rows) for name, rows in grouped.items()}


def people_agreement(markings: Mapping[str, Sequence[_Row]]) -> tuple[Score, ...]:
    """Score every person against every other, as `evaluate` scores framing against gold.

    Each of two people is in turn the gold and the finder. The counts of all pairs and texts
    are added up before anything is divided, so long texts weigh more, as in `evaluate`.

    Parameters
    ----------
    markings : mapping of str to sequence of dict
        The rows of each text, as from `read_markings`.

    Returns
    -------
    tuple of Score
        The measures of attributions. Counts are of comparisons: a mark counts once for each
        other person.
    """
    counted = []
    for rows in markings.values():
        counts = Counter[str]()
        document = document_of(rows[0])
        for gold, found in permutations(rows, 2):
            counts.update(compared(gold, found["attributions"], document))
        counted.append(counts)
    return AttributionTask(counted=counted).scores()


def recorded_people(task: str) -> dict[str, PeopleFigure]:
    """The agreement of people that `make accuracy` recorded, by measure.

    Parameters
    ----------
    task : str
        The task's name, as "attribution".

    Returns
    -------
    dict of str to PeopleFigure
        Empty where none was recorded.

    Examples
    --------
    >>> recorded_people("uncertain sentences")
    {}
    """
    return {
        measured["measure"]: PeopleFigure.from_record(measured["people"])
        for measured in accuracy()
        if measured["task"] == task and measured.get("people")
    }
