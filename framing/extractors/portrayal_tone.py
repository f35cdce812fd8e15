"""The tone of an article toward each actor: of every mention, then by actor and voice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from framing.extractors.extractor import Feature, Value, share
from framing.spans import VOICES
from framing.tone import tone_toward

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.actors import Mention
    from framing.document.model import Document

__all__ = ["MentionTone", "mention_tones", "tone_features", "tone_values"]

_DIGITS = 3
"""No more than can mean anything; the last digits differ between builds of numpy."""
_CAUTION = (
    "A small network reads the sentence alone and sees no names; it is wrong in more than a "
    "quarter of all cases. Exploratory: see framing/models/tone.md."
)
_REFERENCE = "Hamborg & Donnay (2021), NewsMTSC: target-dependent sentiment in news"


class MentionTone(NamedTuple):
    """How the sentence of a mention speaks of its actor.

    Attributes
    ----------
    polarity : float
        Probability of positive less that of negative, to three decimals.
    label : str
        'negative', 'neutral' or 'positive', whichever is likeliest.
    """

    polarity: float
    label: str


def mention_tones(document: Document, mentions: Sequence[Mention]) -> dict[Mention, MentionTone]:
    """Tell the tone toward each mention, all in one pass.

    Parameters
    ----------
    document : Document
        The parsed article.
    mentions : sequence of Mention
        Mentions in it.
    """
    tones = tone_toward(document, [(mention.first, mention.last) for mention in mentions])
    return {
        mention: MentionTone(round(tone.polarity, _DIGITS), tone.label)
        for mention, tone in zip(mentions, tones, strict=True)
    }


def tone_features() -> tuple[Feature, ...]:
    """The measures of tone toward an actor, in order."""

    def of(name: str, unit: str, text: str, low: float, kind: str) -> Feature:
        return Feature(
            name, unit, f"{text} {_CAUTION}", low, 1.0, _REFERENCE, kind, "portrayal",  # type: ignore[arg-type]
            per_actor=True, exploratory=True,
        )  # fmt: skip

    mean = "mean polarity of mentions, -1 to 1"
    part = "share of the actor's mentions"
    return (
        of("mention_polarity", mean,
           "Mean, over the actor's mentions in the body, of how likely the sentence is positive "
           "toward it less how likely it is negative; words of the topic (war, attack) count "
           "half; the base is the mentions.", -1.0, "mean"),
        *(of(f"{voice}_mention_polarity", mean,
             f"The same over mentions in the voice '{voice}' alone.", -1.0, "mean")
          for voice in VOICES),
        of("negative_mention_share", part,
           "Mentions whose sentence is likelier negative toward the actor than neutral or "
           "positive.", 0.0, "share"),
        of("positive_mention_share", part,
           "Mentions whose sentence is likelier positive toward the actor than neutral or "
           "negative.", 0.0, "share"),
    )  # fmt: skip


def tone_values(
    document: Document,
    by_actor: Mapping[str, Sequence[Mention]],
    tones: Mapping[Mention, MentionTone],
) -> list[tuple[str, Value]]:
    """Sum up the tone toward each actor.

    Parameters
    ----------
    document : Document
        The parsed article.
    by_actor : mapping of str to sequence of Mention
        The mentions in its body by the ids of their actors.
    tones : mapping of Mention to MentionTone
        The tone toward each, as `mention_tones` gives it.
    """
    return [
        value
        for actor, found in by_actor.items()
        for value in _of_actor(actor, [_voiced(document, one, tones[one]) for one in found])
    ]


def _voiced(document: Document, mention: Mention, tone: MentionTone) -> tuple[str, MentionTone]:
    return document.voice_at(mention.span.start), tone


def _of_actor(actor: str, found: Sequence[tuple[str, MentionTone]]) -> list[tuple[str, Value]]:
    labels = [tone.label for _, tone in found]
    return [
        ("mention_polarity", _mean([tone.polarity for _, tone in found], actor)),
        *(
            (f"{voice}_mention_polarity",
             _mean([tone.polarity for whose, tone in found if whose == voice], actor))
            for voice in VOICES
        ),
        ("negative_mention_share", share(labels.count("negative"), len(labels), actor)),
        ("positive_mention_share", share(labels.count("positive"), len(labels), actor)),
    ]  # fmt: skip


def _mean(polarities: Sequence[float], actor: str) -> Value:
    if not polarities:
        return Value(math.nan, 0, math.nan, actor)
    return Value(math.fsum(polarities) / len(polarities), len(polarities), math.nan, actor)
