"""Sentiment by word list, by voice: exploratory, for words of the topic pass for tone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.document.word_lists import word_set
from framing.extractors.extractor import Extraction, Feature, Value, rate
from framing.lexicon import read_lexicon
from framing.spans import VOICES, Annotation, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document.model import Document, Sentence

__all__ = ["Sentiment"]

_VADER = "Hutto & Gilbert (2014), VADER"
_CAUTION = (
    "Exploratory: dictionaries of sentiment agree poorly with human judgement "
    "(van Atteveldt, van der Velden & Boukes 2021)."
)
_NEGATION_FACTOR = -0.74
_NEGATION_REACH = 3
_LONGEST = 300
"""Words of the longest sentence given to VADER whole: its time grows with their square."""
_NEGATIONS = word_set(
    "not no never none nobody nothing neither nor nowhere without hardly barely scarcely rarely "
    "seldom cannot"
)


class _Hit(NamedTuple):
    """A word with a valence."""

    token: int
    valence: float
    negated: bool
    voice: Voice
    topic: bool


def _features() -> tuple[Feature, ...]:
    def of(name: str, unit: str, text: str, low: float, high: float, kind: str) -> Feature:
        return Feature(
            name, unit, f"{text} {_CAUTION}", low, high, _VADER, kind, "sentiment",  # type: ignore[arg-type]
            exploratory=True,
        )  # fmt: skip

    per = "per 1,000 body words"
    valence = "mean VADER valence, -4 to 4"
    return (
        of("polarity", valence,
           "Mean valence of the VADER words in the body, words of the topic (war, attack, "
           "killed) set aside; the base is their number.", -4, 4, "mean"),
        *(of(f"{voice}_polarity", valence,
             f"The same for words in the voice '{voice}'.", -4, 4, "mean") for voice in VOICES),
        of("polarity_with_topic_words", valence,
           "The same with the words of the topic left in: what they do to the measure.",
           -4, 4, "mean"),
        of("positive_words_per_1000_words", per,
           "VADER words of positive valence in the body, words of the topic set aside.",
           0, math.inf, "rate"),
        of("negative_words_per_1000_words", per,
           "VADER words of negative valence in the body, words of the topic set aside.",
           0, math.inf, "rate"),
        of("mean_sentence_polarity", "mean VADER compound score, -1 to 1",
           "Mean over body sentences of VADER's compound score, words of the topic left in: "
           "the measure as published, for comparison with other studies.", -1, 1, "mean"),
    )  # fmt: skip


@dataclass(frozen=True)
class Sentiment:
    """Measure sentiment with the VADER word list.

    Parameters
    ----------
    topic_words : str
        Name of the lexicon of words that say what an article is about and not how it
        speaks; they are marked, but left out of the measures unless these say otherwise.
    """

    topic_words: str = "topic_words"

    @property
    def name(self) -> str:
        """Name of the construct."""
        return "sentiment"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document."""
        topic = {
            index
            for hit in read_lexicon(self.topic_words).match(document)
            for index in range(hit.first, hit.last)
        }
        hits: list[_Hit] = []
        annotations: list[Annotation] = []
        for sentence in document.sentences:
            found = _hits(document, sentence, topic)
            kind = document.blocks[sentence.block].kind
            annotations.extend(_annotation(document, hit, kind) for hit in found)
            if document.blocks[sentence.block].is_body:
                hits.extend(found)
        return Extraction(
            tuple(annotations),
            (
                *_values(hits, document.body_words),
                ("mean_sentence_polarity", _mean(_compounds(document))),
            ),
        )


_FEATURES = _features()


@lru_cache(maxsize=1)
def _analyser() -> tuple[object, dict[str, float]]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyser = SentimentIntensityAnalyzer()
    return analyser, analyser.lexicon


def _hits(document: Document, sentence: Sentence, topic: set[int]) -> list[_Hit]:
    valences = _analyser()[1]
    tokens = document.tokens
    found: list[_Hit] = []
    for index in range(sentence.first, sentence.last):
        lower = tokens.lowers[index]
        if lower not in valences or not tokens.is_word[index]:
            continue
        first = max(sentence.first, index - _NEGATION_REACH)
        negated = any(
            word in _NEGATIONS or word.endswith("n't") for word in tokens.lowers[first:index]
        )
        valence = valences[lower] * (_NEGATION_FACTOR if negated else 1.0)
        voice = document.voice_at(tokens.starts[index])
        found.append(_Hit(index, valence, negated, voice, index in topic))
    return found


def _annotation(document: Document, hit: _Hit, block: str) -> Annotation:
    tokens = document.tokens
    return Annotation(
        article_id=document.article.id,
        span=document.token_span(hit.token),
        extractor="sentiment",
        label="topic" if hit.topic else "positive" if hit.valence > 0 else "negative",
        rule=f"vader:{tokens.lowers[hit.token]}",
        voice=hit.voice,
        block=block,
        attributes={"valence": round(hit.valence, 4), "negated": hit.negated},
    )


def _mean(values: Sequence[float]) -> Value:
    if not values:
        return Value(math.nan, 0)
    return Value(math.fsum(values) / len(values), len(values))


def _values(hits: Sequence[_Hit], words: int) -> list[tuple[str, Value]]:
    tone = [hit for hit in hits if not hit.topic]
    return [
        ("polarity", _mean([h.valence for h in tone])),
        *(
            (f"{voice}_polarity", _mean([h.valence for h in tone if h.voice == voice]))
            for voice in VOICES
        ),
        ("polarity_with_topic_words", _mean([h.valence for h in hits])),
        ("positive_words_per_1000_words", rate(sum(h.valence > 0 for h in tone), words)),
        ("negative_words_per_1000_words", rate(sum(h.valence < 0 for h in tone), words)),
    ]


def _compounds(document: Document) -> list[float]:
    analyser = _analyser()[0]
    pieces = (
        document.token_span(first, min(first + _LONGEST, sentence.last))
        for sentence in document.body_sentences
        for first in range(sentence.first, sentence.last, _LONGEST)
    )
    return [
        analyser.polarity_scores(document.plain[piece.start : piece.end])["compound"]  # type: ignore[attr-defined]
        for piece in pieces
    ]
