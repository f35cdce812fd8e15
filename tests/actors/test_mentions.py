from __future__ import annotations

from framing.actors import FORMS, actors_of, find_mentions, speakers
from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.lexicon import read_lexicon


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def mentions(text: str) -> list[tuple[str, str, str]]:
    document = read(text)
    found = find_mentions(document, read_lexicon("actors"))
    return [(document.text_of(m.span), m.actor, m.form) for m in found]


def speaking(text: str) -> dict[str, int]:
    document = read(text)
    return dict(speakers(document, find_mentions(document, read_lexicon("actors"))))


def test_forms_of_one_actor() -> None:
    assert mentions("Hungary is old. The Hungarian wall fell. Budapest refused to sign.") == [
        ("Hungary", "hungary", "name"),
        ("Hungarian", "hungary", "demonym"),
        ("Budapest", "hungary", "metonym"),
    ]


def test_city_as_a_place_is_no_mention() -> None:
    assert mentions("They met in Budapest.") == []


def test_surname_counts_where_the_full_name_stands() -> None:
    assert mentions("Abbas spoke.") == []
    found = mentions("Mahmoud Abbas came. Abbas spoke.")
    assert [(text, actor) for text, actor, _ in found] == [
        ("Mahmoud Abbas", "abbas"),
        ("Abbas", "abbas"),
    ]


def test_mentions_do_not_overlap() -> None:
    assert mentions("The Hungarian government left.") == [
        ("Hungarian government", "hungary", "institution")
    ]


def test_every_form_of_the_lexicon_is_known() -> None:
    assert {entry.category for entry in read_lexicon("actors").entries} <= set(FORMS)


def test_country_represents_itself_and_a_leader_the_country() -> None:
    actors = actors_of("actors")
    assert actors["hungary"].represents == "hungary"
    assert actors["abe"].represents == "japan"
    assert actors["abe"].kind == "person"
    assert "Hungary" in actors["hungary"].aliases


def test_actor_of_a_source() -> None:
    assert speaking("Hungary said that it rained.") == {"hungary": 1}


def test_person_decides_before_the_country() -> None:
    assert speaking("Japan’s prime minister, Shinzo Abe, said that it rained.") == {"abe": 1}


def test_source_that_is_no_actor() -> None:
    assert speaking("Ana Beck said that Hungary left.") == {}


def test_pronoun_speaks_for_whom_it_stands() -> None:
    text = "Shinzo Abe came to Tarn on Monday. “We are late,” he said."
    assert speaking(text) == {"abe": 1}


def test_attribution_inside_another_is_not_counted() -> None:
    text = "Hungary said that Serbia had said that it rained."
    assert speaking(text) == {"hungary": 1}


def test_implicit_source_is_no_actor() -> None:
    assert speaking("Hungary is expected to leave the talks.") == {}
