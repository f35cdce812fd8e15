"""The command on how actors are portrayed."""

from __future__ import annotations

import csv
import subprocess
import sys

import pytest


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [
                ["id", "outlet", "text"],
                ["a1", "Daily Lantern", "The Hungarian regime attacked Serbia."],
                ["a2", "Tarn Courier", "“Serbia was hit,” Austria said."],
            ]
        )
    return path


def framing(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "framing", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_table_has_a_row_for_each_actor_and_voice(corpus, tmp_path):
    table = tmp_path / "portrayals.csv"
    done = framing("portrayals", corpus, "--by", "outlet", "-o", table)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    found = {(row["outlet"], row["actor"], row["voice"]): row for row in rows}
    assert found["Daily Lantern", "hungary", "all"]["regime"] == "1"
    assert found["Daily Lantern", "hungary", "all"]["acts"] == "attacked 1"
    assert found["Tarn Courier", "austria", "all"]["attributions"] == "1"
    assert found["Tarn Courier", "austria", "author"]["attributions"] == ""


def test_on_screen_all_voices_stand_together(corpus):
    done = framing("portrayals", corpus)
    assert done.stdout.count("Serbia") == 2
    assert "portrayals: 4 rows" in done.stdout


def test_a_column_that_no_article_has(corpus):
    done = framing("portrayals", corpus, "--by", "desk")
    assert done.returncode == 2
    assert done.stderr.strip().endswith("no article has a value in the column 'desk'")
