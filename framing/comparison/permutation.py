"""Permutation tests of article values, and the correction for making many of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Values = NDArray[np.float64]
    Pair = tuple[Sequence[float] | Values, Sequence[float] | Values]

__all__ = [
    "EXACT_PARTITIONS",
    "RESAMPLES",
    "TESTED_FROM",
    "PermutationTest",
    "adjusted",
    "permutation_test",
    "permutation_tests",
]

TESTED_FROM = 5
"""Articles needed on each side before a test is made."""

EXACT_PARTITIONS = 20_000
"""Up to so many ways of dealing the articles out, the permutation test counts them all."""

RESAMPLES = 9_999
"""Random permutations drawn where there are more."""

_CELLS = 2_000_000
_TOGETHER = 200


class PermutationTest(NamedTuple):
    """A two-sided permutation test: its p and how it was reached."""

    p: float
    method: str


def permutation_test(
    first: Sequence[float] | Values,
    second: Sequence[float] | Values,
    seed: int = 0,
) -> PermutationTest:
    """Test the difference of two means by dealing the articles out anew.

    Parameters
    ----------
    first, second : sequence of float
        One value for each article, without NaN.
    seed : int
        Seeds the permutations where they are drawn.

    Raises
    ------
    ValueError
        If a side has fewer than `TESTED_FROM` articles.

    Examples
    --------
    >>> test = permutation_test([1, 2, 3, 4, 5.0], [6, 7, 8, 9, 10.0])
    >>> round(test.p, 4), test.method
    (0.0079, 'exact permutation test, 252 partitions')
    """
    return permutation_tests([(first, second)], seed)[0]


def permutation_tests(pairs: Sequence[Pair], seed: int = 0) -> list[PermutationTest]:
    """Test many differences of two means, those of equal numbers of articles together.

    All ways of dealing are counted where there are at most `EXACT_PARTITIONS`; else
    `RESAMPLES` of them are drawn and the observed one is added, so that p is never 0.
    Tests of the same numbers of articles share the dealings drawn, which the seed alone
    decides: no p depends on what else is tested.

    Parameters
    ----------
    pairs : sequence of (sequence of float, sequence of float)
        For each test the values of either side, one for each article, without NaN.
    seed : int
        Seeds the permutations where they are drawn.

    Returns
    -------
    list of PermutationTest
        In the order of the pairs.

    Raises
    ------
    ValueError
        If a side has fewer than `TESTED_FROM` articles.

    Examples
    --------
    >>> low, high = [1, 2, 3, 4, 5.0], [6, 7, 8, 9, 10.0]
    >>> [round(test.p, 4) for test in permutation_tests([(low, high), (low, low)])]
    [0.0079, 1.0]
    """
    by_size: dict[tuple[int, int], list[int]] = {}
    for i, (first, second) in enumerate(pairs):
        if min(len(first), len(second)) < TESTED_FROM:
            raise ValueError(
                f"a test needs {TESTED_FROM} articles on each side; there are {len(first)} and "
                f"{len(second)}"
            )
        by_size.setdefault((len(first), len(second)), []).append(i)
    found: dict[int, PermutationTest] = {}
    for sizes, members in by_size.items():
        method = _method(*sizes)
        for start in range(0, len(members), _TOGETHER):
            some = members[start : start + _TOGETHER]
            ps = _ps([pairs[i] for i in some], seed)
            found |= {i: PermutationTest(p, method) for i, p in zip(some, ps, strict=True)}
    return [found[i] for i in range(len(pairs))]


def _method(first: int, second: int) -> str:
    partitions = math.comb(first + second, first)
    if partitions <= EXACT_PARTITIONS:
        return f"exact permutation test, {partitions:,} partitions"
    return f"permutation test, {RESAMPLES:,} random permutations"


def _ps(pairs: Sequence[Pair], seed: int) -> list[float]:
    """Test pairs of equal sizes in one call, a row each."""
    from scipy import stats

    first = np.array([a for a, _ in pairs], dtype=np.float64)
    second = np.array([b for _, b in pairs], dtype=np.float64)
    scale = np.maximum(np.abs(first).max(axis=1), np.abs(second).max(axis=1))[:, None]
    scale[scale == 0.0] = 1.0
    chosen, total = first.shape[1], first.shape[1] + second.shape[1]
    exact = math.comb(total, chosen) <= EXACT_PARTITIONS
    seeded: dict[str, Any] = {_seed_argument(): np.random.default_rng([seed, chosen, total])}
    result = stats.permutation_test(
        (first / scale, second / scale),
        _difference,
        vectorized=True,
        axis=-1,
        n_resamples=EXACT_PARTITIONS if exact else RESAMPLES,
        batch=max(1, _CELLS // (len(pairs) * total)),
        **seeded,
    )
    return [float(p) for p in result.pvalue]


def _difference(first: Values, second: Values, axis: int) -> Values:
    # Dealings that differ by the rounding of sums alone are ties.
    difference: Values = np.round(np.mean(first, axis=axis) - np.mean(second, axis=axis), 12)
    return difference


def _seed_argument() -> str:
    """Name the argument that seeds: it was `random_state` before scipy 1.15."""
    from inspect import signature

    from scipy import stats

    names = signature(stats.permutation_test).parameters
    return "rng" if "rng" in names else "random_state"


def adjusted(ps: Sequence[float]) -> list[float]:
    """Give the Benjamini-Hochberg q for each p of one family; NaN stays NaN and is not counted.

    References
    ----------
    Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate.
    Journal of the Royal Statistical Society B, 57, 289-300.

    Examples
    --------
    >>> adjusted([0.01, float("nan"), 0.04, 0.03])
    [0.03, nan, 0.04, 0.04]
    """
    from scipy import stats

    array = np.array(ps, dtype=np.float64)
    known = ~np.isnan(array)
    if known.any():
        array[known] = stats.false_discovery_control(array[known], method="bh")
    return [float(q) for q in array]
