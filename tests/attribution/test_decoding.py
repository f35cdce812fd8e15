from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribution.decoding import Marked, best_tags, spans_of


def legal(tags: tuple[int, ...]) -> bool:
    before = 0
    for tag in tags:
        if tag and tag % 2 == 0 and before not in (tag - 1, tag):
            return False
        before = tag
    return True


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(6))
def test_no_legal_sequence_scores_higher(length: int, seed: int) -> None:
    numbers = np.random.default_rng(seed)
    scores = numbers.normal(size=(length, 5)).astype(np.float32)
    moves = numbers.normal(size=(5, 5)).astype(np.float32)

    def worth(tags: tuple[int, ...]) -> float:
        steps = sum(moves[a, b] for a, b in pairwise(tags))
        return float(sum(scores[k, tag] for k, tag in enumerate(tags)) + steps)

    best = max(filter(legal, product(range(5), repeat=length)), key=worth)
    assert tuple(best_tags(scores, moves).tolist()) == best


@given(st.integers(1, 300), st.integers(0, 1000))
def test_sequences_are_legal(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, 7)).astype(np.float32) * 4
    tags = best_tags(scores, np.zeros((7, 7), np.float32))
    assert len(tags) == length
    assert legal(tuple(tags.tolist()))


def test_no_tokens() -> None:
    assert best_tags(np.zeros((0, 7), np.float32), np.zeros((7, 7), np.float32)).tolist() == []


def test_spans_that_touch_are_parted() -> None:
    tags = np.array([5, 6, 5, 6, 0, 3])
    assert spans_of(tags) == [
        Marked("content", 0, 2),
        Marked("content", 2, 4),
        Marked("cue", 5, 6),
    ]


def test_a_span_may_end_the_text() -> None:
    assert spans_of(np.array([0, 1, 2])) == [Marked("source", 1, 3)]
