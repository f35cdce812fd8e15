from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.marks import marks_of
from framing.attribution.phrases import Phrase, read_phrase, trimmed
from framing.document import parse


def phrase(text: str) -> Phrase | None:
    marks = marks_of(parse(Article(id="a1", text=f"So {text} left")))
    return read_phrase(marks, (1, len(marks.tokens) - 1))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Beck", "Ana Beck"),
        ("Mayor Ana Beck (R-Ohio)", "Ana Beck"),
        ("the mayor, Ana Beck,", "Ana Beck"),
        ("the stranger, Ana Beck", "Ana Beck"),
        ("his wife, Ana,", "Ana"),
        ("Poland's defence minister, Gen. Ivo Quell,", "Ivo Quell"),
        ("the rapper Ivo Quell", "Ivo Quell"),
        ("one of the town's lawyers, Ivo Quell,", "Ivo Quell"),
        ("Ana van der Beck", "Ana van der Beck"),
        ("Ana Beck-Orme", "Ana Beck-Orme"),
        ("Ana Beck, Jr., a lawyer", "Ana Beck Jr."),
        ("the mayor", ""),
        ("the Tarn Institute", ""),
        ("the Center for Old Walls", ""),
        ("Polish officials", ""),
        ("critics", ""),
        ("TNX", ""),
    ],
)
def test_name(text: str, name: str) -> None:
    found = phrase(text)
    assert found is not None
    assert " ".join(found.name) == name


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("the two former envoys to Poland", "former envoys"),
        ("Poland's foreign minister", "foreign minister"),
        ("more than six in 10 voters who stayed", "voters"),
        ("a group of angry farmers", "angry farmers"),
        ("a database tracking the storms", "database"),
        ("the Center for Old Walls in Tarn", "Center for Old Walls"),
        ("outside experts", "outside experts"),
    ],
)
def test_head(text: str, head: str) -> None:
    marks = marks_of(parse(Article(id="a1", text=f"So {text} left")))
    found = read_phrase(marks, (1, len(marks.tokens) - 1))
    assert found is not None
    assert " ".join(marks.tokens.texts[found.head[0] : found.head[1]]) == head


def test_owner() -> None:
    found = phrase("the town's mayor")
    assert found is not None
    assert found.owner == (2, 3)


@pytest.mark.parametrize(
    ("source", "wanted"), [((0, 4), (1, 3)), ((2, 9), (2, 3)), ((3, 4), (4, 4))]
)
def test_trimmed(source: tuple[int, int], wanted: tuple[int, int]) -> None:
    marks = marks_of(parse(Article(id="a1", text="“the mayor,”")))
    assert trimmed(marks, source) == wanted


def test_range_without_words_is_no_phrase() -> None:
    marks = marks_of(parse(Article(id="a1", text="Ah , , so")))
    assert read_phrase(marks, (1, 3)) is None
