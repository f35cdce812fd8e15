"""Figures followed through a corpus."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telling_articles import ARTICLES, COURIER, FLOOD, LANTERN

from framing import Article, Corpus, measure
from framing.following import follow_figures
from framing.following.table import COLUMNS


@pytest.fixture(scope="module")
def table():
    return follow_figures(ARTICLES)


def test_one_quantity_over_two_articles(table) -> None:
    (quantity,) = table.quantities
    assert (quantity.name, quantity.counted) == ("suvian-sailors", "Suvian sailors")
    told = [(row.record.article_id, row.record.amount.stated) for row in table.of(quantity.name)]
    assert told == [("lantern", 3000), ("lantern", 3000), ("courier", 5000)]


def test_another_navy_is_another_thing(table) -> None:
    (row,) = (row for row in table if row.record.amount.stated == 90_000)
    assert row.quantity == ""


def test_findings(table) -> None:
    assert [finding.kind for finding in table.findings] == ["hedge_decay", "stance_split"]


def test_places_of_findings_open_to_their_words(table) -> None:
    texts = {article.id: article.text for article in ARTICLES}
    places = [place for finding in table.findings for place in finding.places]
    assert places
    for place in places:
        written = texts[place.article_id][place.span.start : place.span.end]
        assert " ".join(written.split()) == place.words


def test_frame_has_the_documented_columns(table) -> None:
    frame = table.frame
    assert tuple(frame.columns) == COLUMNS
    first = frame.iloc[0]
    assert (first["as_written"], first["approximator"]) == ("some 3,000 Suvian sailors", "some")
    assert (first["minimum"], first["maximum"], first["stance"]) == (3000, 3000, "endorse")
    assert (first["quantity"], first["alignment"]) == ("suvian-sailors", "certain")
    assert "hedge_decay" in first["finding"]


def test_open_bound_is_missing_not_infinite(table) -> None:
    frame = table.frame.set_index("as_written")
    row = frame.loc["as many as 5,000 Suvian sailors"]
    assert row["minimum"] != row["minimum"]
    assert row["maximum"] == 5000


def test_every_row_opens_to_its_words(table) -> None:
    texts = {article.id: article.text for article in ARTICLES}
    for row in table.frame.itertuples():
        assert " ".join(texts[row.article_id][row.start : row.end].split()) == row.as_written


def test_finding_frame_has_a_row_for_each_place(table) -> None:
    frame = table.finding_frame
    assert len(frame) == sum(len(finding.places) for finding in table.findings)
    assert set(frame["kind"]) == {"hedge_decay", "stance_split"}


def test_unknown_quantity_is_named(table) -> None:
    with pytest.raises(KeyError, match="no quantity is called 'tanks'; there are: suvian-sailors"):
        table.of("tanks")


def test_analysis_will_do() -> None:
    assert follow_figures(measure([LANTERN, COURIER])) == follow_figures([LANTERN, COURIER])


def test_order_of_articles_changes_no_quantity() -> None:
    forth, back = follow_figures(Corpus(ARTICLES)), follow_figures(ARTICLES[::-1])
    assert [q.name for q in forth.quantities] == [q.name for q in back.quantities]
    assert {(f.kind, frozenset(f.places)) for f in forth.findings} == {
        (f.kind, frozenset(f.places)) for f in back.findings
    }


def test_empty_corpus() -> None:
    table = follow_figures([])
    assert (len(table), table.quantities, table.findings) == (0, (), ())
    assert tuple(table.frame.columns) == COLUMNS
    assert table.finding_frame.empty


def test_equal_values_of_different_things_are_not_aligned() -> None:
    other = Article(id="other", text="Ostrel sold 3,000 red lamps to Tarn.", published="2019-10-02")
    assert [q.name for q in follow_figures([LANTERN, other]).quantities] == ["suvian-sailors"]


def test_tolls_of_two_floods_are_not_aligned() -> None:
    other = Article(
        id="other", published="2019-03-01", text="A storm in Marn killed 40 people in the night."
    )
    assert follow_figures([FLOOD, other]).quantities == ()


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            [
                "Norland has 3,000 Suvian sailors.",
                "Some 3,000 Suvian sailors left, officials said.",
                "A flood in Tarn killed 40.",
                "Tarn paid $3 million in aid.",
                "It may be 12 percent.",
                "Nothing came.",
            ]
        ),
        max_size=6,
    )
)
def test_quantities_share_no_row_and_findings_rest_on_rows(sentences: list[str]) -> None:
    articles = [Article(id=f"a{i}", text=text) for i, text in enumerate(sentences)]
    table = follow_figures(articles)
    members = [index for quantity in table.quantities for index in quantity.members]
    assert len(members) == len(set(members))
    assert all(len(quantity.members) > 1 for quantity in table.quantities)
    assert all(0 <= index < len(table) for f in table.findings for index in f.members)
