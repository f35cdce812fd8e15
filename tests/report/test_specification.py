from __future__ import annotations

from pathlib import Path

import pytest

from framing.errors import ReportError
from framing.report import read_specification


def written(tmp_path, text):
    path = tmp_path / "dams.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_specification_is_read(tmp_path):
    text = (
        'title = "Dams"\ncorpus = "news-articles"\nprimary = ["polarity"]\nseed = 3\n'
        '[selection]\nmentions = { "Lower Vessel" = 2 }\nwhere = { genre = ["news", "essay"] }\n'
    )
    spec = read_specification(written(tmp_path, text))
    assert (spec.name, spec.title, spec.by, spec.seed) == ("dams", "Dams", "outlet", 3)
    assert spec.selection.mentions == {"Lower Vessel": 2}
    assert spec.selection.where == {"genre": ("news", "essay")}


def test_a_path_is_meant_from_where_the_file_stands(tmp_path):
    (tmp_path / "texts").mkdir()
    spec = read_specification(written(tmp_path, 'corpus = "texts"'))
    assert Path(spec.corpus) == tmp_path / "texts"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('corpus = "x"\ntitel = "y"', "dams.toml: unknown key 'titel'; known are title, corpus"),
        ('title = "x"', "dams.toml: has no key 'corpus'; it must name a folder"),
        ('corpus = "x"\nprimary = "polarity"', "'primary' is 'polarity'; it must be a list"),
        ('corpus = "x"\nseed = true', "'seed' is True; it must be a whole number"),
        ('corpus = "x"\nfeatures = [1]', r"'features' is \[1\]; it must be a list of measures"),
        ('corpus = "x"\n[selection]\nmention = {}', r"\[selection\] has the unknown key 'mention'"),
        ('corpus = "x"\n[selection]\nlimit = -1', r"\[selection\]: limit: -1 is below zero"),
        ("corpus = ", "dams.toml: is not TOML"),
    ],
)
def test_errors_name_file_and_key(tmp_path, text, message):
    with pytest.raises(ReportError, match=message):
        read_specification(written(tmp_path, text))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ReportError, match=r"none.toml: cannot be read: No such file"):
        read_specification(tmp_path / "none.toml")


def test_a_file_that_is_no_text_is_named(tmp_path):
    path = tmp_path / "dams.toml"
    path.write_bytes(b"title = '\xff'")
    with pytest.raises(ReportError, match="is not UTF-8"):
        read_specification(path)


def test_the_report_that_make_builds_can_be_read():
    spec = read_specification(Path(__file__).parents[2] / "reports" / "north-korea-2017.toml")
    assert spec.selection.mentions == {"North Korea*": 3}
    assert spec.selection.min_articles_per_group == 4
