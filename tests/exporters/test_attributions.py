"""What is told of each attribution for display."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.document.model import Source
from framing.exporters.attributions import NOTHING, linked_attributions, summary
from framing.extractors.hedging import Hedging


@pytest.fixture
def linked(nested):
    return linked_attributions(*nested)


def test_the_words_of_every_part_are_there(nested, linked):
    document, _ = nested
    found = [(p.name, p.number, document.text_of(p.span)) for p in linked[1].parts]
    assert found == [
        ("source", 2, "Ana Beck"),
        ("cue", 2, "denied"),
        ("content", 2, "<b>that the quay sank</b>"),
    ]


def test_nesting_names_the_attribution_around(linked):
    assert [one.place for one in linked] == ["", "nested in 1", "", "", ""]


def test_nested_in_no_content_that_is_marked(attributed, said):
    linked = linked_attributions(*attributed("He said it rained.", said(("it rained",), level=1)))
    assert linked[0].place == "nested"


def test_outside_the_body_is_named(attributed, said):
    document, marks = attributed(
        "Quay to close, mayor says\n\nThe quay will close.", said(("Quay to close",))
    )
    (one,) = linked_attributions(document, marks)
    assert (one.place, one.counted) == ("in a headline", False)


def test_parts_are_told_in_words(linked):
    assert linked[1].told("source") == "source of attribution 2: named person, government, XX"
    assert linked[1].told("cue") == "cue of attribution 2: negative"
    assert linked[1].told("content") == "content of attribution 2: indirect"
    assert linked[2].told("source") == "source of attribution 3"


def test_a_fact_that_two_classes_share_is_told_once(attributed, said):
    report = Source("document", "document", "CN")
    document, marks = attributed("It fell.", said(("fell",), described=report))
    assert linked_attributions(document, marks)[0].who == "document, CN"


def test_an_ambiguous_source_is_told_as_such(linked):
    assert linked[3].resolved == "ambiguous, perhaps Ode and Rosk"
    assert linked[3].who == "named person, expert academic and intergovernmental"


@pytest.mark.parametrize(
    ("words", "speaker", "resolved"),
    [
        ("the town hall", "town hall", ""),
        ("he", "Jan Ode", "Jan Ode"),
        ("Theo", "o", "o"),
        ("Jan Ode", "", ""),
    ],
)
def test_who_is_meant_is_told_where_the_words_differ(attributed, said, words, speaker, resolved):
    text = f"It rained, {words} said."
    document, marks = attributed(
        text, said(("It rained",), (words,), described=Source(speaker=speaker))
    )
    assert linked_attributions(document, marks)[0].resolved == resolved


def test_marks_of_others_are_passed_over(nested):
    document, marks = nested
    others = Hedging().extract(document).annotations
    assert len(linked_attributions(document, (*others, *marks))) == 5


@pytest.mark.parametrize("number", [None, 0, 6, "one"])
def test_a_mark_without_a_number_is_refused(nested, number):
    document, marks = nested
    wrong = replace(marks[0], attributes={**marks[0].attributes, "number": number})
    with pytest.raises(ValueError, match=r"a1: the mark .* has the number .* one from 1 to 5"):
        linked_attributions(document, [wrong])


def test_summaries(attributed, said, linked):
    assert summary([]) == NOTHING
    assert summary(linked) == (
        "5 attributions; the measures count 4 of them, not those that are nested or stand "
        "outside the body."
    )
    assert summary(linked[1:2]) == "1 attribution; the measures do not count it."
    assert summary(linked[2:4]) == "2 attributions; the measures count all of them."
