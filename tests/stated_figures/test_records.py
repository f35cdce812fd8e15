"""Each figure with all that is told of it."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.stated_figures.records import FigureRecord, figure_records


def records(text: str) -> list[FigureRecord]:
    return list(figure_records(attribute(parse(Article(id="a1", text=text)))))


def one(text: str) -> FigureRecord:
    (record,) = records(text)
    return record


@pytest.mark.parametrize(
    "text",
    [
        "The dam was built in 1998.",
        "It fell on May 12, and on 3 June.",
        "Ana Beck, 34, left.",
        "See Article 5 and page 12.",
        "It was the 12th raid.",
        "They waited 12 days.",
        "Hundreds of years passed.",
        "The two sides met.",
        "The rate is 12 deaths per 100,000 people."[:17],
        "Voters who were 45 or older stayed.",
        "They dialled 911 calls.",
        "The 2013-14 Ashes were lost.",
        "They were 5,000-1 outsiders.",
    ],
)
def test_is_no_figure(text: str) -> None:
    assert records(text) == []


def test_rate_per_100000_counts_nobody() -> None:
    found = records("There were 40 cases per 100,000 residents.")
    assert [record.as_written for record in found] == ["40 cases"]


def test_words_run_from_the_approximator_to_the_thing() -> None:
    record = one("Rain fell as some 3,000 Norland soldiers left.")
    assert record.as_written == "some 3,000 Norland soldiers"
    assert (record.approximator, record.kind, record.amount.bound) == ("some", "people", "about")


def test_span_is_the_words() -> None:
    text = "Rain fell. Over 40 houses burnt."
    record = one(text)
    assert text[record.span.start : record.span.end] == record.as_written == "Over 40 houses"
    assert text[record.number.start : record.number.end] == "40"


def test_source_cue_and_stance() -> None:
    record = one("Norland officials confirmed that 40 houses burnt.")
    assert (record.source, record.cue) == ("Norland officials", "confirmed")
    assert (record.telling.stance, record.voice, record.bare) == ("endorse", "reported", False)


def test_nearer_clause_names_its_own_source() -> None:
    text = (
        "Norland has confirmed 3,000 Suvian soldiers are in Tarn and the harbour ministry "
        "suspects 10,000 more to come."
    )
    first, second = records(text)
    assert (first.cue, second.cue) == ("confirmed", "suspects")
    assert (second.source, second.telling.stance) == ("the harbour ministry", "tentative")
    assert second.thing.further
    assert second.thing.taken_over
    assert second.thing.heads == first.thing.heads


def test_number_that_goes_on_from_the_one_before() -> None:
    text = "There are 10,000 soldiers in Tarn, and that number could rise to as many as 12,000."
    first, second = records(text)
    assert second.thing.words == first.thing.words == "soldiers"
    assert second.hedges == ("could",)
    assert second.amount.bound == "at_most"


def test_hedge_of_another_clause_does_not_count() -> None:
    assert one("The dam may fail, and 40 houses stand.").hedges == ()


def test_number_taken_for_granted_is_not_hedged() -> None:
    assert one("She may not win the 40 seats.").hedges == ()


def test_bare() -> None:
    assert one("Norland has 40 tanks.").bare
    assert not one("Norland has about 40 tanks.").bare
    assert not one("Norland may have 40 tanks.").bare
    assert not one("Norland has thousands of tanks.").bare


def test_position_is_a_share_of_the_words() -> None:
    record = one("It rained on that day. It cost $3 million.")
    assert record.position == pytest.approx(7 / 9)


def test_headline_has_no_position() -> None:
    text = "Flood Ruins 40 Houses in Tarn\n\nRain fell in Tarn for days, and the river rose again."
    record = one(text)
    assert record.block == "headline"
    assert math.isnan(record.position)


def test_nearest_words_of_time() -> None:
    assert one("In June 2019 some 40 houses burnt.").dated == "June 2019"
    assert one("Some 40 houses burnt.").dated == ""


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It cost $3 million.", "USD", 3e6),
        ("It cost 40bn euros.", "EUR", 40e9),
        ("It cost 10 Canadian dollars.", "CAD", 10),
        ("Prices rose by 12 percent.", "percent", 12),
        ("Nearly six in 10 voters stayed.", "percent", 60),
        ("Nine of 10 limes were green.", "percent", 90),
        ("They burnt 300 tonnes of coal.", "ton", 300),
    ],
)
def test_unit(text: str, unit: str, value: float) -> None:
    record = one(text)
    assert (record.unit, record.amount.stated) == (unit, value)


def test_two_ends_of_a_change_are_two_figures_of_one_thing() -> None:
    low, high = records("Prices rose from 10 to 12 percent.")
    assert (low.amount.stated, high.amount.stated) == (10, 12)
    assert low.thing.heads == high.thing.heads == ("price",)
    assert low.unit == high.unit == "percent"


def test_harmed_without_a_noun_share_the_one_before() -> None:
    killed, wounded = records("The war left 40 soldiers killed and over 60 wounded.")
    assert (killed.thing.state, wounded.thing.state) == ("killed", "wounded")
    assert wounded.thing.heads == ("soldier",)


_WORDS = [
    "12",
    "4,300",
    "$",
    "%",
    "two",
    "dozens",
    "of",
    "million",
    "1998",
    "May",
    "people",
    "killed",
    "houses",
    "the",
    "-",
    "to",
    "and",
    ",",
    ".",
    "percent",
    "Falcon",
    "at",
    "were",
    "3)",
    "hundreds",
    "thousands",
    "half",
    "a",
    "more",
    "suspects",
    "who",
    "said",
    "'s",
    "(",
    ")",
    "in",
    "10",
    "toll",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(_WORDS), max_size=16))
def test_any_mixture_gives_ordered_numbers_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    found = records(text)
    numbers = [record.number for record in found]
    assert all(0 <= span.start < span.end <= len(text) for span in numbers)
    assert all(a.end <= b.start for a, b in pairwise(numbers))
    assert all(record.as_written for record in found)
