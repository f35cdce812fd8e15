from __future__ import annotations

import pytest

from framing.articles import Article
from framing.document import BLOCK_KINDS, Document, parse
from framing.document.blocks import find_blocks

LONG = (
    "The dam above the town gave way on Monday after three days of rain, and the water ran "
    "down to the old harbour before anyone could be warned."
)
OTHER = (
    "Workers from the city spent the night on the walls with sand and stone, while families "
    "slept in the school on the hill."
)
THIRD = (
    "Nobody can say how long the repairs will take, since the stone has to come by boat from "
    "the far side of the lake."
)
FOURTH = (
    "In the market people spoke of little else, and the price of bread rose twice before the "
    "week was out."
)


def read(*paragraphs: str, headline: str = "", between: str = "\n\n") -> Document:
    return parse(Article(id="a1", text=between.join(paragraphs), headline=headline))


def kinds(*paragraphs: str, headline: str = "", between: str = "\n\n") -> list[str]:
    return [block.kind for block in read(*paragraphs, headline=headline, between=between).blocks]


def kind_of(paragraph: str) -> str:
    """The kind of a paragraph between two of running text."""
    document = read(LONG, paragraph, OTHER)
    start = document.article.text.index(paragraph)
    block = document.block_at(start)
    assert block is not None
    return block.kind


def test_running_text_is_body() -> None:
    assert kinds(LONG, OTHER) == ["body", "body"]


def test_one_line_is_body() -> None:
    assert kinds("The dam failed on Monday") == ["body"]


def test_first_line_without_a_stop_is_the_headline() -> None:
    assert kinds("Dam fails at Tarn", LONG)[0] == "headline"


def test_first_line_equal_to_the_known_headline_is_one() -> None:
    assert kinds("The dam’s fall.", LONG, headline="The dam's fall")[0] == "headline"


def test_first_sentence_of_running_text_is_no_headline() -> None:
    assert kinds("The dam failed on Monday.", LONG) == ["body", "body"]


@pytest.mark.parametrize("heading", ["What the mayor knew", "Old Walls, New Worries"])
def test_short_line_before_longer_text_is_a_subheading(heading: str) -> None:
    assert kind_of(heading) == "subheading"


def test_question_before_longer_text_is_a_subheading() -> None:
    assert kind_of("Why did nobody warn the town?") == "subheading"


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("By Ana Beck", "byline"),
        ("By Élise Öst and Jon Ode, Daily Lantern", "byline"),
        ("March 3, 2021", "date"),
        ("Published: Monday, 3 March 2021, 10:30", "date"),
        ("Share this:", "share_bar"),
        ("Facebook", "share_bar"),
        ("Advertisement", "share_bar"),
        ("12 Comments", "comments"),
        ("Leave a comment", "comments"),
        ("Related: Old walls in Suvia", "teaser"),
        ("READ MORE: Old walls in Suvia", "teaser"),
        ("Photo: Ana Beck", "credit"),
        ("Ana Beck/Reuters", "credit"),
        ("Image: The dam after the flood of Monday", "caption"),
        ("This article was first published by The Daily Lantern.", "disclaimer"),
        ("The views expressed here are the author’s own.", "disclaimer"),
        ("Correction: An earlier version gave a wrong date.", "disclaimer"),
        ("• The wall is to be built anew by May of next year.", "list"),
        ("2) The wall is to be built anew by May of next year, the city says.", "list"),
    ],
)
def test_kind(paragraph: str, kind: str) -> None:
    assert kind_of(paragraph) == kind


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Monday the dam had failed.",
        "Share the burden, the mayor said.",
        "Follow her lead, the mayor said.",
        "Update: The mayor has resigned.",
        "References to the dam were few, and nobody asked.",
        "It rained.",
    ],
)
def test_prose_that_looks_like_furniture_is_body(paragraph: str) -> None:
    assert kind_of(paragraph) == "body"


def test_biography_stands_at_the_end() -> None:
    life = "Ana Beck is a professor of law at Tarn University."
    assert kinds(LONG, OTHER, life)[-1] == "biography"
    assert kinds(life, LONG, OTHER, THIRD, FOURTH, "It rained.")[0] == "body"


def test_person_who_speaks_has_no_biography() -> None:
    assert kinds(LONG, OTHER, "Ana Beck is a professor. She says the wall holds.")[-1] == "body"


def test_caption_is_described_by_the_credit_behind_it() -> None:
    found = kinds(LONG, "Workers stand on the wall in Tarn, March 3, 2021.", "Jon Ode/AP", OTHER)
    assert found == ["body", "caption", "credit", "body"]


@pytest.mark.parametrize("marks", ["“”", '""', "''", "‘’", "«»"])
def test_pull_quote_repeats_the_body_whatever_its_marks(marks: str) -> None:
    body = f"{LONG} “We heard a noise like a train,” said the baker, who fled."
    pulled = f"{marks[0]}We heard a noise like a train{marks[1]}"
    assert kinds(THIRD, pulled, body, OTHER)[1] == "pull_quote"


def test_pull_quote_may_name_its_speaker() -> None:
    body = f"{LONG} “We heard a noise like a train,” said the baker, who fled."
    assert kinds(OTHER, "“We heard a noise like a train.” — Ana Beck", body)[1] == "pull_quote"


def test_paragraph_that_shares_only_its_beginning_is_body() -> None:
    paragraph = "The dam above the town gave way on Monday and it was loud."
    assert kinds(LONG, paragraph, OTHER)[1] == "body"


def test_promotion_of_another_article_is_a_teaser() -> None:
    promotion = "Quill Verano dreams of winning gold. Rivals fear such strides."
    assert kinds(LONG, OTHER, promotion, THIRD, FOURTH)[2] == "teaser"


def test_box_under_its_heading() -> None:
    assert kinds(LONG, "Key points", OTHER, THIRD)[1:3] == ["subheading", "box"]


def test_list_of_further_reading_runs_to_the_end() -> None:
    found = kinds(LONG, OTHER, "Further reading", "- Old walls in Suvia", "- A town under water")
    assert found[2:] == ["further_reading"] * 3


def test_link_in_the_middle_does_not_swallow_the_text_behind_it() -> None:
    assert kinds(LONG, "Read more", OTHER, THIRD, FOURTH)[2:] == ["body"] * 3


def test_numbered_run_in_heading() -> None:
    paragraph = f"1. The Old Wall’s Failure: {OTHER}"
    document = read(LONG, paragraph, f"2. The New Wall: {THIRD}")
    blocks = [(b.kind, document.text_of(b.span)) for b in document.blocks[1:3]]
    assert blocks == [("run_in_heading", "1. The Old Wall’s Failure:"), ("list", OTHER)]


def test_dateline_stands_apart() -> None:
    document = read(f"TARN, Norland (AP) — {LONG}", OTHER)
    assert [b.kind for b in document.blocks] == ["dateline", "body", "body"]
    assert document.text_of(document.blocks[0].span) == "TARN, Norland (AP) —"


def test_interview_speaker_lasts_until_the_next_heading() -> None:
    document = read(
        "Ana Beck and Jon Ode study dams.",
        "Why do walls fail?",
        f"Beck: {LONG}",
        OTHER,
        "What is to be done?",
        f"Ode: {THIRD}",
    )
    assert [(b.kind, b.speaker) for b in document.blocks[2:]] == [
        ("speaker", "Beck"),
        ("body", "Beck"),
        ("body", "Beck"),
        ("subheading", ""),
        ("speaker", "Ode"),
        ("body", "Ode"),
    ]


@pytest.mark.parametrize("time", ["[10:32]", "(9:05:11)", "10:32 a.m.", "10:32 –"])
def test_a_time_before_a_name_makes_it_a_speaker(time: str) -> None:
    document = read(f"{time} Miller Una Brock: {LONG}", f"{time} Tam Osk: {OTHER}")
    assert [(b.kind, b.speaker) for b in document.blocks] == [
        ("speaker", "Miller Una Brock"),
        ("body", "Miller Una Brock"),
        ("speaker", "Tam Osk"),
        ("body", "Tam Osk"),
    ]


def test_one_colon_makes_no_interview() -> None:
    document = read(LONG, "Tarn: a town that has seen many floods and much rain.", OTHER)
    assert [b.speaker for b in document.blocks] == ["", "", ""]


@pytest.mark.parametrize("between", ["\n\n", "\r\n\r\n", "\r\r", "\n", "\u2029", "\n \n"])
def test_line_ends_of_every_kind_part_paragraphs(between: str) -> None:
    assert kinds(LONG, OTHER, between=between) == ["body", "body"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_joined(end: str) -> None:
    text = end.join(
        [
            "The dam above the town gave way on Monday",
            "after three days of rain, and the water",
            "ran down to the old harbour, where it",
            "broke two boats that no one had used.",
            "",
            "Workers from the city spent the night on",
            "the walls with sand and stone.",
        ]
    )
    document = parse(Article(id="a1", text=text))
    assert [b.kind for b in document.blocks] == ["body", "body"]
    assert len(document.sentences) == 2


def test_hard_wrapped_text_without_blank_lines_is_one_paragraph() -> None:
    text = (
        "The dam above the town gave way on Monday\nafter three days of rain, and the water\n"
        "ran down to the old harbour, where it\nbroke two boats that no one had used."
    )
    assert [b.kind for b in parse(Article(id="a1", text=text)).blocks] == ["body"]


def test_byte_order_mark_is_no_part_of_a_block() -> None:
    document = parse(Article(id="a1", text=f"\ufeff{LONG}"))
    assert document.blocks[0].span.start == 1


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\ufeff", "\u200b"])
def test_nothing_visible_has_no_blocks(text: str) -> None:
    assert parse(Article(id="a1", text=text)).blocks == ()


def test_every_kind_found_is_a_known_one() -> None:
    found = kinds("Dam fails", "By Ana Beck", "March 3, 2021", LONG, "Share", OTHER)
    assert set(found) <= set(BLOCK_KINDS)


def test_furniture_behind_a_text_does_not_change_how_it_is_read() -> None:
    paragraphs = [
        "The mayor said that the dam may fail, and that the dam is old.",
        "The mayor said so twice, and the council of the town heard her.",
        "Nobody in Ostrel slept. Water ran through every street there.",
        "The night ended",
    ]
    text = "\n\n".join(paragraphs)
    alone = [block.kind for block in find_blocks(text)]
    for line in ("Share this:", "Advertisement", "Read more: Nobody in Ostrel slept that night"):
        page = f"{text}\n\n{line}\n\nThe views expressed in this article are the author's own."
        assert [block.kind for block in find_blocks(page)][: len(alone)] == alone


def test_a_biography_is_told_behind_share_bars() -> None:
    text = "The dam failed on Monday.\n\nIt was old.\n\nAna Beck is a reporter at The Tarn Courier."
    page = text + "\n\nShare this:" * 6
    assert "biography" in {block.kind for block in find_blocks(page)}
