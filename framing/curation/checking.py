"""Check a lexicon: every row's own examples, and what a reader of the file relies on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.articles import Article
from framing.document import Document, parse
from framing.lexicon import Lexicon, read_lexicon
from framing.measurement import read_document

if TYPE_CHECKING:
    from os import PathLike

    from framing.lexicon import Entry

__all__ = ["Problem", "check_lexicon"]


class Problem(NamedTuple):
    """Something wrong in a lexicon that can be read nevertheless.

    Attributes
    ----------
    line : int
        Line of the file that holds the row.
    entry : str
        Key of the row.
    message : str
        What is wrong, and what would be right.
    lexicon : str
        Name of the lexicon that holds the row: another one where a lexicon extends it.
    """

    line: int
    entry: str
    message: str
    lexicon: str = ""

    def __str__(self) -> str:
        return f"line {self.line}: {self.entry}: {self.message}"


def check_lexicon(source: str | PathLike[str] | Lexicon) -> list[Problem]:
    """Run every row's examples and counterexamples.

    Parameters
    ----------
    source : str, path or Lexicon
        As for `read_lexicon`.

    Returns
    -------
    list of Problem
        Empty if all is well: each row matches all its examples and none of its
        counterexamples, has an example, has a counterexample if it has a condition,
        and stands in its place in the order of the alphabet. The rows of a lexicon that
        is extended must go on matching as they did.

    Raises
    ------
    LexiconError
        If the lexicon cannot be read.

    Examples
    --------
    >>> check_lexicon("topic_words")
    []
    """
    lexicon = source if isinstance(source, Lexicon) else read_lexicon(source)
    keys = {entry.key for entry in lexicon.entries}
    problems = [
        Problem(0, key, "stands under [audited] in the card and is no row", lexicon.name)
        for key in lexicon.card.audited
        if key not in keys
    ]
    last = ("", "", "")
    for entry in lexicon.entries:
        if entry.lexicon == lexicon.name:
            place = (entry.term.lower(), entry.term, entry.sense)
            if place < last:
                message = f"stands after {last[1]!r}; sort rows by term"
                problems.append(Problem(entry.line, entry.key, message, entry.lexicon))
            last = place
        problems.extend(_problems_of(entry, lexicon))
    return problems


def _problems_of(entry: Entry, lexicon: Lexicon) -> list[Problem]:
    messages: list[str] = []
    if not entry.examples:
        messages.append("has no example; write a sentence in which it must match")
    if entry.conditions and not entry.counterexamples:
        messages.append("has a condition and no counterexample; write what it must not match")
    for sentence in entry.examples:
        if not _matches(entry, lexicon, sentence):
            messages.append(f"does not match its example: {sentence}")
    for sentence in entry.counterexamples:
        if _matches(entry, lexicon, sentence):
            messages.append(f"matches its counterexample: {sentence}")
    return [Problem(entry.line, entry.key, message, entry.lexicon) for message in messages]


def _matches(entry: Entry, lexicon: Lexicon, sentence: str) -> bool:
    document = _example(sentence, voiced=bool(entry.conditions.voices))
    return any(hit.entry.key == entry.key for hit in lexicon.match(document))


def _example(sentence: str, *, voiced: bool) -> Document:
    """An example as a document; whose words stand where is found only where it matters."""
    article = Article(id="example", text=sentence)
    return read_document(article) if voiced else parse(article)
