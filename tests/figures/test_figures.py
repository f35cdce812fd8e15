from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from invented_corpus import invented_analysis

from framing import figures
from framing.comparison import compare
from framing.figures.fonts import cjk_font
from framing.figures.style import looks, spread, wrapped
from framing.spans import Annotation, Span

DRAWN = (
    "hedge_dots", "hedge_categories", "voice_slope", "source_composition", "speaking",
    "differences",
)  # fmt: skip
CORPORA = {
    "one article": {"Lantern": 1},
    "one each": {"The Lower Vessel Evening Messenger": 1, "B": 1, "C": 1},
    "seven": {"A": 9, "B": 1, "C": 2, "D": 5, "E $x$": 6, "F_1^2": 3, "G": 4},
    "many": {f"Outlet {i}": 2 for i in range(15)},
}


def drawing(name, comparison):
    return getattr(figures, name)(comparison)


def texts(figure):
    from matplotlib.text import Text

    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]


@pytest.mark.slow
@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("corpus", CORPORA)
def test_every_figure_of_every_corpus_is_saved_without_a_warning(name, corpus):
    comparison = compare(invented_analysis(CORPORA[corpus]))
    assert figures.svg_of(drawing(name, comparison)).startswith(b"<?xml")
    assert len(getattr(figures, f"{name}_alt")(comparison)) > 20


@pytest.mark.slow
@pytest.mark.parametrize("name", DRAWN)
def test_the_same_data_give_the_same_svg(name):
    comparison = compare(invented_analysis({"A": 6, "B": 5}))
    one, other = (figures.svg_of(drawing(name, comparison)) for _ in range(2))
    assert one == other
    assert b"<dc:date>" not in one


@pytest.mark.slow
@pytest.mark.parametrize("name", DRAWN)
def test_no_text_is_smaller_than_eight_points(name):
    from matplotlib.text import Text

    figure = drawing(name, compare(invented_analysis({"A": 6, "B": 5, "C": 2})))
    sizes = [t.get_fontsize() for t in figure.findobj(Text) if t.get_text().strip()]
    assert min(sizes) >= 8


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("hedge_categories", "No hedges were found in these articles."),
        ("source_composition", "No attributions were found in these articles."),
        ("speaking", "No attributions to the actors mentioned were found."),
    ],
)
def test_nothing_to_draw_is_said_in_words(name, message):
    comparison = compare(invented_analysis({"A": 2, "B": 2}, quiet=True))
    assert message in texts(drawing(name, comparison))


def test_differences_of_single_articles_are_not_drawn():
    comparison = compare(invented_analysis({"A": 1, "B": 1}))
    assert figures.differences_data(comparison).empty
    assert "p" not in figures.differences_data(comparison).columns


@pytest.mark.skipif(cjk_font() is None, reason="the font of the extra framing[cjk] is not here")
def test_names_in_korean_and_chinese_have_their_glyphs():
    comparison = compare(invented_analysis({"강변일보": 2, "河畔日報": 2}))
    figures.svg_of(figures.hedge_dots(comparison))


def test_an_outlet_keeps_its_look_in_all_figures_and_all_looks_differ():
    comparison = compare(invented_analysis(CORPORA["many"]))
    assert len(set(looks(comparison).values())) == 15


def test_interval_of_one_text_is_labelled_so():
    data = figures.hedge_dots_data(compare(invented_analysis({"A": 1, "B": 4})))
    by_group = data.drop_duplicates("group").set_index("group")["interval"]
    assert by_group["A"] == "text only (Poisson)"
    assert by_group["B"] == "95% t interval of the mean"


def test_groups_are_ordered_by_their_median():
    data = figures.hedge_dots_data(compare(invented_analysis({"A": 3, "B": 4, "C": 5})))
    medians = data.groupby("group", sort=False)["value"].median()
    assert list(medians) == sorted(medians)


def test_shares_of_sources_add_up_to_one():
    data = figures.source_composition_data(compare(invented_analysis({"A": 3, "B": 4})))
    sums = data.groupby(["panel", "group"])["share"].sum()
    assert all(math.isclose(total, 1.0) for total in sums)


def test_categories_are_ordered_from_the_rarest_and_counted():
    comparison = compare(invented_analysis({"A": 3, "B": 4}))
    data = figures.hedge_categories_data(comparison)
    rates = data.groupby("category", sort=False)["rate"].mean()
    assert list(rates) == sorted(rates)
    modal = data[data["category"] == "modal"]
    assert modal["count"].sum() == modal["total"].iloc[0]


def test_shares_of_mentions_count_articles_that_do_not_name_the_actor():
    comparison = compare(invented_analysis({"A": 4}))
    data = figures.speaking_data(comparison)
    assert math.isclose(data["mention_share"].sum(), 1.0)


def test_markers_are_filled_only_below_five_per_cent():
    data = figures.differences_data(compare(invented_analysis({"A": 9, "B": 9, "C": 9})))
    assert all(row.filled == (row.q < 0.05) for row in data.itertuples())


def test_two_groups_against_each_other_are_drawn_once():
    data = figures.differences_data(compare(invented_analysis({"A": 5, "B": 6})))
    assert set(data["group"]) == {"A"}


def test_a_dollar_sign_is_no_formula():
    comparison = compare(invented_analysis({"Cash $\\frac$": 2, "B": 2}))
    figures.svg_of(figures.hedge_dots(comparison))


def test_labels_are_moved_apart_and_keep_their_order():
    placed = spread([0.0, 0.1, 0.1, 3.0], 0.5)
    gaps = [b - a for a, b in pairwise(placed)]
    assert min(gaps) >= 0.5 - 1e-9


def test_an_empty_label_is_a_dash():
    assert wrapped("") == "–"


def test_names_of_actors_overlap_nothing_and_stay_in_their_panel():
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Annotation

    figure = figures.speaking(compare(invented_analysis({"A": 3, "B": 4, "C": 2, "D": 2})))
    renderer = FigureCanvasAgg(figure).get_renderer()
    named = 0
    for axes in figure.axes:
        names = [text for text in axes.texts if isinstance(text, Annotation)]
        boxes = [text.get_window_extent(renderer) for text in names]
        named += len(boxes)
        panel = axes.get_window_extent(renderer)
        assert all(panel.x0 <= b.x0 and b.x1 <= panel.x1 and b.y1 <= panel.y1 for b in boxes)
        assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert named >= 6


def test_an_actor_bears_the_name_of_the_lexicon():
    analysis = invented_analysis({"A": 2})
    mark = Annotation(
        "a0-0", Span(0, 3), "portrayal", "river_board", "r", "author",
        attributes={"name": "The River Board"},
    )  # fmt: skip
    first = replace(analysis.measurements[0], annotations=(mark,))
    marked = replace(analysis, measurements=(first, *analysis.measurements[1:]))
    data = figures.speaking_data(compare(marked))
    names = dict(zip(data["actor"], data["name"], strict=True))
    assert names == {
        "river_board": "The River Board", "borduria": "borduria", "sylvania": "sylvania",
    }  # fmt: skip
    assert "The River Board" in figures.speaking_alt(compare(marked))
