"""Two sentences made one, so that a model learns which words are about its target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.tone.masking import NAME, TARGET, Masked

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

__all__ = ["joined", "with_pairs"]

_LINKS = (",", ", while", ", but", "and", ", and", ";", ".", ", as")
_STOPS = frozenset(".!?;")
_LONGEST = 32
"""Words of each of two sentences that are made one; longer ones are left alone."""


def joined(own: Masked, other: Masked, link: str, *, first: bool) -> Masked:
    """One sentence of two; the tone is asked toward the target of the first named.

    The target of the other is a name like any.

    Parameters
    ----------
    own, other : Masked
        Sentences with their targets.
    link : str
        Words between them.
    first : bool
        Whether `own` stands first.

    Examples
    --------
    >>> own, other = Masked(["<target>", "lied"], 0), Masked(["voters", "like", "<target>"], 2)
    >>> joined(own, other, ", while", first=False)
    Masked(words=['voters', 'like', '<name>', ',', 'while', '<target>', 'lied'], target=5)
    """
    beside = [NAME if word == TARGET else word for word in _without_stop(other.words)]
    mine = _without_stop(own.words)
    between = link.split()
    if first:
        return Masked([*mine, *between, *beside], own.target)
    before = [*beside, *between]
    return Masked([*before, *mine], len(before) + own.target)


def _without_stop(words: Sequence[str]) -> list[str]:
    last = len(words) - 1 if len(words) > 1 and words[-1] in _STOPS else len(words)
    return list(words[:last])


def with_pairs(sentences: Sequence[Masked], share: float, chance: random.Random) -> list[Masked]:
    """The sentences in their order, a share of them beside another of the sentences."""
    short = [sentence for sentence in sentences if len(sentence.words) <= _LONGEST]
    return [
        joined(own, chance.choice(short), chance.choice(_LINKS), first=chance.random() < 0.5)
        if len(own.words) <= _LONGEST and chance.random() < share
        else own
        for own in sentences
    ]
