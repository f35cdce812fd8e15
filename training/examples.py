"""Read marked articles as the tagger will see them: features and a tag for each token."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.articles import Article
from framing.attribution.token_features import TokenFeatures, token_features
from framing.document import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from framing.document import Document

__all__ = ["Example", "pieces", "read_examples"]

_TAGS = {"source": 1, "cue": 3, "content": 5}


@dataclass(frozen=True)
class Example:
    """One article: its features, the tag of each token, and the block each stands in."""

    features: TokenFeatures
    tags: NDArray[np.int64]
    block: NDArray[np.int64]


def read_examples(path: Path) -> list[Example]:
    """Read a gold file of attributions (JSON Lines, gzipped)."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_example(json.loads(line)) for line in lines]


def _example(row: Mapping[str, Any]) -> Example:
    document = parse(Article(id=str(row["id"]), text=str(row["text"])))
    block = np.zeros(len(document.tokens), np.int64)
    for sentence in document.sentences:
        block[sentence.first : sentence.last] = sentence.block
    return Example(token_features(document), _tags(document, row["attributions"]), block)


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
    for cut in (*changes.tolist(), len(example.tags)):
        if cut > first and (cut - first >= wanted or cut == len(example.tags)):
            yield first, cut
            first, wanted = cut, size
