from __future__ import annotations

import numpy as np

from framing.articles import Article
from framing.attribution.token_features import token_features, type_features
from framing.document import parse

TEXT = "A plan\n\nThe mayor said: “It ‘will’ hold.” She left."


def features():
    return token_features(parse(Article(id="a1", text=TEXT)))


def test_words_outside_the_vocabulary_share_a_row() -> None:
    rows = type_features(["Dam", "dam", "weir"], {"dam": 7})
    assert rows[:, 0].tolist() == [7, 7, 0]


def test_shape_tells_how_a_word_is_written() -> None:
    rows = type_features(["dam", "Dam", "DAM", "daM", "12", ";"], {})
    assert rows[:, 3].tolist() == [0, 1, 2, 3, 4, 5]


def test_quotations_have_states_by_level() -> None:
    got = features()
    seen = {got.types[t]: int(q) for t, q in zip(got.type_of, got.quote, strict=True)}
    assert (seen["said"], seen["It"], seen["will"]) == (0, 5, 8)


def test_a_longer_quotation_has_states_of_its_own() -> None:
    document = parse(Article(id="a1", text="“It will hold for long,” she said."))
    assert token_features(document).quote.tolist()[:3] == [1, 2, 2]


def test_marks_that_set_off_paragraphs_open_no_speech() -> None:
    text = '"She stood up. “It is over for us all,” she said.\n\n"BECK: Is it?\n\nHe left.'
    document = parse(Article(id="a1", text=text))
    got = token_features(document)
    seen = {got.types[t]: int(q) for t, q in zip(got.type_of, got.quote, strict=True)}
    assert (seen["stood"], seen["over"], seen["BECK"]) == (0, 2, 0)


def test_a_speech_over_paragraphs_is_one() -> None:
    text = "“The dam is old.\n\n“It leaks every day,” she said."
    got = token_features(parse(Article(id="a1", text=text)))
    seen = {got.types[t]: int(q) for t, q in zip(got.type_of, got.quote, strict=True)}
    assert (seen["old"], seen["leaks"], seen["said"]) == (2, 2, 0)


def test_contents_are_read_as_paragraphs_of_their_own() -> None:
    document = parse(Article(id="a1", text="“It ‘will’ hold for long,” she said. He left it."))
    got = token_features(document)
    texts = list(document.tokens.texts)
    first, last = texts.index("It"), texts.index("long") + 1
    inside = got.inside([(first, last), (texts.index("He"), len(texts))])
    assert [inside.types[t] for t in inside.type_of][-4:] == ["He", "left", "it", "."]
    assert inside.quote.tolist()[:4] == [0, 1, 2, 3]
    assert inside.place[[0, last - first]].tolist() == [2, 2]
    assert inside.sentence[[0, -1]].tolist() == [0, 1]


def test_a_quotation_knows_its_surroundings() -> None:
    got = features()
    it = [got.types[t] for t in got.type_of].index("It")
    assert got.types[got.type_of[got.before[it]]] == ":"
    assert got.types[got.type_of[got.after[it]]] == "She"


def test_places() -> None:
    got = features()
    texts = [got.types[t] for t in got.type_of]
    assert got.place[texts.index("The")] == 2
    assert got.place[texts.index("She")] == 1
    assert got.place[texts.index("mayor")] == 0


def test_a_part_stands_alone() -> None:
    part = features().part(2, 6)
    assert len(part) == 4
    assert part.sentence[0] == 0
    assert part.before.max() < 4
    assert part.after.max() < 4


def test_no_tokens() -> None:
    empty = token_features(parse(Article(id="a1", text="\n")))
    assert len(empty) == 0
    assert np.shape(empty.quoted) == (0, 1)
