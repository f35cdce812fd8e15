"""What is plain about a text goes into the scores of its tokens before tags are decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.tagger import TAGS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.attribution.linking import Places
    from framing.attribution.token_features import TokenFeatures
    from framing.document.model import Document

    Floats = NDArray[np.float32]

__all__ = ["constrain"]

_SOURCE, _CUE, _CONTENT = (TAGS.index(role) for role in ("source", "cue", "content"))
_FEWEST_SPOKEN = 5
"""Words from which on a quotation that is no title is speech."""
_MOST_CAPITALS = 0.6
"""Share of longer words with a capital from which on a quotation reads as a title."""
_LONGER = 4
_PLAIN = 4.0
"""What is added to the scores of what a closed quotation or a fixed phrase makes plain."""
_LIKELY = 1.5
"""What is added to the scores of content that an unpaired mark makes likely."""
_REACH = 60
"""How many tokens before such a mark are raised."""
_STOPS = frozenset(",.;:!?—–")
_MARKS = frozenset("\"“”„«»‘’'") | {"``", "''"}


def constrain(document: Document, features: TokenFeatures, places: Places, scores: Floats) -> None:
    """Raise and lower scores where the text itself tells, in place.

    Long closed quotations that do not read as titles are content, and so are quotations
    over several paragraphs; what stands before a closing mark that nothing opens is
    likely to be. Behind *according to* stands a source.

    Parameters
    ----------
    document : Document
        The article.
    features : TokenFeatures
        Of its tokens.
    places : Places
        Where they stand.
    scores : array, shape (tokens, tags)
        Changed.
    """
    _quotations(document, scores)
    _half_quotations(document, features, places, scores)
    _according(document, scores)


def _quotations(document: Document, scores: Floats) -> None:
    at = document.tokens.at
    for quotation in document.quotations:
        long = quotation.closed and quotation.words >= _FEWEST_SPOKEN
        if quotation.level or not (long or quotation.continues):
            continue
        first, last = at(quotation.span.start), at(quotation.span.end)
        if not _is_title(document, first, last):
            scores[first:last, _CONTENT : _CONTENT + 2] += _PLAIN


def _is_title(document: Document, first: int, last: int) -> bool:
    longer = [text for text in document.tokens.texts[first:last] if len(text) >= _LONGER]
    return sum(text[0].isupper() for text in longer) > len(longer) * _MOST_CAPITALS


def _half_quotations(
    document: Document, features: TokenFeatures, places: Places, scores: Floats
) -> None:
    texts, quote = document.tokens.texts, features.quote
    for index in [i for i, text in enumerate(texts) if text in _MARKS]:
        if quote[index] or index < 2 or texts[index - 1] not in _STOPS:
            continue
        sentence = document.sentences[places.sentence_of[index]]
        first = max(sentence.first, index - _REACH)
        scores[first : index + 1, _CONTENT : _CONTENT + 2] += _LIKELY


def _according(document: Document, scores: Floats) -> None:
    lowers, texts = document.tokens.lowers, document.tokens.texts
    last = len(lowers) - 2
    for index in [i for i, lower in enumerate(lowers[:last]) if lower == "according"]:
        if lowers[index + 1] != "to":
            continue
        end = index + 2
        while end < last and texts[end] not in _STOPS:
            end += 1
        scores[index, _CUE] += _PLAIN
        scores[index + 1, _CUE + 1] += _PLAIN
        scores[index + 2, _SOURCE] += _PLAIN
        scores[index + 3 : end, _SOURCE + 1] += _PLAIN
        scores[index + 2 : end, _CONTENT : _CONTENT + 2] -= _PLAIN
