from __future__ import annotations

from framing.articles import Article
from framing.attribution.decoding import Marked
from framing.attribution.linking import linked
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


def test_contents_go_with_the_nearest_cue() -> None:
    document = parse(Article(id="a1", text=TEXT))
    spans = marked(
        document, ("content", "It rained ,"), ("cue", "said"), ("source", "Beck"),
        ("source", "Ode"), ("cue", "added"), ("content", "it snowed"),
    )  # fmt: skip
    assert words(document, linked(document, spans)) == [
        ("Beck", "said", ["It rained ,"]),
        ("Ode", "added", ["it snowed"]),
    ]


def test_a_cue_without_content_is_none() -> None:
    document = parse(Article(id="a1", text=TEXT))
    assert linked(document, marked(document, ("cue", "said"), ("source", "Beck"))) == []


def test_a_content_without_a_cue_is_none() -> None:
    document = parse(Article(id="a1", text=TEXT))
    assert linked(document, marked(document, ("content", "It rained"))) == []


def test_a_source_of_another_sentence_is_not_taken() -> None:
    document = parse(Article(id="a1", text=TEXT))
    spans = marked(document, ("content", "It rained"), ("cue", "said"), ("source", "He"))
    assert words(document, linked(document, spans)) == [("", "said", ["It rained"])]
