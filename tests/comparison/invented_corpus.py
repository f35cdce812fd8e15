"""An invented corpus with invented measurements: fictional outlets, people and countries."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from framing import Article, Corpus
from framing.extractors.extractor import Feature
from framing.feature_table import Row
from framing.measurement import Analysis, Measurement
from framing.spans import Annotation, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

INF = math.inf
SENTENCES = (
    "The dam at Lower Vessel may fail within days, engineers of the river board said on Monday.",
    "Borduria’s minister of works, Ada Quill, told reporters that the wall “will hold”.",
    "Reportedly some 3,000 households have already left the valley.",
    "It is unclear whether the upper gates can still be opened.",
    "“We were not warned,” said Tomas Reed, a baker at the café by the bridge.",
    "Sylvania has offered pumps, and Borduria appears likely to accept them.",
)
CATEGORIES = (
    "modal", "epistemic_lexical", "appearance", "doxastic", "evidential", "conditional",
    "unknown", "approximator", "attenuator",
)  # fmt: skip
SOURCES = (
    "named_person", "named_institution", "unnamed_affiliated", "unnamed_generic", "implicit",
    "document",
)  # fmt: skip
ROLES = ("government", "military", "civilian", "expert_academic", "media")
ACTORS = ("borduria", "sylvania", "river_board")


def feature(name: str, kind: str, construct: str, **more: object) -> Feature:
    high = {"rate": 1000.0, "share": 1.0}.get(kind, INF)
    low = -INF if kind == "score" else 0.0
    unit = {"rate": "per 1,000 body words", "share": "share"}.get(kind, kind)
    return Feature(name, unit, f"{name}, invented", low, high, "invented", kind, construct, **more)


FEATURES = (
    feature("hedges_per_1000_words", "rate", "hedging"),
    feature("author_hedges_per_1000_words", "rate", "hedging"),
    feature("quoted_hedges_per_1000_words", "rate", "hedging"),
    feature("reported_hedges_per_1000_words", "rate", "hedging"),
    *(feature(f"{c}_hedges_per_1000_words", "rate", "hedging") for c in CATEGORIES),
    feature("hedged_sentence_share", "share", "hedging"),
    feature("hedge_booster_balance", "score", "hedging"),
    feature("attributions_per_1000_words", "rate", "attribution"),
    feature("attributed_word_share", "share", "attribution"),
    *(feature(f"{s}_source_share", "share", "attribution") for s in SOURCES),
    *(feature(f"{r}_role_share", "share", "attribution") for r in ROLES),
    feature("anonymous_source_share", "share", "attribution"),
    feature("unique_sources", "count", "attribution"),
    feature("mentions_per_1000_words", "rate", "portrayal", per_actor=True),
    feature("mention_share", "share", "portrayal", per_actor=True),
    feature("attribution_share", "share", "portrayal", per_actor=True),
    feature("polarity", "score", "sentiment", exploratory=True),
    feature("author_polarity", "score", "sentiment", exploratory=True),
    feature("body_words", "count", "readability"),
    feature("body_sentences", "count", "readability"),
    feature("words_per_sentence", "mean", "readability"),
    feature("flesch_kincaid_grade", "score", "readability"),
)


def invented_analysis(sizes: Mapping[str, int], seed: int = 1, **options: object) -> Analysis:
    """Invent `sizes[outlet]` articles for each outlet, measured.

    Options: `quiet` gives no hedges or attributions at all; `headlines` a list used in turn;
    `genre` of all articles.
    """
    rng = random.Random(seed)
    articles, measurements = [], []
    headlines = options.get("headlines") or ["Dam at Lower Vessel weakens"]
    for k, (outlet, n) in enumerate(sizes.items()):
        for i in range(n):
            article = Article(
                id=f"a{k}-{i}",
                text="\n\n".join(rng.sample(SENTENCES, 5)),
                headline=headlines[len(articles) % len(headlines)],
                outlet=outlet,
                author="Ada Quill" if i % 2 else "",
                published=f"2031-0{1 + i % 3}-1{i % 10}",
                genre=str(options.get("genre", "news")),
            )
            articles.append(article)
            measurements.append(_measured(article, rng, k, bool(options.get("quiet"))))
    corpus = Corpus(articles, name="invented dam")
    return Analysis(corpus, tuple(measurements), FEATURES, _PROVENANCE)


_PROVENANCE = {
    "framing": "0.1.0",
    "packages": {"typst": "0.15.2"},
    "input_sha256": "cd" * 32,
    "lexicons": {"hedges": {"title": "Hedges", "version": "1.0.0", "sha256": "ab" * 32}},
}


def _ratio(article_id: str, name: str, k: float, n: float, actor: str = "") -> Row:
    per = 1000.0 if name.endswith("1000_words") else 1.0
    value = per * k / n if n else math.nan
    return Row(article_id, actor, name, value, "", k, n)


def _measured(article: Article, rng: random.Random, shift: int, quiet: bool) -> Measurement:
    words = rng.randint(500, 1400)
    counts = [0 if quiet else rng.randint(0, 6 + shift) for _ in CATEGORIES]
    hedges = sum(counts)
    author = rng.randint(0, hedges)
    quoted = rng.randint(0, hedges - author)
    rows = [
        _ratio(article.id, "hedges_per_1000_words", hedges, words),
        _ratio(article.id, "author_hedges_per_1000_words", author, words),
        _ratio(article.id, "quoted_hedges_per_1000_words", quoted, words),
        _ratio(article.id, "reported_hedges_per_1000_words", hedges - author - quoted, words),
    ]
    rows += [
        _ratio(article.id, f"{c}_hedges_per_1000_words", k, words)
        for c, k in zip(CATEGORIES, counts, strict=True)
    ]
    sentences = words // 22
    rows.append(_ratio(article.id, "hedged_sentence_share", min(hedges, sentences), sentences))
    rows.append(_score(article.id, "hedge_booster_balance", math.log((hedges + 0.5) / 1.5)))
    rows += _attribution_rows(article.id, rng, words, quiet)
    rows += _actor_rows(article.id, rng, words, quiet)
    for name in ("polarity", "author_polarity"):
        rows.append(_score(article.id, name, rng.gauss(-0.2, 0.1)))
    rows.append(_score(article.id, "body_words", words))
    rows.append(_score(article.id, "body_sentences", sentences))
    rows.append(_ratio(article.id, "words_per_sentence", words, sentences))
    rows.append(_score(article.id, "flesch_kincaid_grade", rng.gauss(11, 1.5)))
    return Measurement(article.id, () if quiet else _marks(article, rng), tuple(rows))


def _score(article_id: str, name: str, value: float) -> Row:
    return Row(article_id, "", name, value, "", math.nan, 1)


def _attribution_rows(article_id: str, rng: random.Random, words: int, quiet: bool) -> list[Row]:
    per_type = [0 if quiet else rng.randint(0, 6) for _ in SOURCES]
    n = sum(per_type)
    rows = [
        _ratio(article_id, "attributions_per_1000_words", n, words),
        _ratio(article_id, "attributed_word_share", min(words, 20 * n), words),
    ]
    rows += [
        _ratio(article_id, f"{s}_source_share", k, n)
        for s, k in zip(SOURCES, per_type, strict=True)
    ]
    left = n
    for role in ROLES:
        k = rng.randint(0, left)
        left -= k
        rows.append(_ratio(article_id, f"{role}_role_share", k, n))
    rows.append(_ratio(article_id, "anonymous_source_share", per_type[2] + per_type[3], n))
    rows.append(_score(article_id, "unique_sources", float(n // 2)))
    return rows


def _actor_rows(article_id: str, rng: random.Random, words: int, quiet: bool) -> list[Row]:
    mentions = [rng.randint(0, 20) for _ in ACTORS]
    spoken = [0 if quiet else rng.randint(0, 8) for _ in ACTORS]
    rows = []
    for actor, m, s in zip(ACTORS, mentions, spoken, strict=True):
        rows.append(_ratio(article_id, "mentions_per_1000_words", m, words, actor))
        rows.append(_ratio(article_id, "mention_share", m, sum(mentions), actor))
        rows.append(_ratio(article_id, "attribution_share", s, sum(spoken), actor))
    return rows


def _marks(article: Article, rng: random.Random) -> tuple[Annotation, ...]:
    marks = []
    for cue, label in (("may", "modal"), ("Reportedly", "evidential"), ("unclear", "unknown")):
        at = article.text.find(cue)
        if at >= 0:
            marks.append(
                Annotation(
                    article.id, Span(at, at + len(cue)), "hedging", label, f"hedges:{cue}",
                    rng.choice(("author", "reported")), "body", {"core": True, "layer": "hedge"},
                )
            )  # fmt: skip
    at = article.text.find("“We were not warned,”")
    if at >= 0:
        more = {
            "anonymity": "named_person", "role": "civilian", "nationality": "", "stance": "neutral",
            "speaker": "Tomas Reed", "source_text": "Tomas Reed", "cue_text": "said",
        }  # fmt: skip
        marks.append(
            Annotation(
                article.id, Span(at, at + 21), "attribution", "direct", "invented", "quoted",
                "body", more,
            )
        )  # fmt: skip
    return tuple(marks)
