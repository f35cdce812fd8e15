"""Words for those who rule, and whose they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.actors import actors_of, find_mentions, labels_of
from framing.articles import Article
from framing.document import parse
from framing.lexicon import read_lexicon

WORDS = [
    "Hungary",
    "Hungarian",
    "Serbia",
    "the",
    "a",
    "is",
    "regime",
    "government",
    "old",
    "of",
    "in",
    "'s",
    ".",
    ",",
    "”",
    "said",
]


def found(text: str):
    document = parse(Article(id="a1", text=text))
    mentions = find_mentions(document, read_lexicon("actors"))
    return labels_of(document, mentions, actors_of("actors"))


def labels(text: str) -> list[tuple[str, str, bool]]:
    return [(label.actor, label.kind, label.named) for label in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Hungarian regime fell.",
        "Hungary’s brutal regime fell.",
        "The regime in Hungary fell.",
        "The regime of the Hungarian king fell.",
        "Hungary is a dictatorship.",
        "They see Hungary as a rogue state.",
        "They call Hungary a pariah state.",
    ],
)
def test_state_beside_the_word(text: str) -> None:
    assert labels(text) == [("hungary", "regime", True)]


def test_government_is_told_from_regime() -> None:
    text = "The Hungarian government met. The Serbian regime did not."
    assert labels(text) == [("hungary", "government", True), ("serbia", "regime", True)]


def test_word_behind_the_goes_back_to_the_state_last_so_labelled() -> None:
    text = "The Hungarian government met Serbia and Austria. Later the government signed."
    assert labels(text)[1] == ("hungary", "government", False)


def test_word_behind_the_goes_to_the_only_state_around() -> None:
    assert labels("Troops left Hungary. The old regime fell.") == [("hungary", "regime", False)]


def test_word_behind_the_goes_to_no_person() -> None:
    assert labels("Jean-Claude Juncker came. The regime fell.") == []


def test_two_states_around_and_it_counts_for_none() -> None:
    assert labels("Troops of Hungary and Serbia met. The regime fell.") == []


def test_far_from_its_state_it_counts_for_none() -> None:
    rain = "It rained. " * 5
    assert labels(f"The Hungarian regime fell. {rain}The regime came back.") == [
        ("hungary", "regime", True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary was hit hard. A regime fell.",
        "Hungary spoke of regime change.",
        "Hungary fell. The foreign government met.",
        "Hungary fell. The authorities in both towns met.",
        "Hungary hired him as a government clerk.",
        "Nobody told Hungary that Suvian regime was old.",
    ],
)
def test_words_that_are_of_no_known_state(text: str) -> None:
    assert labels(text) == []


def test_label_of_a_person_is_that_of_his_state() -> None:
    assert labels("Shinzo Abe came. The Abe government met.")[0][:2] == ("japan", "government")


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30).map(" ".join))
def test_labels_lie_in_the_text_in_order(text: str) -> None:
    spans = [label.span for label in found(text)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
