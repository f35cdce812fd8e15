"""Agreement with gold: texts marked by people, against what framing finds in them."""

from __future__ import annotations

from framing.evaluation.evaluating import Evaluation, evaluate
from framing.evaluation.people import PeopleFigure, people_agreement, read_markings
from framing.evaluation.scores import Score

__all__ = [
    "Evaluation",
    "PeopleFigure",
    "Score",
    "evaluate",
    "people_agreement",
    "read_markings",
]
