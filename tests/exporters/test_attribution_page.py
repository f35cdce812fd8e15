"""The page of attributions: parts told apart, linked, announced, and nothing injected."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from framing.exporters.attribution_page import attribution_fragment

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Checks that tags nest, and keeps the article's text, anchors and links apart."""

    def __init__(self, html):
        super().__init__()
        self.open, self.text, self.ids, self.links, self.marks = [], "", [], [], []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.open.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])
        if tag == "mark":
            self.marks.append(given)

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        label = any("label" in given.get("class", "").split() for _, given in self.open)
        if "p" in tags and not label:
            self.text += data


@pytest.fixture
def html(nested):
    return attribution_fragment(*nested)


@pytest.fixture
def page(html):
    return Page(html)


def marks(page, *classes):
    return [m for m in page.marks if set(classes) <= set(m["class"].split())]


def test_no_character_is_lost_or_doubled(nested, page):
    document, _ = nested
    assert page.text == "".join(document.text_of(block.span) for block in document.blocks)


def test_text_of_the_article_is_no_markup(html):
    assert "<b>" not in html
    assert "&lt;b&gt;that the quay sank&lt;/b&gt;" in html
    assert "Quay &lt;closed&gt;" in html


def test_words_in_table_and_titles_are_no_markup(attributed, said):
    source = '"><script>alert(1)</script>'
    text = f"It rained, {source} said."
    page = attribution_fragment(*attributed(text, said(("It rained",), (source,), ("said",))))
    assert "<script" not in page
    Page(page)


def test_parts_of_one_attribution_carry_its_number(page):
    for part in ("source", "cue", "content"):
        assert marks(page, part, "a2")


def test_each_part_is_told_in_words(page):
    (source,) = marks(page, "source", "a2")
    assert source["title"] == "source of attribution 2: named person, government, XX"


def test_a_shared_source_carries_both_numbers(page):
    (shared,) = marks(page, "source", "a3")
    assert shared["class"] == "source a3 a4"
    assert shared["title"].startswith("source of attribution 3; source of attribution 4: ")


def test_a_content_that_goes_on_is_marked_broken_and_resumed(page):
    assert [m["class"] for m in marks(page, "content", "a5")] == [
        "content a5",
        "content a5 broken",
        "content a5 resumed",
    ]


def test_parts_differ_in_shape(html):
    style = html.split("</style>")[0]
    assert re.search(r"mark\.source\{[^}]*border-bottom:[^}]*solid", style)
    assert re.search(r"mark\.cue\{[^}]*border-bottom:[^}]*dotted", style)
    assert re.search(r"mark\.content\{[^}]*border-width:0 ", style)


def test_every_link_has_its_anchor_and_every_anchor_is_one(page):
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_each_attribution_leads_to_its_row_and_back(page):
    root = page.ids[0]
    for number in range(1, 6):
        assert f"#{root}-r{number}" in page.links
        assert f"#{root}-t{number}" in page.links


def test_pointing_at_a_part_outlines_its_attribution_alone(html):
    (rule,) = re.findall(r"#framing-\w+:has\(\.t2:is\(:hover,:focus,:target\)\) \.a2\{.*\}", html)
    assert "outline" in rule
    assert '<span class="t2">&lt;b&gt;that the quay sank&lt;/b&gt;</span>' in html
    assert '<span class="t1">that </span>' in html


def test_a_row_tells_all_that_is_known(html):
    row = html[html.index('<tr class="a2 t2"') :].split("</tr>")[0]
    cells = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td.*?</td>", row)]
    assert cells == [
        "2", "indirect, nested in 1", "Ana Beck", "Ana Beck", "named person", "government", "XX",
        "denied", "negative",
    ]  # fmt: skip


def test_a_source_that_is_not_there_is_said(attributed, said):
    html = attribution_fragment(*attributed("It may rain.", said(("rain",), cue=("may",))))
    assert "<td>none</td>" in html
    assert "<td>not told</td>" in html


def test_two_articles_share_no_anchor(attributed, said):
    document, marks = attributed("He said it rained.", said(("it rained",)))
    other = attributed("He said it rained.", said(("it rained",)))[0]
    object.__setattr__(other.article, "id", "a2")
    one, two = Page(attribution_fragment(document, marks)), Page(attribution_fragment(other, marks))
    assert not set(one.ids) & set(two.ids)


def test_no_attribution_is_said_in_a_sentence(attributed):
    html = attribution_fragment(*attributed("Rain fell."))
    assert "No attributions were found in this article." in html
    assert "<table" not in html
    assert 'legend"' not in html


def test_nothing_comes_from_outside(html):
    assert "http" not in html
    assert "url(" not in html
    assert "<script" not in html
