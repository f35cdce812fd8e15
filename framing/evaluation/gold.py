"""Read gold: JSON Lines, one text marked by people a line."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from framing.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["gold_rows"]


def gold_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Read the rows of a gold file, gzipped or not, each with the number of its line.

    Parameters
    ----------
    path : Path
        JSON Lines; blank lines are passed over.

    Yields
    ------
    (int, dict)
        Line, counted from 1, and row.

    Raises
    ------
    TableError
        If the file cannot be read, is not JSON, or a line holds no object.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                row = json.loads(line)
                if not isinstance(row, dict):
                    raise TableError(f"{path}:{number}: not a JSON object; gold has one a line")
                yield number, row
    except json.JSONDecodeError as error:
        raise TableError(f"{path}: not JSON Lines: {error}; gold has one object a line") from error
    except (OSError, UnicodeDecodeError, EOFError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TableError(f"{path}: cannot be read as gold: {reason}") from error
