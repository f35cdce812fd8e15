from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.articles import Article
from framing.document import parse
from framing.errors import LexiconError
from framing.lexicon import Lexicon, read_lexicon

Write = Callable[..., Path]

BASE = (
    "term,category,layer,after\n"
    "about,weak,hedge,<number>\nmay,weak,hedge,\nsurely,strong,booster,\n"
)
CARD = """
title = "More test words"
version = "1"
licence = "CC0-1.0"
source = "Made up"
citation = "None"
extends = "test.csv"
"""


@pytest.fixture
def extended(write_lexicon: Write) -> Callable[[str], Lexicon]:
    """A lexicon of these rows that extends the one of `BASE`."""
    write_lexicon(BASE)
    return lambda rows: read_lexicon(write_lexicon(rows, CARD, "more"))


def found(lexicon: Lexicon, text: str) -> list[str]:
    document = parse(Article(id="a1", text=text))
    return [hit.entry.key for hit in lexicon.match(document)]


def test_rows_are_added_with_categories_of_the_base(extended: Callable[[str], Lexicon]) -> None:
    lexicon = extended("term,category\nperchance,weak\n")
    assert found(lexicon, "It may perchance hold.") == ["may", "perchance"]
    assert lexicon.name == "more"


def test_an_own_category_stands_beside_those_of_the_base(
    write_lexicon: Write,
) -> None:
    write_lexicon(BASE)
    card = CARD + '[categories]\nquaint = "made up"\n'
    lexicon = read_lexicon(write_lexicon("term,category\nperchance,quaint\n", card, "more"))
    assert set(lexicon.card.categories) == {"weak", "strong", "quaint"}


def test_a_row_is_dropped(extended: Callable[[str], Lexicon]) -> None:
    lexicon = extended("action,term,category\ndrop,may,\n")
    assert found(lexicon, "It may hold about 10 boats.") == ["about"]


def test_a_row_is_replaced_with_its_conditions(extended: Callable[[str], Lexicon]) -> None:
    lexicon = extended("action,term,category,after\nreplace,about,strong,the\n")
    assert found(lexicon, "About 10 spoke about the weir.") == ["about"]
    assert lexicon.entry("about").category == "strong"


def test_each_row_knows_its_lexicon_and_line(extended: Callable[[str], Lexicon]) -> None:
    lexicon = extended("term,category\nperchance,weak\n")
    places = {entry.key: (entry.lexicon, entry.line) for entry in lexicon.entries}
    assert places["may"] == ("test", 3)
    assert places["perchance"] == ("more", 2)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("term,category\nmay,weak\n", r"more\.csv:2: 'may' is a row of 'test' already; write 'rep"),
        ("action,term,category\ndrop,mai,\n", r"more\.csv:2: 'test' has no row 'mai' to drop"),
        (
            "action,term,category\nreplace,mai,weak\n",
            r"more\.csv:2: 'test' has no row 'mai' to replace; give term and sense as they stand",
        ),
        (
            "action,term,category\nremove,may,\n",
            r"more\.csv:2: action 'remove' is not one of 'add', 'drop', 'replace'",
        ),
    ],
)
def test_what_cannot_be_done_is_refused(
    extended: Callable[[str], Lexicon], rows: str, message: str
) -> None:
    with pytest.raises(LexiconError, match=message):
        extended(rows)


def test_an_action_needs_a_lexicon_to_extend(write_lexicon: Write) -> None:
    with pytest.raises(LexiconError, match=r"test\.csv:2: column 'action': there is nothing to dr"):
        read_lexicon(write_lexicon("action,term,category\ndrop,may,\n"))


def test_a_circle_is_refused(write_lexicon: Write) -> None:
    write_lexicon("term,category\nmay,weak\n", CARD.replace("test.csv", "more.csv"))
    path = write_lexicon("term,category\nmight,weak\n", CARD, "more")
    with pytest.raises(LexiconError, match="extends itself"):
        read_lexicon(path)


def test_a_packaged_lexicon_can_be_extended(write_lexicon: Write) -> None:
    card = CARD.replace("test.csv", "hedges")
    rows = "action,term,sense,category\nadd,perchance,,modal\ndrop,about,,\n"
    lexicon = read_lexicon(write_lexicon(rows, card, "mine"))
    assert found(lexicon, "Perchance about 10 may come.") == ["perchance", "may"]


def test_dropping_a_row_removes_its_hits_and_no_other(write_lexicon: Write) -> None:
    """Of words that no longer row covers, and that it covers for no shorter one."""
    text = "It may cost about 4 marks, perhaps more; the mayor reportedly left in doubt."
    document = parse(Article(id="a1", text=text))
    before = read_lexicon("hedges").match(document)
    card = CARD.replace("test.csv", "hedges")
    for gone in before:
        rows = f"action,term,sense,category\ndrop,{gone.entry.term},{gone.entry.sense},\n"
        after = read_lexicon(write_lexicon(rows, card, "mine")).match(document)
        kept = [(hit.span, hit.entry.key) for hit in before if hit.entry is not gone.entry]
        assert [(hit.span, hit.entry.key) for hit in after] == kept


def test_the_digest_tells_rows_classes_and_base(write_lexicon: Write) -> None:
    write_lexicon(BASE)
    first = read_lexicon(write_lexicon("term,category\nperchance,weak\n", CARD, "more")).digest
    other_class = CARD + '[classes]\nfish = ["cod"]\n'
    second = read_lexicon(
        write_lexicon("term,category\nperchance,weak\n", other_class, "more")
    ).digest
    write_lexicon(BASE + "perhaps,weak,hedge,\n")
    third = read_lexicon(write_lexicon("term,category\nperchance,weak\n", CARD, "more")).digest
    assert len({first, second, third}) == 3


def test_a_lexicon_to_extend_that_is_not_there(write_lexicon: Write) -> None:
    card = CARD.replace("test.csv", "hedgs")
    with pytest.raises(LexiconError, match=r"more\.toml: extends = 'hedgs': no lexicon called"):
        read_lexicon(write_lexicon("term,category\nmay,weak\n", card, "more"))
