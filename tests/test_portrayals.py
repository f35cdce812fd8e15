"""The table of portrayals: counts by group, actor and voice."""

from __future__ import annotations

import pytest

import framing
from framing.articles import Article
from framing.extractors import Hedging, Naming, Portrayal
from framing.portrayals import PORTRAYAL_COLUMNS, portrayal_table

ARTICLES = (
    Article(
        id="a1",
        outlet="Daily Lantern",
        text="The Hungarian regime invaded Serbia.\n\nIt rained in the north all day.\n\n"
        "“Serbia was hit by Hungary,” an Austrian envoy said on Tuesday.",
    ),
    Article(id="a2", outlet="Daily Lantern", text="Hungary invaded Serbia. Serbia said it lost."),
    Article(id="a3", outlet="Tarn Courier", text="The Hungarian government praised Serbia."),
)


@pytest.fixture(scope="module")
def analysis():
    return framing.measure(ARTICLES, [Portrayal(), Naming()])


def row(table, group: str, actor: str, voice: str = "all"):
    (found,) = [r for r in table if (r.group, r.actor, r.voice) == (group, actor, voice)]
    return found


def test_articles_are_added_up_by_a_column(analysis):
    table = portrayal_table(analysis, "outlet")
    hungary = row(table, "Daily Lantern", "hungary")
    assert (hungary.articles, hungary.mentions) == (2, 3)
    assert hungary.acts["invaded"] == 2
    assert row(table, "Tarn Courier", "hungary").acts == {"praised": 1}


def test_each_article_stands_alone_by_default(analysis):
    table = portrayal_table(analysis)
    assert {r.group for r in table} == {"a1", "a2", "a3"}
    assert next(iter(table.frame.columns)) == "article"


def test_voices_add_up_to_all(analysis):
    table = portrayal_table(analysis)
    everyone = row(table, "a1", "serbia")
    parts = [r for r in table if (r.group, r.actor) == ("a1", "serbia") and r.voice != "all"]
    assert [r.voice for r in parts] == ["author", "quoted"]
    assert sum(r.mentions for r in parts) == everyone.mentions == 2


def test_words_for_those_who_rule(analysis):
    table = portrayal_table(analysis)
    assert row(table, "a1", "hungary").labels == {"regime": 1}
    assert row(table, "a3", "hungary").labels == {"government": 1}


def test_attributions_count_once_under_all(analysis):
    table = portrayal_table(analysis)
    assert row(table, "a1", "austria").attributions == 1
    frame = table.frame
    assert frame[frame["voice"] != "all"]["attributions"].isna().all()


def test_frame_has_the_documented_columns(analysis):
    frame = portrayal_table(analysis, "outlet").frame
    assert tuple(frame.columns) == ("outlet", *PORTRAYAL_COLUMNS[1:])
    assert "invaded 2" in set(frame["acts"])


def test_order_is_that_of_the_corpus_then_of_mentions(analysis):
    table = portrayal_table(analysis)
    groups = [r.group for r in table]
    assert groups == sorted(groups)
    sizes = [r.mentions for r in table if r.group == "a2" and r.voice == "all"]
    assert sizes == sorted(sizes, reverse=True)


def test_unknown_column(analysis):
    with pytest.raises(ValueError, match="no article has a value in the column 'desk'"):
        portrayal_table(analysis, "desk")


def test_actors_not_measured():
    analysis = framing.measure(ARTICLES, [Hedging()])
    with pytest.raises(ValueError, match="actors were not measured"):
        portrayal_table(analysis)
