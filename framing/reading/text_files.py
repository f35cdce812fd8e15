"""Open a large text file of unknown encoding as a stream, at flat memory."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, TextIO, cast

from framing.errors import ArticleError
from framing.reading.decoding import (
    TextError,
    binary_problem,
    decode,
    mixed_encoding,
    wide_encoding,
)

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["TextFile", "text_file"]

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of rows and how to decode it.

    Attributes
    ----------
    path : Path
        The file, plain or gzipped.
    encoding : str
        The encoding of its rows.
    carried : bool
        True where the stream gives bytes as characters (Latin-1), to be decoded row by
        row with `text_of`, so that a row in another encoding costs only itself.
    """

    path: Path
    encoding: str
    carried: bool

    def open(self) -> TextIO:
        """Open the file's characters, or its bytes as characters; line ends untouched."""
        encoding = "latin-1" if self.carried else self.encoding
        return io.TextIOWrapper(_opened(self.path), encoding=encoding, newline="")

    def text_of(self, characters: str) -> str:
        """Decode characters of the stream.

        Raises
        ------
        TextError
            If they are not in the file's encoding.
        """
        if not self.carried or characters.isascii():
            return characters
        try:
            return characters.encode("latin-1").decode(self.encoding)
        except UnicodeDecodeError as error:
            byte = error.object[error.start]
            raise TextError(
                f"is not {self.encoding} like the rest of the file (byte 0x{byte:02x}); "
                "save the whole file in one encoding, best UTF-8"
            ) from None


def text_file(path: Path, encoding: str | None = None) -> TextFile:
    """Look through a file once and find how to decode it.

    Raises
    ------
    ArticleError
        If it cannot be opened or is not a text.
    ValueError
        If no encoding is called `encoding`.
    """
    try:
        with _opened(path) as stream:
            return _found(path, stream, encoding)
    except TextError as error:
        raise ArticleError(f"{path}: {error}") from None
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{path}: cannot be read: {reason}") from None


def _opened(path: Path) -> BinaryIO:
    if path.suffix.lower() == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def _found(path: Path, stream: BinaryIO, encoding: str | None) -> TextFile:
    head = stream.read(_CHUNK)
    if encoding is not None:
        name = decode(b"", encoding).encoding
        if name == "utf-8" and head.startswith(codecs.BOM_UTF8):
            name = "utf-8-sig"
        return TextFile(path, name, carried=_is_bytewise(name))
    wide = wide_encoding(head)
    if wide and wide != "utf-8-sig":
        return TextFile(path, wide, carried=False)
    problem = binary_problem(head)
    if problem:
        raise TextError(problem)
    return _narrow(path, stream, head, wide or "utf-8")


def _narrow(path: Path, stream: BinaryIO, head: bytes, utf8: str) -> TextFile:
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk, is_ascii = head, True
    while chunk:
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            if not is_ascii or mixed_encoding(error.object, error.start):
                return TextFile(path, utf8, carried=True)
            name = decode(error.object.replace(b"\0", b"")).encoding
            return TextFile(path, name, carried=True)
        is_ascii = is_ascii and chunk.isascii()
        chunk = stream.read(_CHUNK)
    # A file that ends within a character is UTF-8 all the same: its last row is not.
    return TextFile(path, utf8, carried=bool(decoder.getstate()[0]))


def _is_bytewise(name: str) -> bool:
    """Whether ASCII characters are single bytes, so that rows can be split before decoding."""
    return not name.startswith(("utf-16", "utf-32"))
