from __future__ import annotations

import gzip
import json
import math
import os
import pickle
from pathlib import Path

import pytest

from framing.articles import Article
from framing.document import Document, parse
from framing.extractors.extractor import Extractor, Value
from framing.extractors.hedging import CATEGORIES, Hedging
from framing.lexicon import read_lexicon

GOLD = Path(os.environ.get("FRAMING_GOLD", "../shared/gold"))


def document_of(text: str) -> Document:
    return parse(Article(id="a1", text=text))


def values(document: Document) -> dict[str, Value]:
    return dict(Hedging().extract(document).values)


def test_is_an_extractor_with_a_value_for_each_feature() -> None:
    extractor = Hedging()
    assert isinstance(extractor, Extractor)
    names = [name for name, _ in extractor.extract(document_of("It may rain.")).values]
    assert names == [feature.name for feature in extractor.features]


def test_rates_count_core_hedges_per_1000_body_words() -> None:
    found = values(document_of("The dam may fail. It would cost about ten coins."))
    assert found["hedges_per_1000_words"] == Value(200.0, 10, 2)
    assert found["modal_hedges_per_1000_words"].count == 1
    assert found["approximator_hedges_per_1000_words"].count == 1
    assert found["all_cues_per_1000_words"].count == 3


def test_categories_add_up_to_all_hedges() -> None:
    found = values(document_of("Perhaps it may fail, if the wall appears weak, he believes."))
    parts = sum(found[f"{category}_hedges_per_1000_words"].count for category in CATEGORIES)
    assert parts == found["hedges_per_1000_words"].count == 5


def test_voices_add_up_to_all_hedges() -> None:
    text = 'The dam may fail. "It might hold," she said. She said it could leak.'
    document = document_of(text)
    quoted = text.index('"It'), text.index('," she')
    reported = text.index("it could"), len(text) - 1
    document = document.with_attributions(
        (), ((*quoted, "quoted"), (*reported, "reported")), document.quotations
    )
    found = values(document)
    for voice in ("author", "quoted", "reported"):
        assert found[f"{voice}_hedges_per_1000_words"].count == 1
    assert found["hedges_per_1000_words"].count == 3
    marks = Hedging().extract(document).annotations
    assert [mark.voice for mark in marks] == ["author", "quoted", "reported"]


def test_sentence_share_does_not_grow_with_stacking() -> None:
    found = values(document_of("It could potentially fail. It holds."))
    assert found["hedged_sentence_share"] == Value(0.5, 2, 1)


def test_balance_is_the_log_of_the_smoothed_ratio() -> None:
    found = values(document_of("It may perhaps fail. Of course it leaks."))
    assert found["hedge_booster_balance"] == Value(math.log(2.5 / 1.5), 3)
    assert found["boosters_per_1000_words"].count == 1


def test_balance_of_nothing_is_undefined() -> None:
    value = values(document_of("The dam holds."))["hedge_booster_balance"]
    assert math.isnan(value.value)
    assert value.base == 0


def test_conditional_evidentials() -> None:
    found = values(document_of("If confirmed, it is a record. If it rains, the road floods."))
    assert found["conditional_evidentials"].value == 1
    assert found["conditional_hedges_per_1000_words"].count == 2


def test_an_empty_article_has_undefined_rates() -> None:
    found = values(document_of(""))
    for name, value in found.items():
        assert math.isnan(value.value), name
        assert value.base == 0, name


def test_annotation_names_the_row_that_explains_it() -> None:
    (mark,) = Hedging().extract(document_of("A deal is almost impossible.")).annotations
    assert mark.rule == "hedges:almost#degree"
    assert (mark.label, mark.extractor, mark.block) == ("attenuator", "hedging", "body")
    assert mark.attributes == {"core": True, "strength": 1, "layer": "hedge"}


def test_boosters_are_marked_with_their_label() -> None:
    (mark,) = Hedging().extract(document_of("It certainly failed.")).annotations
    assert (mark.label, mark.attributes["layer"]) == ("booster", "booster")


def test_headlines_are_marked_but_not_counted() -> None:
    text = "Harbour Dam May Fail, Board Warns\n\nThe harbour board met on Monday for three hours."
    document = parse(Article(id="a1", text=text, headline="Harbour Dam May Fail, Board Warns"))
    extraction = Hedging().extract(document)
    assert [mark.block for mark in extraction.annotations] == ["headline"]
    assert dict(extraction.values)["hedges_per_1000_words"].count == 0


def test_a_lexicon_may_be_given_whole() -> None:
    whole = Hedging(read_lexicon("hedges"))
    document = document_of("It may rain.")
    assert whole.extract(document) == Hedging().extract(document)


def test_a_lexicon_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="'actors' has no layer 'hedge'"):
        Hedging("actors").extract(document_of("It may rain."))


def test_settings_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Hedging())) == Hedging()


@pytest.mark.slow
def test_agrees_with_the_marked_passages() -> None:
    path = GOLD / "news_hedges_dev.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"{path} is not here; set FRAMING_GOLD to the folder that holds it")
    right = missed = wrong = category = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            marks = Hedging().extract(document_of(row["text"])).annotations
            hedges = [mark for mark in marks if mark.label != "booster"]
            touched = set()
            for cue in row["cues"]:
                over = [
                    number
                    for number, mark in enumerate(hedges)
                    if mark.span.start < cue["end"] and cue["start"] < mark.span.end
                ]
                touched.update(over)
                if cue["core"]:
                    right += bool(over)
                    missed += not over
                    category += any(hedges[n].label == cue["category"] for n in over)
            wrong += len(hedges) - len(touched)
    assert right / (right + missed) >= 0.95
    assert right / (right + wrong) >= 0.92
    assert category / right >= 0.95


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("About 300 people left. It cost $4 million.", 0.5),
        ("More than 300 people left.", 1.0),
        ("Some 40 people or so left, and 12 people stayed.", 0.5),
        ("They may sell 300 boats.", 0.0),
    ],
)
def test_the_share_of_figures_that_are_approximated(text: str, shared: float) -> None:
    found = values(document_of(text))
    assert found["approximated_figure_share"].value == shared


def test_without_figures_the_share_is_undefined() -> None:
    value = values(document_of("About time."))["approximated_figure_share"]
    assert math.isnan(value.value)
    assert value.base == 0


def test_a_list_of_ones_own_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("term,category\nperchance,modal\n", encoding="utf-8")
    card = 'title = "t"\nversion = "1"\nlicence = "x"\nsource = "x"\ncitation = "x"\n'
    path.with_suffix(".toml").write_text(
        card + 'layers = ["hedge"]\n[categories]\nmodal = "x"\n', encoding="utf-8"
    )
    extractor = Hedging(str(path))
    path.unlink()
    assert len(extractor.extract(document_of("It may perchance rain.")).annotations) == 1
