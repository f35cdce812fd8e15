"""The weights that come with framing: what tells their versions apart, and how they are read."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

from framing.errors import FramingError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["read_arrays", "weights_digest"]


@lru_cache(maxsize=8)
def weights_digest(name: str) -> str:
    """SHA-256 of packaged weights.

    Parameters
    ----------
    name : str
        What they are for: 'agency', 'attribution', 'narrative_frames' or 'tone'.
    """
    return sha256((files("framing.models") / f"{name}.npz").read_bytes()).hexdigest()


def read_arrays(path: Path, layout: int) -> dict[str, NDArray[np.generic]]:
    """Read a file of arrays whose array ``layout`` says how they are to be used.

    Parameters
    ----------
    path : Path
        A file of NumPy arrays without pickles.
    layout : int
        The layout that the caller knows.

    Returns
    -------
    dict of str to array
        The arrays by name, ``layout`` left out.

    Raises
    ------
    FramingError
        If the file is none of arrays, or of another layout.
    """
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            stored = {name: arrays[name] for name in arrays.files}
    except (OSError, ValueError, BadZipFile) as error:
        raise FramingError(f"{path.name}: no file of weights: {error}") from error
    found = int(stored.pop("layout", 0))
    if found != layout:
        raise FramingError(
            f"{path.name}: weights of layout {found}; this version reads layout {layout}"
        )
    return stored
