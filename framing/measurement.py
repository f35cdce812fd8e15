"""Run extractors over a corpus: articles in, one table of measurements out."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.articles import Article, Corpus
from framing.attribution import attribute
from framing.document import Document, parse
from framing.extractors import default_extractors
from framing.extractors.extractor import Extractor, Feature
from framing.feature_table import Row, table_of, wide
from framing.provenance import provenance_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pandas as pd

    from framing.spans import Annotation

__all__ = [
    "CORPUS_FEATURES",
    "Analysis",
    "Measurement",
    "measure",
    "measure_article",
    "measure_document",
    "measure_each",
    "read_document",
    "relative_rows",
]

CORPUS_FEATURES: Mapping[str, Feature] = {
    "polarity_relative_to_corpus": Feature(
        name="polarity_relative_to_corpus",
        unit="VADER valence, difference from the corpus mean",
        description=(
            "An article's polarity less the mean polarity of all articles measured together: "
            "what is left of tone when the topic's own words have been taken off. It depends "
            "on the corpus, unlike every other feature. Exploratory."
        ),
        low=-8.0,
        high=8.0,
        reference="van Atteveldt, van der Velden & Boukes (2021), 10.1080/19312458.2020.1869198",
        kind="score",
        construct="sentiment",
        exploratory=True,
    )
}
"""Measures taken relative to the corpus, by name."""

_RELATIVE = {"polarity_relative_to_corpus": "polarity"}


@dataclass(frozen=True, slots=True)
class Measurement:
    """One article measured: its marks, its rows of the table and what was odd in it.

    Attributes
    ----------
    article_id : str
        The article.
    annotations : tuple of Annotation
        All extractors' marks, in the order of the extractors and of the text.
    rows : tuple of Row
        Its rows of the feature table.
    notes : tuple of str
        Odd prose and how it was read, each with its offset.
    """

    article_id: str
    annotations: tuple[Annotation, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Analysis:
    """A corpus measured.

    Attributes
    ----------
    corpus : Corpus
        The articles.
    measurements : tuple of Measurement
        One for each article, in the corpus's order.
    features : tuple of Feature
        What the rows measure.
    provenance : mapping
        Versions, lexicons with digests, settings and a digest of the input: all that is
        needed to make the same numbers again.
    """

    corpus: Corpus
    measurements: tuple[Measurement, ...]
    features: tuple[Feature, ...]
    provenance: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def table(self) -> pd.DataFrame:
        """One row per article, actor and feature: the columns of `feature_table.COLUMNS`."""
        return table_of(row for m in self.measurements for row in m.rows)

    @cached_property
    def wide(self) -> pd.DataFrame:
        """One row per article, one column per whole-article feature."""
        return wide(self.table)

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every mark of every article."""
        return tuple(a for m in self.measurements for a in m.annotations)

    def annotations_of(self, article_id: str, extractor: str = "") -> tuple[Annotation, ...]:
        """The marks on one article, of one extractor or of all."""
        for measurement in self.measurements:
            if measurement.article_id == article_id:
                return tuple(a for a in measurement.annotations if extractor in ("", a.extractor))
        self.corpus.article(article_id)
        return ()

    def document(self, article_id: str) -> Document:
        """The parsed article with its attributions, made anew on each call."""
        return read_document(self.corpus.article(article_id))

    def feature(self, name: str) -> Feature:
        """The definition of a feature.

        Raises
        ------
        KeyError
            If no feature of this analysis has that name.
        """
        for feature in self.features:
            if feature.name == name:
                return feature
        raise KeyError(f"no feature is called {name!r}; `framing features` lists them all")

    def __repr__(self) -> str:
        rows = sum(len(m.rows) for m in self.measurements)
        return (
            f"<Analysis of {len(self.corpus)} articles: {rows} rows, {len(self.features)} features>"
        )

    def _repr_html_(self) -> str:
        html: str = self.wide.round(3).to_html(max_rows=20)
        return f"<p>{len(self.corpus)} articles, {len(self.features)} features</p>{html}"


def read_document(article: Article) -> Document:
    """Parse an article and find its attributions."""
    return attribute(parse(article))


def measure_article(article: Article, extractors: Sequence[Extractor]) -> Measurement:
    """Measure one article with each extractor."""
    return measure_document(read_document(article), extractors)


def measure_document(document: Document, extractors: Sequence[Extractor]) -> Measurement:
    """Measure a parsed article, attributions included, with each extractor."""
    article = document.article
    units = {feature.name: feature.unit for e in extractors for feature in e.features}
    annotations: list[Annotation] = []
    rows: list[Row] = []
    for extractor in extractors:
        extraction = extractor.extract(document)
        annotations.extend(extraction.annotations)
        rows.extend(
            Row(article.id, v.actor, name, v.value, units[name], v.count, v.base)
            for name, v in extraction.values
        )
    notes = tuple(f"{o.message} (offset {o.offset})" for o in document.oddities)
    return Measurement(article.id, tuple(annotations), tuple(rows), notes)


def measure_each(
    articles: Iterable[Article], extractors: Sequence[Extractor] | None = None
) -> Iterator[Measurement]:
    """Measure articles one after the other, keeping none: for corpora of any size."""
    chosen = default_extractors() if extractors is None else tuple(extractors)
    for article in articles:
        yield measure_article(article, chosen)


def relative_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows of the features that are taken relative to the corpus.

    Parameters
    ----------
    rows : iterable of Row
        Rows of all articles; others than those needed are passed over.

    Returns
    -------
    iterator of Row
        For each article its value less the mean over the articles that have one.
    """
    sources = {source: name for name, source in _RELATIVE.items()}
    kept: dict[str, list[Row]] = {}
    for row in rows:
        if row.feature in sources and not row.actor:
            kept.setdefault(row.feature, []).append(row)
    for source, name in sources.items():
        values = [row.value for row in kept.get(source, ()) if not math.isnan(row.value)]
        mean = math.fsum(values) / len(values) if values else math.nan
        for row in kept.get(source, ()):
            yield row._replace(
                feature=name,
                value=row.value - mean,
                unit=CORPUS_FEATURES[name].unit,
                count=math.nan,
            )


def measure(
    corpus: Corpus | Iterable[Article],
    extractors: Sequence[Extractor] | None = None,
    *,
    progress: bool = False,
) -> Analysis:
    """Measure a corpus.

    Parameters
    ----------
    corpus : Corpus or iterable of Article
        The articles.
    extractors : sequence of Extractor, optional
        What to measure; all of framing's own by default.
    progress : bool
        Show a progress bar: on standard error where that is a terminal, or in Jupyter.

    Returns
    -------
    Analysis
        The table, the marks behind it and how it was made.

    Examples
    --------
    >>> from framing import Article, Corpus, measure
    >>> text = "The dam may fail, engineers said on Monday."
    >>> analysis = measure(Corpus([Article(id="a1", text=text, outlet="Daily Lantern")]))
    >>> rows = analysis.table.set_index("feature")
    >>> int(rows.loc["body_words", "value"]), int(rows.loc["hedges_per_1000_words", "count"])
    (8, 1)
    """
    whole = corpus if isinstance(corpus, Corpus) else Corpus(corpus)
    chosen = default_extractors() if extractors is None else tuple(extractors)
    articles: Iterable[Article] = whole
    if progress:
        from rich.console import Console
        from rich.progress import track

        console = Console(stderr=True)
        articles = track(
            whole,
            description="measuring",
            console=console,
            transient=True,
            disable=not (console.is_terminal or console.is_jupyter),
        )
    measurements = [measure_article(article, chosen) for article in articles]
    relative = {
        row.article_id: row for row in relative_rows(r for m in measurements for r in m.rows)
    }
    complete = tuple(
        Measurement(m.article_id, m.annotations, (*m.rows, relative[m.article_id]), m.notes)
        if m.article_id in relative
        else m
        for m in measurements
    )
    features = tuple(f for e in chosen for f in e.features)
    if relative:
        features = (*features, *CORPUS_FEATURES.values())
    return Analysis(whole, complete, features, provenance_of(whole, chosen))
