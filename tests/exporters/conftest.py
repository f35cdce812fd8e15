"""Documents with attributions as a test writes them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from framing.articles import Article
from framing.attribution.voices import voices_of
from framing.document import parse
from framing.document.model import Attribution, Source
from framing.extractors.attribution.marking import marks_of_attributions
from framing.spans import Span


@dataclass(frozen=True)
class Said:
    """An attribution by its words: strings that stand in the text, first place taken."""

    content: tuple[str, ...]
    source: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()
    level: int = 0
    kind: str = "indirect"
    stance: str = "neutral"
    described: Source = field(default_factory=Source)


def place(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def said():
    return Said


@pytest.fixture
def attributed():
    """A function from a text and attributions to the document and its marks."""

    def make(text, *attributions, **metadata):
        document = parse(Article(id="a1", text=text, **metadata))
        found = tuple(
            Attribution(
                *(tuple(place(text, w) for w in part) for part in (a.source, a.cue, a.content)),
                a.kind,
                a.stance,
                a.described,
                "test",
                a.level,
            )
            for a in attributions
        )
        voices = voices_of(document.quotations, found)
        document = document.with_attributions(found, voices, document.quotations)
        return document, tuple(marks_of_attributions(document))

    return make


@pytest.fixture
def nested(attributed):
    """A spokesman says that the mayor denied a claim; two share a source; a quotation goes on."""
    text = (
        "A spokesman said that Ana Beck denied <b>that the quay sank</b>.\n\n"
        "Jan Ode argued it had to close & warned ships would wait. "
        "“It came,” Rosk added, “late.\n\n"
        "“Very late.”"
    )
    mayor = Source("named_person", "government", "XX", "Ana Beck")
    return attributed(
        text,
        Said(("that Ana Beck denied <b>that the quay sank</b>",), ("A spokesman",), ("said",),
             described=Source("unnamed_generic")),
        Said(("<b>that the quay sank</b>",), ("Ana Beck",), ("denied",), 1, stance="negative",
             described=mayor),
        Said(("it had to close",), ("Jan Ode",), ("argued",)),
        Said(("ships would wait",), ("Jan Ode",), ("warned",),
             described=Source("named_person", "expert_academic;igo", "", "Ode;Rosk", True)),
        Said(("“It came,”", "“late.\n\n“Very late.”"), ("Rosk",), ("added",), kind="direct",
             described=replace(mayor, speaker="Mia Rosk")),
        headline="Quay <closed>",
    )  # fmt: skip
