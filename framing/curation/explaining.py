"""Say which rows of lexicons fired on a text, and what stopped the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from framing.articles import Article
from framing.document.model import Document
from framing.lexicon import Lexicon, read_lexicon
from framing.measurement import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    import pandas as pd

    from framing.lexicon import Candidate
    from framing.spans import Span, Voice

__all__ = ["DEFAULT_LEXICONS", "Explanation", "Reason", "explain"]

DEFAULT_LEXICONS = ("hedges", "loaded_terms", "presupposition")
"""The lexicons whose rows are counted as words."""

_NEAR = 3
"""Words shown of what stands before or behind a term."""
_SAYS = {
    "before": "asks for {cell} right before it, where {found} stands",
    "after": "asks for {cell} right behind it, where {found} stands",
    "not_before": "refuses {cell} right before it, where {found} stands",
    "not_after": "refuses {cell} right behind it, where {found} stands",
    "voice": "counts in the voice {cell} alone; these words are {found}",
}
_LONGEST_CELL = 60


class Reason(NamedTuple):
    """One row's words in the text: whether they count there, and why or why not.

    Attributes
    ----------
    span : Span
        Their place in the text.
    words : str
        The words as they stand there.
    lexicon, row : str
        Name of the lexicon, key of the row.
    line : int
        Line of the file that holds the row.
    category, layer : str
        What the row says of them.
    core : bool
        False for an optional row.
    voice : {'author', 'quoted', 'reported'}
        Whose words they are.
    counts : bool
        Whether the row fired.
    stopped_by : str
        '' if it fired; else the column that stopped it, or ``'overlap'``.
    why : str
        The same in a sentence.
    """

    span: Span
    words: str
    lexicon: str
    row: str
    line: int
    category: str
    layer: str
    core: bool
    voice: Voice
    counts: bool
    stopped_by: str
    why: str


@dataclass(frozen=True, repr=False)
class Explanation:
    """What lexicons make of a text.

    Attributes
    ----------
    document : Document
        The text, parsed, with its attributions.
    reasons : tuple of Reason
        By place, those that count first.
    """

    document: Document
    reasons: tuple[Reason, ...]

    @property
    def fired(self) -> tuple[Reason, ...]:
        """The rows that count."""
        return tuple(reason for reason in self.reasons if reason.counts)

    @property
    def stopped(self) -> tuple[Reason, ...]:
        """The rows whose words stand in the text and that do not count there."""
        return tuple(reason for reason in self.reasons if not reason.counts)

    @property
    def frame(self) -> pd.DataFrame:
        """One line for each reason: words, row, category, voice, whether it counts and why."""
        import pandas as pd

        columns = ["words", "counts", "lexicon", "row", "category", "core", "voice", "why"]
        rows = [[getattr(reason, column) for column in columns] for reason in self.reasons]
        return pd.DataFrame(rows, columns=columns)

    def __str__(self) -> str:
        return "\n".join(_lines(self.reasons)) or "no row's words stand in this text"

    def __repr__(self) -> str:
        fired, stopped = len(self.fired), len(self.stopped)
        return f"<Explanation: {fired} rows fired, {stopped} were stopped; print it>"

    def _repr_html_(self) -> str:
        html: str = self.frame.to_html(index=False)
        return html


def explain(
    text: str | Article | Document,
    lexicons: Sequence[str | PathLike[str] | Lexicon] = DEFAULT_LEXICONS,
) -> Explanation:
    """Tell which rows fire on a text, and which are stopped by what.

    Parameters
    ----------
    text : str, Article or Document
        A sentence or more. Whose voice words stand in is found as everywhere.
    lexicons : sequence of str, path or Lexicon
        Which lexicons to ask: names, paths or lexicons.

    Returns
    -------
    Explanation
        A table in Jupyter; ``print`` shows it as text.

    Raises
    ------
    LexiconError
        If a lexicon cannot be read.

    Examples
    --------
    >>> print(explain("The dam may fail in May.", ["hedges"]))
    may: counts as modal (hedges: may), in the author's voice
    May: hedges: may counts in small letters alone
    """
    if isinstance(text, Document):
        document = text
    else:
        article = text if isinstance(text, Article) else Article(id="text", text=text)
        document = read_document(article)
    reasons: list[Reason] = []
    for source in lexicons:
        lexicon = source if isinstance(source, Lexicon) else read_lexicon(source)
        reasons.extend(_reasons(document, lexicon))
    reasons.sort(key=_order)
    return Explanation(document, tuple(reasons))


def _order(reason: Reason) -> tuple[int, bool, int, str, str]:
    return reason.span.start, not reason.counts, reason.span.end, reason.lexicon, reason.row


def _reasons(document: Document, lexicon: Lexicon) -> Iterator[Reason]:
    for candidate in lexicon.candidates(document):
        entry = candidate.entry
        voice = document.voice_at(candidate.span.start)
        yield Reason(
            span=candidate.span,
            words=document.text_of(candidate.span),
            lexicon=lexicon.name,
            row=entry.key,
            line=entry.line,
            category=entry.category,
            layer=entry.layer,
            core=entry.core,
            voice=voice,
            counts=not candidate.stopped_by,
            stopped_by=candidate.stopped_by,
            why=_why(document, candidate, voice),
        )


def _why(document: Document, candidate: Candidate, voice: Voice) -> str:
    entry, column = candidate.entry, candidate.stopped_by
    if not column:
        optional = "" if entry.core else ", optional"
        return f"counts as {entry.category}{optional}"
    if candidate.winner is not None:
        return f"gives way to the row {candidate.winner.key!r} on the same words"
    tokens = document.tokens
    found: str = voice
    if column.endswith("before"):
        found = " ".join(tokens.texts[max(0, candidate.first - _NEAR) : candidate.first])
    elif column.endswith("after"):
        found = " ".join(tokens.texts[candidate.last : candidate.last + _NEAR])
    if column == "case" and entry.case == "lower":
        return "counts in small letters alone"
    cell = entry.conditions.cells.get(column, " | ".join((entry.term, *entry.forms)))
    if len(cell) > _LONGEST_CELL:
        cut = max(cell.rfind(mark, 0, _LONGEST_CELL) for mark in " /")
        cell = cell[: cut if cut > 0 else _LONGEST_CELL] + " ..."
    if column == "case":
        return f"counts only as written: '{cell}'"
    return _SAYS[column].format(cell=f"'{cell}'", found=f"'{found}'")


def _lines(reasons: Sequence[Reason]) -> Iterator[str]:
    for reason in reasons:
        row = f"{reason.lexicon}: {reason.row}"
        if reason.counts:
            whose = "the author's" if reason.voice == "author" else f"a {reason.voice}"
            yield f"{reason.words}: {reason.why} ({row}), in {whose} voice"
        else:
            yield f"{reason.words}: {row} {reason.why}"
