"""Measures of the first words of each article, since leads attribute more than what follows."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from framing.articles import Article
    from framing.document import Document
    from framing.extractors.extractor import Extractor
    from framing.measurement import Analysis

__all__ = ["FIRST_WORDS", "MOST_ARTICLES", "first_words", "values_at_equal_length"]

FIRST_WORDS = 600
"""Body words that are measured of each article."""

MOST_ARTICLES = 1_000
"""Larger corpora are not measured a second time."""


def first_words(document: Document, words: int = FIRST_WORDS) -> Article:
    """Cut an article off after the sentence that holds a body word of some number.

    Parameters
    ----------
    document : Document
        The parsed article.
    words : int
        The number of that word.

    Returns
    -------
    Article
        Itself if its body is no longer; else with its text up to the end of the sentence,
        which is never cut in two.

    Examples
    --------
    >>> from framing import Article, parse
    >>> document = parse(Article(id="a", text="The dam may fail. Pumps came. They are slow."))
    >>> first_words(document, words=5).text
    'The dam may fail. Pumps came.'
    """
    read = 0
    for sentence in document.body_sentences:
        read += sum(document.tokens.is_word[sentence.first : sentence.last])
        if words <= read < document.body_words:
            text = document.article.text[: sentence.span.end]
            return replace(document.article, text=text)
    return document.article


def values_at_equal_length(
    analysis: Analysis, names: Collection[str], words: int = FIRST_WORDS
) -> dict[str, dict[str, float]]:
    """Measure the first words of each article anew.

    Parameters
    ----------
    analysis : Analysis
        The corpus measured.
    names : collection of str
        Measures of whole articles to take.
    words : int
        How many body words; the sentence that the last of them stands in is kept whole.

    Returns
    -------
    dict of str to dict of str to float
        For each measure the value of each article that has one. Empty if the analysis was
        made with other extractors, settings or word lists than framing's own, since the
        shorter texts would then be measured in another way, and for more than
        `MOST_ARTICLES` articles.
    """
    from framing.document import parse
    from framing.measurement import measure_article

    extractors = _extractors(analysis, names)
    if not extractors or len(analysis.corpus) > MOST_ARTICLES:
        return {}
    whole = _values(analysis, names)
    found: dict[str, dict[str, float]] = {name: {} for name in names}
    for article in analysis.corpus:
        cut = first_words(parse(article), words)
        if cut is article:
            values = {name: whole[name].get(article.id, math.nan) for name in names}
        else:
            rows = measure_article(cut, extractors).rows
            values = {row.feature: row.value for row in rows if not row.actor}
        for name in names:
            if not math.isnan(values.get(name, math.nan)):
                found[name][article.id] = values[name]
    return {name: values for name, values in found.items() if values}


def _values(analysis: Analysis, names: Collection[str]) -> Mapping[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {name: {} for name in names}
    for measurement in analysis.measurements:
        for row in measurement.rows:
            if row.feature in found and not row.actor:
                found[row.feature][row.article_id] = row.value
    return found


def _extractors(analysis: Analysis, names: Collection[str]) -> tuple[Extractor, ...]:
    """Give the extractors of these measures, if they are those the analysis was made with."""
    from framing.extractors import default_extractors
    from framing.provenance import provenance_of

    chosen = [e for e in default_extractors() if any(f.name in names for f in e.features)]
    own, made = provenance_of("", chosen), analysis.provenance
    same = all(own[key] == made.get(key) for key in ("framing", "lexicons"))
    settings = made.get("extractors") or {}
    if not same or any(own["extractors"][e.name] != settings.get(e.name) for e in chosen):
        return ()
    return tuple(chosen)
