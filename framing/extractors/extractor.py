"""What an extractor is: settings in, a parsed document in, marks and values out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, runtime_checkable

from framing.document.model import Document
from framing.spans import Annotation

__all__ = ["Extraction", "Extractor", "Feature", "Kind", "Value", "rate", "share"]

Kind = Literal["rate", "share", "mean", "score", "count"]


@dataclass(frozen=True, slots=True)
class Feature:
    """One measure, as `framing features` lists it.

    Attributes
    ----------
    name : str
        What it is per what: ``hedges_per_1000_words``.
    unit : str
        Unit of the value, for people: ``per 1,000 body words``.
    description : str
        What is counted and over what, in a sentence or two.
    low, high : float
        The range that the value can take; infinite where open.
    reference : str
        Source of the definition or formula.
    kind : {'rate', 'share', 'mean', 'score', 'count'}
        How the value comes from its count and base, and so how groups may be compared.
    construct : str
        The section of a report it belongs to, for instance ``"hedging"``.
    per_actor : bool
        True where there is a value for each actor and not for the article.
    exploratory : bool
        True for measures whose validity is not established; labelled so everywhere.
    tested_if_named : bool
        True for measures that a comparison describes with their intervals, and tests only if
        they are named: so that many indicators do not tighten the correction for all others.
    """

    name: str
    unit: str
    description: str
    low: float
    high: float
    reference: str
    kind: Kind
    construct: str
    per_actor: bool = False
    exploratory: bool = False
    tested_if_named: bool = False


class Value(NamedTuple):
    """One measured value.

    Attributes
    ----------
    value : float
        NaN where undefined, never 0 for missing.
    base : float
        The number of things it rests on (words, sentences, attributions); 0 where undefined.
    count : float
        How many of them were found; NaN for measures that are no ratio of counts.
    actor : str
        An actor's id, or '' for the whole article.
    """

    value: float
    base: float
    count: float = math.nan  # type: ignore[assignment]
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one extractor found in one document.

    Attributes
    ----------
    annotations : tuple of Annotation
        In order of their place in the text.
    values : tuple of (str, Value)
        Feature name and value; one for each feature of the extractor, or one for each
        actor where the feature is per actor.
    """

    annotations: tuple[Annotation, ...]
    values: tuple[tuple[str, Value], ...]


@runtime_checkable
class Extractor(Protocol):
    """A frozen dataclass of settings that turns a document into marks and values.

    `extract` depends on those settings and the document alone: no clock, network,
    global state or other extractor.
    """

    @property
    def name(self) -> str:
        """Name of the construct, also used in `Annotation.extractor`."""
        ...

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures it gives, in order."""
        ...

    def extract(self, document: Document) -> Extraction:
        """Measure one document."""
        ...


def rate(count: int, words: int, actor: str = "") -> Value:
    """A rate per 1,000 words; NaN with base 0 where there are no words.

    Examples
    --------
    >>> rate(3, 600)
    Value(value=5.0, base=600, count=3, actor='')
    """
    if words <= 0:
        return Value(math.nan, 0, 0, actor)
    return Value(1000.0 * count / words, words, count, actor)


def share(count: int, base: int, actor: str = "") -> Value:
    """A share from 0 to 1; NaN with base 0 where there is nothing to share.

    Examples
    --------
    >>> share(1, 4).value, share(0, 0).base
    (0.25, 0)
    """
    if base <= 0:
        return Value(math.nan, 0, 0, actor)
    return Value(count / base, base, count, actor)
