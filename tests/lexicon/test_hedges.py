"""What the packaged hedge lexicon finds, and what it leaves alone."""

from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import parse
from framing.lexicon import read_lexicon


def hedges(text: str) -> list[tuple[str, str]]:
    document = parse(Article(id="a1", text=text))
    return [
        (document.text_of(hit.span), hit.entry.category)
        for hit in read_lexicon("hedges").match(document)
        if hit.entry.layer == "hedge"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides met in May 2024.",
        "They met in May.",
        "The May summit was short.",
        "Theresa May resigned.",
        "Crews moved into, say, Suvia.",
        "The firm is hedging against a loss.",
        "The fund promises $250 million.",
        "They flew to some Central Asian republics.",
        "They argued about the war.",
        "They drove around the city.",
        "Planes flew over the border.",
        "They fear the might of the army.",
        "It showed its military might.",
        "The clerk will appear in court.",
        "The actor appeared on stage.",
        "The suspect fled.",
        "Two suspects fled.",
        "She walked rather than drive.",
        "This kind of ferry is slow.",
        "What sort of ferry is it?",
        "The board should resign.",
        "They will sail whether or not it rains.",
        "He spoke on condition of anonymity.",
        "The road can flood.",
        "The ferry will sail.",
        "Come as soon as possible.",
        "The poll asked likely voters.",
        "They fought over the bridge.",
        "The story is about two men.",
        "A think tank replied.",
        "They believe in ghosts.",
        "It sank, as expected.",
        "The ferry was supposed to sail.",
        "She could hear shots.",
        "Even so, fares rose often.",
        "The mayor suggested a walk.",
        "He is the heir apparent.",
        "The agency reported the sale.",
        "She almost fell.",
        "There is a risk of floods, such as last year's.",
    ],
)
def test_no_hedge(text: str) -> None:
    assert hedges(text) == []


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("About 10,000 fled.", [("About", "approximator")]),
        ("Some 3,000 fled.", [("Some", "approximator")]),
        ("It cost around ten thousand.", [("around", "approximator")]),
        ("It cost about $4 million.", [("about", "approximator")]),
        ("As many as 300 fled.", [("As many as", "approximator")]),
        ("An estimated 300 fled.", [("estimated", "approximator")]),
        ("Nearly all fled.", [("Nearly", "approximator")]),
        ("A deal is nearly impossible.", [("nearly", "attenuator")]),
        ("If confirmed, it is a record.", [("If", "conditional")]),
        ("Should the troops engage, the road closes.", [("Should", "conditional")]),
        ("The crew is thought to be safe.", [("thought", "evidential")]),
        ("She thought it was safe.", [("thought", "doxastic")]),
        ("The ferry reportedly sank.", [("reportedly", "evidential")]),
        ("It could potentially sink.", [("could", "modal"), ("potentially", "epistemic_lexical")]),
        ("It may not sink.", [("may", "modal")]),
        ("The dam appears to hold.", [("appears", "appearance")]),
        ("The figures suggest that it holds.", [("suggest", "appearance")]),
        ("The union believes that it holds.", [("believes", "doxastic")]),
        ("It is unclear who won.", [("unclear", "unknown")]),
        ("Police would not say whether it sank.", [("whether", "unknown")]),
        ("It remains to be seen.", [("remains to be seen", "unknown")]),
        ("The cut is somewhat small.", [("somewhat", "attenuator")]),
        ("They kind of like it.", [("kind of", "attenuator")]),
        ("The would-be ruler may win.", [("may", "modal")]),
    ],
)
def test_hedges_and_their_categories(text: str, cues: list[tuple[str, str]]) -> None:
    assert hedges(text) == cues


def test_would_is_optional() -> None:
    assert not read_lexicon("hedges").entry("would").core


def test_boosters_are_a_layer_of_their_own() -> None:
    text = "It is, of course, almost certainly lost, and certainly late."
    document = parse(Article(id="a1", text=text))
    hits = read_lexicon("hedges").match(document)
    assert [(document.text_of(hit.span), hit.entry.layer) for hit in hits] == [
        ("of course", "booster"),
        ("almost certainly", "hedge"),
        ("certainly", "booster"),
    ]
