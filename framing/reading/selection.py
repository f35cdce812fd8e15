"""Choose articles of a corpus by what they name, when they appeared and where."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from framing.articles import METADATA, Article, Corpus, Reading
from framing.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Selection", "mentions_of", "select"]

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles of a corpus to study.

    Attributes
    ----------
    mentions : mapping of str to int
        Phrases and how often an article must name each in its headline and text. Case
        counts, and phrases match whole words; a ``*`` at the end lets the last word go
        on, so that ``"North Korea*"`` also counts "North Korean".
    where : mapping of str to str or tuple of str
        Columns and the values of which an article must have one.
    published_from, published_to : str
        First and last date, both included: ``2017-02`` or ``2017-02-14``; '' for no
        bound. An article whose date is unknown is then left out.
    group : str
        The column that `min_articles_per_group` counts by.
    min_articles_per_group : int
        Groups with fewer articles, after all else, are left out; articles without a value
        in the column are too.
    limit : int
        Keep the first so many; 0 keeps all.

    Raises
    ------
    ValueError
        If a setting cannot be met by any article.
    """

    mentions: Mapping[str, int] = field(default_factory=dict)
    where: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    published_from: str = ""
    published_to: str = ""
    group: str = "outlet"
    min_articles_per_group: int = 0
    limit: int = 0

    def __post_init__(self) -> None:
        for phrase, least in self.mentions.items():
            if not phrase.strip("* ") or least < 1:
                raise ValueError(
                    f"mentions: {phrase!r} = {least} must be a phrase and a number above zero"
                )
        for name in ("published_from", "published_to"):
            date = getattr(self, name)
            if date and not _DATE.fullmatch(date):
                raise ValueError(f"{name}: {date!r} is not a date such as 2017-02 or 2017-02-14")
        for name in ("min_articles_per_group", "limit"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name}: {getattr(self, name)} is below zero")


def select(corpus: Corpus, selection: Selection) -> Corpus:
    """Choose the articles that a selection asks for.

    Parameters
    ----------
    corpus : Corpus
        The articles to choose from.
    selection : Selection
        What to keep.

    Returns
    -------
    Corpus
        Those articles in their order; each other one has a reading with status
        ``"left_out"`` that says why.

    Raises
    ------
    ArticleError
        If no article is left, or the corpus has no column that the selection names.

    Examples
    --------
    >>> from framing.articles import Article, Corpus
    >>> corpus = Corpus([Article("a", "Borland won."), Article("b", "It rained.")])
    >>> chosen = select(corpus, Selection(mentions={"Borland": 1}))
    >>> [article.id for article in chosen], chosen.problems[0].message
    (['a'], "names 'Borland' 0 times, fewer than 1")
    """
    _check_columns(corpus, selection)
    reasons: dict[str, str] = {}
    for article in corpus:
        reason = _refusal(article, selection)
        if reason:
            reasons[article.id] = reason
    reasons |= _small_groups([a for a in corpus if a.id not in reasons], selection)
    kept = [article for article in corpus if article.id not in reasons]
    if selection.limit:
        for article in kept[selection.limit :]:
            reasons[article.id] = f"comes after the first {selection.limit}"
        kept = kept[: selection.limit]
    if not kept:
        raise ArticleError(_nothing_left(corpus, reasons))
    return Corpus(kept, _readings(corpus, reasons), corpus.name, corpus.description)


def mentions_of(phrase: str, article: Article) -> int:
    """Count how often an article names a phrase in its headline and text.

    The headline does not count where the text begins with it, as it then is in the text.

    Examples
    --------
    >>> article = Article("a", "Borland and the Borlanders met.", headline="Borland talks")
    >>> mentions_of("Borland", article), mentions_of("Borland*", article)
    (2, 3)
    """
    open_ended = phrase.endswith("*")
    words = r"\s+".join(re.escape(word) for word in phrase.rstrip("*").split())
    pattern = re.compile(rf"(?<!\w){words}" + ("" if open_ended else r"(?!\w)"))
    count = sum(1 for _ in pattern.finditer(article.text))
    if article.headline and not article.text.lstrip().startswith(article.headline):
        count += sum(1 for _ in pattern.finditer(article.headline))
    return count


def _check_columns(corpus: Corpus, selection: Selection) -> None:
    wanted = [*selection.where]
    if selection.min_articles_per_group:
        wanted.append(selection.group)
    known = {"id", *METADATA, *corpus.columns}
    for column in wanted:
        if column not in known:
            raise ArticleError(
                f"{corpus.name or 'the corpus'}: no article has a column {column!r}; there are: "
                f"{', '.join(corpus.columns)}"
            )


def _refusal(article: Article, selection: Selection) -> str:
    for column, wanted in selection.where.items():
        values = (wanted,) if isinstance(wanted, str) else tuple(wanted)
        if article.get(column) not in values:
            return f"its {column} is {article.get(column)!r}, not {' or '.join(map(repr, values))}"
    reason = _refusal_by_date(article.published, selection)
    if reason:
        return reason
    for phrase, least in selection.mentions.items():
        found = mentions_of(phrase, article)
        if found < least:
            return f"names {phrase!r} {_counted(found, 'time')}, fewer than {least}"
    return ""


def _refusal_by_date(published: str, selection: Selection) -> str:
    first, last = selection.published_from, selection.published_to
    if not first and not last:
        return ""
    date = published[:10]
    needed = max(len(first), len(last))
    if not _DATE.fullmatch(date) or len(date) < needed:
        return f"its date {published!r} is not of the form {'2017-02-14'[:needed]}"
    if first and date[: len(first)] < first:
        return f"appeared on {date}, before {first}"
    if last and date[: len(last)] > last:
        return f"appeared on {date}, after {last}"
    return ""


def _small_groups(articles: list[Article], selection: Selection) -> dict[str, str]:
    least = selection.min_articles_per_group
    if not least:
        return {}
    sizes = Counter(article.get(selection.group) for article in articles)
    reasons: dict[str, str] = {}
    for article in articles:
        group = article.get(selection.group)
        if not group:
            reasons[article.id] = f"has no {selection.group}"
        elif sizes[group] < least:
            reasons[article.id] = (
                f"its {selection.group} {group!r} has {_counted(sizes[group], 'article')}, "
                f"fewer than {least}"
            )
    return reasons


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _readings(corpus: Corpus, reasons: Mapping[str, str]) -> list[Reading]:
    readings = list(corpus.readings)
    if not readings:
        readings = [Reading(article.id, article.id, "read") for article in corpus]
    return [
        replace(reading, status="left_out", message=reasons[reading.article_id])
        if reading.status == "read" and reading.article_id in reasons
        else reading
        for reading in readings
    ]


def _nothing_left(corpus: Corpus, reasons: Mapping[str, str]) -> str:
    name = corpus.name or "the corpus"
    if not reasons:
        return f"{name}: holds no article to choose from"
    article_id, reason = next(iter(reasons.items()))
    return (
        f"{name}: the selection leaves none of its {_counted(len(corpus), 'article')}; the first, "
        f"{article_id!r}: {reason}. Ask for less"
    )
