from __future__ import annotations

import pytest

from framing.document.furniture import (
    furniture_kind,
    is_credit,
    is_heading_of_box,
    starts_appendix,
)


@pytest.mark.parametrize("text", ["Getty Images", "(AP Photo/Ana Beck)", "Photo by Ana Beck"])
def test_credit(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize("text", ["The dam failed.", "Photo by photo, the town fell"])
def test_no_credit(text: str) -> None:
    assert not is_credit(text)


def test_heading_of_a_box() -> None:
    assert is_heading_of_box("Why it matters")
    assert not is_heading_of_box("Why the dam failed")


@pytest.mark.parametrize(
    "text", ["Further reading", "Related stories", "Tags: dam, flood", "NOTES"]
)
def test_heading_of_an_appendix(text: str) -> None:
    assert starts_appendix(text)


@pytest.mark.parametrize(
    "text", ["Notes from the harbour were few.", "Most read the paper in peace."]
)
def test_no_heading_of_an_appendix(text: str) -> None:
    assert not starts_appendix(text)


def test_biography_is_told_near_the_end_alone() -> None:
    text = "Ana Beck is a reporter at the Daily Lantern."
    assert furniture_kind(text, 8, 9) == "biography"
    assert furniture_kind(text, 0, 9) == ""


def test_a_text_of_one_paragraph_is_no_disclaimer() -> None:
    assert furniture_kind("© 2021 The Daily Lantern", 0, 1) == ""


def test_running_text_is_none() -> None:
    assert furniture_kind("The mayor of Tarn said that the dam was old.", 3, 9) == ""
