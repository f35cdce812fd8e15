"""What a lexicon loses where a format knows terms and categories alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from framing.curation.interchange import export_lexicon, write_export

Write = Callable[..., Path]
HEADER = "term,sense,forms,category,layer,strength,core,case,after,not_before,colour,examples\n"


def exported(write_lexicon: Write, folder: Path, text: str, name: str = "out.dic") -> list[str]:
    return list(export_lexicon(write_lexicon(HEADER + text), folder / name))


def test_conditions_and_case_are_named(write_lexicon: Write, tmp_path: Path) -> None:
    lost = exported(write_lexicon, tmp_path, "may,modal,,weak,,,,lower,be | have,not,,\n")
    assert "may#modal: counts everywhere, whatever it says under not_before, after, case" in lost


def test_gaps_and_classes_are_left_out_and_named(write_lexicon: Write, tmp_path: Path) -> None:
    lost = exported(
        write_lexicon,
        tmp_path,
        "regard ... as,,see/sees as,weak,,,,,,,,\nsome <fruit>,,,weak,,,,,,,,\n",
    )
    assert "regard ... as: 'regard ... as' is left out: the gap '...' cannot be written" in lost
    assert "some <fruit>: 'some <fruit>' is left out: the class '<fruit>' cannot be written" in lost
    assert (tmp_path / "out.dic").read_text() == (
        "%\n1\tweak\n2\tstrong\n%\nsee as\t1\nsees as\t1\n"
    )


def test_endings_go_to_quanteda_and_not_to_liwc(write_lexicon: Write, tmp_path: Path) -> None:
    text = "get *ed,,,weak,,,,,,,,\nwave,,,weak,,,,,,,,\n"
    lost = exported(write_lexicon, tmp_path, text)
    assert "get *ed: 'get *ed' is left out: an ending such as *ed cannot be written" in lost
    exported(write_lexicon, tmp_path, text, "out.yaml")
    assert (tmp_path / "out.yaml").read_text() == 'weak:\n  - "get *ed"\n  - wave\n'


def test_layers_columns_and_empty_categories_are_named(
    write_lexicon: Write, tmp_path: Path
) -> None:
    text = "dim,,,weak,,1,0,,,,red,Dim it.\nsure,,,strong,,,,,,,,\n"
    assert exported(write_lexicon, tmp_path, text) == [
        "column 'strength': lost in 1 row",
        "column 'core': lost in 1 row",
        "column 'examples': lost in 1 row",
        "column 'colour': lost in 1 row",
        "layer 'hedge': its categories may now count the same word each",
    ]
    assert exported(write_lexicon, tmp_path, "dim,,,weak,,,,,,,,\n", "out.yml") == [
        "category 'strong': is not written: it has no terms"
    ]
    assert exported(write_lexicon, tmp_path, text, "out.txt")[-1] == (
        "categories: a plain list has none, so that the terms of all stand in one list"
    )


def test_rows_that_go_over_are_counted(write_lexicon: Write, tmp_path: Path) -> None:
    path = write_lexicon(HEADER + "some <fruit>,,,weak,,,,,,,,\nwave,,waves,weak,,,,,,,,\n")
    done = write_export(path, tmp_path / "out.dic")
    assert done.rows == 1
    assert len(done.lost) == 2
