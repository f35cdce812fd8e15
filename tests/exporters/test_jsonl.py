from __future__ import annotations

import json
import math
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Attribution, Block, Document, Source, Tokens, parse
from framing.errors import OutputError
from framing.exporters import AnnotationWriter, annotation_record, write_annotations
from framing.spans import Annotation, Span

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Borland may yield, said Ada Quill."
NO_TOKENS = Tokens((), (), (), (), ())


def document() -> Document:
    quill = Source("named_person", "government", "XB", "Ada Quill", False)
    attribution = Attribution(
        (Span(24, 33),), (Span(19, 23),), (Span(0, 17),), "indirect", "neutral", quill, "pattern"
    )
    return Document(
        article=Article("a1", TEXT),
        plain=TEXT,
        blocks=(Block(Span(0, 34), "body"),),
        sentences=(),
        tokens=NO_TOKENS,
        quotations=(),
        attributions=(attribution,),
    )


def hedge(**changes: object) -> Annotation:
    fields = {
        "article_id": "a1", "span": Span(8, 11), "extractor": "hedging", "label": "modal",
        "rule": "hedges:may", "voice": "reported", "attributes": {"core": True, "strength": 2},
    }  # fmt: skip
    return Annotation(**(fields | changes))  # type: ignore[arg-type]


def mention(**attributes: object) -> Annotation:
    return Annotation(
        "a1", Span(0, 7), "portrayal", "borland", "actors:Borland", "reported",
        attributes=attributes,  # type: ignore[arg-type]
    )  # fmt: skip


def test_attributions() -> None:
    (record,) = annotation_record(document(), [])["attributions"]
    assert record == {
        "source": [[24, 33]],
        "cue": [[19, 23]],
        "content": [[0, 17]],
        "type": "indirect",
        "stance": "neutral",
        "source_anonymity": "named_person",
        "source_role": "government",
        "source_nationality": "XB",
        "speaker": "Ada Quill",
        "speaker_ambiguous": False,
        "level": 0,
        "rule": "pattern",
    }


def test_hedges() -> None:
    assert annotation_record(document(), [hedge()])["hedges"] == [
        {
            "start": 8, "end": 11, "text": "may", "category": "modal", "voice": "reported",
            "rule": "hedges:may", "core": True, "block": "body",
        }
    ]  # fmt: skip


def test_boosters_stand_apart() -> None:
    record = annotation_record(document(), [hedge(label="booster")])
    assert record["hedges"] == []
    assert record["boosters"][0]["category"] == "booster"


def test_what_is_said_of_a_mention_is_a_list() -> None:
    (record,) = annotation_record(document(), [mention(said=["weak", "rogue state"])])["mentions"]
    assert record["said"] == ["weak", "rogue state"]


def test_mentions() -> None:
    record = annotation_record(document(), [mention(form="name", polarity=-0.5, other="x")])
    assert record["mentions"] == [
        {
            "start": 0, "end": 7, "text": "Borland", "actor": "borland", "voice": "reported",
            "rule": "actors:Borland", "block": "body", "form": "name", "polarity": -0.5,
        }
    ]  # fmt: skip


def test_what_is_missing_has_no_key() -> None:
    (record,) = annotation_record(document(), [mention(polarity=math.nan)])["mentions"]
    assert "polarity" not in record
    assert "role" not in record


def test_marks_of_other_extractors_are_left_to_the_table() -> None:
    record = annotation_record(document(), [hedge(extractor="sentiment")])
    assert record["hedges"] == record["mentions"] == []


@pytest.mark.parametrize(("block", "kept"), [("headline", 1), ("caption", 0), ("biography", 0)])
def test_marks_in_page_furniture_are_left_out(block: str, kept: int) -> None:
    assert len(annotation_record(document(), [hedge(block=block)])["hedges"]) == kept


def test_blocks() -> None:
    assert annotation_record(document(), [])["blocks"] == [{"start": 0, "end": 34, "kind": "body"}]


def test_offsets_point_into_the_text() -> None:
    record = annotation_record(document(), [hedge(), mention()])
    for mark in record["hedges"] + record["mentions"]:
        assert TEXT[mark["start"] : mark["end"]] == mark["text"]


def test_an_analysis_is_written_line_by_line(tmp_path: Path) -> None:
    analysis = SimpleNamespace(
        measurements=[SimpleNamespace(article_id="a1", annotations=(hedge(),))],
        document=lambda _: document(),
    )
    path = write_annotations(analysis, tmp_path / "a.jsonl")  # type: ignore[arg-type]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [annotation_record(document(), [hedge()])]


def test_letters_are_written_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with AnnotationWriter(path) as annotations:
        annotations.write({"id": "café ’"})
    assert path.read_bytes() == '{"id": "café ’"}\n'.encode()


def test_an_unwritable_file_fails_before_the_block(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        AnnotationWriter(tmp_path)


def test_an_interruption_leaves_nothing(tmp_path: Path) -> None:
    def interrupted(article_id: str) -> Document:
        raise KeyboardInterrupt

    analysis = SimpleNamespace(
        measurements=[SimpleNamespace(article_id="a1", annotations=())], document=interrupted
    )
    with pytest.raises(KeyboardInterrupt):
        write_annotations(analysis, tmp_path / "a.jsonl")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def figures_of(text: str) -> list[dict[str, object]]:
    document = attribute(parse(Article("a1", text)))
    return annotation_record(document, [])["figures"]


def test_a_figure_has_its_place_its_values_and_who_tells_it():
    text = "Over 400 boats may have sunk, officials said on Monday."
    (figure,) = figures_of(text)
    start, end = figure["number"]
    assert text[start:end] == "400"
    assert text[figure["start"] : figure["end"]] == figure["text"] == "Over 400 boats"
    assert (figure["minimum"], figure["bound"], figure["counted"]) == (400.0, "at_least", "boats")
    assert (figure["approximator"], figure["hedges"]) == ("Over", ["may"])
    assert [text[s:e] for s, e in figure["source"]] == ["officials"]
    assert (figure["stance"], figure["voice"]) == ("neutral", "reported")


def test_what_a_figure_leaves_open_has_no_key():
    (figure,) = figures_of("Over 400 boats sank.")
    assert not {"maximum", "unit", "hedges", "source", "cue", "stance", "dated"} & figure.keys()


def test_a_figure_in_a_headline_has_no_position():
    # NaN is no JSON.
    found = figures_of(
        "40 Boats Sink Off Tarn\n\nThe harbour of Tarn lost 40 boats on Monday night."
    )
    assert {figure["block"]: "position" in figure for figure in found} == {
        "headline": False,
        "body": True,
    }
