"""The command that writes the form for coding by hand."""

from __future__ import annotations

import csv
import subprocess
import sys

import pytest


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text(
        "id,outlet,date,headline,text\n"
        "a1,Daily Lantern,2031-05-02,Rain in Tarn,It rained in Tarn all day on Monday.\n"
        "a2,Tarn Courier,2031-05-03,Snow in Tarn,It snowed in Tarn all day on Tuesday.\n",
        encoding="utf-8",
    )
    return path


def framing(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "framing", "coding-form", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_writes_a_form_and_its_instructions(corpus, tmp_path):
    done = framing(corpus, "-o", tmp_path / "form.csv")
    assert done.returncode == 0, done.stderr
    rows = read(tmp_path / "form.csv")
    assert len(rows) == 86
    assert rows[0]["outlet"] == "Daily Lantern"
    assert rows[0]["date"] == "2031-05-02"
    assert (tmp_path / "form.md").is_file()
    assert "2 articles to code" in done.stderr


def test_items_and_blindness_can_be_chosen(corpus, tmp_path):
    done = framing(corpus, "-o", tmp_path / "form.csv", "--items", "war_peace", "--blind")
    assert done.returncode == 0, done.stderr
    rows = read(tmp_path / "form.csv")
    assert {row["outlet"] for row in rows} == {""}
    assert all(row["item"].startswith("war_peace_") for row in rows)


def test_a_form_that_is_there_stops_the_work_with_2(corpus, tmp_path):
    (tmp_path / "form.csv").write_text("answers", encoding="utf-8")
    done = framing(corpus, "-o", tmp_path / "form.csv")
    assert done.returncode == 2
    assert "form.csv: is there already and may hold answers" in done.stderr
    assert (tmp_path / "form.csv").read_text(encoding="utf-8") == "answers"


@pytest.mark.slow
def test_force_replaces_it(corpus, tmp_path):
    (tmp_path / "form.csv").write_text("answers", encoding="utf-8")
    assert framing(corpus, "-o", tmp_path / "form.csv", "--force").returncode == 0
    assert len(read(tmp_path / "form.csv")) == 86


@pytest.mark.slow
def test_unknown_items_are_wrong_use(corpus, tmp_path):
    done = framing(corpus, "-o", tmp_path / "form.csv", "--items", "tone")
    assert done.returncode == 2
    assert "tone" in done.stderr
