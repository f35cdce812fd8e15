from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.lexicon import check_lexicon

Write = Callable[..., Path]
HEADER = "term,category,after,examples,counterexamples\n"


def messages(write_lexicon: Write, rows: str) -> list[str]:
    return [str(problem) for problem in check_lexicon(write_lexicon(HEADER + rows))]


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "actors",
        "countries",
        "given_names",
        "hedges",
        "reporting_cues",
        "source_roles",
        "topic_words",
    ],
)
def test_packaged_lexicons_pass(name: str) -> None:
    assert check_lexicon(name) == []


def test_good_rows_have_no_problem(write_lexicon: Write) -> None:
    assert messages(write_lexicon, "about,weak,<number>,About 10 left.,Talk about it.\n") == []


def test_example_that_does_not_match(write_lexicon: Write) -> None:
    found = messages(write_lexicon, "about,weak,<number>,About it.,Talk about it.\n")
    assert found == ["line 2: about: does not match its example: About it."]


def test_counterexample_that_matches(write_lexicon: Write) -> None:
    found = messages(write_lexicon, "about,weak,,About it.,Talk about it. | Go about it.\n")
    assert found == [
        "line 2: about: matches its counterexample: Talk about it.",
        "line 2: about: matches its counterexample: Go about it.",
    ]


def test_row_without_example(write_lexicon: Write) -> None:
    (found,) = messages(write_lexicon, "about,weak,,,\n")
    assert "has no example; write a sentence in which it must match" in found


def test_condition_without_counterexample(write_lexicon: Write) -> None:
    (found,) = messages(write_lexicon, "about,weak,<number>,About 10 left.,\n")
    assert "has a condition and no counterexample" in found


def test_rows_out_of_order(write_lexicon: Write) -> None:
    (found,) = messages(write_lexicon, "may,weak,,It may.,\nabout,weak,,About it.,\n")
    assert found == "line 3: about: stands after 'may'; sort rows by term"
