"""The command line: results, messages, exit codes, and nothing half written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OSTREL = ROOT / "notebooks" / "ostrel"


def framing(*arguments, cwd=None, **options):
    return subprocess.run(
        [sys.executable, "-m", "framing", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=cwd or ROOT,
        check=False,
        **options,
    )


def test_measure_writes_the_long_table(tmp_path):
    done = framing("measure", OSTREL, "-o", tmp_path / "f.csv")
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "f.csv").read_text().splitlines()
    assert lines[0] == "article_id,actor,feature,value,unit,count,base"
    assert any(line.startswith("lantern-1,,hedges_per_1000_words,") for line in lines)
    assert sum(",polarity_relative_to_corpus," in line for line in lines) == 6
    assert "measured: 6 articles" in done.stderr


def test_measure_twice_gives_the_same_bytes(tmp_path):
    for name in ("a.csv", "b.csv"):
        framing("measure", OSTREL, "-o", tmp_path / name)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_measure_to_a_pipe(tmp_path):
    done = framing("measure", OSTREL)
    assert done.stdout.startswith("article_id,actor,feature")


def test_one_bad_article_is_named_and_the_rest_measured(tmp_path):
    (tmp_path / "good.txt").write_text("The dam may fail, officials said.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02\x00binary\x00")
    done = framing("measure", tmp_path, "-o", tmp_path / "f.csv")
    assert done.returncode == 1
    assert "bad.txt" in done.stderr
    assert "1 could not be used" in done.stderr
    assert "good,," in (tmp_path / "f.csv").read_text()


def test_no_such_path_is_one_clear_line():
    done = framing("measure", "no/such/folder")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "no/such/folder" in done.stderr


def test_empty_folder(tmp_path):
    done = framing("measure", tmp_path)
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr


def test_seeds_without_their_texts():
    if list((ROOT / "seeds").glob("*.txt")):
        pytest.skip("the seed texts are in place on this machine")
    done = framing("measure", "seeds")
    assert done.returncode == 2
    assert "make seeds FROM=" in done.stderr


def test_unwritable_output_fails_before_any_work(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    done = framing("measure", OSTREL, "-o", tmp_path / "taken" / "f.csv")
    assert done.returncode == 2
    assert "taken" in done.stderr
    assert "measured" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.slow
def test_ctrl_c_leaves_no_half_written_file(tmp_path):
    text = "The dam may fail, officials said on Monday. " * 4000
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"{number} {text}")
    out = tmp_path / "out"
    out.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "framing", "measure", str(tmp_path), "-o", str(out / "f.csv")],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    deadline = time.monotonic() + 60
    while not list(out.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "stopped" in errors
    assert list(out.iterdir()) == []


def test_annotate_writes_offsets_into_the_text(tmp_path):
    text = "“The dam may fail,” said Ana Beck.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = framing("annotate", tmp_path / "a.txt")
    record = json.loads(done.stdout)
    [attribution] = record["attributions"]
    start, end = attribution["source"][0]
    assert text[start:end] == "Ana Beck"
    assert attribution["type"] == "direct"
    [hedge] = record["hedges"]
    assert text[hedge["start"] : hedge["end"]] == hedge["text"] == "may"
    assert hedge["voice"] == "quoted"


def test_annotate_keeps_articles_with_the_same_text(tmp_path):
    rows = [{"id": name, "text": "The dam may fail."} for name in ("a", "b")]
    path = tmp_path / "twice.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = framing("annotate", path)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]


def test_show_marks_in_plain_text():
    done = framing("show", OSTREL, "--article", "lantern-1")
    assert "[could|modal, reported]" in done.stdout
    assert "(byline)" in done.stdout


def test_show_names_an_unknown_article():
    done = framing("show", OSTREL, "--article", "lantern-9")
    assert done.returncode == 2
    assert "lantern-9" in done.stderr
    assert "lantern-1" in done.stderr


def test_show_names_an_unknown_extractor():
    done = framing("show", OSTREL, "-e", "hedges")
    assert done.returncode == 2
    assert "hedging" in done.stderr


def test_compare_shows_no_test_for_few_articles():
    done = framing("compare", OSTREL, "--by", "outlet")
    assert done.returncode == 0, done.stderr
    header = done.stdout.splitlines()[1].split()
    assert "mean" in header
    assert "p" not in header
    assert "q" not in header


def test_compare_by_an_unknown_column():
    done = framing("compare", OSTREL, "--by", "desk")
    assert done.returncode == 2
    assert "desk" in done.stderr


def test_compare_takes_the_measures_that_are_named():
    names = ("body_words", "generic_frames_conflict_sentence_share")
    done = framing("compare", OSTREL, "--features", names[0], "--features", names[1])
    assert done.returncode == 0, done.stderr
    rows = [line.split()[0] for line in done.stdout.splitlines()[2:] if "_" in line]
    assert set(rows) == set(names)


def test_compare_with_an_unknown_measure():
    done = framing("compare", OSTREL, "--features", "bias")
    assert done.returncode == 2
    assert "no measure is called 'bias'" in done.stderr


def test_features_lists_unit_definition_and_source():
    done = framing("features")
    assert "hedges_per_1000_words" in done.stdout
    assert "Source:" in done.stdout


def test_features_page_is_the_one_in_the_docs():
    done = framing("features", "--markdown")
    assert done.stdout == (ROOT / "docs" / "features.md").read_text(encoding="utf-8"), (
        "run make docs"
    )


def test_lexicon_check_of_a_packaged_list():
    done = framing("lexicon", "check", "hedges")
    assert done.returncode == 0
    assert "0 problems" in done.stderr


def test_lexicon_check_exits_1_for_a_failing_example(tmp_path):
    (tmp_path / "mine.csv").write_text(
        "term,category,examples\nperhaps,doubt,Nothing of the kind is here.\n"
    )
    (tmp_path / "mine.toml").write_text(
        'title = "Mine"\nversion = "1"\nlicence = "CC0-1.0"\nsource = "own"\ncitation = "me"\n'
        '[categories]\ndoubt = "own"\n'
    )
    done = framing("lexicon", "check", tmp_path / "mine.csv")
    assert done.returncode == 1
    assert "mine.csv:2" in done.stdout


def test_evaluate_prints_counts_and_writes_predictions(tmp_path):
    text = "The dam may fail, the mayor said."
    row = {
        "id": "a",
        "text": text,
        "attributions": [{"source": [[18, 27]], "cue": [[28, 32]], "content": [[0, 16]]}],
    }
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(row) + "\n")
    done = framing("evaluate", gold, "--predictions", tmp_path / "p.jsonl")
    assert done.returncode == 0, done.stderr
    assert "content words" in done.stdout
    predicted = json.loads((tmp_path / "p.jsonl").read_text())
    assert predicted["attributions"][0]["source"] == [[18, 27]]


def test_evaluate_says_what_gold_it_knows(tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a", "text": "x", "polarity": 1}\n')
    done = framing("evaluate", gold)
    assert done.returncode == 2
    assert "attributions" in done.stderr


def test_corpus_fetch_of_an_unknown_name():
    done = framing("corpus", "fetch", "old-news")
    assert done.returncode == 2
    assert "news-articles" in done.stderr


def test_corpus_that_was_not_fetched(tmp_path):
    environment = {**os.environ, "FRAMING_CACHE": str(tmp_path)}
    done = framing("measure", "news-articles", env=environment)
    assert done.returncode == 2
    assert "framing corpus fetch news-articles" in done.stderr


@pytest.mark.parametrize("command", ["measure", "annotate", "show", "compare", "report",
                                     "features", "evaluate"])  # fmt: skip
def test_every_command_has_help_with_examples(command):
    done = framing(command, "--help")
    assert done.returncode == 0
    assert "Examples" in done.stdout
    assert f"framing {command}" in done.stdout


def test_version():
    from framing.version import __version__

    assert framing("--version").stdout.strip() == f"framing {__version__}"


def test_nothing_is_printed_where_no_article_can_be_used(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    done = framing("measure", tmp_path / "empty.txt")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "empty" in done.stderr


@pytest.mark.slow
def test_report_on_a_folder_writes_the_pdf_and_its_data(tmp_path):
    done = framing("report", OSTREL, "-o", tmp_path / "dam.pdf", "--title", "Ostrel")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "dam.pdf").read_bytes().startswith(b"%PDF-")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        "dam.comparison.csv", "dam.csv", "dam.figures.csv", "dam.findings.csv", "dam.jsonl",
        "dam.pdf", "dam.run.json",
    ]  # fmt: skip


@pytest.mark.slow
def test_report_on_a_specification(tmp_path):
    (tmp_path / "dam.toml").write_text(
        f'title = "Dam"\ncorpus = "{OSTREL}"\n[selection]\nmentions = {{ "treaty" = 1 }}\n'
    )
    done = framing("report", tmp_path / "dam.toml")
    assert done.returncode == 0, done.stderr
    assert "3 of 6 articles are selected" in done.stderr
    assert (tmp_path / "build" / "dam.pdf").is_file()


def test_report_needs_a_pdf_name(tmp_path):
    done = framing("report", OSTREL, "-o", tmp_path / "dam.docx")
    assert done.returncode == 2
    assert ".pdf" in done.stderr


def test_report_without_the_column_asked_for(tmp_path):
    done = framing("report", OSTREL, "--by", "desk", "-o", tmp_path / "dam.pdf")
    assert "no article states its desk" in done.stderr


def test_report_names_an_unknown_key(tmp_path):
    (tmp_path / "dam.toml").write_text('corpus = "x"\ncolour = "red"\n')
    done = framing("report", tmp_path / "dam.toml")
    assert done.returncode == 2
    assert "dam.toml" in done.stderr
    assert "colour" in done.stderr


def test_an_unknown_encoding_is_named():
    done = framing("measure", OSTREL, "--encoding", "klingon")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "no encoding is called 'klingon'" in " ".join(done.stderr.split())


@pytest.mark.parametrize("command", ["measure", "annotate", "show", "compare", "report"])
def test_an_empty_path_is_not_the_working_folder(command):
    done = framing(command, "")
    assert done.returncode == 2
    assert "is empty" in done.stderr
