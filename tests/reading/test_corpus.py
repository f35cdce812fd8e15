from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article, Reading
from framing.errors import ArticleError
from framing.reading import iter_corpus, read_corpus

GOLD = Path(os.environ.get("FRAMING_GOLD", Path(__file__).parents[3] / "shared" / "gold"))


def table(folder: Path, *rows: str) -> Path:
    path = folder / "news.csv"
    path.write_text("id,text\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_no_such_path() -> None:
    with pytest.raises(ArticleError, match=r"^nowhere: no such file or folder; give a folder of"):
        read_corpus("nowhere")


def test_a_kind_of_file_framing_does_not_read(tmp_path: Path) -> None:
    path = tmp_path / "news.docx"
    path.write_bytes(b"x")
    with pytest.raises(ArticleError, match=r"news.docx: framing does not read .docx; give"):
        read_corpus(path)


def test_a_corpus_is_named_for_its_source(tmp_path: Path) -> None:
    assert read_corpus(table(tmp_path, "a,One.")).name == "news"


def test_one_text(tmp_path: Path) -> None:
    path = tmp_path / "storm.txt"
    path.write_bytes("Caf\xe9".encode("latin-1"))
    corpus = read_corpus(path)
    assert (corpus[0].id, corpus[0].text) == ("storm", "Café")
    assert corpus.readings[0].encoding == "latin-1"


def test_an_empty_text_is_reported_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain.")
    (tmp_path / "b.txt").write_text(" \n\ufeff", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    corpus = read_corpus(tmp_path)
    assert [a.text for a in corpus] == ["Rain."]
    assert [(r.status, r.message) for r in corpus.problems] == [
        ("error", "is empty; it holds no text to measure")
    ] * 2


def test_nothing_but_empty_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(
        ArticleError, match=r"no article could be read out of 1; the first, .*empty"
    ):
        read_corpus(tmp_path)


def test_a_table_without_rows(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"news.csv: holds no article; give it at least one"):
        read_corpus(table(tmp_path))


def test_a_duplicate_id_is_reported(tmp_path: Path) -> None:
    corpus = read_corpus(table(tmp_path, "a,One.", "a,Two."))
    assert [a.text for a in corpus] == ["One."]
    (problem,) = corpus.problems
    assert (problem.source, problem.status) == ("news.csv:3", "error")
    assert problem.message == "the id 'a' is already that of news.csv:2; ids must be unique"


def test_duplicates_are_kept_out(tmp_path: Path) -> None:
    corpus = read_corpus(table(tmp_path, "a,Rain fell.", "b,  Rain  fell. "))
    (problem,) = corpus.problems
    assert (problem.status, problem.message) == (
        "duplicate",
        "has the same text as 'a' (news.csv:2)",
    )


def test_duplicates_are_kept_when_asked(tmp_path: Path) -> None:
    corpus = read_corpus(table(tmp_path, "a,Rain fell.", "b,Rain fell."), duplicates=True)
    assert len(corpus) == 2
    assert corpus.readings[1].message == "has the same text as 'a', kept as asked"


def test_half_a_surrogate_pair(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "Rain."}\n{"text": "R\\ud800"}\n')
    (problem,) = read_corpus(path).problems
    assert problem.message.startswith("holds half a surrogate pair (offset 1)")


def test_a_nul_in_a_cell(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "Rain."}\n{"text": "R\\u0000"}\n')
    (problem,) = read_corpus(path).problems
    assert problem.message.startswith("holds a NUL character (offset 1)")


def test_one_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain")
    assert read_corpus(tmp_path)[0].text == "Rain"


def test_five_megabytes(tmp_path: Path) -> None:
    text = "The minister said “no” again. " * 160_000
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert read_corpus(tmp_path)[0].text == text


def test_the_whole_corpus_in_a_given_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Łódź".encode("cp1250"))
    assert read_corpus(tmp_path, encoding="cp1250")[0].text == "Łódź"


def test_streaming_gives_each_reading_before_its_article(tmp_path: Path) -> None:
    items = list(iter_corpus(table(tmp_path, "a,One.", "b", "c,Two.")))
    assert [type(item) for item in items] == [Reading, Article, Reading, Reading, Article]


def test_streaming_does_not_read_ahead(tmp_path: Path) -> None:
    stream = iter_corpus(table(tmp_path, "a,One.", "a,Two."))
    first = next(stream)
    assert isinstance(first, Reading)
    assert first.status == "read"


def test_progress_is_silent_when_piped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read_corpus(table(tmp_path, "a,One."), progress=True)
    assert capsys.readouterr() == ("", "")


def test_a_fetched_name_without_the_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMING_CACHE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError, match="bring it with `framing corpus fetch news-articles`"):
        read_corpus("news-articles")


def test_a_folder_of_the_name_goes_before_the_fetched_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news-articles").mkdir()
    (tmp_path / "news-articles" / "a.txt").write_text("Rain.")
    assert read_corpus("news-articles").name == "news-articles"


TEXTS = st.lists(
    st.text(st.characters(blacklist_categories=("Cs", "Cc"))).map("Rain ".__add__),
    min_size=1,
    unique_by=lambda text: " ".join(text.split()),
)


@given(texts=TEXTS)
def test_texts_come_back_from_a_table(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["text"], *([text] for text in texts)])
    assert [article.text for article in read_corpus(path)] == texts


@given(texts=TEXTS)
def test_texts_come_back_from_json_lines(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    lines = (json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    path.write_text("".join(lines), encoding="utf-8", newline="")
    assert [article.text for article in read_corpus(path)] == texts


@pytest.mark.slow
@pytest.mark.parametrize("name", ["polnear_dev", "basil_dev_articles"])
def test_the_gold_files_are_corpora(name: str) -> None:
    path = GOLD / f"{name}.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"{path} is absent; set FRAMING_GOLD to the folder of the gold files")
    corpus = read_corpus(path, duplicates=True)
    assert not corpus.problems
    assert all(a.outlet and a.published and a.headline for a in corpus)
