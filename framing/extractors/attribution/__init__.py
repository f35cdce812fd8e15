"""Attribution: how densely an article says who says it, and who its sources are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extractors.attribution.classes import (
    ANONYMITIES,
    KINDS,
    OFFICIAL_ROLES,
    ROLES,
    STANCES,
    counted_attributions,
)
from framing.extractors.attribution.features import FEATURES, FEWEST
from framing.extractors.attribution.marking import (
    FIGURES,
    marks_of_attributions,
    marks_of_figures,
)
from framing.extractors.attribution.measures import values_of
from framing.extractors.extractor import Extraction, Feature
from framing.stated_figures import stated_figures

if TYPE_CHECKING:
    from framing.document.model import Document

__all__ = [
    "ANONYMITIES",
    "FEWEST",
    "FIGURES",
    "KINDS",
    "OFFICIAL_ROLES",
    "ROLES",
    "STANCES",
    "Attributions",
    "counted_attributions",
]


@dataclass(frozen=True)
class Attributions:
    """Measure attribution.

    It reads the attributions that the document carries and has no settings.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution import attribute
    >>> from framing.document import parse
    >>> text = "The dam may fail, the mayor said. About 300 people have left."
    >>> extraction = Attributions().extract(attribute(parse(Article(id="a1", text=text))))
    >>> values = dict(extraction.values)
    >>> values["attributed_word_share"].count, values["unattributed_figure_share"]
    (4, Value(value=1.0, base=1, count=1, actor=''))
    """

    @property
    def name(self) -> str:
        """Name of the construct."""
        return "attribution"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document."""
        figures = stated_figures(document)
        marks = (*marks_of_attributions(document), *marks_of_figures(document, figures))
        values = values_of(document, counted_attributions(document), figures)
        return Extraction(marks, tuple(values))
