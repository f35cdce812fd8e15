"""What a reader of one format hands on, and how it becomes an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.articles import METADATA, Article

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ALIASES", "ID_COLUMNS", "Record", "article_of"]

ALIASES: Mapping[str, tuple[str, ...]] = {
    "headline": ("title",),
    "outlet": ("publisher", "newspaper", "publication"),
    "author": ("authors", "byline"),
    "published": ("date", "publish_date", "publication_date", "published_at"),
    "url": ("link",),
    "genre": (),
    "language": ("lang",),
}
"""Other names under which the standard metadata are read, case aside.

The standard name goes first where a table has both; the other then stays a further
column. ``source`` is not among them: archives use it for agencies, databases and
files as well as for outlets, and an outlet is never guessed.
"""

ID_COLUMNS = ("id", "article_id", "doc_id")
"""Names under which an article's id is read, case aside."""


@dataclass(frozen=True, slots=True)
class Record:
    """One text with its metadata, as a reader found it.

    Attributes
    ----------
    source : str
        Where it was found: ``news.csv:12``.
    article_id : str
        Its id.
    text : str
        The text as read.
    fields : mapping of str to str
        Metadata and further columns by name in lower case.
    encoding : str
        The encoding it was decoded with; '' where that does not apply.
    note : str
        What the user should know about how it was read; '' if nothing.
    """

    source: str
    article_id: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    note: str = ""


def article_of(record: Record) -> Article:
    """Make the article that a record describes; what it does not say stays ''.

    Examples
    --------
    >>> fields = {"title": "Dam holds", "publisher": "Daily Lantern", "desk": "home"}
    >>> article = article_of(Record("a.csv:2", "a1", "The dam held.", fields))
    >>> article.headline, article.outlet, article.author, dict(article.columns)
    ('Dam holds', 'Daily Lantern', '', {'desk': 'home'})
    """
    rest = {name: value.strip() for name, value in record.fields.items()}
    known: dict[str, str] = {}
    for name in METADATA:
        found = next((key for key in (name, *ALIASES[name]) if rest.get(key)), None)
        known[name] = rest.pop(found) if found else ""
        rest.pop(name, None)
    further = {name: value for name, value in rest.items() if name and value}
    return Article(id=record.article_id, text=record.text, columns=further, **known)
