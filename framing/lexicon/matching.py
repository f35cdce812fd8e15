"""Find a lexicon's terms in a document.

All forms are compiled once to a tree of words. Conditions are looked at only where a
term stands, so that matching a document costs little more than one look-up a word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from framing.document.model import Sentence
from framing.lexicon.patterns import follows
from framing.lexicon.scan import Scan
from framing.lexicon.tree import tree_of
from framing.spans import Span

if TYPE_CHECKING:
    from framing.document.model import Document, Tokens
    from framing.lexicon.card import Card
    from framing.lexicon.entries import Entry
    from framing.lexicon.tree import Form, Node, Tree

__all__ = ["Candidate", "Hit", "Lexicon"]

_LONGEST_HEADLINE = 60
_HEADLINE_SHARE = 0.6
_HEADLINE_WORDS = 4


class Hit(NamedTuple):
    """A place where an entry counts.

    Attributes
    ----------
    first, last : int
        Its tokens, as a half-open range into `Document.tokens`.
    span : Span
        Its place in the text.
    entry : Entry
        The row that found it.
    """

    first: int
    last: int
    span: Span
    entry: Entry


class Candidate(NamedTuple):
    """A place where a row's words stand, whether or not it counts there.

    Attributes
    ----------
    first, last : int
        Its tokens, as a half-open range into `Document.tokens`.
    span : Span
        Its place in the text.
    entry : Entry
        The row.
    stopped_by : str
        '' where it counts; else the column whose condition is not met (``'after'``,
        ``'case'``, ``'voice'`` and so on), or ``'overlap'`` where another row wins.
    winner : Entry or None
        The row that wins an overlap.
    """

    first: int
    last: int
    span: Span
    entry: Entry
    stopped_by: str = ""
    winner: Entry | None = None


# A named tuple's own constructor takes a tenth of all matching.
_new_hit = partial(tuple.__new__, Hit)
_new_span = partial(tuple.__new__, Span)

_Found: TypeAlias = "tuple[int, int, Entry]"
"""What may become a hit: its tokens and its entry."""


@dataclass(frozen=True)
class Lexicon:
    """A word list with its card.

    Attributes
    ----------
    name : str
        The file's name without suffix, for instance ``"hedges"``.
    entries : tuple of Entry
        The rows; their order does not matter.
    card : Card
        What the lexicon says of itself.
    digest : str
        SHA-256 of the CSV's bytes, of the card's classes and of the lexicon it extends.
    scan : Scan
        Looks a document through, for this lexicon and others that share it.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> from framing.lexicon import read_lexicon
    >>> document = parse(Article(id="a1", text="The dam may hold until late May."))
    >>> [document.text_of(hit.span) for hit in read_lexicon("hedges").match(document)]
    ['may']
    """

    name: str
    entries: tuple[Entry, ...] = field(repr=False, compare=False)
    card: Card = field(repr=False, compare=False)
    digest: str
    scan: Scan = field(default_factory=Scan, repr=False, compare=False)

    def match(self, document: Document) -> tuple[Hit, ...]:
        """Every place in a document where an entry counts.

        Within one layer the longest term wins and no two hits overlap; hits of different
        layers may. A hit never crosses a sentence.

        Returns
        -------
        tuple of Hit
            Ordered by place, then by layer.
        """
        starts, ends = document.tokens.starts, document.tokens.ends
        hits = [
            _new_hit((first, last, _new_span((starts[first], ends[last - 1])), entry))
            for first, last, entry in _settled(self._standing(document))
        ]
        return tuple(hits)

    def candidates(self, document: Document) -> tuple[Candidate, ...]:
        """Every place where a row's words stand, and what keeps it from counting, if any.

        Those that count are the hits of `match`.

        Returns
        -------
        tuple of Candidate
            Ordered by place, then by row.
        """
        tokens = document.tokens
        stopped: list[Candidate] = []
        standing = self._standing(document, stopped)
        winners: dict[tuple[str, int], _Found] = {}
        for one in _settled(standing):
            winners.update(((one[2].layer, index), one) for index in range(*one[:2]))
        candidates = dict.fromkeys(stopped)
        for first, last, entry in standing:
            over = (winners.get((entry.layer, index)) for index in range(first, last))
            other = next((one for one in over if one not in (None, (first, last, entry))), None)
            reason, winner = ("overlap", other[2]) if other else ("", None)
            span = _span(tokens, first, last)
            candidates[Candidate(first, last, span, entry, reason, winner)] = None
        return tuple(sorted(candidates, key=_candidate_place))

    def entry(self, key: str) -> Entry:
        """Return the row of this key: its term, with ``#sense`` where it has one.

        Raises
        ------
        KeyError
            If there is none.
        """
        for entry in self.entries:
            if entry.key == key:
                return entry
        raise KeyError(f"{self.name} has no row {key!r}")

    @cached_property
    def _tree(self) -> Tree:
        return tree_of(self.entries, self.card)

    def _standing(self, document: Document, stopped: list[Candidate] | None = None) -> list[_Found]:
        """Find what counts, conditions met, overlaps and all; note what is stopped."""
        tokens, tree, sentences = document.tokens, self._tree, document.sentences
        lowers, words, plain = tokens.lowers, tree.words, not tree.stems
        found: list[_Found] = []
        number, sentence, end = -1, Sentence(Span(0, 0), 0, 0, 0), 0
        for place in self.scan.places(tree, tokens):
            while end <= place and number + 1 < len(sentences):
                number += 1
                sentence = sentences[number]
                end = sentence.last
            if not sentence.first <= place < end:
                continue
            for start in (words[lowers[place]],) if plain else tree.nodes_of(lowers[place]):
                node: Node | None = start
                index = place + 1
                while node is not None:
                    for entry in node.free:
                        found.append((place, index, entry))
                    for form in node.forms:
                        last = follows(form.rest, tokens, index, end) if form.rest else index
                        if last < 0:
                            continue
                        reason = _stopped_by(form, document, place, last, sentence)
                        if not reason:
                            found.append((place, last, form.entry))
                        elif stopped is not None:
                            span = _span(tokens, place, last)
                            stopped.append(Candidate(place, last, span, form.entry, reason))
                    if index == end or not node.nodes:
                        break
                    node = node.nodes.get(lowers[index])
                    index += 1
        return found


def _stopped_by(form: Form, document: Document, place: int, last: int, sentence: Sentence) -> str:
    """Name the column that keeps a form from counting where its words stand; '' if none does."""
    _, written, entry, conditions = form
    tokens = document.tokens
    if (
        entry.case
        and tokens.texts[place:last] != written
        and not _case_agrees(entry, written, tokens, place, sentence)
    ):
        return "case"
    if conditions is None:
        return ""
    stopped = conditions.stopped_by(tokens, place, last, sentence.first, sentence.last)
    voices = conditions.voices
    if not stopped and voices and document.voice_at(tokens.starts[place]) not in voices:
        return "voice"
    return stopped


def _case_agrees(
    entry: Entry, written: tuple[str, ...], tokens: Tokens, place: int, sentence: Sentence
) -> bool:
    if entry.case == "exact":
        return _is_written(written, tokens, place, sentence)
    if tokens.texts[place][:1].islower() or not any(tokens.is_word[sentence.first : place]):
        return True
    # No headline is longer, and a hit must not cost the length of an endless sentence.
    return _is_headline(
        tokens.texts[sentence.first : min(sentence.last, sentence.first + _LONGEST_HEADLINE)]
    )


def _is_written(written: tuple[str, ...], tokens: Tokens, place: int, sentence: Sentence) -> bool:
    """Whether words are written as wanted, sentence starts and shouting allowed for."""
    texts = tokens.texts[place : place + len(written)]
    for number, (text, wanted) in enumerate(zip(texts, written, strict=True)):
        if text == wanted or (text == wanted.upper() and wanted[1:].islower()):
            continue
        if number or text[1:] != wanted[1:] or any(tokens.is_word[sentence.first : place]):
            return False
    return True


def _is_headline(texts: tuple[str, ...]) -> bool:
    """Whether most longer words of a sentence have a capital, so that capitals say nothing."""
    words = [text for text in texts if len(text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(words)


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last - 1])


def _settled(found: list[_Found]) -> list[_Found]:
    """Let the right one win wherever some overlap."""
    settled: list[_Found] = []
    start = reach = 0
    for number, one in enumerate(found):
        if one[0] >= reach:
            if number - start == 1:
                settled.append(found[start])
            elif number:
                settled += _without_overlap(found[start:number])
            start, reach = number, one[1]
        elif one[1] > reach:
            reach = one[1]
    if len(found) - start == 1:
        settled.append(found[start])
    elif found:
        settled += _without_overlap(found[start:])
    return settled


def _without_overlap(found: list[_Found]) -> list[_Found]:
    """Keep the longest of each layer that do not overlap.

    Of two rows for the same words the one wins whose conditions say more exactly when it
    counts, so that the order of rows does not matter.
    """
    taken: set[tuple[str, int]] = set()
    kept: list[_Found] = []
    for one in sorted(found, key=_precedence):
        first, last, entry = one
        places = [(entry.layer, index) for index in range(first, last)]
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    kept.sort(key=_place)
    return kept


def _precedence(found: _Found) -> tuple[int, int, tuple[int, ...], str]:
    first, last, entry = found
    exactness = tuple(-count for count in entry.conditions.exactness)
    return first - last, first, exactness, entry.key


def _place(found: _Found) -> tuple[int, str]:
    return found[0], found[2].layer


def _candidate_place(candidate: Candidate) -> tuple[int, int, str, str]:
    return candidate.first, candidate.last, candidate.entry.layer, candidate.entry.key
