"""Find the attributions of a document: mark, decode, join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.cues import reporting_words
from framing.attribution.decoding import best_tags, spans_of
from framing.attribution.linking import Places, linked
from framing.attribution.tagger import tagger
from framing.attribution.token_features import token_features
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from framing.attribution.decoding import Marked
    from framing.attribution.found import Found
    from framing.attribution.tagger import Tagger
    from framing.attribution.token_features import TokenFeatures
    from framing.document.model import Document

    Floats = NDArray[np.float32]

__all__ = ["find"]

_COMMON = word_set(
    "the of and to in a is that for it was on with he be by as at his from they we this have are "
    "not but had she or an were which their has been will would who said i you if its after"
)
_FEWEST = 12
_LEAST_SHARE = 0.12
_FEWEST_NESTED = 5
"""Tokens of a content that may hold another attribution."""
_FEWEST_SPOKEN = 7
"""Words from which on a quotation that is no title is speech."""
_NEVER = -1e4
_MARKS = frozenset("\"“”„«»‘’'") | {"``", "''"}
_SPOKEN = 4.0
"""What is added to the scores of content there."""


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
    model, places = tagger(), Places(document)
    features = token_features(document)
    scores = _with_quotations(document, model.scores(features))
    outer = linked(document, places, *_marked(model, scores))
    found = []
    for item in outer:
        found.append(item)
        for first, last in item.content:
            if last - first >= _FEWEST_NESTED and _reports(document, first, last):
                found += _nested(document, places, features, first, last)
    return found


def _with_quotations(document: Document, scores: Floats) -> Floats:
    """Raise the scores of content inside long quotations and those over paragraphs."""
    at = document.tokens.at
    for quotation in document.quotations:
        if quotation.level or not (quotation.closed or quotation.continues):
            continue
        if quotation.words < _FEWEST_SPOKEN and not quotation.continues:
            continue
        first, last = at(quotation.span.start), at(quotation.span.end)
        if not _is_title(document, first, last):
            scores[first:last, 5:7] += _SPOKEN
    return scores


def _is_title(document: Document, first: int, last: int) -> bool:
    """Whether most of the longer words begin with a capital, as in the name of a work."""
    longer = [text for text in document.tokens.texts[first:last] if len(text) > 3]
    return sum(text[0].isupper() for text in longer) > len(longer) * 0.6


def _reports(document: Document, first: int, last: int) -> bool:
    """Whether a reporting word stands in what somebody is said to say."""
    return not reporting_words().isdisjoint(document.tokens.lowers[first:last])


def _nested(
    document: Document, places: Places, features: TokenFeatures, first: int, last: int
) -> list[Found]:
    """Attributions of speech inside a content, read as if it were a text of its own."""
    texts = document.tokens.texts
    first += texts[first] in _MARKS
    last -= texts[last - 1] in _MARKS
    if last - first < _FEWEST_NESTED:
        return []
    spans, cue_scores = _marked(tagger(), tagger().scores(features.inside(first, last)))
    moved = [span.moved(first) for span in spans]
    padded = [*[_NEVER] * first, *cue_scores, *[_NEVER] * (len(texts) - last)]
    found = linked(document, places, moved, padded, level=1)
    return [item for item in found if item.cue and _reports(document, *item.cue)]


def _marked(model: Tagger, scores: Floats) -> tuple[list[Marked], list[float]]:
    """The spans, and how much better than nothing a cue would score at each token."""
    spans = spans_of(best_tags(scores, model.transitions))
    return spans, (scores[:, 3] - scores[:, 0]).tolist()


def _reads_as_english(document: Document) -> bool:
    words = [
        lower
        for lower, word in zip(document.tokens.lowers, document.tokens.is_word, strict=True)
        if word and lower[0].isalpha()
    ]
    common = sum(word in _COMMON for word in words)
    return len(words) < _FEWEST or common >= _LEAST_SHARE * len(words)
