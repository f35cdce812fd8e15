"""Read what a report is to be made of: one TOML file a report."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import ReportError
from framing.reading.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Specification", "read_specification"]


@dataclass(frozen=True, slots=True)
class Specification:
    """What a report is to be made of.

    Attributes
    ----------
    name : str
        The specification's file name without its ending; the report is called so too.
    corpus : str
        A folder or file, relative to the specification, or the name of a fetched corpus.
    title : str
        Title of the report; '' for one made from the corpus's name.
    selection : Selection
        Which articles to take.
    by : str
        The column to compare by.
    reference : str
        The group to set the others against; '' for all other articles.
    primary : tuple of str
        Measures that the study is about.
    features : tuple of str
        Measures to compare; empty for all.
    lexicons : tuple of str
        Lexicons of the study's own to be counted: paths, relative to the specification.
    actors : str
        The study's own table of actors: a path, relative to the specification.
    seed : int
        Seeds random permutations.
    """

    name: str
    corpus: str
    title: str = ""
    selection: Selection = field(default_factory=Selection)
    by: str = "outlet"
    reference: str = ""
    primary: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    actors: str = "actors"
    seed: int = 0


_TYPES: dict[str, tuple[type, str]] = {
    "title": (str, "a text"),
    "corpus": (str, "a text"),
    "by": (str, "a text"),
    "reference": (str, "a text"),
    "primary": (list, "a list of measures"),
    "features": (list, "a list of measures"),
    "lexicons": (list, "a list of files"),
    "actors": (str, "a file"),
    "seed": (int, "a whole number"),
    "selection": (dict, "a table of settings"),
}


def read_specification(path: str | Path) -> Specification:
    """Read a report's specification.

    Parameters
    ----------
    path : str or Path
        A TOML file with `corpus` and, where wanted, `title`, `by`, `reference`,
        `primary`, `features`, `lexicons`, `actors`, `seed` and a table `[selection]` with the
        settings of
        `framing.reading.Selection`.

    Returns
    -------
    Specification
        What it says.

    Raises
    ------
    ReportError
        If the file cannot be read, is no TOML, lacks `corpus`, or holds a key or a kind of
        value that has no meaning; the message names file and key.
    """
    file = Path(path)
    data = _toml(file)
    for key, value in data.items():
        _check(file, key, value)
    if not data.get("corpus"):
        raise ReportError(
            f"{file}: has no key 'corpus'; it must name a folder, a file or a fetched corpus"
        )
    chosen = {key: value for key, value in data.items() if key != "selection"}
    for key in ("primary", "features"):
        chosen[key] = tuple(chosen.get(key, ()))
    chosen["corpus"] = _beside(file, data["corpus"])
    chosen["lexicons"] = tuple(_beside(file, name) for name in chosen.get("lexicons", ()))
    if "actors" in chosen:
        chosen["actors"] = _beside(file, chosen["actors"])
    return Specification(
        name=file.stem, selection=_selection(file, data.get("selection", {})), **chosen
    )


def _toml(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            return tomllib.load(stream)
    except OSError as error:
        raise ReportError(f"{file}: cannot be read: {error.strerror}; give a .toml file") from error
    except UnicodeDecodeError as error:
        raise ReportError(f"{file}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ReportError(f"{file}: is not TOML: {error}") from error


def _check(file: Path, key: str, value: object) -> None:
    if key not in _TYPES:
        raise ReportError(f"{file}: unknown key {key!r}; known are {', '.join(_TYPES)}")
    kind, wanted = _TYPES[key]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ReportError(f"{file}: {key!r} is {value!r}; it must be {wanted}")
    if isinstance(value, list) and not all(isinstance(item, str) for item in value):
        raise ReportError(f"{file}: {key!r} is {value!r}; it must be {wanted}")


def _beside(file: Path, named: str) -> str:
    # A path is meant from where the specification stands, not from where it is run.
    beside = file.parent / named
    return str(beside) if beside.exists() else named


def _selection(file: Path, data: Mapping[str, Any]) -> Selection:
    known = [f.name for f in fields(Selection)]
    for key in data:
        if key not in known:
            raise ReportError(
                f"{file}: [selection] has the unknown key {key!r}; known are {', '.join(known)}"
            )
    settings = dict(data)
    where = settings.get("where", {})
    try:
        settings["where"] = {
            column: tuple(value) if isinstance(value, list) else value
            for column, value in where.items()
        }
        return Selection(**settings)
    except (TypeError, ValueError, AttributeError) as error:
        raise ReportError(f"{file}: [selection]: {error}") from error
