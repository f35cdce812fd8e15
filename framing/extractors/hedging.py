"""How much an article hedges, in which words, and whose they are."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.extractors.cues import Cue, cues_of, mark_of
from framing.extractors.extractor import Extraction, Feature, Value, rate, share
from framing.lexicon import Lexicon, read_lexicon
from framing.spans import VOICES
from framing.stated_figures import stated_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document.model import Document

__all__ = ["CATEGORIES", "Hedging"]

CATEGORIES = (
    "modal",
    "epistemic_lexical",
    "appearance",
    "doxastic",
    "evidential",
    "conditional",
    "unknown",
    "approximator",
    "attenuator",
)
"""Categories of hedge, each of which has a rate of its own."""

_UNIT = "per 1,000 body words"
_HYLAND = "Hyland (2005), Metadiscourse"
_SZARVAS = "Szarvas et al. (2012), doi 10.1162/COLI_a_00098"
_CODEBOOK = "the categories of the lexicon's card"
_BEFORE, _BEHIND = 2, 1
"""How many tokens an approximator may stand before a figure, and how many behind it."""
_PREFIX = {"author": "author_", "quoted": "quoted_", "reported": "reported_"}


def _rate_feature(name: str, description: str, reference: str = _HYLAND) -> Feature:
    return Feature(name, _UNIT, description, 0.0, 1000.0, reference, "rate", "hedging")


_OF_VOICE = {
    "author": "in the article's own voice, outside quotations and other attributed content",
    "quoted": "inside quotation marks",
    "reported": "in attributed content outside quotation marks",
}

_FEATURES = (
    _rate_feature(
        "hedges_per_1000_words",
        "Core hedges in the body, in any voice, per 1,000 body words. Core hedges are those "
        "that nearly every published scheme counts.",
    ),
    *(
        _rate_feature(
            f"{_PREFIX[voice]}hedges_per_1000_words",
            f"Core hedges {where}, per 1,000 words of the whole body, so that the rates of "
            "the three voices add up to the rate of all hedges.",
        )
        for voice, where in _OF_VOICE.items()
    ),
    *(
        _rate_feature(
            f"{category}_hedges_per_1000_words",
            f"Core hedges of the category {category!r} in any voice, per 1,000 body words.",
            _CODEBOOK,
        )
        for category in CATEGORIES
    ),
    Feature(
        "hedged_sentence_share",
        "share of body sentences",
        "Share of body sentences that hold at least one core hedge in any voice; unlike the "
        "rate it does not grow when hedges are stacked (could potentially).",
        0.0,
        1.0,
        _SZARVAS,
        "share",
        "hedging",
    ),
    _rate_feature(
        "boosters_per_1000_words",
        "Core boosters (certainly, of course) in the body, in any voice, per 1,000 body words.",
    ),
    _rate_feature(
        "author_boosters_per_1000_words",
        "Core boosters in the article's own voice, per 1,000 body words.",
    ),
    Feature(
        "hedge_booster_balance",
        "natural logarithm of a ratio",
        "log((h + 0.5) / (b + 0.5)) of the core hedges h and core boosters b of the body: "
        "above 0 where hedges are more, 0 where they are as many.",
        -math.inf,
        math.inf,
        "Log odds with 0.5 added to each count: Haldane (1956), Annals of Human Genetics 20(4)",
        "score",
        "hedging",
    ),
    Feature(
        "conditional_evidentials",
        "count",
        "How often the body makes a claim depend on its confirmation (if confirmed, if true). "
        "Rare: not to be compared between small groups.",
        0.0,
        math.inf,
        "Aikhenvald (2004), Evidentiality",
        "count",
        "hedging",
    ),
    _rate_feature(
        "all_cues_per_1000_words",
        "Core and optional hedges (would, more than, largely) in the body, in any voice, per "
        "1,000 body words: shows how far a result rests on what counts as core.",
    ),
    Feature(
        "approximated_figure_share",
        "share of stated figures",
        "Share of the figures of the body (people, casualties, money, shares and counts) that "
        "stand with an approximator or bound, core or optional (about, some, as many as, more "
        "than), in any voice. Figures that no word names are not seen, so the base is a part.",
        0.0,
        1.0,
        "Prince, Frader & Bosk (1982), On hedging in physician-physician discourse",
        "share",
        "hedging",
    ),
)


@dataclass(frozen=True)
class Hedging:
    """Mark hedges and boosters, and measure how often they come and in whose voice.

    Attributes
    ----------
    lexicon : str or Lexicon
        The lexicon: the name of one that comes with framing, the path of one of your
        own, or one already read. Its layers must be ``hedge`` and ``booster``.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="The dam may fail. It is about 90 years old."))
    >>> extraction = Hedging().extract(document)
    >>> [(document.text_of(mark.span), mark.label) for mark in extraction.annotations]
    [('may', 'modal'), ('about', 'approximator')]
    >>> dict(extraction.values)["hedged_sentence_share"].value
    1.0
    """

    lexicon: str | Lexicon = field(default="hedges")

    def __post_init__(self) -> None:
        # A file is read once, and its place on the disk is no setting.
        if isinstance(self.lexicon, str) and self.lexicon.endswith(".csv"):
            object.__setattr__(self, "lexicon", read_lexicon(self.lexicon))

    @property
    def name(self) -> str:
        """The construct: ``"hedging"``."""
        return "hedging"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Mark every hedge and booster of every block; count those of the body.

        Raises
        ------
        ValueError
            If the lexicon has no layer called ``hedge``.
        """
        read = _read(self.lexicon)
        cues = tuple(cues_of(document, read))
        annotations = tuple(mark_of(document, read, cue, self.name, {}) for cue in cues)
        body = tuple(cue for cue in cues if cue.in_body)
        values = _values(body, document.body_words, len(document.body_sentences))
        approximated = "approximated_figure_share", _approximated(document, body)
        return Extraction(annotations, (*values, approximated))


def _read(lexicon: str | Lexicon) -> Lexicon:
    read = lexicon if isinstance(lexicon, Lexicon) else read_lexicon(lexicon)
    if "hedge" not in read.card.layers:
        raise ValueError(
            f"the lexicon {read.name!r} has no layer 'hedge'; give one whose card has "
            'layers = ["hedge", "booster"]'
        )
    return read


def _values(body: tuple[Cue, ...], words: int, sentences: int) -> Iterator[tuple[str, Value]]:
    hedges = [cue for cue in body if cue.hit.entry.layer == "hedge"]
    core = [cue for cue in hedges if cue.hit.entry.core]
    boosters = [c for c in body if c.hit.entry.layer == "booster" and c.hit.entry.core]
    voices = Counter(cue.voice for cue in core)
    categories = Counter(cue.hit.entry.category for cue in core)
    yield "hedges_per_1000_words", rate(len(core), words)
    for voice in VOICES:
        yield f"{_PREFIX[voice]}hedges_per_1000_words", rate(voices[voice], words)
    for category in CATEGORIES:
        yield f"{category}_hedges_per_1000_words", rate(categories[category], words)
    yield "hedged_sentence_share", share(len({cue.sentence for cue in core}), sentences)
    yield "boosters_per_1000_words", rate(len(boosters), words)
    own = sum(cue.voice == "author" for cue in boosters)
    yield "author_boosters_per_1000_words", rate(own, words)
    yield "hedge_booster_balance", _balance(len(core), len(boosters))
    conditional = sum(_is_conditional_evidential(cue) for cue in core)
    yield "conditional_evidentials", _count(conditional, words)
    yield "all_cues_per_1000_words", rate(len(hedges), words)


def _is_conditional_evidential(cue: Cue) -> bool:
    entry = cue.hit.entry
    return entry.category == "conditional" and entry.sense == "evidential"


def _approximated(document: Document, body: Sequence[Cue]) -> Value:
    """The share of figures with an approximator right before, inside or right behind."""
    tokens = document.tokens
    covered = {
        index
        for cue in body
        if cue.hit.entry.category == "approximator"
        for index in range(cue.hit.first - _BEHIND, cue.hit.last + _BEFORE)
    }
    figures = stated_figures(document)
    places = [range(tokens.at(f.span.start), tokens.at(f.span.end)) for f in figures]
    return share(sum(not covered.isdisjoint(place) for place in places), len(figures))


def _balance(hedges: int, boosters: int) -> Value:
    """Log odds of hedges against boosters; undefined where there is neither."""
    if hedges + boosters == 0:
        return Value(math.nan, 0)
    return Value(math.log((hedges + 0.5) / (boosters + 0.5)), hedges + boosters)


def _count(count: int, words: int) -> Value:
    """Give a count, resting on the body's words; undefined where there are none."""
    if words <= 0:
        return Value(math.nan, 0, 0)
    return Value(count, words, count)
