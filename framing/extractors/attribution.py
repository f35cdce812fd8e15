"""Attribution: how densely an article says who says it, and who its sources are."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extractors.extractor import Extraction, Feature, Value, rate, share
from framing.spans import Annotation, Scalar, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document.model import Attribution, Document

__all__ = ["ANONYMITIES", "OFFICIAL_ROLES", "ROLES", "STANCES", "Attributions"]

ANONYMITIES = (
    "named_person", "named_institution", "document",
    "unnamed_affiliated", "unnamed_generic", "implicit",
)  # fmt: skip
"""From the most to the least accountable source."""

ROLES = (
    "government", "military", "intelligence", "legislature", "igo", "expert_academic",
    "think_tank", "media", "civilian", "document",
)  # fmt: skip
OFFICIAL_ROLES = frozenset({"government", "military", "intelligence", "igo"})
STANCES = (
    "neutral", "endorse", "distance", "forceful", "tentative", "negative", "directive",
    "commissive", "evaluative", "mental",
)  # fmt: skip
_FEWEST = 10
"""Fewest sources for which an index of diversity is given."""

_PARETI = "Pareti (2016), PARC 3.0; Newell, Margolin & Ruths (2018), PolNeAR"
_BELL = "Own coding after Bell (1991), The Language of News Media"


def _feature(
    name: str, unit: str, text: str, kind: str, reference: str, high: float = 1.0
) -> Feature:
    return Feature(name, unit, text, 0.0, high, reference, kind, "attribution")  # type: ignore[arg-type]


def _features() -> tuple[Feature, ...]:
    of_all = "share of attributions"
    of_told = "share of attributions whose source type is told"
    of_roles = "share of attributions whose source has a role that is told"
    of_cues = "share of attributions with a reporting cue"
    words = {
        "direct": "all of whose content stands in quotation marks",
        "mixed": "part of whose content stands in quotation marks",
        "indirect": "none of whose content stands in quotation marks",
    }
    return (
        _feature(
            "attributions_per_1000_words", "per 1,000 body words",
            "Attributions (somebody is said to say, write, think or want something) whose "
            "content begins in the body. A quotation split by its cue is one.",
            "rate", _PARETI, math.inf,
        ),
        _feature(
            "attributed_word_share", "share of body words",
            "Body words that stand inside the content of an attribution.", "share", _PARETI,
        ),
        _feature(
            "quoted_word_share", "share of body words",
            "Body words inside quotation marks, scare quotes left out.", "share", _PARETI,
        ),
        *(
            _feature(f"{k}_share", of_all, f"Attributions {w}.", "share", _PARETI)
            for k, w in words.items()
        ),
        *(
            _feature(
                f"{a}_source_share", of_told,
                f"Attributions whose source is of type {a.replace('_', ' ')}, as the codebook "
                "defines it.", "share", _BELL,
            )
            for a in ANONYMITIES
        ),
        _feature(
            "anonymous_source_share", of_told,
            "Attributions to people who are not named: unnamed affiliated and unnamed generic.",
            "share", _BELL,
        ),
        *(
            _feature(
                f"{r}_role_share", of_roles,
                f"Attributions whose source's role is {r.replace('_', ' ')}.", "share",
                "Roles after Hallin, Manoff & Weddle (1993)",
            )
            for r in ROLES
        ),
        _feature(
            "official_source_share", of_roles,
            "Attributions to government, military, intelligence and international "
            "organisations. A concept made for U.S. news that may not travel.", "share",
            "Bennett (1990), Toward a theory of press-state relations; Archetti (2008)",
        ),
        *(
            _feature(
                f"{s}_stance_share", of_cues,
                f"Attributions whose cue is of the class {s}.", "share",
                "Classes after Thompson & Ye (1991); Caldas-Coulthard (1994)",
            )
            for s in STANCES
        ),
        _feature(
            "unique_sources", "sources",
            "Different speakers, as far as names and pronouns could be joined; speakers that "
            "could not be told are not counted. The base is the attributions with a speaker.",
            "count", "Own definition", math.inf,
        ),
        _feature(
            "source_role_diversity", "Simpson index",
            "Chance that two attributions drawn at random have sources of different roles, "
            f"1 - sum n(n-1) / N(N-1). Not given below {_FEWEST} attributions with a role.",
            "score", "Simpson (1949); Deacon & Stanyer (2021), doi 10.1177/20570473211006481",
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class Attributions:
    """Measure attribution.

    It reads the attributions that the document carries and has no settings.
    """

    @property
    def name(self) -> str:
        """Name of the construct."""
        return "attribution"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document."""
        counted = [a for a in document.attributions if _in_body(document, a)]
        annotations = tuple(_annotation(document, a) for a in document.attributions)
        values = (*_density(document, counted), *_shares(counted), *_sources(counted))
        return Extraction(annotations, values)


_FEATURES = _features()


def _in_body(document: Document, attribution: Attribution) -> bool:
    block = document.block_at(attribution.content[0].start)
    return block is not None and block.is_body


def _joined(document: Document, spans: Iterable[Span]) -> str:
    return " … ".join(" ".join(document.text_of(span).split()) for span in spans)


def _annotation(document: Document, attribution: Attribution) -> Annotation:
    first = attribution.content[0]
    block = document.block_at(first.start)
    described = attribution.described
    attributes: dict[str, Scalar] = {
        "source": _joined(document, attribution.source),
        "cue": _joined(document, attribution.cue),
        "stance": attribution.stance,
        "anonymity": described.anonymity,
        "role": described.role,
        "nationality": described.nationality,
        "speaker": described.speaker,
        "ambiguous": described.ambiguous,
    }
    return Annotation(
        article_id=document.article.id,
        span=first,
        extractor="attribution",
        label=attribution.kind,
        rule=attribution.rule,
        voice=document.voice_at(first.start),
        block=block.kind if block is not None else "body",
        attributes=attributes,
    )


def _density(document: Document, counted: Sequence[Attribution]) -> list[tuple[str, Value]]:
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
    return [
        ("attributions_per_1000_words", rate(len(counted), words)),
        ("attributed_word_share", share(inside, words)),
        ("quoted_word_share", share(quoted, words)),
    ]


def _shares(counted: Sequence[Attribution]) -> list[tuple[str, Value]]:
    kinds = Counter(a.kind for a in counted)
    types = Counter(a.described.anonymity for a in counted if a.described.anonymity)
    roles = Counter(a.described.role for a in counted if a.described.role in ROLES)
    stances = Counter(a.stance for a in counted if a.stance in STANCES)
    told, with_role, cued = types.total(), roles.total(), stances.total()
    unnamed = types["unnamed_affiliated"] + types["unnamed_generic"]
    official = sum(roles[role] for role in OFFICIAL_ROLES)
    return [
        *((f"{k}_share", share(kinds[k], len(counted))) for k in ("direct", "mixed", "indirect")),
        *((f"{a}_source_share", share(types[a], told)) for a in ANONYMITIES),
        ("anonymous_source_share", share(unnamed, told)),
        *((f"{r}_role_share", share(roles[r], with_role)) for r in ROLES),
        ("official_source_share", share(official, with_role)),
        *((f"{s}_stance_share", share(stances[s], cued)) for s in STANCES),
    ]


def _sources(counted: Sequence[Attribution]) -> list[tuple[str, Value]]:
    speakers = [a.described.speaker.lower() for a in counted if a.described.speaker]
    roles = Counter(a.described.role for a in counted if a.described.role in ROLES)
    total = roles.total()
    if total < _FEWEST:
        diversity = Value(math.nan, 0)
    else:
        same = sum(n * (n - 1) for n in roles.values())
        diversity = Value(1 - same / (total * (total - 1)), total)
    unique = len(set(speakers))
    return [
        ("unique_sources", Value(unique, len(speakers), unique)),
        ("source_role_diversity", diversity),
    ]
