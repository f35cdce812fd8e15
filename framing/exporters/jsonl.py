"""Write annotations as JSON Lines, one object for each article."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.document.model import BODY_KINDS, Attribution, Document
from framing.exporters.atomic import AtomicWriter
from framing.stated_figures.records import FigureRecord, figure_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from framing.measurement import Analysis
    from framing.spans import Annotation, Span

__all__ = ["AnnotationWriter", "annotation_record", "write_annotations"]

_MENTION_KEYS = ("form", "polarity", "role", "said", "verb")
_MARKED_KINDS = BODY_KINDS | {"headline", "subheading", "run_in_heading"}


class AnnotationWriter(AtomicWriter):
    r"""Write one JSON object a line, article by article.

    UTF-8, lines ended by ``\n``. The file appears when the block ends, and not at all on
    an error.

    Parameters
    ----------
    path : str or Path
        The file to write; it is made sure at once that it can be.

    Raises
    ------
    OutputError
        If the file cannot be written.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "annotations.jsonl"
    ...     with AnnotationWriter(path) as annotations:
    ...         annotations.write({"id": "a1", "hedges": []})
    ...     path.read_text()
    '{"id": "a1", "hedges": []}\n'
    """

    def write(self, record: Mapping[str, Any]) -> None:
        """Write the object of one article, as `annotation_record` builds it."""
        line = json.dumps(record, ensure_ascii=False, allow_nan=False)
        self._stream.write(f"{line}\n")


def write_annotations(analysis: Analysis, path: str | Path) -> Path:
    """Write what was marked in each article of an analysis.

    Parameters
    ----------
    analysis : Analysis
        What was measured; its articles are parsed again for blocks and attributions.
    path : str or Path
        The file to write; an older one is replaced when the new one is complete.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """
    with AnnotationWriter(path) as annotations:
        for measurement in analysis.measurements:
            document = analysis.document(measurement.article_id)
            annotations.write(annotation_record(document, measurement.annotations))
    return Path(path)


def annotation_record(document: Document, annotations: Iterable[Annotation]) -> dict[str, Any]:
    """Build the object of one article: what is marked in it, as plain values.

    Parameters
    ----------
    document : Document
        The parsed article with its attributions.
    annotations : iterable of Annotation
        The marks of the extractors.

    Returns
    -------
    dict
        ``id``, ``attributions``, ``hedges``, ``boosters``, ``mentions``, ``figures`` and
        ``blocks``; offsets count the code points of the text as read, ends excluded. Boosters look
        like hedges and stand apart because they are none. What has not been measured,
        such as the polarity of a mention, has no key, nor have the open end of a figure
        ("over 400") and what it is silent on. Marks in headings are given with their
        ``block``; those in captions, biographies and the like are left out, but for figures,
        which captions state as well.
    """
    marks = [mark for mark in annotations if mark.block in _MARKED_KINDS]
    hedging = [mark for mark in marks if mark.extractor == "hedging"]
    return {
        "id": document.article.id,
        "attributions": [_attribution(found) for found in document.attributions],
        "hedges": [_hedge(document, mark) for mark in hedging if not _is_booster(mark)],
        "boosters": [_hedge(document, mark) for mark in hedging if _is_booster(mark)],
        "mentions": [_mention(document, mark) for mark in marks if mark.extractor == "portrayal"],
        "figures": [_figure(record) for record in figure_records(document)],
        "blocks": [_block(document, index) for index in range(len(document.blocks))],
    }


def _attribution(found: Attribution) -> dict[str, Any]:
    described = found.described
    return {
        "source": _pairs(found.source),
        "cue": _pairs(found.cue),
        "content": _pairs(found.content),
        "type": found.kind,
        "stance": found.stance,
        "source_anonymity": described.anonymity,
        "source_role": described.role,
        "source_nationality": described.nationality,
        "speaker": described.speaker,
        "speaker_ambiguous": described.ambiguous,
        "level": found.level,
        "rule": found.rule,
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _is_booster(mark: Annotation) -> bool:
    return mark.label == "booster"


def _hedge(document: Document, mark: Annotation) -> dict[str, Any]:
    return {
        **_place(document, mark),
        "category": mark.label,
        "voice": mark.voice,
        "rule": mark.rule,
        "core": bool(mark.attributes.get("core", True)),
        "block": mark.block,
    }


def _mention(document: Document, mark: Annotation) -> dict[str, Any]:
    further = {
        name: value
        for name, value in mark.attributes.items()
        if name in _MENTION_KEYS and value == value  # NaN is no JSON: what is missing has no key
    }
    return {
        **_place(document, mark),
        "actor": mark.label,
        "voice": mark.voice,
        "rule": mark.rule,
        "block": mark.block,
        **further,
    }


def _figure(record: FigureRecord) -> dict[str, Any]:
    described = record.telling.described
    told = {
        "minimum": record.amount.minimum,
        "maximum": record.amount.maximum,
        "unit": record.unit,
        "counted": record.thing.words,
        "approximator": record.approximator,
        "hedges": list(record.hedges),
        "source": _pairs(record.telling.source),
        "cue": _pairs(record.telling.cue),
        "stance": record.telling.stance,
        "source_anonymity": described.anonymity if record.telling.source else "",
        "dated": record.dated,
        "position": round(record.position, 4),
    }
    return {
        "start": record.span.start,
        "end": record.span.end,
        "text": record.as_written,
        "number": list(record.number),
        "kind": record.kind,
        "bound": record.amount.bound,
        "voice": record.voice,
        "block": record.block,
        **{name: value for name, value in told.items() if _is_told(value)},
    }


def _is_told(value: object) -> bool:
    """Whether a field says anything; infinite and missing numbers are no JSON."""
    return math.isfinite(value) if isinstance(value, float) else bool(value)


def _place(document: Document, mark: Annotation) -> dict[str, Any]:
    start, end = mark.span
    return {"start": start, "end": end, "text": document.text_of(mark.span)}


def _block(document: Document, index: int) -> dict[str, Any]:
    block = document.blocks[index]
    record: dict[str, Any] = {
        "start": block.span.start,
        "end": block.span.end,
        "kind": block.kind,
    }
    if block.speaker:
        record["speaker"] = block.speaker
    return record
