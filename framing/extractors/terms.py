"""How often a lexicon's words come, whose they are, and which: any lexicon, no code."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.extractors.cues import Cue, cues_of, mark_of
from framing.extractors.extractor import Extraction, Feature, Value, rate, share
from framing.lexicon import Lexicon, read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from framing.document.model import Document
    from framing.lexicon import Entry

__all__ = ["Terms"]

_UNIT = "per 1,000 body words"


@dataclass(frozen=True)
class Terms:
    """Mark the words of a lexicon, and measure how often they come and in whose voice.

    A new construct needs a lexicon and nothing else: its categories become measures.
    The words are shown as cues; no score is made of them.

    Attributes
    ----------
    lexicon : str or Lexicon
        The name of a lexicon that comes with framing, the path of one of your own, or one
        already read. Its name becomes that of the construct.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> document = parse(Article(id="a1", text="The regime slaughtered the rebels."))
    >>> extraction = Terms("loaded_terms").extract(document)
    >>> [document.text_of(mark.span) for mark in extraction.annotations]
    ['regime', 'slaughtered', 'rebels']
    """

    lexicon: str | PathLike[str] | Lexicon

    _read: Lexicon = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        read = self.lexicon if isinstance(self.lexicon, Lexicon) else read_lexicon(self.lexicon)
        object.__setattr__(self, "_read", read)
        if read.name != self.lexicon:
            object.__setattr__(self, "lexicon", read)

    @property
    def name(self) -> str:
        """The construct: the lexicon's name."""
        return _plain(self._read.name)

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures: of all core words, of the author's, and of each category."""
        return _features(self._read)

    def extract(self, document: Document) -> Extraction:
        """Mark every word of every block; count the core ones of the body."""
        cues = tuple(cues_of(document, self._read))
        annotations = tuple(
            mark_of(document, self._read, cue, self.name, _filled(cue.hit.entry)) for cue in cues
        )
        core = [cue for cue in cues if cue.in_body and cue.hit.entry.core]
        values = self._values(core, document.body_words, len(document.body_sentences))
        return Extraction(annotations, tuple(values))

    def _values(
        self, core: Sequence[Cue], words: int, sentences: int
    ) -> Iterator[tuple[str, Value]]:
        places = {cue.hit.span: cue for cue in core}
        own = sum(cue.voice == "author" for cue in places.values())
        yield f"{self.name}_per_1000_words", rate(len(places), words)
        yield f"author_{self.name}_per_1000_words", rate(own, words)
        with_cue = len({cue.sentence for cue in core})
        yield f"{self.name}_sentence_share", share(with_cue, sentences)
        categories = Counter(cue.hit.entry.category for cue in core)
        for category in _categories(self._read):
            yield (
                f"{self.name}_{_plain(category)}_per_1000_words",
                rate(categories[category], words),
            )


def _filled(entry: Entry) -> dict[str, str]:
    """The further columns in which a row has something."""
    return {name: cell for name, cell in entry.columns.items() if cell}


def _plain(name: str) -> str:
    """A name as features spell theirs."""
    return re.sub(r"\W+", "_", name.strip().lower()).strip("_")


def _categories(lexicon: Lexicon) -> tuple[str, ...]:
    """Categories that get a measure: those with core rows, where there are several."""
    used = {entry.category for entry in lexicon.entries if entry.core}
    found = tuple(category for category in lexicon.card.categories if category in used)
    return found if len(found) > 1 else ()


@lru_cache(maxsize=64)
def _features(lexicon: Lexicon) -> tuple[Feature, ...]:
    name, title = _plain(lexicon.name), lexicon.card.title
    rate_of = {
        f"{name}_per_1000_words": (
            f"Core words of the lexicon “{title}” in the body, in any voice, per 1,000 body "
            "words; a place where several categories count is one."
        ),
        f"author_{name}_per_1000_words": (
            "The same in the article's own voice, outside quotations and other attributed "
            "content, per 1,000 words of the whole body."
        ),
    }
    of_category = {
        f"{name}_{_plain(category)}_per_1000_words": (
            f"Core words of the category {category!r} in any voice, per 1,000 body words."
        )
        for category in _categories(lexicon)
    }
    source = lexicon.card.citation
    found_in = Feature(
        f"{name}_sentence_share",
        "share of body sentences",
        "Share of body sentences that hold at least one core word, in any voice.",
        0.0,
        1.0,
        source,
        "share",
        name,
    )
    first = [_rate_feature(key, text, source, name) for key, text in rate_of.items()]
    rest = [_rate_feature(key, text, source, name) for key, text in of_category.items()]
    return (*first, found_in, *rest)


def _rate_feature(name: str, description: str, source: str, construct: str) -> Feature:
    return Feature(name, _UNIT, description, 0.0, 1000.0, source, "rate", construct)
