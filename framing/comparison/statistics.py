"""Statistics of two small sets of article values: means, differences, effects, tests.

The article is the unit throughout: words of one article are not independent, and
tests on pooled words find differences where there are none in a third of all cases.
"""

from __future__ import annotations

import math
import warnings
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Values = NDArray[np.float64]

__all__ = [
    "NO_INTERVAL",
    "Effect",
    "Interval",
    "cliffs_delta",
    "difference_interval",
    "hedges_g",
    "mean_interval",
    "poisson_interval",
    "rate_ratio",
]


class Interval(NamedTuple):
    """A 95% interval; both ends NaN where none may be given."""

    low: float
    high: float


class Effect(NamedTuple):
    """An effect size and its 95% interval; NaN where undefined."""

    value: float
    low: float
    high: float


NO_INTERVAL = Interval(math.nan, math.nan)
_NO_EFFECT = Effect(math.nan, math.nan, math.nan)


def _array(values: Sequence[float] | Values) -> Values:
    return np.asarray(values, dtype=np.float64)


def _spread(values: Values) -> float:
    """Variance between articles, 0 where the values differ by rounding alone."""
    if len(values) < 2:
        return 0.0
    variance = float(np.var(values, ddof=1))
    scale = float(np.max(np.abs(values)))
    return 0.0 if variance <= (1e-12 * scale) ** 2 else variance


def mean_interval(
    values: Sequence[float] | Values, low: float = -math.inf, high: float = math.inf
) -> Interval:
    """Give the 95% t interval of a mean of article values.

    Parameters
    ----------
    values : sequence of float
        One value for each article, without NaN.
    low, high : float
        The range that the measure can take; the interval is cut off there.

    Returns
    -------
    Interval
        NaN for fewer than two articles, and where all values are equal: a spread of
        nothing says nothing about the next article.

    Examples
    --------
    >>> interval = mean_interval([10.0, 12.0, 14.0])
    >>> round(interval.low, 2), round(interval.high, 2)
    (7.03, 16.97)
    """
    from scipy import stats

    array = _array(values)
    variance = _spread(array)
    if variance == 0.0:
        return NO_INTERVAL
    error = math.sqrt(variance / len(array))
    ends = stats.t.interval(0.95, len(array) - 1, loc=float(np.mean(array)), scale=error)
    return Interval(max(low, float(ends[0])), min(high, float(ends[1])))


def difference_interval(
    first: Sequence[float] | Values, second: Sequence[float] | Values
) -> Interval:
    """Give the 95% Welch t interval of the mean of `first` less that of `second`.

    Returns
    -------
    Interval
        NaN with fewer than two articles on either side or no spread on both.

    References
    ----------
    Welch, B. L. (1947). The generalization of 'Student's' problem when several
    different population variances are involved. Biometrika, 34, 28-35.

    Examples
    --------
    >>> interval = difference_interval([10.0, 12.0, 14.0], [6.0, 7.0, 8.0])
    >>> round(interval.low, 2), round(interval.high, 2)
    (0.84, 9.16)
    """
    from scipy import stats

    a, b = _array(first), _array(second)
    if min(len(a), len(b)) < 2 or _spread(a) + _spread(b) == 0.0:
        return NO_INTERVAL
    with warnings.catch_warnings():
        # scipy warns where the values of one side are equal; the other's spread is enough.
        warnings.filterwarnings("ignore", "Precision loss", RuntimeWarning)
        interval = stats.ttest_ind(a, b, equal_var=False).confidence_interval()
    return Interval(float(interval.low), float(interval.high))


def poisson_interval(count: float, base: float) -> Interval:
    """Give the 95% interval of one text's rate per 1,000 words, given its count.

    It says how far the rate of this text would move if its words fell anew, and
    nothing of other texts of the outlet.

    References
    ----------
    Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika, 28,
    437-442.

    Examples
    --------
    >>> interval = poisson_interval(10, 1000)
    >>> round(interval.low, 2), round(interval.high, 2)
    (4.8, 18.39)
    """
    from scipy import stats

    if not base > 0 or math.isnan(count):
        return NO_INTERVAL
    low = float(stats.chi2.ppf(0.025, 2 * count)) / 2 if count > 0 else 0.0
    high = float(stats.chi2.ppf(0.975, 2 * count + 2)) / 2
    return Interval(1000.0 * low / base, 1000.0 * high / base)


def rate_ratio(first: Sequence[float] | Values, second: Sequence[float] | Values) -> Effect:
    """Divide the mean rate of `first` by the mean rate of `second`, with its 95% interval.

    The interval is taken on the log scale, with the variance of the two means
    between articles (delta method) and Welch's degrees of freedom.

    Returns
    -------
    Effect
        NaN where a mean is not above zero; the interval also with fewer than two
        articles on either side or no spread on both.

    Examples
    --------
    >>> effect = rate_ratio([18.0, 20.0, 22.0], [9.0, 10.0, 11.0])
    >>> effect.value, round(effect.low, 2), round(effect.high, 2)
    (2.0, 1.59, 2.51)
    """
    from scipy import stats

    a, b = _array(first), _array(second)
    if not len(a) or not len(b) or float(np.mean(a)) <= 0 or float(np.mean(b)) <= 0:
        return _NO_EFFECT
    ratio = float(np.mean(a) / np.mean(b))
    if min(len(a), len(b)) < 2:
        return Effect(ratio, math.nan, math.nan)
    error, freedom = _welch(a / np.mean(a), b / np.mean(b))
    if error == 0.0:
        return Effect(ratio, math.nan, math.nan)
    half = float(stats.t.ppf(0.975, freedom)) * error
    if half > 50:
        return Effect(ratio, 0.0, math.inf)
    return Effect(ratio, ratio * math.exp(-half), ratio * math.exp(half))


def _welch(first: Values, second: Values) -> tuple[float, float]:
    """Give the standard error of the difference of two means, and its degrees of freedom."""
    a, b = _spread(first) / len(first), _spread(second) / len(second)
    if a + b == 0.0:
        return 0.0, math.nan
    freedom = (a + b) ** 2 / (a**2 / (len(first) - 1) + b**2 / (len(second) - 1))
    return math.sqrt(a + b), freedom


def hedges_g(first: Sequence[float] | Values, second: Sequence[float] | Values) -> Effect:
    """Give the difference of two means in pooled standard deviations, corrected for small n.

    Returns
    -------
    Effect
        NaN with fewer than two articles on either side or no spread within them.

    References
    ----------
    Hedges, L. V., & Olkin, I. (1985). Statistical methods for meta-analysis. Academic
    Press, chapter 5.

    Examples
    --------
    >>> round(hedges_g([10.0, 12.0, 14.0], [6.0, 7.0, 8.0]).value, 2)
    2.53
    """
    from scipy import stats

    a, b = _array(first), _array(second)
    if min(len(a), len(b)) < 2:
        return _NO_EFFECT
    freedom = len(a) + len(b) - 2
    pooled = ((len(a) - 1) * _spread(a) + (len(b) - 1) * _spread(b)) / freedom
    if pooled == 0.0:
        return _NO_EFFECT
    g = float(np.mean(a) - np.mean(b)) / math.sqrt(pooled) * (1 - 3 / (4 * freedom - 1))
    error = math.sqrt((len(a) + len(b)) / (len(a) * len(b)) + g**2 / (2 * (len(a) + len(b))))
    half = float(stats.t.ppf(0.975, freedom)) * error
    return Effect(g, g - half, g + half)


def cliffs_delta(first: Sequence[float] | Values, second: Sequence[float] | Values) -> Effect:
    """Say how much more often a value of `first` is higher than a value of `second`.

    From -1 (every value of `first` is lower) over 0 to 1 (every one is higher).

    Returns
    -------
    Effect
        The interval is asymmetric and stays within -1 and 1; NaN with fewer than two
        articles on either side, and where all values are equal.

    References
    ----------
    Cliff, N. (1993). Dominance statistics: ordinal analyses to answer ordinal
    questions. Psychological Bulletin, 114, 494-509. Interval: Feng, D., & Cliff, N.
    (2004). Monte Carlo evaluation of ordinal d with improved confidence interval.
    Journal of Modern Applied Statistical Methods, 3, 322-332.

    Examples
    --------
    >>> round(cliffs_delta([1.0, 4.0, 5.0], [2.0, 3.0, 0.0]).value, 2)
    0.56
    """
    from scipy import stats

    a, b = _array(first), _array(second)
    if min(len(a), len(b)) < 2:
        return _NO_EFFECT
    signs = np.sign(a[:, None] - b[None, :])
    delta = float(signs.mean())
    quantile = float(stats.t.ppf(0.975, len(a) + len(b) - 2))
    if abs(delta) == 1.0:
        least = min(len(a), len(b))
        bound = (least - quantile**2) / (least + quantile**2)
        return Effect(delta, *((bound, 1.0) if delta > 0 else (-1.0, -bound)))
    if not signs.any():
        return Effect(delta, math.nan, math.nan)
    return Effect(delta, *_delta_interval(signs, delta, quantile))


def _delta_interval(signs: Values, delta: float, quantile: float) -> Interval:
    rows, columns = signs.shape
    by_row = float(((signs.mean(axis=1) - delta) ** 2).sum())
    by_column = float(((signs.mean(axis=0) - delta) ** 2).sum())
    cells = float(((signs - delta) ** 2).sum())
    variance = (columns**2 * by_row + rows**2 * by_column - cells) / (
        rows * columns * (rows - 1) * (columns - 1)
    )
    variance = max(variance, (1 - delta**2) / (rows * columns - 1))
    scaled = quantile**2 * variance
    half = quantile * math.sqrt(variance) * math.sqrt((1 - delta**2) ** 2 + scaled)
    middle, width = delta - delta**3, 1 - delta**2 + scaled
    return Interval(max(-1.0, (middle - half) / width), min(1.0, (middle + half) / width))
