from __future__ import annotations

import numpy as np

from framing.articles import Article
from framing.attribution.decoding import Marked
from framing.attribution.linking import linked
from framing.attribution.places import Chances, Places
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


def test_what_is_spoken_ends_with_its_mark() -> None:
    document = parse(Article(id="a1", text="Beck wrote, “It rained for days,” and sat down."))
    spans = marked(document, ("cue", "wrote"), ("content", '" It rained for days , " and sat down'))
    assert joined(document, spans) == [("", "wrote", ['" It rained for days , "'])]


def test_a_list_of_quotations_is_one_content() -> None:
    document = parse(Article(id="a1", text="Beck named “the old wall,” and “the old mayor.”"))
    spans = marked(
        document, ("cue", "named"), ("content", '" the old wall , " and " the old mayor . "')
    )
    assert len(joined(document, spans)[0][2][0].split()) == 13


def test_the_verb_behind_when_is_no_cue_of_what_stands_before() -> None:
    text = "Beck said on Monday of that week, “It rained,” when Ode asked her."
    document = parse(Article(id="a1", text=text))
    spans = marked(document, ("cue", "said"), ("content", '" It rained , "'), ("cue", "asked"))
    assert joined(document, spans) == [("", "said", ['" It rained , "'])]


def test_a_colon_is_the_cue_where_there_is_no_other() -> None:
    document = parse(Article(id="a1", text="Here is Beck in June: “It rained for days.”"))
    spans = marked(document, ("content", '" It rained for days . "'))
    found = joined(document, spans, sources={"Beck": 0.0})
    assert found == [("Beck", ":", ['" It rained for days . "'])]


def test_a_quotation_goes_on_over_an_aside_up_to_the_next_paragraph() -> None:
    text = "“It rained,” Beck said, pointing to the wall. “Then it snowed.”\n\nOde said it did."
    document = parse(Article(id="a1", text=text))
    spans = marked(
        document, ("content", '" It rained , "'), ("cue", "said"), ("cue", "pointing"),
        ("content", "the wall"), ("content", '" Then it snowed . "'), ("content", "it did"),
    )  # fmt: skip
    last = [index for index, text in enumerate(document.tokens.texts) if text == "said"][-1]
    spans = sorted([*spans, Marked("cue", last, last + 1)], key=lambda span: span.first)
    assert joined(document, spans) == [
        ("", "said", ['" It rained , "', '" Then it snowed . "']),
        ("", "pointing", ["the wall"]),
        ("", "said", ["it did"]),
    ]


def test_outside_quotation_marks_a_content_ends_with_its_sentence() -> None:
    document = parse(
        Article(
            id="a1", text='Ode asked for the barn keys "by noon." Beck rows home, an aide hinted.'
        )
    )
    spans = marked(
        document,
        ("source", "Ode"),
        ("cue", "asked"),
        ("content", 'for the barn keys " by noon . " Beck rows home'),
        ("source", "an aide"),
        ("cue", "hinted"),
    )
    assert joined(document, spans) == [
        ("Ode", "asked", ['for the barn keys " by noon . "']),
        ("an aide", "hinted", ["Beck rows home"]),
    ]
