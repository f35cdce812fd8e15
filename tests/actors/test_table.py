from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.actor_table import ActorTable
from framing.actors import (
    ActorRow,
    actors_lexicon,
    actors_of,
    find_mentions,
    lexicon_of_rows,
    propose_actors,
    read_rows,
)
from framing.articles import Article
from framing.document import parse
from framing.errors import LexiconError
from framing.extractors import default_extractors
from framing.measurement import measure_article

BECK = ActorRow("ana-beck", "Ana Beck", "person", ("Ana Beck", "Beck"), "ana-beck")
TOM = ActorRow("tom-beck", "Tom Beck", "person", ("Tom Beck", "Beck"), "tom-beck")
RUSSIA = ActorRow("russia", "Russia", "country", ("Russia", "Russian", "Moscow"), "russia")


def found(text: str, *rows: ActorRow) -> list[tuple[str, str, str]]:
    document = parse(Article(id="a1", text=text))
    mentions = find_mentions(document, lexicon_of_rows(rows))
    return [(document.text_of(m.span), m.actor, m.form) for m in mentions]


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "actors.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_forms_of_a_state() -> None:
    text = "Russia left. A Russian boat sank. Moscow denied it. They met in Moscow."
    assert found(text, RUSSIA) == [
        ("Russia", "russia", "name"),
        ("Russian", "russia", "demonym"),
        ("Moscow", "russia", "metonym"),
    ]


def test_a_surname_needs_the_full_name() -> None:
    assert found("On Monday Beck spoke.", BECK) == []
    assert len(found("Ana Beck came. On Monday Beck spoke.", BECK)) == 2


def test_a_shared_surname_is_that_of_the_one_last_named_in_full() -> None:
    text = "Ana Beck came. Beck spoke. Tom Beck left. Later Beck slept. Ana Beck woke. So Beck ate."
    assert [actor for _, actor, _ in found(text, BECK, TOM)] == [
        "ana-beck", "ana-beck", "tom-beck", "tom-beck", "ana-beck", "ana-beck",
    ]  # fmt: skip


def test_a_shared_surname_before_any_full_name_is_that_of_the_first_named_later() -> None:
    assert found("On Monday Beck spoke. Tom Beck left.", BECK, TOM)[0][1] == "tom-beck"


def test_a_surname_that_is_a_month() -> None:
    may = ActorRow("ula-may", "Ula May", "person", ("Ula May", "May"), "ula-may")
    text = "Ula May came in May. On May 9 it rained. Then May spoke."
    assert [words for words, _, _ in found(text, may)] == ["Ula May", "May"]


def test_a_stranger_of_the_same_surname_does_not_count() -> None:
    assert [w for w, _, _ in found("Ana Beck met John Beck.", BECK)] == ["Ana Beck"]


def test_aliases_in_small_letters_match_any_capitals() -> None:
    rows = ActorRow("strikers", "strikers", "group", ("dock workers",), "strikers")
    assert len(found("Dock workers met dock workers.", rows)) == 2


def test_a_table_comes_back_as_it_was_written(table: Callable[[str], Path]) -> None:
    articles = [Article(id="a1", text="Russia met Mayor Ana Beck. Beck and Russia met the FGK.")]
    rows = propose_actors(articles, least=1)
    assert read_rows(table(ActorTable(rows).frame.to_csv(index=False))) == rows


def test_measures_take_the_table(table: Callable[[str], Path]) -> None:
    path = table("id,name,kind,aliases\nfgk,FGK,organisation,FGK | Fishers of Norland\n")
    article = Article(id="a1", text="The FGK voted. The Fishers of Norland left.")
    rows = measure_article(article, default_extractors(actors=str(path))).rows
    assert {row.actor for row in rows if row.actor} == {"fgk"}


def test_actors_of_a_table(table: Callable[[str], Path]) -> None:
    path = table("id,name,kind,aliases,represents\nfgk,FGK,organisation,FGK,russia\n")
    (actor,) = actors_of(actors_lexicon(str(path))).values()
    assert (actor.name, actor.kind, actor.represents) == ("FGK", "organisation", "russia")


def test_a_changed_table_is_read_again(table: Callable[[str], Path]) -> None:
    path = table("id,name,kind,aliases\nfgk,FGK,organisation,FGK\n")
    first = actors_lexicon(str(path))
    table("id,name,kind,aliases\nfgk,FGK,organisation,FGK | Fishers\n")
    assert len(actors_lexicon(str(path)).entries) > len(first.entries)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,name,kind\n", r":1: column 'aliases' is missing; a table of actors has the"),
        ("id,name,kind,aliases\nF K,F,group,F\n", r":2: column 'id': 'F K' is no id"),
        ("id,name,kind,aliases\nf,F,firm,F\n", r":2: column 'kind': 'firm' is none of country"),
        ("id,name,kind,aliases\nf,F,group, | \n", r":2: column 'aliases' is empty"),
        ("id,name,kind,aliases\nf,,group,F\n", r":2: column 'name' is empty"),
        ("id,name,kind,aliases\nf,F,group,A/B\n", r":2: column 'aliases': 'A/B' holds a sign"),
        ("id,name,kind,aliases,mentions\nf,F,group,F,ten\n", r":2: column 'mentions': 'ten' is no"),
        ("id,name,kind,aliases\nf,F,group,F\nf,G,group,G\n", r":3: column 'id': 'f' is there"),
        ("id,name,kind,aliases,represents\nf,F,group,F,nix\n", r"'f' represents 'nix', which is"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_said(
    text: str, message: str, table: Callable[[str], Path]
) -> None:
    with pytest.raises(LexiconError, match=message):
        read_rows(table(text))


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"no\.csv: no such file; it should be a table"):
        actors_lexicon(str(tmp_path / "no.csv"))


def test_a_table_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("id,name,kind,aliases\nf,Fé,group,Fé\n".encode("latin-1"))
    with pytest.raises(LexiconError, match="not UTF-8; save the file as UTF-8"):
        read_rows(path)
