"""Word lists come in from other programs, and lexicons go out to them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.curation.checking import check_lexicon
from framing.curation.interchange import (
    FORMATS,
    Import,
    export_lexicon,
    import_lexicon,
)
from framing.curation.listed import spelled_out
from framing.document import parse
from framing.errors import LexiconError, OutputError
from framing.lexicon import Lexicon, read_lexicon

Write = Callable[..., Path]
DIC = "%\n1\twater\n2\tdeep harm\n%\ndrown*\t1\t2\nflash flood\t1\n"
YML = "nature:\n  water:\n    - drown*\n    - flash flood\nharm:\n  - drown*\n"
SUFFIXES = {"liwc": ".dic", "quanteda": ".yml", "plain": ".txt"}


def took(folder: Path, name: str, text: str | bytes, **options: str) -> Import:
    source = folder / name
    source.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_lexicon(source, folder / "made.csv", **options)


def rows(lexicon: Lexicon) -> list[tuple[str, str, str]]:
    return [(entry.term, entry.sense, entry.category) for entry in lexicon.entries]


def hits(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    document = parse(Article(id="a1", text=text))
    return [(document.text_of(hit.span), hit.entry.category) for hit in lexicon.match(document)]


def test_a_term_of_several_categories_becomes_a_row_for_each(tmp_path: Path) -> None:
    assert rows(took(tmp_path, "w.dic", DIC).lexicon) == [
        ("drown*", "deep harm", "deep harm"),
        ("drown*", "water", "water"),
        ("flash flood", "", "water"),
    ]


def test_a_stem_matches_and_counts_in_each_category(tmp_path: Path) -> None:
    lexicon = took(tmp_path, "w.dic", DIC).lexicon
    assert hits(lexicon, "Two drowned, and many feared drowning in the Flash flood.") == [
        ("drowned", "deep harm"),
        ("drowned", "water"),
        ("drowning", "deep harm"),
        ("drowning", "water"),
        ("Flash flood", "water"),
    ]


def test_curly_apostrophes_match_straight_ones(tmp_path: Path) -> None:
    lexicon = took(tmp_path, "w.txt", "don’t know\n").lexicon
    assert hits(lexicon, "They don't know.") == [("don't know", "w")]


def test_the_card_says_where_it_comes_from(tmp_path: Path) -> None:
    card = took(tmp_path, "w.dic", DIC).lexicon.card
    assert (card.title, card.version) == ("w.dic", "1")
    assert card.licence == "not stated in the file: ask its owner before passing it on"
    digest = hashlib.sha256(DIC.encode()).hexdigest()
    assert card.source == f"w.dic, a LIWC dictionary, SHA-256 {digest}"
    assert card.citation.startswith("w.dic.")
    assert card.layers == ("water", "deep harm")
    assert card.categories["deep harm"] == "Category 2 of w.dic"
    assert card.gaps == ("The rows have no examples.",)


def test_the_card_counts_what_was_left_out(tmp_path: Path) -> None:
    done = took(tmp_path, "w.dic", DIC + ":(\t2\nand/or\t1\t2\n")
    assert (
        done.lexicon.card.gaps[1] == "2 entries or lines were left out when w.dic was taken over."
    )
    assert done.left_out == (
        f"{tmp_path / 'w.dic'}:7: ':(\\t2': holds parentheses: a condition of LIWC, or an emoticon",
        f"{tmp_path / 'w.dic'}:8: 'and/or': holds '/', which has a meaning of its own in terms",
    )


def test_rows_lack_nothing_but_examples(tmp_path: Path) -> None:
    problems = check_lexicon(took(tmp_path, "w.dic", DIC).lexicon)
    assert {problem.message for problem in problems} == {
        "has no example; write a sentence in which it must match"
    }


def test_a_line_that_says_the_same_again_is_left_out(tmp_path: Path) -> None:
    done = took(tmp_path, "w.txt", "wave\nflood\nwave\n")
    assert done.left_out == (f"{tmp_path / 'w.txt'}:3: 'wave': stands in line 1 already",)


def test_keys_stay_apart(tmp_path: Path) -> None:
    done = took(tmp_path, "w.dic", "%\n1\ta\n2\tb\n%\nwave\t1\t2\nwave#a\t1\n")
    assert [row[:2] for row in rows(done.lexicon)] == [("wave", "a"), ("wave", "b")]
    assert done.left_out == (f"{tmp_path / 'w.dic'}:6: 'wave#a': another row is called 'wave#a'",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "%\n1\tété\n%\nnaïve\t1\ndon’t\t1\n"
    lexicon = took(tmp_path, "w.dic", text.encode(encoding)).lexicon
    assert rows(lexicon) == [("don’t", "", "été"), ("naïve", "", "été")]


def test_the_card_names_an_unusual_encoding(tmp_path: Path) -> None:
    lexicon = took(tmp_path, "w.txt", "don’t\n".encode("cp1252")).lexicon
    assert lexicon.card.source.startswith("w.txt, a plain list, read as windows-1252, SHA-256 ")


def test_the_format_can_be_given(tmp_path: Path) -> None:
    assert rows(took(tmp_path, "w.text", "wave\n", format="plain").lexicon) == [("wave", "", "w")]


def test_the_category_of_a_plain_list_can_be_given(tmp_path: Path) -> None:
    lexicon = took(tmp_path, "w.txt", "wave\n", category='wet "things"').lexicon
    assert rows(lexicon) == [("wave", "", 'wet "things"')]


def test_names_that_toml_and_csv_must_quote(tmp_path: Path) -> None:
    text = '%\n1\ta "b", \\c = [d]\n%\nwave, or so\t1\n"say ""\t1\n'
    lexicon = took(tmp_path, 'my "w" \\ list.dic', text).lexicon
    assert [row[2] for row in rows(lexicon)] == ['a "b", \\c = [d]'] * 2
    assert lexicon.card.title == 'my "w" \\ list.dic'


def test_files_are_not_overwritten_unasked(tmp_path: Path) -> None:
    took(tmp_path, "w.txt", "wave\n")
    with pytest.raises(OutputError, match=r"made\.csv: is there already; give another name"):
        took(tmp_path, "w.txt", "flood\n")
    assert (tmp_path / "made.csv").read_text() == "term,sense,category,layer\nwave,,w,w\n"
    (tmp_path / "made.csv").unlink()
    with pytest.raises(OutputError, match=r"made\.toml: is there already"):
        took(tmp_path, "w.txt", "flood\n")
    again = import_lexicon(tmp_path / "w.txt", tmp_path / "made.csv", overwrite=True)
    assert rows(again.lexicon) == [("flood", "", "w")]


def test_the_source_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("wave\n")
    with pytest.raises(OutputError, match=r"w\.csv: is the file to be taken over"):
        import_lexicon(path, path, format="plain", overwrite=True)


def test_nothing_is_written_on_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"w\.txt: no term in it can be taken over; the first: "):
        took(tmp_path, "w.txt", "*\n")
    with pytest.raises(LexiconError, match=r"w\.txt: no term in it can be taken over$"):
        took(tmp_path, "w.txt", "\n")
    assert [path.name for path in tmp_path.iterdir()] == ["w.txt"]


@pytest.mark.parametrize(
    ("name", "text", "options", "message"),
    [
        ("w.doc", "x", {}, "w.doc: the suffix does not say what it is; name it .dic (LIWC)"),
        ("w.dic", DIC, {"category": "x"}, "a LIWC dictionary names its own categories"),
        ("w.txt", "x", {"category": " "}, "the category ' ' is no name; give a word"),
        ("w.txt", b"%PDF-1.7", {}, "w.txt: is a PDF file, not plain text"),
    ],
)
def test_files_that_cannot_be_taken_over(
    tmp_path: Path, name: str, text: str, options: dict[str, str], message: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        took(tmp_path, name, text, **options)
    assert message in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"w\.dic: cannot be read: No such file"):
        import_lexicon(tmp_path / "w.dic", tmp_path / "new" / "made.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_no_csv(tmp_path: Path) -> None:
    (tmp_path / "w.txt").write_text("wave\n")
    with pytest.raises(OutputError, match=r"made\.toml: a lexicon is a CSV"):
        import_lexicon(tmp_path / "w.txt", tmp_path / "made.toml")


def test_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="format 'pdf' is not one of 'liwc', 'quanteda', 'plain'"):
        took(tmp_path, "w.txt", "wave\n", format="pdf")


@pytest.mark.parametrize(
    ("name", "text"),
    [("w.dic", DIC), ("w.yml", YML), ("w.txt", "drown*\nflash flood\nWave\n")],
)
def test_what_came_in_goes_out_as_it_was(tmp_path: Path, name: str, text: str) -> None:
    lexicon = took(tmp_path, name, text).lexicon
    target = tmp_path / f"out{Path(name).suffix}"
    assert export_lexicon(lexicon, target) == ()
    assert target.read_bytes() == text.encode()


@pytest.mark.parametrize("format_", FORMATS)
def test_topic_words_come_back(tmp_path: Path, format_: str) -> None:
    lexicon = read_lexicon("topic_words")
    target = tmp_path / f"topic{SUFFIXES[format_]}"
    lost = export_lexicon("topic_words", target)
    assert not any("left out" in line for line in lost)
    back = import_lexicon(target, tmp_path / "topic.csv")
    assert back.left_out == ()
    keep = format_ != "plain"
    assert {(e.term, e.category if keep else "") for e in back.lexicon.entries} == {
        (form, e.category if keep else "") for e in lexicon.entries for form in (e.term, *e.forms)
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hedges", "reporting_cues", "loaded_terms", "source_roles"])
@pytest.mark.parametrize("format_", FORMATS)
def test_every_lexicon_comes_back_but_for_what_is_named(
    tmp_path: Path, name: str, format_: str
) -> None:
    lexicon = read_lexicon(name)
    target = tmp_path / f"{name}{SUFFIXES[format_]}"
    lost = "\n".join(export_lexicon(lexicon, target))
    back = import_lexicon(target, tmp_path / f"{name}.csv")
    named = "\n".join((lost, *back.left_out))
    terms = {entry.term for entry in back.lexicon.entries}
    for entry in lexicon.entries:
        for form in (entry.term, *entry.forms):
            for spelling in spelled_out(form)[0] or (form,):
                assert spelling in terms or repr(spelling) in named or repr(form) in named
        if entry.conditions or entry.case:
            assert f"{entry.key}: " in lost


LETTERS = "abcdefgxyzéß"
WORDS = st.text(st.sampled_from(LETTERS + LETTERS.upper()), min_size=1, max_size=6)
TERMS = st.builds(lambda words, star: " ".join(words) + star,
                  st.lists(WORDS, min_size=1, max_size=3), st.sampled_from(["", "*"]))  # fmt: skip
DICTIONARIES = st.dictionaries(TERMS, st.sets(WORDS, min_size=1, max_size=3), min_size=1)


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["liwc", "quanteda"])
@given(dictionary=DICTIONARIES)
def test_any_dictionary_comes_back(
    tmp_path_factory: pytest.TempPathFactory, format_: str, dictionary: dict[str, set[str]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    names = sorted(set().union(*dictionary.values()))
    lines = ["%", *(f"{number}\t{name}" for number, name in enumerate(names)), "%"]
    for term, categories in dictionary.items():
        lines.append("\t".join([term, *(str(names.index(name)) for name in categories)]))
    first = took(folder, "w.dic", "\n".join(lines))
    wanted = {(term, name) for term, names in dictionary.items() for name in names}
    assert {(entry.term, entry.category) for entry in first.lexicon.entries} == wanted
    target = folder / f"out{SUFFIXES[format_]}"
    assert export_lexicon(first.lexicon, target) == ()
    again = import_lexicon(target, folder / "again.csv")
    assert {(entry.term, entry.category) for entry in again.lexicon.entries} == wanted
    assert first.left_out == again.left_out == ()


@given(text=st.text(max_size=60), name=st.sampled_from(["w.dic", "w.yml", "w.txt"]))
def test_any_text_is_taken_over_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str, name: str
) -> None:
    head = {"w.dic": "%\n1\ta\n%\n", "w.yml": "a:\n  - ", "w.txt": ""}[name]
    folder = tmp_path_factory.mktemp("text")
    refused = unwritten = ""
    try:
        done = took(folder, name, (head + text).encode("utf-8", "replace"))
        export_lexicon(done.lexicon, folder / "out.dic")
    except LexiconError as error:
        refused = str(error)
    except OutputError as error:
        unwritten = str(error)  # What YAML can say and LIWC cannot: ")0".
    assert refused == "" or refused.startswith(str(folder / name))
    assert unwritten == "" or "no row of 'made' can be written" in unwritten
    assert (folder / "made.csv").exists() == (refused == "")


def test_nothing_that_can_be_written(write_lexicon: Write, tmp_path: Path) -> None:
    path = write_lexicon("term,category\nregard ... as,weak\n")
    with pytest.raises(OutputError, match="no row of 'test' can be written as a LIWC dictionary"):
        export_lexicon(path, tmp_path / "out.dic")
    assert not (tmp_path / "out.dic").exists()


def test_an_export_is_not_overwritten_unasked(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("mine\n")
    with pytest.raises(OutputError, match=r"out\.txt: is there already"):
        export_lexicon("topic_words", target)
    assert target.read_text() == "mine\n"
    export_lexicon("topic_words", target, overwrite=True)
    assert target.read_text().startswith("abuse\nabused\nabuses\n")


def test_an_export_needs_a_format(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"out\.doc: the suffix does not say what it is"):
        export_lexicon("topic_words", tmp_path / "out.doc")


def test_what_yaml_says_and_liwc_cannot(tmp_path: Path) -> None:
    done = took(tmp_path, "w.yml", b"a:\n  - )0")
    assert [entry.term for entry in done.lexicon.entries] == [")0"]
    with pytest.raises(OutputError, match="no row of 'made' can be written as a LIWC dictionary"):
        export_lexicon(done.lexicon, tmp_path / "out.dic")
