"""Regime or government: which words for those who rule an article has for each state."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from framing.actors.clauses import AUXILIARIES, LINKS, PREPOSITIONS
from framing.document.word_lists import word_set
from framing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.actors.mentions import Actor, Mention
    from framing.document.model import Document
    from framing.lexicon import Hit
    from framing.spans import Span

__all__ = ["LABELS", "Label", "labels_of"]

LabelKind = Literal["regime", "government"]

LABELS: tuple[LabelKind, ...] = ("regime", "government")
"""What a word for those who rule can grant or deny."""

_QUALITIES = 3
"""Words that may stand between a state, or *the*, and the label: "the brutal regime"."""
_POINTING = word_set("the this that its")
_ARTICLES = word_set("a an")
_FOREIGN = frozenset({"foreign"})
_ELSEWHERE = (("in",), ("inside",), ("of",))
_POSSESSIVE = word_set("'s '")
_COPULAS = word_set("is was are were be been as remains remained became become")
_OF = word_set("of in")
_NO_QUALITY = (
    AUXILIARIES | PREPOSITIONS | LINKS
    | word_set("a an the this that these those its their his her our my your it he she they we")
)  # fmt: skip
_SENTENCES = 3
"""Sentences behind a named label ("the Norland regime") in which "the regime" is that one."""


class Label(NamedTuple):
    """A word for those who rule a state, and whose they are.

    Attributes
    ----------
    actor : str
        Id of the state; of the person or body where the list says nothing of one.
    kind : {'regime', 'government'}
        Whether it denies or grants them their legitimacy.
    span : Span
        The word.
    rule : str
        The row of the lexicon.
    named : bool
        The state is named beside it; else it goes back to one named before ("the regime").
    """

    actor: str
    kind: LabelKind
    span: Span
    rule: str
    named: bool


def labels_of(
    document: Document, mentions: Sequence[Mention], actors: Mapping[str, Actor]
) -> tuple[Label, ...]:
    """Find the words for those who rule, and the state that each is said of.

    A word counts for the actor named beside it ("the Norland regime", "the government of
    Norland", "Norland is a rogue state"). One that stands alone behind *the* or *its* goes
    back to the last state so labelled within three sentences, else to the only state that its
    own sentence and the one before name; where there are several, it counts for none.

    Parameters
    ----------
    document : Document
        The parsed article.
    mentions : sequence of Mention
        The mentions of actors in it, in order.
    actors : mapping of str to Actor
        The actors by id: a label of a person who represents a state is the state's.

    Returns
    -------
    tuple of Label
        In order; those that no actor can be told for are left out.

    Examples
    --------
    >>> from framing.actors import actors_of, find_mentions
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> from framing.lexicon import read_lexicon
    >>> text = "Iran's rulers met. The Iranian government signed. The regime needs money."
    >>> document = parse(Article(id="a1", text=text))
    >>> mentions = find_mentions(document, read_lexicon("actors"))
    >>> [(l.actor, l.kind, l.named) for l in labels_of(document, mentions, actors_of("actors"))]
    [('iran', 'government', True), ('iran', 'regime', False)]
    """
    hits = read_lexicon("power_labels").match(document)
    return tuple(_Linker(document, mentions, actors).link(hits)) if hits else ()


class _Linker:
    """Goes through an article's labels in order and remembers whose they were."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], actors: Mapping[str, Actor]
    ) -> None:
        self._lowers, self._texts = document.tokens.lowers, document.tokens.texts
        self._mentions = mentions
        self._actors = actors
        self._firsts = [mention.first for mention in mentions]
        self._by_first = {mention.first: mention for mention in mentions}
        self._by_last = {mention.last - 1: mention for mention in mentions}
        self._starts = [sentence.first for sentence in document.sentences]
        self._last_named: tuple[int, str] | None = None

    def link(self, hits: Sequence[Hit]) -> Iterator[Label]:
        for hit in hits:
            sentence = bisect_right(self._starts, hit.first) - 1
            named = self._beside(hit)
            actor = self._state(named) if named else self._meant(hit, sentence)
            if actor:
                self._last_named = (sentence, actor)
                kind = cast("LabelKind", hit.entry.category)
                rule = f"power_labels:{hit.entry.key}"
                yield Label(actor, kind, hit.span, rule, named is not None)

    def _state(self, mention: Mention) -> str:
        actor = self._actors.get(mention.actor)
        return actor.represents if actor is not None else mention.actor

    def _is_state(self, actor: str) -> bool:
        return actor in self._actors and self._actors[actor].kind == "country"

    def _beside(self, hit: Hit) -> Mention | None:
        """The actor named around, before or behind a label."""
        index = bisect_right(self._firsts, hit.first) - 1
        if index >= 0 and self._mentions[index].last > hit.first:
            return self._mentions[index]
        return self._before(hit) or self._behind(hit)

    def _before(self, hit: Hit) -> Mention | None:
        """The actor right before a label, or of which the label is said: "Norland is a"."""
        place = self._past_qualities(hit.first - 1)
        if place < 0:
            return None
        if self._lowers[place] in _ARTICLES and not self._is_modifier(hit):
            place -= 1
            while place >= 0 and self._lowers[place] in _COPULAS:
                place -= 1
        elif self._lowers[place] in _POSSESSIVE:
            place -= 1
        return self._by_last.get(place)

    def _past_qualities(self, place: int) -> int:
        """The place before the words in small letters that can stand between."""
        low = max(-1, place - _QUALITIES)
        while place > low and place not in self._by_last and self._is_quality(place):
            place -= 1
        return place

    def _is_quality(self, place: int) -> bool:
        """Whether a word can stand between an actor or an article and the noun: an adjective."""
        lower = self._lowers[place]
        plain = lower.replace("-", "").isalpha() and lower not in _NO_QUALITY
        return plain and self._texts[place] == lower

    def _is_modifier(self, hit: Hit) -> bool:
        """Whether the label only modifies a noun: "a government employee"."""
        return hit.last < len(self._lowers) and self._is_quality(hit.last)

    def _behind(self, hit: Hit) -> Mention | None:
        following = self._lowers[hit.last : hit.last + 3]
        if following[:1] and following[0] in _OF:
            place = hit.last + 1 + (following[1:2] == ("the",))
            return self._by_first.get(place)
        if following[:2] == ("led", "by"):
            return self._by_first.get(hit.last + 2)
        return None

    def _meant(self, hit: Hit, sentence: int) -> str:
        """The state that a label without one goes back to; '' where that cannot be told."""
        place = self._past_qualities(hit.first - 1)
        if place < 0 or self._lowers[place] not in _POINTING:
            return ""
        # "The authorities of both cities" and "the foreign government" are others.
        others = {*self._lowers[place + 1 : hit.first]} & _FOREIGN
        if others or self._lowers[hit.last : hit.last + 1] in _ELSEWHERE:
            return ""
        if self._last_named is not None and sentence - self._last_named[0] <= _SENTENCES:
            return self._last_named[1]
        start = self._starts[max(0, sentence - 1)]
        around = self._mentions[
            bisect_left(self._firsts, start) : bisect_left(self._firsts, hit.first)
        ]
        states = {state for m in around if self._is_state(state := self._state(m))}
        return states.pop() if len(states) == 1 else ""
