"""Regime or government: which words an article has for those who rule a state."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.actors import actors_lexicon, actors_of, find_mentions, labels_of
from framing.extractors.actor_list import ActorList
from framing.extractors.extractor import Extraction, Feature, share
from framing.spans import Annotation

if TYPE_CHECKING:
    from framing.document.model import Document
    from framing.extractors.extractor import Value

__all__ = ["Naming"]

_REFERENCE = "van Dijk (1998), Ideology; Reisigl & Wodak (2001), nomination"
_UNIT = "share of the words for those who rule"


def _feature(name: str, text: str) -> Feature:
    return Feature(name, _UNIT, text, 0.0, 1.0, _REFERENCE, "share", "portrayal", per_actor=True)


_FEATURES = (
    _feature(
        "regime_share",
        "Of the words for those who rule the state (regime, government and their like, lexicon "
        "power_labels) in the body, those that deny them legitimacy. A word counts for the state "
        "named beside it; 'the regime' for the last state so named, else for the only one around.",
    ),
    _feature("author_regime_share", "The same in the author's voice alone."),
)


@dataclass(frozen=True)
class Naming(ActorList):
    """Measure whether those who rule a state are called a regime or a government.

    Parameters
    ----------
    lexicon : str or Lexicon
        Lexicon of actors; or its name or path, or that of a table of actors.
    """

    @property
    def name(self) -> str:
        """Name of the construct."""
        return "naming"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document: a value for each state whose rulers it has a word for."""
        lexicon = actors_lexicon(self.lexicon)
        actors = actors_of(lexicon)
        annotations: list[Annotation] = []
        counts: Counter[tuple[str, str, bool]] = Counter()
        for label in labels_of(document, find_mentions(document, lexicon), actors):
            block = document.block_at(label.span.start)
            voice = document.voice_at(label.span.start)
            annotations.append(
                Annotation(
                    article_id=document.article.id,
                    span=label.span,
                    extractor="naming",
                    label=label.kind,
                    rule=label.rule,
                    voice=voice,
                    block=block.kind if block is not None else "body",
                    attributes={
                        "actor": label.actor,
                        "name": actors[label.actor].name if label.actor in actors else label.actor,
                        "named": label.named,
                    },
                )
            )
            if block is not None and block.is_body:
                counts[label.actor, label.kind, voice == "author"] += 1
        return Extraction(tuple(annotations), tuple(_values(counts)))


def _values(counts: Counter[tuple[str, str, bool]]) -> list[tuple[str, Value]]:
    found = []
    for actor in sorted({actor for actor, _, _ in counts}):
        own = {kind: counts[actor, kind, True] for kind in ("regime", "government")}
        every = {kind: own[kind] + counts[actor, kind, False] for kind in own}
        for name, some in (("regime_share", every), ("author_regime_share", own)):
            found.append((name, share(some["regime"], sum(some.values()), actor)))
    return found
