"""Tell which speakers are one: within an article, or over a whole corpus.

A person is told by the name. Two full names are one where they may be one by the rules of
`framing.attribution.names.same_name` (spellings, short forms and initials) and no middle
initial is against it; a name that fits two people stays apart. A surname alone stands for
the one person of that surname; where there are two, or where the country that is told of it
is another, it stays apart. Anything else, an institution or a description such as "Norland
officials", is one where the words are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from framing.attribution.names import same_name, surname_key, surname_of
from framing.extractors.attribution.classes import nationalities_of, speakers_of

if TYPE_CHECKING:
    from framing.document.model import Source

__all__ = ["Heard", "Identity", "Speaker", "different_speakers", "identities"]


class Speaker(NamedTuple):
    """A speaker as one article has it.

    Attributes
    ----------
    name : str
        Name or description.
    person : bool
        Whether it is a person's name.
    country : str
        The country told of it; '' where none is.
    """

    name: str
    person: bool
    country: str = ""


class Identity(NamedTuple):
    """Who a speaker is taken to be: equal for all speakers that are one.

    Attributes
    ----------
    name : str
        The commonest of the fullest names.
    person : bool
        Whether it is a person.
    number : int
        Tells apart different people of one name.
    """

    name: str
    person: bool
    number: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard, and how often.

    Attributes
    ----------
    times : mapping of Identity to int
        A joint source counts for each of its speakers.
    attributions : int
        Attributions whose speaker is told.
    """

    times: Mapping[Identity, int]
    attributions: int


def different_speakers(sources: Iterable[Source]) -> Heard:
    """Tell the different speakers among sources, those left out that cannot be told.

    Examples
    --------
    >>> from framing.document import Source
    >>> heard = different_speakers([
    ...     Source(anonymity="named_person", speaker="Ana Beck"),
    ...     Source(anonymity="named_person", speaker="Beck"),
    ...     Source(anonymity="named_institution", speaker="the council"),
    ...     Source(anonymity="implicit"),
    ... ])
    >>> [(who.name, times) for who, times in heard.times.items()], heard.attributions
    ([('Ana Beck', 2), ('the council', 1)], 3)
    """
    spoken = [speakers for source in sources if (speakers := _speakers(source))]
    counts = Counter(speaker for speakers in spoken for speaker in speakers)
    who = identities(counts)
    times: Counter[Identity] = Counter()
    for speaker, number in counts.items():
        times[who[speaker]] += number
    return Heard(times, len(spoken))


def _speakers(source: Source) -> tuple[Speaker, ...]:
    person = source.anonymity == "named_person"
    countries = nationalities_of(source)
    country = countries[0] if len(countries) == 1 else ""
    return tuple(Speaker(name, person, country) for name in speakers_of(source))


def identities(speakers: Mapping[Speaker, int]) -> dict[Speaker, Identity]:
    """Tell which speakers are one.

    Parameters
    ----------
    speakers : mapping of Speaker to int
        How often each is heard; the commonest spelling becomes the name of all.

    Returns
    -------
    dict of Speaker to Identity
        One for each speaker.

    Examples
    --------
    >>> who = identities({
    ...     Speaker("Ana Beck", True): 3, Speaker("Beck", True): 1,
    ...     Speaker("Jan Ode", True): 1, Speaker("Eva Ode", True): 1, Speaker("Ode", True): 1,
    ... })
    >>> sorted({(identity.name) for identity in who.values()})
    ['Ana Beck', 'Eva Ode', 'Jan Ode', 'Ode']
    """
    clusters: list[list[Speaker]] = []
    by_surname: dict[str, list[Speaker]] = defaultdict(list)
    by_words: dict[str, list[Speaker]] = defaultdict(list)
    # "Ode Jan-il" and "Ode Jan Il" have different last words.
    keys: dict[str, str] = {}
    for speaker in sorted(speakers):
        if speaker.person:
            surname = surname_key(surname_of(speaker.name.split()))
            by_surname[keys.setdefault(surname_key(speaker.name), surname)].append(speaker)
        else:
            by_words[_folded(speaker.name)].append(speaker)
    for namesakes in by_surname.values():
        clusters += _people(namesakes)
    clusters += by_words.values()
    return _named(clusters, speakers)


def _named(
    clusters: Iterable[Sequence[Speaker]], speakers: Mapping[Speaker, int]
) -> dict[Speaker, Identity]:
    taken: Counter[tuple[str, bool]] = Counter()
    found: dict[Speaker, Identity] = {}
    for cluster in sorted(clusters, key=min):
        name = _best_name(cluster, speakers)
        person = cluster[0].person
        identity = Identity(name, person, taken[name, person])
        taken[name, person] += 1
        found.update(dict.fromkeys(cluster, identity))
    return {speaker: found[speaker] for speaker in speakers}


def _best_name(cluster: Sequence[Speaker], speakers: Mapping[Speaker, int]) -> str:
    """Choose the commonest of the names with a given name written out, or of all."""
    times: Counter[str] = Counter()
    for speaker in cluster:
        times[speaker.name] += speakers[speaker]

    def rank(name: str) -> tuple[int, int, int, str]:
        parts = name.split()
        fullness = 0 if not cluster[0].person or len(parts) == 1 else 2 - _is_initial(parts[0])
        return (-fullness, -times[name], -len(name), name)

    return min(times, key=rank)


def _is_initial(part: str) -> bool:
    return len(part.replace(".", "")) == 1 or (part.endswith(".") and part.count(".") > 1)


def _folded(name: str) -> str:
    words = name.casefold().replace("’", "'").replace(".", "").split()
    plain = [word.removesuffix("'s") for word in words]
    return " ".join(plain[1:] if len(plain) > 1 and plain[0] in ("the", "a", "an") else plain)


def _people(namesakes: Sequence[Speaker]) -> list[list[Speaker]]:
    """Part the bearers of one surname into people."""
    bare = [speaker for speaker in namesakes if len(speaker.name.split()) == 1]
    full = [speaker for speaker in namesakes if len(speaker.name.split()) > 1]
    people = _by_given_name(full)
    alone: list[Speaker] = []
    for speaker in bare:
        if len(people) == 1 and _may_be_of(speaker, people[0]):
            people[0].append(speaker)
        else:
            alone.append(speaker)
    return [*people, *_by_country(alone)]


def _may_be_of(speaker: Speaker, person: Sequence[Speaker]) -> bool:
    countries = {other.country for other in person if other.country}
    return not speaker.country or not countries or speaker.country in countries


def _by_country(alone: Sequence[Speaker]) -> list[list[Speaker]]:
    """Part bare surnames by country; those without one go with the only one there is."""
    countries = sorted({speaker.country for speaker in alone if speaker.country})
    if len(countries) < 2:
        return [list(alone)] if alone else []
    return [
        part
        for country in (*countries, "")
        if (part := [speaker for speaker in alone if speaker.country == country])
    ]


def _by_given_name(full: Sequence[Speaker]) -> list[list[Speaker]]:
    """Part full names into people, the fullest names first."""
    people: list[list[Speaker]] = []
    for speaker in sorted(full, key=lambda s: (-len(s.name), s)):
        same = [p for p in people if any(_folded(o.name) == _folded(speaker.name) for o in p)]
        fitting = same or [p for p in people if all(_may_be_one(o.name, speaker.name) for o in p)]
        if len(fitting) == 1:
            fitting[0].append(speaker)
        else:
            people.append([speaker])
    return people


def _may_be_one(one: str, other: str) -> bool:
    first, second = one.split(), other.split()
    middles = {name[1][0].casefold() for name in (first, second) if _has_middle_initial(name)}
    return len(middles) < 2 and same_name(first, second)


def _has_middle_initial(name: Sequence[str]) -> bool:
    return len(name) > 2 and _is_initial(name[1])
