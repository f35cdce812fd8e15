"""What is said of an actor: attributes, appositions, complements of *be*, names given to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.actors.agency import by_sentence, known_verbs
from framing.actors.name_phrases import (
    apposition_before,
    apposition_behind,
    attribute_before,
    belongs_to_noun,
)
from framing.actors.noun_phrases import Reader
from framing.actors.predicates import complement, name_given

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.actors.mentions import Mention
    from framing.actors.noun_phrases import Phrase
    from framing.document.model import Document
    from framing.spans import Span

__all__ = ["PREDICATIONS", "Predication", "predications_of"]

PREDICATIONS = ("attribute", "apposition", "copula", "naming")
"""How words can be said of an actor."""


class Predication(NamedTuple):
    """Words said of a mention of an actor.

    Attributes
    ----------
    mention : Mention
        The mention.
    kind : str
        One of `PREDICATIONS`.
    span : Span
        The words' place.
    words : str
        As written, without determiner; a *not* before them belongs to them.
    head : str
        The noun or adjective that carries them, in small letters.
    """

    mention: Mention
    kind: str
    span: Span
    words: str
    head: str


def predications_of(document: Document, mentions: Sequence[Mention]) -> tuple[Predication, ...]:
    """Tell what is said of each mention of an actor.

    Rules over the words around the mention, without a parser. Mentions by the office alone
    ("the president of Norland") are left out: what is said of them is the person's.

    Parameters
    ----------
    document : Document
        The parsed article.
    mentions : sequence of Mention
        Mentions in it, in order.

    Returns
    -------
    tuple of Predication
        In the order of the mentions.

    References
    ----------
    Reisigl, M., & Wodak, R. (2001). Discourse and Discrimination. Routledge.
    van Dijk, T. A. (1998). Ideology. Sage.

    Examples
    --------
    >>> from framing.actors import find_mentions
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> from framing.lexicon import read_lexicon
    >>> text = "Impoverished North Korea is a rogue state, he said."
    >>> document = parse(Article(id="a1", text=text))
    >>> mentions = find_mentions(document, read_lexicon("actors"))
    >>> [(one.kind, one.words, one.head) for one in predications_of(document, mentions)]
    [('attribute', 'Impoverished', 'impoverished'), ('copula', 'rogue state', 'state')]
    """
    vocabulary = known_verbs()
    found: list[Predication] = []
    for sentence, here in by_sentence(document, mentions):
        reader = Reader(document, sentence, vocabulary)
        for mention in here:
            for kind, phrase in _said(reader, mention):
                span = document.token_span(phrase.first, phrase.last)
                words = " ".join(document.text_of(span).split())
                head = document.tokens.lowers[phrase.head]
                found.append(Predication(mention, kind, span, words, head))
    return tuple(found)


def _said(reader: Reader, mention: Mention) -> Iterator[tuple[str, Phrase]]:
    """The phrases said of a mention and their kinds."""
    if mention.form == "role":
        return
    named = name_given(reader, mention)
    if not belongs_to_noun(reader, mention):
        # "Wealthy Norlanders" are some of them: no attribute of the state.
        if mention.form != "demonym":
            if (phrase := attribute_before(reader, mention)) is not None:
                yield "attribute", phrase
            if mention.form == "person" and (phrase := apposition_before(reader, mention)):
                yield "apposition", phrase
            if (phrase := apposition_behind(reader, mention)) is not None:
                yield "apposition", phrase
        if (phrase := complement(reader, mention)) is not None:
            yield "copula", phrase
    if named is not None:
        yield "naming", named
