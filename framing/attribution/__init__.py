"""Who is said to say what, and whose words stand where."""

from __future__ import annotations

from framing.attribution.cues import cue_book
from framing.attribution.finding import find
from framing.attribution.found import Found, Range
from framing.attribution.sources import SourceReader
from framing.attribution.voices import voices_of, with_scare_quotes
from framing.document.model import Attribution, Document
from framing.spans import Span

__all__ = ["attribute"]


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
    found = find(document, cue_book())
    reader = SourceReader(document)
    attributions = tuple(_record(document, item, reader) for item in found)
    quotations = with_scare_quotes(document, attributions)
    return document.with_attributions(
        attributions, voices_of(quotations, attributions), quotations
    )


def _record(document: Document, item: Found, reader: SourceReader) -> Attribution:
    content = tuple(_span(document, part) for part in item.content)
    return Attribution(
        source=() if item.source is None else (_span(document, item.source),),
        cue=() if item.cue is None else (_span(document, item.cue),),
        content=content,
        kind=_kind(document, content),
        stance=item.stance,
        described=reader.describe(item.source, item.sentence),
        rule=item.rule,
    )


def _span(document: Document, part: Range) -> Span:
    tokens = document.tokens
    return Span(tokens.starts[part[0]], tokens.ends[part[1] - 1])


def _kind(document: Document, content: tuple[Span, ...]) -> str:
    """Direct, mixed or indirect, by how many of the words stand in quotation marks."""
    tokens = document.tokens
    inner = [q.inner for q in document.quotations if q.level == 0]
    words = quoted = 0
    for span in content:
        for index in range(tokens.at(span.start), tokens.at(span.end)):
            if tokens.is_word[index]:
                words += 1
                start = tokens.starts[index]
                quoted += any(q.start <= start < q.end for q in inner)
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"
