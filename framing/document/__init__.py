"""One parsed article: blocks, sentences, words and quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.document.blocks import find_blocks
from framing.document.model import (
    BLOCK_KINDS,
    BODY_KINDS,
    Attribution,
    Block,
    Document,
    Oddity,
    Quotation,
    Sentence,
    Source,
    Tokens,
)
from framing.document.plain import plain_text
from framing.document.quotations import find_quotations
from framing.document.sentences import find_sentences
from framing.document.words import tokenise

if TYPE_CHECKING:
    from framing.articles import Article

__all__ = [
    "BLOCK_KINDS",
    "BODY_KINDS",
    "Attribution",
    "Block",
    "Document",
    "Oddity",
    "Quotation",
    "Sentence",
    "Source",
    "Tokens",
    "parse",
]


def parse(article: Article) -> Document:
    """Parse an article into blocks, sentences, words and quotations.

    Parameters
    ----------
    article : Article
        Any text; odd prose is read as well as can be and noted in `Document.oddities`.

    Returns
    -------
    Document
        Without attributions: `framing.attribution.attribute` adds them.

    Examples
    --------
    >>> from framing import Article
    >>> text = "The dam may fail, engineers said. No one was hurt."
    >>> document = parse(Article(id="a1", text=text))
    >>> [document.text_of(sentence.span) for sentence in document.sentences]
    ['The dam may fail, engineers said.', 'No one was hurt.']
    """
    plain = plain_text(article.text)
    blocks = find_blocks(plain, plain_text(article.headline))
    tokens = tokenise(plain)
    quotations, oddities = find_quotations(article.text, blocks, tokens)
    return Document(
        article=article,
        plain=plain,
        blocks=blocks,
        sentences=find_sentences(blocks, tokens, quotations),
        tokens=tokens,
        quotations=quotations,
        oddities=oddities,
    )
