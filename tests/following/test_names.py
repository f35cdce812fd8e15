"""The names of an article by their place."""

from __future__ import annotations

from framing.articles import Article
from framing.document import parse
from framing.following.names import ArticleNames
from framing.spans import Span


def names(text: str) -> ArticleNames:
    return ArticleNames(parse(Article(id="a1", text=text)))


def test_states_stand_as_codes_whatever_the_word() -> None:
    text = "Moscow and the Russian army met."
    assert names(text).between(0, len(text)) == {"RU", "moscow"}


def test_first_word_of_a_sentence_is_no_name_by_its_capital() -> None:
    text = "Rain fell on Ostrel. Ostrel slept."
    assert names(text).between(0, len(text)) == {"ostrel"}


def test_given_name_before_a_family_name_is_left_out() -> None:
    text = "They met Anna Beckford in town."
    assert names(text).between(0, len(text)) == {"beckford"}


def test_spans_left_out() -> None:
    text = "They met Beckford in Ostrel."
    start = text.index("Beckford")
    found = names(text).between(0, len(text), without=[Span(start, start + 8)])
    assert found == {"ostrel"}


def test_days_and_months_are_no_names() -> None:
    assert names("They met in March on Monday.").between(0, 30) == frozenset()


def test_lead_is_the_first_sentences() -> None:
    text = "In Ostrel it rained. In Marn it snowed. In Tarn it froze. In Beckford it thawed."
    assert names(text).lead == {"ostrel", "marn", "tarn"}
