from __future__ import annotations

from framing.articles import Article
from framing.document import parse
from framing.extractors.extractor import Extractor, Value
from framing.extractors.naming import Naming
from framing.measurement import read_document


def values(text: str) -> dict[tuple[str, str], Value]:
    found = Naming().extract(read_document(Article(id="a1", text=text))).values
    return {(value.actor, name): value for name, value in found}


def test_is_an_extractor() -> None:
    assert isinstance(Naming(), Extractor)


def test_regimes_against_regimes_and_governments() -> None:
    found = values("The Hungarian regime fell. The Hungarian government of old was gone.")
    assert (found["hungary", "regime_share"].value, found["hungary", "regime_share"].base) == (
        0.5,
        2,
    )


def test_author_alone() -> None:
    text = "The Hungarian government met. “The Serbian regime fell,” Ana Beck said."
    found = values(text)
    assert found["serbia", "regime_share"].value == 1.0
    assert found["serbia", "author_regime_share"].base == 0
    assert found["hungary", "author_regime_share"].value == 0.0


def test_each_word_is_marked_with_its_state() -> None:
    text = "The Hungarian regime fell."
    (mark,) = Naming().extract(parse(Article(id="a1", text=text))).annotations
    assert text[mark.span.start : mark.span.end] == "Hungarian regime"[10:]
    assert (mark.label, mark.voice, mark.rule) == ("regime", "author", "power_labels:regime")
    assert mark.attributes["actor"] == "hungary"


def test_no_state_no_value() -> None:
    assert values("The regime fell.") == {}
