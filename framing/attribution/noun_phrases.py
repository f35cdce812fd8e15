"""Find the noun phrase that speaks, to the left or right of a cue, without a parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.document.model import Tokens

__all__ = ["AUXILIARIES", "PRONOUNS", "TIME_WORDS", "phrase_after", "phrase_before", "skip_back"]

PRONOUNS = word_set("he she they it we i you who one others some many most")

AUXILIARIES = word_set(
    "has have had is was are were be been being will would could may might should can must did "
    "does do not n't didn't doesn't don't hasn't haven't hadn't wouldn't couldn't won't can't "
    "isn't wasn't 've 'd 'll 're"
)
_ADVERBS = word_set(
    "also later recently previously repeatedly often then again never ever already still now "
    "once further both all even just simply long first initially instead too soon today "
    "yesterday earlier always sometimes frequently last week month year night"
)
TIME_WORDS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier "
    "later recently week month year night morning afternoon evening day days weeks months years "
    "january february march april june july august september october november december"
)
_CLAUSE_EDGES = word_set(
    "that as while but because if when after before although though where which since until so "
    "or than whether what why how once unless whose"
)
_OPENERS = word_set(
    "but and however meanwhile still yet now then earlier later also instead so nevertheless "
    "nonetheless moreover furthermore indeed plus or perhaps thus therefore additionally"
)
_PREPOSITIONS = word_set(
    "in on at by for from with without under over after before since until during amid against "
    "about through despite among between within across to into"
)
_STOPS = frozenset('.;:—–"()[]!?…') | {"--", "...", ".."}
_LIMIT = 26


def skip_back(tokens: Tokens, index: int, low: int) -> int:
    """Index of the last token before `index` that is no auxiliary or adverb."""
    while index >= low:
        lower = tokens.lowers[index]
        if not (lower in AUXILIARIES or lower in _ADVERBS or _is_adverb(lower)):
            break
        index -= 1
    return index


def _is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4 and lower not in ("family", "july", "italy")


def phrase_before(tokens: Tokens, end: int, low: int, quoted: bytearray) -> tuple[int, int] | None:
    """The noun phrase whose last token is `end`, as a half-open token range.

    An apposition or relative clause between commas belongs to it. None where nothing
    before `end` can be a speaker.
    """
    if end < low or quoted[end]:
        return None
    last = end
    if tokens.texts[end] == ")":
        for opening in range(end - 1, max(low, end - 8), -1):
            if tokens.texts[opening] == "(":
                inner = phrase_before(tokens, opening - 1, low, quoted)
                return None if inner is None else (inner[0], end + 1)
        return None
    if tokens.texts[end] == ",":
        comma = _comma_before(tokens, end - 1, low, quoted)
        if comma is None or comma - 1 < low:
            return None
        last = end - 1
        inner = phrase_before(tokens, comma - 1, low, quoted)
        if inner is None:
            return None
        if _is_aside(tokens, comma + 1, end):
            return phrase_before(tokens, comma, low, quoted) or inner
        return (inner[0], last + 1)
    start = _strip_opening(tokens, _walk_left(tokens, end, low, quoted), end)
    return (start, last + 1) if _can_speak(tokens, start, last) else None


def _comma_before(tokens: Tokens, index: int, low: int, quoted: bytearray) -> int | None:
    edge = max(low, index - _LIMIT)
    while index >= edge:
        if tokens.texts[index] == "," and not quoted[index]:
            return index
        if quoted[index] or tokens.texts[index] in _STOPS:
            return None
        index -= 1
    return None


def _is_aside(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words between two commas only comment on the sentence."""
    lower = tokens.lowers[first]
    return lower in _OPENERS or (
        last - first <= 5 and lower in ("for", "in", "on", "of", "though", "too", "as", "speaking")
    )


def _walk_left(tokens: Tokens, end: int, low: int, quoted: bytearray) -> int:
    index = end
    edge = max(low, end - _LIMIT)
    while index > edge:
        previous = index - 1
        lower = tokens.lowers[previous]
        if quoted[previous] or lower in _STOPS:
            break
        if lower in _CLAUSE_EDGES and not _is_determiner(tokens, previous):
            break
        if lower in AUXILIARIES and not _in_relative_clause(tokens, previous, low):
            break
        if lower == "," and not _joins_names(tokens, previous):
            break
        if lower == "and" and not _joins_nouns(tokens, previous):
            break
        index = previous
    return index


def _in_relative_clause(tokens: Tokens, index: int, low: int) -> bool:
    """Whether *who* stands before a verb, nothing between: "a man who is to be tried"."""
    for place in range(index - 1, max(low, index - 6), -1):
        if tokens.lowers[place] == "who":
            return True
        if not tokens.texts[place][0].isalpha():
            return False
    return False


def _is_determiner(tokens: Tokens, index: int) -> bool:
    """Whether *that* points at a noun: "Article 4 of that treaty"."""
    before = tokens.lowers[index - 1] if index else ""
    return tokens.lowers[index] == "that" and (before == "of" or before in _PREPOSITIONS)


def _joins_names(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands in a list of names: "Tarn, East Norland and Suvia"."""
    before = tokens.texts[comma - 1] if comma else ""
    if not before[:1].isupper() or before.lower() in TIME_WORDS:
        return False
    for index in range(comma + 1, min(comma + 5, len(tokens))):
        if tokens.lowers[index] in (",", "and") and index > comma + 1:
            return True
        if not tokens.texts[index][:1].isupper():
            return False
    return False


def _joins_nouns(tokens: Tokens, index: int) -> bool:
    before = tokens.texts[index - 1] if index else ""
    after = tokens.texts[index + 1] if index + 1 < len(tokens) else ""
    return (before[:1].isupper() and after[:1].isupper()) or (
        before.endswith("s") and after.endswith("s")
    )


def _strip_opening(tokens: Tokens, start: int, end: int) -> int:
    while start < end and (tokens.lowers[start] in _OPENERS or _is_adverb(tokens.lowers[start])):
        start += 1
    if start < end and tokens.lowers[start] in _PREPOSITIONS:
        for index in range(start + 1, end + 1):
            if tokens.lowers[index] in TIME_WORDS and index < end:
                return index + 1
    return start


def _can_speak(tokens: Tokens, start: int, last: int) -> bool:
    if last < start:
        return False
    lower, text = tokens.lowers[last], tokens.texts[last]
    if lower in PRONOUNS or (start == last and lower in ("this", "that", "which")):
        return True
    if tokens.lowers[start] in _PREPOSITIONS or lower in _PREPOSITIONS or lower in TIME_WORDS:
        return False
    if not (text[0].isalpha() or text[0].isdigit() or text == ")" or lower == "'s"):
        return False
    return text[0].isupper() or start < last or (lower.endswith("s") and len(lower) > 3)


def phrase_after(
    tokens: Tokens, start: int, high: int, quoted: bytearray
) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`, as a half-open token range.

    An apposition after a comma belongs to it where it runs to the end of the sentence or
    to a further comma.
    """
    end = _core_after(tokens, start, high, quoted)
    if end == start:
        return None
    if end < high and tokens.texts[end] == "," and end + 1 < high and not quoted[end + 1]:
        end = _apposition_after(tokens, end, high, quoted)
    return (start, end)


def _core_after(tokens: Tokens, start: int, high: int, quoted: bytearray) -> int:
    index = start
    while index < high and not quoted[index]:
        lower, text = tokens.lowers[index], tokens.texts[index]
        if text == "," or lower in _STOPS or lower in TIME_WORDS or lower in AUXILIARIES:
            break
        if lower in _PREPOSITIONS and not (
            lower in ("of", "for", "from", "at", "in") and index > start and _binds(tokens, index)
        ):
            break
        if lower in _CLAUSE_EDGES and not (index > start and _is_determiner(tokens, index)):
            break
        if lower in ("who", "told") or (lower.endswith("ing") and index > start):
            break
        if lower == "and" and not _joins_nouns(tokens, index):
            break
        index += 1
    while index > start and (
        tokens.lowers[index - 1] == "of" or tokens.lowers[index - 1] in _PREPOSITIONS
    ):
        index -= 1
    return index


def _binds(tokens: Tokens, index: int) -> bool:
    """Whether a preposition ties a name or office to the phrase, not a time or place."""
    if tokens.lowers[index] == "of":
        return True
    following = tokens.lowers[index + 1] if index + 1 < len(tokens) else ""
    if following in TIME_WORDS or following in ("a", "an", "his", "her", "their", "response"):
        return False
    return tokens.lowers[index] != "in" and tokens.texts[index - 1][0].islower()


_FUNCTION = word_set(
    "and but adding who which when while as after before noting in on at because so he she they "
    "it referring citing during though although speaking according with"
)


def _apposition_after(tokens: Tokens, comma: int, high: int, quoted: bytearray) -> int:
    index = comma + 1
    lower = tokens.lowers[index]
    if lower == "who" or not (lower in _FUNCTION or lower.endswith("ing")):
        while index < high and not quoted[index] and tokens.lowers[index] not in _STOPS:
            if (
                tokens.texts[index] == ","
                and index + 1 < high
                and (
                    tokens.lowers[index + 1] in _FUNCTION
                    or quoted[index + 1]
                    or tokens.lowers[index + 1].endswith("ing")
                )
            ):
                return index
            if tokens.lowers[index] in ("after", "during", "when", "while", "because", "adding"):
                return index
            index += 1
        return index
    return comma
