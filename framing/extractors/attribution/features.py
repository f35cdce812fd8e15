"""Names, units and definitions of the measures of attribution."""

from __future__ import annotations

import math

from framing.extractors.attribution.classes import ANONYMITIES, KINDS, ROLES, STANCES
from framing.extractors.extractor import Feature, Kind

__all__ = ["FEATURES", "FEWEST"]

FEWEST = 10
"""Fewest attributions for which an index of diversity or of balance is given."""

_PARETI = "Pareti (2016), PARC 3.0; Newell, Margolin & Ruths (2018), PolNeAR"
_BELL = "Own coding after Bell (1991), The Language of News Media"
_HALLIN = "Roles after Hallin, Manoff & Weddle (1993)"
_THOMPSON = "Classes after Thompson & Ye (1991); Caldas-Coulthard (1994)"
_DEACON = "Deacon & Stanyer (2021), doi 10.1177/20570473211006481"
_OWN = "Own definition"

_OF_ALL = "share of attributions"
_OF_TYPED = "share of attributions whose source type is told"
_OF_ROLES = "share of attributions whose source has a role that is told"
_OF_CUES = "share of attributions with a reporting cue"

_BY_KIND = {
    "direct": "all of whose content stands in quotation marks",
    "mixed": "part of whose content stands in quotation marks",
    "indirect": "none of whose content stands in quotation marks",
}
_JOINT = "A joint source with two roles counts in each. "


def _feature(
    name: str, unit: str, text: str, kind: Kind, reference: str, high: float = 1.0
) -> Feature:
    return Feature(name, unit, text, 0.0, high, reference, kind, "attribution")


def _share(name: str, unit: str, text: str, reference: str) -> Feature:
    return _feature(name, unit, text, "share", reference)


def _below(what: str) -> str:
    return (
        f"Empty below {FEWEST} attributions with {what}; the count then says how many there were."
    )


def _density() -> tuple[Feature, ...]:
    return (
        _feature(
            "attributions_per_1000_words", "per 1,000 body words",
            "Attributions (somebody is said to say, write, think or want something) whose "
            "content begins in the body; those inside another's content are not counted. A "
            "quotation split by its cue is one.",
            "rate", _PARETI, math.inf,
        ),
        _share(
            "attributed_word_share", "share of body words",
            "Body words that stand inside the content of an attribution.", _PARETI,
        ),
        _share(
            "quoted_word_share", "share of body words",
            "Body words inside quotation marks, scare quotes left out.", _PARETI,
        ),
        *(_share(f"{k}_share", _OF_ALL, f"Attributions {_BY_KIND[k]}.", _PARETI) for k in KINDS),
    )  # fmt: skip


def _openness() -> tuple[Feature, ...]:
    return (
        *(
            _share(
                f"{a}_source_share", _OF_TYPED,
                f"Attributions whose source is of type {a.replace('_', ' ')}, as the codebook "
                "defines it.", _BELL,
            )
            for a in ANONYMITIES
        ),
        _share(
            "named_source_share", _OF_TYPED,
            "Attributions to people and institutions that are named. With the anonymous, the "
            "documents and the attributions without a source they make the whole.", _BELL,
        ),
        _share(
            "anonymous_source_share", _OF_TYPED,
            "Attributions to people who are not named: unnamed affiliated and unnamed generic.",
            _BELL,
        ),
    )  # fmt: skip


def _roles() -> tuple[Feature, ...]:
    return (
        _share(
            "role_told_share", _OF_ALL,
            "Attributions whose source has a role that is told: the base of the role shares.",
            _OWN,
        ),
        *(
            _share(
                f"{r}_role_share", _OF_ROLES,
                f"Attributions whose source's role is {r.replace('_', ' ')}. {_JOINT}".strip(),
                _HALLIN,
            )
            for r in ROLES
        ),
        _share(
            "official_source_share", _OF_ROLES,
            "Official dominance: attributions to government, military, intelligence and "
            "international organisations. A concept made for U.S. news that may not travel.",
            "Bennett (1990), Toward a theory of press-state relations; Archetti (2008)",
        ),
        _share(
            "nationality_told_share", _OF_ALL,
            "Attributions whose source's country, that of the office or employer, is told. What "
            "countries they are stands in the table of `framing sources --countries`.", _OWN,
        ),
        _feature(
            "source_nationalities", "countries",
            "Different countries of sources; those that are not told are not counted. The base "
            "is the attributions with a country. It grows with the length of the article.",
            "count", _OWN, math.inf,
        ),
    )  # fmt: skip


def _stances() -> tuple[Feature, ...]:
    return (
        *(
            _share(
                f"{s}_stance_share", _OF_CUES, f"Attributions whose cue is of the class {s}.",
                _THOMPSON,
            )
            for s in STANCES
        ),
        Feature(
            "stance_balance", "natural logarithm of a ratio",
            "log((e + 0.5) / (d + 0.5)) of the cues e that endorse what they report (confirm, "
            "point out) and the cues d that keep a distance (claim, allege): above 0 where those "
            f"that endorse are more. {_below('a reporting cue')}",
            -math.inf, math.inf,
            f"{_THOMPSON}; log odds with 0.5 added: Haldane (1956), Annals of Human Genetics 20(4)",
            "score", "attribution",
        ),
    )  # fmt: skip


def _sources() -> tuple[Feature, ...]:
    return (
        _share(
            "speaker_told_share", _OF_ALL,
            "Attributions whose speaker is told, by name or description; pronouns count where "
            "it is plain whom they stand for.", _OWN,
        ),
        _feature(
            "unique_sources", "sources",
            "Different speakers, as far as names and pronouns could be joined; speakers that "
            "could not be told are not counted. The base is the attributions with a speaker.",
            "count", _OWN, math.inf,
        ),
        _feature(
            "attributions_per_source", "attributions",
            "How often a speaker is heard in the mean; a joint source counts for each of its "
            "speakers. The base is the attributions with a speaker.", "mean", _OWN, math.inf,
        ),
        _feature(
            "effective_sources", "sources",
            "exp(H): the number of speakers, each heard equally often, that would be as diverse. "
            + _below("a speaker that is told"), "score", f"Jost (2006); {_DEACON}", math.inf,
        ),
    )  # fmt: skip


def _diversity() -> tuple[Feature, ...]:
    few = _below("a role that is told")
    k = len(ROLES)
    joint = "A joint source counts once in each of its roles. "
    return (
        _feature(
            "source_role_diversity", "Simpson index",
            "Chance that two attributions drawn at random have sources of different roles, "
            f"1 - sum n(n-1) / N(N-1). {joint}{few}", "score", f"Simpson (1949); {_DEACON}",
        ),
        _feature(
            "source_role_evenness", "share of the greatest entropy",
            f"H / ln K of the roles of sources, K fixed at the codebook's {k} roles: 1 where all "
            f"roles speak equally often. {joint}{few}", "score", f"Shannon (1948); {_DEACON}",
        ),
        _feature(
            "source_role_variation", "index of qualitative variation",
            f"K (1 - sum p^2) / (K - 1) of the roles of sources, K fixed at the codebook's {k} "
            f"roles. {joint}{few}", "score", f"Mueller & Schuessler (1961); {_DEACON}",
        ),
        _feature(
            "source_role_concentration", "Herfindahl-Hirschman index",
            f"sum p^2 of the roles of sources: 1 where one role speaks alone. {joint}{few}",
            "score", f"Hirschman (1964); {_DEACON}",
        ),
        _feature(
            "effective_source_roles", "roles",
            "exp(H): the number of roles, each heard equally often, that would be as diverse. "
            f"{joint}{few}", "score", f"Jost (2006); {_DEACON}", float(k),
        ),
    )  # fmt: skip


def _figures() -> tuple[Feature, ...]:
    return (
        _share(
            "unattributed_figure_share", "share of body sentences with a figure",
            "Sentences that state a figure (people, casualties, money, a percentage, ten things or "
            "more; no dates, years, ages, lengths of time, measurements or scores) and hold no "
            "attribution. It says nothing about whether a figure is true. A lower bound of what "
            "goes unattributed: claims without a number are not looked at, any attribution in "
            "the sentence counts, and so do quotation marks. A source named in the sentence "
            "before does not count, and attributions that are not found raise it.",
            "After Tuchman (1972), Objectivity as strategic ritual; own definition",
        ),
    )  # fmt: skip


FEATURES: tuple[Feature, ...] = (
    *_density(), *_openness(), *_roles(), *_stances(), *_sources(), *_diversity(), *_figures(),
)  # fmt: skip
"""In the order of the table."""
