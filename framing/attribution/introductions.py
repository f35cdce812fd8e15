"""Who is introduced with an office or country, anywhere in a document.

"Suvian President Orla Quist" and "Orla Quist, the Suvian president" say who Quist is,
wherever the text names her again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.marks import BODY, NOTHING, OFFICE, TITLE, given_genders
from framing.attribution.names import NOT_NAMES, PARTICLES, name_end, name_words
from framing.attribution.phrases import INSTITUTIONS, POSTED
from framing.attribution.quantities import DETERMINERS
from framing.attribution.roles import country_of, role_of
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.attribution.found import Range
    from framing.attribution.marks import Marks
    from framing.document.model import Document

__all__ = ["FEMALE", "MALE", "OPENERS", "Introduction", "introductions_of", "name_runs"]

FEMALE = word_set(
    "spokeswoman mrs. mrs ms. ms miss congresswoman chairwoman mother wife queen sister "
    "daughter councilwoman businesswoman woman girl actress assemblywoman princess grandmother "
    "aunt niece widow lady noblewoman policewoman girlfriend"
)
"""Words that tell that a person is a woman."""
MALE = word_set(
    "spokesman mr. mr congressman chairman father husband king brother son councilman "
    "businessman man boy actor assemblyman prince grandfather uncle nephew widower policeman "
    "bishop pope imam priest boyfriend"
)
"""Words that tell that a person is a man."""

_MODIFIERS = word_set(
    "former current late then vice senior chief deputy acting interim longtime top presidential "
    "vice-presidential state federal local county city retired ex veteran fellow new outgoing "
    "incoming newly elected conservative liberal independent prominent leading national "
    "democratic republican campaign party political gubernatorial"
)
_LONG_TITLES = {
    "sen.": "senator",
    "sens": "senator",
    "reps": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov.": "governor",
    "rep.": "representative",
    "gen.": "general",
    "prof.": "professor",
    "pres.": "president",
    "dr.": "doctor",
    "nominee": "candidate",
    "candidate": "nominee",
    "republican": "gop",
    "justice": "judge",
    "rev.": "reverend",
    "col.": "colonel",
    "capt.": "captain",
    "adm.": "admiral",
    "sgt.": "sergeant",
    "lt.": "lieutenant",
}
_PARTIES = {
    "D": frozenset({"democrat"}),
    "R": frozenset({"republican"}),
    "I": frozenset({"independent"}),
}
_TIES = word_set("of at from for with")
_HEADS = word_set(
    "is was served serves heads headed led leads runs ran chairs chaired teaches taught helmed "
    "directs directed works worked represents represented oversees oversaw"
)
_STOPS = word_set("said says told who which that is was are were has had and but ; : . ) ( —")
OPENERS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december in on at by for from with under after "
    "before during since when while as if though although because asked former last earlier "
    "later today yesterday tonight according like unlike even not only also both neither either "
    "why how where which whether perhaps maybe well yes no oh photo image video related read "
    "watch more president-elect mr mrs ms dear meanwhile still just once until unless despite"
)
_LONGEST = 5
_REACH = 12


class Introduction(NamedTuple):
    """A person as the text introduces them.

    Attributes
    ----------
    name : tuple of str
        The name as it stands there.
    role, nationality : str
        '' where the introduction does not tell.
    gender : str
        'f', 'm' or ''.
    words : frozenset of str
        The words of the introduction in small letters: offices, parties, countries.
    first : int
        The token the name begins with.
    """

    name: tuple[str, ...]
    role: str
    nationality: str
    gender: str
    words: frozenset[str]
    first: int


def name_runs(document: Document, marks: Marks) -> list[Range]:
    """Return every run of capital words that no word for an office, body or country covers.

    Function words that open a sentence are left out; nothing here says that a run is a
    person's name.
    """
    cover, lowers = marks.cover, marks.tokens.lowers
    runs: list[Range] = []
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    end = 0
    for first in marks.capitals:
        if first < end or cover[first] != NOTHING or lowers[first] in NOT_NAMES:
            continue
        while sentence is not None and sentence.last <= first:
            sentence = next(sentences, None)
        if sentence is None:
            break
        if first == sentence.first and lowers[first] in OPENERS:
            continue
        end = _uncovered_end(marks, first, sentence.last)
        runs.append((first, end))
    return runs


def _uncovered_end(marks: Marks, first: int, last: int) -> int:
    following = marks.tokens.texts[first + 1] if first + 1 < last else "."
    if following[0].islower() and following not in PARTICLES:
        return first + 1
    end = name_end(marks.tokens, first, last)
    for index in range(first + 1, end):
        if marks.cover[index] != NOTHING:
            return index
    return end


def introductions_of(
    document: Document, marks: Marks, runs: list[Range] | None = None
) -> list[Introduction]:
    """Find every person that a document introduces, in order.

    A run of capital words is a person where an office or title stands before it, an
    office or an age behind it, or where it begins with a given name or holds an initial.

    Parameters
    ----------
    document : Document
        The parsed article.
    marks : Marks
        What the lexicons find in it.
    runs : list of (int, int), optional
        What `name_runs` returned for it.
    """
    found: list[Introduction] = []
    runs = name_runs(document, marks) if runs is None else runs
    for run, high in _with_sentence_ends(document, runs):
        introduction = _introduction(marks, run, high)
        if introduction is not None:
            found.append(introduction)
    return found


def _with_sentence_ends(document: Document, runs: list[Range]) -> Iterator[tuple[Range, Range]]:
    """Each run with the tokens of its sentence; headlines, where all is capital, left out."""
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for run in runs:
        while sentence is not None and sentence.last <= run[0]:
            sentence = next(sentences, None)
        if sentence is None:
            return
        if run[1] - run[0] <= 2 or not _is_loud(document, sentence.first, sentence.last):
            yield run, (sentence.first, sentence.last)


def _is_loud(document: Document, first: int, last: int) -> bool:
    """Whether most words of a sentence have a capital, so that capitals say nothing."""
    texts = [text for text in document.tokens.texts[first : min(last, first + 40)] if len(text) > 3]
    return len(texts) > 5 and sum(text[0].isupper() for text in texts) > 0.6 * len(texts)


def _introduction(marks: Marks, run: Range, sentence: Range) -> Introduction | None:
    tokens, cover = marks.tokens, marks.cover
    first, last = run
    if last - first == 1 and not (
        first > sentence[0]
        and cover[first - 1] in (OFFICE, TITLE)
        and tokens.texts[first - 1][0].isupper()
    ):
        return None
    if last - first > _LONGEST or (
        tokens.lowers[last - 1] in INSTITUTIONS and not _is_called(marks, first)
    ):
        return None
    before = _before(marks, first, sentence[0])
    titled = before is not None and (
        cover[before[1] - 1] in (OFFICE, TITLE)
        or (last - first > 1 and not POSTED.isdisjoint(tokens.lowers[before[0] : before[1]]))
    )
    after = _after(marks, last, sentence[1])
    if before is None and last - first > 1 and after is None:
        before = _office_and_comma(marks, run, sentence)
        titled = before is not None
    if not (
        titled
        or after
        or _has_seat(marks, last, sentence[1])
        or _looks_like_person(marks, run, sentence)
    ):
        return None
    parts = [part for part in (before, after) if part is not None]
    seat = _has_seat(marks, last, sentence[1])
    role = role_of(marks, parts) or ("legislature" if seat else "")
    words = frozenset(word for part in parts for word in _own_words(marks, part))
    if seat:
        words |= _PARTIES[tokens.texts[last + 1]]
    name = name_words(tokens, first, last)
    country = country_of(marks, parts, role) or ("US" if seat else "")
    return Introduction(name, role, country, _gender(name, words), words, first)


def _has_seat(marks: Marks, last: int, high: int) -> bool:
    """Whether a party and a state in brackets follow, as American papers write: (D-Ore.)."""
    texts = marks.tokens.texts
    return (
        last + 3 < high
        and texts[last] == "("
        and texts[last + 1] in _PARTIES
        and (texts[last + 2] == "-")
    )


def _own_words(marks: Marks, part: Range) -> tuple[str, ...]:
    """The words of an office itself: without owner, and to its first preposition."""
    lowers = marks.tokens.lowers[part[0] : part[1]]
    first, last = 0, len(lowers)
    for index, lower in enumerate(lowers):
        if lower == "'s":
            first = index + 1
        elif lower in _TIES and index > first:
            last = index
            break
    words = lowers[first:last]
    return words + tuple(_LONG_TITLES[word] for word in words if word in _LONG_TITLES)


def _is_called(marks: Marks, first: int) -> bool:
    return marks.tokens.texts[first] in given_genders()


def _looks_like_person(marks: Marks, run: Range, sentence: Range) -> bool:
    tokens = marks.tokens
    first, last = run
    if first > sentence[0] and tokens.lowers[first - 1] in ("the", "a", "an"):
        return False
    if last < sentence[1] and marks.cover[last] == BODY and tokens.texts[last][0].isupper():
        return False
    if tokens.texts[first] in given_genders():
        return True
    if any(len(t) == 2 and t[1] == "." for t in tokens.texts[first + 1 : last - 1]):
        return True
    return (
        last + 1 < sentence[1]
        and tokens.texts[last] == ","
        and tokens.texts[last + 1].isdigit()
        and len(tokens.texts[last + 1]) == 2
    )


def _before(marks: Marks, first: int, low: int) -> Range | None:
    """Offices, countries and titles right in front of a name."""
    tokens, cover = marks.tokens, marks.cover
    index = first
    while index > max(low, first - _REACH):
        lower = tokens.lowers[index - 1]
        inner = index < first
        joins = lower in ("'s", "'") or (inner and (lower in _MODIFIERS or lower == "-"))
        capital = inner and tokens.texts[index - 1][0].isupper()
        # "Poland's ambassador to Suvia Ana Beck"
        joins = joins or (inner and lower in POSTED and index > 1 and cover[index - 2] == OFFICE)
        if cover[index - 1] == NOTHING and not joins and not capital:
            break
        index -= 1
    return (index, first) if index < first else None


def _office_and_comma(marks: Marks, run: Range, sentence: Range) -> Range | None:
    """The office of "Suvia's president, Orla Quist,"; the second comma must be there."""
    tokens = marks.tokens
    first, last = run
    if first - 2 < sentence[0] or tokens.texts[first - 1] != ",":
        return None
    if marks.cover[first - 2] != OFFICE or last >= sentence[1] or tokens.texts[last] != ",":
        return None
    return _before(marks, first - 1, sentence[0])


def _after(marks: Marks, last: int, high: int) -> Range | None:
    """The office or body behind a name: an apposition, "who heads", "of Tarn University"."""
    tokens, cover = marks.tokens, marks.cover
    index = last
    if index < high and tokens.texts[index] == "(":
        index = _behind_bracket(marks, index, high)
    if index >= high:
        return None
    lower = tokens.lowers[index]
    if lower in ("of", "at", "from"):
        first = index + 1
    elif lower == "," and index + 1 < high:
        first = index + 1
        if tokens.texts[first].isdigit() and first + 2 < high and tokens.texts[first + 1] == ",":
            first += 2
        if tokens.lowers[first] == "who":
            if first + 1 >= high or tokens.lowers[first + 1] not in _HEADS:
                return None
            first += 2
    else:
        return None
    wanted = (BODY,) if lower in _TIES else (OFFICE, BODY)
    reach = 5 if lower in _TIES else 9
    office = _first_covered(marks, first, min(high, first + reach), wanted)
    if office is None:
        return None
    end = office
    while end < min(high, office + _REACH) and tokens.lowers[end] not in _STOPS:
        if tokens.texts[end] == "," and cover[end] == NOTHING:
            break
        end += 1
    # "Beck, the mayor and the judge" is a list of three.
    listed = end + 1 < high and tokens.lowers[end] == "and"
    if listed and tokens.lowers[end + 1] in DETERMINERS:
        return None
    return (first, end)


def _first_covered(marks: Marks, first: int, high: int, wanted: tuple[int, ...]) -> int | None:
    """The first office from a place on that nothing but its own phrase stands before."""
    tokens, cover = marks.tokens, marks.cover
    for index in range(first, high):
        if cover[index] in wanted:
            return index
        lower = tokens.lowers[index]
        if lower in _STOPS or lower == ",":
            return None
        if cover[index] == NOTHING and tokens.texts[index][0].isupper() and index == first:
            nxt = tokens.texts[index + 1] if index + 1 < high else ""
            if nxt[:1].isupper() and cover[index + 1] == NOTHING and lower not in DETERMINERS:
                return None
    return None


def _behind_bracket(marks: Marks, index: int, high: int) -> int:
    for end in range(index + 1, min(high, index + _REACH)):
        if marks.tokens.texts[end] == ")":
            return end + 1
    return high


def _gender(name: tuple[str, ...], words: frozenset[str]) -> str:
    """'f' or 'm' by title, office or given name; '' where none tells."""
    female, male = bool(FEMALE & words), bool(MALE & words)
    if female != male:
        return "f" if female else "m"
    return given_genders().get(name[0], "") if len(name) > 1 else ""
