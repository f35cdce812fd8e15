from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from framing.articles import Reading
from framing.errors import ArticleError
from framing.reading.decoding import TextError
from framing.reading.folder import folder_records, front_matter
from framing.reading.records import Record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "articles"
    path.mkdir()
    return path


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def records(folder: Path) -> list[Record]:
    return [r for r in folder_records(folder) if isinstance(r, Record)]


def problems(folder: Path) -> list[Reading]:
    return [r for r in folder_records(folder) if isinstance(r, Reading)]


def test_texts_in_folders_below(folder: Path) -> None:
    put(folder, "b.txt", "Two.")
    put(folder, "lantern/a.TXT", "One.")
    assert [(r.article_id, r.source) for r in records(folder)] == [
        ("b", "articles/b.txt"),
        ("lantern/a", "articles/lantern/a.TXT"),
    ]


def test_names_that_differ_in_the_suffix_alone(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "a.md", "Two.")
    assert [r.article_id for r in records(folder)] == ["a.md", "a.txt"]


def test_line_ends_survive(folder: Path) -> None:
    put(folder, "a.txt", "One.\r\n\rTwo.\n")
    assert records(folder)[0].text == "One.\r\n\rTwo.\n"


def test_other_files_are_left_out_and_named(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "b.pdf", "x")
    put(folder, "README.md", "Notes.")
    put(folder, ".hidden.txt", "Hidden.")
    assert [(r.source, r.status) for r in problems(folder)] == [
        ("articles/README.md", "left_out"),
        ("articles/b.pdf", "left_out"),
    ]


def test_an_empty_folder(folder: Path) -> None:
    with pytest.raises(ArticleError, match=r"articles: the folder holds no file, so no .txt or"):
        records(folder)


def test_a_folder_without_texts(folder: Path) -> None:
    put(folder, "a.pdf", "x")
    with pytest.raises(ArticleError, match=r"holds 1 files, none of them .txt or .md"):
        records(folder)


def test_a_folder_that_holds_a_table(folder: Path) -> None:
    put(folder, "news.csv", "id,text\n")
    with pytest.raises(ArticleError, match=r"but news.csv; to read that table, name it"):
        records(folder)


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    secret = put(folder.parent, "secret.txt", "Secret.")
    put(folder, "a.txt", "One.")
    (folder / "b.txt").symlink_to(secret)
    (problem,) = problems(folder)
    assert problem.source == "articles/b.txt"
    assert problem.message == "lies outside the folder; put a copy of the text into it"


def test_a_bad_text_costs_only_itself(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    (folder / "b.txt").write_bytes(b"Rain\0 fell on the town, and the river rose.")
    assert [r.article_id for r in records(folder)] == ["a"]
    assert problems(folder)[0].message.startswith("holds NUL bytes")


def test_front_matter_becomes_metadata(folder: Path) -> None:
    put(
        folder, "a.md", "---\nid: a1\nOutlet: 'Daily Lantern'\nurl: http://x.example/a:b\n---\nOne."
    )
    (record,) = records(folder)
    assert (record.article_id, record.text) == ("a1", "One.")
    assert record.fields == {"outlet": "Daily Lantern", "url": "http://x.example/a:b"}


def test_front_matter_with_windows_line_ends() -> None:
    assert front_matter("---\r\na: b\r\n---\r\nOne.\r\n") == ({"a": "b"}, "One.\r\n", "")


def test_front_matter_is_read_in_md_alone(folder: Path) -> None:
    put(folder, "a.txt", "---\na: b\n---\nOne.")
    assert records(folder)[0].text.startswith("---")


def test_front_matter_that_is_not_flat() -> None:
    with pytest.raises(TextError, match=r"line 3 \('- list'\) is neither 'key: value' nor '---'"):
        front_matter("---\na: b\n- list\n---\nOne.")


def test_front_matter_that_never_ends() -> None:
    with pytest.raises(TextError, match="not closed"):
        front_matter("---\na: b\nc: d\n")


def test_a_rule_at_the_beginning_is_text() -> None:
    text = "---\nRain fell on the town."
    assert front_matter(text)[1:] == (
        text,
        "begins with a line of '---' that is not front matter; read as text",
    )


def test_the_sidecar_gives_metadata(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "articles.csv", "id,file,outlet,desk\na1,a.txt,Daily Lantern,home\n")
    (record,) = records(folder)
    assert record.article_id == "a1"
    assert record.fields == {"outlet": "Daily Lantern", "desk": "home"}


def test_texts_the_sidecar_does_not_name(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "b.txt", "Two.")
    put(folder, "articles.csv", "file\na.txt\n")
    (problem,) = problems(folder)
    assert (problem.source, problem.status) == ("articles/b.txt", "left_out")
    assert problem.message == "no row of articles.csv names it; add one to read it"


def test_the_sidecar_names_a_missing_file(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "articles.csv", "file\na.txt\nb.txt\n")
    (problem,) = problems(folder)
    assert (problem.source, problem.status) == ("articles/articles.csv:3", "error")
    assert problem.message.startswith("names 'b.txt', which is not in the folder; add the file")


@pytest.mark.parametrize("name", ["../secret.txt", "x/../../secret.txt", "link.txt"])
def test_the_sidecar_names_a_path_outside(folder: Path, name: str) -> None:
    secret = put(folder.parent, "secret.txt", "Secret.")
    (folder / "link.txt").symlink_to(secret)
    (folder / "x").mkdir()
    put(folder, "a.txt", "One.")
    put(folder, "articles.csv", f"file\na.txt\n{name}\n")
    assert [r.article_id for r in records(folder)] == ["a"]
    problem = problems(folder)[0]
    assert problem.source == "articles/articles.csv:3"
    assert problem.message.startswith(f"names '{name}', which lies outside the folder")


def test_the_sidecar_names_an_absolute_path(folder: Path) -> None:
    inside = put(folder, "a.txt", "One.")
    put(folder, "b.txt", "Two.")
    put(folder, "articles.csv", f"file\nb.txt\n{inside}\n")
    assert "which lies outside the folder" in problems(folder)[0].message


def test_a_right_checksum(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "articles.csv", f"file,sha256\na.txt,{hashlib.sha256(b'One.').hexdigest()}\n")
    (record,) = records(folder)
    assert record.fields == {}


def test_a_wrong_checksum(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "articles.csv", "file,sha256\na.txt,00\n")
    assert problems(folder)[0].message.startswith("gives another SHA-256 than 'a.txt' has")


def test_a_sidecar_whose_texts_are_all_absent(folder: Path) -> None:
    put(folder, "articles.csv", "file\na.txt\nb.txt\n")
    with pytest.raises(
        ArticleError, match=r"articles.csv: none of the 2 files it names is in the folder \(the fi"
    ):
        records(folder)


def test_a_sidecar_without_a_file_column(folder: Path) -> None:
    put(folder, "a.txt", "One.")
    put(folder, "articles.csv", "id,outlet\na,Lantern\n")
    with pytest.raises(ArticleError, match="no column is called 'file'"):
        records(folder)


def test_a_table_of_texts_in_the_place_of_the_sidecar(folder: Path) -> None:
    put(folder, "articles.csv", "id,text\na,Rain.\n")
    with pytest.raises(ArticleError, match="to read this table, name the file itself"):
        records(folder)


def test_the_repositorys_seeds_say_how_to_get_their_texts(folder: Path) -> None:
    table = Path(__file__).parents[2] / "seeds" / "articles.csv"
    put(folder, "articles.csv", table.read_text(encoding="utf-8"))
    with pytest.raises(
        ArticleError, match=r"are not in the repository, .*`make seeds FROM=<folder>` puts them"
    ):
        records(folder)
