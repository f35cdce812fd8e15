"""Put the texts of the seed articles beside their table, checked."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import ArticleError, FramingError
from framing.reading.delimited import table_rows
from framing.reading.folder import SIDECAR
from framing.reading.text_files import text_file

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "place_seeds"]


def place_seeds(source: str | Path, target: str | Path) -> tuple[Path, ...]:
    """Copy the texts that a table of checksums names into the table's folder.

    Parameters
    ----------
    source : str or Path
        The folder that holds the texts.
    target : str or Path
        The folder with ``articles.csv``, whose columns ``file`` and ``sha256`` say
        which texts belong there.

    Returns
    -------
    tuple of Path
        The texts now in place.

    Raises
    ------
    ArticleError
        If a text is absent or another than the table describes; nothing is copied then.
    """
    table = Path(target) / SIDECAR
    checked = [
        (_checked(Path(source), name, digest, table), Path(target) / name)
        for name, digest in _listed(table)
    ]
    for origin, goal in checked:
        if not (goal.exists() and goal.samefile(origin)):
            shutil.copyfile(origin, goal)
    return tuple(goal for _, goal in checked)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``python -m framing.reading.seeds FROM TO``."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if len(given) != 2:
        print("usage: python -m framing.reading.seeds FROM TO", file=sys.stderr)
        return 2
    try:
        placed = place_seeds(given[0], given[1])
    except FramingError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(placed)} seed articles are in {given[1]}, each with the right checksum")
    return 0


def _listed(table: Path) -> list[tuple[str, str]]:
    listed = []
    for row in table_rows(text_file(table), required="file"):
        name, digest = row.cells.get("file", "").strip(), row.cells.get("sha256", "").strip()
        if not name or not digest:
            problem = row.problem or "needs a file and its SHA-256"
            raise ArticleError(f"{table}:{row.line}: {problem}")
        if Path(name).name != name:
            raise ArticleError(f"{table}:{row.line}: {name!r} must be a file name without a folder")
        listed.append((name, digest.lower()))
    return listed


def _checked(source: Path, name: str, digest: str, table: Path) -> Path:
    path = source / name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(
            f"{path}: cannot be read: {error.strerror}; give the folder that holds the texts "
            f"named in {table}"
        ) from None
    if hashlib.sha256(data).hexdigest() != digest:
        raise ArticleError(
            f"{path}: is not the text that {table} describes (its SHA-256 differs); give the "
            "folder with the untouched texts"
        )
    return path


if __name__ == "__main__":
    raise SystemExit(main())
