from __future__ import annotations

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.spans import Span


def read(text: str) -> Document:
    return attribute(parse(Article(id="a1", text=text)))


def test_text_of_gives_the_words_as_published() -> None:
    document = read("The dam’s wall.")
    assert document.text_of(Span(4, 9)) == "dam’s"


def test_plain_has_the_length_of_the_text() -> None:
    text = "“It’s\u00a0over,” she said…\r\n"
    assert len(read(text).plain) == len(text)


def test_token_span_covers_one_token_or_a_range() -> None:
    document = read("The old dam.")
    assert document.token_span(1) == Span(4, 7)
    assert document.token_span(1, 3) == Span(4, 11)


def test_block_at_is_none_between_blocks() -> None:
    document = read("Dam fails\n\nThe dam failed on Monday.")
    first = document.block_at(0)
    assert first is not None
    assert first.kind == "headline"
    assert document.block_at(9) is None
    assert document.block_at(99) is None


def test_words_are_of_all_blocks_and_body_words_of_the_body() -> None:
    document = read("Dam fails\n\nThe dam failed on Monday.")
    assert len(document.words) == 7
    assert document.body_words == 5


def test_body_sentences_leave_the_headline_out() -> None:
    document = read("Dam fails\n\nThe dam failed on Monday. It was old.")
    assert [document.text_of(s.span) for s in document.body_sentences] == [
        "The dam failed on Monday.",
        "It was old.",
    ]


def test_without_attributions_every_voice_is_the_authors() -> None:
    document = parse(Article(id="a1", text="“It may fail,” she said."))
    assert document.voice_at(4) == "author"


def test_oddities_are_in_order() -> None:
    document = read("It is over,” he said.\n\n“It is late, he said to all of them at once.")
    offsets = [oddity.offset for oddity in document.oddities]
    assert offsets == sorted(offsets)
    assert len(offsets) == 2


def test_without_furniture_is_the_text_read_without_it() -> None:
    own = "Dam fails\n\nThe dam “failed” on Monday.\n\nNobody was hurt, the mayor said."
    page = own.replace("\n\nNobody", "\n\nShare this:\n\nNobody") + "\n\n12 Comments"
    whole, left = read(page), read(page).without_furniture()
    alone = parse(Article(id="a1", text=own))
    assert left.tokens.texts == alone.tokens.texts
    assert [block.kind for block in left.blocks] == [block.kind for block in alone.blocks]
    for one, other in zip(left.sentences, alone.sentences, strict=True):
        assert (one.first, one.last, one.block) == (other.first, other.last, other.block)
        assert whole.text_of(one.span) == alone.text_of(other.span)
    assert [q.words for q in left.quotations] == [1]


def test_without_furniture_is_the_document_itself_where_there_is_none() -> None:
    document = read("Dam fails\n\nThe dam failed on Monday.")
    assert document.without_furniture() is document
