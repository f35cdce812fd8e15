"""Divide a text into blocks: what is running text, and what stands around it.

Rules look at one paragraph and its neighbours, at words that publishers use for page
furniture in any outlet, and at what repeats. They are written so that doubt keeps a
paragraph in the body: wrongly counted furniture is a few words, wrongly dropped text is
a hole in the evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.document.furniture import (
    CAPITAL,
    furniture_kind,
    is_credit,
    is_heading_of_box,
    starts_appendix,
)
from framing.document.model import Block
from framing.document.word_lists import word_set
from framing.spans import Span

__all__ = ["find_blocks"]

_LINE_ENDS = str.maketrans(dict.fromkeys("\n\r\u2028\u2029\f\v", " "))
_FEWEST_WRAPPED = 3
_WIDEST = 120
_LINE = re.compile(r"[^\n\r\u2028\u2029\f\v]+")
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_TERMINAL = frozenset(".!?:;,…")
_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|[a-z]\)|[IVX]{1,4}\.)\s+")
_BULLET = re.compile(r"[•▪◦●■\-–*]\s+")
_SPEAKER = re.compile(
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
_SIGNED = re.compile(rf"\s*(?:—|–|--|- )\s*{CAPITAL}[^.!?—–]{{1,60}}\Z")
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
    r"\((?:left|right|cent(?:er|re)|from left|top|bottom|\w+ photo)\b|\bfile (?:photo|picture|image)|"
    r"\b(?:pictured|seen here|looks? on|poses? (?:for|with)|photographed|shows?|stands?|walks?|waves?|"
    r"gestures?|attends?|speaks?|arrives?)\b.*\b(?:19|20)\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|June|July|"
    r"Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\.\Z"
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


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph: where it stands, its visible text and its words."""

    span: Span
    text: str
    words: tuple[str, ...]

    @property
    def terminal(self) -> bool:
        """Whether it ends like a sentence."""
        return self.text.rstrip("\"')]")[-1:] in _TERMINAL


def _paragraphs(text: str) -> list[_Line]:
    lines = [_trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    spans = [span for span in lines if span.end > span.start]
    breaks = [_breaks(text, a.end, b.start) for a, b in pairwise(spans)]
    if _is_hard_wrapped(text, spans, breaks):
        spans = _joined(spans, breaks)
    return [_line(span, text[span.start : span.end].translate(_LINE_ENDS)) for span in spans]


def _line(span: Span, visible: str) -> _Line:
    return _Line(span, visible, tuple(_WORD.findall(visible)))


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return Span(start + left, max(start + left, start + len(part.rstrip())))


def _breaks(text: str, start: int, end: int) -> int:
    """How many line ends stand between two lines; a page or paragraph end counts as two."""
    gap = text[start:end]
    single = max(gap.count("\n"), gap.count("\r")) + gap.count("\u2028")
    return single + 2 * sum(gap.count(mark) for mark in "\u2029\f\v")


def _is_hard_wrapped(text: str, spans: Sequence[Span], breaks: Sequence[int]) -> bool:
    """Whether lines are broken at a fixed width and paragraphs by blank lines.

    Most lines before a single line end are then of like length and end in mid-sentence,
    and many of the lines after one begin with a small letter.
    """
    single = [i for i, count in enumerate(breaks) if count == 1]
    if len(single) < _FEWEST_WRAPPED:
        return False
    lengths = [spans[i].end - spans[i].start for i in single]
    like = sum(30 <= length <= _WIDEST for length in lengths)
    open_ended = sum(text[spans[i].end - 1] not in ".!?:\"'" for i in single)
    small = sum(text[spans[i + 1].start].islower() for i in single)
    return (
        max(lengths) <= _WIDEST
        and like >= 0.7 * len(single)
        and open_ended > 0.6 * len(single)
        and small >= 0.3 * len(single)
    )


def _joined(spans: Sequence[Span], breaks: Sequence[int]) -> list[Span]:
    joined = list(spans[:1])
    for span, count in zip(spans[1:], breaks, strict=True):
        if count <= 1:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _title_case(words: Sequence[str]) -> bool:
    """Whether nearly all words that headlines capitalise are capitalised."""
    counted = [w for w in words if w.lower() not in _SMALL and not w[0].isdigit()]
    return bool(counted) and sum(w[0].isupper() for w in counted) >= 0.8 * len(counted)


def _is_headline(line: _Line, headline: str, count: int) -> bool:
    if headline and _same_words(line.words, _WORD.findall(headline)):
        return True
    if count < 2 or not line.words or len(line.words) > 24:
        return False
    return not line.terminal or line.text.endswith("?") or _title_case(line.words)


def _same_words(first: Sequence[str], second: Sequence[str]) -> bool:
    return [w.lower() for w in first] == [w.lower() for w in second]


def _is_question(line: _Line) -> bool:
    """Whether a paragraph is one question and nothing else."""
    return (
        line.text.endswith("?")
        and 3 <= len(line.words) <= 24
        and _QUESTION_WORD.match(line.text) is not None
        and not re.search(r"(?:[!?]|[a-z]{2}\.)\s", line.text)
    )


def _is_subheading(line: _Line, following: _Line | None, *, asks: bool) -> bool:
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


def _pull_quotes(lines: Sequence[_Line]) -> set[int]:
    """Which paragraphs stand word for word inside another, longer one.

    The name of the speaker after a dash may follow. Every paragraph is read once: its
    pairs of words are looked up among the pairs that short paragraphs begin with.
    """
    lowers = [tuple(w.lower() for w in line.words) for line in lines]
    openings: dict[tuple[str, ...], list[int]] = {}
    sought: dict[int, tuple[str, ...]] = {}
    for index, line in enumerate(lines):
        words = lowers[index][: len(_WORD.findall(_SIGNED.sub("", line.text)))]
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


def _is_teaser(index: int, lines: Sequence[_Line], seen: Counter[str]) -> bool:
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
        w[0].isupper() and seen[w.lower()] == own[w.lower()]
        for w in line.words[1:]
        if len(w) > 2
    )
    return new_name and known <= 0.2 * len(content)


def _interview_labels(lines: Sequence[_Line]) -> dict[int, re.Match[str]]:
    """Lines that open with an interviewee's name, where a text has at least two such."""
    found: dict[int, re.Match[str]] = {}
    for index, line in enumerate(lines):
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
        if i not in found
        for surname in _AFTER_NAME.findall(line.text)
    }
    known = {
        label
        for label, count in labels.items()
        if count > 1 or len(label) == 1 or _surnames(label) <= named
    }
    kept = {i: m for i, m in found.items() if m["label"] in known}
    return kept if len(kept) > 1 else {}


def _surnames(label: str) -> set[str]:
    """The last name of each person that a label names."""
    return {part.split()[-1] for part in re.split(r" (?:and|&) ", label) if part.split()}


def _kinds(lines: Sequence[_Line], headline: str) -> list[str]:
    """The kind of each paragraph as a whole."""
    kinds = [""] * len(lines)
    pulled = _pull_quotes(lines)
    seen = Counter(w.lower() for line in lines for w in line.words)
    if lines and _is_headline(lines[0], headline, len(lines)):
        kinds[0] = "headline"
    asks = sum(_is_question(line) for line in lines) > 1
    appendix = False
    for i, line in enumerate(lines):
        if kinds[i]:
            continue
        after = lines[i + 1] if i + 1 < len(lines) else None
        appendix = appendix or starts_appendix(line.text, len(lines) - i)
        if appendix:
            kinds[i] = furniture_kind(line.text, i, len(lines)) or "further_reading"
            continue
        furniture = furniture_kind(line.text, i, len(lines))
        if furniture:
            kinds[i] = furniture
        elif i and kinds[i - 1] == "subheading" and is_heading_of_box(lines[i - 1].text):
            kinds[i] = "box"
        elif after is not None and i < len(lines) - 1 and _is_caption(line, after):
            kinds[i] = "caption"
        elif _BULLET.match(line.text):
            kinds[i] = "list"
        elif _is_subheading(line, after, asks=asks) and not _NUMBERED.match(line.text):
            kinds[i] = "subheading"
        elif i in pulled:
            kinds[i] = "pull_quote"
        elif _is_teaser(i, lines, seen):
            kinds[i] = "teaser"
        else:
            kinds[i] = "body"
    return kinds


def _is_caption(line: _Line, following: _Line) -> bool:
    """Whether a paragraph is described by the credit line that follows it."""
    return (
        is_credit(following.text)
        and len(line.words) <= 60
        and _DESCRIBES_PICTURE.search(line.text) is not None
    )


def _split(line: _Line, kind: str, speaker: str, label: re.Match[str] | None) -> list[Block]:
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
        words = _WORD.findall(run_in["heading"])
        if 2 <= len(words) <= 14 and _title_case(words):
            cut = start + run_in.end()
            body = "list" if number else kind
            return _cut(start, cut, end, line.text, "run_in_heading", body, speaker)
    return [Block(line.span, "list" if number else kind, speaker)]


def _cut(
    start: int, cut: int, end: int, text: str, front: str, back: str, speaker: str
) -> list[Block]:
    head, tail = _trimmed(text, 0, cut - start), _trimmed(text, cut - start, end - start)
    return [
        Block(Span(start + head.start, start + head.end), front, speaker),
        Block(Span(start + tail.start, start + tail.end), back, speaker),
    ]


def find_blocks(plain: str, headline: str = "") -> tuple[Block, ...]:
    """Divide a text into its blocks.

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
    >>> text = "Dam at Ostrel fails\\n\\nBy Ana Beck\\n\\nThe dam failed on Monday, the mayor said."
    >>> [block.kind for block in find_blocks(text)]
    ['headline', 'byline', 'body']
    """
    lines = _paragraphs(plain)
    kinds = _kinds(lines, headline)
    labels = _interview_labels(lines)
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
