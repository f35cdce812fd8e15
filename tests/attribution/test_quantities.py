from __future__ import annotations

import pytest

from framing.attribution.quantities import behind_number, is_mere_number, only_counts


@pytest.mark.parametrize("text", ["43", "about six in 10", "more than half", "38 %"])
def test_mere_number(text: str) -> None:
    assert is_mere_number(text.split())


@pytest.mark.parametrize("text", ["six voters", "about", "almost everyone"])
def test_more_than_a_number(text: str) -> None:
    assert not is_mere_number(text.split())


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("more than 40 envoys", "envoys"),
        ("two-thirds of the voters", "voters"),
        ("thirty - one percent", "percent"),
        ("the voters", "the voters"),
        ("40", "40"),
    ],
)
def test_behind_number(text: str, rest: str) -> None:
    words = text.split()
    assert " ".join(words[behind_number(words, 0, len(words)) :]) == rest


def test_only_counts() -> None:
    assert only_counts(["handful"])
    assert not only_counts(["city", "council"])
