from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.document import parse
from framing.document.word_lists import word_set
from framing.tone.masking import TARGET, masked_sentence, name_ranges

COMMON = word_set(
    "the critics said angry voters accused continues praised over failure green of and in met moon "
    "led envoy left on who lied"
)


def masked(text: str, *wanted: str) -> list[str]:
    """The first sentence of a text as read for each of some stretches of it."""
    document = parse(Article(id="a1", text=text))
    tokens = document.tokens
    ranges = []
    for words in wanted:
        start = text.index(words)
        ranges.append((tokens.at(start), tokens.at(start + len(words) - 1) + 1))
    found = masked_sentence(document, document.sentences[0], ranges, COMMON)
    return [" ".join(one.words) for one in found]


def one(text: str, target: str) -> str:
    [found] = masked(text, target)
    return found


@pytest.mark.parametrize(
    ("text", "target", "read"),
    [
        ("Critics met Ana Beck.", "Ana Beck", "critics met <target>"),
        ("Critics met Ana Beck.", "Beck", "critics met <target>"),
        ("Critics met President Ana Beck.", "Ana Beck", "critics met <target>"),
        ("Critics met former prime minister Beck.", "Beck", "critics met <target>"),
        ("Critics met the Democratic senator Beck.", "Beck", "critics met <target>"),
        ("Critics left the United States.", "United States", "critics left <target>"),
        ("Critics left the U.S.", "U.S.", "critics left <target>"),
        ("Critics met Jan van der Ost.", "Ost", "critics met <target>"),
        ("Critics met Ban Ki-moon.", "Ban Ki-moon", "critics met <target>"),
        ("Critics met Beck (D-Ohio).", "Beck", "critics met <target>"),
        ("Critics met her.", "her", "critics met <target>"),
    ],
)
def test_a_target_is_one_mark_with_title_and_article(text: str, target: str, read: str) -> None:
    assert one(text, target) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Beck met the United States.", "<target> met <name>"),
        ("Beck met Jan van der Ost.", "<target> met <name>"),
        ("Beck met al-Sisi.", "<target> met <name>"),
        ("Beck met Ki-moon.", "<target> met <name>"),
        ("Beck met Jean-Luc Orme.", "<target> met <name>"),
        ("Beck met the House of Tarn.", "<target> met <name>"),
        ("Beck met President Orme.", "<target> met <name>"),
        ("Beck met the king.", "<target> met the <office>"),
        ("Beck met the prime minister.", "<target> met the <office>"),
        ("Beck met the attorney general.", "<target> met the <office>"),
        ("Beck met a pro-Suvian envoy.", "<target> met a pro-<name> <office>"),
        ("Beck met the Tarn-led voters.", "<target> met <name> - led voters"),
        ("Beck left on Monday.", "<target> left on <date>"),
        ("Beck met 12 voters.", "<target> met <number> voters"),
        ("Beck met his wife and her son.", "<target> met they spouse and they child"),
        ("Beck and the voters were angry.", "<target> and the voters was angry"),
    ],
)
def test_other_names_offices_and_gender_are_masked(text: str, read: str) -> None:
    assert one(text, "Beck") == read


def test_the_possessive_stays_a_word_of_the_sentence() -> None:
    assert (
        one("Critics said Beck's voters left.", "Beck's") == "critics said <target> 's voters left"
    )
    assert one("The Greens' voters left.", "Greens") == "<target> 's voters left"


def test_names_that_adjoin_by_a_hyphen_are_read_apart() -> None:
    found = masked("The Norland-Suvia talks continues.", "Norland", "Suvia")
    assert found == ["<target> - <name> talks continues", "<name> - <target> talks continues"]


def test_names_with_small_words_are_whole_where_they_are_targets_too() -> None:
    found = masked("Norland met Law and Justice.", "Norland", "Law and Justice")
    assert found == ["<target> met <name>", "<name> met <target>"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Angry voters met Beck.", "angry voters met <target>"),
        ("“Angry voters met Beck.”", '" angry voters met <target> "'),
        ("Norland voters met Beck.", "<name> voters met <target>"),
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(text: str, read: str) -> None:
    assert one(text, "Beck") == read


def test_in_a_headline_capitals_do_not_make_a_name() -> None:
    read = "angry voters accused <target> over failure"
    assert one("Angry Voters Accused Beck Over Failure", "Beck") == read
    assert one("Angry voters met the Green Party and Beck", "Beck").count("<name>") == 1


def test_names_are_found_by_their_capitals() -> None:
    document = parse(Article(id="a1", text="On Monday Ana Beck met Suvia, and he left."))
    ranges = name_ranges(document, document.sentences[0], COMMON)
    assert [document.joined([document.token_span(*r)]) for r in ranges] == [
        "Ana Beck", "Suvia", "he",
    ]  # fmt: skip


@given(st.text(alphabet="Ab .-'’“(),of123é\n", min_size=1, max_size=60), st.integers(0, 30))
def test_every_word_of_odd_prose_can_be_a_target(text: str, place: int) -> None:
    document = parse(Article(id="a1", text=text))
    for sentence in document.sentences:
        index = sentence.first + place % (sentence.last - sentence.first)
        [found] = masked_sentence(document, sentence, [(index, index + 1)], COMMON)
        assert found.words[found.target] == TARGET
        assert found.words.count(TARGET) == 1
