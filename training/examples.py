"""Read articles as the tagger will see them: features and, where marked, a tag for each token."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from framing.articles import Article
from framing.attribution.token_features import TokenFeatures, token_features
from framing.document import parse
from framing.reading import read_corpus

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from framing.document import Document

__all__ = ["Example", "batches", "pieces", "read_marked", "read_unmarked"]

_TAGS = {"source": 1, "cue": 3, "content": 5}
_Whole = TypeVar("_Whole")
_SHORTEST = 400
"""Characters of an unmarked text worth reading."""


@dataclass
class Example:
    """One article: its features, the block of each token, and what is known of its tags.

    Attributes
    ----------
    tags : array of int, shape (tokens,), or None
        The tags that people gave; None for a text that nobody marked.
    soft : array of float, shape (tokens, tags), or None
        Probabilities of tags that the teacher gave.
    """

    features: TokenFeatures
    block: NDArray[np.int64]
    tags: NDArray[np.int64] | None = None
    soft: NDArray[np.float32] | None = None

    def __len__(self) -> int:
        return len(self.block)

    def texts(self) -> list[str]:
        """The tokens as written."""
        types = self.features.types
        return [types[number] for number in self.features.type_of.tolist()]


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_marked(path: Path) -> list[Example]:
    """Read a gold file of attributions (JSON Lines, gzipped)."""
    examples = []
    for row in _rows(path):
        document = parse(Article(id=str(row["id"]), text=str(row["text"]))).without_furniture()
        example = _example(document)
        example.tags = _tags(document, row["attributions"])
        examples.append(example)
    return examples


def read_unmarked(gold: Path, tokens: int, chance: random.Random) -> list[Example]:
    """Read news that nobody marked, up to about so many tokens, in an order of chance.

    Texts are those of `narrative_frames` in the gold folder and of the fetched corpus
    `news-articles`.
    """
    articles = [
        Article(id=f"frames-{number}", text=str(row["text"]))
        for number, row in enumerate(_rows(gold / "narrative_frames.jsonl.gz"))
        if len(str(row.get("text") or "")) >= _SHORTEST
    ]
    articles += [a for a in read_corpus("news-articles") if len(a.text) >= _SHORTEST]
    chance.shuffle(articles)
    examples: list[Example] = []
    count = 0
    for article in articles:
        example = _example(parse(article).without_furniture())
        if len(example):
            examples.append(example)
            count += len(example)
        if count >= tokens:
            break
    return examples


def _example(document: Document) -> Example:
    block = np.zeros(len(document.tokens), np.int64)
    for sentence in document.sentences:
        block[sentence.first : sentence.last] = sentence.block
    return Example(token_features(document), block)


def _tags(document: Document, marked: Sequence[Mapping[str, Any]]) -> NDArray[np.int64]:
    """The tag of each token: it belongs to a span that holds its middle."""
    tokens = document.tokens
    tags = np.zeros(len(tokens), np.int64)
    for attribution in marked:
        for role, tag in _TAGS.items():
            for start, end in attribution[role]:
                inside = [
                    index
                    for index in range(tokens.at(start), min(len(tokens), tokens.at(end) + 1))
                    if start <= (tokens.starts[index] + tokens.ends[index]) / 2 <= end
                ]
                for index in inside:
                    tags[index] = tag + (index > inside[0])
    return tags


def pieces(example: Example, size: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Cut an article at the ends of blocks into pieces of about `size` tokens."""
    changes = np.flatnonzero(np.diff(example.block)) + 1
    first, wanted = 0, chance.randrange(size // 3, size)
    for cut in (*changes.tolist(), len(example)):
        if cut > first and (cut - first >= wanted or cut == len(example)):
            yield first, cut
            first, wanted = cut, size


def batches(
    every: list[tuple[_Whole, int, int]], size: int, chance: random.Random
) -> list[list[tuple[_Whole, int, int]]]:
    """Put pieces, each with its first and last place, into batches of like length, shuffled."""
    chance.shuffle(every)
    ordered = []
    for start in range(0, len(every), size * 20):
        stretch = every[start : start + size * 20]
        ordered += sorted(stretch, key=lambda piece: piece[2] - piece[1])
    found = [ordered[k : k + size] for k in range(0, len(ordered), size)]
    chance.shuffle(found)
    return found
