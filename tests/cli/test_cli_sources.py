"""The command that tells who speaks in a corpus."""

from __future__ import annotations

import csv
import io
import subprocess
import sys

import pytest

TEXT = "“It is over,” Ana Beck said. She denied that it rained. It is reportedly late."


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "outlet", "desk", "text"])
        writer.writerow(["a1", "Daily Lantern", "", TEXT])
        writer.writerow(["a2", "Tarn Courier", "", "Beck said that it snowed in Tarn."])
        writer.writerow(["a3", "Tarn Courier", "", "Jan Ode and Tom Ode left. Ode said it froze."])
    return path


def framing(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "framing", "sources", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def read(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_prints_a_row_for_each_speaker(corpus):
    done = framing(corpus)
    assert done.returncode == 0, done.stderr
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("Ana Beck"))
    assert "said 2; denied 1" in line
    assert "sources listed: 3 articles" in done.stderr


def test_writes_csv(corpus, tmp_path):
    assert framing(corpus, "-o", tmp_path / "s.csv").returncode == 0
    rows = read(tmp_path / "s.csv")
    assert list(rows[0]) == [
        "speaker", "anonymity", "roles", "countries", "attributions", "direct", "articles",
        "outlets", "cues", "spellings",
    ]  # fmt: skip
    beck = rows[0]
    assert (beck["speaker"], beck["attributions"], beck["direct"]) == ("Ana Beck", "3", "1")
    assert beck["outlets"] == "Daily Lantern 2; Tarn Courier 1"


@pytest.mark.slow
def test_twice_gives_the_same_bytes(corpus, tmp_path):
    for name in ("a.csv", "b.csv"):
        framing(corpus, "-o", tmp_path / name)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_by_outlet(corpus, tmp_path):
    framing(corpus, "--by", "outlet", "-o", tmp_path / "s.csv")
    rows = read(tmp_path / "s.csv")
    assert [(r["outlet"], r["attributions"]) for r in rows if r["speaker"] == "Ana Beck"] == [
        ("Daily Lantern", "2"),
        ("Tarn Courier", "1"),
    ]


def test_by_a_column_without_values(corpus):
    done = framing(corpus, "--by", "desk")
    assert done.returncode == 2
    assert "no article has a value in the column 'desk'; columns that hold one: outlet" in (
        done.stderr
    )
    assert "Traceback" not in done.stderr


def test_ambiguous_sources_apart(corpus, tmp_path):
    framing(corpus, "--ambiguous", "-o", tmp_path / "s.csv")
    (row,) = read(tmp_path / "s.csv")
    assert (row["article_id"], row["words"], row["cue"]) == ("a3", "Ode", "said")


def test_countries(corpus, tmp_path):
    assert framing(corpus, "--countries", "-o", tmp_path / "s.csv").returncode == 0
    rows = read(tmp_path / "s.csv")
    assert rows[-1]["country"] == ""
    assert rows[-1]["stance_balance"] == ""


def test_two_tables_at_once_are_refused(corpus):
    done = framing(corpus, "--ambiguous", "--countries")
    assert done.returncode == 2
    assert "two tables; give one of them" in done.stderr


def test_no_such_corpus(tmp_path):
    done = framing(tmp_path / "none")
    assert done.returncode == 2
    assert "no such file or folder" in done.stderr


def test_damaged_article_is_named_and_the_rest_listed(tmp_path):
    (tmp_path / "good.txt").write_text("The dam may fail, officials said.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02\x00binary\x00")
    done = framing(tmp_path)
    assert done.returncode == 1
    assert "bad.txt" in done.stderr


def test_protected_output_is_refused(corpus, tmp_path):
    done = framing(corpus, "-o", tmp_path)
    assert done.returncode == 2
    assert "is a folder" in done.stderr
