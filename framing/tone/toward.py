"""How negative, neutral or positive a sentence is toward an actor that it mentions."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.attribution.tagger import one_thread
from framing.tone.masking import Masked, masked_sentence
from framing.tone.model import tone_model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document.model import Document

__all__ = ["CLASSES", "TOPIC_WEIGHT", "Tone", "tone_toward"]

CLASSES = ("negative", "neutral", "positive")
"""What a sentence can be toward an actor."""

TOPIC_WEIGHT = 0.5
"""How much of what is particular to a word of the topic counts."""


@dataclass(frozen=True, slots=True)
class Tone:
    """How likely readers are to call a sentence negative, neutral or positive toward an actor.

    Attributes
    ----------
    negative, neutral, positive : float
        Probabilities; they sum to 1.

    Examples
    --------
    >>> tone = Tone(negative=0.5, neutral=0.25, positive=0.25)
    >>> round(tone.polarity, 2), tone.label
    (-0.25, 'negative')
    """

    negative: float
    neutral: float
    positive: float

    @property
    def label(self) -> str:
        """The likeliest of `CLASSES`, the first of those that are equally likely."""
        values = (self.negative, self.neutral, self.positive)
        return CLASSES[values.index(max(values))]

    @property
    def polarity(self) -> float:
        """Positive less negative, from -1 to 1."""
        return self.positive - self.negative


def tone_toward(
    document: Document,
    targets: Sequence[tuple[int, int]],
    *,
    topic_weight: float = TOPIC_WEIGHT,
) -> list[Tone]:
    """Return the tone of a sentence toward each of its targets.

    Exploratory: people call a sentence otherwise in about a quarter of all cases (see the
    card, framing/models/tone.md). Nothing but the sentence is read, and of names nothing but
    that they are names.

    Parameters
    ----------
    document : Document
        The parsed article.
    targets : sequence of (int, int)
        Half-open ranges into `Document.tokens`, each inside one sentence. Names of several
        words given here are taken whole where another target is looked at.
    topic_weight : float
        How much of what is particular to a word of the topic counts (war, attack, killed):
        1 like any other word, 0 not at all.

    Returns
    -------
    list of Tone
        In the order of the targets.

    Raises
    ------
    ValueError
        If a target does not lie inside one sentence, or the weight not between 0 and 1.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "Beck praised Orme for his courage and called Quist a disgraceful liar."
    >>> document = parse(Article(id="a1", text=text))
    >>> orme, quist = tone_toward(document, [(2, 3), (8, 9)])
    >>> orme.polarity > 0.3, quist.polarity < -0.3
    (True, True)
    """
    if not 0 <= topic_weight <= 1:
        raise ValueError(f"topic_weight is {topic_weight}; it must lie between 0 and 1")
    model = tone_model()
    masked: list[Masked | None] = [None] * len(targets)
    for number, places in _by_sentence(document, targets).items():
        ranges = [targets[place] for place in places]
        sentence = document.sentences[number]
        found = masked_sentence(document, sentence, ranges, model.common)
        for place, one in zip(places, found, strict=True):
            masked[place] = one
    with one_thread():
        rows = model.probabilities([one for one in masked if one is not None], topic_weight)
    return [Tone(*row) for row in rows.tolist()]


def _by_sentence(document: Document, targets: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """Which targets stand in which sentence, by their numbers."""
    firsts = [sentence.first for sentence in document.sentences]
    found: dict[int, list[int]] = {}
    for place, (first, last) in enumerate(targets):
        number = bisect_right(firsts, first) - 1
        if number < 0 or not first < last <= document.sentences[number].last:
            raise ValueError(
                f"target {place} is ({first}, {last}); it must be a range of tokens, end "
                f"excluded, inside one sentence of article {document.article.id!r}"
            )
        found.setdefault(number, []).append(place)
    return found
