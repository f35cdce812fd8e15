from __future__ import annotations

import pytest

import framing
from framing.articles import Article
from framing.extractors import Attributions, Hedging, Naming, Portrayal
from framing.report.actors_section import actor_tables
from framing.report.blocks import Paragraph

TEXTS = {
    "a1": (
        "Daily Lantern",
        "The Hungarian regime attacked Serbia. Budapest sent troops. Hungary attacked Austria.",
    ),
    "a2": ("Tarn Courier", "The Hungarian government left. Serbia said that Hungary had gone."),
}


def tables(texts=TEXTS):
    articles = [Article(id=key, text=text, outlet=outlet) for key, (outlet, text) in texts.items()]
    extractors = [Hedging(), Attributions(), Portrayal(), Naming()]
    return actor_tables(framing.compare(framing.measure(articles, extractors), by="outlet"))


@pytest.fixture(scope="module")
def shown():
    return tables()[1]


def cells(table, part: int, actor: str) -> dict[str, str]:
    start = sum(size for _, size in table.parts[:part])
    rows = table.rows[start : start + table.parts[part][1]]
    (row,) = [row for row in rows if row[0] == actor]
    return dict(zip([column.title for column in table.columns], row, strict=True))


def test_each_group_has_its_actors(shown):
    assert [group for group, _ in shown.parts] == ["Daily Lantern", "Tarn Courier"]
    assert sum(size for _, size in shown.parts) == len(shown.rows)


def test_naming_and_verbs(shown):
    hungary = cells(shown, 0, "Hungary")
    assert hungary["Named by"].count("%") == 3
    assert hungary["Regime :"] == "1 : 0"
    assert hungary["Verbs as agent"].startswith("attacked")
    assert cells(shown, 1, "Hungary")["Regime :"] == "0 : 1"


def test_a_dash_where_nothing_was_found(shown):
    assert cells(shown, 0, "Serbia")["Regime :"] == "–"


def test_no_column_without_words(shown):
    assert "Said of it" not in [column.title for column in shown.columns]


def test_no_actor_is_said_in_one_sentence():
    (block,) = tables({"a1": ("Daily Lantern", "Rain fell.")})
    assert block == Paragraph("No actor of the lexicon is mentioned in these articles.")
