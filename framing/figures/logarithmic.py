"""Round numbers for a logarithmic axis."""

from __future__ import annotations

import math

__all__ = ["round_numbers", "short_number"]

_MOST = 4
_STEPS = ((1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 5, 7), (1, 3, 5), (1, 3), (1,))
"""Leading digits of the numbers, from the closest set to the widest."""


def round_numbers(low: float, high: float) -> list[float]:
    """Give round numbers between two values, as evenly as a logarithmic axis has them.

    Parameters
    ----------
    low, high : float
        Both above zero.

    Returns
    -------
    list of float
        Four at most.

    Examples
    --------
    >>> round_numbers(2500, 15000)
    [3000.0, 5000.0, 7000.0, 10000.0]
    """
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for steps in _STEPS:
        found = [
            step * 10.0**power
            for power in powers
            for step in steps
            if low <= step * 10.0**power <= high
        ]
        if len(found) <= _MOST:
            break
    return found[:: math.ceil(len(found) / _MOST)] if found else found


def short_number(value: float) -> str:
    """Write a number for an axis.

    Examples
    --------
    >>> short_number(12000.0), short_number(2500000.0), short_number(1.5)
    ('12,000', '2.5 m', '1.5')
    """
    for size, name in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if value >= size:
            return f"{value / size:g}{name}"
    return f"{value:,.0f}" if value >= 10 else f"{value:g}"
