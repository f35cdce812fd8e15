"""Compare groups of articles, with the statistics that their number allows."""

from framing.comparison.comparing import Comparison, compare
from framing.comparison.confounds import Confound, confounds
from framing.comparison.equal_length import values_at_equal_length
from framing.comparison.groups import Group
from framing.comparison.measures import headline_measures, measure_label, measure_phrase
from framing.comparison.robustness import RobustnessRow, robustness
from framing.comparison.rows import ComparisonRow

__all__ = [
    "Comparison",
    "ComparisonRow",
    "Confound",
    "Group",
    "RobustnessRow",
    "compare",
    "confounds",
    "headline_measures",
    "measure_label",
    "measure_phrase",
    "robustness",
    "values_at_equal_length",
]
