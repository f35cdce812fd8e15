"""Which measures stand in the summary, the figure of differences and the short table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.comparison.comparing import Comparison
    from framing.extractors.extractor import Feature

__all__ = ["HEADLINE", "headline_measures", "measure_label", "measure_phrase"]

HEADLINE = (
    "author_hedges_per_1000_words",
    "hedges_per_1000_words",
    "hedged_sentence_share",
    "boosters_per_1000_words",
    "attributions_per_1000_words",
    "attributed_word_share",
    "direct_share",
    "anonymous_source_share",
    "named_person_source_share",
    "unique_sources",
    "polarity",
    "words_per_sentence",
    "flesch_kincaid_grade",
    "body_words",
)
"""Fixed before any corpus is seen, so that no result decides what is shown."""


_PROPER = {
    "flesch kincaid": "Flesch-Kincaid", "dale chall": "Dale-Chall", "smog": "SMOG", "lix": "LIX",
    "mattr": "MATTR", "igo": "IGO",
}  # fmt: skip


def headline_measures(comparison: Comparison, limit: int = 14) -> tuple[Feature, ...]:
    """Choose the measures to show where not all can be.

    Parameters
    ----------
    comparison : Comparison
        The groups compared.
    limit : int
        How many at most; primary measures are always among them.

    Returns
    -------
    tuple of Feature
        The primary ones first, then those of `HEADLINE` that were measured; where there
        are none of these, the first measures of each construct.
    """
    there = {row.feature for row in comparison.rows if not row.actor}
    known = {f.name: f for f in comparison.analysis.features if f.name in there}
    names = [name for name in (*comparison.primary, *HEADLINE) if name in known]
    if not names:
        names = _first_of_each(list(known.values()))
    least = len([name for name in comparison.primary if name in known])
    return tuple(known[name] for name in list(dict.fromkeys(names))[: max(limit, least)])


def _first_of_each(features: Sequence[Feature], each: int = 3) -> list[str]:
    found: dict[str, list[str]] = {}
    for feature in features:
        found.setdefault(feature.construct, []).append(feature.name)
    return [name for names in found.values() for name in names[:each]]


def measure_label(name: str) -> str:
    """Write a measure's name for people.

    Examples
    --------
    >>> measure_label("author_hedges_per_1000_words")
    'Author hedges per 1,000 words'
    >>> measure_label("flesch_kincaid_grade"), measure_label("igo_role_share")
    ('Flesch-Kincaid grade', 'IGO role share')
    """
    words = name.replace("_per_1000_words", "_per_1,000_words").replace("_", " ")
    for plain, proper in _PROPER.items():
        if words.startswith(plain):
            return proper + words[len(plain) :]
    return words[:1].upper() + words[1:]


def measure_phrase(name: str) -> str:
    """Write a measure's name for the middle of a sentence.

    Examples
    --------
    >>> measure_phrase("hedged_sentence_share"), measure_phrase("smog_index")
    ('hedged sentence share', 'SMOG index')
    """
    label = measure_label(name)
    if label.startswith(tuple(_PROPER.values())):
        return label
    return label[:1].lower() + label[1:]
