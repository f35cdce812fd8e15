"""Find the encoding of a text and decode it, or say why that cannot be done."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from framing.errors import ArticleError

__all__ = [
    "Decoded",
    "TextError",
    "binary_problem",
    "control_problem",
    "decode",
    "mixed_encoding",
    "wide_encoding",
]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""UTF-32 comes before UTF-16, whose little-endian mark it begins with."""

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document (.docx, .odt, .xlsx)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "a rich text file (.rtf)"),
)  # fmt: skip

# What UTF-8 makes of the marks and letters that news prose has beyond ASCII: dashes,
# quotation marks, the ellipsis, the pound sign and the Latin-1 letters. Windows-1252
# gives these bytes only for sequences such as 'â€™', so where they stand the text is UTF-8.
_SURELY_UTF8 = re.compile(
    rb"\xe2\x80[\x93\x94\x98\x99\x9c\x9d\xa6]|\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]"
)

_ASCII_RUN = re.compile(rb"[\x20-\x7e\r\n]{40}")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

# Windows-1252 leaves these bytes undefined.
_NOT_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_BETWEEN_LATIN = re.compile(rb"[\x80-\x9f]")

_DENSE = 0.25
_OTHER_ALPHABETS = [
    "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip


class TextError(ArticleError):
    """One text cannot be read; the message leaves its place to the caller."""


class Decoded(NamedTuple):
    """A text and the encoding that it was decoded with."""

    text: str
    encoding: str


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a text whose encoding is given or has to be found.

    Strict UTF-8 comes first, then what a byte order mark or a pattern of NUL bytes
    says (UTF-16, UTF-32). What is left is a text of one byte a character: with few
    characters beyond ASCII it is Latin-1 or Windows-1252, which differ only in the
    bytes 80 to 9F; with many it is in another alphabet, and charset-normalizer tells
    which. Too few bytes tell the languages of Western Europe apart, so give the
    encoding where texts are in Central European or Macintosh encodings.

    Parameters
    ----------
    data : bytes
        The whole text.
    encoding : str, optional
        Its encoding; found where not given.

    Returns
    -------
    Decoded
        The text, line ends untouched, and the encoding's name.

    Raises
    ------
    TextError
        If the data is binary, holds NUL bytes, changes encoding or cannot be decoded.
    ValueError
        If no encoding is called `encoding`.

    Examples
    --------
    >>> decode("The café’s “plan”".encode("cp1252"))
    Decoded(text='The café’s “plan”', encoding='windows-1252')
    """
    if encoding is not None:
        return _decode_as(data, encoding)
    wide = wide_encoding(data)
    if wide:
        return _decode_wide(data, wide)
    problem = binary_problem(data)
    if problem:
        raise TextError(problem)
    if b"\0" in data:
        raise TextError(
            f"holds NUL bytes (the first is byte {data.index(0)}), so it is damaged or not a "
            "text; save the article as plain text in UTF-8"
        )
    return _decode_bytes(data)


def wide_encoding(data: bytes) -> str:
    """Tell the encoding that a byte order mark or a pattern of NUL bytes gives away; else ''.

    Examples
    --------
    >>> wide_encoding("Rain fell.".encode("utf-16-le"))
    'utf-16-le'
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    sample = data[: len(data) // 2 * 2][:8192]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > 0.4 * half and even < 0.02 * half:
        return "utf-16-le"
    if half and even > 0.4 * half and odd < 0.02 * half:
        return "utf-16-be"
    return ""


def binary_problem(data: bytes) -> str:
    """Why data is no text, from its first bytes; '' if it may be one.

    Examples
    --------
    >>> binary_problem(b"%PDF-1.7")
    'is a PDF file, not plain text; save its text as .txt in UTF-8'
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return f"is {kind}, not plain text; save its text as .txt in UTF-8"
    head = data[:65536]
    controls = len(_CONTROL_BYTES.findall(head))
    if controls > 2 and controls > 0.02 * len(head):
        return "is not a text but binary data; give the article as plain text in UTF-8"
    return ""


def control_problem(text: str) -> str:
    """Why a decoded text is no prose: NUL or other control characters; '' if it is.

    Examples
    --------
    >>> control_problem("Rain fell."), control_problem("Rain" + chr(0))[:21]
    ('', 'holds a NUL character')
    """
    if "\0" in text:
        return (
            f"holds a NUL character (offset {text.index(chr(0))}), so it is damaged; "
            "save the article again as plain text"
        )
    return binary_problem(text[:16384].encode("utf-8", "replace"))


def mixed_encoding(data: bytes, offset: int) -> str:
    """Why bytes that are not UTF-8 from `offset` on change encoding; '' if they do not."""
    if not _SURELY_UTF8.search(data):
        return ""
    line = data.count(b"\n", 0, offset) + 1
    return (
        f"changes encoding in the middle: parts are UTF-8, but byte {offset} in line {line} "
        f"(0x{data[offset]:02x}) is not; save the whole text in one encoding, best UTF-8"
    )


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        raise ValueError(
            f"no encoding is called {encoding!r}; give one such as 'utf-8' or 'windows-1252'"
        ) from None
    if name == "utf-8" and data.startswith(codecs.BOM_UTF8):
        name = "utf-8-sig"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise TextError(
            f"is not {encoding}: byte {error.start} (0x{data[error.start]:02x}) does not fit; "
            "leave the encoding out to have it found"
        ) from None
    problem = control_problem(text)
    if problem:
        raise TextError(problem)
    return Decoded(text, name)


def _decode_wide(data: bytes, name: str) -> Decoded:
    # Forty plain bytes on end would be twenty Chinese characters that all happen to be
    # made of two ASCII bytes: in truth the file goes on in another encoding.
    run = _ASCII_RUN.search(data) if name.startswith("utf-16") else None
    if run:
        raise TextError(
            f"changes encoding in the middle: it begins as UTF-16, but from byte {run.start()} "
            "on it is not; save the whole text in one encoding, best UTF-8"
        )
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise TextError(
            f"begins as {name.upper()}, but byte {error.start} does not fit: it is cut off, "
            "damaged or changes encoding; save the whole text in UTF-8"
        ) from None
    problem = control_problem(text)
    if problem:
        raise TextError(problem)
    return Decoded(text, name)


def _decode_bytes(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        mixed = mixed_encoding(data, error.start)
    if mixed:
        raise TextError(mixed)
    beyond = sum(byte > 127 for byte in data[:65536])
    letters = beyond + sum(chr(byte).isalpha() for byte in data[:65536] if byte < 128)
    if beyond > 20 and beyond > _DENSE * letters:
        found = _other_alphabet(data)
        if found is not None:
            return found
    if not _BETWEEN_LATIN.search(data) or _NOT_WINDOWS.search(data):
        return Decoded(data.decode("latin-1"), "latin-1")
    return Decoded(data.decode("cp1252"), "windows-1252")


def _other_alphabet(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    match = from_bytes(data, cp_isolation=_OTHER_ALPHABETS).best()
    return None if match is None else Decoded(str(match), match.encoding)
