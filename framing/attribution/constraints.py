"""What is plain about a text goes into the scores of its tokens before tags are decided."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from framing.attribution.cues import HEARSAY_ADVERBS, reporting_words
from framing.attribution.decoding import GOING_ON, NEVER
from framing.attribution.places import SPEECH_ENDS
from framing.attribution.tagger import TAGS
from framing.document.word_lists import DASHES, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.attribution.places import Places
    from framing.attribution.token_features import TokenFeatures
    from framing.document.model import Document

    Floats = NDArray[np.float32]

__all__ = ["MARKS", "constrain"]

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
_SAYING = word_set(
    "say says said saying add adds added adding ask asks asked asking reply replies replied "
    "replying shout shouts shouted shouting chant chants chanted chanting sing sings sang singing "
    "yell yells yelled yelling write writes wrote writing declare declares declared declaring"
)
"""Verbs that, right before an opening mark, are the cue of what it opens."""
_UNNAMED = word_set("anonymity named identified quoted")
_SPEAKING = word_set(
    "spoke speaking spoken talked insisted insisting requested requesting asked asking declined "
    "declining refused refusing preferred wished wanted granted who"
)
"""Words that begin a clause on why a source is not named."""
_REFUSING = word_set("not declined declining refused refusing")
_REASONS = word_set("because to as since for so while given in out due")
"""Words behind *anonymity* that go on with it."""
_CLAUSE_ENDS = frozenset({",", ".", ";", '"', "''", ":", "!", "?", "said", "says", "told"})
_BETWEEN = word_set("later then again simply only also too first once instead")
"""Adverbs that may stand between."""
_TOLD = word_set("me us him her them reporters")
"""Who is told it, between the verb and the mark."""
_ADJUNCT = 10
"""How many tokens may stand between such a verb and a comma before the mark."""
_OPENING_STATES = (1, 4)
_CLOSING_STATES = (3, 6)
_REACH = 60
"""How many tokens before such a mark are raised."""
_INTRODUCES = frozenset(",:")
_SPEAKERS_BEGIN = word_set("the a an his her their its one another")
_ENDS = frozenset({(".",), ("!",), ("?",)})
_STOPS = frozenset(",.;:!?") | DASHES
MARKS = frozenset("\"“”„«»‘’'") | {"``", "''"}
"""Quotation marks as tokens."""


def constrain(document: Document, features: TokenFeatures, places: Places, scores: Floats) -> None:
    """Raise and lower scores where the text itself tells, in place.

    Long closed quotations that do not read as titles are content, and so are quotations
    over several paragraphs; what stands before a closing mark that nothing opens is
    likely to be. Behind *according to* stands a source, and behind *reportedly* the cue
    is the verb; a verb of saying right before an opening mark is its cue, and whoever
    follows one right behind speech is its source, as are a name and an age before a colon.
    Why a source is not named belongs to it and attributes nothing. Nothing else goes over
    the end of a paragraph.

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
    _blocks(document, scores)
    _quotations(document, scores)
    _half_quotations(document, features, places, scores)
    _according(document, scores)
    _adverbs(document, scores)
    _anonymity(document, places, scores)
    opening = np.flatnonzero(np.isin(features.quote, _OPENING_STATES)).tolist()
    _verbs_before_marks(document, features, places, scores, opening)
    _behind_speech(document, features, places, scores)
    _name_and_age(document, places, scores, opening)


def _blocks(document: Document, scores: Floats) -> None:
    """Nothing goes on from one block to the next, save a quotation."""
    at = document.tokens.at
    continued = {
        at(following.span.start)
        for quotation, following in pairwise(document.quotations)
        if quotation.continues
    }
    firsts = [
        sentence.first
        for before, sentence in pairwise(document.sentences)
        if sentence.block != before.block and sentence.first not in continued
    ]
    scores[firsts, GOING_ON] = NEVER


def _quotations(document: Document, scores: Floats) -> None:
    at = document.tokens.at
    for quotation in document.quotations:
        first, last = at(quotation.span.start), at(quotation.span.end)
        spoken = quotation.words >= _FEWEST_SPOKEN or _is_introduced(document, first, last)
        if quotation.level or not (quotation.continues or (quotation.closed and spoken)):
            continue
        title = _is_title(document, first, last)
        scores[first:last, _CONTENT : _CONTENT + 2] += -_LIKELY if title else _PLAIN


def _is_introduced(document: Document, first: int, last: int) -> bool:
    """Whether a comma or colon stands before the opening mark and a stop before the closing one."""
    texts = document.tokens.texts
    return first > 0 and texts[first - 1] in _INTRODUCES and texts[last - 2 : last - 1] in _ENDS


def _is_title(document: Document, first: int, last: int) -> bool:
    longer = [text for text in document.tokens.texts[first:last] if len(text) >= _LONGER]
    return sum(text[0].isupper() for text in longer) > len(longer) * _MOST_CAPITALS


def _half_quotations(
    document: Document, features: TokenFeatures, places: Places, scores: Floats
) -> None:
    texts, quote = document.tokens.texts, features.quote
    for index in [i for i, text in enumerate(texts) if text in MARKS]:
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


def _adverbs(document: Document, scores: Floats) -> None:
    lowers, verbs = document.tokens.lowers, reporting_words()
    for index in [i for i, lower in enumerate(lowers[:-1]) if lower in HEARSAY_ADVERBS]:
        if lowers[index + 1] in verbs:
            scores[index, _CUE] -= _PLAIN
            scores[index + 1, _CUE] += _PLAIN


def _anonymity(document: Document, places: Places, scores: Floats) -> None:
    """*Officials, who asked not to be named because they were not allowed to talk,*."""
    lowers, texts = document.tokens.lowers, document.tokens.texts
    for index in [i for i, lower in enumerate(lowers) if lower in _UNNAMED]:
        if lowers[index] != "anonymity" and lowers[index - 1 : index] != ("be",):
            continue
        sentence = document.sentences[places.sentence_of[index]]
        first = max(sentence.first, index - _ADJUNCT)
        first = next((i for i in range(index, first - 1, -1) if lowers[i] in _SPEAKING), index)
        wishes = lowers[index] == "anonymity" or not _REFUSING.isdisjoint(lowers[first:index])
        if first == index or not wishes:
            continue
        last = index + 1
        if lowers[last : last + 1] and lowers[last] in _REASONS:
            high = min(sentence.last, last + _REACH)
            while last < high and texts[last] not in _CLAUSE_ENDS:
                last += 1
        scores[first:last, _SOURCE : _CONTENT + 2] -= 2 * _PLAIN
        if 0 < first - sentence.first <= _ADJUNCT:
            end = first - (texts[first - 1] == ",")
            scores[sentence.first, _SOURCE] += _LIKELY
            scores[sentence.first + 1 : end, _SOURCE + 1] += _LIKELY


def _verbs_before_marks(
    document: Document,
    features: TokenFeatures,
    places: Places,
    scores: Floats,
    opening: Sequence[int],
) -> None:
    lowers, texts = document.tokens.lowers, document.tokens.texts
    quoted = np.concatenate(([0], np.cumsum(features.quote > 0)))
    for index in opening:
        verb = index - 1 - (index > 1 and texts[index - 1] in ",:")
        verb -= lowers[verb] in _BETWEEN
        told = verb > 0 and lowers[verb] in _TOLD and lowers[verb - 1] in reporting_words()
        verb -= told
        if verb < 0 or features.quote[verb]:
            continue
        if told or lowers[verb] in _SAYING:
            first = document.sentences[places.sentence_of[verb]].first
            scores[verb, _CUE] += _PLAIN
            scores[verb + 1 : index, _CONTENT : _CONTENT + 2] -= _PLAIN
            # Behind one quotation, what introduces another is a cue of its own.
            scores[verb, _CUE + 1] += 0 if quoted[verb] > quoted[first] else _PLAIN
        elif texts[index - 1] in _INTRODUCES:
            # *saying at the hearing on Monday, “P”*
            while verb > max(0, index - _ADJUNCT) and texts[verb] not in _STOPS:
                verb -= 1
                if lowers[verb] in _SAYING:
                    scores[verb, _CUE : _CUE + 2] += _LIKELY
                    break


def _behind_speech(
    document: Document, features: TokenFeatures, places: Places, scores: Floats
) -> None:
    """*“We left!” cried the miller.*: who speaks stands behind the verb, up to a stop."""
    lowers, texts, verbs = document.tokens.lowers, document.tokens.texts, reporting_words()
    for mark in np.flatnonzero(np.isin(features.quote, _CLOSING_STATES)).tolist():
        verb = mark + 1
        if texts[mark - 1] not in SPEECH_ENDS or verb + 2 >= len(texts):
            continue
        if not places.opens(int(features.before[mark]) + (features.before[mark] > 0)):
            continue
        if lowers[verb] not in verbs or lowers[verb + 1] not in _SPEAKERS_BEGIN:
            continue
        high = min(len(texts), verb + 1 + _ADJUNCT)
        end = next((i for i in range(verb + 2, high) if texts[i] in _STOPS), None)
        if end is not None:
            scores[verb + 1, _SOURCE] += _PLAIN
            scores[verb + 2 : end, _SOURCE + 1] += _PLAIN


def _name_and_age(
    document: Document, places: Places, scores: Floats, opening: Sequence[int]
) -> None:
    """*Una Brock, 54, a miller: “We left.”*: all before the colon is who speaks."""
    texts = document.tokens.texts
    for index in opening:
        colon = index - 1
        if colon < 1 or texts[colon] != ":":
            continue
        first = document.sentences[places.sentence_of[colon]].first
        comma = next(
            (i for i in range(first, min(colon, first + _ADJUNCT)) if texts[i] == ","), first
        )
        if comma == first or colon > first + 2 * _ADJUNCT:
            continue
        named = all(text[0].isupper() for text in texts[first:comma])
        if named and texts[comma + 1].isdigit() and texts[comma + 2] in _INTRODUCES:
            scores[first, _SOURCE] += 2 * _PLAIN
            scores[first + 1 : colon, _SOURCE + 1] += 2 * _PLAIN
            scores[colon, _CUE] += _PLAIN
