"""Which run of capital words is the name of a body, and which small words behind one a group."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.attribution.marks import OFFICE, TITLE
from framing.attribution.names import NOT_NAMES
from framing.attribution.phrases import INSTITUTIONS
from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.attribution.marks import Marks

__all__ = [
    "AUXILIARIES", "BETWEEN", "CALENDAR", "GROUNDS", "HOMES", "body_end", "group_end", "kind_of",
    "run_end", "words_of_name",
]  # fmt: skip

_CONNECTORS = word_set("of for & de del du")
HOMES = word_set("in at from near toward towards outside around across into via inside within")
"""Words of place, behind which a name is where something is."""
AUXILIARIES = word_set(
    "is are was were has have had will would can could may might must should did does do says said"
)
"""Verbs that follow whoever acts."""
_NO_BODIES = word_set(
    "i ii iii iv am pm a.m p.m tv ceo cfo coo mp mps phd dna gdp ok id dvd cd pr hr vp "
    "gmt edt est pst utc bst covid jr sr mr mrs ms dr st no vs etc usa us uk uae q a"
)
CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter ramadan thanksgiving "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun "
    "today yesterday god internet web english photo image video file getty"
)
"""What has a capital and names nobody."""
_POSTAL = word_set(
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm "
    "ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc"
)
"""States of the United States by their letters, which are places: "Charlotte, N.C."."""
GROUNDS = word_set(
    "peninsula sea ocean river valley island islands bay gulf strait mountain mountains desert "
    "coast border street avenue square airport road bridge park county lake canyon beach hill "
    "hills heights forest plaza highway war charter act treaty agreement accord"
)
"""What ends the name of a place or a thing that never acts."""
_PLURAL_BODIES = word_set(
    "troops soldiers forces fighters rebels militants insurgents militias protesters migrants "
    "refugees police army military navy government officials workers students voters lawmakers "
    "diplomats authorities civilians hackers prisoners farmers teachers investors companies "
    "media leaders people"
)
BETWEEN = (
    NOT_NAMES
    | AUXILIARIES
    | HOMES
    | word_set(
        "to on by of for than also not never that which who whose while when where because since "
        "after before during until about over under between among against like without more most "
        "less be been being its allows allowed deployed sent used"
    )
)
"""What never stands between a demonym and the group it belongs to."""
_LONGEST = 9
_MODIFIERS = 3
"""Words that may stand between a demonym and the group: "North Korean special forces troops"."""


def run_end(marks: Marks, first: int, last: int, taken: bytearray) -> int:
    """Where a run of capital words with *of* and *for* between them ends."""
    texts, lowers = marks.tokens.texts, marks.tokens.lowers
    index = first + 1
    while index < last and index - first < _LONGEST and not taken[index]:
        text = texts[index]
        if text[0].isupper():
            index += 1
        elif text == "-" and index + 1 < last and _glued(marks, index):
            index += 2
        elif lowers[index] in _CONNECTORS and _heads(lowers[first:index]):
            step = index + 1 + (index + 1 < last and lowers[index + 1] == "the")
            if step >= last or not texts[step][0].isupper() or taken[step]:
                break
            index = step + 1
        elif lowers[index] == "and" and index + 1 < last and _joins(marks, first, index):
            index += 2
        else:
            break
    return index


def _glued(marks: Marks, hyphen: int) -> bool:
    """Whether a hyphen stands without spaces before a word with a capital."""
    tokens = marks.tokens
    return (
        tokens.ends[hyphen - 1] == tokens.starts[hyphen]
        and tokens.ends[hyphen] == tokens.starts[hyphen + 1]
        and tokens.texts[hyphen + 1][0].isupper()
    )


def _heads(words: Sequence[str]) -> bool:
    """Whether the words hold the noun of a body, which "of ..." may follow."""
    return any(word in INSTITUTIONS for word in words)


def _joins(marks: Marks, first: int, index: int) -> bool:
    """Whether *and* stands inside a name: "Center for Strategic and International Studies"."""
    texts, lowers = marks.tokens.texts, marks.tokens.lowers
    following = texts[index + 1]
    return (
        following[0].isupper()
        and any(word in _CONNECTORS for word in lowers[first:index])
        and lowers[first] in INSTITUTIONS
    )


def body_end(marks: Marks, first: int, last: int) -> int:
    """Where the name of a body ends that a run holds from `first` on; 0 where it holds none."""
    lowers = marks.tokens.lowers
    head = next((i for i in range(first, last) if lowers[i] in _CONNECTORS), last)
    if head > first and lowers[head - 1] in INSTITUTIONS:
        return last
    if head == last:
        for index in range(last - 1, first - 1, -1):
            if lowers[index] in INSTITUTIONS:
                return index + 1
    elif lowers[first] in INSTITUTIONS:
        return last
    return 0


def group_end(marks: Marks, first: int, last: int) -> int:
    """Where the group ends that follows a demonym: "special forces troops"; 0 without one."""
    texts, lowers = marks.tokens.texts, marks.tokens.lowers
    end = 0
    for index in range(first, min(last, first + _MODIFIERS + 1)):
        if lowers[index] in _groups() and texts[index] == lowers[index]:
            end = index + 1
        elif (
            end
            or not texts[index].isalpha()
            or texts[index] != lowers[index]
            or lowers[index] in BETWEEN
            or lowers[index] in INSTITUTIONS
        ):
            break
    return end


@lru_cache(maxsize=1)
def _groups() -> frozenset[str]:
    """Plural nouns for people, of the lexicon of roles."""
    return _PLURAL_BODIES | {
        form.lower()
        for entry in read_lexicon("source_roles").entries
        if entry.columns.get("kind") == "person"
        for form in (entry.term, *entry.forms)
        if " " not in form and form.endswith("s") and not form.endswith("ss")
    }


def kind_of(marks: Marks, first: int, last: int) -> str | None:
    """'organisation', 'letters', '' for a name that may be anything, None for no name."""
    texts, lowers = marks.tokens.texts, marks.tokens.lowers
    words = lowers[first:last]
    if all(word in CALENDAR or word in _NO_BODIES or not word[0].isalpha() for word in words):
        return None
    if any(marks.cover[index] in (OFFICE, TITLE) for index in range(first, last)):
        return None
    if words[-1] in GROUNDS or ("." in words[0] and words[0].replace(".", "") in _POSTAL):
        return None
    if body_end(marks, first, last):
        return "organisation" if last - first > 1 else None
    proper = marks.roles.inside(first, last)
    if any(hit.proper and hit.first == first and hit.last == last for hit in proper):
        return "organisation"
    place = marks.places.inside(first, last)
    if any(hit.kind in ("body", "party", "organisation") for hit in place):
        return "organisation"
    if any(hit.kind in ("continent", "region", "city", "capital") for hit in place):
        return None
    text = texts[first]
    if last - first == 1 and text.endswith(".") and not text.isupper():
        return None
    if last - first == 1 and text.isupper() and 2 <= len(text.replace(".", "")) <= 6:
        return "letters"
    return ""


def words_of_name(marks: Marks, first: int, last: int) -> str:
    """The words of a name with single spaces, hyphens and points as they stand."""
    tokens = marks.tokens
    parts = [tokens.texts[first]]
    for index in range(first + 1, last):
        glue = "" if tokens.ends[index - 1] == tokens.starts[index] else " "
        parts.append(glue + tokens.texts[index])
    return "".join(parts)
