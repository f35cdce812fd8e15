"""What must not be concluded from a comparison, in sentences filled in from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.measures import measure_phrase
from framing.comparison.permutation import TESTED_FROM

if TYPE_CHECKING:
    from framing.comparison.comparing import Comparison

__all__ = ["limitation_sentences"]

_ALWAYS = (
    "Hedging is not inaccuracy and certainty is not truth; quoting officials is not endorsing "
    "them.",
    "The measures describe wording. They say nothing of intent, of whether a claim is true, "
    "or of what readers take from it.",
)


def limitation_sentences(comparison: Comparison) -> tuple[str, ...]:
    """Fill in the limits of a comparison.

    Parameters
    ----------
    comparison : Comparison
        The groups compared.

    Returns
    -------
    tuple of str
        One sentence or two each.
    """
    found = [_size(comparison)]
    if comparison.left_out:
        found.append(_left_out(len(comparison.left_out), comparison.by))
    found.extend(f"{confound}" for confound in comparison.confounds)
    if comparison.tested:
        found.append(_tests(comparison))
    found.extend(_ALWAYS)
    if any(f.exploratory and f.construct == "sentiment" for f in comparison.analysis.features):
        found.append("Tone is exploratory (dictionary method).")
    return tuple(found)


def _left_out(left: int, by: str) -> str:
    if left == 1:
        return f"1 article has no {by} stated and belongs to no group."
    return f"{left} articles have no {by} stated and belong to no group."


def _size(comparison: Comparison) -> str:
    n = sum(group.n for group in comparison.groups)
    k = len(comparison.groups)
    articles = "1 article" if n == 1 else f"{n} articles"
    if not comparison.by:
        return f"Based on {articles}. The figures describe these texts."
    smallest = min(group.n for group in comparison.groups)
    groups = f"1 {comparison.by}" if k == 1 else f"{k} {_plural(comparison.by)}"
    start = f"Based on {articles} from {groups}."
    if smallest < TESTED_FROM:
        few = [g.label for g in comparison.groups if g.n < TESTED_FROM]
        listed = "" if len(few) == k else f" ({', '.join(few)})"
        alone = any(group.n == 1 for group in comparison.groups)
        return (
            f"{start} Differences describe these texts; with fewer than {TESTED_FROM} articles "
            f"per {comparison.by}{listed} they must not be read as properties of "
            f"{_a(comparison.by)}."
            + (f" One article cannot represent {_a(comparison.by)}." if alone else "")
        )
    return f"{start} They are no random sample of what these {_plural(comparison.by)} publish."


def _tests(comparison: Comparison) -> str:
    tests = sum(row.tested for row in comparison.rows)
    below = sum(row.q < 0.05 for row in comparison.rows if row.tested)
    listed = ", ".join(measure_phrase(name) for name in comparison.primary)
    named = (
        f"the primary measures named beforehand are {listed}"
        if comparison.primary
        else "no primary measure was named beforehand, so that all of them are exploratory"
    )
    return (
        f"{tests} tests were made; q holds the expected share of false discoveries among "
        f"them down (Benjamini-Hochberg), and {below} have q below .05; {named}."
    )


def _plural(word: str) -> str:
    return f"{word}s" if not word.endswith("s") else word


def _a(word: str) -> str:
    return f"an {word}" if word[:1] in "aeiou" else f"a {word}"
