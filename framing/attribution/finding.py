"""Find the attributions of a document: mark, decode, join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.decoding import best_tags, spans_of
from framing.attribution.linking import linked
from framing.attribution.tagger import tagger
from framing.attribution.token_features import token_features
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from framing.attribution.found import Found
    from framing.document.model import Document

__all__ = ["find"]

_COMMON = word_set(
    "the of and to in a is that for it was on with he be by as at his from they we this have are "
    "not but had she or an were which their has been will would who said i you if its after"
)
_FEWEST = 12
_LEAST_SHARE = 0.12


def find(document: Document) -> list[Found]:
    """Find attributions, in the order of their cues.

    Text that does not read as English, told by how many of its words are among the
    commonest English ones, has none.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="The dam will hold, the mayor said on Monday."))
    >>> [item.stance for item in find(document)]
    ['neutral']
    """
    if not len(document.tokens) or not _reads_as_english(document):
        return []
    model = tagger()
    scores = model.scores(token_features(document))
    return linked(document, spans_of(best_tags(scores, model.transitions)))


def _reads_as_english(document: Document) -> bool:
    words = [
        lower
        for lower, word in zip(document.tokens.lowers, document.tokens.is_word, strict=True)
        if word and lower[0].isalpha()
    ]
    common = sum(word in _COMMON for word in words)
    return len(words) < _FEWEST or common >= _LEAST_SHARE * len(words)
