from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import parse


def sentences(text: str) -> list[str]:
    document = parse(Article(id="a1", text=text))
    return [document.text_of(sentence.span) for sentence in document.sentences]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He met Gen. Ode in the U.S. on Jan. 5.", "The talks failed."),
        ("Dr. Beck and Mrs. Ode left.", "Nobody knew why."),
        ("It costs 2.5 million.", "They paid."),
        ("She works at No. 10 Quay Row.", "The lamp burned."),
        ("He waited...", "Then he left."),
        ("He waited…", "Norland won."),
        ("It rained!", "It poured."),
        ("Why?!", "Nobody knew."),
        ("It rained (a lot).", "The dam held."),
        ("(It rained.)", "The dam held."),
        ("She said “no.”", "It was done."),
        ("“It is over.”", "The mayor left."),
        ("‘It is over.’", "The mayor left."),
        ("It ended at 3 p.m.", "The mayor left."),
        ("She lives in the U.S.", "The family moved in June."),
        ("They chose plan B.", "The council agreed."),
        ("The union sued Tarn Inc.", "The firm paid."),
        ("He lives in Quay St.", "The house is old."),
        ("It was over.", "“We lost,” she said."),
        ("It fell by 5.", "10 men left."),
    ],
)
def test_ends_between(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Senate met in Washington, D.C. on Monday.",
        "It ended at 3 p.m. Monday in Tarn.",
        "It began at 9 a.m. Eastern time.",
        "“Is it over?” she asked.",
        "“Is it over?” Beck asked.",
        "He said “... the dam ... is old” twice.",
        "The case of Ode v. Tarn was heard.",
        "See p. 5 of the report.",
        "Lt. Gen. Ana B. Tarn spoke, e.g. of dams, i.e. walls.",
        "It fell to No. 3 in Norland.",
        "Read it at www.tarn.example. now",
        "Harry S. Tarn spoke.",
        "Prices rose by 3.5 percent in Norland.",
    ],
)
def test_does_not_end_inside(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_no_as_an_answer_is_a_sentence() -> None:
    assert sentences("Will it rain? No. The dam holds.") == [
        "Will it rain?",
        "No.",
        "The dam holds.",
    ]


def test_glued_full_stop_ends_a_sentence() -> None:
    assert sentences("It fell by half.Then it rose.") == ["It fell by half.", "Then it rose."]


def test_quotation_mark_glued_to_the_next_sentence_ends_one() -> None:
    assert sentences("He called it “old.”Then he left.") == ["He called it “old.”", "Then he left."]


@pytest.mark.parametrize("number", ["1.", "12.", "A."])
def test_number_in_front_of_a_paragraph_is_no_sentence(number: str) -> None:
    assert sentences(f"{number} The dam is old. It leaks.") == [
        f"{number} The dam is old.",
        "It leaks.",
    ]


def test_sentence_never_crosses_a_paragraph() -> None:
    assert sentences("The dam is old\n\nIt leaks and it may fail, said the mayor.") == [
        "The dam is old",
        "It leaks and it may fail, said the mayor.",
    ]


def test_sentences_hold_every_token() -> None:
    document = parse(Article(id="a1", text="“No.” Yes... (A.) 5! b.\n\n* x ?? — “y”"))
    assert sum(s.last - s.first for s in document.sentences) == len(document.tokens)


def test_one_word_without_a_stop_is_a_sentence() -> None:
    assert sentences("Dam") == ["Dam"]
