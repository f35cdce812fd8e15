import copy
import gc
import pickle
from dataclasses import replace

import pytest

from framing.articles import Article
from framing.document import parse
from framing.lexicon import packaged_lexicons, read_lexicon
from framing.lexicon.scan import Scan

TEXT = (
    "The regime may have moved the barges, according to the harbour office. "
    "“It is thought to be a ruse,” said Ada Quill, the mayor of Tarnby, who reportedly "
    "made him retract it. About 40 crews stopped work; in her view that was an escalation."
)


@pytest.fixture(scope="module")
def lexicons():
    return [read_lexicon(name) for name in packaged_lexicons()]


def document(text=TEXT):
    return parse(Article(id="a", text=text))


def sharing(lexicons):
    scan = Scan()
    return [replace(lexicon, scan=scan) for lexicon in lexicons]


def alone(lexicons, document):
    return [replace(lexicon, scan=Scan()).match(document) for lexicon in lexicons]


def test_lexicons_that_come_with_framing_share_one_scan(lexicons):
    assert len({id(lexicon.scan) for lexicon in lexicons}) == 1


def test_a_shared_scan_finds_what_each_finds_alone(lexicons):
    shared = sharing(lexicons)
    # In the first document each joins behind the others; the second is looked through once.
    for text in (TEXT, f"{TEXT} {TEXT}"):
        found = [lexicon.match(document(text)) for lexicon in shared]
        assert found == alone(lexicons, document(text))
        assert sum(map(len, found)) > 10


def test_one_that_joins_late_finds_the_same_in_a_document_looked_through_before(lexicons):
    parsed = document()
    shared = sharing(lexicons)
    shared[0].match(parsed)
    assert [lexicon.match(parsed) for lexicon in shared] == alone(lexicons, parsed)


def test_a_document_is_looked_through_once(lexicons, monkeypatch):
    passes = []
    original = Scan._pass
    monkeypatch.setattr(
        Scan, "_pass", lambda scan, lowers: passes.append(lowers) or original(scan, lowers)
    )
    shared = sharing(lexicons)
    for parsed in (document(), document("Nothing of note happened in Tarnby.")):
        for lexicon in shared:
            lexicon.match(parsed)
    assert len(passes) == 2


def test_what_was_found_goes_with_the_document(lexicons):
    scan = Scan()
    lexicon = replace(lexicons[0], scan=scan)
    for number in range(20):
        lexicon.match(document(f"{TEXT} Pier {number} is closed."))
        gc.collect()
        assert not scan._found


@pytest.mark.parametrize(
    "copied", [copy.deepcopy, lambda scan: pickle.loads(pickle.dumps(scan))], ids=["copy", "pickle"]
)
def test_a_copy_keeps_nothing_of_documents(copied, lexicons):
    scan = Scan()
    parsed = document()
    replace(lexicons[0], scan=scan).match(parsed)
    assert scan._found
    assert not copied(scan)._found


def test_rows_with_beginnings_of_words_are_found_beside_others(write_lexicon, lexicons):
    own = read_lexicon(write_lexicon("term,category\nescalat*,weak\nbarges,weak\n"))
    parsed = document()
    *_, hits = (lexicon.match(parsed) for lexicon in sharing([*lexicons, own]))
    assert [parsed.text_of(hit.span) for hit in hits] == ["barges", "escalation"]
