"""The command that follows figures."""

from __future__ import annotations

import csv
import io
import subprocess
import sys

import pytest

ONE = "Norland has sent some 3,000 Suvian sailors to Tarn, officials confirmed on Monday."
TWO = "The mayor claims that 3,000 Suvian sailors are in Tarn. The 3,000 Suvian sailors stay."


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "outlet", "published", "text"])
        writer.writerow(["a1", "Daily Lantern", "2019-10-02", ONE])
        writer.writerow(["a2", "Tarn Courier", "2019-10-03", TWO])
    return path


def framing(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "framing", "figures", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def read(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def test_prints_quantities_and_findings_with_their_places(corpus):
    done = framing(corpus)
    assert done.returncode == 0, done.stderr
    assert "Suvian sailors: 3 figures in 2 articles" in done.stdout
    assert "hedge_decay: a2 first has" in done.stdout
    assert "a2:" in done.stdout
    assert "figures followed: 2 articles" in done.stderr


@pytest.mark.slow
def test_writes_figures_findings_and_strips(corpus, tmp_path):
    done = framing(
        corpus, "-o", tmp_path / "f.csv", "--findings", tmp_path / "w.csv", "--plot",
        tmp_path / "s.pdf",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = read(tmp_path / "f.csv")
    assert list(rows[0])[:8] == [
        "article_id", "outlet", "date", "quantity", "counted", "as_written", "minimum", "maximum",
    ]  # fmt: skip
    assert [row["stance"] for row in rows] == ["endorse", "distance", ""]
    assert TWO[int(rows[2]["start"]) : int(rows[2]["end"])] == rows[2]["as_written"]
    assert {row["kind"] for row in read(tmp_path / "w.csv")} == {"hedge_decay", "stance_split"}
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.slow
def test_twice_gives_the_same_bytes(corpus, tmp_path):
    for name in ("a.csv", "b.csv"):
        framing(corpus, "-o", tmp_path / name)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_plot_must_be_a_pdf(corpus, tmp_path):
    done = framing(corpus, "--plot", tmp_path / "s.png")
    assert done.returncode == 2
    assert "give a name that ends in .pdf" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_such_corpus(tmp_path):
    done = framing(tmp_path / "none")
    assert done.returncode == 2
    assert "no such file or folder" in done.stderr
