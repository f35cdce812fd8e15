from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.document import Document, parse
from framing.lexicon import Lexicon, read_lexicon

if TYPE_CHECKING:
    import random

Write = Callable[..., Path]


def document_of(text: str) -> Document:
    return parse(Article(id="a1", text=text))


def found(lexicon: Lexicon, text: str) -> list[str]:
    document = document_of(text)
    return [document.text_of(hit.span) for hit in lexicon.match(document)]


def small(write_lexicon: Write, rows: str) -> Lexicon:
    return read_lexicon(write_lexicon(rows))


def test_any_capitals_match(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category\nmay,weak\n")
    assert found(lexicon, "It may rain. MAY it rain?") == ["may", "MAY"]


def test_exact_capitals(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category,case\nthe West,weak,exact\nUS,weak,exact\n")
    text = "The West told us that the US and the west of Norland agree with the West."
    assert found(lexicon, text) == ["The West", "US", "the West"]


def test_small_letters_only_save_where_capitals_say_nothing(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category,case\nmay,weak,lower\n")
    assert found(lexicon, "We met May. It may rain. May it rain.") == ["may", "May"]
    assert found(lexicon, "Harbour Ferry May Close Before Winter, Board Warns") == ["May"]


def test_forms_name_their_row(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,forms,category\nbelieve,believes | believed,weak\n")
    (hit,) = lexicon.match(document_of("She believed it."))
    assert hit.entry.key == "believe"


def test_longest_wins_within_a_layer(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category\nmore,weak\nmore than,weak\nthan,weak\n")
    assert found(lexicon, "It cost more than gold.") == ["more than"]


def test_a_condition_unmet_lets_the_shorter_match(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category,after\nmore,weak,\nmore than,weak,<number>\n")
    assert found(lexicon, "It cost more than gold.") == ["more"]


def test_layers_may_overlap(write_lexicon: Write) -> None:
    lexicon = small(
        write_lexicon, "term,category,layer\nalmost certain,weak,hedge\ncertain,strong,booster\n"
    )
    assert found(lexicon, "It is almost certain.") == ["almost certain", "certain"]


def test_a_hit_never_crosses_a_sentence(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category\nat least,weak\n")
    assert found(lexicon, "He looked at. Least of all her.") == []


def test_a_condition_never_looks_into_the_next_sentence(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category,after\nabout,weak,<number>\n")
    assert found(lexicon, "That is what it is about. Ten left.") == []


def test_phrase_with_a_gap(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category\nregard ...3 as,weak\n")
    assert found(lexicon, "They regard the old pier as lost.") == ["regard the old pier as"]
    assert found(lexicon, "They regard the very old stone pier as lost.") == []


def test_choice_of_words_in_a_term(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category\nis/are said,weak\n")
    assert found(lexicon, "He is said to sing. They are said to dance.") == ["is said", "are said"]


def test_own_class_of_the_card(write_lexicon: Write) -> None:
    lexicon = small(write_lexicon, "term,category,after\nsome,weak,<fruit>\n")
    assert found(lexicon, "Eat some pear and some bread.") == ["some"]


def test_all_four_conditions_must_hold(write_lexicon: Write) -> None:
    rows = "term,category,before,not_before,after,not_after\nso,weak,and,or,far,far away\n"
    lexicon = small(write_lexicon, rows)
    assert found(lexicon, "And so far it held.") == ["so"]
    assert found(lexicon, "But so far it held.") == []
    assert found(lexicon, "And so it held.") == []
    assert found(lexicon, "And so far away it held.") == []


def test_of_two_rows_the_more_exact_wins_in_any_order(write_lexicon: Write) -> None:
    rows = ["may,,weak,,because", "may,not,strong,not,"]
    header = "term,sense,category,after,not_after"
    for name, order in (("one", rows), ("two", rows[::-1])):
        path = write_lexicon("\n".join([header, *order]), name=name)
        hits = read_lexicon(path).match(document_of("It may not rain."))
        assert [hit.entry.key for hit in hits] == ["may#not"]


@pytest.mark.parametrize(
    ("typographic", "plain"),
    [
        ("We don’t know.", "We don't know."),
        ("“It’s unclear,” he said.", '"It\'s unclear," he said.'),
        ("A would‑be buyer may come.", "A would-be buyer may come."),
        ("Perhaps\u00a0about\u00a010,000 left.", "Perhaps about 10,000 left."),
    ],
)
def test_typographic_variants_give_equal_hits(typographic: str, plain: str) -> None:
    lexicon = read_lexicon("hedges")
    spans = [[hit.span for hit in lexicon.match(document_of(t))] for t in (typographic, plain)]
    assert spans[0] == spans[1]
    assert spans[0]


def test_an_empty_document_has_no_hits() -> None:
    assert read_lexicon("hedges").match(document_of("")) == ()


def test_entry_by_key() -> None:
    assert read_lexicon("hedges").entry("almost#degree").category == "attenuator"


def test_entry_that_is_not_there() -> None:
    with pytest.raises(KeyError, match="hedges has no row 'never-ever'"):
        read_lexicon("hedges").entry("never-ever")


WORDS = st.sampled_from(
    [
        "the",
        "dam",
        "may",
        "might",
        "could",
        "about",
        "300",
        "if",
        "it",
        "fails",
        ".",
        ",",
        "more",
        "than",
        "almost",
        "no",
        "one",
        "likely",
        "not",
        "to",
        "say",
        "as",
        "far",
        "as",
        "possible",
        "is",
        "believed",
        "Norland",
        "May",
        "appears",
        "in",
        "some",
        "kind",
        "of",
        "’",
        "“",
        "”",
        "-",
        "\n\n",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_hits_of_a_layer_are_ordered_inside_the_text_and_do_not_overlap(text: str) -> None:
    document = document_of(text)
    hits = read_lexicon("hedges").match(document)
    for layer in ("hedge", "booster"):
        end = 0
        for hit in (h for h in hits if h.entry.layer == layer):
            assert end <= hit.span.start < hit.span.end <= len(text)
            end = hit.span.end


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_a_hit_lies_in_one_sentence_and_its_row_explains_it(text: str) -> None:
    document = document_of(text)
    for hit in read_lexicon("hedges").match(document):
        assert any(s.first <= hit.first < hit.last <= s.last for s in document.sentences)
        words = " ".join(document.tokens.lowers[hit.first : hit.last])
        known = {hit.entry.term, *hit.entry.forms}
        assert words in known


@given(st.lists(WORDS, max_size=30).map(" ".join), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(text: str, shuffler: random.Random) -> None:
    lexicon = read_lexicon("hedges")
    entries = list(lexicon.entries)
    shuffler.shuffle(entries)
    shuffled = Lexicon("hedges", tuple(entries), lexicon.card, lexicon.digest)
    document = document_of(text)
    assert shuffled.match(document) == lexicon.match(document)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_a_line_in_front_shifts_every_hit(text: str) -> None:
    lexicon = read_lexicon("hedges")
    here = [hit.span for hit in lexicon.match(document_of(text))]
    moved = [hit.span for hit in lexicon.match(document_of("\n" + text))]
    assert moved == [(start + 1, end + 1) for start, end in here]
