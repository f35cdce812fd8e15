"""Write a file whole or not at all."""

from __future__ import annotations

import atexit
import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self, TextIO, cast

from framing.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

__all__ = ["AtomicWriter", "atomic_file", "check_writable"]

_LEFT: set[Path] = set()
"""Unfinished files of this process."""


def check_writable(path: str | Path) -> Path:
    """Make sure that a file can be written, before hours of work go into it.

    Folders that are missing above it are made. An older file of that name is left as
    it is.

    Returns
    -------
    Path
        The path, links followed.

    Raises
    ------
    OutputError
        If the path is a folder, is protected, or its folder cannot be written to.
    """
    target = Path(path)
    if _is_special(target):
        return target
    try:
        target = target.resolve()
        if target.is_dir():
            raise OutputError(f"{path}: is a folder; give the name of a file in it")
        if target.exists() and not os.access(target, os.W_OK):
            raise OutputError(f"{path}: is protected against writing; give another name")
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, trial = _unfinished(target)
        try:
            os.close(descriptor)
        finally:
            _delete(trial)
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written: {error.strerror}; give a file in a folder that you may "
            "write to"
        ) from None
    return target


@contextmanager
def atomic_file(path: str | Path, mode: str = "w") -> Iterator[IO[str] | IO[bytes]]:
    """Open a file that takes its place only when all of it has been written.

    The content goes to a hidden file in the same folder, which is renamed at the end. On
    an error or Ctrl-C it is deleted, and an older file stays as it was.

    Parameters
    ----------
    path : str or Path
        The file.
    mode : {'w', 'wb'}
        Text in UTF-8, its line ends as written, or bytes.

    Yields
    ------
    file object
        To write to.

    Raises
    ------
    OutputError
        If the file cannot be written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     with atomic_file(Path(folder) / "a.txt") as file:
    ...         _ = file.write("Rain fell.")
    ...     (Path(folder) / "a.txt").read_text()
    'Rain fell.'
    """
    if mode not in ("w", "wb"):
        raise ValueError(f"mode {mode!r} is not one of 'w', 'wb'")
    target = check_writable(path)
    if _is_special(target):
        with _stream(os.open(target, os.O_WRONLY | os.O_APPEND), mode) as stream:
            yield stream
        return
    descriptor, unfinished = _unfinished(target)
    try:
        with _stream(descriptor, mode) as stream:
            yield stream
            _flush(stream, path)
        _replace(unfinished, target, path)
    finally:
        _delete(unfinished)


class AtomicWriter:
    """A context manager that writes a text file piece by piece, whole or not at all.

    Parameters
    ----------
    path : str or Path
        The file to write; it is made sure at once that it can be.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """

    def __init__(self, path: str | Path) -> None:
        check_writable(path)
        self._file = atomic_file(path)

    def __enter__(self) -> Self:
        self._stream = cast("TextIO", self._file.__enter__())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.__exit__(kind, error, trace)


def _is_special(target: Path) -> bool:
    """Whether a path is a device or pipe, which must be written to and never be replaced."""
    if not target.exists() or target.is_dir():
        return False
    # /dev/stdout may lead to a file that the shell holds open.
    return not target.is_file() or target.parent == Path("/dev")


def _unfinished(target: Path) -> tuple[int, Path]:
    # Not tempfile: its files are for the user alone, whatever the umask says.
    for number in range(10_000):
        path = target.with_name(f".{target.name[:60]}.{os.getpid()}-{number}.part")
        _LEFT.add(path)
        try:
            return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), path
        except OSError as error:
            _LEFT.discard(path)
            if not isinstance(error, FileExistsError):
                raise
    raise OutputError(f"{target}: too many unfinished files (.part) beside it; delete them")


def _delete(path: Path) -> None:
    path.unlink(missing_ok=True)
    _LEFT.discard(path)


@atexit.register
def _delete_left() -> None:
    """Ctrl-C may come between the making of a file and the `try` that deletes it."""
    for path in list(_LEFT):
        _delete(path)


def _stream(descriptor: int, mode: str) -> IO[str] | IO[bytes]:
    if mode == "wb":
        return os.fdopen(descriptor, "wb")
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="")


def _flush(stream: IO[str] | IO[bytes], path: str | Path) -> None:
    try:
        stream.flush()
        os.fsync(stream.fileno())
    except OSError as error:
        raise OutputError(f"{path}: could not be written whole: {error.strerror}") from None


def _replace(unfinished: Path, target: Path, path: str | Path) -> None:
    try:
        if target.exists():
            unfinished.chmod(stat.S_IMODE(target.stat().st_mode))
        unfinished.replace(target)
    except OSError as error:
        raise OutputError(f"{path}: could not be replaced: {error.strerror}") from None
