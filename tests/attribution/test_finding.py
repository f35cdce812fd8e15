from __future__ import annotations

from typing import NamedTuple

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse


class Row(NamedTuple):
    """An attribution in words: source, cue, content parts."""

    source: str
    cue: str
    content: tuple[str, ...]


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def rows(text: str) -> list[Row]:
    document = read(text)
    return [
        Row(
            " ".join(document.text_of(span) for span in a.source),
            " ".join(document.text_of(span) for span in a.cue),
            tuple(document.text_of(span) for span in a.content),
        )
        for a in document.attributions
    ]


def alike(found: Row, wanted: Row) -> bool:
    """Whether cue and source share words, and contents most of theirs.

    Where a span ends to the word is up to the weights; what is found is not.
    """
    return (
        shares_words(found.source, wanted.source)
        and shares_words(found.cue, wanted.cue)
        and overlap(" ".join(found.content), " ".join(wanted.content)) > 0.6
    )


def words(text: str) -> set[str]:
    return {word.strip("“”\"'.,:’").lower() for word in text.split()} - {""}


def shares_words(one: str, other: str) -> bool:
    return bool(words(one) & words(other)) or words(one) == words(other)


def overlap(one: str, other: str) -> float:
    return len(words(one) & words(other)) / len(words(one) | words(other))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # said that
        ("The mayor said that the dam may fail.",
         Row("The mayor", "said", ("the dam may fail",))),
        ("The mayor said the dam may fail.", Row("The mayor", "said", ("the dam may fail",))),
        ("Ana Beck has repeatedly warned that the dam may fail.",
         Row("Ana Beck", "warned", ("the dam may fail",))),
        ("Ana Beck, who runs the port, said the dam may fail.",
         Row("Ana Beck, who runs the port", "said", ("the dam may fail",))),
        ("The mayor said on Monday that the dam may fail.",
         Row("The mayor", "said", ("the dam may fail",))),
        ("Beck told the council that the dam may fail.",
         Row("Beck", "told", ("the dam may fail",))),
        # questions, infinitives, names
        ("Beck asked whether the dam was safe.",
         Row("Beck", "asked", ("whether the dam was safe",))),
        ("The union called on the mayor to resign at once.",
         Row("The union", "called on", ("to resign at once",))),
        ("The union called for an end to the talks.",
         Row("The union", "called for", ("an end to the talks",))),
        ("The council promised to mend the dam.",
         Row("The council", "promised", ("to mend the dam",))),
        ("The council blamed the old pumps, which had failed twice before.",
         # Those who marked the training texts end it there 32 times in 38.
         Row("The council", "blamed", ("the old pumps",))),
        # tags
        ("The dam may fail, the mayor said.", Row("the mayor", "said", ("The dam may fail",))),
        ("“It is over,” Beck said.", Row("Beck", "said", ("“It is over,”",))),
        ("“It is over,” Beck said, “and we lost.”",
         Row("Beck", "said", ("“It is over,”", "“and we lost.”"))),
        # inverted
        ("“It is over,” said Ana Beck.", Row("Ana Beck", "said", ("“It is over,”",))),
        ("The dam may fail, said Ana Beck, the mayor of Tarn.",
         Row("Ana Beck, the mayor of Tarn", "said", ("The dam may fail",))),
        # according to
        ("According to the mayor, the dam may fail.",
         Row("the mayor", "According to", ("the dam may fail",))),
        ("According to Ana Beck, who spoke on Monday, the dam may fail.",
         Row("Ana Beck, who spoke on Monday", "According to", ("the dam may fail",))),
        ("The dam may fail, according to the mayor.",
         Row("the mayor", "according to", ("The dam may fail",))),
        # colon
        ("Beck: “It is over for us.”", Row("Beck", ":", ("“It is over for us.”",))),
        ("Article 4 of that treaty reportedly states: “Each side shall help.”",
         Row("Article 4 of that treaty", "states", ("“Each side shall help.”",))),
        ("The dam is expected to fail.", Row("", "expected", ("The dam", "to fail",))),
        ("It is believed the dam failed twice.",
         Row("", "believed", ("the dam failed twice",))),
        ("It was said that the dam had failed.", Row("", "said", ("the dam had failed",))),
        # adjectives, nouns and phrases
        ("The mayor is confident that the dam will hold.",
         Row("The mayor", "confident", ("the dam will hold",))),
        ("The mayor left in the belief that the dam will hold.",
         Row("The mayor", "belief", ("the dam will hold",))),
        ("The mayor was quoted as saying that the dam was safe.",
         Row("The mayor", "was quoted as saying", ("the dam was safe",))),
        ("The ministry expressed concern over the dam.",
         Row("The ministry", "expressed concern", ("over the dam",))),
        # participles
        ("Beck left early, saying that the dam may fail.",
         Row("Beck", "saying", ("the dam may fail",))),
    ],
)  # fmt: skip
def test_pattern(text: str, row: Row) -> None:
    found = rows(text)
    assert len(found) == 1
    assert alike(found[0], row), found


@pytest.mark.parametrize(
    "text",
    [
        "The dam failed on Monday.",
        "The report of the council is long.",
        "The union’s demands are old.",
        "Who said the dam would hold?",
        "The wall of the dam is nine feet thick.",
        "Rain fell on the valley for three days.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert rows(text) == []


def test_two_clauses_with_cues_are_two() -> None:
    found = rows("The mayor said the dam was old, but the council denied that it was weak.")
    assert [row.cue for row in found] == ["said", "denied"]
    assert found[0].content == ("the dam was old",)


def test_the_one_asked_is_not_the_source_of_the_question() -> None:
    found = rows("Asked whether the dam was safe, the mayor said that it was.")
    assert [(row.source, row.cue) for row in found] == [("", "Asked"), ("the mayor", "said")]


def test_relative_clause_with_a_cue_is_an_attribution_of_its_own() -> None:
    found = rows("He blamed the mayor, who denied that it was her fault.")
    assert alike(found[-1], Row("who", "denied", ("it was her fault",)))


def test_quotation_of_whole_sentences_goes_on_with_the_speaker() -> None:
    found = rows("“It is over,” Beck said. “We lost the town.”")
    assert found == [Row("Beck", "said", ("“It is over,”", "“We lost the town.”"))]


def test_quotation_before_its_tag_belongs_to_it() -> None:
    found = rows("“We lost the town. It is over,” Beck said.")
    assert [row.source for row in found] == ["Beck"]
    assert found[0].content[0].startswith("“We lost")


def test_short_quotation_nobody_speaks_is_a_scare_quote() -> None:
    document = read("The so-called “wall” fell.")
    assert document.attributions == ()
    assert document.quotations[0].scare


def test_headline_is_read() -> None:
    document = read(
        "Dam May Fail, Mayor Says\n\nRain fell in Tarn for three days and nights on end."
    )
    assert len(document.attributions) == 1


def test_caption_is_not_read() -> None:
    document = read(
        "Rain fell in Tarn for three days.\n\nCaption: The dam, which the mayor said was old, fell."
        "\n\nIt rained for three more days in the whole of Norland."
    )
    assert document.attributions == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is over,” Beck said.", "direct"),
        ("Beck said it was “over for good.”", "mixed"),
        ("Beck said it was over.", "indirect"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert read(text).attributions[0].kind == kind


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", "neutral"), ("confirmed", "endorse"), ("claimed", "distance"),
        ("insisted", "forceful"), ("speculated", "tentative"), ("denied", "negative"),
        ("feared", "mental"), ("promised", "commissive"),
    ],
)  # fmt: skip
def test_stance_is_that_of_the_cue(verb: str, stance: str) -> None:
    assert read(f"The mayor {verb} that the dam had failed.").attributions[0].stance == stance


def test_interviewee_is_no_source() -> None:
    document = read(
        "Ana Beck and Jon Ode study dams. Beck says that walls fail for want of care.\n\n"
        "Why do walls fail?\n\n"
        "Beck: The mayor said that the wall was new, and I think that he was right in that.\n\n"
        "What is to be done?\n\n"
        "Ode: It is late for that now, as the wall has long been gone and so has the town."
    )
    sources = [document.text_of(a.source[0]) for a in document.attributions]
    assert sources == ["The mayor"]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»"), ("‘", "’")])
def test_style_of_the_marks_does_not_matter(opening: str, closing: str) -> None:
    found = rows(f"{opening}It is over for us,{closing} said Ana Beck.")
    assert [(row.source, row.cue) for row in found] == [("Ana Beck", "said")]


@pytest.mark.parametrize(
    "text", ["", "said", ", said that it was.", "“”", "“ said”", "by estimates"]
)
def test_scraps_do_not_raise(text: str) -> None:
    assert isinstance(read(text), Document)


def test_a_place_that_labels_answers_does_not_silence_its_people() -> None:
    text = (
        "Upper Tarn: the vote there is on the wall and on nothing else.\n\n"
        "“Nobody wants to pay for that wall again,” an Upper Tarn councillor said.\n\n"
        "Lower Tarn: the vote there is on the mayor and her new road.\n\n"
        "“She has built the road that we asked for,” a Lower Tarn farmer said.\n\n"
        "Upper Tarn: turnout may be low, and the count slow."
    )
    assert [row.cue for row in rows(text)] == ["said", "said"]


def test_furniture_between_paragraphs_changes_no_attribution() -> None:
    parts = (
        "“The wall will be rebuilt before the winter comes,” said Ana Beck.",
        "She added that the council had set money aside for it.",
        "“Nobody has to leave the valley,” the mayor told reporters.",
    )
    page = "\n\nAdvertisement\n\n".join(parts) + "\n\nRead more: Beck denied that she knew"
    assert rows(page) == rows("\n\n".join(parts))
