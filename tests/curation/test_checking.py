from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.curation import check_lexicon
from framing.lexicon import packaged_lexicons

Write = Callable[..., Path]
HEADER = "term,category,after,examples,counterexamples\n"


def messages(write_lexicon: Write, rows: str) -> list[str]:
    return [str(problem) for problem in check_lexicon(write_lexicon(HEADER + rows))]


@pytest.mark.slow
@pytest.mark.parametrize("name", packaged_lexicons())
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


def test_a_card_audits_rows_that_are_there(write_lexicon: Write, card: str) -> None:
    path = write_lexicon(
        "term,category,examples\nmay,weak,It may.\n",
        card + '[audited]\nmay = "48 of 50"\nmight = "49 of 50"\n',
    )
    assert [str(problem) for problem in check_lexicon(path)] == [
        "line 0: might: stands under [audited] in the card and is no row"
    ]
