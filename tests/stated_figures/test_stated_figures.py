"""What is a figure, of what kind, and whether its sentence says where it is from."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.document.model import Attribution, Source
from framing.document.word_lists import word_set
from framing.spans import Span
from framing.stated_figures import FIGURE_KINDS, stated_figures


def found(text: str) -> list[tuple[str, str]]:
    document = parse(Article(id="a1", text=text))
    return [(document.text_of(f.span), f.kind) for f in stated_figures(document)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The town has 4,300 residents.", "4,300 residents", "people"),
        ("Suvia sent 12,000 more North Norland troops.", "12,000 more North Norland troops",
         "people"),
        ("Tens of thousands of protesters marched.", "Tens of thousands of protesters", "people"),
        ("Some 40 Norlanders stayed.", "40 Norlanders", "people"),
        ("About 2000 people fled.", "2000 people", "people"),
        ("The blast killed at least 12 people.", "12 people", "casualties"),
        ("The blast killed 12 and wounded 30.", "12", "casualties"),
        ("The blast killed at least nine.", "nine", "casualties"),
        ("In all, 17 were killed.", "17 were killed", "casualties"),
        ("Three villagers died in the flood.", "Three villagers", "casualties"),
        ("There were 23 dead.", "23 dead", "casualties"),
        ("Repairs cost $3.5 million.", "$3.5 million", "money"),
        ("Repairs cost €40bn.", "€40bn", "money"),
        ("Repairs cost 300 mln crowns or 12 million euros.", "12 million euros", "money"),
        ("They wasted millions of dollars.", "millions of dollars", "money"),
        ("Prices rose by 12 percent.", "12 percent", "share"),
        ("Prices rose by 12 per cent.", "12 per cent", "share"),
        ("Prices rose by 4.5%.", "4.5%", "share"),
        ("Beck leads Ode 50% to 40%.", "50% to 40%", "share"),
        ("Prices fell by 10 to 12 percent.", "10 to 12 percent", "share"),
        ("Two-thirds of the houses stood.", "Two-thirds", "share"),
        ("They fired 230 new missiles.", "230 new missiles", "count"),
        ("Twenty-five of the bridges fell.", "Twenty-five of the bridges", "count"),
        ("A dozen tanks crossed the river.", "dozen tanks", "count"),
    ],
)  # fmt: skip
def test_is_a_figure(text: str, words: str, kind: str) -> None:
    assert (words, kind) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The dam was built in 1998.",
        "In 2016 voters chose him.",
        "The 2016 elections were late.",
        "It fell on May 12, and on 3 June.",
        "They met on March 12 people say.",
        "Ana Beck, 34, left.",
        "The pilot, aged 51, left.",
        "A 12-year-old boy and his 40-year career.",
        "It was the 12th raid in the 1990s.",
        "They waited 12 days and 3 hours.",
        "The wall is 40 miles long and 12 metres high.",
        "It was minus 20 degrees.",
        "They met at 9:30 and at 5 p.m. again.",
        "Tarn won 3-2 and led by 12 points.",
        "Beck was found dead at 51, and Ode died at 84.",
        "Call 555-0134 for help.",
        "See Article 5 and page 12.",
        "The Falcon 11 pilots left.",
        "Ten-35 pilots flew Falcon-35 fighters.",
        "The Big Ten schools met.",
        "One of the men left.",
        "He gave three reasons and took two steps.",
        "The two men left.",
        "Two of the officials left.",
        "All three men left.",
        "She was 100 percent sure.",
        "It has four doors.",
        "It happened 40 times.",
        "The top 10 songs were old.",
        "He did this and that as 12 was his answer.",
    ],
)
def test_is_no_figure(text: str) -> None:
    assert found(text) == []


def test_hostile_line_takes_linear_time() -> None:
    def spent(times: int) -> float:
        document = parse(Article(id="a1", text="Tarn 40 houses and 12 of " * times))
        start = time.process_time()
        stated_figures(document)
        return time.process_time() - start

    assert spent(16_000) < 12 * max(spent(4_000), 0.01)


def test_number_of_a_list_is_none() -> None:
    assert found("1. Voters came.\n2. Voters left.\n3) Tanks came.") == []


def test_numbers_joined_are_one_figure() -> None:
    assert found("Between 10,000 and 12,000 soldiers came.") == [
        ("10,000 and 12,000 soldiers", "people")
    ]


def test_sentence_without_an_attribution_is_unattributed() -> None:
    document = attribute(
        parse(Article(id="a1", text="The mayor said that 40 houses fell. Then 50 houses stood."))
    )
    assert [f.attributed for f in stated_figures(document)] == [True, False]
    assert [f.sentence for f in stated_figures(document)] == [0, 1]


def attributed(text: str, *spans: Span) -> list[bool]:
    document = parse(Article(id="a1", text=text))
    attributions = tuple(
        Attribution((), (), (span,), "indirect", "neutral", Source(), "test") for span in spans
    )
    document = document.with_attributions(attributions, (), document.quotations)
    return [f.attributed for f in stated_figures(document)]


def test_content_over_sentences_covers_each_of_them() -> None:
    text = "It began. Some 40 houses fell. Some 50 stood there as 60 houses. Then 70 houses fell."
    assert attributed(text, Span(0, text.index(" Then"))) == [True, True, False]


def test_short_content_inside_a_long_one_does_not_end_it() -> None:
    text = "It began. It went on. Some 40 houses fell."
    assert attributed(text, Span(0, len(text)), Span(0, 3)) == [True]


def test_attribution_of_the_next_sentence_does_not_count() -> None:
    text = "Some 40 houses fell. It rained."
    assert attributed(text, Span(text.index("It"), len(text))) == [False]


def test_figure_in_a_quotation_is_not_the_articles() -> None:
    text = "Rain fell. “Some 40 houses fell that night.” Rain fell again."
    document = parse(Article(id="a1", text=text))
    quoted = (text.index("“"), text.index("”"), "quoted")
    voiced = document.with_attributions((), (quoted,), document.quotations)
    assert [f.attributed for f in stated_figures(voiced)] == [True]


def test_headline_is_not_the_body() -> None:
    text = "Flood Kills 40 People in Tarn\n\nRain fell in Tarn for days, and the river rose again."
    assert found(text) == []


def test_sentences_of_the_body_are_numbered_without_the_headline() -> None:
    text = (
        "Flood Kills 40 People in Tarn\n\nRain fell there for days and days. It killed 40 people."
    )
    document = parse(Article(id="a1", text=text))
    assert [f.sentence for f in stated_figures(document)] == [1]


_WORDS = sorted(
    word_set(
        "12 4,300 $ % two dozens of million 1998 May people killed houses the - to and , . percent "
        "Falcon at were 3) of hundreds thousands"
    )
)


@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_any_mixture_gives_ordered_spans_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    document = parse(Article(id="a1", text=text))
    figures = stated_figures(document)
    assert all(f.kind in FIGURE_KINDS for f in figures)
    spans = [f.span for f in figures]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
