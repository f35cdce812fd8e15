from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.anonymity import anonymity_of, is_plural
from framing.attribution.marks import marks_of
from framing.attribution.phrases import read_phrase
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "anonymity"),
    [
        ("Ana Beck", "named_person"),
        ("the mayor, Ana Beck,", "named_person"),
        ("the defense ministry", "named_institution"),
        ("the Tarn Institute", "named_institution"),
        ("Poland", "named_institution"),
        ("the government", "named_institution"),
        ("the Orme campaign", "named_institution"),
        ("Tarn's city council", "named_institution"),
        ("Reuters", "named_institution"),
        ("an official", "unnamed_affiliated"),
        ("Polish protesters", "unnamed_affiliated"),
        ("a lawyer for the mill's union", "unnamed_affiliated"),
        ("his lawyer", "unnamed_affiliated"),
        ("people close to the Orme campaign", "unnamed_affiliated"),
        ("a Tarn University student", "unnamed_affiliated"),
        ("Republicans", "unnamed_affiliated"),
        ("analysts", "unnamed_generic"),
        ("two people familiar with the matter", "unnamed_generic"),
        ("a resident in Warsaw", "unnamed_generic"),
        ("critics", "unnamed_generic"),
        ("several newspapers", "unnamed_generic"),
        ("a company", "unnamed_generic"),
        ("42 percent of voters", "unnamed_generic"),
        ("the report", "document"),
        ("a report by the Tarn Institute", "document"),
        ("court papers", "document"),
        ("a Tarn University poll", "document"),
    ],
)
def test_anonymity(text: str, anonymity: str) -> None:
    marks = marks_of(parse(Article(id="a1", text=f"So {text} spoke")))
    phrase = read_phrase(marks, (1, len(marks.tokens) - 1))
    assert phrase is not None
    assert anonymity_of(marks, phrase) == anonymity


@pytest.mark.parametrize("word", ["officials", "police", "people", "crowd"])
def test_plural(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["official", "congress", "press", "his", "crisis"])
def test_singular(word: str) -> None:
    assert not is_plural(word)
