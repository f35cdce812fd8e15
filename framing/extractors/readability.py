"""Readability and length: published formulas on our own counts.

Words and sentences are those of the document, syllables those of
`framing.document.syllables`; the formulas are those that textstat gives, and its list of
easy words serves the Dale-Chall score. textstat itself would count again for every
measure, ends sentences at "U.S." and fetches a dictionary for its syllables.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from framing.document.model import BODY_KINDS, Document
from framing.document.syllables import count_syllables
from framing.extractors.extractor import Extraction, Feature, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Counts", "Readability", "counts_of"]

_WINDOW = 50
_SMOG_SENTENCES = 30
_COUNTING = (
    "Words, sentences and syllables are counted by framing; compare only texts of one genre, "
    "and read a difference of less than one grade as none."
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What readability formulas are made of, for the body of one article.

    Attributes
    ----------
    words, sentences, syllables, characters : int
        Characters are letters and digits of words.
    polysyllables : int
        Words of three syllables and more.
    long_words : int
        Words of more than six letters.
    difficult : int
        Words that are not in textstat's list of easy words.
    """

    words: int
    sentences: int
    syllables: int
    characters: int
    polysyllables: int
    long_words: int
    difficult: int


def _features() -> tuple[Feature, ...]:
    def of(
        name: str, unit: str, text: str, low: float, high: float, kind: str, reference: str
    ) -> Feature:
        return Feature(name, unit, text, low, high, reference, kind, "readability")  # type: ignore[arg-type]

    inf = math.inf
    grade = "U.S. school grade"
    return (
        of("body_words", "words", "Words of the body: the base of every rate. Headlines, "
           "captions, bylines and page furniture are not counted.", 0, inf, "count",
           "Own definition"),
        of("body_sentences", "sentences", "Sentences of the body.", 0, inf, "count",
           "Own definition"),
        of("furniture_words", "words", "Words outside the body and its headings: captions, "
           "teasers, share bars, biographies and the like, left out of every measure.", 0, inf,
           "count", "Own definition"),
        of("words_per_sentence", "words", "Mean length of body sentences.", 0, inf, "mean",
           "Own definition"),
        of("syllables_per_word", "syllables", "Mean syllables of body words, by rules of "
           "spelling.", 1, inf, "mean", "Own definition"),
        of("flesch_reading_ease", "points, higher is easier",
           f"206.835 - 1.015 words per sentence - 84.6 syllables per word. {_COUNTING}",
           -inf, 206.835, "score", "Flesch (1948), doi 10.1037/h0057532"),
        of("flesch_kincaid_grade", grade,
           f"0.39 words per sentence + 11.8 syllables per word - 15.59. {_COUNTING}",
           -15.59, inf, "score", "Kincaid, Fishburne, Rogers & Chissom (1975)"),
        of("gunning_fog", grade,
           "0.4 (words per sentence + percentage of words of three syllables and more). "
           f"{_COUNTING}", 0, inf, "score", "Gunning (1952), The Technique of Clear Writing"),
        of("smog_index", grade,
           "1.043 sqrt(30 polysyllables / sentences) + 3.1291. Not given below 30 sentences, "
           f"for which it was not made. {_COUNTING}", 0, inf, "score",
           "McLaughlin (1969), SMOG grading"),
        of("automated_readability_index", grade,
           f"4.71 characters per word + 0.5 words per sentence - 21.43. {_COUNTING}",
           -21.43, inf, "score", "Smith & Senter (1967)"),
        of("dale_chall_score", "points, higher is harder",
           "0.1579 percentage of difficult words + 0.0496 words per sentence, + 3.6365 where "
           "more than 5 % are difficult. Difficult: not in textstat's list of easy words. "
           f"{_COUNTING}", 0, inf, "score", "Dale & Chall (1948)"),
        of("lix", "points, higher is harder",
           f"Words per sentence + percentage of words of more than six letters. {_COUNTING}",
           0, inf, "score", "Bjornsson (1968), Lasbarhet"),
        of("mattr", "types per token", f"Mean share of different words in windows of {_WINDOW} "
           "words: a measure of variety that does not depend on length. Not given for "
           "shorter texts.", 0, 1, "score",
           "Covington & McFall (2010), doi 10.1080/09296171003643098"),
    )  # fmt: skip


@dataclass(frozen=True)
class Readability:
    """Measure length and readability."""

    @property
    def name(self) -> str:
        """Name of the construct."""
        return "readability"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document; there is nothing to annotate."""
        words = _body_words(document)
        counts = counts_of(words, len(document.body_sentences))
        furniture = sum(
            sum(document.tokens.is_word[s.first : s.last])
            for s in document.sentences
            if document.blocks[s.block].kind not in _KEPT
        )
        values = [
            ("body_words", Value(counts.words, counts.words, counts.words)),
            ("body_sentences", Value(counts.sentences, counts.sentences, counts.sentences)),
            ("furniture_words", Value(furniture, counts.words + furniture, furniture)),
            *_formulas(counts),
            ("mattr", _mattr([word.lower() for word in words])),
        ]
        return Extraction((), tuple(values))


_FEATURES = _features()
_KEPT = BODY_KINDS | {"headline", "subheading", "run_in_heading", "speaker"}


def _body_words(document: Document) -> list[str]:
    tokens = document.tokens
    return [
        tokens.texts[index]
        for sentence in document.body_sentences
        for index in range(sentence.first, sentence.last)
        if tokens.is_word[index]
    ]


@lru_cache(maxsize=1)
def _easy_words() -> frozenset[str]:
    """Textstat's list of easy words for English.

    Read without importing textstat, which would load nltk, scipy and scikit-learn.
    """
    spec = find_spec("textstat")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("textstat is not installed; framing needs its list of words")
    path = Path(spec.submodule_search_locations[0]) / "resources" / "en" / "easy_words.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip())


@lru_cache(maxsize=1 << 16)
def _profile(word: str) -> tuple[int, int, int, int, int]:
    """Syllables, characters, and whether polysyllabic, long and difficult."""
    syllables = count_syllables(word)
    characters = sum(char.isalnum() for char in word)
    difficult = word.lower() not in _easy_words() and not word[0].isdigit()
    return syllables, characters, syllables > 2, characters > 6, difficult


def counts_of(words: Sequence[str], sentences: int) -> Counts:
    """Count what the formulas need.

    Parameters
    ----------
    words : sequence of str
        Words as written.
    sentences : int
        Number of sentences they make up.

    Examples
    --------
    >>> counts_of(["Rain", "fell", "yesterday"], 1).syllables
    5
    """
    profiles = [_profile(word) for word in words]
    sums = [sum(column) for column in zip(*profiles, strict=True)] or [0] * 5
    return Counts(len(words), sentences, *sums)


def _formulas(counts: Counts) -> list[tuple[str, Value]]:
    names = (
        "words_per_sentence", "syllables_per_word", "flesch_reading_ease",
        "flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index",
        "dale_chall_score", "lix",
    )  # fmt: skip
    if not counts.words or not counts.sentences:
        return [(name, Value(math.nan, 0)) for name in names]
    length = counts.words / counts.sentences
    syllables = counts.syllables / counts.words
    hard = 100 * counts.difficult / counts.words
    smog = 1.043 * math.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291
    scores = (
        length,
        syllables,
        206.835 - 1.015 * length - 84.6 * syllables,
        0.39 * length + 11.8 * syllables - 15.59,
        0.4 * (length + 100 * counts.polysyllables / counts.words),
        smog if counts.sentences >= _SMOG_SENTENCES else math.nan,
        4.71 * counts.characters / counts.words + 0.5 * length - 21.43,
        0.1579 * hard + 0.0496 * length + (3.6365 if hard > 5 else 0.0),
        length + 100 * counts.long_words / counts.words,
    )
    per_sentence = {"words_per_sentence", "smog_index"}
    return [
        (
            name,
            Value(score, 0)
            if math.isnan(score)
            else Value(score, counts.sentences if name in per_sentence else counts.words),
        )
        for name, score in zip(names, scores, strict=True)
    ]


def _mattr(words: Sequence[str]) -> Value:
    if len(words) < _WINDOW:
        return Value(math.nan, 0)
    window = Counter(words[:_WINDOW])
    total = len(window)
    for leaving, entering in zip(words, words[_WINDOW:], strict=False):
        window[entering] += 1
        window[leaving] -= 1
        if not window[leaving]:
            del window[leaving]
        total += len(window)
    windows = len(words) - _WINDOW + 1
    return Value(total / windows / _WINDOW, windows)
