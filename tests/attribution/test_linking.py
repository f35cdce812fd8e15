from __future__ import annotations

import numpy as np

from framing.articles import Article
from framing.attribution.decoding import Marked
from framing.attribution.linking import Chances, Places, linked
from framing.document import parse

TEXT = "It rained, said Beck, and Ode added it snowed. He left.\n\nThe council met."


def words(document, found):
    texts = document.tokens.texts
    return [
        (
            "" if f.source is None else " ".join(texts[slice(*f.source)]),
            " ".join(texts[slice(*f.cue)]),
            [" ".join(texts[slice(*part)]) for part in f.content],
        )
        for f in found
    ]


def marked(document, *spans):
    texts = list(document.tokens.texts)
    found = []
    for role, text in spans:
        want = text.split()
        first = next(k for k in range(len(texts)) if texts[k : k + len(want)] == want)
        found.append(Marked(role, first, first + len(want)))
    return sorted(found, key=lambda span: span.first)


def joined(document, spans, cues=None, sources=None):
    """Linked, with the scores of words as cues and sources where they are given."""
    texts = document.tokens.texts
    chances = Chances(
        0,
        np.array([(cues or {}).get(text, -9.0) for text in texts]),
        np.array([(sources or {}).get(text, -9.0) for text in texts]),
    )
    return words(document, linked(document, Places(document), spans, chances))


def test_contents_go_with_the_nearest_cue() -> None:
    document = parse(Article(id="a1", text=TEXT))
    spans = marked(
        document, ("content", "It rained ,"), ("cue", "said"), ("source", "Beck"),
        ("source", "Ode"), ("cue", "added"), ("content", "it snowed"),
    )  # fmt: skip
    assert joined(document, spans) == [
        ("Beck", "said", ["It rained ,"]),
        ("Ode", "added", ["it snowed"]),
    ]


def test_a_cue_without_content_is_none() -> None:
    document = parse(Article(id="a1", text=TEXT))
    assert joined(document, marked(document, ("cue", "said"), ("source", "Beck"))) == []


def test_a_content_without_a_cue_is_none() -> None:
    document = parse(Article(id="a1", text=TEXT))
    assert joined(document, marked(document, ("content", "It rained"))) == []


def test_a_source_of_another_sentence_is_not_taken() -> None:
    document = parse(Article(id="a1", text=TEXT))
    spans = marked(document, ("content", "It rained"), ("cue", "said"), ("source", "He"))
    assert joined(document, spans) == [("", "said", ["It rained"])]


def test_a_content_without_a_cue_takes_the_likeliest_word_beside_it() -> None:
    document = parse(Article(id="a1", text=TEXT))
    spans = marked(document, ("source", "Ode"), ("content", "it snowed"))
    assert joined(document, spans, cues={"added": -1.0}) == [("Ode", "added", ["it snowed"])]


def test_a_plain_content_further_away_does_not_go_with_the_cue_of_another() -> None:
    text = "“It rained,” Beck said, as she marvelled at all the water in the valley."
    document = parse(Article(id="a1", text=text))
    spans = marked(
        document, ("content", "It rained"), ("source", "Beck"), ("cue", "said"),
        ("content", "all the water"),
    )  # fmt: skip
    assert joined(document, spans, cues={"marvelled": 0.0}) == [
        ("Beck", "said", ["It rained"]),
        ("Beck", "marvelled", ["all the water"]),
    ]


def test_a_cue_without_a_source_takes_the_likeliest_words_beside_it() -> None:
    document = parse(Article(id="a1", text=TEXT))
    spans = marked(document, ("content", "it snowed"), ("cue", "added"))
    assert joined(document, spans, sources={"Ode": 0.5})[0][0] == "Ode"
    assert joined(document, spans)[0][0] == ""


def test_a_quotation_behind_its_tag_goes_with_it() -> None:
    text = "“It rained,” Beck said of the week. “Then it snowed.”"
    document = parse(Article(id="a1", text=text))
    spans = marked(
        document, ("content", "It rained"), ("cue", "said"), ("content", "Then it snowed .")
    )
    assert joined(document, spans)[0][2] == ["It rained", "Then it snowed ."]


def test_the_conjunction_is_no_part_of_the_content() -> None:
    document = parse(Article(id="a1", text="Beck said that it rained. Ode said that was all."))
    spans = marked(
        document, ("cue", "said"), ("content", "that it rained"), ("content", "that was all")
    )
    assert joined(document, spans)[0][2] == ["it rained", "that was all"]


def test_a_content_of_that_alone_is_none() -> None:
    document = parse(Article(id="a1", text="Beck said that, and left."))
    assert joined(document, marked(document, ("cue", "said"), ("content", "that"))) == []


def test_the_subject_of_a_passive_of_hearsay_does_not_speak() -> None:
    document = parse(Article(id="a1", text="The dam is believed to have failed."))
    spans = marked(
        document, ("source", "The dam"), ("cue", "believed"), ("content", "to have failed")
    )
    assert joined(document, spans) == [("", "believed", ["The dam", "to have failed"])]


def test_the_one_who_hopes_to_speaks() -> None:
    document = parse(Article(id="a1", text="The mayor promised to mend it."))
    spans = marked(
        document, ("source", "The mayor"), ("cue", "promised"), ("content", "to mend it")
    )
    assert joined(document, spans) == [("The mayor", "promised", ["to mend it"])]
