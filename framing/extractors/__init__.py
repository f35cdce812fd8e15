"""One module for each construct; `extractor` says what an extractor is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.errors import LexiconError
from framing.extractors.attribution import Attributions
from framing.extractors.extractor import Extraction, Extractor, Feature, Value
from framing.extractors.frames import FRAME_LEXICONS, Frames
from framing.extractors.hedging import Hedging
from framing.extractors.naming import Naming
from framing.extractors.portrayal import Portrayal
from framing.extractors.readability import Readability
from framing.extractors.sentiment import Sentiment
from framing.extractors.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from framing.lexicon import Lexicon

__all__ = [
    "Attributions",
    "Extraction",
    "Extractor",
    "Feature",
    "Frames",
    "Hedging",
    "Naming",
    "Portrayal",
    "Readability",
    "Sentiment",
    "Terms",
    "Value",
    "default_extractors",
]


_COUNTED = ("loaded_terms", "presupposition")
"""Packaged lexicons whose words are counted and shown, and nothing more."""


def default_extractors(
    lexicons: Sequence[str | PathLike[str] | Lexicon] = (),
    *,
    actors: str | Lexicon = "actors",
) -> tuple[Extractor, ...]:
    """Framing's own extractors with their default settings, and one for each further lexicon.

    Parameters
    ----------
    lexicons : sequence of str, path or Lexicon
        Lexicons of your own; each becomes a construct, see `Terms`.
    actors : str or Lexicon
        The actors to look for: a table as `framing.find_actors` proposes it, or a lexicon.

    Returns
    -------
    tuple of Extractor
        In the order of the sections of a report.

    Raises
    ------
    LexiconError
        If a lexicon cannot be read, or its measures would be called as others are.

    Examples
    --------
    >>> [extractor.name for extractor in default_extractors()][:3]
    ['hedging', 'attribution', 'portrayal']
    """
    chosen: list[Extractor] = [Hedging(), Attributions(), Portrayal(actors), Naming(actors)]
    chosen += [*map(Terms, _COUNTED), *map(Frames, FRAME_LEXICONS), Sentiment(), Readability()]
    for lexicon in lexicons:
        terms = Terms(lexicon)
        names = {feature.name for extractor in chosen for feature in extractor.features}
        same = sorted(names.intersection(feature.name for feature in terms.features))
        if same or terms.name in {extractor.name for extractor in chosen}:
            raise LexiconError(
                f"{lexicon}: its measures would be called as those of another, "
                f"{same[0] if same else terms.name!r}; give the file another name"
            )
        chosen.append(terms)
    return tuple(chosen)
