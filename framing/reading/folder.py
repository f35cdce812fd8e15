"""Read a folder of text files, with front matter or a table of metadata beside them."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.decoding import TextError, decode
from framing.reading.delimited import TableRow, table_rows
from framing.reading.records import ID_COLUMNS, Record
from framing.reading.text_files import text_file

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SEED_IDS", "SIDECAR", "TEXT_SUFFIXES", "folder_records", "front_matter", "text_record"]

SIDECAR = "articles.csv"
"""Name of the table of metadata that a folder may hold, with a column ``file``."""

SEED_IDS = frozenset({"palma-2024", "usip-2024", "eir-2024", "csm-2024", "unknown-2024"})
"""Ids of the repository's five seed articles, by which their table is known."""

TEXT_SUFFIXES = (".txt", ".md")
_TABLE_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ENTRY = re.compile(r"([A-Za-z_][\w -]*?)\s*:(?:\s+(.*)|\s*)$")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")


def folder_records(folder: Path, encoding: str | None = None) -> Iterator[Record | Reading]:
    """Read the ``.txt`` and ``.md`` files of a folder and the folders in it.

    With a table ``articles.csv`` in the folder, its rows are the corpus: ``file`` names a
    text inside the folder, ``sha256``, where given, is checked, and the other columns are
    metadata; texts that no row names are left out, and said to be. Without it, an
    article's id is its path without the suffix, and metadata come from the front matter
    of ``.md`` files.

    Parameters
    ----------
    folder : Path
        The folder; links that lead out of it are refused.
    encoding : str, optional
        The encoding of every text; found for each where not given.

    Yields
    ------
    Record or Reading
        In order of the rows, or else of the paths.

    Raises
    ------
    ArticleError
        If the folder holds no article, or its table cannot be used.
    """
    files = _files(folder)
    if (folder / SIDECAR).is_file():
        yield from _listed(folder, files, encoding)
        return
    texts = [name for name in files if _is_text(name)]
    if not texts:
        raise ArticleError(_nothing_in(folder, files))
    stems = Counter(str(PurePosixPath(name).with_suffix("")) for name in texts)
    for name in files:
        if name not in texts:
            yield _passed_over(folder, name)
            continue
        stem = str(PurePosixPath(name).with_suffix(""))
        yield text_record(folder, name, stem if stems[stem] == 1 else name, encoding)


def text_record(
    folder: Path, name: str, article_id: str, encoding: str | None = None
) -> Record | Reading:
    """Read one text of a folder; a reading with status ``"error"`` says why it cannot be."""
    source = f"{folder.resolve().name}/{name}"
    try:
        data = _bytes_of(folder, name)
        text, found = decode(data, encoding)
        fields: dict[str, str] = {}
        note = ""
        if name.lower().endswith(".md"):
            fields, text, note = front_matter(text)
    except TextError as error:
        return Reading(source, "", "error", str(error))
    own = next((fields.pop(key) for key in ID_COLUMNS if fields.get(key)), "")
    return Record(source, own or article_id, text, fields, found, note)


def front_matter(text: str) -> tuple[dict[str, str], str, str]:
    r"""Split ``key: value`` lines between two lines of ``---`` from the text after them.

    Returns
    -------
    dict of str to str
        The values by key in lower case; empty if the text has no front matter.
    str
        The text after it, untouched.
    str
        What was odd; '' if nothing.

    Raises
    ------
    TextError
        If a line between the marks is not ``key: value``.

    Examples
    --------
    >>> front_matter("---\noutlet: Daily Lantern\n---\nThe dam held.")
    ({'outlet': 'Daily Lantern'}, 'The dam held.', '')
    """
    opening = _FENCE.match(text)
    if opening is None:
        return {}, text, ""
    fields: dict[str, str] = {}
    place, number, content = opening.end(), 1, ""
    for line in _LINE.findall(text, place):
        number, content = number + 1, line.strip()
        place += len(line)
        if content == "---":
            return fields, text[place:], ""
        if not content or content.startswith("#"):
            continue
        entry = _ENTRY.match(content)
        if entry is None:
            break
        fields[entry[1].lower()] = _unquoted((entry[2] or "").strip())
    if not fields:
        return {}, text, "begins with a line of '---' that is not front matter; read as text"
    raise TextError(
        f"the front matter is not flat or not closed: line {number} ({content[:40]!r}) is neither "
        "'key: value' nor '---'"
    )


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value


def _bytes_of(folder: Path, name: str) -> bytes:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise TextError("lies outside the folder; put a copy of the text into it")
    try:
        return path.read_bytes()
    except OSError as error:
        raise TextError(f"cannot be read: {error.strerror}") from None


def _files(folder: Path) -> list[str]:
    """Paths of all files that are not hidden, relative to the folder, in order."""
    names: list[str] = []

    def stop(error: OSError) -> None:
        raise ArticleError(f"{error.filename}: cannot be read: {error.strerror}")

    for root, folders, files in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(root).relative_to(folder)
        names.extend((inside / n).as_posix() for n in files if not n.startswith("."))
    return sorted(names)


def _is_text(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in TEXT_SUFFIXES and path.stem.upper() != "README"


def _passed_over(folder: Path, name: str) -> Reading:
    source = f"{folder.resolve().name}/{name}"
    if PurePosixPath(name).stem.upper() == "README":
        return Reading(source, "", "left_out", "a README is taken for a note, not an article")
    return Reading(source, "", "left_out", "neither .txt nor .md; save its text as one of them")


def _nothing_in(folder: Path, files: list[str]) -> str:
    tables = [name for name in files if name.lower().endswith(_TABLE_SUFFIXES)]
    if tables:
        return (
            f"{folder}: the folder holds no .txt or .md file, but {tables[0]}; to read that "
            f"table, name it: {folder / tables[0]}"
        )
    held = f"{len(files)} files, none of them" if files else "no file, so no"
    return (
        f"{folder}: the folder holds {held} .txt or .md; put the articles there as plain text, "
        "one a file"
    )


def _listed(folder: Path, files: list[str], encoding: str | None) -> Iterator[Record | Reading]:
    sidecar = text_file(folder / SIDECAR)
    rows = list(table_rows(sidecar, required="file"))
    named = [row.cells["file"].strip() for row in rows if not row.problem]
    if not any(_is_file(folder, name) for name in named if name):
        raise ArticleError(_texts_missing(folder, rows, named))
    source = f"{folder.resolve().name}/{SIDECAR}"
    for row in rows:
        if row.problem:
            yield Reading(f"{source}:{row.line}", "", "error", row.problem)
        else:
            yield _listed_record(folder, f"{source}:{row.line}", row, encoding)
    kept = {PurePosixPath(name).as_posix() for name in named}
    for name in files:
        if _is_text(name) and name not in kept:
            reason = f"no row of {SIDECAR} names it; add one to read it"
            yield Reading(f"{folder.resolve().name}/{name}", "", "left_out", reason)


def _listed_record(
    folder: Path, place: str, row: TableRow, encoding: str | None
) -> Record | Reading:
    name = row.cells["file"].strip()
    fields = {key: value for key, value in row.cells.items() if key not in ("file", "sha256")}
    own = next((fields.pop(key).strip() for key in ID_COLUMNS if fields.get(key, "").strip()), "")
    try:
        _check_listed(folder, name, row.cells.get("sha256", "").strip().lower())
    except TextError as error:
        return Reading(place, "", "error", str(error))
    record = text_record(folder, name, str(PurePosixPath(name).with_suffix("")), encoding)
    if isinstance(record, Reading):
        return record
    merged = {**record.fields, **{key: value for key, value in fields.items() if value.strip()}}
    return Record(
        record.source, own or record.article_id, record.text, merged, record.encoding, record.note
    )


def _check_listed(folder: Path, name: str, digest: str) -> None:
    if not name or "\0" in name:
        raise TextError("names no file in the column 'file'; give a path inside the folder")
    path = folder / name
    if Path(name).is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
        raise TextError(
            f"names {name!r}, which lies outside the folder; name a file in {folder.name}"
        )
    if not _is_file(folder, name):
        raise TextError(f"names {name!r}, which is not in the folder; add the file or drop the row")
    if digest and hashlib.sha256(_bytes_of(folder, name)).hexdigest() != digest:
        raise TextError(
            f"gives another SHA-256 than {name!r} has; put the right file there or correct the row"
        )


def _texts_missing(folder: Path, rows: list[TableRow], named: list[str]) -> str:
    if not named:
        return f"{folder / SIDECAR}: holds no row that can be used; each must name a text in 'file'"
    if {row.cells.get("id", "") for row in rows} == SEED_IDS:
        return (
            f"{folder}: the texts of the seeds are not in the repository, only their facts and "
            "checksums; `make seeds FROM=<folder>` puts them in place"
        )
    return (
        f"{folder / SIDECAR}: none of the {len(named)} files it names is in the folder "
        f"(the first is {named[0]!r}); put the texts beside it"
    )


def _is_file(folder: Path, name: str) -> bool:
    # Unlike Path.is_file, this also answers for names too long or otherwise impossible.
    return os.path.isfile(folder / name)  # noqa: PTH113
