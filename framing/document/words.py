"""Cut a text into words, numbers and punctuation.

A word is what stands between spaces, less the punctuation around it. It is one token
with three exceptions that later stages need: the clitics *'s, 're, 've, 'll, 'd, 'm*
stand apart, so that "Norland's" is found as "Norland"; a hyphenated compound of names
falls into its parts, so that "Norland-Suvia border" is found as both; and an
abbreviation keeps its full stop ("U.S.", "Gen.").
"""

from __future__ import annotations

import re

from framing.document.model import Tokens
from framing.document.word_lists import word_set

__all__ = ["ABBREVIATIONS", "TITLES", "tokenise"]

TITLES = word_set(
    "mr mrs ms mx dr prof gen lt col maj capt cmdr adm sgt cpl pvt sen rep gov pres sec "
    "rev fr hon msgr st ste mt messrs mmes supt insp det amb atty brig dep asst"
)
"""Abbreviated titles, without the full stop: a name follows, so no sentence ends there."""

ABBREVIATIONS = TITLES | word_set(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri "
    "inc corp co ltd llc plc bros jr sr esq vs etc al dept univ assn ave blvd rd ft no nos "
    "vol fig pp ed eds est approx cf viz ca calif conn del fla ga ill ind kan ky la mass md "
    "mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark ala "
    "colo ont que u.s u.k u.n e.u d.c a.m p.m e.g i.e ph.d"
)
"""Words that keep their full stop."""

_AMBIGUOUS = {"no": r"\d", "nos": r"\d", "mar": r"\d", "sun": r"\d", "sat": r"\d",
              "mon": r"\d", "wed": r"\d", "fig": r"\d", "co": r"[\w,]", "ill": r"[A-Z]?\Z",
              "miss": r"\A\b", "mass": r"[,]", "wash": r"[,]", "la": r"[,]", "pa": r"[,]",
              "md": r"[,]", "del": r"[,]", "ed": r"[A-Z]", "ind": r"[,]", "ore": r"[,]",
              "est": r"\d", "al": r".", "mo": r"[,]", "ca": r"\d", "ark": r"[,]",
              "ga": r"[,]", "va": r"[,]", "det": r"[A-Z]", "sec": r"[A-Z]", "mt": r"[A-Z]",
              "fr": r"[A-Z]", "ft": r".", "rd": r".", "pres": r"[A-Z]", "rep": r"[A-Z]",
              "dep": r"[A-Z]", "v": r"[A-Z]", "p": r"\d", "pp": r"\d",
              "sep": r"\d", "dec": r"\d", "jan": r"\d", "jun": r"\d"}  # fmt: skip
"""Abbreviations that are words as well, and what must follow for them to be one."""
_LOWER = word_set("etc vs v al approx p pp no nos fig est")
"""Abbreviations written small; the others are words when they are."""
_AFTER = {word: re.compile(pattern) for word, pattern in _AMBIGUOUS.items()}

_TOKEN = re.compile(
    r"""
    (?:https?://|www\.)[^\s"<>]*[\w/]          # addresses
  | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}   # bounds keep hostile lines linear
  | \b[\w-]{1,63}\.(?:com|org|net|gov|edu|info|co\.uk|ly)\b
  | \b(?:[^\W\d_]\.){2,}                       # U.S.
  | \d+(?:[.,:/]\d+)*(?:-[^\W\d_]+)+           # 12-year-old
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|bn|mn|m|k|am|pm|km|kg|%)?(?!\w)
  | \w+(?:['\-]\w+)*
  | '' | `` | \.{2,} | -{2,}
  | [^\w\s]
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"'(?:s|re|ve|ll|d|m)\Z", re.IGNORECASE)

_COMBINING = word_set(
    "so self would well long short high low anti pro non co pre post re ex mid semi quasi half "
    "far all one two three four five six seven eight nine ten first second third full part near "
    "old new hard soft open close cross counter multi over under inter intra trans ultra super "
    "vice e de un sub bi tri up out in off on all by life large small big much most best cease "
    "follow back front fact law peace war wide year day week month oft still now then"
)


def _pieces(word: str, start: int) -> list[tuple[int, str, bool]]:
    """A raw word as (offset, text, begins a word) for each token it makes."""
    pieces: list[tuple[int, str, bool]] = []
    clitic = _CLITIC.search(word) if "'" in word else None
    stem = word[: clitic.start()] if clitic and clitic.start() > 0 else word
    if "-" in stem and _is_compound_of_names(stem):
        offset = start
        for index, part in enumerate(stem.split("-")):
            if index:
                pieces.append((offset - 1, "-", False))
            pieces.append((offset, part, index == 0))
            offset += len(part) + 1
    else:
        pieces.append((start, stem, True))
    if len(stem) < len(word):
        pieces.append((start + len(stem), word[len(stem) :], False))
    return pieces


def _is_compound_of_names(word: str) -> bool:
    parts = word.split("-")
    if not all(parts):
        return False
    first = parts[0]
    if any(part[0].isupper() for part in parts[1:]):
        return first[0].isupper()
    return first[0].isupper() and first.lower() not in _COMBINING


def _keeps_stop(word: str, text: str, after: int) -> bool:
    """Whether the full stop before offset `after` belongs to the word in front of it."""
    lower = word.lower()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return text[after : after + 1].isalpha() or text[after : after + 1] == " "
    if lower not in ABBREVIATIONS and lower not in _AFTER:
        return False
    if lower not in TITLES and word.islower() and lower not in _LOWER:
        return False
    # What stands in the next line may be another paragraph.
    rest = text[after : after + 3].lstrip(" \t")
    condition = _AFTER.get(lower)
    return condition is None or condition.match(rest) is not None


def tokenise(text: str) -> Tokens:
    """Cut plain text into tokens.

    Parameters
    ----------
    text : str
        Text in its plain form (`framing.document.plain.plain_text`).

    Returns
    -------
    Tokens
        Words, numbers and punctuation in order.

    Examples
    --------
    >>> tokenise("Gen. Ode's 12-year-old dog cost $2.5 million.").texts
    ('Gen.', 'Ode', "'s", '12-year-old', 'dog', 'cost', '$', '2.5', 'million', '.')
    """
    starts: list[int] = []
    texts: list[str] = []
    words: list[bool] = []
    for match in _TOKEN.finditer(text):
        raw = match.group()
        start = match.start()
        first = raw[0]
        if not (first.isalnum() or first == "_"):
            if raw == "." and texts and starts[-1] + len(texts[-1]) == start:
                previous = texts[-1]
                if words[-1] and previous[-1] != "." and _keeps_stop(previous, text, start + 1):
                    texts[-1] = previous + "."
                    continue
            starts.append(start)
            texts.append('"' if raw in ("''", "``") else raw)
            words.append(False)
        elif "'" in raw or "-" in raw:
            for offset, piece, begins in _pieces(raw, start):
                starts.append(offset)
                texts.append(piece)
                words.append(begins)
        else:
            starts.append(start)
            texts.append(raw)
            words.append(True)
    ends = [
        start + (2 if piece == '"' and text[start : start + 2] in ("''", "``") else len(piece))
        for start, piece in zip(starts, texts, strict=True)
    ]
    return Tokens(
        tuple(starts),
        tuple(ends),
        tuple(texts),
        tuple(map(str.lower, texts)),
        tuple(words),
    )
