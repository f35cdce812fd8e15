"""Attributions in a terminal and in a pipe."""

from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from framing.exporters.attribution_text import attributed_text, print_attributions

LABEL = re.compile(r"\[S[\d,]+…? |<C[\d,]+…? |\{[\d,]+…? |\}[\d,]+…?|[\]>]…?")


def printed(document, marks, width=80, **options):
    file = io.StringIO()
    print_attributions(document, marks, Console(file=file, width=width, **options))
    return file.getvalue()


def test_parts_stand_in_brackets_of_their_own_with_the_number(nested):
    assert (
        "[S1 A spokesman] <C1 said> {1 that [S2 Ana Beck] <C2 denied> "
        "{2 <b>that the quay sank</b>}2}1." in attributed_text(*nested).plain
    )


def test_a_shared_source_carries_both_numbers(nested):
    assert "[S3,4 Jan Ode]" in attributed_text(*nested).plain


def test_a_content_that_goes_on_says_so(nested):
    assert "{5 “late.}5…\n\n{5… “Very late.”}5" in attributed_text(*nested).plain


def test_no_character_is_lost_or_doubled(attributed, said):
    document, marks = attributed(
        "Ana Beck said the quay sank.",
        said(("the quay sank",), ("Ana Beck",), ("said",)),
        said(("quay sank.",)),
    )
    body = attributed_text(document, marks).plain.split("\n\n", 1)[1]
    assert LABEL.sub("", body).strip() == document.article.text


def test_nothing_found_is_said_in_a_sentence(attributed):
    out = printed(*attributed("Rain fell."))
    assert "No attributions were found in this article.\n\nRain fell." in out
    assert "[S" not in out


def test_without_colour_the_output_is_plain(nested):
    assert "\x1b" not in printed(*nested, no_color=True)


def test_with_colour_parts_differ_in_style_too(nested):
    styles = {str(span.style) for span in attributed_text(*nested).spans}
    assert {"bold #0072b2", "italic #d55e00", "underline"} <= styles


def test_a_source_in_a_content_keeps_the_style_of_both(nested):
    text = attributed_text(*nested)
    at = text.plain.index("Ana Beck")
    (style,) = {str(span.style) for span in text.spans if span.start <= at < span.end}
    assert style == "underline bold #0072b2"


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_fit_the_width(nested, width):
    assert all(cell_len(line) <= width for line in printed(*nested, width=width).splitlines())


def test_no_line_is_broken_behind_a_label(nested):
    for width in range(30, 80):
        text = printed(*nested, width=width).split(" No. ")[0]
        assert not re.search(r"(?:\[S|<C|\{)[\d,]+…?\n", text), width


def test_a_word_wider_than_the_terminal_is_left_whole(attributed):
    word = "x" * 60
    assert word in printed(*attributed(f"A {word} b."), width=40)


def test_the_table_tells_each_attribution(nested):
    table = printed(*nested, width=200).split("No.")[1]
    row = next(line for line in table.splitlines() if line.split()[:1] == ["2"])
    assert re.split(r"\s{2,}", row.strip()) == [
        "2", "indirect, nested in 1", "Ana Beck", "named person, government, XX",
        "denied (negative)",
    ]  # fmt: skip


def test_an_ambiguous_source_is_told_in_the_table(nested):
    assert "Jan Ode → ambiguous, perhaps Ode and Rosk" in printed(*nested, width=200)


def test_an_article_cannot_write_to_the_terminal(attributed, said):
    document, marks = attributed(
        "It \x1b[31mrained, \x9bBeck said.", said(("rained",), ("\x9bBeck",)), headline="\x1b]0;x"
    )
    out = printed(document, marks)
    assert not set("\x1b\x9b") & set(out)
    assert "␛[31m" in out


def test_markup_of_the_terminal_library_is_text(attributed, said):
    document, marks = attributed("It [bold]rained[/bold], he said.", said(("rained",), ("he",)))
    assert "[bold]{1 rained}1[/bold]" in printed(document, marks)
