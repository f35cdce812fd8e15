"""The first page: facts of the study and a summary in five sentences."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from framing.comparison import measure_label, measure_phrase
from framing.comparison.permutation import TESTED_FROM
from framing.comparison.statistics import mean_interval, poisson_interval
from framing.report import numbers
from framing.report.blocks import Block, Heading, Items

if TYPE_CHECKING:
    from framing.comparison import Comparison, ComparisonRow
    from framing.extractors.extractor import Feature
    from framing.feature_table import Row

__all__ = ["citation", "dates", "facts", "summary"]

_TITLE = "framing: measuring how news articles frame an event and show their sources"
_SUMMARISED = (
    "author_hedges_per_1000_words",
    "attributions_per_1000_words",
    "anonymous_source_share",
)


def facts(comparison: Comparison, version: str) -> list[tuple[str, str]]:
    """List what the study rests on: corpus, articles, groups, dates, program."""
    corpus = comparison.analysis.corpus
    found = [
        ("Corpus", corpus.name or "not named"),
        ("Articles", f"{len(corpus)}"),
    ]
    if comparison.by:
        groups = ", ".join(f"{group.label} ({group.n})" for group in comparison.groups)
        found.append((f"{comparison.by.capitalize()} (articles)", groups))
    if comparison.left_out:
        found.append((f"No {comparison.by} stated", f"{len(comparison.left_out)}"))
    found.append(("Published", dates(comparison)))
    if corpus.description:
        found.append(("About the corpus", corpus.description))
    found.append(("Measured with", f"framing {version}"))
    found.append(("How to cite", citation(comparison, version)))
    return found


def dates(comparison: Comparison) -> str:
    """Say from when to when the articles were published, as far as that is stated."""
    stated = sorted(a.published for a in comparison.analysis.corpus if a.published)
    missing = len(comparison.analysis.corpus) - len(stated)
    if not stated:
        return "not stated"
    span = stated[0] if stated[0] == stated[-1] else f"{stated[0]} to {stated[-1]}"
    return span if not missing else f"{span}; not stated for {missing}"


def citation(comparison: Comparison, version: str) -> str:
    """Give the line to cite the program and this run by."""
    digest = str(comparison.analysis.provenance.get("input_sha256") or "")
    run = f" Articles with the SHA-256 {digest[:12]}…" if digest else ""
    return f"The framing authors. {_TITLE} (version {version}) [computer software].{run}"


def summary(comparison: Comparison) -> list[Block]:
    """Sum up in five sentences, each with its number, interval and number of articles."""
    sentences = [_size(comparison)]
    for name in _SUMMARISED:
        rows = _values(comparison, name)
        if rows:
            sentences.append(_level(comparison, comparison.analysis.feature(name), rows))
    sentences.append(_contrast(comparison))
    return [Heading("Summary"), Items(tuple(sentences))]


def _values(comparison: Comparison, name: str) -> list[Row]:
    return [
        row
        for measurement in comparison.analysis.measurements
        for row in measurement.rows
        if row.feature == name and not row.actor and not math.isnan(row.value)
    ]


def _size(comparison: Comparison) -> str:
    corpus = comparison.analysis.corpus
    words = [row.value for row in _values(comparison, "body_words")]
    total = f", {numbers.plain(math.fsum(words), 0)} body words" if words else ""
    n = len(corpus)
    articles = "One article was" if n == 1 else f"{n} articles were"
    if not comparison.by:
        return f"{articles} measured{total}."
    k = len(comparison.groups)
    counts = sorted(group.n for group in comparison.groups)
    each = f"{counts[0]}" if counts[0] == counts[-1] else f"{counts[0]} to {counts[-1]}"
    groups = f"{k} {comparison.by}" + ("" if k == 1 else "s")
    per = "" if k == 1 else f", {each} from each"
    without = len(comparison.left_out)
    rest = f"; {without} with no {comparison.by} stated" if without else ""
    return f"{articles} measured{total}: {groups}{per}{rest}."


def _level(comparison: Comparison, feature: Feature, rows: list[Row]) -> str:
    values = [row.value for row in rows]
    n = len(values)
    label = measure_label(feature.name)
    if n == 1 or all(group.n <= 1 for group in comparison.groups):
        return _texts(comparison, feature, rows)
    low, high = mean_interval(values, feature.low, feature.high)
    mean = numbers.number(math.fsum(values) / n, feature)
    means = sorted(
        (row.mean, row.group, row.n_group)
        for row in comparison.rows_of(feature.name)
        if row.n_group
    )
    between = ""
    if len(means) > 1:
        (least, first, k), (most, last, m) = means[0], means[-1]
        between = (
            f"; means of the groups run from {numbers.number(least, feature)} ({first}, n = {k}) "
            f"to {numbers.number(most, feature)} ({last}, n = {m})"
        )
    return (
        f"{label}: {mean} on average over all articles (95% interval "
        f"{numbers.interval(low, high, feature)}, n = {n}){between}."
    )


def _texts(comparison: Comparison, feature: Feature, rows: list[Row]) -> str:
    label = measure_label(feature.name)
    group_of = {i: group.label for group in comparison.groups for i in group.article_ids}
    ends = sorted(rows, key=lambda row: row.value)
    shown = [ends[0]] if len(ends) == 1 else [ends[0], ends[-1]]
    listed = " to ".join(
        f"{numbers.number(row.value, feature)} "
        f"({group_of.get(row.article_id, row.article_id)}{_within(feature, row)})"
        for row in shown
    )
    texts = "in the one text" if len(ends) == 1 else f"from text to text, n = {len(ends)} texts"
    return f"{label}: {listed} {texts}; this describes texts and no {comparison.by or 'outlet'}."


def _within(feature: Feature, row: Row) -> str:
    if feature.kind != "rate":
        return "" if math.isnan(row.count) else f", {row.count:.0f} of {row.base:.0f}"
    low, high = poisson_interval(row.count, row.base)
    return f", 95% Poisson interval of the text {numbers.interval(low, high, feature)}"


def _contrast(comparison: Comparison) -> str:
    by = comparison.by
    if len(comparison.groups) < 2:
        return "There is one group, so nothing is compared (n = " + (
            f"{comparison.groups[0].n})." if comparison.groups else "0)."
        )
    if not comparison.tested:
        largest = max(group.n for group in comparison.groups)
        start = f"No test was made: a test needs {TESTED_FROM} articles on each side, and "
        if largest == 1:
            return f"{start}each group has n = 1; values are shown, differences are not."
        return (
            f"{start}{_sizes(comparison)}; the differences below are those of these texts, not "
            f"of {by}s."
        )
    tests = [row for row in comparison.rows if row.tested]
    found = [row for row in tests if row.q < 0.05]
    start = f"Of {len(tests)} differences tested, {len(found)} have q below .05"
    chosen = [row for row in tests if row.primary] or tests
    strongest = min(chosen, key=lambda row: (row.q, row.p))
    return f"{start}; {_strongest(comparison, strongest)}."


def _sizes(comparison: Comparison) -> str:
    enough = sum(group.n >= TESTED_FROM for group in comparison.groups)
    if enough:
        return "no measure has as many on both (n counts the articles with a value)"
    return f"the largest group has n = {max(group.n for group in comparison.groups)}"


def _strongest(comparison: Comparison, row: ComparisonRow) -> str:
    feature = comparison.analysis.feature(row.feature)
    kind = "primary measure" if row.primary else "measure (exploratory)"
    return (
        f"the {kind} with the lowest q is {measure_phrase(row.feature)} for {row.group}: "
        f"difference {numbers.difference(row.difference, feature)} (95% interval "
        f"{numbers.interval(row.low, row.high, feature, signed=True)}, n = {row.n_group} against "
        f"{row.n_reference}, q = {numbers.probability(row.q)})".replace("q = <", "q < ")
    )
