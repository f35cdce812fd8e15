"""The sentences that speak for a frame, chosen by a stated rule, with cue and voice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.extractors.cues import cues_of
from framing.extractors.frames import frames_of
from framing.lexicon import Lexicon, read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from framing.document.model import Document
    from framing.extractors.cues import Cue
    from framing.spans import Span, Voice

__all__ = ["FrameSentence", "frame_sentences"]


class FrameSentence(NamedTuple):
    """A sentence of the body in which a frame, or a function of one, can be read.

    Attributes
    ----------
    article_id : str
        The article it stands in.
    frame : str
        The category of the lexicon, for instance ``"remedy"``.
    span : Span
        The sentence.
    text : str
        Its words, in one line.
    cues : tuple of Span
        The places of its core cues of this frame, in order; of its optional ones where it has
        no other.
    cue : str
        Their words, parted by an ellipsis.
    voice : {'author', 'quoted', 'reported'}
        Whose words the strongest cue is; of equally strong ones, the first.
    rules : tuple of str
        The lexicon's rows that found the cues.
    core : bool
        Whether these are core cues, such as the measures count.
    """

    article_id: str
    frame: str
    span: Span
    text: str
    cues: tuple[Span, ...]
    cue: str
    voice: Voice
    rules: tuple[str, ...]
    core: bool


def frame_sentences(
    document: Document,
    lexicon: str | PathLike[str] | Lexicon = "entman_functions",
    most: int = 3,
) -> tuple[FrameSentence, ...]:
    """Choose the sentences of an article that speak for each frame of a lexicon.

    Sentences of the body with a core cue go before those with optional cues alone; then
    those with the stronger cue; then those with more different cues; then the earlier. A
    sentence may speak for several frames.

    Parameters
    ----------
    document : Document
        The parsed article, attributions included.
    lexicon : str, path or Lexicon
        The lexicon; by default that of the four functions of Entman (1993).
    most : int
        How many sentences to give for each frame, at most.

    Returns
    -------
    tuple of FrameSentence
        Frames in the order of the lexicon's card; in each, sentences as in the text.

    Raises
    ------
    ValueError
        If `most` is below 1.
    LexiconError
        If the lexicon cannot be read.

    References
    ----------
    Entman, R. M. (1993). Framing: Toward clarification of a fractured paradigm. Journal of
    Communication, 43(4), 51-58.

    Examples
    --------
    >>> from framing.articles import Article
    >>> from framing.document import parse
    >>> text = "The mill closed because of a leak. Tarn must mend the dam. Rain fell."
    >>> for found in frame_sentences(parse(Article(id="a1", text=text))):
    ...     print(found.frame, "|", found.cue, "|", found.text)
    cause | because of | The mill closed because of a leak.
    remedy | must | Tarn must mend the dam.
    """
    if most < 1:
        raise ValueError(f"most is {most}; at least 1 sentence must be allowed for each frame")
    read = lexicon if isinstance(lexicon, Lexicon) else read_lexicon(lexicon)
    of_frame: dict[str, dict[int, list[Cue]]] = {name: {} for name in frames_of(read)}
    for cue in cues_of(document, read):
        if cue.in_body and cue.hit.entry.category in of_frame:
            sentences = of_frame[cue.hit.entry.category]
            sentences.setdefault(cue.sentence, []).append(cue)
    return tuple(
        _record(document, read, frame, cues)
        for frame, sentences in of_frame.items()
        for cues in _chosen(sentences, most)
    )


def _chosen(sentences: dict[int, list[Cue]], most: int) -> Iterator[list[Cue]]:
    ranked = sorted(sentences, key=lambda number: (*_rank(sentences[number]), number))
    for number in sorted(ranked[:most]):
        yield sentences[number]


def _rank(cues: list[Cue]) -> tuple[bool, int, int]:
    """Lower for sentences that speak more plainly."""
    shown = _shown(cues)
    strongest = max(cue.hit.entry.strength for cue in shown)
    return not shown[0].hit.entry.core, -strongest, -len({cue.hit.entry.key for cue in shown})


def _shown(cues: list[Cue]) -> list[Cue]:
    return [cue for cue in cues if cue.hit.entry.core] or cues


def _record(document: Document, lexicon: Lexicon, frame: str, cues: list[Cue]) -> FrameSentence:
    shown = _shown(cues)
    strongest = max(shown, key=lambda cue: cue.hit.entry.strength)
    span = document.sentences[cues[0].sentence].span
    spans = tuple(cue.hit.span for cue in shown)
    return FrameSentence(
        article_id=document.article.id,
        frame=frame,
        span=span,
        text=document.joined([span]),
        cues=spans,
        cue=document.joined(spans),
        voice=strongest.voice,
        rules=tuple(f"{lexicon.name}:{cue.hit.entry.key}" for cue in shown),
        core=shown[0].hit.entry.core,
    )
