"""Five frames of news on climate, as people coded them: probabilities by a small linear model.

Trained by training/train_frames.py, see framing/models/narrative_frames.md; evaluated here with
numpy alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.document.word_lists import word_set
from framing.errors import FramingError
from framing.extractors.extractor import Extraction, Feature, Value
from framing.extractors.frames_features import (
    cue_names,
    cue_shares,
    frame_words,
    lexicon_digests,
)
from framing.spans import Annotation

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from framing.document.model import Document

__all__ = [
    "FRAMES",
    "FrameModel",
    "NarrativeFrames",
    "frame_model",
    "read_frame_model",
    "word_features",
]

FRAMES = ("resolution", "human_interest", "conflict", "morality", "economic")
"""The frames that people marked, in the order of the weights."""

_FEWEST_WORDS = 100
"""Fewest words of a body for which there is a value; the shortest trained on has 146."""
_TOPIC_FROM = 3
_TOPIC = word_set(
    "climate warming emission emissions carbon co2 greenhouse renewable renewables fossil "
    "environmentalist environmentalists"
)
_MOST_MARKED = 5
"""How many words are marked for each frame: those that raise its probability most."""
_LARGEST_CUE = 3.0
"""Standardised shares of cues are cut off here, so that one cannot decide alone."""


class FrameModel(NamedTuple):
    """Weights of the model.

    Attributes
    ----------
    vocabulary : mapping of str to int
        Words in small letters to rows of `words`.
    idf : array, shape (words,)
        Inverse document frequency of each word.
    words : array, shape (words, frames)
        What each word adds.
    cue_mean, cue_deviation : array, shape (cues,)
        By which square roots of shares of cues are standardised.
    cues : array, shape (cues, frames)
        What each share of cues adds.
    bias : array, shape (frames,)
        What is added for every article.
    """

    vocabulary: Mapping[str, int]
    idf: NDArray[np.float64]
    words: NDArray[np.float64]
    cue_mean: NDArray[np.float64]
    cue_deviation: NDArray[np.float64]
    cues: NDArray[np.float64]
    bias: NDArray[np.float64]

    def probabilities(
        self, counts: Counter[str], shares: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Give the probability of each frame.

        Parameters
        ----------
        counts : Counter of str to int
            What `frame_words` counted.
        shares : array
            What `cue_shares` gave.

        Returns
        -------
        array, shape (frames,)
            In the order of `FRAMES`.
        """
        rows, values = word_features(counts, self.vocabulary, self.idf)
        standard = standardised(shares, self.cue_mean, self.cue_deviation)
        margins = values @ self.words[rows] + standard @ self.cues + self.bias
        probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-margins))
        return probabilities

    def strongest(self, counts: Counter[str], frame: int) -> tuple[str, ...]:
        """The words of an article that raise the probability of a frame most, at most five."""
        rows, values = word_features(counts, self.vocabulary, self.idf)
        names = [word for word in counts if word in self.vocabulary]
        added = values * self.words[rows, frame]
        order = sorted(range(len(names)), key=lambda index: (-added[index], names[index]))
        return tuple(names[index] for index in order[:_MOST_MARKED] if added[index] > 0)


def word_features(
    counts: Counter[str], vocabulary: Mapping[str, int], idf: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Rows and values of an article's known words: (1 + log count) x idf, of length 1.

    Examples
    --------
    >>> from collections import Counter
    >>> rows, values = word_features(Counter(rain=1, snow=1, fog=9), {"rain": 0, "snow": 1},
    ...                              np.array([3.0, 4.0]))
    >>> rows.tolist(), values.tolist()
    ([0, 1], [0.6, 0.8])
    """
    known = [word for word in counts if word in vocabulary]
    rows = np.array([vocabulary[word] for word in known], dtype=np.intp)
    values = np.array([1.0 + math.log(counts[word]) for word in known]) * idf[rows]
    length = math.sqrt(float(values @ values)) if len(values) else 0.0
    return rows, values / length if length else values


def standardised(
    shares: NDArray[np.float64], mean: NDArray[np.float64], deviation: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Square roots of shares, less the mean, over the deviation, cut off at three."""
    standard: NDArray[np.float64] = np.clip(
        (np.sqrt(shares) - mean) / deviation, -_LARGEST_CUE, _LARGEST_CUE
    )
    return standard


@dataclass(frozen=True)
class NarrativeFrames:
    """Estimate how probable it is that people would find a frame in an article on climate.

    Attributes
    ----------
    any_topic : bool
        Measure articles on other topics as well, for which the model is untested.

    Examples
    --------
    >>> NarrativeFrames().features[0].name
    'narrative_frames_resolution_probability'
    """

    any_topic: bool = False

    @property
    def name(self) -> str:
        """The construct: ``"narrative_frames"``."""
        return "narrative_frames"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document; mark the words that speak most for each frame.

        Raises
        ------
        FramingError
            If the lexicons of frames are not those that the weights were fitted with.
        """
        counts = frame_words(document)
        if not self._applies(counts):
            nothing = ((feature.name, Value(math.nan, 0)) for feature in _FEATURES)
            return Extraction((), tuple(nothing))
        model = frame_model()
        probabilities = model.probabilities(counts, cue_shares(document))
        words = counts.total()
        values = tuple(
            (feature.name, Value(float(probability), words))
            for feature, probability in zip(_FEATURES, probabilities, strict=True)
        )
        return Extraction(tuple(_marks(document, model, counts)), values)

    def _applies(self, counts: Counter[str]) -> bool:
        on_topic = self.any_topic or sum(counts[word] for word in _TOPIC) >= _TOPIC_FROM
        return on_topic and counts.total() >= _FEWEST_WORDS


def _marks(document: Document, model: FrameModel, counts: Counter[str]) -> Iterator[Annotation]:
    chosen = {
        (word, frame)
        for number, frame in enumerate(FRAMES)
        for word in model.strongest(counts, number)
    }
    by_word: dict[str, list[str]] = {}
    for word, frame in sorted(chosen):
        by_word.setdefault(word, []).append(frame)
    tokens = document.tokens
    for sentence in document.body_sentences:
        for index in range(sentence.first, sentence.last):
            for frame in by_word.get(tokens.lowers[index], ()):
                yield Annotation(
                    article_id=document.article.id,
                    span=document.token_span(index),
                    extractor="narrative_frames",
                    label=frame,
                    rule=f"narrative_frames:{tokens.lowers[index]}",
                    voice=document.voice_at(tokens.starts[index]),
                    block=document.blocks[sentence.block].kind,
                )


def _feature(frame: str) -> Feature:
    name = frame.replace("_", " ")
    return Feature(
        f"narrative_frames_{frame}_probability",
        "probability, 0 to 1",
        "Estimate, no verdict: how probable it is that people who coded articles on climate would "
        f"find the frame {name!r} in this one, by a linear model of its words and cues; the base "
        "is the number of body words. Trained on news on climate alone, and on other topics "
        f"untested: undefined where fewer than {_TOPIC_FROM} words of the body name the topic "
        f"(unless any_topic is set), and below {_FEWEST_WORDS} words. The marked words are the "
        f"{_MOST_MARKED} that raise the estimate most. Accuracy: "
        "framing/models/narrative_frames.md.",
        0.0,
        1.0,
        "Frermann, Li, Khanehzar & Mikolajczak (2023), Conflicts, villains, resolutions: towards "
        "models of narrative media framing",
        "mean",
        "narrative_frames",
        exploratory=True,
        tested_if_named=True,
    )


_FEATURES = tuple(_feature(frame) for frame in FRAMES)


@lru_cache(maxsize=1)
def frame_model() -> FrameModel:
    """The packaged weights, read once."""
    with as_file(files("framing.models").joinpath("narrative_frames.npz")) as path:
        return read_frame_model(path)


def read_frame_model(path: Path) -> FrameModel:
    """Read weights as training/train_frames.py writes them.

    Raises
    ------
    FramingError
        If they were fitted with other lexicons of frames than those here.
    """
    with np.load(path, allow_pickle=False) as arrays:
        digests = tuple(arrays["lexicons"].tolist())
        names = tuple(arrays["cue_names"].tolist())
        if digests != lexicon_digests() or names != cue_names():
            raise FramingError(
                f"{path.name}: fitted with other lexicons of frames than these; run "
                "make train-frames"
            )
        vocabulary = arrays["vocabulary"].tobytes().decode("utf-8").split("\n")
        return FrameModel(
            {word: row for row, word in enumerate(vocabulary)},
            *(
                arrays[name].astype(np.float64)
                for name in ("idf", "words", "cue_mean", "cue_deviation", "cues", "bias")
            ),
        )
