"""The fonts at hand, and text made of what they can show."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

__all__ = ["CJK_FAMILY", "MARK", "cjk_font", "dejavu_folder", "families", "readable"]

MARK = "□"
"""Stands in for a character that no font at hand can show."""

CJK_FAMILY = "Noto Sans CJK TC"
_CJK_PACKAGE = "cvttf_NotoSansCJK_Regular"
_SPACES = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029\xa0]+")
_FACES = ("DejaVuSans", "DejaVuSans-Bold")


def dejavu_folder() -> Path:
    """Find the folder of the DejaVu fonts that come with matplotlib."""
    from matplotlib import get_data_path

    return Path(get_data_path()) / "fonts" / "ttf"


def cjk_font() -> Path | None:
    """Find the font for Chinese, Japanese and Korean; None without the `cjk` extra."""
    spec = find_spec(_CJK_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for path in sorted(Path(folder).glob("NotoSansCJK*.otf")):
            return path
    return None


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """Name the font families for figures, after making them known to matplotlib."""
    from matplotlib import font_manager

    path = cjk_font()
    if path is None:
        return ("DejaVu Sans",)
    if CJK_FAMILY not in font_manager.fontManager.get_font_names():
        font_manager.fontManager.addfont(str(path))
    return ("DejaVu Sans", CJK_FAMILY)


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    faces = [dejavu_folder() / f"{face}.ttf" for face in _FACES]
    # A bold headline needs its glyphs in the bold face too: what all faces have.
    covered = frozenset.intersection(*map(_characters, faces))
    path = cjk_font()
    return covered if path is None else covered | _characters(path)


def _characters(font: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(str(font), lazy=True) as opened:
        return frozenset(opened.getBestCmap())


def readable(text: str) -> tuple[str, int]:
    r"""Replace what no font at hand can show.

    Runs of white space become one space; invisible format characters are left out;
    any other character without a glyph, emoji and control characters among them, becomes
    `MARK`.

    Parameters
    ----------
    text : str
        Any text, lone surrogates included.

    Returns
    -------
    text : str
        The same text as far as it can be shown.
    replaced : int
        How many characters became `MARK`.

    Examples
    --------
    >>> readable("Café\n’s \x00 #1")
    ('Café ’s □ #1', 1)
    """
    covered = _covered()
    shown, replaced = [], 0
    for character in _SPACES.sub(" ", text):
        category = unicodedata.category(character)
        if category == "Cf" or 0xFE00 <= ord(character) <= 0xFE0F:
            continue
        if category in ("Cc", "Cs", "Co", "Cn") or ord(character) not in covered:
            replaced += 1
            shown.append(MARK)
        else:
            shown.append(character)
    return "".join(shown), replaced
