"""The marks of attributions and of stated figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from framing.spans import Annotation, Scalar

if TYPE_CHECKING:
    from framing.document.model import Attribution, Document
    from framing.stated_figures import StatedFigure

__all__ = ["FIGURES", "marks_of_attributions", "marks_of_figures"]

FIGURES = "attribution.figures"
"""`Annotation.extractor` of the marks of figures, apart from those of attributions."""


def marks_of_attributions(document: Document) -> Iterator[Annotation]:
    """Yield a mark for each attribution, in any block and of any level.

    The span is the content's first; `number` is the attribution's place in
    `Document.attributions`, from 1, where all spans of source, cue and content stand.
    """
    for number, attribution in enumerate(document.attributions, 1):
        first = attribution.content[0]
        block = document.block_at(first.start)
        yield Annotation(
            article_id=document.article.id,
            span=first,
            extractor="attribution",
            label=attribution.kind,
            rule=attribution.rule,
            voice=document.voice_at(first.start),
            block=block.kind if block is not None else "body",
            attributes=_attributes(document, attribution, number),
        )


def _attributes(document: Document, attribution: Attribution, number: int) -> dict[str, Scalar]:
    described = attribution.described
    return {
        "source": document.joined(attribution.source),
        "cue": document.joined(attribution.cue),
        "stance": attribution.stance,
        "anonymity": described.anonymity,
        "role": described.role,
        "nationality": described.nationality,
        "speaker": described.speaker,
        "ambiguous": described.ambiguous,
        "level": attribution.level,
        "number": number,
    }


def marks_of_figures(document: Document, figures: Sequence[StatedFigure]) -> Iterator[Annotation]:
    """Yield a mark for each figure of the body: who counts what stands unattributed.

    The label is ``attributed_figure`` or ``unattributed_figure``, as the sentence holds an
    attribution or not; `sentence` numbers the body's sentences from 1.
    """
    for figure in figures:
        block = document.block_at(figure.span.start)
        yield Annotation(
            article_id=document.article.id,
            span=figure.span,
            extractor=FIGURES,
            label="attributed_figure" if figure.attributed else "unattributed_figure",
            rule=f"figure:{figure.kind}",
            voice=document.voice_at(figure.span.start),
            block=block.kind if block is not None else "body",
            attributes={"figure": figure.kind, "sentence": figure.sentence + 1},
        )
