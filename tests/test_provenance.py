from __future__ import annotations

import json

from framing import __version__
from framing.articles import Article, Corpus
from framing.extractors import Portrayal, default_extractors
from framing.extractors.frames_model import NarrativeFrames
from framing.lexicon import packaged_lexicons, read_lexicon
from framing.provenance import CorpusDigest, provenance_of
from framing.weights import weights_digest

CORPUS = Corpus([Article(id="a1", text="It rained."), Article(id="a2", text="It snowed.")])


def digest(*articles: Article) -> str:
    running = CorpusDigest()
    for article in articles:
        running.add(article)
    return running.hexdigest()


def test_names_versions_and_every_lexicon_with_its_digest() -> None:
    found = provenance_of(CORPUS, default_extractors())
    assert found["framing"] == __version__
    assert set(found["lexicons"]) == set(packaged_lexicons())
    assert found["lexicons"]["hedges"]["sha256"] == read_lexicon("hedges").digest


def test_names_the_weights_with_their_digests() -> None:
    found = provenance_of(CORPUS, default_extractors())["weights"]
    assert found == {
        "agency": weights_digest("agency"),
        "attribution": weights_digest("attribution"),
        "tone": weights_digest("tone"),
    }


def test_names_extractors_with_their_settings() -> None:
    found = provenance_of(CORPUS, [Portrayal()])
    assert found["extractors"] == {"portrayal": {"class": "Portrayal", "lexicon": "actors"}}


def test_is_ready_for_json_and_the_same_twice() -> None:
    first = json.dumps(provenance_of(CORPUS, default_extractors()))
    assert first == json.dumps(provenance_of(CORPUS, default_extractors()))


def test_holds_no_path() -> None:
    assert "/" not in json.dumps(provenance_of(CORPUS, default_extractors())["extractors"])


def test_digest_may_be_given() -> None:
    assert provenance_of("abc", [])["input_sha256"] == "abc"
    assert provenance_of(CORPUS, [])["input_sha256"] == digest(*CORPUS)


def test_digest_depends_on_text_id_and_order() -> None:
    one, other = CORPUS
    assert digest(one, other) != digest(other, one)
    assert digest(one) != digest(Article(id="a1", text="It rained!"))
    assert digest(one) != digest(Article(id="b1", text="It rained."))


def test_digest_parts_ids_from_texts() -> None:
    assert digest(Article(id="ab", text="c")) != digest(Article(id="a", text="bc"))


def test_digest_takes_lone_surrogates() -> None:
    assert len(digest(Article(id="a1", text="\ud800"))) == 64


def test_weights_of_narrative_frames_are_named_where_they_were_used() -> None:
    assert "narrative_frames" not in provenance_of(CORPUS, default_extractors())["weights"]
    weights = provenance_of(CORPUS, [NarrativeFrames()])["weights"]
    assert weights["narrative_frames"] == weights_digest("narrative_frames")
