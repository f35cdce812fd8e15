"""The command that shows one article, here with its attributions."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

TEXT = "“It is over,” Ana Beck said. She denied that it rained."


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a1.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a2.txt").write_text("Rain fell.", encoding="utf-8")
    return folder


def show(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "framing", "show", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def test_attributions_in_a_pipe_are_bracketed_and_listed(corpus):
    done = show(corpus, "-a", "a1", "--attributions")
    assert done.returncode == 0, done.stderr
    assert "{1 “It is over,”}1 [S1 Ana Beck] <C1 said>." in done.stdout
    assert "No." in done.stdout
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_colours_are_left_out_where_asked(corpus):
    done = show(corpus, "--attributions", FORCE_COLOR="1", NO_COLOR="1")
    assert "38;" not in done.stdout
    assert "[S1" in done.stdout


@pytest.mark.slow
def test_the_option_is_short_for_the_extractor(corpus):
    assert show(corpus, "--attributions").stdout == show(corpus, "-e", "attribution").stdout


def test_attributions_as_a_page(corpus, tmp_path):
    done = show(corpus, "--attributions", "-o", tmp_path / "a1.html")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "a1.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert '<mark class="source a1"' in page


def test_no_attributions_are_said(corpus):
    done = show(corpus, "-a", "a2", "--attributions")
    assert done.returncode == 0
    assert "No attributions were found in this article." in done.stdout


def test_another_extractor_beside_it_is_refused(corpus):
    done = show(corpus, "--attributions", "-e", "hedging")
    assert done.returncode == 2
    assert done.stderr.strip() == (
        "framing: --attributions and --extractor hedging show two things; give one of them"
    )


def test_an_unknown_article_is_named(corpus):
    done = show(corpus, "--attributions", "-a", "a3")
    assert done.returncode == 2
    assert "no article has the id 'a3'" in done.stderr


def test_a_folder_as_output_is_refused_before_any_work(corpus, tmp_path):
    done = show(corpus, "--attributions", "-o", tmp_path)
    assert done.returncode == 2
    assert "is a folder" in done.stderr
