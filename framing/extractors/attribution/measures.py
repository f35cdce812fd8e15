"""The values of the measures of attribution."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from framing.extractors.attribution import diversity
from framing.extractors.attribution.classes import (
    ANONYMITIES,
    KINDS,
    OFFICIAL_ROLES,
    ROLES,
    STANCES,
    nationalities_of,
    roles_of,
)
from framing.extractors.attribution.features import FEWEST
from framing.extractors.attribution.speakers import different_speakers
from framing.extractors.extractor import Value, rate, share

if TYPE_CHECKING:
    from framing.document.model import Attribution, Document
    from framing.stated_figures import StatedFigure

__all__ = ["stance_balance", "values_of"]

Named = tuple[str, Value]


def values_of(
    document: Document, counted: Sequence[Attribution], figures: Sequence[StatedFigure]
) -> Iterator[Named]:
    """Yield a value for each of `FEATURES`, in their order.

    Parameters
    ----------
    document : Document
        The article.
    counted : sequence of Attribution
        Its attributions that count.
    figures : sequence of StatedFigure
        The figures of its body.
    """
    yield from _density(document, counted)
    yield from _openness(counted)
    yield from _roles(counted)
    yield from _stances(counted)
    yield from _sources(counted)
    yield from _diversity(counted)
    sentences = {figure.sentence for figure in figures}
    covered = {figure.sentence for figure in figures if not figure.attributed}
    yield "unattributed_figure_share", share(len(covered), len(sentences))


def stance_balance(stances: Counter[str]) -> Value:
    """Log odds of cues that endorse against cues that keep a distance.

    Parameters
    ----------
    stances : Counter of str to int
        How often each stance occurs; those that are no class of cue do not count.

    Returns
    -------
    Value
        ``log((endorse + 0.5) / (distance + 0.5))``, resting on all cues; NaN below ten.

    Examples
    --------
    >>> round(stance_balance(Counter(neutral=6, endorse=4)).value, 3)
    2.197
    >>> stance_balance(Counter(endorse=9))
    Value(value=nan, base=0, count=9, actor='')
    """
    cues = sum(stances[stance] for stance in STANCES)
    return _index(cues, lambda: math.log((stances["endorse"] + 0.5) / (stances["distance"] + 0.5)))


def _index(number: int, value: Callable[[], float]) -> Value:
    """Give an index that rests on `number` things; too few to have one are its count."""
    if number < FEWEST:
        return Value(math.nan, 0, number)
    return Value(value(), number)


def _density(document: Document, counted: Sequence[Attribution]) -> Iterator[Named]:
    words = document.body_words
    inside = quoted = 0
    tokens = document.tokens
    contents = sorted(span for a in counted for span in a.content)
    following = 0
    for sentence in document.body_sentences:
        for index in range(sentence.first, sentence.last):
            if not tokens.is_word[index]:
                continue
            offset = tokens.starts[index]
            while following < len(contents) and contents[following].end <= offset:
                following += 1
            inside += following < len(contents) and contents[following].start <= offset
            quoted += document.voice_at(offset) == "quoted"
    yield "attributions_per_1000_words", rate(len(counted), words)
    yield "attributed_word_share", share(inside, words)
    yield "quoted_word_share", share(quoted, words)
    kinds = Counter(a.kind for a in counted)
    for kind in KINDS:
        yield f"{kind}_share", share(kinds[kind], len(counted))


def _openness(counted: Sequence[Attribution]) -> Iterator[Named]:
    types = Counter(a.described.anonymity for a in counted if a.described.anonymity)
    told = types.total()
    for anonymity in ANONYMITIES:
        yield f"{anonymity}_source_share", share(types[anonymity], told)
    named = types["named_person"] + types["named_institution"]
    yield "named_source_share", share(named, told)
    unnamed = types["unnamed_affiliated"] + types["unnamed_generic"]
    yield "anonymous_source_share", share(unnamed, told)


def _roles(counted: Sequence[Attribution]) -> Iterator[Named]:
    told = [roles for a in counted if (roles := roles_of(a.described))]
    tellings = Counter(role for roles in told for role in roles)
    yield "role_told_share", share(len(told), len(counted))
    for role in ROLES:
        yield f"{role}_role_share", share(tellings[role], len(told))
    official = sum(not OFFICIAL_ROLES.isdisjoint(roles) for roles in told)
    yield "official_source_share", share(official, len(told))
    countries = [codes for a in counted if (codes := nationalities_of(a.described))]
    yield "nationality_told_share", share(len(countries), len(counted))
    different = len({code for codes in countries for code in codes})
    yield "source_nationalities", Value(different, len(countries), different)


def _stances(counted: Sequence[Attribution]) -> Iterator[Named]:
    stances = Counter(a.stance for a in counted if a.stance in STANCES)
    for stance in STANCES:
        yield f"{stance}_stance_share", share(stances[stance], stances.total())
    yield "stance_balance", stance_balance(stances)


def _sources(counted: Sequence[Attribution]) -> Iterator[Named]:
    heard = different_speakers(a.described for a in counted)
    unique, told = len(heard.times), heard.attributions
    yield "speaker_told_share", share(told, len(counted))
    yield "unique_sources", Value(unique, told, unique)
    mean = Value(sum(heard.times.values()) / unique, told) if unique else Value(math.nan, 0)
    yield "attributions_per_source", mean
    yield (
        "effective_sources",
        _index(told, lambda: diversity.effective_number(list(heard.times.values()))),
    )


def _diversity(counted: Sequence[Attribution]) -> Iterator[Named]:
    told = [roles for a in counted if (roles := roles_of(a.described))]
    counts = list(Counter(role for roles in told for role in roles).values())
    number, possible = len(told), len(ROLES)
    yield "source_role_diversity", _index(number, lambda: diversity.simpson(counts))
    yield "source_role_evenness", _index(number, lambda: diversity.evenness(counts, possible))
    yield "source_role_variation", _index(number, lambda: diversity.variation(counts, possible))
    yield "source_role_concentration", _index(number, lambda: diversity.concentration(counts))
    yield "effective_source_roles", _index(number, lambda: diversity.effective_number(counts))
