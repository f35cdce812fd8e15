"""Read a corpus from a folder, a table, JSON Lines or the user's cache."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from framing.articles import Article, Corpus, Reading
from framing.errors import ArticleError
from framing.reading.decoding import control_problem
from framing.reading.delimited import delimited_records
from framing.reading.fetched import CORPORA, fetched_records
from framing.reading.folder import TEXT_SUFFIXES, folder_records, text_record
from framing.reading.json_lines import json_records
from framing.reading.records import Record, article_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["iter_corpus", "read_corpus"]

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"


def read_corpus(
    source: str | Path,
    *,
    encoding: str | None = None,
    duplicates: bool = False,
    include_damaged: bool = False,
    progress: bool = False,
) -> Corpus:
    """Read articles and their metadata.

    Parameters
    ----------
    source : str or Path
        A folder of ``.txt`` and ``.md`` files, with front matter or a table
        ``articles.csv`` beside them; a table (``.csv``, ``.tsv``) with a column ``text``;
        JSON Lines (``.jsonl``, ``.ndjson``, also ``.gz``) with ``text``; one text; or the
        name of a corpus that `fetch_corpus` has brought. A file or folder of that name
        goes first.
    encoding : str, optional
        The encoding of the texts. Found where not given: UTF-8, UTF-16, Windows-1252,
        Latin-1 and some others; each reading says which.
    duplicates : bool
        Keep articles whose text is that of an earlier one, white space aside.
    include_damaged : bool
        Keep articles of a fetched corpus that are known to be damaged.
    progress : bool
        Show on standard error how many were read; never when it is not a terminal.

    Returns
    -------
    Corpus
        The articles in the order of the source. Its `readings` tell what became of each
        file or row; one that cannot be used costs no other.

    Raises
    ------
    ArticleError
        If the source as a whole cannot be read, or holds no article that can be.
    ValueError
        If no encoding is called `encoding`.

    Notes
    -----
    Metadata are read under their standard names and the other names of
    `framing.reading.records.ALIASES`; what is missing stays ''. Other columns are kept
    in `Article.columns`.
    """
    readings: list[Reading] = []
    articles: list[Article] = []
    with _counter(progress) as advance:
        for item in iter_corpus(
            source, encoding=encoding, duplicates=duplicates, include_damaged=include_damaged
        ):
            if isinstance(item, Reading):
                readings.append(item)
                advance()
            else:
                articles.append(item)
    if not articles:
        raise ArticleError(_nothing_read(source, readings))
    name, description = _described(source)
    return Corpus(articles, readings, name, description)


def iter_corpus(
    source: str | Path,
    *,
    encoding: str | None = None,
    duplicates: bool = False,
    include_damaged: bool = False,
) -> Iterator[Article | Reading]:
    """Read articles one after the other, keeping none: for corpora of any size.

    Parameters
    ----------
    source, encoding, duplicates, include_damaged
        As for `read_corpus`.

    Yields
    ------
    Reading or Article
        For each file or row what became of it; directly after a reading with status
        ``"read"``, its article.

    Raises
    ------
    ArticleError
        When the first is asked for, if the source cannot be read as a whole; later, if it
        breaks off.
    ValueError
        If no encoding is called `encoding`.
    """
    admission = _Admission(keep_duplicates=duplicates)
    for found in _found(source, encoding, include_damaged):
        if isinstance(found, Reading):
            yield found
            continue
        reading = admission.reading_of(found)
        yield reading
        if reading.status == "read":
            yield article_of(found)


@dataclass
class _Admission:
    """Decides what becomes of each record, knowing those before it."""

    keep_duplicates: bool
    places: dict[str, str] = field(default_factory=dict)
    digests: dict[bytes, str] = field(default_factory=dict)

    def reading_of(self, record: Record) -> Reading:
        problem = _problem(record.text)
        if not problem and record.article_id in self.places:
            problem = (
                f"the id {record.article_id!r} is already that of "
                f"{self.places[record.article_id]}; ids must be unique"
            )
        if problem:
            return Reading(record.source, "", "error", problem, record.encoding)
        digest = blake2b(" ".join(record.text.split()).encode(), digest_size=16).digest()
        twin = self.digests.get(digest)
        if twin is not None and not self.keep_duplicates:
            message = f"has the same text as {twin!r} ({self.places[twin]})"
            return Reading(record.source, "", "duplicate", message, record.encoding)
        self.places[record.article_id] = record.source
        self.digests.setdefault(digest, record.article_id)
        note = record.note
        if twin is not None:
            note = f"has the same text as {twin!r}, kept as asked" + (f"; {note}" if note else "")
        return Reading(record.source, record.article_id, "read", note, record.encoding)


def _problem(text: str) -> str:
    if not text.strip().strip(_INVISIBLE):
        return "is empty; it holds no text to measure"
    problem = control_problem(text)
    if not problem and not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            return f"holds half a surrogate pair (offset {error.start}); write the character whole"
    return problem


def _found(
    source: str | Path, encoding: str | None, include_damaged: bool
) -> Iterator[Record | Reading]:
    path = Path(source)
    if path.is_dir():
        return folder_records(path, encoding)
    if path.exists():
        return _reader_of(path)(path, encoding)
    if str(source) in CORPORA:
        return fetched_records(str(source), include_damaged=include_damaged)
    raise ArticleError(
        f"{source}: no such file or folder; give a folder of .txt or .md files, a .csv or .tsv "
        f"table, a .jsonl file, or the name of a fetched corpus ({', '.join(CORPORA)})"
    )


def _reader_of(path: Path) -> Callable[[Path, str | None], Iterator[Record | Reading]]:
    name = path.name.lower().removesuffix(".gz")
    if name.endswith((".csv", ".tsv")):
        return delimited_records
    if name.endswith((".jsonl", ".ndjson")):
        return json_records
    if path.suffix.lower() in TEXT_SUFFIXES:
        return _one_text
    raise ArticleError(
        f"{path}: framing does not read {path.suffix or 'files without a suffix'}; give a folder, "
        "or a file ending in .csv, .tsv, .jsonl, .ndjson, .txt or .md"
    )


def _one_text(path: Path, encoding: str | None) -> Iterator[Record | Reading]:
    yield text_record(path.parent, path.name, path.stem, encoding)


def _nothing_read(source: str | Path, readings: list[Reading]) -> str:
    if not readings:
        return f"{source}: holds no article; give it at least one"
    reasons = [r for r in readings if r.status == "error"] or readings
    first = reasons[0]
    return (
        f"{source}: no article could be read out of {len(readings)}; the first, {first.source}: "
        f"{first.message}"
    )


def _described(source: str | Path) -> tuple[str, str]:
    path = Path(source)
    if path.exists():
        name = path.resolve().name
        return (name if path.is_dir() else name.split(".")[0] or name), ""
    corpus = CORPORA[str(source)]
    return corpus.title, f"{corpus.description} {corpus.terms} {corpus.citation}"


def _counter(progress: bool) -> AbstractContextManager[Callable[[], None]]:
    if not progress:
        return nullcontext(lambda: None)
    from framing.reading.progress import counting

    return counting("reading")
