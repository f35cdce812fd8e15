"""What the table takes from one attribution."""

from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import parse
from framing.document.model import Attribution, Source
from framing.sources.mentions import mentions_of
from framing.spans import Span


def mention(words: str, source: Source):
    text = f"{words} said that rain fell on the town."
    document = parse(Article(id="a1", text=text, outlet="Daily Lantern"))
    content = Span(text.index("rain"), len(text))
    attribution = Attribution(
        (Span(0, len(words)),), (), (content,), "indirect", "neutral", source, "test"
    )
    (found,) = mentions_of(document.with_attributions((attribution,), (), ()))
    return found


@pytest.mark.parametrize(
    ("words", "speaker", "name"),
    [
        ("Mayor Ana Beck, a lawyer,", "Ana Beck", "Ana Beck"),
        ("Ms. Beck", "Ana Beck", "Beck"),
        ("Ana Orlovskyy", "Ana Orlovsky", "Ana Orlovskyy"),
        ("President Ode Jan-il", "Ode Jan Il", "Ode Jan-il"),
        ("She", "Ana Beck", ""),
        ("The mayor", "Ana Beck", ""),
        ("U.S. Secretary of Defence Lloyd Bustin", "Lloyd Bustin", "Lloyd Bustin"),
        ("Leader Kim Tar-un", "Kim Tar Un", "Kim Tar-un"),
    ],
)
def test_name_of_a_person_as_written(words: str, speaker: str, name: str) -> None:
    assert mention(words, Source("named_person", speaker=speaker)).name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [("The water board", "water board"), ("Officials, who left,", "Officials"), ("It", "")],
)
def test_name_of_anything_else_is_its_phrase(words: str, name: str) -> None:
    assert mention(words, Source("named_institution", speaker="water board")).name == name


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Source("named_person", speaker="Ana Beck"), "speaker"),
        (Source("named_person", speaker="Ana Beck", ambiguous=True), "ambiguous"),
        (Source("implicit"), "nobody"),
        (Source(), "unknown"),
    ],
)
def test_says_whether_the_speaker_is_told(source: Source, told: str) -> None:
    found = mention("Beck", source)
    assert found.told == told
    assert (found.speaker is not None) == (told == "speaker")


def test_joint_source_is_a_speaker_of_its_own_and_no_person() -> None:
    source = Source(
        "named_person", role="government;media", nationality="NO;SE", speaker="Ana Beck and Jan Ode"
    )
    found = mention("Ana Beck and Jan Ode", source)
    assert (found.speaker.name, found.speaker.person) == ("Ana Beck and Jan Ode", False)
    assert (found.roles, found.countries) == (("government", "media"), ("NO", "SE"))


def test_candidate_of_an_ambiguous_source() -> None:
    source = Source("named_person", speaker="Ana Beck", ambiguous=True)
    assert mention("She", source).candidate == "Ana Beck"
    assert mention("Beck", Source("named_person", speaker="Ana Beck")).candidate == ""


def test_place_is_that_of_the_source() -> None:
    assert mention("Ana Beck", Source(speaker="Ana Beck")).span == Span(0, 8)
