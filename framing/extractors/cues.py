"""A lexicon's hits with their place in the article, and the marks made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.spans import Annotation, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from framing.document.model import Document
    from framing.lexicon import Hit, Lexicon

__all__ = ["Cue", "cues_of", "mark_of"]


class Cue(NamedTuple):
    """A hit with its place in the article.

    Attributes
    ----------
    hit : Hit
        Its tokens and the row that found it.
    voice : {'author', 'quoted', 'reported'}
        Whose words they are.
    block : str
        Kind of its block.
    in_body : bool
        Whether that block is of the body.
    sentence : int
        Index into `Document.sentences`.
    """

    hit: Hit
    voice: Voice
    block: str
    in_body: bool
    sentence: int


def cues_of(document: Document, lexicon: Lexicon) -> Iterator[Cue]:
    """Match a lexicon and place its hits, in order."""
    sentences = document.sentences
    number = 0
    for hit in lexicon.match(document):
        while hit.first >= sentences[number].last:
            number += 1
        block = document.blocks[sentences[number].block]
        voice = document.voice_at(hit.span.start)
        yield Cue(hit, voice, block.kind, block.is_body, number)


def mark_of(
    document: Document, lexicon: Lexicon, cue: Cue, extractor: str, further: Mapping[str, str]
) -> Annotation:
    """Make the annotation of a cue; `further` holds attributes beside core, strength and layer."""
    entry = cue.hit.entry
    return Annotation(
        article_id=document.article.id,
        span=cue.hit.span,
        extractor=extractor,
        label=entry.category,
        rule=f"{lexicon.name}:{entry.key}",
        voice=cue.voice,
        block=cue.block,
        attributes={
            "core": entry.core,
            "strength": entry.strength,
            "layer": entry.layer,
            **further,
        },
    )
