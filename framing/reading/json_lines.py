"""Read a corpus in JSON Lines: one object a line, plain or gzipped."""

from __future__ import annotations

import json
import zlib
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.decoding import TextError
from framing.reading.records import ID_COLUMNS, Record
from framing.reading.text_files import TextFile, text_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["json_records"]

_PEEK = 20
_NO_TEXT = "the object has neither 'text' nor 'sentences'"


def json_records(path: Path, encoding: str | None = None) -> Iterator[Record | Reading]:
    """Read the objects of a JSON Lines file.

    ``text`` holds the article, or ``sentences`` a list of its sentences, which are joined
    with a space inside a paragraph (as told by a list ``paragraph`` of equal length) and
    an empty line between paragraphs, or with a line end where nothing tells. ``id`` holds
    its id, else its line number is. Further strings, numbers and truth values become
    metadata; lists and objects are left aside.

    Parameters
    ----------
    path : Path
        The file; decompressed where its name ends in ``.gz``.
    encoding : str, optional
        Its encoding; found where not given.

    Yields
    ------
    Record or Reading
        One for each line that is not empty; a reading with status ``"error"`` for one
        that cannot be used.

    Raises
    ------
    ArticleError
        If the file cannot be read, or none of its first lines holds an article.
    """
    file = text_file(path, encoding)
    items = _items(file)
    first = list(islice(items, _PEEK))
    if first and all(isinstance(item, Reading) for item in first):
        reading = next(item for item in first if isinstance(item, Reading))
        raise ArticleError(
            f"{path}: no article in its first lines; {reading.source}: {reading.message}"
        )
    yield from chain(first, items)


def _items(file: TextFile) -> Iterator[Record | Reading]:
    with file.open() as stream:
        try:
            for number, line in enumerate(stream, start=1):
                if line.strip("\ufeff \t\r\n"):
                    yield _item(file, number, line)
        except (UnicodeDecodeError, EOFError, OSError, zlib.error) as error:
            raise ArticleError(
                f"{file.path}: is damaged or cut off ({error}); make the file again"
            ) from None


def _item(file: TextFile, number: int, line: str) -> Record | Reading:
    name = file.path.name
    source = f"{name}:{number}"
    try:
        fields = _object(file.text_of(line).strip("\ufeff \t\r\n"))
        text, note = _text(fields)
    except TextError as error:
        return Reading(source, "", "error", str(error), file.encoding)
    key = next((column for column in ID_COLUMNS if column in fields), "")
    article_id = _plain(fields.pop(key, "")).strip() or str(number)
    metadata = {column: _plain(value) for column, value in fields.items()}
    return Record(source, article_id, text, metadata, file.encoding, note)


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise TextError(
            f"not JSON at column {error.colno} ({error.msg}); each line must be one JSON object"
        ) from None
    except RecursionError:
        raise TextError("nested too deep; each line must be one flat JSON object") from None
    if not isinstance(value, dict):
        raise TextError(f"a {type(value).__name__}, not an object; each line must be one object")
    return {str(key).lower(): content for key, content in value.items()}


def _text(fields: dict[str, Any]) -> tuple[str, str]:
    text = fields.pop("text", None)
    if isinstance(text, str):
        return text, ""
    if text is not None:
        raise TextError(f"'text' holds a {type(text).__name__}; it must be a string")
    sentences = fields.pop("sentences", None)
    if not isinstance(sentences, list) or not all(isinstance(s, str) for s in sentences):
        raise TextError(f"{_NO_TEXT}; one of them must hold the article")
    return _joined(sentences, fields.get("paragraph")), "text joined from the list 'sentences'"


def _joined(sentences: Sequence[str], paragraph: object) -> str:
    if not isinstance(paragraph, list) or len(paragraph) != len(sentences):
        return "\n".join(sentences)
    text = ""
    for index, sentence in enumerate(sentences):
        if index:
            text += " " if paragraph[index] == paragraph[index - 1] else "\n\n"
        text += sentence
    return text


def _plain(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
