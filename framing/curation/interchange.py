"""Bring word lists of other programs in, and take lexicons out to them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO, cast

from framing.curation.listed import LeftOut, WordList, why_not
from framing.curation.liwc import read_liwc, write_liwc
from framing.curation.losses import lost_categories, lost_columns, written_rows
from framing.curation.plain_lists import read_plain, write_plain
from framing.curation.quanteda import read_quanteda, write_quanteda
from framing.errors import LexiconError, OutputError
from framing.exporters.atomic import atomic_file, check_writable
from framing.lexicon import Lexicon, read_lexicon
from framing.reading.decoding import TextError, decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

__all__ = ["FORMATS", "Export", "Import", "export_lexicon", "import_lexicon", "write_export"]

FORMATS = ("liwc", "quanteda", "plain")
"""Formats of other programs: LIWC's .dic, quanteda's YAML, and plain lists."""

_SUFFIXES = {".dic": "liwc", ".yml": "quanteda", ".yaml": "quanteda", ".txt": "plain"}
_NAMES = {"liwc": "LIWC dictionary", "quanteda": "quanteda dictionary", "plain": "plain list"}


@dataclass(frozen=True)
class Import:
    """What came of an import.

    Attributes
    ----------
    lexicon : Lexicon
        The lexicon, as it was written and read back.
    left_out : tuple of str
        What could not be taken over: file, line, what stands there, and why.
    """

    lexicon: Lexicon
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Export:
    """What came of an export.

    Attributes
    ----------
    rows : int
        How many rows went over.
    lost : tuple of str
        What was lost, by row where a row loses it.
    """

    rows: int
    lost: tuple[str, ...] = ()


class _Row(NamedTuple):
    """A row of the lexicon that is made."""

    term: str
    sense: str
    category: str


class _Origin(NamedTuple):
    """The file that is taken over."""

    path: Path
    format: str
    digest: str
    encoding: str


def import_lexicon(
    source: str | PathLike[str],
    target: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002
    category: str | None = None,
    overwrite: bool = False,
) -> Import:
    r"""Make a lexicon of a word list of another program.

    Every category becomes a layer of its own, so that a word counts in all categories it
    has there. The rows have no examples; write some before you rely on them.

    Parameters
    ----------
    source : str or path
        A LIWC dictionary (.dic), a quanteda dictionary (.yml, .yaml) or a plain list, one
        term a line (.txt).
    target : str or path
        The CSV to write; the card, of the same name and the suffix .toml, is put beside it.
    format : {'liwc', 'quanteda', 'plain'}, optional
        What the file is; by default its suffix says it.
    category : str, optional
        The category of a plain list; by default the file's name without suffix.
    overwrite : bool
        Whether files that are there already may be replaced.

    Returns
    -------
    Import
        The lexicon, and what could not be taken over.

    Raises
    ------
    LexiconError
        If the file cannot be read, or nothing in it can be taken over.
    OutputError
        If the target is there already, or cannot be written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     source = Path(folder, "water.dic")
    ...     _ = source.write_text("%\n1\twater\n2\tharm\n%\ndrown*\t1\t2\n:(\t2\n")
    ...     done = import_lexicon(source, Path(folder, "water.csv"))
    >>> [(entry.key, entry.category) for entry in done.lexicon.entries]
    [('drown*#harm', 'harm'), ('drown*#water', 'water')]
    >>> len(done.left_out)
    1
    """
    origin = Path(source)
    goal = Path(target)
    chosen = _format(origin, format, LexiconError)
    if category is not None and chosen != "plain":
        raise LexiconError(
            f"{origin}: a {_NAMES[chosen]} names its own categories; a category can be given "
            "for a plain list only"
        )
    if goal.suffix != ".csv":
        raise OutputError(f"{goal}: a lexicon is a CSV; give a name that ends in .csv")
    card = goal.with_suffix(".toml")
    content = _content(origin)
    for path in (goal, card):
        _check_free(path, origin, overwrite)
    found, encoding = _found(content, origin, chosen, category)
    rows, left_out = _rows(found)
    if not rows:
        first = f"; the first: {_said(origin, left_out[0])}" if left_out else ""
        raise LexiconError(f"{origin}: no term in it can be taken over{first}")
    about = _Origin(origin, chosen, hashlib.sha256(content).hexdigest(), encoding)
    _write(card, _card(found, about, len(left_out)))
    _write(goal, _csv(rows))
    return Import(read_lexicon(goal), tuple(_said(origin, one) for one in left_out))


def _format(path: Path, given: str | None, error: type[LexiconError] | type[OutputError]) -> str:
    if given is not None:
        if given not in FORMATS:
            raise ValueError(f"format {given!r} is not one of {', '.join(map(repr, FORMATS))}")
        return given
    if path.suffix.lower() not in _SUFFIXES:
        raise error(
            f"{path}: the suffix does not say what it is; name it .dic (LIWC), .yml (quanteda) "
            "or .txt (plain list), or give the format"
        )
    return _SUFFIXES[path.suffix.lower()]


def _check_free(path: Path, source: Path | None, overwrite: bool) -> None:
    check_writable(path)
    if not path.exists():
        return
    if source is not None and path.samefile(source):
        raise OutputError(f"{path}: is the file to be taken over; give another name")
    if not overwrite:
        raise OutputError(f"{path}: is there already; give another name, or ask to overwrite it")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}") from None


def _found(content: bytes, path: Path, format_: str, category: str | None) -> tuple[WordList, str]:
    """What the file holds, and its encoding."""
    try:
        text, encoding = decode(content)
    except TextError as error:
        raise LexiconError(f"{path}: {error}") from None
    if format_ == "liwc":
        return read_liwc(text, str(path)), encoding
    if format_ == "quanteda":
        return read_quanteda(text, str(path)), encoding
    name = " ".join((path.stem if category is None else category).split())
    if not name or not name.isprintable():
        raise LexiconError(f"{path}: the category {category!r} is no name; give a word")
    return read_plain(text, name, path.name), encoding


def _rows(found: WordList) -> tuple[list[_Row], list[LeftOut]]:
    """The rows in the order of the alphabet, and what was left out in that of the file."""
    left_out = list(found.left_out)
    kept: dict[str, dict[str, int]] = {}
    reasons: dict[str, str] = {}
    for line, term, category in found.terms:
        reason = reasons.setdefault(term, why_not(term))
        categories = kept.setdefault(term, {})
        if not reason and category in categories:
            reason = f"stands in line {categories[category]} already"
        if reason:
            left_out.append(LeftOut(line, f"{term!r}: {reason}"))
        else:
            categories[category] = line
    rows: dict[tuple[str, str], _Row] = {}
    for term, categories in kept.items():
        for category, line in categories.items():
            row = _Row(term, category if len(categories) > 1 else "", category)
            key = f"{term}#{row.sense}" if row.sense else term
            if rows.setdefault((key, category), row) is not row:
                left_out.append(LeftOut(line, f"{term!r}: another row is called {key!r}"))
    ordered = sorted(rows.values(), key=lambda row: (row.term.lower(), row.term, row.sense))
    return ordered, sorted(dict.fromkeys(left_out), key=lambda one: one.line)


def _said(path: Path, left_out: LeftOut) -> str:
    return f"{path}:{left_out.line}: {left_out.message}"


def _csv(rows: Iterable[_Row]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["term", "sense", "category", "layer"])
    writer.writerows((*row, row.category) for row in rows)
    return stream.getvalue()


def _card(found: WordList, origin: _Origin, left_out: int) -> str:
    name = origin.path.name
    encoding = "" if origin.encoding in ("utf-8", "utf-8-sig", "ascii") else origin.encoding
    read = f", read as {encoding}" if encoding else ""
    lines = [
        f"title = {_toml(name)}",
        'version = "1"',
        'licence = "not stated in the file: ask its owner before passing it on"',
        f"source = {_toml(f'{name}, a {_NAMES[origin.format]}{read}, SHA-256 {origin.digest}')}",
        f"citation = {_toml(f'{name}. See its owner for how to cite it.')}",
        f"layers = [{', '.join(map(_toml, found.categories))}]",
    ]
    gaps = ["The rows have no examples."]
    if left_out:
        what = "1 entry or line was" if left_out == 1 else f"{left_out} entries or lines were"
        gaps.append(f"{what} left out when {name} was taken over.")
    lines += ["gaps = [", *(f"  {_toml(gap)}," for gap in gaps), "]", "", "[categories]"]
    lines += [f"{_toml(key)} = {_toml(text)}" for key, text in found.categories.items()]
    return "".join(f"{line}\n" for line in lines)


def _toml(text: str) -> str:
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
    return json.dumps(shown, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    with atomic_file(path) as file:
        cast("TextIO", file).write(text)


def export_lexicon(
    lexicon: str | PathLike[str] | Lexicon,
    target: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002
    overwrite: bool = False,
) -> tuple[str, ...]:
    """Write a lexicon as a word list for another program.

    These know terms and categories alone. Every form of a row is written, and choices such
    as ``a/an`` are spelled out.

    Parameters
    ----------
    lexicon : str, path or Lexicon
        The name of a packaged lexicon, the path of one, or a lexicon that was read.
    target : str or path
        The file to write: .dic (LIWC), .yml or .yaml (quanteda) or .txt (plain list).
    format : {'liwc', 'quanteda', 'plain'}, optional
        What to write; by default the suffix says it.
    overwrite : bool
        Whether a file that is there already may be replaced.

    Returns
    -------
    tuple of str
        What is lost, by row where a row loses it; empty where the file says all that the
        rows say.

    Raises
    ------
    LexiconError
        If the lexicon cannot be read.
    OutputError
        If the target is there already or cannot be written, or no row can be.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     lost = export_lexicon("topic_words", Path(folder, "topic_words.dic"))
    >>> [line for line in lost if line.startswith("layer")]
    ["layer 'topic': its categories may now count the same word each"]
    """
    return write_export(lexicon, target, format=format, overwrite=overwrite).lost


def write_export(
    lexicon: str | PathLike[str] | Lexicon,
    target: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002
    overwrite: bool = False,
) -> Export:
    """Do as `export_lexicon` does, and count the rows that went over as well."""
    read = lexicon if isinstance(lexicon, Lexicon) else read_lexicon(lexicon)
    goal = Path(target)
    chosen = _format(goal, format, OutputError)
    _check_free(goal, None, overwrite)
    pairs, rows, lost = written_rows(read, chosen)
    if not rows:
        raise OutputError(f"{goal}: no row of {read.name!r} can be written as a {_NAMES[chosen]}")
    categories = tuple(read.card.categories)
    if chosen == "plain":
        text = write_plain(term for term, _ in pairs)
    else:
        text = (write_liwc if chosen == "liwc" else write_quanteda)(categories, pairs)
    _write(goal, text)
    return Export(rows, (*lost_columns(read), *lost_categories(read, pairs, chosen), *lost))
