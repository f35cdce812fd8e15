"""Every notebook runs top to bottom in a fresh kernel, and is stored without output."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

from framing import read_corpus
from framing.reading.fetched import fetched_path

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("[0-9]*.ipynb"))
CORPUS = "news-articles"
TOPICS = {"03_sources": "North Korea", "04_actors": "Syria", "05_figures": "seats"}
"""What the tables of each notebook on real news must speak of."""
ON_REAL_NEWS = [path for path in NOTEBOOKS if CORPUS in path.read_text("utf-8")]

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
each_on_real_news = pytest.mark.parametrize("path", ON_REAL_NEWS, ids=lambda path: path.stem)
fetched = pytest.mark.skipif(
    not fetched_path(CORPUS).is_file(),
    reason=f"the corpus {CORPUS} has not been fetched: framing corpus fetch {CORPUS}",
)
runs = (
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
)


def marked_run(function):
    for mark in runs:
        function = mark(function)
    return function


def executed(path: Path) -> nbformat.NotebookNode:
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=240, resources={"metadata": {"path": path.parent}})
    client.execute()
    return notebook


def outputs(notebook: nbformat.NotebookNode) -> Iterator[nbformat.NotebookNode]:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield from cell.outputs


def html(notebook: nbformat.NotebookNode) -> str:
    return " ".join(output.get("data", {}).get("text/html", "") for output in outputs(notebook))


def printed(notebook: nbformat.NotebookNode) -> str:
    return "".join(o.text for o in outputs(notebook) if o.output_type == "stream")


def runs_of_words(text: str, length: int = 9) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@each_notebook
def test_stored_without_output(path):
    notebook = nbformat.read(path, as_version=4)
    stored = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.outputs]
    assert not stored, "clear all outputs before you commit"


@pytest.mark.slow
@fetched
@each_on_real_news
def test_quotes_no_article(path):
    notebook = nbformat.read(path, as_version=4)
    written = runs_of_words("\n".join(cell.source for cell in notebook.cells))
    quoted = [a.id for a in read_corpus(CORPUS) if written & runs_of_words(a.text)]
    assert not quoted


@marked_run
@each_notebook
def test_runs_where_no_corpus_is_fetched(path, tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_CACHE", str(tmp_path))
    notebook = executed(path)
    shown = html(notebook)
    assert "framing-article" in shown
    assert "<table" in shown
    if path in ON_REAL_NEWS:
        assert f"framing corpus fetch {CORPUS}" in printed(notebook)


@marked_run
@fetched
@each_on_real_news
def test_runs_on_real_news(path):
    notebook = executed(path)
    shown = html(notebook)
    assert "framing-article" in shown
    assert TOPICS[path.stem] in shown
    assert "has not been fetched" not in printed(notebook)
