"""Reports on corpora at the edges, from text to PDF."""

from __future__ import annotations

import re

import pytest
from pypdf import PdfReader

from framing import Article, Corpus, measure
from framing.comparison import compare
from framing.figures.fonts import readable
from framing.report import write_report

pytestmark = pytest.mark.slow

SAID = (
    "Borduria may open the upper gates, its minister of works, Ada Quill, said on Monday. "
    "“The wall will hold,” she told reporters in the valley. Sylvania has probably offered pumps."
)
UNSAID = "The dam is old. The pumps came by road in March. Three of them stand by the wall."
ODD = "# $x$ *bold* <b> @cite 朝鮮日報 조선일보 \\ _ ` é ’"


def report(path, articles, **options):
    analysis = measure(Corpus(articles, name="extreme"))
    written = write_report(compare(analysis, **options) if options else analysis, path / "r.pdf")
    pages = PdfReader(written).pages
    return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())


def sound(text):
    return not re.search(r"\b(nan|NaN|None|inf)\b|<[a-z.]+ object", text)


def articles(sizes, text=SAID, **more):
    return [
        Article(id=f"{k}-{i}", text=f"{text}\n\nIt rained {i} times in town {k}.", outlet=outlet,
                **more)
        for k, (outlet, n) in enumerate(sizes.items()) for i in range(n)
    ]  # fmt: skip


def test_one_article(tmp_path):
    pages, text = report(tmp_path, articles({"Lantern": 1}))
    assert pages <= 10
    assert sound(text)
    assert "There is one group, so nothing is compared (n = 1)." in text
    assert "Comparison" not in re.findall(r"\d+ ([A-Z]\w+)", text)


def test_forty_outlets_of_one_to_three_articles(tmp_path):
    sizes = {f"Outlet {i:02}": 1 + i % 3 for i in range(40)}
    pages, text = report(tmp_path, articles(sizes))
    assert pages <= 60
    assert sound(text)
    assert all(outlet in text for outlet in sizes)
    assert "Benjamini" not in text


@pytest.mark.parametrize("sizes", [{ODD: 1, "Post": 1}, {ODD: 3, "Post": 6, "Quill": 6}])
def test_an_outlet_of_markup_and_other_scripts(tmp_path, sizes):
    _, text = report(tmp_path, articles(sizes))
    assert sound(text)
    assert readable(ODD)[0].replace(" ", "") in text.replace(" ", "")


def test_articles_without_any_metadata(tmp_path):
    bare = [Article(id=f"a{i}", text=f"{SAID} It rained {i} times.") for i in range(4)]
    _, text = report(tmp_path, bare)
    assert sound(text)
    assert "[a3]" in text
    assert "headline (4), outlet (4), author (4), published (4), genre (4)" in text


@pytest.mark.parametrize("empty", ["", "   \n\n", "By Ada Quill\n\nShare this article"])
def test_an_article_without_body_words(tmp_path, empty):
    more = [Article(id="empty", text=empty, outlet="Post", headline="Nothing below")]
    _, text = report(tmp_path, [*articles({"Lantern": 2, "Post": 1}), *more])
    assert sound(text)
    assert "Nothing below" in text


def test_nothing_but_articles_without_body_words(tmp_path):
    _, text = report(tmp_path, [Article(id=i, text="", outlet=i) for i in "ab"])
    assert sound(text)


def test_headlines_of_three_hundred_characters(tmp_path):
    long = " ".join(["Dam at Lower Vessel weakens again"] * 9)[:300]
    unbroken = "Staudamm" * 37
    given = articles({"Lantern": 2}, headline=long) + articles({"Post": 2}, headline=unbroken)
    named = [Article(f"b{i}", a.text, a.headline, a.outlet) for i, a in enumerate(given)]
    _, text = report(tmp_path, named)
    assert sound(text)
    assert long.replace(" ", "") in text.replace(" ", "")
    assert unbroken in re.sub(r"[\s\u200b]", "", text)


def test_a_corpus_in_which_nothing_is_attributed(tmp_path):
    _, text = report(tmp_path, articles({"Lantern": 6, "Post": 6}, text=UNSAID))
    assert sound(text)
    assert "Undefined." in text


def test_actors_alone_compared(tmp_path):
    said = f"{SAID} The United Nations sent boats, and NATO sent tents to the United Nations."
    given = articles({"Lantern": 5, "Post": 5}, text=said)
    _, text = report(tmp_path, given, features=["mention_share"])
    assert sound(text)
    assert "Mention share: " in text
