"""Divide a text into blocks: what is running text, and what stands around it.

Rules look at one paragraph and its neighbours, at words that publishers use for page
furniture in any outlet, and at what repeats. They are written so that doubt keeps a
paragraph in the body: wrongly counted furniture is a few words, wrongly dropped text is
a hole in the evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.document.furniture import (
    CAPITAL,
    LINES_OF_BIOGRAPHY,
    furniture_kind,
    is_credit,
    is_heading_of_box,
    starts_appendix,
)
from framing.document.model import TEXT_KINDS, Block
from framing.document.paragraphs import WORD, Line, paragraphs_of, trimmed
from framing.document.word_lists import word_set
from framing.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_blocks", "last_names"]

_APPENDIX_SHARE = 0.4
_LONGEST_OF_LIST = 40
"""Words of the longest item of a list of further reading; more are running text."""
_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|[a-z]\)|[IVX]{1,4}\.)\s+")
_BULLET = re.compile(r"[•▪◦●■\-–*]\s+")
_SPEAKER = re.compile(
    r"(?P<time>[\[(]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]? (?:[-–—] )?)?"
    rf"(?P<label>{CAPITAL}[\w'.-]*(?: (?:and|&|de|van|von|al|bin|{CAPITAL}[\w'.-]*)){{0,4}})"
    r"(?: \([^)]{1,40}\))?:(?=\s+\S)"
)
_AFTER_NAME = re.compile(rf"\b{CAPITAL}[\w'.-]* (?=({CAPITAL}[\w'.-]*))")
_RUN_IN = re.compile(r"(?P<heading>[^.:!?\"]{8,110}):(?=\s+[A-Z\"])")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*)(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?"
    r"(?:, (?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2})?"
    r"(?: \([A-Z][\w .]{1,20}\))?\s?(?:—|–|--|-)\s"
)
_SIGNED = re.compile(rf"(?:—|–|--|- )\s?{CAPITAL}[^.!?—–]{{1,60}}\Z")
_SHORTEST_PULL = 6
_LONGEST_PULL = 80
_ALIKE = 8
"""Of paragraphs that begin alike, how many are looked for: a bound for hostile texts."""
_QUESTION_WORD = re.compile(
    r"(?:who|what|when|where|why|which|whose|how|is|are|was|were|do|does|did|can|could|will|"
    r"would|should|has|have|and|but|so)\b",
    re.IGNORECASE,
)
_NOT_PROMOTION = re.compile(
    r"""[\d"()@#]|\b(?:he|she|his|her|they|him|said|says|told|by contrast)\b""", re.IGNORECASE
)
_DESCRIBES_PICTURE = re.compile(
    r"\((?:left|right|cent(?:er|re)|from left|top|bottom|\w+ photo)\b"
    r"|\bfile (?:photo|picture|image)"
    r"|\b(?:pictured|seen here|looks? on|poses? (?:for|with)|photographed|shows?|stands?|walks?"
    r"|waves?|gestures?|attends?|speaks?|arrives?)\b.*\b(?:19|20)\d\d\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, "
    r"(?:19|20)\d\d\.\Z"
)
_SMALL = word_set(
    "a an and as at but by for from in into is it its nor of off on onto or over per the to up "
    "via vs with that s"
)
_NOT_SPEAKERS = word_set(
    "photo image caption note editor correction update related watch read more source sources "
    "credit location date time video audio listen graphic map file here there warning disclaimer "
    "and but the this what why how fact myth example conclusion summary background"
)


def _title_case(words: Sequence[str]) -> bool:
    """Whether nearly all words that headlines capitalise are capitalised."""
    counted = [w for w in words if w.lower() not in _SMALL and not w[0].isdigit()]
    return bool(counted) and sum(w[0].isupper() for w in counted) >= 0.8 * len(counted)


def _is_headline(line: Line, headline: str, count: int) -> bool:
    if headline and _same_words(line.words, WORD.findall(headline)):
        return True
    if count < 2 or not line.words or len(line.words) > 24:
        return False
    return not line.terminal or line.text.endswith("?") or _title_case(line.words)


def _same_words(first: Sequence[str], second: Sequence[str]) -> bool:
    return [w.lower() for w in first] == [w.lower() for w in second]


def _is_question(line: Line) -> bool:
    """Whether a paragraph is one question and nothing else."""
    return (
        line.text.endswith("?")
        and 3 <= len(line.words) <= 24
        and _QUESTION_WORD.match(line.text) is not None
        and not re.search(r"(?:[!?]|[a-z]{2}\.)\s", line.text)
    )


def _is_subheading(line: Line, following: Line | None, *, asks: bool) -> bool:
    """Whether a short line heads what follows; `asks`: the text is headed by questions."""
    if following is None or not line.words:
        return False
    if asks and _is_question(line):
        return not _is_question(following)
    if len(following.words) < 2 * len(line.words):
        return False
    first = line.text.lstrip("\"'(")[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    if line.text.endswith("?"):
        return _is_question(line)
    return len(line.words) <= 14 and not line.terminal


def _pull_quotes(lines: Sequence[Line]) -> set[int]:
    """Which paragraphs stand word for word inside another, longer one.

    The name of the speaker after a dash may follow. Every paragraph is read once: its
    pairs of words are looked up among the pairs that short paragraphs begin with.
    """
    lowers = [tuple(w.lower() for w in line.words) for line in lines]
    openings: dict[tuple[str, ...], list[int]] = {}
    sought: dict[int, tuple[str, ...]] = {}
    for index, line in enumerate(lines):
        words = lowers[index][: len(WORD.findall(_SIGNED.sub("", line.text)))]
        if _SHORTEST_PULL <= len(words) <= _LONGEST_PULL:
            same = openings.setdefault(words[:2], [])
            if len(same) < _ALIKE:
                same.append(index)
                sought[index] = words
    found: set[int] = set()
    for words in lowers:
        for place, pair in enumerate(pairwise(words)):
            for index in openings.get(pair, ()):
                own = sought[index]
                if len(own) < len(words) and words[place : place + len(own)] == own:
                    found.add(index)
    return found


def _is_teaser(index: int, lines: Sequence[Line], seen: Counter[str]) -> bool:
    """Whether a short paragraph in the middle shares next to nothing with the article.

    Promotions of other articles are two short sentences about another topic: they bring
    a name that stands nowhere else and repeat hardly any of the article's words.
    """
    line = lines[index]
    if not 6 <= len(line.words) <= 24 or index < 2 or index > len(lines) - 3:
        return False
    if _NOT_PROMOTION.search(line.text) or len(re.findall(r"[.!?](?:\s|\Z)", line.text)) != 2:
        return False
    own = Counter(w.lower() for w in line.words)
    content = [w for w in line.words if len(w) > 3]
    if not content:
        return False
    known = sum(seen[w.lower()] > own[w.lower()] for w in content)
    new_name = any(
        w[0].isupper() and seen[w.lower()] == own[w.lower()] for w in line.words[1:] if len(w) > 2
    )
    return new_name and known <= 0.2 * len(content)


def _interview_labels(lines: Sequence[Line], kinds: Sequence[str]) -> dict[int, re.Match[str]]:
    """Lines that open with an interviewee's name, where a text has at least two such."""
    found: dict[int, re.Match[str]] = {}
    for index, line in enumerate(lines):
        if kinds[index] not in TEXT_KINDS:
            continue
        match = _SPEAKER.match(line.text)
        if match is None or len(line.words) < 6:
            continue
        label = match["label"]
        words = label.split()
        if words[0].lower() in _NOT_SPEAKERS or words[-1].lower() in _NOT_SPEAKERS:
            continue
        found[index] = match
    labels = Counter(match["label"] for match in found.values())
    named = {
        surname.rstrip(".'-")
        for i, line in enumerate(lines)
        if i not in found and kinds[i] in TEXT_KINDS
        for surname in _AFTER_NAME.findall(line.text)
    }
    timed = {match["label"] for match in found.values() if match["time"]}
    known = timed | {
        label
        for label, count in labels.items()
        if count > 1 or len(label) == 1 or last_names(label) <= named
    }
    kept = {i: m for i, m in found.items() if m["label"] in known}
    return kept if len(kept) > 1 else {}


def last_names(label: str) -> set[str]:
    """The last name of each person that a label names."""
    return {part.split()[-1] for part in re.split(r" (?:and|&) ", label) if part.split()}


def _may_head_appendix(lines: Sequence[Line]) -> range:
    """The last lines, after which nothing stands that could be running text."""
    words = sum(len(line.words) for line in lines)
    after, first = 0, len(lines)
    while first > 0 and after <= _APPENDIX_SHARE * words:
        first -= 1
        if len(lines[first].words) > _LONGEST_OF_LIST:
            return range(first + 1, len(lines))
        after += len(lines[first].words)
    return range(first + 1, len(lines))


def _furniture(lines: Sequence[Line], headline: str) -> list[str]:
    """The kind of each paragraph that is furniture by its own words; else ''."""
    kinds: list[str] = []
    appendix = False
    heads = _may_head_appendix(lines)
    for i, line in enumerate(lines):
        titled = i == 0 and bool(headline) and _same_words(line.words, WORD.findall(headline))
        appendix = appendix or (i in heads and starts_appendix(line.text))
        kind = "" if titled else furniture_kind(line.text, i, len(lines))
        if not kind and appendix:
            kind = "further_reading"
        elif not kind and i + 1 < len(lines) and (i or line.terminal):
            kind = "caption" if _is_caption(line, lines[i + 1]) else ""
        kinds.append(kind)
    places = [place for place, kind in enumerate(kinds) if not kind]
    for i in range(max(1, len(places) - LINES_OF_BIOGRAPHY), len(places)):
        # Share bars and the like behind a biography do not make it running text.
        kinds[places[i]] = furniture_kind(lines[places[i]].text, i, len(places))
    return kinds


def _kinds(lines: Sequence[Line], headline: str) -> list[str]:
    """The kind of each paragraph as a whole.

    What is furniture by its own words is told first; the rest is read as if that were not
    there, so that no furniture changes how it is read.
    """
    kinds = _furniture(lines, headline)
    places = [place for place, kind in enumerate(kinds) if not kind]
    for place, kind in zip(places, _own_kinds([lines[p] for p in places], headline), strict=True):
        kinds[place] = kind
    return kinds


def _own_kinds(lines: Sequence[Line], headline: str) -> list[str]:
    """The kinds of paragraphs of which none is furniture by its own words."""
    kinds: list[str] = []
    pulled = _pull_quotes(lines)
    seen = Counter(w.lower() for line in lines for w in line.words)
    asks = sum(_is_question(line) for line in lines) > 1
    for i, line in enumerate(lines):
        after = lines[i + 1] if i + 1 < len(lines) else None
        if not i and _is_headline(line, headline, len(lines)):
            kinds.append("headline")
        elif i and kinds[i - 1] == "subheading" and is_heading_of_box(lines[i - 1].text):
            kinds.append("box")
        elif _BULLET.match(line.text):
            kinds.append("list")
        elif i in pulled:
            kinds.append("pull_quote")
        elif _is_subheading(line, after, asks=asks) and not _NUMBERED.match(line.text):
            kinds.append("subheading")
        elif _is_teaser(i, lines, seen):
            kinds.append("teaser")
        else:
            kinds.append("body")
    return kinds


def _is_caption(line: Line, following: Line) -> bool:
    """Whether a paragraph is described by the credit line that follows it."""
    return (
        is_credit(following.text)
        and len(line.words) <= 60
        and _DESCRIBES_PICTURE.search(line.text) is not None
    )


def _split(line: Line, kind: str, speaker: str, label: re.Match[str] | None) -> list[Block]:
    """A paragraph as blocks: a label, run-in heading or dateline in front is one of its own."""
    start, end = line.span
    if kind not in ("body", "list"):
        return [Block(line.span, kind)]
    if label is not None:
        cut = start + label.end()
        return _cut(start, cut, end, line.text, "speaker", kind, speaker)
    dateline = _DATELINE.match(line.text)
    if dateline and len(line.words) > 8 and any(c.isalpha() for c in dateline.group()):
        return _cut(start, start + dateline.end(), end, line.text, "dateline", kind, speaker)
    number = _NUMBERED.match(line.text)
    offset = number.end() if number else 0
    run_in = _RUN_IN.match(line.text, offset)
    if run_in and len(line.words) > 20 and (number or offset == 0):
        words = WORD.findall(run_in["heading"])
        if 2 <= len(words) <= 14 and _title_case(words):
            cut = start + run_in.end()
            body = "list" if number else kind
            return _cut(start, cut, end, line.text, "run_in_heading", body, speaker)
    return [Block(line.span, "list" if number else kind, speaker)]


def _cut(
    start: int, cut: int, end: int, text: str, front: str, back: str, speaker: str
) -> list[Block]:
    head, tail = trimmed(text, 0, cut - start), trimmed(text, cut - start, end - start)
    return [
        Block(Span(start + head.start, start + head.end), front, speaker),
        Block(Span(start + tail.start, start + tail.end), back, speaker),
    ]


def find_blocks(plain: str, headline: str = "") -> tuple[Block, ...]:
    r"""Divide a text into its blocks.

    Parameters
    ----------
    plain : str
        The text in its plain form.
    headline : str
        The headline from the metadata, where known: a first line equal to it is one.

    Returns
    -------
    tuple of Block
        Ordered, not overlapping, together all visible text.

    Examples
    --------
    >>> text = "Dam at Ostrel fails\n\nBy Ana Beck\n\nThe dam failed on Monday, the mayor said."
    >>> [block.kind for block in find_blocks(text)]
    ['headline', 'byline', 'body']
    """
    lines = paragraphs_of(plain)
    kinds = _kinds(lines, headline)
    labels = _interview_labels(lines, kinds)
    blocks: list[Block] = []
    speaker = ""
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        label = labels.get(index)
        if label is not None:
            speaker = label["label"]
            kind = "body"
        elif kind in ("subheading", "headline"):
            speaker = ""
        blocks.extend(_split(line, kind, speaker, label))
    return tuple(blocks)
