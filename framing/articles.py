"""An article as published, and a corpus of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

__all__ = ["METADATA", "Article", "Corpus", "Reading"]

METADATA = ("headline", "outlet", "author", "published", "url", "genre", "language")
"""The standard metadata of an article; empty where unknown, never invented."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as published.

    Attributes
    ----------
    id : str
        Unique in its corpus.
    text : str
        The text as read, line ends and all. Every offset counts its code points.
    headline, outlet, author, published, url, genre, language : str
        Metadata; the empty string where unknown.
    columns : mapping of str to str
        Further columns of the table or front matter that it came from; articles
        can be compared by any of them.

    Examples
    --------
    >>> article = Article(id="a1", text="Rain is likely, officials said.", outlet="Daily Lantern")
    >>> article.get("outlet"), article.get("desk")
    ('Daily Lantern', '')
    """

    id: str
    text: str
    headline: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    genre: str = ""
    language: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)

    def get(self, column: str) -> str:
        """Metadata by column name, standard or further; '' where missing."""
        if column in METADATA or column == "id":
            value: str = getattr(self, column)
            return value
        return self.columns.get(column, "")


@dataclass(frozen=True, slots=True)
class Reading:
    """What happened to one source while a corpus was read.

    Attributes
    ----------
    source : str
        The file, and the row in it where that applies: ``news.csv:12``.
    article_id : str
        The article it became; '' if none.
    status : {'read', 'error', 'duplicate', 'left_out'}
        Whether it is in the corpus, and if not, why.
    message : str
        One sentence for people; '' for a plain success.
    encoding : str
        The encoding it was decoded with; '' where that does not apply.
    """

    source: str
    article_id: str
    status: str
    message: str = ""
    encoding: str = ""


@dataclass(frozen=True)
class Corpus(Sequence[Article]):
    """A set of articles in a fixed order, and how they were read.

    Attributes
    ----------
    articles : tuple of Article
        The articles, ids unique.
    readings : tuple of Reading
        One for each source looked at: read, damaged, duplicate or left out.
    name : str
        What to call it in a report: the folder or file name, or the set's name.
    description : str
        What it is, its terms and citation, where known.

    Raises
    ------
    ValueError
        If two articles share an id.
    """

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...] = ()
    name: str = ""
    description: str = ""

    def __init__(
        self,
        articles: Iterable[Article],
        readings: Iterable[Reading] = (),
        name: str = "",
        description: str = "",
    ) -> None:
        object.__setattr__(self, "articles", tuple(articles))
        object.__setattr__(self, "readings", tuple(readings))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "description", description)
        seen: set[str] = set()
        for article in self.articles:
            if article.id in seen:
                raise ValueError(f"two articles have the id {article.id!r}; ids must be unique")
            seen.add(article.id)

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Article, ...]: ...
    def __getitem__(self, index: int | slice) -> Article | tuple[Article, ...]:
        return self.articles[index]

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises
        ------
        KeyError
            If there is none; the message lists the first ids there are.
        """
        for article in self.articles:
            if article.id == article_id:
                return article
        known = ", ".join(article.id for article in self.articles[:8])
        raise KeyError(f"no article has the id {article_id!r}; there are: {known}")

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the metadata columns that hold a value for any article."""
        standard = [name for name in METADATA if any(a.get(name) for a in self.articles)]
        further = dict.fromkeys(name for a in self.articles for name in a.columns)
        return (*standard, *further)

    @property
    def problems(self) -> tuple[Reading, ...]:
        """The readings that did not become an article."""
        return tuple(r for r in self.readings if r.status != "read")
