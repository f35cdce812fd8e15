"""The commands that bring word lists in and take lexicons out."""

from __future__ import annotations

import subprocess
import sys

import pytest

from framing.lexicon import read_lexicon

MAIN = "import framing.cli.interchange, framing.cli; framing.cli.main()"
DIC = "%\n1\twater\n2\tharm\n%\ndrown*\t1\t2\n:(\t2\n"


def lexicon(*arguments):
    return subprocess.run(
        [sys.executable, "-c", MAIN, "lexicon", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_import_says_what_went_over_and_what_did_not(tmp_path):
    source, target = tmp_path / "w.dic", tmp_path / "w.csv"
    source.write_text(DIC)
    done = lexicon("import", source, "--to", target)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines() == [
        f"framing: left out: {source}:6: ':(\\t2': holds parentheses: a condition of LIWC, or an "
        "emoticon",
        f"framing: {target}: 2 rows in 2 categories, 1 left out",
    ]
    assert target.exists()
    assert target.with_suffix(".toml").exists()


def test_import_of_a_plain_list_with_its_category(tmp_path):
    (tmp_path / "w.list").write_text("wave\n")
    done = lexicon(
        "import", tmp_path / "w.list", "--to", tmp_path / "w.csv",
        "--format", "plain", "--category", "water",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "w.csv").read_text().splitlines()[1] == "wave,,water,water"


@pytest.mark.slow
def test_files_are_replaced_only_where_asked(tmp_path):
    (tmp_path / "w.txt").write_text("wave\n")
    arguments = ("import", tmp_path / "w.txt", "--to", tmp_path / "w.csv")
    assert lexicon(*arguments).returncode == 0
    again = lexicon(*arguments)
    assert again.returncode == 2
    assert again.stderr == (
        f"framing: {tmp_path / 'w.csv'}: is there already; give another name, or ask to "
        "overwrite it\n"
    )
    assert lexicon(*arguments, "--force").returncode == 0


def test_export_says_what_is_lost(tmp_path):
    done = lexicon("export", "topic_words", "--to", tmp_path / "t.yml")
    assert done.returncode == 0, done.stderr
    lines = done.stderr.splitlines()
    assert "framing: lost: layer 'topic': its categories may now count the same word each" in lines
    rows = len(read_lexicon("topic_words").entries)
    assert lines[-1] == f"framing: {tmp_path / 't.yml'}: {rows} rows, {len(lines) - 1} losses"


def test_an_unknown_format_is_refused(tmp_path):
    done = lexicon("export", "topic_words", "--to", tmp_path / "t.yml", "--format", "pdf")
    assert done.returncode == 2
    assert "pdf" in done.stderr
