"""Indices of how evenly things are spread over categories.

Each takes the counts of the categories that occur. Those that compare with an even spread
take the number of categories there could be, fixed beforehand: the number that happens to
occur in a text would make a text with one kind of source as even as can be.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = ["concentration", "effective_number", "evenness", "simpson", "variation"]


def simpson(counts: Sequence[int]) -> float:
    """Chance that two things drawn at random without return are of different categories.

    ``1 - sum n(n-1) / N(N-1)``.

    Raises
    ------
    ValueError
        If there are fewer than two things.

    References
    ----------
    Simpson, E. H. (1949). Measurement of diversity. Nature, 163, 688.

    Examples
    --------
    >>> round(simpson([6, 4]), 4)
    0.5333
    """
    total = _total(counts, least=2)
    return 1.0 - sum(n * (n - 1) for n in counts) / (total * (total - 1))


def evenness(counts: Sequence[int], categories: int) -> float:
    """Shannon's entropy as a share of its maximum, ``H / ln K``.

    Parameters
    ----------
    counts : sequence of int
        Counts of the categories that occur.
    categories : int
        K, the number of categories there could be.

    Raises
    ------
    ValueError
        If there is nothing, or K is below two or below the categories that occur.

    References
    ----------
    Deacon, D. & Stanyer, J. (2021). Media diversity and the analysis of qualitative
    variation. doi 10.1177/20570473211006481.

    Examples
    --------
    >>> evenness([5, 5], 2), round(evenness([5, 5], 10), 4)
    (1.0, 0.301)
    """
    _check(counts, categories)
    return _entropy(counts) / math.log(categories)


def variation(counts: Sequence[int], categories: int) -> float:
    """Index of qualitative variation, ``K (1 - sum p^2) / (K - 1)``.

    Parameters
    ----------
    counts : sequence of int
        Counts of the categories that occur.
    categories : int
        K, the number of categories there could be.

    Raises
    ------
    ValueError
        If there is nothing, or K is below two or below the categories that occur.

    References
    ----------
    Mueller, J. H. & Schuessler, K. F. (1961). Statistical reasoning in sociology.

    Examples
    --------
    >>> variation([5, 5], 2), variation([10], 10)
    (1.0, 0.0)
    """
    _check(counts, categories)
    return categories * (1.0 - concentration(counts)) / (categories - 1)


def concentration(counts: Sequence[int]) -> float:
    """Herfindahl-Hirschman index, ``sum p^2``: 1 where all are of one category.

    Raises
    ------
    ValueError
        If there is nothing.

    References
    ----------
    Hirschman, A. O. (1964). The paternity of an index. American Economic Review, 54(5), 761.

    Examples
    --------
    >>> concentration([5, 5])
    0.5
    """
    total = _total(counts)
    return math.fsum((n / total) ** 2 for n in counts)


def effective_number(counts: Sequence[int]) -> float:
    """Give the number of equally common categories that would be as diverse, ``exp(H)``.

    Raises
    ------
    ValueError
        If there is nothing.

    References
    ----------
    Jost, L. (2006). Entropy and diversity. Oikos, 113(2), 363-375.

    Examples
    --------
    >>> round(effective_number([5, 5]), 6), round(effective_number([9, 1]), 2)
    (2.0, 1.38)
    """
    return math.exp(_entropy(counts))


def _entropy(counts: Sequence[int]) -> float:
    total = _total(counts)
    return math.fsum(-(n / total) * math.log(n / total) for n in counts if n)


def _total(counts: Sequence[int], least: int = 1) -> int:
    total = sum(counts)
    if total < least:
        raise ValueError(f"the counts add up to {total}; the index needs at least {least}")
    return total


def _check(counts: Sequence[int], categories: int) -> None:
    occurring = sum(n > 0 for n in counts)
    if categories < max(2, occurring):
        raise ValueError(
            f"categories is {categories}; give at least two, and no fewer than the {occurring} "
            "that occur"
        )
