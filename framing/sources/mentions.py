"""What a table of sources takes from each attribution of an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.attribution.names import surname_key
from framing.document.word_lists import word_set
from framing.extractors.attribution.classes import (
    counted_attributions,
    nationalities_of,
    roles_of,
    speakers_of,
)
from framing.extractors.attribution.speakers import Speaker

if TYPE_CHECKING:
    from framing.document import Attribution, Document
    from framing.spans import Span

__all__ = ["Mention", "group_order", "mentions_of"]

_PRONOUNS = word_set(
    "he she they it we i you who him her them us me his their its our my your one some others "
    "himself herself themselves both"
)
_ARTICLES = word_set("the a an")
_AROUND = ".,;:()[]\"'“”‘’"
"""What may stand around a word and is no part of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One attribution, as the table of sources counts it.

    Attributes
    ----------
    article_id, outlet, group : str
        Where it stands; `group` is the article's value in the column that the table is
        parted by.
    speaker : Speaker or None
        Who speaks; None where that is ambiguous, not told, or nobody is named.
    told : str
        ``'speaker'``, ``'nobody'`` for an attribution without a source, ``'ambiguous'`` or
        ``'unknown'``.
    anonymity : str
        Type of the source; '' where not told.
    roles, countries : tuple of str
        As far as told.
    direct : bool
        Whether all of the content stands in quotation marks.
    stance : str
        Stance of the cue.
    cue : str
        The cue in small letters; '' without one.
    words : str
        The source as written; '' without one.
    name : str
        The name or description in it; '' for a pronoun.
    span : Span
        The source's words, or the cue's, or the content's first where there are none.
    candidate : str
        For an ambiguous source, the speaker that fits best.
    """

    article_id: str
    outlet: str
    group: str
    speaker: Speaker | None
    told: str
    anonymity: str
    roles: tuple[str, ...]
    countries: tuple[str, ...]
    direct: bool
    stance: str
    cue: str
    words: str
    name: str
    span: Span
    candidate: str


def mentions_of(document: Document, by: str = "") -> Iterator[Mention]:
    """Yield what the table takes from each attribution that measures count.

    Parameters
    ----------
    document : Document
        An article with its attributions.
    by : str
        The column that the table is parted by; '' for none.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.attribution import attribute
    >>> from framing.document import parse
    >>> text = "Ana Beck said that it rained. She said that it snowed."
    >>> document = attribute(parse(Article(id="a1", text=text)))
    >>> [(m.speaker.name, m.words, m.name) for m in mentions_of(document)]
    [('Ana Beck', 'Ana Beck', 'Ana Beck'), ('Ana Beck', 'She', '')]
    """
    article = document.article
    group = article.get(by).strip() if by else ""
    for a in counted_attributions(document):
        described = a.described
        words = document.joined(a.source)
        speaker = _speaker(a)
        yield Mention(
            article_id=article.id,
            outlet=article.outlet,
            group=group,
            speaker=speaker,
            told=_told(a),
            anonymity=described.anonymity,
            roles=roles_of(described),
            countries=nationalities_of(described),
            direct=a.kind == "direct",
            stance=a.stance,
            cue=document.joined(a.cue).lower(),
            words=words,
            name="" if speaker is None else _name(words, speaker.name, speaker.person),
            span=(a.source or a.cue or a.content)[0],
            candidate=described.speaker if described.ambiguous else "",
        )


def _told(attribution: Attribution) -> str:
    described = attribution.described
    if described.ambiguous:
        return "ambiguous"
    if described.speaker:
        return "speaker"
    return "nobody" if described.anonymity == "implicit" else "unknown"


def _speaker(attribution: Attribution) -> Speaker | None:
    """The speaker; a joint source is one of its own, so that each attribution has one row."""
    described = attribution.described
    if _told(attribution) != "speaker":
        return None
    alone = len(speakers_of(described)) == 1
    countries = nationalities_of(described)
    return Speaker(
        described.speaker,
        person=alone and described.anonymity == "named_person",
        country=countries[0] if alone and len(countries) == 1 else "",
    )


def _name(words: str, speaker: str, person: bool) -> str:
    """How the source is called where it is not called by a pronoun.

    Of a person's phrase, the words that are part of the name ("Mayor Ana Beck, a lawyer").
    """
    if words.lower() in _PRONOUNS:
        return ""
    if not person:
        core = words.partition(",")[0].split()
        return " ".join(core[1:] if len(core) > 1 and core[0].lower() in _ARTICLES else core)
    names = speaker.replace("-", " ").split()
    # "Tar-un" and "Tar Un" are one.
    keys = {surname_key(name) for name in (*names, *map("".join, pairwise(names)))}
    parts = [part.strip(_AROUND) for part in words.replace("’s", "").replace("'s", "").split()]
    ours = [bool(part) and part[0].isupper() and surname_key(part) in keys for part in parts]
    first = next(filter(ours.__getitem__, range(len(parts))), len(parts))
    last = first
    while last < len(parts) and ours[last]:
        last += 1
    return " ".join(parts[first:last])


def group_order(group: str) -> tuple[bool, str, str]:
    """What groups are sorted by: their names whatever the case, the one without a name last."""
    return not group, group.casefold(), group
