from __future__ import annotations

import json
import re
from functools import lru_cache
from io import BytesIO

import pytest
from invented_corpus import invented_analysis
from pypdf import PdfReader

from framing.comparison import compare
from framing.errors import ReportError
from framing.figures.fonts import MARK, cjk_font, readable
from framing.report import write_report
from framing.report.blocks import Column, Heading, Paragraph, Table
from framing.report.pdf import Opening, typeset

HEADLINES = [
    "A #hash $math$ *bold* @ref <label> \\ _under_ `code` [x] #{panic()}",
    "Dam à é ’s café “quoted” – wall",
    '=HYPERLINK("x") // comment /* and */ ~ ^',
    "강변의 둑이 위험하다",
    "河堤告急與居民撤離",
    "Dam 🛟 bursts\x00 in \ud800 night",
]
needs_cjk = pytest.mark.skipif(
    cjk_font() is None, reason="the font of the extra framing[cjk] is not here"
)


@lru_cache(maxsize=4)
def built(tmp, sizes, quiet=False):
    analysis = invented_analysis(dict(sizes), headlines=HEADLINES, quiet=quiet)
    comparison = compare(analysis, primary=["author_hedges_per_1000_words"])
    return write_report(comparison, tmp / "out" / "dams.pdf", title="Dams é’s: #1 in the news")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return built(tmp_path_factory.mktemp("large"), (("Lantern", 7), ("Post", 6), ("Quill", 3)))


@pytest.fixture(scope="module")
def single(tmp_path_factory):
    return built(tmp_path_factory.mktemp("single"), (("Lantern", 1), ("Post", 1)))


def words(path):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.slow
def test_the_files_beside_it_are_named_after_it(large):
    assert sorted(file.name for file in large.parent.iterdir()) == [
        "dams.comparison.csv", "dams.csv", "dams.figures.csv", "dams.findings.csv", "dams.jsonl",
        "dams.pdf", "dams.run.json",
    ]  # fmt: skip


@pytest.mark.slow
def test_pages_and_headings(large):
    reader = PdfReader(large)
    assert 8 <= len(reader.pages) <= 18
    titles = [str(entry["/Title"]) for entry in reader.outline if not isinstance(entry, list)]
    assert [re.sub(r"^\d+ ", "", title) for title in titles] == [
        "Summary", "Corpus", "Method", "Hedging", "Attribution and sources", "Actors",
        "Tone (exploratory)", "Readability and length", "Figures followed", "Comparison",
        "Robustness", "Limits", "Annotated words in context", "Definitions and run",
    ]  # fmt: skip


@needs_cjk
@pytest.mark.slow
def test_every_headline_is_there_as_written(large):
    found = words(large).replace(" ", "")
    for headline in HEADLINES:
        assert readable(headline)[0].replace(" ", "") in found, headline


@pytest.mark.slow
def test_replaced_characters_are_counted(large):
    assert re.search(r"\d+ characters were replaced by □", words(large))


@pytest.mark.slow
def test_no_number_is_nan_and_no_object_is_printed(large, single):
    for path in (large, single):
        assert not re.search(r"\b(nan|NaN|None|inf)\b|<[a-z.]+ object", words(path))


@pytest.mark.slow
def test_it_is_tagged_titled_and_has_its_language(large):
    reader = PdfReader(large)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert reader.metadata.title == "Dams é’s: #1 in the news"
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


@pytest.mark.slow
def test_every_font_is_embedded(large):
    fonts = {
        name: font.get_object()
        for page in PdfReader(large).pages
        for name, font in page["/Resources"]["/Font"].items()
    }
    assert fonts
    for font in fonts.values():
        for descendant in font["/DescendantFonts"]:
            descriptor = descendant.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


@pytest.mark.slow
def test_every_figure_has_a_description(large):
    data = large.read_bytes()
    assert len(PdfReader(BytesIO(data)).pages) > 0
    figures = [
        node for node in _nodes(PdfReader(large).trailer["/Root"]["/StructTreeRoot"])
        if node.get("/S") == "/Figure"
    ]  # fmt: skip
    assert len(figures) == 6
    assert all(len(str(node["/Alt"])) > 40 for node in figures)


@pytest.mark.slow
def test_no_figure_stands_before_the_heading_of_its_section(large):
    reader = PdfReader(large)
    page_of = {
        re.sub(r"^\d+ ", "", str(entry["/Title"])): reader.get_destination_page_number(entry)
        for entry in reader.outline if not isinstance(entry, list)
    }  # fmt: skip
    texts = [page.extract_text() for page in reader.pages]
    figure_page = [
        next(i for i, text in enumerate(texts) if re.search(rf"Figure\s+{k}\s*:", text))
        for k in range(1, 7)
    ]
    sections = ["Hedging"] * 3 + ["Attribution and sources", "Actors", "Comparison"]
    for page, section in zip(figure_page, sections, strict=True):
        assert page_of[section] <= page <= page_of[section] + 3


def _nodes(node):
    node = node.get_object()
    if isinstance(node, dict):
        yield node
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if not isinstance(kid, int):
                yield from _nodes(kid)


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes(large, tmp_path):
    built.cache_clear()
    again = built(tmp_path, (("Lantern", 7), ("Post", 6), ("Quill", 3)))
    for file in large.parent.iterdir():
        assert file.read_bytes() == (again.parent / file.name).read_bytes(), file.name


@pytest.mark.slow
def test_one_article_each_prints_no_test_anywhere(single):
    assert not re.search(r"\bp[- ]?value|\bp\s*[=<]|Benjamini|\bq\s*[=<]", words(single))
    assert "One article cannot represent an outlet." in words(single)
    header = (single.parent / "dams.comparison.csv").read_text().splitlines()[0].split(",")
    assert not {"p", "q"} & set(header)


@pytest.mark.slow
def test_tests_are_printed_where_they_were_made(large):
    assert "Benjamini-Hochberg" in words(large)
    header = (large.parent / "dams.comparison.csv").read_text().splitlines()[0].split(",")
    assert {"p", "q"} <= set(header)


@pytest.mark.slow
def test_run_json_tells_settings_and_no_path_or_clock(large):
    text = (large.parent / "dams.run.json").read_text(encoding="utf-8")
    run = json.loads(text)
    assert run["primary"] == ["author_hedges_per_1000_words"]
    assert run["groups"] == {"Lantern": 7, "Post": 6, "Quill": 3}
    assert str(large.parent) not in text


@pytest.mark.slow
def test_articles_without_any_hit_make_a_report(tmp_path):
    path = built(tmp_path, (("Lantern", 2), ("Post", 1)), quiet=True)
    assert "No hedge and no attribution was marked in these articles." in words(path)


@pytest.mark.slow
def test_without_outlets_all_articles_are_one_group(tmp_path):
    path = write_report(invented_analysis({"": 3}), tmp_path / "r.pdf")
    assert "There is one group, so nothing is compared (n = 3)." in words(path)


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(ReportError, match=r"a report is a PDF; give a file name ending in \.pdf"):
        write_report(invented_analysis({"A": 1}), tmp_path / "report.txt")


def test_a_path_that_cannot_be_written_is_found_before_any_work(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportError, match="cannot be written"):
        write_report(None, tmp_path / "file" / "report.pdf")


def opening(title="Dams"):
    return Opening(title, "A test", [("Corpus", "invented")], "framing")


@pytest.mark.slow
def test_every_character_that_counts_as_readable_has_its_glyph():
    # In PDF/UA a missing glyph is an error, so a page that is set is the proof.
    text = "".join(chr(i) for i in range(0x30000) if readable(chr(i)) == (chr(i), 0))
    lines = [Paragraph(text[i : i + 400]) for i in range(0, len(text), 400)]
    bold = Table((Column("x", bold=True),), ((text[:3000],),), "y")
    assert len(typeset(opening(), [*lines, bold])) > 10_000


def test_a_table_longer_than_a_page_repeats_its_heading():
    table = Table((Column("Numeral"),), tuple((f"row {i}",) for i in range(90)), "Long")
    pages = PdfReader(BytesIO(typeset(opening(), [Heading("One"), table]))).pages
    assert len(pages) > 1
    assert all("Numeral" in page.extract_text() for page in pages)


def test_markup_in_a_title_stays_text():
    title = '#panic("no") *x* $y$'
    reader = PdfReader(BytesIO(typeset(opening(title), [Paragraph("z")])))
    assert reader.metadata.title == title


def test_what_cannot_be_shown_becomes_a_mark():
    text = PdfReader(BytesIO(typeset(opening(), [Paragraph("a\x00b")]))).pages[0].extract_text()
    assert f"a{MARK}b" in text
    assert "1 character was replaced" in text
