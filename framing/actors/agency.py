"""Who acts and who is acted upon, told without a parser."""

from __future__ import annotations

import math
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, NamedTuple

from framing.actors.clauses import AUXILIARIES, Clause, Vocabulary, Words, collapsed, slots_of
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from framing.actors.mentions import Mention
    from framing.document.model import Document, Sentence

__all__ = [
    "ROLES",
    "Agency",
    "agency_of",
    "by_sentence",
    "known_verbs",
]

Role = Literal["agent", "patient", "other"]

ROLES: tuple[Role, ...] = ("agent", "patient", "other")
"""What a mention can be in its clause."""

_BY_REACH = 8
"""Tokens behind a passive verb in which *by* names who acts."""
_MOST_STEPS = 6


class Agency(NamedTuple):
    """What a mention does in its clause.

    Attributes
    ----------
    role : {'agent', 'patient', 'other'}
        Subject of an active verb or in the *by* of a passive; object, or subject of a
        passive; anything else, with subjects of *be* and possessors.
    probability : float
        How likely the role is by the model.
    verb : str
        The verb it stands with, in small letters, as written; '' for 'other' and where none
        could be told.
    passive : bool
        The verb is passive.
    agentless : bool
        It is the patient of a passive that does not say who acts.
    """

    role: Role
    probability: float
    verb: str = ""
    passive: bool = False
    agentless: bool = False


class _Model(NamedTuple):
    """The weights, for each slot one for each role, and what is known of words."""

    weights: NDArray[np.float32]
    biases: NDArray[np.float32]
    vocabulary: Vocabulary


@lru_cache(maxsize=1)
def _model() -> _Model:
    import numpy as np

    file = resources.files("framing.models").joinpath("agency.npz")
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
        lines = bytes(arrays["verbs"]).decode("utf-8").split("\n")
        verbs = dict(line.split("\t") for line in lines)
        known = {**_classified(), **verbs}
        return _Model(arrays["weights"].astype("float32"), arrays["biases"], Vocabulary(known))


def _classified() -> dict[str, str]:
    """Past and progressive forms of the verbs of verb_classes, which training may not have seen.

    Their other forms are left out: most are nouns as well ("an attack", "arms").
    """
    kinds: dict[str, str] = {}
    for entry in read_lexicon("verb_classes").entries:
        for form in entry.forms:
            if form.endswith("ing"):
                kinds[form] = "VBG"
            elif not form.endswith("s") and " " not in form:
                kinds[form] = "VBD"
    return kinds


def known_verbs() -> Vocabulary:
    """The forms of verbs that the model knows."""
    return _model().vocabulary


def agency_of(document: Document, mentions: Sequence[Mention]) -> list[Agency]:
    """Tell what each mention does in its clause.

    A linear model over the words around the mention, fitted to what a parser says of real
    news; see the card `framing/models/agency.md` for how often it is right.

    Parameters
    ----------
    document : Document
        The parsed article.
    mentions : sequence of Mention
        Mentions in it, in order.

    Returns
    -------
    list of Agency
        One for each mention.

    Examples
    --------
    >>> from framing.actors import find_mentions
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> from framing.lexicon import read_lexicon
    >>> document = parse(Article(id="a1", text="Russia attacked Ukraine on Monday."))
    >>> mentions = find_mentions(document, read_lexicon("actors"))
    >>> [(one.role, one.verb) for one in agency_of(document, mentions)]
    [('agent', 'attacked'), ('patient', 'attacked')]
    """
    model = _model()
    found: list[Agency] = []
    for sentence, here in by_sentence(document, mentions):
        texts = document.tokens.texts[sentence.first : sentence.last]
        ranges = [(one.first - sentence.first, one.last - sentence.first) for one in here]
        collapsed_texts, places = collapsed(texts, ranges)
        words = Words(collapsed_texts, model.vocabulary)
        for mention, place in zip(here, places, strict=True):
            found.append(_agency(Clause(words, place), mention.form, model))
    return found


def by_sentence(
    document: Document, mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, list[Mention]]]:
    """The sentences with mentions, and these.

    Parameters
    ----------
    document : Document
        The parsed article.
    mentions : sequence of Mention
        Mentions in it, in order.
    """
    number = 0
    here: list[Mention] = []
    for mention in mentions:
        if here and mention.first >= document.sentences[number].last:
            yield document.sentences[number], here
            here = []
        while document.sentences[number].last <= mention.first:
            number += 1
        here.append(mention)
    if here:
        yield document.sentences[number], here


def _agency(clause: Clause, form: str, model: _Model) -> Agency:
    weights = model.weights[slots_of(clause, form)]
    scores: list[float] = (weights.sum(axis=0) + model.biases).tolist()
    best = scores.index(max(scores))
    total = sum(math.exp(score - scores[best]) for score in scores)
    role, probability = ROLES[best], 1.0 / total
    if role == "other":
        return Agency(role, probability)
    by_phrase = role == "agent" and clause.word(clause.first - 1) == "by"
    place = _verb_of(clause, role, by_phrase=by_phrase)
    if place < 0:
        return Agency(role, probability, passive=by_phrase)
    passive = by_phrase or (role == "patient" and place > clause.first)
    return Agency(
        role,
        probability,
        clause.word(place),
        passive,
        passive and role == "patient" and not _says_who(clause, place),
    )


def _verb_of(clause: Clause, role: Role, *, by_phrase: bool) -> int:
    """The main verb a mention stands with; -1 where none is in reach."""
    before, after = clause.verb_before(), clause.verb_after()
    behind = clause.behind_apposition()
    if role == "agent" and not by_phrase:
        place = behind if behind >= 0 and clause.is_verb(behind) else after
    elif by_phrase or not _is_passive(clause, after):
        return before
    else:
        place = after
    return _main(clause, place)


def _main(clause: Clause, place: int) -> int:
    """The verb behind auxiliaries, adverbs and *not*; the auxiliary where none follows."""
    index = place
    for _ in range(_MOST_STEPS):
        if index < 0 or index >= len(clause.words):
            break
        kind = clause.kind(index)
        if kind[0] == "V" and clause.word(index) not in AUXILIARIES:
            return index
        if kind not in ("AUX", "ADV"):
            break
        index += 1
    return place


def _is_passive(clause: Clause, place: int) -> bool:
    """Whether the first verb behind a mention is a form of *be*, or a bare participle."""
    if place < 0:
        return False
    main = _main(clause, place)
    participle = clause.kind(main) in ("VVBN", "VVBD")
    return participle and (
        main == place or any(clause.word(index) in _BE for index in range(place, main))
    )


_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m"})


def _says_who(clause: Clause, verb: int) -> bool:
    end = min(len(clause.words), verb + 1 + _BY_REACH)
    return any(clause.word(index) == "by" for index in range(verb + 1, end))
