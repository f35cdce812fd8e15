"""One section for each construct: its figures and the table of the same numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing import figures
from framing.comparison import measure_label, measure_phrase
from framing.figures import svg_of
from framing.report.actors_section import actor_tables
from framing.report.blocks import Block, Figure, Heading, Note, Paragraph
from framing.report.frames_section import frame_constructs
from framing.report.means import means_tables
from framing.report.words_section import word_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure as Drawing

    from framing.comparison import Comparison

__all__ = ["construct_sections"]

_TITLES = {
    "hedging": "Hedging",
    "attribution": "Attribution and sources",
    "portrayal": "Actors",
    "loaded_terms": "Loaded and contested words",
    "presupposition": "Presupposition",
    "sentiment": "Tone (exploratory)",
    "readability": "Readability and length",
}

_OPENINGS = {
    "hedging": (
        "A hedge is a word or phrase that weakens commitment to a claim. Rates count core cues in "
        "the body, per 1,000 body words. The author's voice leaves out what stands in quotation "
        "marks or is otherwise said to be someone's: a source's “might” is not the outlet's."
    ),
    "attribution": (
        "An attribution is a source, a cue and what the source is said to say. Shares of sources "
        "are shares of attributions; a source is anonymous where it is neither named nor an "
        "institution. News stories attribute more than essays do: compare within a genre."
    ),
    "portrayal": (
        "An actor is a country, leader or institution of the lexicon. Its share of the mentions "
        "says who is spoken about, its share of the attributions who speaks. Regime and its like "
        "deny those who rule a state their legitimacy, government and its like grant it."
    ),
    "loaded_terms": (
        "Loaded words judge, alarm, soften or take a side where plainer words exist. The table "
        "shows the words themselves: which is fair in an article is for its reader to say, and no "
        "score of bias is made of them. A word inside a quotation is its source's choice."
    ),
    "presupposition": (
        "These words take something for granted (knows that, stopped, again), imply it (managed "
        "to) or present it as asserted (insists). Rates tell how much an article leans on them, "
        "not whether what is presupposed is true."
    ),
    "sentiment": (
        "Tone is the mean valence of words of a general dictionary. No dictionary has reached "
        "acceptable validity on news, and words of a grave topic weigh on every article alike: "
        "read differences with caution and levels not at all."
    ),
    "readability": (
        "Formulas of readability see length of sentences and words alone. A difference of less "
        "than one school grade is noise."
    ),
}


class _Plot(NamedTuple):
    draw: Callable[[Comparison], Drawing]
    alt: Callable[[Comparison], str]
    caption: str


_PLOTS: dict[str, tuple[_Plot, ...]] = {
    "hedging": (
        _Plot(
            figures.hedge_dots,
            figures.hedge_dots_alt,
            "Hedges in the author's voice. Small rings are articles, diamonds means, lines 95% t "
            "intervals of the mean; a thin grey line marked “text only” is the Poisson interval of "
            "one text's own rate and says nothing of other texts.",
        ),
        _Plot(
            figures.hedge_categories,
            figures.hedge_categories_alt,
            "Hedges by category, all voices: mean rate of each group; the counts at the right are "
            "of all groups together. Categories counted fewer than some ten times say little.",
        ),
        _Plot(
            figures.voice_slope,
            figures.voice_slope_alt,
            "How much of the hedging is the author's: each line is an article, black diamonds are "
            "means. A steep fall means that sources did the hedging.",
        ),
    ),
    "attribution": (
        _Plot(
            figures.source_composition,
            figures.source_composition_alt,
            "Types of sources, from the most accountable (dark) to the least, and their roles, "
            "as shares of the attributions of each group's articles together.",
        ),
    ),
    "portrayal": (
        _Plot(
            figures.speaking,
            figures.speaking_alt,
            "Who speaks against who is spoken about. Above the diagonal an actor has a larger "
            "share of the attributions than of the mentions. Area grows with the share of "
            "mentions; hollow markers rest on fewer than five mentions.",
        ),
    ),
}


def construct_sections(comparison: Comparison) -> list[Block]:
    """Show each construct that was measured: what it is, its figures and tables."""
    found: list[Block] = []
    for construct in _constructs(comparison):
        found.append(Heading(_TITLES.get(construct, measure_label(construct))))
        if construct in _OPENINGS:
            found.append(Paragraph(_OPENINGS[construct]))
        # Figures stand at the foot of the page on which they first fit: called for before
        # the tables, they stay near their section.
        for plot in _PLOTS.get(construct, ()):
            svg = svg_of(plot.draw(comparison))
            found.append(Figure(svg, plot.alt(comparison), plot.caption))
        found += _tables(comparison, construct)
    return found


def _constructs(comparison: Comparison) -> list[str]:
    there = {row.feature for row in comparison.rows}
    measured = dict.fromkeys(f.construct for f in comparison.analysis.features if f.name in there)
    known = [construct for construct in _TITLES if construct in measured]
    apart = frame_constructs(comparison)
    return known + [c for c in measured if c not in _TITLES and c not in apart]


def _tables(comparison: Comparison, construct: str) -> list[Block]:
    there = {row.feature for row in comparison.rows if not row.actor}
    whole = [
        feature
        for feature in comparison.analysis.features
        if feature.construct == construct and feature.name in there
    ]
    found: list[Block] = list(means_tables(comparison, whole, _TITLES.get(construct, construct)))
    if construct == "portrayal":
        found += actor_tables(comparison)
    found += word_tables(comparison, construct)
    undefined = [f for f in whole if all(not r.n_group for r in comparison.rows_of(f.name))]
    if undefined:
        names = ", ".join(measure_phrase(feature.name) for feature in undefined)
        found.append(Note("Undefined.", f"No article has a value of: {names}."))
    return found
