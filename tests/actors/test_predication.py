from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.actors import (
    PREDICATIONS,
    ActorRow,
    Predication,
    find_mentions,
    lexicon_of_rows,
    predications_of,
)
from framing.actors.descriptions import characters, is_adjective, is_attribute, is_office, is_said
from framing.articles import Article
from framing.document import parse
from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon

LEXICON = lexicon_of_rows(
    [
        ActorRow("quist", "Orla Quist", "person", ("Orla Quist",), "quist"),
        ActorRow("velk", "Anton Velk", "person", ("Anton Velk",), "velk"),
        ActorRow("norland", "Norland", "country", ("Norland", "Norlandic"), "norland"),
        ActorRow("suvia", "Suvia", "country", ("Suvia",), "suvia"),
        ActorRow("bank", "Tarn Bank", "organisation", ("Tarn Bank",), "bank"),
    ]
)


def predications(text: str) -> tuple[Predication, ...]:
    document = parse(Article(id="a1", text=text))
    return predications_of(document, find_mentions(document, LEXICON))


def said(text: str) -> list[tuple[str, str, str]]:
    return [(one.mention.actor, one.kind, one.words) for one in predications(text)]


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Authoritarian Norland signed the pact.", "norland", "Authoritarian"),
        ("He met the reclusive, nuclear-armed Norland.", "norland", "reclusive, nuclear-armed"),
        ("They fear a poor and angry Norland.", "norland", "poor and angry"),
        ("They fear an increasingly hostile Norland.", "norland", "increasingly hostile"),
        ("They fear a gridlocked Tarn Bank.", "bank", "gridlocked"),
        ("The embattled President Orla Quist spoke.", "quist", "embattled"),
        ("The unpopular former Suvian mayor Orla Quist spoke.", "quist", "unpopular"),
        ("The visit of ousted President Orla Quist ended.", "quist", "ousted"),
        ('The visit of "reckless" Orla Quist ended.', "quist", "reckless"),
    ],
)
def test_attributes_stand_before_the_name(text: str, actor: str, words: str) -> None:
    assert (actor, "attribute", words) in said(text)


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Norland, a pariah state, signed the pact.", "norland", "pariah state"),
        ("The pact angers Norland, the world's largest exporter.", "norland",
         "world's largest exporter"),
        ("Norland, once a sponsor of terrorism, signed.", "norland", "sponsor of terrorism"),
        ("Orla Quist, a lawyer from Tarn, spoke.", "quist", "lawyer"),
        ("Orla Quist, 45, a vulgar and dishonest mogul, spoke.", "quist",
         "vulgar and dishonest mogul"),
        ("Orla Quist — a popular mayor — spoke.", "quist", "popular mayor"),
        ("The reclusive dictator Orla Quist smiled.", "quist", "reclusive dictator"),
        ("Real estate mogul Orla Quist smiled.", "quist", "Real estate mogul"),
        ("His rival, Orla Quist, smiled.", "quist", "rival"),
    ],
)  # fmt: skip
def test_appositions(text: str, actor: str, words: str) -> None:
    assert said(text) == [(actor, "apposition", words)]


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Norland is a rogue state, he said.", "norland", "rogue state"),
        ("He said Norland was reckless and brutal.", "norland", "reckless and brutal"),
        ("He said that Norland isn't a threat to peace.", "norland", "isn't a threat"),
        ("Norland is not a threat to peace.", "norland", "not a threat"),
        ("Norland has never been popular.", "norland", "never been popular"),
        ("Norland is not Suvia's friend.", "norland", "not Suvia's friend"),
        ("Norland is one of the poorest countries.", "norland", "one of the poorest countries"),
        ("Norland has become very weak.", "norland", "very weak"),
        ("Norland would be a target of rebels.", "norland", "target of rebels"),
        ("Norland and Suvia are bitter enemies.", "suvia", "bitter enemies"),
        ("Orla Quist remains popular in the town.", "quist", "popular"),
        ("Orla Quist, the mayor of Tarn, is a liar.", "quist", "liar"),
        ("Orla Quist, who is a liar, spoke.", "quist", "liar"),
        ('Orla Quist is "a pathological liar".', "quist", "pathological liar"),
        ("Orla Quist is a clear and present danger.", "quist", "clear and present danger"),
    ],
)
def test_complements_of_be(text: str, actor: str, words: str) -> None:
    assert said(text) == [(actor, "copula", words)]


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("He called Norland a sponsor of terrorism.", "norland", "sponsor of terrorism"),
        ('He called Orla Quist "crooked".', "quist", "crooked"),
        ("Critics described Orla Quist as a murderous clown.", "quist", "murderous clown"),
        ("Many see Norland as weak.", "norland", "weak"),
        ("Norland was branded a threat on Monday.", "norland", "threat"),
        ("He met Orla Quist, dubbed the butcher of Tarn, there.", "quist", "butcher of Tarn"),
    ],
)
def test_names_that_somebody_gives(text: str, actor: str, words: str) -> None:
    assert said(text) == [(actor, "naming", words)]


@pytest.mark.parametrize(
    "text",
    [
        # Offices, titles, tenure, nationality, place, order and numbers are no attributes.
        "President Orla Quist spoke.",
        "The former Suvian mayor Orla Quist spoke.",
        "The acting chairman Orla Quist spoke.",
        "Orla Quist, the mayor of Tarn, spoke.",
        "Orla Quist is the president of the bank.",
        "They met in northern Norland on Monday.",
        "All three of Norland left.",
        # Passives, progressives and what is yet to come.
        "Norland was defeated on Monday.",
        "Norland was isolated by its neighbours.",
        "Orla Quist has been ousted.",
        "Norland is sending troops.",
        "Orla Quist is winning fair and square.",
        "Norland is in talks.",
        "Norland is to sign.",
        "Norland is likely to sign.",
        "Norland is home to bears.",
        # The mention is no subject, or belongs to another noun.
        "The mayor of Norland is popular.",
        "The border between Suvia and Norland is long and weak.",
        "The angry Norlandic troops left.",
        "They saw the modern Norland and Suvia warships.",
        "In Norland, called a meeting of states, it rained.",
        "Norland is better off alone.",
        "Norland troops are weak.",
        "It was Norland that signed.",
        "As far as Norland is concerned, it rained.",
        # No apposition: another clause, a list, a move.
        "In Norland, a man was killed.",
        "In Norland, the state pays.",
        "They met Norland, the trade bloc, the bank and Suvia.",
        "Orla Quist attacked Norland, a move that angered them.",
        "He told reporters Orla Quist had left.",
        # No attribute: a clause follows.
        "It is clear Norland will win.",
        "They are sure Norland will win.",
        "She was the best friend Orla Quist ever had.",
        "They called on Norland to sign.",
        "He called Orla Quist on Monday.",
        "She named the popular mayor's house.",
    ],
)
def test_what_says_nothing_of_an_actor(text: str) -> None:
    assert said(text) == []


def test_demonyms_have_complements_and_no_attributes() -> None:
    text = "Wealthy Hungarians are angry. The brutal Hungarian troops are weak."
    document = parse(Article(id="a1", text=text))
    found = predications_of(document, find_mentions(document, read_lexicon("actors")))
    assert [(one.kind, one.words) for one in found] == [("copula", "angry")]


def test_not_is_kept_within_the_words() -> None:
    assert said("Orla Quist will not be weak.") == [("quist", "copula", "not be weak")]


def test_the_words_end_before_a_relative_clause() -> None:
    assert said("Norland is a state that nobody trusts.") == [("norland", "copula", "state")]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Norland is a sponsor of terrorism.", "sponsor"),
        ("Norland is one of the poorest countries.", "countries"),
        ("Norland is brutal.", "brutal"),
        ("The reclusive dictator Orla Quist smiled.", "dictator"),
    ],
)
def test_the_head_carries_the_words(text: str, head: str) -> None:
    assert [one.head for one in predications(text)] == [head]


def test_each_actor_has_what_is_said_of_it() -> None:
    found = said("Brutal Norland is weak, and Suvia, a rich kingdom, called Orla Quist a liar.")
    assert found == [
        ("norland", "attribute", "Brutal"),
        ("norland", "copula", "weak"),
        ("suvia", "apposition", "rich kingdom"),
        ("quist", "naming", "liar"),
    ]


def test_actors_who_change_places_change_what_is_said_and_nothing_else() -> None:
    one = predications("A reckless Norland called Suvia a weak kingdom.")
    other = predications("A reckless Suvia called Norland a weak kingdom.")
    assert [(p.kind, p.words) for p in one] == [(p.kind, p.words) for p in other]
    assert [p.mention.actor for p in one] == [p.mention.actor for p in reversed(other)]


def test_no_mentions() -> None:
    assert predications("It rained.") == ()


def test_words_stand_with_single_spaces() -> None:
    assert said("Norland is a rogue   state.") == [("norland", "copula", "rogue state")]


WORDS = st.sampled_from(
    sorted(
        word_set(
            "Norland Suvia Norlandic Orla Quist Anton Velk Tarn Bank is was not a the reckless "
            "weak dictator state president former and , . ( ) - — ' \" “ ” ’s called as who of "
            "very isn’t 45 embattled 😀 \ud800"
        )
        | {"\n"}
    )
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_lie_in_the_text_and_never_meet_their_mention(text: str) -> None:
    document = parse(Article(id="a1", text=text))
    for one in predications_of(document, find_mentions(document, LEXICON)):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.words == " ".join(text[one.span.start : one.span.end].split())
        assert one.span.end <= one.mention.span.start or one.mention.span.end <= one.span.start
        assert one.head in one.words.lower()
        assert one.kind in PREDICATIONS


@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_text_is_read(text: str) -> None:
    predications(f"{text} Norland {text} is {text} weak")


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_mentions_keep_their_order(text: str) -> None:
    starts = [one.mention.span.start for one in predications(text)]
    assert all(first <= second for first, second in pairwise(starts))


def test_an_endless_sentence_takes_time_by_its_length() -> None:
    def seconds(count: int) -> float:
        document = parse(Article(id="a1", text="a weak, angry Norland is and " * count))
        mentions = find_mentions(document, LEXICON)
        start = time.process_time()
        predications_of(document, mentions)
        return time.process_time() - start

    seconds(10)
    assert seconds(4000) < 20 * max(seconds(400), 0.005)


def test_adjectives_are_known_by_list_ending_and_parts() -> None:
    known = ("reckless", "nuclear-armed", "weaker", "angriest", "untrustworthy", "pro-Suvian")
    assert all(is_adjective(word.lower()) for word in known)
    other = ("deal", "table", "house", "45-year-old", "then-mayor", "-", "'s")
    assert not any(is_adjective(word) for word in other)


def test_offices_are_told_from_what_persons_are() -> None:
    assert is_office("president")
    assert is_office("mr.")
    assert not is_office("dictator")
    assert {"dictator", "lawyer", "rival"} <= characters()
    assert "president" not in characters()


def test_what_describes_before_a_name_and_behind_be() -> None:
    assert is_attribute("brutal")
    assert not is_attribute("western")
    assert is_said("aware")
    assert not is_said("likely")
    assert not is_said("ousted")
