"""Read sentences with targets as the model of tone will see them."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.articles import Article
from framing.document import parse
from framing.evaluation.tone import target_of
from framing.reading import read_corpus
from framing.tone.masking import masked_sentence, name_ranges

if TYPE_CHECKING:
    import random
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from framing.document import Document
    from framing.document.model import Sentence
    from framing.tone.masking import Masked

__all__ = [
    "Marked",
    "common_words",
    "further_targets",
    "marked_documents",
    "marked_rows",
    "read_marked",
    "unmarked_documents",
    "unmarked_sentences",
]

_SHORTEST, _LONGEST = 6, 80
_LEAST_SMALL = 0.5
_FEWEST = 3
_SHORTEST_TEXT = 400


class Marked(NamedTuple):
    """A sentence with a target, and what people say of the tone toward it."""

    masked: Masked
    polarity: int
    text: str


def marked_rows(path: Path, split: str) -> list[Mapping[str, Any]]:
    """The rows of one part of `newsmtsc_train_dev`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if row["split"] == split]


def marked_documents(path: Path, split: str) -> list[Document]:
    """The texts of one part."""
    return [target_of(row)[0] for row in marked_rows(path, split)]


def read_marked(path: Path, split: str, common: Container[str]) -> list[Marked]:
    """One part of `newsmtsc_train_dev`, each target for itself."""
    found = []
    for row in marked_rows(path, split):
        document, target = target_of(row)
        sentence = _sentence_of(document, target)
        [masked] = masked_sentence(document, sentence, [target], common)
        found.append(Marked(masked, int(row["polarity"]), str(row["text"])))
    return found


def _sentence_of(document: Document, target: tuple[int, int]) -> Sentence:
    return next(s for s in document.sentences if s.first <= target[0] < s.last)


def further_targets(
    path: Path, split: str, common: Container[str], texts: Container[str]
) -> list[Masked]:
    """The names in the sentences of some texts of a part that are nobody's marked target."""
    seen = {" ".join(marked.masked.words) for marked in read_marked(path, split, common)}
    found = []
    for row in marked_rows(path, split):
        if row["text"] not in texts:
            continue
        document, target = target_of(row)
        sentence = _sentence_of(document, target)
        ranges = name_ranges(document, sentence, common)
        for masked in masked_sentence(document, sentence, ranges, common):
            key = " ".join(masked.words)
            if key not in seen:
                seen.add(key)
                found.append(masked)
    return found


def unmarked_documents(gold: Path) -> Iterator[Document]:
    """News that nobody marked for tone."""
    for article in read_corpus("news-articles"):
        if len(article.text) >= _SHORTEST_TEXT:
            yield parse(article).without_furniture()
    with gzip.open(gold / "polnear_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield parse(Article(id=str(row["id"]), text=str(row["text"]))).without_furniture()


def common_words(documents: Iterable[Document]) -> Counter[str]:
    """Words that are mostly written small where they do not open a sentence, with counts."""
    small, all_of = Counter[str](), Counter[str]()
    for document in documents:
        texts = document.tokens.texts
        for sentence in document.sentences:
            for text in texts[sentence.first + 1 : sentence.last]:
                if text[0].isalpha():
                    lower = text.lower()
                    all_of[lower] += 1
                    small[lower] += text == lower
    return Counter(
        {
            word: count
            for word, count in all_of.items()
            if count >= _FEWEST and small[word] >= _LEAST_SMALL * count
        }
    )


def unmarked_sentences(
    documents: Iterable[Document], common: Container[str], most: int, chance: random.Random
) -> list[Masked]:
    """Sentences with one of their names as target, up to so many, in an order of chance."""
    every: list[tuple[Document, Sentence]] = [
        (document, sentence)
        for document in documents
        for sentence in document.sentences
        if _SHORTEST <= sentence.last - sentence.first <= _LONGEST
    ]
    chance.shuffle(every)
    found: list[Masked] = []
    seen: set[str] = set()
    for document, sentence in every:
        ranges = name_ranges(document, sentence, common)
        if len(ranges) > 2:
            ranges = chance.sample(ranges, 2)
        for masked in masked_sentence(document, sentence, ranges, common) if ranges else ():
            key = " ".join(masked.words)
            if key not in seen:
                seen.add(key)
                found.append(masked)
        if len(found) >= most:
            break
    return found
