"""Who is said to say what, and whose words stand where."""

from __future__ import annotations

from itertools import accumulate
from operator import and_
from typing import TYPE_CHECKING

from framing.attribution.finding import find
from framing.attribution.language import reads_as_english
from framing.attribution.names import core_of, person_name
from framing.attribution.patterns import with_patterns
from framing.attribution.sources import SourceReader
from framing.attribution.voices import with_voices
from framing.document.blocks import last_names
from framing.document.model import Attribution, Document
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.attribution.found import Found, Range

__all__ = ["attribute"]

_NOT_ALONE = word_set("of in from at for by with on another a an")


def attribute(document: Document) -> Document:
    """Find a document's attributions and the voice of every place in it.

    Parameters
    ----------
    document : Document
        A parsed article.

    Returns
    -------
    Document
        The same with `attributions`, `voices` and scare quotes filled in.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "The dam may fail, the mayor said. It could take days."
    >>> document = attribute(parse(Article(id="a1", text=text)))
    >>> [document.text_of(a.source[0]) for a in document.attributions]
    ['the mayor']
    >>> document.voice_at(text.index("may")), document.voice_at(text.index("could"))
    ('reported', 'author')
    """
    own = document.without_furniture()
    attributions = tuple(_found(own)) if reads_as_english(own) else ()
    return with_voices(document, attributions)


def _found(document: Document) -> Iterator[Attribution]:
    reader = SourceReader(document)
    quoted = _quoted_words(document)
    interviewees = _interviewees(document)
    for item in with_patterns(document, reader.marks, find(document)):
        if not (interviewees and _of_interviewee(document, item, interviewees)):
            yield _record(document, item, reader, quoted)


def _of_interviewee(document: Document, item: Found, interviewees: frozenset[str]) -> bool:
    """Whether the source is somebody whom the outlet itself interviews.

    What they say is the article's own voice, so that it is no attribution.
    """
    if item.source is None:
        return False
    texts = document.tokens.texts[item.source[0] : item.source[1]]
    name = person_name(texts)
    if name:
        # The name ends the phrase: a label "Tarn" is not "a Tarn councillor".
        core = core_of(texts)
        alone = core[-1] == name[-1] and _NOT_ALONE.isdisjoint(map(str.lower, core))
        return alone and name[-1] in interviewees
    block = document.block_at(document.tokens.starts[item.source[0]])
    first_person = len(texts) == 1 and texts[0].lower() in ("i", "we")
    return first_person and block is not None and bool(block.speaker)


def _interviewees(document: Document) -> frozenset[str]:
    """Last names of the labels before answers: "Beck and Ode" makes two."""
    labels = {block.speaker for block in document.blocks if block.speaker}
    return frozenset(name for label in labels for name in last_names(label))


def _record(
    document: Document, item: Found, reader: SourceReader, quoted: tuple[list[int], list[int]]
) -> Attribution:
    return Attribution(
        source=() if item.source is None else (document.token_span(*item.source),),
        cue=(document.token_span(*item.cue),),
        content=tuple(document.token_span(*part) for part in item.content),
        kind=_kind(item.content, quoted),
        stance=item.stance,
        described=reader.describe(item.source, item.sentence),
        rule=item.rule,
        level=item.level,
    )


def _quoted_words(document: Document) -> tuple[list[int], list[int]]:
    """How many words, and how many quoted words, stand before each token."""
    is_word = document.tokens.is_word
    quoted = map(and_, is_word, document.quoted_tokens)
    return list(accumulate(is_word, initial=0)), list(accumulate(quoted, initial=0))


def _kind(content: Sequence[Range], sums: tuple[list[int], list[int]]) -> str:
    """Direct, mixed or indirect, by how many of the words stand in quotation marks."""
    words, quoted = (sum(s[last] - s[first] for first, last in content) for s in sums)
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"
