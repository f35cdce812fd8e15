"""A stretch of an article's text, whose words it holds, and a mark upon it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

__all__ = ["VOICES", "Annotation", "Scalar", "Span", "Voice"]

Voice = Literal["author", "quoted", "reported"]
"""Whose words: the article's own, inside quotation marks, or in other attributed content."""

VOICES: tuple[Voice, ...] = ("author", "quoted", "reported")

Scalar = str | float | int | bool


class Span(NamedTuple):
    """A stretch of text in code points of `Article.text`, end excluded.

    Examples
    --------
    >>> span = Span(4, 9)
    >>> "The envoy left."[span.start:span.end]
    'envoy'
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """One mark of one extractor on one article.

    Attributes
    ----------
    article_id : str
        The article it stands in.
    span : Span
        The words it marks.
    extractor : str
        Name of the extractor that made it, for instance ``"hedging"``.
    label : str
        What it says of the words, for instance a hedge category or an actor's id.
    rule : str
        The lexicon entry or rule that explains it.
    voice : {'author', 'quoted', 'reported'}
        Whose words they are.
    block : str
        Kind of the block it stands in; features count ``"body"`` alone unless
        their definition says otherwise.
    attributes : mapping of str to str, float, int, bool or list of str
        What else is known, for instance ``{"core": True}``.
    """

    article_id: str
    span: Span
    extractor: str
    label: str
    rule: str
    voice: Voice
    block: str = "body"
    attributes: Mapping[str, Scalar | list[str]] = field(default_factory=dict)
