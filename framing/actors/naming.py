"""What a document names: persons, states, bodies and groups of people, without a list of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.actors.bodies import (
    AUXILIARIES,
    BETWEEN,
    CALENDAR,
    GROUNDS,
    HOMES,
    body_end,
    group_end,
    kind_of,
    run_end,
    words_of_name,
)
from framing.actors.mentions import find_mentions
from framing.actors.states import states
from framing.actors.table import ActorRow, lexicon_of_rows
from framing.attribution.introductions import OPENERS
from framing.attribution.marks import BODY, OFFICE, TITLE, marks_of
from framing.attribution.names import NOT_NAMES, name_end, name_words, same_name
from framing.attribution.people import people_of
from framing.attribution.phrases import INSTITUTIONS
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.attribution.found import Range
    from framing.attribution.marks import Marks
    from framing.document.model import Document, Sentence
    from framing.lexicon import Lexicon

__all__ = ["Naming", "names_in", "states_lexicon"]


_OPENING = BETWEEN | OPENERS
_SHORT = 4
"""Words up to which a sentence may be all names."""
_LITTLE = word_set(
    "a an and as at but by for from if in into is it its not of off on onto or out over per so "
    "than that the their to up upon via was when with after amid"
)
"""Words that a headline leaves without a capital."""


class Naming(NamedTuple):
    """A place where something is named.

    Attributes
    ----------
    kind : str
        'person', 'country', 'organisation', 'group', 'letters' for capitals that may stand for
        a body, or '' where a name may be anything.
    name : str
        The words, as the document writes them.
    first, last : int
        Its tokens, as a half-open range.
    actor : str
        For a state its id, for a person the full name; '' else.
    code : str
        ISO code of the state that the document says it belongs to; '' without one.
    acts : bool
        A verb or a possessive ending follows.
    placed : bool
        A word of place stands before it.
    opens : bool
        It opens its sentence, where every word has a capital.
    """

    kind: str
    name: str
    first: int
    last: int
    actor: str = ""
    code: str = ""
    acts: bool = False
    placed: bool = False
    opens: bool = False


class _Scene(NamedTuple):
    """What is known of a document before its sentences are gone through.

    Attributes
    ----------
    marks : Marks
        What the lexicons find.
    taken : bytearray
        1 for tokens that name a person.
    countries : dict of int to (int, str)
        Where a state is named: first token, end, id.
    surnames : dict of str to Naming
        The persons by the last words of their names.
    """

    marks: Marks
    taken: bytearray
    countries: dict[int, tuple[int, str]]
    surnames: dict[str, Naming]


@lru_cache(maxsize=1)
def states_lexicon() -> Lexicon:
    """The lexicon that finds every state by name, demonym, capital and seat of government."""
    return lexicon_of_rows(
        [
            ActorRow(
                state.id,
                state.name,
                "country",
                (*state.names, *state.demonyms, *state.capitals, *state.residences),
                state.id,
            )
            for state in states().values()
        ],
        "states.csv",
    )


def names_in(document: Document) -> tuple[Naming, ...]:
    """Find what a document names.

    Returns
    -------
    tuple of Naming
        In order; they do not overlap.
    """
    marks = marks_of(document)
    persons = list(_persons(document, marks))
    taken = bytearray(len(document.tokens))
    for naming in persons:
        taken[naming.first : naming.last] = b"\x01" * (naming.last - naming.first)
    countries = {
        mention.first: (mention.last, mention.actor)
        for mention in find_mentions(document, states_lexicon())
        if not any(taken[mention.first : mention.last])
    }
    surnames = {naming.name.split()[-1]: naming for naming in persons}
    scene = _Scene(marks, taken, countries, surnames)
    found = list(persons)
    for sentence in document.sentences:
        if document.blocks[sentence.block].is_body:
            found.extend(_in_sentence(scene, sentence))
    return tuple(sorted(found, key=lambda naming: naming.first))


def _persons(document: Document, marks: Marks) -> Iterator[Naming]:
    people = people_of(document, marks)
    for first, person in zip(people.places, people.mentioned, strict=True):
        last = name_end(marks.tokens, first, len(marks.tokens))
        words = name_words(marks.tokens, first, last)
        if len(person.name) < 2 or not words or words[-1].lower() in _NO_SURNAMES:
            continue
        if not (same_name(words, person.name) if len(words) > 1 else words[0] in person.name):
            continue
        yield Naming(
            "person",
            " ".join(words),
            first,
            last,
            " ".join(person.name),
            person.nationality if person.role in _SPEAKS_FOR_A_STATE else "",
        )


_NO_SURNAMES = INSTITUTIONS | GROUNDS
_SPEAKS_FOR_A_STATE = frozenset({"government", "military", "intelligence"})


def _in_sentence(scene: _Scene, sentence: Sentence) -> Iterator[Naming]:
    """States, bodies, groups and other names of one sentence."""
    texts = scene.marks.tokens.texts
    if _is_loud(texts[sentence.first : min(sentence.last, sentence.first + 40)]):
        return
    index = sentence.first
    while index < sentence.last:
        if scene.taken[index] or not (texts[index][0].isupper() or index in scene.countries):
            index += 1
            continue
        first = index
        index = run_end(scene.marks, first, sentence.last, scene.taken)
        yield from _of_run(scene, (first, index), sentence)


def _of_run(scene: _Scene, run: Range, sentence: Sentence) -> Iterator[Naming]:
    """What a run of capital words names."""
    marks, countries = scene.marks, scene.countries
    first, last = _trimmed(scene, run, sentence)
    if first >= last:
        return
    state_end, state = countries.get(first, (first, ""))
    if state and state_end <= last:
        yield from _of_state(scene, (first, last), sentence)
        return
    inner = next((i for i in range(first + 1, last) if i in countries), last)
    end = last if body_end(marks, first, last) == last else inner
    person = scene.surnames.get(marks.tokens.texts[first]) if end - first == 1 else None
    if person is not None:
        yield person._replace(name=marks.tokens.texts[first], first=first, last=end)
    else:
        kind = kind_of(marks, first, end)
        if kind is not None:
            yield _naming(marks, kind, (first, end), sentence)
    if end < last:
        yield from _of_run(scene, (end, last), sentence)


def _of_state(scene: _Scene, run: Range, sentence: Sentence) -> Iterator[Naming]:
    """A run that begins with a state: the state, one of its bodies, or a group of its people."""
    marks = scene.marks
    first, last = run
    state_end, state = scene.countries[first]
    body = body_end(marks, state_end, last)
    if body:
        yield _naming(marks, "organisation", (first, body), sentence, _code_of(state))
        state_end = body
    else:
        group = group_end(marks, state_end, sentence.last)
        if group and _is_adjective(marks, first, state_end, state):
            yield _naming(marks, "group", (first, group), sentence, _code_of(state))
            return
        yield _naming(marks, "country", (first, state_end), sentence, actor=state)
    if state_end < last:
        yield from _of_run(scene, (state_end, last), sentence)


def _trimmed(scene: _Scene, run: Range, sentence: Sentence) -> Range:
    """A run without the words in front that name nothing: openers, days, titles."""
    marks = scene.marks
    lowers = marks.tokens.lowers
    first, last = run
    while first < last and lowers[last - 1] == "-":
        last -= 1
    while first < last and (
        lowers[first] in NOT_NAMES
        or lowers[first] == "-"
        or lowers[first] in CALENDAR
        or marks.cover[first] == TITLE
        or (first == sentence.first and _opens_only(scene, first, last))
    ):
        first += 1
    return first, last


def _opens_only(scene: _Scene, first: int, last: int) -> bool:
    """Whether a word is capitalised for opening the sentence alone, as far as can be told."""
    marks = scene.marks
    alone = last - first == 1 or marks.tokens.texts[first + 1][0].islower()
    return first not in scene.countries and (
        (alone and marks.cover[first] in (OFFICE, BODY)) or marks.tokens.lowers[first] in _OPENING
    )


def _is_adjective(marks: Marks, first: int, last: int, state: str) -> bool:
    """Whether a state is named by a demonym, or by letters, which serve as one: "U.S."."""
    name = words_of_name(marks, first, last)
    return name in _demonyms().get(state, ()) or name.replace(".", "").isupper()


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, frozenset[str]]:
    return {state.id: frozenset(state.demonyms) for state in states().values()}


def _naming(
    marks: Marks, kind: str, run: Range, sentence: Sentence, code: str = "", actor: str = ""
) -> Naming:
    tokens = marks.tokens
    first, last = run
    before = tokens.lowers[first - 1] if first > sentence.first else ""
    if before == "the" and first - 1 > sentence.first:
        before = tokens.lowers[first - 2]
    after = tokens.lowers[last] if last < sentence.last else ""
    text = tokens.texts[last] if last < sentence.last else ""
    acts = after in ("'s", "'") or after in AUXILIARIES or (
        after == text and len(after) > 4 and after.endswith("ed")
    )  # fmt: skip
    placed = before in HOMES or (
        after == "," and last + 1 < sentence.last and tokens.texts[last + 1][0].isupper()
    )
    opens = not any(tokens.is_word[sentence.first : first])
    return Naming(
        kind, words_of_name(marks, first, last), first, last, actor, code, acts, placed, opens
    )


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {state.id: state.code for state in states().values()}


def _code_of(state: str) -> str:
    return _codes().get(state, "")


def _is_loud(texts: Sequence[str]) -> bool:
    """Whether all but little words have a capital, so that capitals say nothing."""
    words = [text for text in texts if text[0].isalpha()]
    return len(words) > _SHORT and all(word[0].isupper() or word in _LITTLE for word in words)
