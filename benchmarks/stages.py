"""Words per CPU second of every stage, beside VADER on the same text in the same run.

    python benchmarks/stages.py [ARTICLES]

Reads PolNeAR from the folder that FRAMING_GOLD names, else the fetched news corpus.
Figures are CPU time of one process on one core; compare ratios, not seconds.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from framing.articles import Article
from framing.attribution import attribute
from framing.document import Document, parse
from framing.errors import ArticleError
from framing.extractors import default_extractors
from framing.lexicon import Lexicon, packaged_lexicons, read_lexicon
from framing.lexicon.scan import Scan

TARGET = 20_000
MOST_VADER = 8.0
MOST_MEMORY = 400
LEXICON_TARGET = 300_000
ADDED = ("given_names", "loaded_terms")
"""Lexicons of more than 2,000 rows together, as an example of what added rows cost."""
MOST_ADDED = 0.2
KEPT = 200
"""Documents kept, for the matching of lexicons measured by itself."""


def articles(count: int) -> Iterator[Article]:
    """The first `count` articles of PolNeAR or of the news corpus."""
    gold = os.environ.get("FRAMING_GOLD", "")
    files = [Path(gold) / f"polnear_{part}.jsonl.gz" for part in ("train", "dev")]
    if gold and all(file.is_file() for file in files):
        print(f"corpus: PolNeAR in {Path(gold).name}")
        number = 0
        while number < count:
            for file in files:
                with gzip.open(file, "rt", encoding="utf-8") as lines:
                    for line in lines:
                        if number == count:
                            return
                        row = json.loads(line)
                        yield Article(id=str(number), text=row["text"])
                        number += 1
        return
    from framing.reading import iter_corpus

    print("corpus: news-articles (FRAMING_GOLD is not set)")
    try:
        items = [item for item in iter_corpus("news-articles") if isinstance(item, Article)]
    except ArticleError as error:
        sys.exit(f"bench: {error}")
    yield from items[:count]


def peak() -> float:
    """Peak memory of the process in MB."""
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def vader_seconds(sentences: list[str]) -> float:
    """CPU seconds of VADER on every sentence of an article."""
    start = time.process_time()
    for sentence in sentences:
        ANALYSER.polarity_scores(sentence)
    return time.process_time() - start


def matching_seconds(together: list[Lexicon], documents: list[Document]) -> float:
    """CPU seconds of matching by itself, document by document."""
    # What a scan found is kept with the tokens: each round has its own.
    fresh = [replace(document, tokens=replace(document.tokens)) for document in documents]
    start = time.process_time()
    for document in fresh:
        for lexicon in together:
            lexicon.match(document)
    return time.process_time() - start


def sharing(lexicons: list[Lexicon]) -> list[Lexicon]:
    """The same lexicons with a scan of their own."""
    scan = Scan()
    return [replace(lexicon, scan=scan) for lexicon in lexicons]


def print_matching(lexicons: list[Lexicon], documents: list[Document]) -> None:
    """How fast all lexicons are matched together, and what some 2,000 rows add."""
    groups = (sharing(lexicons), sharing([lx for lx in lexicons if lx.name not in ADDED]))
    for group in groups:
        matching_seconds(group, documents[:1])
    # In turns, so that other load on the machine falls on both; the best of each.
    rounds = [[matching_seconds(group, documents) for group in groups] for _ in range(5)]
    total, others = (min(seconds) for seconds in zip(*rounds, strict=True))
    words = sum(len(document.words) for document in documents)
    hits = sum(len(lexicon.match(document)) for lexicon in lexicons for document in documents)
    rows = sum(len(lexicon.entries) for lexicon in lexicons)
    added = sum(len(lexicon.entries) for lexicon in lexicons if lexicon.name in ADDED)
    print(
        f"matching {len(lexicons)} lexicons, {rows:,} rows, {hits:,} hits, by itself: "
        f"{words / total:,.0f} words per CPU second (wanted: {LEXICON_TARGET:,} or more)"
    )
    print(
        f"{' and '.join(ADDED)}, {added:,} rows: {(total / others - 1) * 2000 / added:.0%} on top "
        f"of the others for each 2,000 (wanted: under {MOST_ADDED:.0%})"
    )


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    extractors = default_extractors()
    start = time.process_time()
    lexicons = [read_lexicon(name) for name in packaged_lexicons()]
    warm = attribute(parse(Article(id="warm", text="The dam may fail, officials said.")))
    for extractor in extractors:
        extractor.extract(warm)
    print(
        f"start-up: {time.process_time() - start:.2f} CPU seconds "
        f"for {sum(len(lexicon.entries) for lexicon in lexicons)} lexicon rows"
    )
    spent: Counter[str] = Counter()
    kept: list[Document] = []
    words = 0
    memory: list[float] = []
    for number, article in enumerate(articles(count), 1):
        clock = time.process_time()
        document = parse(article)
        spent["document"] += time.process_time() - clock
        clock = time.process_time()
        document = attribute(document)
        spent["attribution"] += time.process_time() - clock
        for extractor in extractors:
            clock = time.process_time()
            extractor.extract(document)
            spent[f"extract {extractor.name}"] += time.process_time() - clock
        if number <= KEPT:
            kept.append(document)
        sentences = [document.text_of(sentence.span) for sentence in document.sentences]
        spent["(VADER)"] += vader_seconds(sentences)
        words += len(document.words)
        if number % max(count // 4, 1) == 0:
            memory.append(peak())
    stages = {name: seconds for name, seconds in spent.items() if not name.startswith("(")}
    total = sum(stages.values())
    print(f"{number} articles, {words:,} words, one core, CPU time")
    for name, seconds in {**stages, "all stages": total, **spent}.items():
        print(f"  {name:24} {words / seconds:>12,.0f} words per CPU second  {seconds:8.2f} s")
    ratio = total / spent["(VADER)"]
    print_matching(lexicons, kept)
    print(
        f"ratio to a VADER pass over the same sentences: {ratio:.2f} (wanted: {MOST_VADER} or less)"
    )
    print(
        "peak memory after each quarter: "
        + ", ".join(f"{mb:.0f} MB" for mb in memory)
        + f" (wanted: under {MOST_MEMORY} MB and flat)"
    )
    print(f"all stages: {words / total:,.0f} words per CPU second (wanted: {TARGET:,} or more)")


if __name__ == "__main__":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    ANALYSER = SentimentIntensityAnalyzer()
    main()
