"""How much a shared name tells."""

from __future__ import annotations

import pytest

from framing.articles import Article
from framing.following.mentions import figure_mentions
from framing.following.weights import Weights
from framing.measurement import read_document


def weights(*texts: str) -> Weights:
    articles = [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]
    return Weights([m for a in articles for m in figure_mentions(read_document(a))])


def test_name_in_every_article_weighs_least() -> None:
    found = weights("They sold 40 tanks to Ostrel.", "They sold 50 tanks to Ostrel and Marn.")
    assert found("ostrel") == 0.5
    assert found("marn") == pytest.approx(0.65, abs=0.01)


def test_unknown_name_weighs_least() -> None:
    assert weights("They sold 40 tanks to Ostrel.")("marn") == 0.5


def test_sum_has_a_limit() -> None:
    found = weights("They sold 40 tanks to Ostrel and Marn.")
    assert found.of(frozenset({"ostrel", "marn"}), 3.0) == 1.0
    assert found.of(frozenset({"ostrel", "marn"}), 0.7) == 0.7
