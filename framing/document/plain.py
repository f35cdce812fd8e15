"""The plain form of a text: equal length, typographic variants made one."""

from __future__ import annotations

__all__ = ["DOUBLE_QUOTES", "SINGLE_QUOTES", "plain_text"]

DOUBLE_QUOTES = "“”„‟«»〝〞＂"
SINGLE_QUOTES = "‘’‚‛ʼ＇"
_HYPHENS = "‐‑⁃"
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\u200b\u2060\ufeff"
)

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(SINGLE_QUOTES, "'"),
        **dict.fromkeys("`´", "'"),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_SPACES, " "),
        "\u00ad": "-",
    }
)


def plain_text(text: str) -> str:
    r"""Return the text with quotation marks, apostrophes, hyphens and spaces in plain form.

    Every replacement is one code point for one, so that an offset means the same
    place in both.

    Parameters
    ----------
    text : str
        The text as published.

    Returns
    -------
    str
        Of equal length.

    Examples
    --------
    >>> plain_text("“It’s over,” she said.")
    '"It\'s over," she said.'
    """
    return text.translate(_PLAIN)
