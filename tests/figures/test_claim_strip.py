"""The claim strip."""

from __future__ import annotations

import pytest

from framing import Article, figures
from framing.errors import OutputError
from framing.figures.claim_strip import (
    claim_strip,
    claim_strip_alt,
    claim_strip_data,
    write_claim_strips,
)
from framing.following import follow_figures

LANTERN = (
    "Norland has sent some 3,000 Suvian sailors to the port of Tarn, Norland officials "
    "confirmed on Monday. The 3,000 Suvian sailors will stay in Tarn for a year."
)
COURIER = (
    "Borland claimed that as many as 5,000 Suvian sailors are in the port of Tarn in Norland. "
    "Some say that over 4,000 Suvian sailors are in Tarn in Norland."
)


@pytest.fixture(scope="module")
def table():
    return follow_figures(
        [
            Article(
                "c", COURIER, outlet="Lower Vessel Evening Courier $x$", published="2019-10-03"
            ),
            Article("l", LANTERN, outlet="Daily Lantern", published="2019-10-02"),
        ]
    )


def texts(figure):
    from matplotlib.text import Text

    return [text for text in figure.findobj(Text) if text.get_text().strip()]


def test_outlets_stand_by_their_first_date(table) -> None:
    data = claim_strip_data(table, "suvian-sailors")
    assert list(data["article_id"]) == ["l", "l", "c", "c"]
    assert list(data["telling"][:3]) == ["endorse", "bare", "distance"]


def test_bare_repeat_leads_to_the_first_mention(table) -> None:
    assert list(claim_strip_data(table, "suvian-sailors")["first"]) == [-1, 0, -1, -1]


def test_saved_without_a_warning_and_the_same_each_time(table) -> None:
    one, other = (figures.svg_of(claim_strip(table)) for _ in range(2))
    assert one == other
    assert one.startswith(b"<?xml")


def test_no_text_is_smaller_than_eight_points(table) -> None:
    assert min(text.get_fontsize() for text in texts(claim_strip(table))) >= 8


def test_labels_overlap_nothing(table) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure = claim_strip(table)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    boxes = [
        text.get_window_extent(canvas.get_renderer())
        for text in texts(figure)
        if text.get_visible()
    ]
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.x1 + 1 for box in boxes)


def test_description_counts_the_tellings(table) -> None:
    alt = claim_strip_alt(table)
    assert alt.startswith("Strip of “Suvian sailors”: 4 figures in 2 articles, from 3,000 to 5,000")
    assert "1 bare" in alt


def test_nothing_to_draw_is_said_in_words() -> None:
    empty = follow_figures([Article("a", "It rained.")])
    assert "No figure is told more than once in these articles." in [
        text.get_text() for text in texts(claim_strip(empty))
    ]
    assert claim_strip_alt(empty) == "No figure is told more than once in these articles."


def test_unknown_quantity(table) -> None:
    with pytest.raises(KeyError, match="no quantity is called 'lamps'"):
        claim_strip(table, "lamps")


def test_one_value_alone_has_an_axis() -> None:
    text = "Tarn has about 40 red tanks. The 40 red tanks are old."
    figures.svg_of(claim_strip(follow_figures([Article("a", text)])))


@pytest.mark.slow
def test_long_strips_say_what_is_left_out() -> None:
    text = "Norland has some 3,000 Suvian sailors in Tarn. " * 45
    figure = claim_strip(follow_figures([Article("a", text)]))
    assert any("9 more not drawn" in text.get_text() for text in texts(figure))


def test_strips_are_pages_of_a_pdf(table, tmp_path) -> None:
    pypdf = pytest.importorskip("pypdf")
    path = tmp_path / "strips.pdf"
    assert write_claim_strips(table, path) == 1
    assert len(pypdf.PdfReader(path).pages) == 1
    again = tmp_path / "again.pdf"
    write_claim_strips(table, again)
    assert path.read_bytes() == again.read_bytes()


def test_other_files_are_refused(table, tmp_path) -> None:
    with pytest.raises(ValueError, match=r"give a name that ends in \.pdf"):
        write_claim_strips(table, tmp_path / "strip.png")
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        write_claim_strips(table, tmp_path / "folder.pdf")
