"""The report's section on frames: shares with a cue, and sentences to read."""

from __future__ import annotations

import pytest

import framing
from framing.articles import Article
from framing.comparison import Comparison
from framing.extractors import Frames, Hedging
from framing.report.blocks import Heading, Lines, Marked, Note, Paragraph, Table, as_data
from framing.report.construct_sections import construct_sections
from framing.report.frames_section import frames_section

TEXTS = (
    (
        "Lantern",
        "Flood",
        "The state must mend the dam. The mill closed because of a leak. Rain fell.",
    ),
    ("Lantern", "", "Ode accused the board. Fares rose."),
    ("Wire", "Dry\nspell", "Rain fell. “The state must act,” Ode said."),
)


def compared(
    texts: tuple[tuple[str, str, str], ...] = TEXTS, *names: str, **options: object
) -> Comparison:
    articles = [
        Article(id=f"a{number}", text=text, outlet=outlet, headline=headline)
        for number, (outlet, headline, text) in enumerate(texts)
    ]
    extractors = [Hedging(), *map(Frames, names or ("generic_frames", "entman_functions"))]
    return framing.compare(framing.measure(articles, extractors=extractors), **options)


def tables(comparison: Comparison) -> list[Table]:
    return [block for block in frames_section(comparison) if isinstance(block, Table)]


def words(marked: object) -> str:
    assert isinstance(marked, Marked)
    return "".join(text for text, _ in marked.pieces)


def test_a_row_for_each_frame_and_a_part_for_each_lexicon() -> None:
    shares, _ = tables(compared())
    assert shares.parts == (("Generic news frames", 5), ("Functions of a frame", 4))
    assert [row[0] for row in shares.rows[:3]] == ["Responsibility", "Conflict", "Human interest"]


def test_an_interval_stands_below_the_mean_of_two_articles_or_more() -> None:
    rows = {row[0]: row[1:] for row in tables(compared())[0].rows}
    lantern, wire = rows["Conflict"]
    assert isinstance(lantern, Lines)
    assert lantern.texts == ("25%", "0% to 100%")
    assert wire == "0%"


def test_the_heading_holds_articles_and_sentences() -> None:
    shares, _ = tables(compared())
    assert [column.under for column in shares.columns] == ["", "n = 2; 5 s.", "n = 1; 2 s."]


def test_sentences_stand_by_group_and_function_with_their_cues_in_bold() -> None:
    _, sentences = tables(compared())
    function, sentence, voice, article = sentences.rows[1]
    assert (function, voice, article) == ("Remedy", "author", "1 Flood")
    assert isinstance(sentence, Marked)
    assert [text for text, bold in sentence.pieces if bold] == ["must"]
    assert words(sentence) == "The state must mend the dam."
    assert sentences.parts == (("Lantern", 2), ("Wire", 1))


def test_the_voice_of_a_quoted_cue_and_a_headline_in_one_line() -> None:
    _, sentences = tables(compared())
    assert sentences.rows[2][2:] == ("quoted", "3 Dry spell")


def test_an_article_without_headline_is_named_by_its_id() -> None:
    text = "The mill closed because of a leak."
    assert tables(compared((("Wire", "", text),)))[1].rows[0][3] == "1 [a0]"


def test_the_outlet_is_named_where_the_groups_are_others() -> None:
    sentences = tables(compared(TEXTS, by=""))[-1]
    assert sentences.rows[0][3] == "1 Flood (Lantern)"


def test_at_most_two_sentences_of_a_group_for_a_function() -> None:
    many = tuple(("Wire", "", f"The mill closed because of leak {n}.") for n in range(4))
    assert [row[3] for row in tables(compared(many))[1].rows] == ["1 [a0]", "2 [a1]"]


def test_two_sentences_of_the_one_article_there_is() -> None:
    text = "It closed because of a leak. Rain fell. It opened because of the rain."
    assert len(tables(compared((("Wire", "", text),)))[1].rows) == 2


def test_a_long_sentence_is_cut_far_from_its_cue() -> None:
    text = (
        "The mill " + "by the river " * 30 + "closed because of " + "old and rusty " * 30 + "iron."
    )
    (row,) = tables(compared((("Wire", "", text),)))[1].rows
    shown = words(row[1])
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "closed because of old" in shown
    assert len(shown) < 300


def test_a_sentence_of_one_endless_word_is_cut_too() -> None:
    text = "x" * 400 + " because of " + "y" * 400
    (row,) = tables(compared((("Wire", "", text),)))[1].rows
    assert 250 < len(words(row[1])) < 300


def test_optional_cues_alone_are_not_shown() -> None:
    comparison = compared((("Wire", "", "We have to mend the dam."),))
    assert len(tables(comparison)) == 1
    assert any(
        isinstance(block, Paragraph) and block.text.startswith("No sentence with a counted cue")
        for block in frames_section(comparison)
    )


def test_a_lexicon_without_values_is_named() -> None:
    (note,) = (
        block
        for block in frames_section(compared(TEXTS, "war_peace_journalism"))
        if isinstance(block, Note)
    )
    assert note.text.startswith("War and peace journalism: no article has a value.")


def test_no_section_where_no_frames_were_measured_or_compared() -> None:
    assert frames_section(compared(features=["hedges_per_1000_words"])) == []


def test_measures_named_alone_are_shown() -> None:
    name = "author_generic_frames_conflict_sentence_share"
    (shares, *_) = tables(compared(features=[name]))
    assert [row[0] for row in shares.rows] == ["Author generic frames conflict sentence share"]


def test_frames_have_no_section_among_the_other_constructs() -> None:
    headings = [b.text for b in construct_sections(compared()) if isinstance(b, Heading)]
    assert headings == ["Hedging"]


@pytest.mark.parametrize("text", ["", "\ud800", "😀 because of 😀 \ud800\n\n\x00"])
def test_odd_texts_become_data(text: str) -> None:
    blocks = frames_section(compared((("Wire", "\ud800 😀", text),)))
    data, figures = as_data(blocks, str)
    assert data[0]["text"] == "Frames (exploratory)"
    assert figures == []
