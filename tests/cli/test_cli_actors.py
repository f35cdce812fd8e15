"""The command that proposes the actors of a corpus, and what takes its table."""

from __future__ import annotations

import csv
import io
import subprocess
import sys

import pytest

TEXT = (
    "Norland's mayor Ana Beck met the North Korean envoy. Beck was tired. North Korea was "
    "silent. Pyongyang denied it. Ms. Beck said that the FGK had voted."
)


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "outlet", "text"], ["a1", "Daily Lantern", TEXT]])
    return path


def framing(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "framing", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_table_is_written_and_taken_back(corpus, tmp_path):
    table = tmp_path / "actors.csv"
    done = framing("actors", corpus, "-o", table, "--least", "1")
    assert done.returncode == 0, done.stderr
    rows = {
        row["id"]: row for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    }
    assert rows["ana-beck"]["aliases"] == "Ana Beck | Beck"
    assert rows["north-korea"]["mentions"] == "3"
    assert rows["fgk"]["kind"] == "organisation"
    measured = framing("measure", corpus, "--actors", table)
    assert measured.returncode == 0, measured.stderr
    found = {row["actor"] for row in csv.DictReader(io.StringIO(measured.stdout)) if row["actor"]}
    assert {"ana-beck", "north-korea", "fgk"} <= found


def test_a_table_for_people(corpus):
    done = framing("actors", corpus)
    assert done.returncode == 0, done.stderr
    assert "North Korea" in done.stdout
    assert "actors found: 1 article" in done.stderr


def test_a_wrong_table_is_refused_in_one_line(corpus, tmp_path):
    table = tmp_path / "actors.csv"
    table.write_text("id,name,kind,aliases\nfgk,FGK,firm,FGK\n", encoding="utf-8")
    done = framing("measure", corpus, "--actors", table)
    assert done.returncode == 2
    assert "actors.csv:2: column 'kind': 'firm' is none of country" in done.stderr


def test_a_specification_names_its_own_table(corpus, tmp_path):
    table = tmp_path / "actors.csv"
    table.write_text("id,name,kind,aliases\nfgk,FGK,organisation,FGK\n", encoding="utf-8")
    (tmp_path / "study.toml").write_text(f'corpus = "{corpus.name}"\n', encoding="utf-8")
    done = framing("report", tmp_path / "study.toml", "--actors", table)
    assert done.returncode == 2
    assert "--actors: a specification names its own" in done.stderr
