from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from framing.articles import Article
from framing.document import parse
from framing.errors import LexiconError
from framing.lexicon import packaged_lexicons, read_lexicon

Write = Callable[..., Path]


def refusal(path: Path) -> str:
    with pytest.raises(LexiconError) as caught:
        read_lexicon(path)
    return str(caught.value)


def test_reads_rows_with_their_columns(write_lexicon: Write) -> None:
    path = write_lexicon("term,forms,category,colour,core\nmay,might | could,weak,red,0\n")
    (entry,) = read_lexicon(path).entries
    assert (entry.term, entry.forms, entry.category) == ("may", ("might", "could"), "weak")
    assert (entry.columns["colour"], entry.core, entry.layer) == ("red", False, "hedge")


def test_digest_is_of_the_bytes_and_the_classes(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\nmay,weak\n")
    read = path.read_bytes() + b"\n[fruit]pear|plum"
    assert read_lexicon(path).digest == hashlib.sha256(read).hexdigest()


def test_a_term_may_begin_with_the_beginning_of_a_word(write_lexicon: Write) -> None:
    lexicon = read_lexicon(write_lexicon("term,category\ndrown*,weak\nsink* fast,strong\n"))
    document = parse(Article(id="a1", text="Drowned men sinking fast. Drowning, sunk fast."))
    assert [(document.text_of(h.span), h.entry.key) for h in lexicon.match(document)] == [
        ("Drowned", "drown*"),
        ("sinking fast", "sink* fast"),
        ("Drowning", "drown*"),
    ]


def test_a_voice_that_does_not_exist(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,voice\nmay,weak,outlet\n")
    assert "voice 'outlet' is not one of 'author', 'quoted', 'reported'" in refusal(path)


def test_a_byte_order_mark_is_no_part_of_the_first_column(write_lexicon: Write) -> None:
    path = write_lexicon("\ufeffterm,category\nmay,weak\n")
    assert read_lexicon(path).entries[0].term == "may"


def test_a_bare_name_reads_a_packaged_lexicon_once() -> None:
    assert read_lexicon("hedges") is read_lexicon("hedges")


def test_an_unknown_name_lists_those_there_are() -> None:
    with pytest.raises(LexiconError, match=r"'hedgehogs'.*there are .*hedges.*\.csv"):
        read_lexicon("hedgehogs")


def test_every_packaged_lexicon_can_be_read() -> None:
    assert {"actors", "hedges", "reporting_cues", "source_roles", "topic_words"} <= set(
        packaged_lexicons()
    )
    for name in packaged_lexicons():
        assert read_lexicon(name).entries


def test_missing_file(tmp_path: Path) -> None:
    assert "none.csv: no such file" in refusal(tmp_path / "none.csv")


def test_missing_card(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\nmay,weak\n")
    path.with_suffix(".toml").unlink()
    assert "test.toml: no such file; it should be the card" in refusal(path)


def test_unknown_category_names_line_column_and_choices(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\nmay,weak\nmight,weakly\n")
    assert "test.csv:3: category 'weakly' is not one of 'strong', 'weak'" in refusal(path)


def test_unknown_layer(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,layer\nmay,weak,hedges\n")
    assert "test.csv:2: layer 'hedges' is not one of 'booster', 'hedge'" in refusal(path)


def test_unknown_column_says_where_to_describe_it(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,taste\nmay,weak,sour\n")
    assert "test.csv:1: unknown column 'taste'; describe it under [columns]" in refusal(path)


def test_missing_column(write_lexicon: Write) -> None:
    path = write_lexicon("term\nmay\n")
    assert "test.csv:1: there is no column 'category'" in refusal(path)


def test_column_twice(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,term\nmay,weak,may\n")
    assert "test.csv:1: the column 'term' is there twice" in refusal(path)


def test_wrong_number_of_cells(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,after\nmay,weak,to, that\n")
    assert "test.csv:2: 4 cells where the first line names 3" in refusal(path)


def test_duplicate_row_names_the_earlier_line(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\nmay,weak\nmay,strong\n")
    assert "test.csv:3: 'may' stands in line 2 already" in refusal(path)


def test_the_same_term_may_have_two_senses(write_lexicon: Write) -> None:
    path = write_lexicon("term,sense,category\nmay,,weak\nmay,wish,strong\n")
    assert [entry.key for entry in read_lexicon(path).entries] == ["may", "may#wish"]


def test_empty_term(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\n,weak\n")
    assert "test.csv:2: column 'term' is empty" in refusal(path)


def test_unknown_class_in_a_condition_lists_the_classes(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,after\nmay,weak,<numbr>\n")
    message = refusal(path)
    assert "test.csv:2: column 'after': there is no class <numbr>; there are" in message
    assert "<fruit>" in message
    assert "<number>" in message


def test_broken_gap(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,after\nmay,weak,...x to\n")
    assert "column 'after': '...x' is no gap; write ... or ...N" in refusal(path)


def test_broken_item(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,before\nmay,weak,<number\n")
    assert "column 'before': '<number' is no item; write a word" in refusal(path)


def test_sentence_end_cannot_stand_before(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,before\nmay,weak,<end>\n")
    assert "column 'before': <end> can never stand there; <start> is the edge" in refusal(path)


def test_a_term_begins_with_a_word(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\n<number> or so,weak\n")
    assert "must begin with a word, or the beginning of one; put what comes" in refusal(path)


def test_a_term_does_not_end_with_a_gap(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\nsee ...,weak\n")
    assert "column 'term': 'see ...' must not end with a gap" in refusal(path)


def test_exact_capitals_need_plain_words(write_lexicon: Write) -> None:
    path = write_lexicon("term,category,case\nUS/USA,weak,exact\n")
    assert "case 'exact' needs plain words" in refusal(path)


def test_file_that_is_not_utf8(write_lexicon: Write) -> None:
    path = write_lexicon("")
    path.write_bytes("term,category\ncafé,weak\n".encode("latin-1"))
    assert "test.csv:2: not UTF-8; save the file as UTF-8" in refusal(path)


def test_broken_quotation_in_the_csv(write_lexicon: Write) -> None:
    path = write_lexicon('term,category\n"may,weak\n')
    assert "not valid CSV" in refusal(path)


def test_no_rows(write_lexicon: Write) -> None:
    path = write_lexicon("term,category\n")
    assert "test.csv: it has no rows" in refusal(path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('title = "Test words"', "", "test.toml: 'title' is missing"),
        ('title = "Test words"', "title = 3", "test.toml: 'title' is missing"),
        ("[categories]", "[kinds]", "test.toml: unknown field 'kinds'"),
        ('weak = "made up"\nstrong = "made up"', "", "test.toml: [categories] is missing"),
        ('weak = "made up"', "weak = 1", "test.toml: categories.weak is no text"),
        ('layers = ["hedge", "booster"]', 'layers = "hedge"', "layers is no list of texts"),
        ('title = "Test words"', "title = ", "test.toml: not valid TOML"),
        ('fruit = ["pear", "plum"]', 'fruit = "pear"', "classes.fruit is no list of texts"),
    ],
)
def test_broken_cards(write_lexicon: Write, card: str, old: str, new: str, message: str) -> None:
    card = card.replace(old, new)
    assert message in refusal(write_lexicon("term,category\nmay,weak\n", card))
