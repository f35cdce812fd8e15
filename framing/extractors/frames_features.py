"""What the model of narrative frames sees of an article: its words, and its cues of frames."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from framing.extractors.cues import cues_of
from framing.extractors.frames import FRAME_LEXICONS, frames_of
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from framing.document.model import Document
    from framing.lexicon import Entry

__all__ = ["cue_names", "cue_shares", "frame_words", "lexicon_digests"]


def frame_words(document: Document) -> Counter[str]:
    """Count the words of the body, in small letters.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> dict(frame_words(parse(Article(id="a1", text="Rain fell. The rain stopped."))))
    {'rain': 2, 'fell': 1, 'the': 1, 'stopped': 1}
    """
    tokens = document.tokens
    return Counter(
        tokens.lowers[index]
        for sentence in document.body_sentences
        for index in range(sentence.first, sentence.last)
        if tokens.is_word[index]
    )


@lru_cache(maxsize=1)
def cue_names() -> tuple[str, ...]:
    """Name what `cue_shares` holds: lexicon and frame, for some lexicons also the aspect.

    Examples
    --------
    >>> cue_names()[0], "generic_frames.conflict.reproach" in cue_names()
    ('generic_frames.responsibility', True)
    """
    names: dict[str, None] = {}
    for lexicon in map(read_lexicon, FRAME_LEXICONS):
        for frame in frames_of(lexicon):
            names[f"{lexicon.name}.{frame}"] = None
            for entry in lexicon.entries:
                if entry.category == frame:
                    names.update(dict.fromkeys(_names_of(lexicon.name, entry)))
    return tuple(names)


def cue_shares(document: Document) -> NDArray[np.float64]:
    """Shares of the body's sentences with a cue, core or optional, of each frame and aspect.

    Returns
    -------
    array, shape (names,)
        In the order of `cue_names`; 0 everywhere where the body has no sentence.
    """
    sentences: dict[str, set[int]] = {name: set() for name in cue_names()}
    for lexicon in map(read_lexicon, FRAME_LEXICONS):
        for cue in cues_of(document, lexicon):
            if cue.in_body:
                for name in _names_of(lexicon.name, cue.hit.entry):
                    if name in sentences:
                        sentences[name].add(cue.sentence)
    base = max(1, len(document.body_sentences))
    return np.array([len(found) / base for found in sentences.values()])


def lexicon_digests() -> tuple[str, ...]:
    """The digests of the lexicons that `cue_shares` rests on; weights hold for these alone."""
    return tuple(read_lexicon(name).digest for name in FRAME_LEXICONS)


def _names_of(lexicon: str, entry: Entry) -> Iterator[str]:
    yield f"{lexicon}.{entry.category}"
    aspect = entry.columns.get("aspect", "")
    if aspect:
        yield f"{lexicon}.{entry.category}.{aspect}"
