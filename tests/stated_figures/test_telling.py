"""Who tells a figure."""

from __future__ import annotations

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.stated_figures.telling import UNTOLD, Teller


def teller(text: str):
    document = attribute(parse(Article(id="a1", text=text)))
    return document, Teller(document)


def test_nobody_tells_the_articles_own_figure() -> None:
    document, found = teller("Norland has 40 tanks.")
    assert found.telling(2, document.sentences[0]) is UNTOLD
    assert not UNTOLD.told


def test_covering_attribution_tells_it() -> None:
    document, found = teller("The mayor said that 40 houses fell.")
    telling = found.telling(document.tokens.texts.index("40"), document.sentences[0])
    assert document.joined(telling.source) == "The mayor"
    assert telling.told


def test_cue_is_no_hedge() -> None:
    document, found = teller("The mayor estimates that 40 houses fell.")
    first = document.tokens.texts.index("40")
    assert found.hedges(first, first + 2, document.sentences[0]) == []
