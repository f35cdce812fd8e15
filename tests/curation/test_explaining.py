from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.articles import Article
from framing.curation import explain
from framing.document import parse
from framing.lexicon import read_lexicon

Write = Callable[..., Path]


def whys(text: str, lexicon: str | Path = "hedges") -> dict[str, tuple[bool, str]]:
    return {reason.row: (reason.counts, reason.why) for reason in explain(text, [lexicon]).reasons}


def test_a_row_that_fires() -> None:
    (reason,) = explain("The dam will perhaps hold.", ["hedges"]).fired
    assert (reason.words, reason.row, reason.category) == (
        "perhaps",
        "perhaps",
        "epistemic_lexical",
    )
    assert reason.why == "counts as epistemic_lexical"


@pytest.mark.parametrize(
    ("text", "column", "why"),
    [
        ("It is red round about it.", "after", "asks for '<number>' right behind it, where 'it .'"),
        ("It was about five things.", "not_after", "refuses 'five' right behind it, where 'five"),
        (
            "They spoke about 10 boats.",
            "not_before",
            "refuses 'spoke' right before it, where 'They",
        ),
    ],
)
def test_what_a_row_is_stopped_by(write_lexicon: Write, text: str, column: str, why: str) -> None:
    rows = "term,category,not_before,after,not_after\nabout,weak,spoke,<number>,five\n"
    path = write_lexicon(rows)
    (reason,) = explain(text, [path]).stopped
    assert reason.stopped_by == column
    assert reason.why.startswith(why)


def test_a_condition_before(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,before\nmight,weak,the\n")
    (reason,) = explain("It might.", [path]).stopped
    assert reason.why == "asks for 'the' right before it, where 'It' stands"


def test_capitals(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,case\nmay,weak,lower\nUS,weak,exact\n")
    found = whys("They met us in May here.", path)
    assert found["may"] == (False, "counts in small letters alone")
    assert found["US"] == (False, "counts only as written: 'US'")


def test_a_longer_row_takes_the_words() -> None:
    found = explain("It is almost certainly lost.", ["hedges"]).stopped
    (reason,) = [reason for reason in found if reason.stopped_by == "overlap"]
    assert reason.why == "gives way to the row 'almost certainly' on the same words"


def test_a_row_for_one_voice(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,voice\nregime,weak,author\n")
    text = "The regime fell. The regime is weak, the mayor of Tarn said."
    first, second = explain(text, [path]).reasons
    assert first.counts
    assert second.why == "counts in the voice 'author' alone; these words are 'reported'"


def test_what_counts_is_what_matches() -> None:
    text = "If confirmed, it could cost about $4 million. They may leave in May, it is thought."
    explanation = explain(text, ["hedges"])
    hits = read_lexicon("hedges").match(explanation.document)
    assert [(r.span, r.row) for r in explanation.fired] == [(h.span, h.entry.key) for h in hits]


def test_printed() -> None:
    assert str(explain("The dam may fail.", ["hedges"])) == (
        "may: counts as modal (hedges: may), in the author's voice"
    )


def test_nothing_to_say() -> None:
    assert str(explain("Rain fell.", ["hedges"])) == "no row's words stand in this text"


def test_the_table_for_jupyter() -> None:
    explanation = explain("The dam may fail in May.", ["hedges"])
    assert list(explanation.frame["counts"]) == [True, False]
    assert "<table" in explanation._repr_html_()


def test_a_document_and_an_article_will_do() -> None:
    article = Article(id="a1", text="The dam may fail.")
    assert explain(article, ["hedges"]).reasons == explain(parse(article), ["hedges"]).reasons
