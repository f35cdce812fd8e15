from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.document.model import Attribution, Document

BODY = "\n\nIt rained on the valley for nine days, and the water rose by the hour."


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def of_rule(document: Document, rule: str) -> list[Attribution]:
    return [a for a in document.attributions if a.rule == rule]


def in_words(document: Document, a: Attribution) -> tuple[str, str, tuple[str, ...]]:
    return (
        " ".join(document.text_of(span) for span in a.source),
        " ".join(document.text_of(span) for span in a.cue),
        tuple(document.text_of(span) for span in a.content),
    )


def only(document: Document, rule: str) -> tuple[str, str, tuple[str, ...]]:
    found = of_rule(document, rule)
    assert len(found) == 1
    return in_words(document, found[0])


def test_turns_of_a_transcript() -> None:
    document = read("“BECK: The dam is safe.\n\n“ODE: It is not, and you know it.\n\n" + BODY)
    found = of_rule(document, "transcript")
    assert [in_words(document, a)[0] for a in found] == ["BECK", "ODE"]
    assert in_words(document, found[1])[2] == ("It is not, and you know it.",)


def test_what_is_tagged_in_a_turn_gives_way_to_it() -> None:
    document = read("BECK: The mayor said that the dam was safe.\n\nODE: Nobody said that.")
    outer = [a for a in document.attributions if not a.level]
    assert {a.rule for a in outer} == {"transcript"}


def test_one_label_makes_no_transcript() -> None:
    assert of_rule(read("NOTE: The dam is closed on Mondays." + BODY), "transcript") == []


@pytest.mark.parametrize("dash", ["—", "–", "―", "--", "-"])
def test_signed_quotation(dash: str) -> None:
    document = read(f"“We left before the water came.” {dash} Ana Beck{BODY}")
    found = [in_words(document, a) for a in document.attributions]
    assert found == [("Ana Beck", dash, ("“We left before the water came.”",))]


def test_signature_in_the_next_paragraph() -> None:
    document = read(f"“We left before the water came.”\n\n— Ana Beck, Tarn{BODY}")
    assert only(document, "signature")[0] == "Ana Beck, Tarn"


def test_a_dash_that_goes_on_is_no_signature() -> None:
    document = read(f"“We left,” she thought — and then the water came.{BODY}")
    assert of_rule(document, "signature") == []


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Mayor: Dam is safe", "Mayor"),
        ("Dam is safe – mayor", "mayor"),
        ("Ana Beck: Dam is safe", "Ana Beck"),
        ("Moscow: Dam is safe", "Moscow"),
    ],
)
def test_headline_with_a_speaker(headline: str, source: str) -> None:
    document = read(headline + BODY)
    found = [in_words(document, a) for a in document.attributions]
    assert [(row[0], row[2]) for row in found] == [(source, ("Dam is safe",))]


@pytest.mark.parametrize(
    ("headline", "row"),
    [
        ("Dam May Fail, Mayor Says", ("Mayor", "Says", ("Dam May Fail",))),
        ("Dam is safe, says mayor", ("mayor", "says", ("Dam is safe",))),
    ],
)
def test_headline_with_a_tag(headline: str, row: tuple[str, str, tuple[str, ...]]) -> None:
    assert only(read(headline + BODY), "heading") == row


@pytest.mark.parametrize(
    "headline", ["Analysis: Dam is safe", "Water: Nine days of rain", "Dam failure: What we know"]
)
def test_headline_with_a_topic(headline: str) -> None:
    document = read(headline + BODY)
    found = [in_words(document, a) for a in document.attributions]
    assert [row for row in found if row[1] == ":"] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The dam has reportedly failed twice.",
         ("", "reportedly", ("The dam has", "failed twice"))),
        ("It rained, and the dam allegedly failed, but nobody was hurt.",
         ("", "allegedly", ("and the dam", "failed"))),
    ],
)  # fmt: skip
def test_hearsay(text: str, row: tuple[str, str, tuple[str, ...]]) -> None:
    assert only(read(text), "hearsay") == row


def test_hearsay_before_a_noun_is_left_alone() -> None:
    assert of_rule(read("The allegedly stolen boat was found on the shore."), "hearsay") == []


def test_hearsay_beside_a_cue_is_not_counted_twice() -> None:
    document = read("The mayor reportedly said that the dam had failed.")
    assert of_rule(document, "hearsay") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("By Orme’s reckoning, the dam cost nine billion.", "Orme"),
        ("The dam cost, by the council's account, nine billion.", "the council"),
        ("In the view of Tarn’s engineers, the dam is safe.", "Tarn’s engineers"),
        ("In her opinion the dam is safe.", "her"),
        ("By some accounts, the dam leaked all summer.", "some accounts"),
        ("He owed the miller, by one early tally, nine thousand ducks.",
         "one early tally"),
    ],
)  # fmt: skip
def test_perspective(text: str, source: str) -> None:
    document = read(text)
    found = [in_words(document, a) for a in document.attributions if not a.level]
    assert [row[0] for row in found] == [source]


def test_one_by_one_is_no_perspective() -> None:
    document = read("Counted one by one, by all means, the ducks were nine.")
    assert of_rule(document, "perspective") == []


def test_in_view_of_a_thing_is_no_perspective() -> None:
    document = read("The house stood in view of the dam all summer.")
    assert of_rule(document, "perspective") == []
