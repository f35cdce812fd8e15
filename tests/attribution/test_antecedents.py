from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.antecedents import antecedent, subject_before
from framing.attribution.marks import marks_of
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He blamed the mayor, who denied it.", "the mayor"),
        ("He met a spokesman for the mill, who denied it.", "a spokesman for the mill"),
        ("He met Ana Beck, of Tarn, Md., who denied it.", "Ana Beck"),
        ("They fell on angry farmers who denied it.", "angry farmers"),
        ("Who denied it?", ""),
    ],
)
def test_antecedent(text: str, wanted: str) -> None:
    marks = marks_of(parse(Article(id="a1", text=text)))
    found = antecedent(marks, marks.tokens.lowers.index("who"), 0)
    assert ("" if found is None else " ".join(marks.tokens.texts[slice(*found)])) == wanted


@pytest.mark.parametrize(
    ("text", "number", "wanted"),
    [
        ("Poland closed its border. It agreed.", "body", "Poland"),
        ("Poland's border was closed. It agreed.", "body", ""),
        ("The old mill burned. It agreed.", "body", ""),
        ("Some officials marched. They agreed.", "many", "Some officials"),
        ("The mayor marched. They agreed.", "many", ""),
    ],
)
def test_subject_before(text: str, number: str, wanted: str) -> None:
    document = parse(Article(id="a1", text=text))
    place = document.sentences[1].first
    found = subject_before(document, marks_of(document), place, 1, number)
    texts = document.tokens.texts
    assert ("" if found is None else " ".join(texts[slice(*found)])) == wanted
