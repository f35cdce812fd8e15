"""Quotation marks, languages and layouts that articles bring, each as a reader would read it."""

from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse
from framing.document.model import Document


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def who(document: Document, level: int = 0) -> list[tuple[str, str]]:
    """Source and cue of each attribution of a level."""
    return [
        (
            " ".join(document.text_of(span) for span in a.source),
            " ".join(document.text_of(span) for span in a.cue),
        )
        for a in document.attributions
        if a.level == level
    ]


def said(document: Document) -> list[tuple[str, ...]]:
    return [tuple(document.text_of(s) for s in a.content) for a in document.attributions]


MARKS = [
    ('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"),
    ("''", "''"), ('"', "”"), ("“", '"'), ("«", '"'), ("＂", "＂"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "closing"), MARKS)
@pytest.mark.parametrize("tag", ["Ra Mason said.", "said Ra Mason."])
def test_marks_of_every_style(opening: str, closing: str, tag: str) -> None:
    document = read(f"{opening}The dam is safe,{closing} {tag}")
    assert who(document) == [("Ra Mason", "said")]
    assert document.attributions[0].kind == "direct"


@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_a_quotation_split_by_its_cue_is_one(opening: str, closing: str) -> None:
    document = read(
        f"{opening}The old dam,{closing} Ra Mason said, {opening}is safe and will hold.{closing}"
    )
    assert who(document) == [("Ra Mason", "said")]
    assert len(document.attributions[0].content) == 2


@pytest.mark.parametrize("mark", ["“", '"', "«"])
def test_a_mark_that_nothing_closes(mark: str) -> None:
    assert who(read(f"{mark}The dam is safe, Ra Mason said on Monday.")) == [("Ra Mason", "said")]


@pytest.mark.parametrize("mark", ["”", '"', "»"])
def test_a_mark_that_nothing_opens(mark: str) -> None:
    assert who(read(f"The dam is safe,{mark} Ra Mason said on Monday.")) == [("Ra Mason", "said")]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_a_speech_over_paragraphs(opening: str, closing: str) -> None:
    document = read(
        f"{opening}The dam is safe.\n\n{opening}It was checked twice this year.\n\n"
        f"{opening}Nobody needs to leave,{closing} the mayor said."
    )
    assert who(document) == [("the mayor", "said")]
    assert "checked twice" in " ".join(said(document)[0])
    assert "dam is safe" in " ".join(said(document)[0])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the mayor, the dam is safe.", "the mayor"),
        ("The dam is safe, according to a report by the Tarn Institute.",
         "a report by the Tarn Institute"),
        ("By Moscow's reckoning, the dam has cost nine billion.", "Moscow"),
        ("The mayor was blunt: “We do not comment on dams.”", "The mayor"),
        ("The ministry tweeted: “The dam is safe.”", "The ministry"),
        ("The Kremlin denied that the dam had failed.", "The Kremlin"),
        ("“The dam is safe,” said Ana Beck, 43, who lives below it. “I am not afraid.”",
         "Ana Beck, 43, who lives below it"),
    ],
)  # fmt: skip
def test_introductions(text: str, source: str) -> None:
    assert [found for found, _ in who(read(text))] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "The dam is expected to fail before the winter.",
        "The dam has reportedly failed twice.",
        "The dam is believed to have failed twice.",
    ],
)
def test_attributions_without_a_source(text: str) -> None:
    found = read(text).attributions
    assert [a.source for a in found] == [()]
    assert found[0].described.anonymity == "implicit"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “safety council” met on Monday.",
        "The “allies” met again in Tarn on Monday.",
        "The film “The Wall of Water” won a prize in Tarn.",
    ],
)
def test_quoted_terms_are_no_attributions(text: str) -> None:
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("Beck said the mayor had told her that the dam was safe.",
         ("Beck", "said"), ("the mayor", "told")),
        ("“The mayor told me that the dam was safe,” Beck said.",
         ("Beck", "said"), ("The mayor", "told")),
    ],
)  # fmt: skip
def test_what_is_said_inside_what_is_said(
    text: str, outer: tuple[str, str], inner: tuple[str, str]
) -> None:
    document = read(text)
    assert who(document) == [outer]
    ((source, cue),) = who(document, level=1)
    assert source == inner[0]
    assert inner[1] in cue


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "12 34 56 78. 90!",
        "… — “” ‘’ « »",
        "Le barrage est sûr, a déclaré le maire de la ville, qui a parlé lundi à la presse.",
        "„Der Damm ist sicher“, sagte der Bürgermeister am Montag, und niemand muss gehen.",
        "El alcalde dijo el lunes que la presa es segura y que nadie tiene que salir de casa.",
        "Плотина безопасна, сказал мэр города в понедельник, и никто не должен уезжать.",
        "大坝是安全的，市长星期一说。",
        "\ud800 said that \udfff.",
    ],
)
def test_text_in_other_languages_or_none(text: str) -> None:
    assert who(read(text)) == [] or "\ud800" in text


def test_one_endless_paragraph_is_read() -> None:
    document = read("The mayor said that the dam may fail, and " * 2000)
    assert len(document.attributions) > 1000


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two officials, who spoke on condition of anonymity as they had no leave to "
         "talk of the plan, said the wall may fail.", "Two officials"),
        ("An official who spoke on condition of anonymity said the wall may fail.",
         "An official"),
        ("Aides, speaking on the condition of anonymity because the plan is secret, said the "
         "wall may fail.", "Aides"),
        ("The wall may fail, said one aide, speaking on condition of anonymity.", "one aide"),
    ],
)  # fmt: skip
def test_why_a_source_is_not_named_attributes_nothing(text: str, source: str) -> None:
    found = read(text)
    assert who(found) == [(source, "said")]
    assert "wall may fail" in said(found)[0][0]


@pytest.mark.parametrize(
    "text",
    [
        "The said dam was built in 1962.",
        "The noted economist Ana Beck left Tarn on Monday.",
    ],
)
def test_participles_before_a_noun_are_no_cues(text: str) -> None:
    assert who(read(text)) == []


def test_what_another_says_behind_a_semicolon_is_its_own() -> None:
    found = read(
        "Critics say the plan is a gift to builders; supporters counter that it saves lives."
    )
    assert [a.level for a in found.attributions] == [0, 0]
    assert said(found) == [("the plan is a gift to builders",), ("it saves lives",)]


def test_content_ends_with_the_aside_it_stands_in() -> None:
    found = read("Beck — who has long argued that dams kill rivers — was silent.")
    assert said(found) == [("dams kill rivers",)]


def test_who_speaks_behind_one_spoken_word() -> None:
    assert who(read("“Faster!” cried the old ferryman. “Faster!” And then: “Jump!”")) == [
        ("the old ferryman", "cried")
    ]


def test_a_name_with_an_age_before_a_colon() -> None:
    found = who(read("Una Brock, 54, a miller: “My ducks drowned in that reservoir.”"))
    assert found[0] == ("Una Brock, 54, a miller", ":")


def test_a_source_in_brackets() -> None:
    assert who(read("“Nobody sold me sandbags,” (Brock) said.")) == [("Brock", "said")]


def test_each_of_two_quotations_in_a_sentence_has_its_verb() -> None:
    found = read(
        "“I fed my ducks all winter long,” Brock sings to the miller before asking him, "
        "“Tell me now, who sold you those sandbags?”"
    )
    assert [cue for _, cue in who(found)] == ["sings", "asking"]
    assert said(found)[1] == ("“Tell me now, who sold you those sandbags?”",)
