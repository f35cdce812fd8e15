"""From scores of tags to the best legal sequence of them, and to spans.

The best sequence is found by joining neighbouring stretches in pairs, level by level,
each described by the best score from every first to every last tag. That takes as many
steps as the length has doublings, where going from token to token would take its length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

__all__ = ["GOING_ON", "NEVER", "Marked", "best_tags", "spans_of"]

ROLES = ("source", "cue", "content")
NEVER = np.float32(-1e4)
"""Score of what cannot be."""
_AT_ONCE = 512
"""Stretches joined at once: bounds memory for long texts."""
GOING_ON = slice(2, None, 2)
"""The tags that go on with a span."""


class Marked(NamedTuple):
    """A stretch of tokens that the tagger marked, half-open."""

    role: str
    first: int
    last: int

    def moved(self, by: int) -> Marked:
        """The same stretch so many tokens further on."""
        return Marked(self.role, self.first + by, self.last + by)


def _barred(tags: int) -> Floats:
    """Scores that bar a tag that goes on from following any but its own span."""
    barred = np.zeros((tags, tags), np.float32)
    for going_on in range(2, tags, 2):
        barred[:, going_on] = NEVER
        barred[going_on - 1 : going_on + 1, going_on] = 0
    return barred


def best_tags(scores: Floats, transitions: Floats) -> NDArray[np.int64]:
    """Find the sequence of tags with the highest sum of scores and transitions.

    Parameters
    ----------
    scores : array, shape (tokens, tags)
        Score of each tag for each token.
    transitions : array, shape (tags, tags)
        Score of each tag behind each other one. Tags alternate after the first: one that
        begins a span and one that goes on with it.

    Returns
    -------
    array of int, shape (tokens,)
        The tags.

    Examples
    --------
    >>> import numpy as np
    >>> scores = np.array([[0, 0, 9.0], [0, 0, 0.5]], dtype=np.float32)
    >>> best_tags(scores, np.zeros((3, 3), np.float32)).tolist()
    [1, 2]
    """
    n, tags = scores.shape
    if not n:
        return np.zeros(0, np.int64)
    moves = transitions + _barred(tags)
    ends = np.zeros((1, tags), np.float32)
    ends[0, GOING_ON] = NEVER
    # From which tag, to which tag, and for each token the score of arriving so.
    level = moves[:, :, None] + scores.T[None, :, :]
    level[:, :, 0] = (ends + scores[:1]).T[None, :, 0]
    levels = []
    while level.shape[2] > 1:
        levels.append(level)
        level = _joined(level)
    return _unfolded(level[:, :, 0], levels)


def _joined(level: Floats) -> Floats:
    """Join each two neighbours by the best tag between them."""
    tags, _, size = level.shape
    joined = np.empty((tags, tags, (size + 1) // 2), np.float32)
    if size % 2:
        joined[:, :, -1] = level[:, :, -1]
    # Sums run along memory only when neighbours have been laid apart.
    left = np.ascontiguousarray(level[:, :, : size - 1 : 2].swapaxes(0, 1))
    right = np.ascontiguousarray(level[:, :, 1::2])
    for first in range(0, size // 2, _AT_ONCE):
        part = slice(first, min(first + _AT_ONCE, size // 2))
        by_middle = left[:, :, None, part] + right[:, None, :, part]
        by_middle.max(axis=0, out=joined[:, :, part])
    return joined


def _unfolded(whole: Floats, levels: list[Floats]) -> NDArray[np.int64]:
    """Go back down: the first and last tag of each stretch tell those of its halves."""
    start, end = np.unravel_index(int(whole.argmax()), whole.shape)
    starts, ends = np.array([start]), np.array([end])
    for level in reversed(levels):
        size = level.shape[2]
        pairs = size // 2
        left = np.arange(0, 2 * pairs, 2)
        to_middle = level[starts[:pairs], :, left]
        middle = (to_middle + level[:, ends[:pairs], left + 1].T).argmax(axis=1)
        lower_starts = np.empty(size, np.int64)
        lower_ends = np.empty(size, np.int64)
        lower_starts[0 : 2 * pairs : 2], lower_ends[0 : 2 * pairs : 2] = starts[:pairs], middle
        lower_starts[1 : 2 * pairs : 2], lower_ends[1 : 2 * pairs : 2] = middle, ends[:pairs]
        if size % 2:
            lower_starts[-1], lower_ends[-1] = starts[-1], ends[-1]
        starts, ends = lower_starts, lower_ends
    return ends


def spans_of(tags: NDArray[np.int64]) -> list[Marked]:
    """Give the spans that a legal sequence of tags marks, in order.

    Examples
    --------
    >>> import numpy as np
    >>> spans_of(np.array([1, 2, 0, 3, 5]))[:2]
    [Marked(role='source', first=0, last=2), Marked(role='cue', first=3, last=4)]
    """
    going_on = (tags > 0) & (tags % 2 == 0)
    firsts = np.flatnonzero(tags % 2 == 1)
    stops = np.append(np.flatnonzero(~going_on), len(tags))
    lasts = stops[np.searchsorted(stops, firsts, side="right")]
    return [
        Marked(ROLES[int(tags[first]) // 2], int(first), int(last))
        for first, last in zip(firsts, lasts, strict=True)
    ]
