from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from framing.errors import ArticleError
from framing.reading import read_corpus
from framing.reading.folder import SEED_IDS
from framing.reading.seeds import main, place_seeds

SEEDS = Path(__file__).parents[2] / "seeds"
TEXTS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "from", tmp_path / "to"
    source.mkdir()
    target.mkdir()
    rows = []
    for name in ("a.txt", "b.txt"):
        (source / name).write_bytes(name.encode())
        rows.append(f"{name},{hashlib.sha256(name.encode()).hexdigest()}\n")
    (target / "articles.csv").write_text("file,sha256\n" + "".join(rows))
    return source, target


def test_texts_are_copied(folders: tuple[Path, Path]) -> None:
    source, target = folders
    assert place_seeds(source, target) == (target / "a.txt", target / "b.txt")
    assert (target / "b.txt").read_bytes() == b"b.txt"


def test_copying_onto_themselves_is_no_error(folders: tuple[Path, Path]) -> None:
    source, target = folders
    place_seeds(source, target)
    assert len(place_seeds(target, target)) == 2


def test_an_absent_text_is_named_and_nothing_copied(folders: tuple[Path, Path]) -> None:
    source, target = folders
    (source / "b.txt").unlink()
    with pytest.raises(ArticleError, match=r"b.txt: cannot be read: .*; give the folder that hol"):
        place_seeds(source, target)
    assert not (target / "a.txt").exists()


def test_another_text_is_refused(folders: tuple[Path, Path]) -> None:
    source, target = folders
    (source / "b.txt").write_bytes(b"other")
    with pytest.raises(ArticleError, match=r"b.txt: is not the text that .* describes"):
        place_seeds(source, target)
    assert not (target / "a.txt").exists()


def test_a_name_with_a_folder_is_refused(folders: tuple[Path, Path]) -> None:
    source, target = folders
    (target / "articles.csv").write_text("file,sha256\n../a.txt,00\n")
    with pytest.raises(ArticleError, match=r"articles.csv:2: '../a.txt' must be a file name"):
        place_seeds(source, target)


def test_the_command(folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    source, target = folders
    assert main([str(source), str(target)]) == 0
    assert capsys.readouterr().out.startswith("2 seed articles are in ")


def test_the_command_fails_with_a_sentence(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    _, target = folders
    assert main(["nowhere", str(target)]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_the_command_without_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_the_real_seeds(tmp_path: Path) -> None:
    if not TEXTS.is_dir():
        pytest.skip(f"{TEXTS} is absent: the texts of the seeds are not in the repository")
    (tmp_path / "articles.csv").write_bytes((SEEDS / "articles.csv").read_bytes())
    place_seeds(TEXTS, tmp_path)
    corpus = read_corpus(tmp_path)
    assert {a.id for a in corpus} == SEED_IDS
    assert not corpus.problems
