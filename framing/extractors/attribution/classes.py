"""The codebook's classes of attributions, and which attributions are counted in which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.document.model import Attribution, Document, Source

__all__ = [
    "ANONYMITIES",
    "KINDS",
    "OFFICIAL_ROLES",
    "ROLES",
    "STANCES",
    "counted_attributions",
    "nationalities_of",
    "roles_of",
    "speakers_of",
]

KINDS = ("direct", "mixed", "indirect")
"""By how much of the content stands in quotation marks."""

ANONYMITIES = (
    "named_person", "named_institution", "document",
    "unnamed_affiliated", "unnamed_generic", "implicit",
)  # fmt: skip
"""From the most to the least accountable source."""

ROLES = (
    "government", "military", "intelligence", "legislature", "igo", "expert_academic",
    "think_tank", "media", "civilian", "document",
)  # fmt: skip
"""What a source speaks as, where that is told."""

OFFICIAL_ROLES = frozenset({"government", "military", "intelligence", "igo"})
"""The roles of official dominance."""

STANCES = (
    "neutral", "endorse", "distance", "forceful", "tentative", "negative", "directive",
    "commissive", "evaluative", "mental",
)  # fmt: skip
"""What a cue says of the claim."""

_JOINT = ";"
_AND = " and "


def counted_attributions(document: Document) -> list[Attribution]:
    """Give the attributions that measures count: content begins in the body, not nested.

    One inside another's content is the source's way of speaking and not the article's.
    """
    return [
        a
        for a in document.attributions
        if a.level == 0
        and (block := document.block_at(a.content[0].start)) is not None
        and block.is_body
    ]


def roles_of(source: Source) -> tuple[str, ...]:
    """Give the roles that are told of a source, each once; none of an ambiguous one.

    Examples
    --------
    >>> from framing.document import Source
    >>> roles_of(Source(role="government;military")), roles_of(Source(role="unspecified"))
    (('government', 'military'), ())
    """
    return tuple(role for role in _parts(source, source.role) if role in ROLES)


def nationalities_of(source: Source) -> tuple[str, ...]:
    """Give the countries that are told of a source, each once; none of an ambiguous one.

    Examples
    --------
    >>> from framing.document import Source
    >>> nationalities_of(Source(nationality="NO;SE"))
    ('NO', 'SE')
    """
    return _parts(source, source.nationality)


def speakers_of(source: Source) -> tuple[str, ...]:
    """Give the speakers that a source stands for; none where ambiguous or not told.

    Joint sources are parted at semicolons, names of people at *and* as well.

    Examples
    --------
    >>> from framing.document import Source
    >>> speakers_of(Source(anonymity="named_person", speaker="Ana Beck and Jan Ode"))
    ('Ana Beck', 'Jan Ode')
    >>> speakers_of(Source(anonymity="named_person", speaker="Beck", ambiguous=True))
    ()
    """
    text = source.speaker
    if source.anonymity == "named_person":
        text = text.replace(_AND, _JOINT)
    return _parts(source, text)


def _parts(source: Source, text: str) -> tuple[str, ...]:
    if source.ambiguous:
        return ()
    parts = (part.strip() for part in text.split(_JOINT))
    return tuple(dict.fromkeys(part for part in parts if part))
