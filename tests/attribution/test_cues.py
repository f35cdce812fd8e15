from __future__ import annotations

from framing.attribution.cues import cue_book
from framing.lexicon import read_lexicon


def test_forms_lead_to_their_verb() -> None:
    book = cue_book()
    assert book.verbs["said"].lemma == "say"
    assert book.verbs["insists"].stance == "forceful"


def test_phrases_are_kept_longest_first() -> None:
    for phrases in cue_book().phrases.values():
        lengths = [len(rest) for rest, _ in phrases]
        assert lengths == sorted(lengths, reverse=True)


def test_adjectives_and_nouns_stand_apart() -> None:
    assert cue_book().states["confident"].stance == "mental"


def test_patterns_with_gaps_are_left_out() -> None:
    words = {w for found in cue_book().phrases.values() for rest, _ in found for w in rest}
    assert not any("..." in word or "/" in word for word in words)


def test_digest_is_the_lexicons() -> None:
    assert cue_book().digest == read_lexicon("reporting_cues").digest
