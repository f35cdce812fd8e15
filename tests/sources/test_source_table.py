"""The table of sources: one row a speaker, and nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article, Corpus, measure, source_table
from framing.sources.table import NOBODY, UNKNOWN

ONE = Article(
    id="a1",
    outlet="Daily Lantern",
    text="“It is over,” Ana Beck said. She denied that it rained. The council said it was late.",
)
TWO = Article(
    id="a2",
    outlet="Tarn Courier",
    text="Beck said that it snowed. It is reportedly late. The council said that it was early.",
)


def row(table, speaker):
    (found,) = (r for r in table if r.speaker == speaker)
    return found


def test_person_is_one_row_over_articles_with_pronouns_and_surname() -> None:
    beck = row(source_table([ONE, TWO]), "Ana Beck")
    assert (beck.attributions, beck.direct, beck.articles) == (3, 1, 2)
    assert beck.outlets == (("Daily Lantern", 2), ("Tarn Courier", 1))
    assert beck.cues == (("said", 2), ("denied", 1))
    assert beck.spellings == ("Ana Beck", "Beck")
    assert beck.anonymity == ("named_person",)


def test_rows_are_sorted_by_attributions_then_name() -> None:
    rows = [r for r in source_table([ONE, TWO]) if r.speaker not in (NOBODY, UNKNOWN)]
    assert rows == sorted(rows, key=lambda r: (-r.attributions, r.speaker.casefold()))


def test_two_people_of_one_surname_stay_apart() -> None:
    other = Article(id="a3", text="Jon Beck said that it froze.")
    table = source_table([ONE, TWO, other])
    assert {r.speaker for r in table} >= {"Ana Beck", "Jon Beck", "Beck"}


def test_what_could_not_be_told_stands_last() -> None:
    text = "Ana Beck said it rained. They said that it snowed, somebody thought."
    table = source_table([Article(id="a1", text=text)])
    assert table.rows[-1].speaker == UNKNOWN
    assert table.rows[-1].attributions >= 1


def counted(articles) -> float:
    table = measure(articles).table
    return table[table["feature"] == "attributions_per_1000_words"]["count"].sum()


def test_rows_add_up_to_the_attributions_that_are_measured() -> None:
    assert source_table([ONE, TWO]).attributions == counted([ONE, TWO])


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "Ana Beck said it rained.", "Jon Beck said it snowed.", "He said it froze.",
                    "Beck denied it.", "“It is over.”", "They thought it was late.",
                    "It is reportedly late.", "According to the council, it rained.",
                    "Ana Beck and Jan Ode said it thawed.",
                ]
            ),
            max_size=7,
        ),
        min_size=1,
        max_size=3,
    )
)  # fmt: skip
def test_rows_always_add_up(texts: list[list[str]]) -> None:
    articles = [
        Article(id=f"a{i}", text=" ".join(parts), outlet=f"o{i % 2}")
        for i, parts in enumerate(texts)
    ]
    expected = counted(articles)
    assert source_table(articles).attributions == expected
    assert source_table(articles, by="outlet").attributions == expected


def test_order_of_articles_does_not_matter() -> None:
    assert source_table([ONE, TWO]).rows == source_table([TWO, ONE]).rows


def test_parted_by_outlet_a_person_has_a_row_in_each() -> None:
    table = source_table([ONE, TWO], by="outlet")
    assert [(r.group, r.attributions) for r in table if r.speaker == "Ana Beck"] == [
        ("Daily Lantern", 2),
        ("Tarn Courier", 1),
    ]


def test_articles_without_a_value_are_the_last_group() -> None:
    third = Article(id="a3", text="Jan Ode said that it froze.")
    table = source_table([third, ONE, TWO], by="outlet")
    assert [r.speaker for r in table if not r.group] == ["Jan Ode"]
    assert table.rows[-1].group == ""


def test_column_that_nobody_has_is_named() -> None:
    with pytest.raises(
        ValueError, match=r"no article has a value in the column 'desk'; .* hold one: outlet"
    ):
        source_table([ONE, TWO], by="desk")


def test_analysis_will_do() -> None:
    assert source_table(measure([ONE, TWO])).rows == source_table(Corpus([ONE, TWO])).rows


def test_empty_corpus_has_no_rows() -> None:
    table = source_table([])
    assert (len(table), table.attributions, table.ambiguous, table.countries) == (0, 0, (), ())
    assert list(table.frame.columns)[:2] == ["speaker", "anonymity"]


def test_frame_writes_lists_as_text() -> None:
    frame = source_table([ONE, TWO]).frame.set_index("speaker")
    assert frame.loc["Ana Beck", "cues"] == "said 2; denied 1"
    assert frame.loc["Ana Beck", "attributions"] == 3
    assert "group" not in frame


def test_frame_is_parted_by_the_column() -> None:
    assert source_table([ONE, TWO], by="outlet").frame.columns[0] == "outlet"


AMBIGUOUS = Article(
    id="b1", text="Jan Beck said it rained. Tom Beck said it snowed. Beck said that it froze."
)


def test_ambiguous_sources_are_listed_with_their_place() -> None:
    table = source_table([AMBIGUOUS])
    (found,) = table.ambiguous
    assert AMBIGUOUS.text[found.offset :].startswith(found.words)
    assert (found.article_id, found.words, found.cue) == ("b1", "Beck", "said")
    assert found.candidate in ("Jan Beck", "Tom Beck")


def test_ambiguous_sources_are_nobodys() -> None:
    table = source_table([AMBIGUOUS])
    assert (table.rows[-1].speaker, table.rows[-1].attributions) == (UNKNOWN, 1)
    assert row(table, "Jan Beck").attributions == 1


def test_measured_twice_is_the_same() -> None:
    assert source_table([ONE, TWO]) == source_table([ONE, TWO])
