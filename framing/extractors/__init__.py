"""One module for each construct; `extractor` says what an extractor is."""

from __future__ import annotations

from framing.extractors.attribution import Attributions
from framing.extractors.extractor import Extraction, Extractor, Feature, Value
from framing.extractors.hedging import Hedging
from framing.extractors.portrayal import Portrayal
from framing.extractors.readability import Readability
from framing.extractors.sentiment import Sentiment

__all__ = [
    "Attributions",
    "Extraction",
    "Extractor",
    "Feature",
    "Hedging",
    "Portrayal",
    "Readability",
    "Sentiment",
    "Value",
    "default_extractors",
]


def default_extractors() -> tuple[Extractor, ...]:
    """Framing's own extractors with their default settings.

    Returns
    -------
    tuple of Extractor
        In the order of the sections of a report.

    Examples
    --------
    >>> [extractor.name for extractor in default_extractors()]
    ['hedging', 'attribution', 'portrayal', 'sentiment', 'readability']
    """
    return (Hedging(), Attributions(), Portrayal(), Sentiment(), Readability())
