"""The records of a parsed article.

All spans count code points of `Article.text`. A document is made once by
`framing.document.parse`, given its attributions once by `framing.attribution`,
and shared by every extractor.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, compress
from typing import TYPE_CHECKING, NamedTuple

from framing.spans import Span, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.articles import Article

__all__ = [
    "BLOCK_KINDS",
    "BODY_KINDS",
    "TEXT_KINDS",
    "Attribution",
    "Block",
    "Document",
    "Oddity",
    "Quotation",
    "Sentence",
    "Source",
    "Tokens",
]

BODY_KINDS = frozenset({"body", "list", "box"})
"""Kinds of block that features count: running text, list items, boxes of the article's own."""

BLOCK_KINDS = (
    "body", "list", "box", "headline", "subheading", "run_in_heading", "speaker", "dateline",
    "byline", "date", "caption", "credit", "teaser", "pull_quote", "share_bar", "comments",
    "biography", "disclaimer", "further_reading",
)  # fmt: skip
"""Every kind of block; those not in `BODY_KINDS` never count towards a body feature."""

TEXT_KINDS = BODY_KINDS | {"headline", "subheading", "run_in_heading", "speaker", "dateline"}
"""Kinds of block that are the article's own text and what heads it; the rest is furniture."""


class Block(NamedTuple):
    """A stretch of text with one function on the page.

    Attributes
    ----------
    span : Span
        Where it stands; blocks are ordered and do not overlap.
    kind : str
        One of `BLOCK_KINDS`.
    speaker : str
        In an interview, who of the outlet's own interviewees speaks; else ''.
    """

    span: Span
    kind: str
    speaker: str = ""

    @property
    def is_body(self) -> bool:
        """Whether features count this block."""
        return self.kind in BODY_KINDS


class Sentence(NamedTuple):
    """A sentence: never crosses a block.

    Attributes
    ----------
    span : Span
        From its first to its last visible character.
    block : int
        Index into `Document.blocks`.
    first, last : int
        Its tokens, as a half-open range into `Document.tokens`.
    """

    span: Span
    block: int
    first: int
    last: int


class Quotation(NamedTuple):
    """Text in quotation marks.

    Attributes
    ----------
    span : Span
        With its marks, as far as they are there.
    inner : Span
        Without them.
    mark : str
        The opening mark as written.
    level : int
        0 for an outer quotation, 1 for one inside it, and so on.
    closed : bool
        False where no closing mark was found; it then ends with its paragraph.
    continues : bool
        True where the next paragraph takes it up again with an opening mark.
    words : int
        How many words it holds.
    scare : bool
        True for a quoted term of few words that reads as part of the sentence
        and that nobody is said to have spoken; set when attributions are found.
    """

    span: Span
    inner: Span
    mark: str
    level: int
    closed: bool
    continues: bool
    words: int
    scare: bool = False


class Oddity(NamedTuple):
    """Something odd in the text that was handled: where, and what."""

    offset: int
    message: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who is said to speak, as far as the text tells.

    Attributes
    ----------
    anonymity : str
        'named_person', 'named_institution', 'unnamed_affiliated', 'unnamed_generic',
        'implicit' (no source) or 'document'; '' where it could not be told.
    role : str
        'government', 'military', 'intelligence', 'legislature', 'igo', 'expert_academic',
        'think_tank', 'media', 'civilian', 'document' or 'unspecified'; several joined by ';'.
    nationality : str
        ISO 3166 alpha-2 code of the office or employer, 'NATO', 'XX-West' and the like;
        '' unknown.
    speaker : str
        The name or description that stands for the source in the whole article, so
        that 'he' and 'Mr. Austin' are one; '' where it could not be told.
    ambiguous : bool
        True for a pronoun that could stand for more than one person named before.
    """

    anonymity: str = ""
    role: str = "unspecified"
    nationality: str = ""
    speaker: str = ""
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say what.

    Attributes
    ----------
    source, cue, content : tuple of Span
        The words for the speaker, for the saying, and for what is said; content may be
        discontinuous, source and cue may be empty.
    kind : {'direct', 'mixed', 'indirect'}
        All, part or none of the content stands in quotation marks.
    stance : str
        What the cue says of the claim: 'neutral', 'endorse', 'distance', 'forceful',
        'tentative', 'negative', 'directive', 'commissive', 'evaluative', 'mental', 'none'.
    described : Source
        The source's type, role and country.
    rule : str
        The pattern or model that found it.
    level : int
        0, or 1 for an attribution inside another's content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: str
    stance: str
    described: Source
    rule: str
    level: int = 0


@dataclass(frozen=True)
class Tokens:
    """Words, numbers and punctuation of a document, as parallel tuples.

    Attributes
    ----------
    starts, ends : tuple of int
        Offsets into the text.
    texts : tuple of str
        Each token as it stands in `Document.plain`.
    lowers : tuple of str
        The same in lower case.
    is_word : tuple of bool
        True for words and numbers, False for punctuation.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    is_word: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def only(self, chosen: Sequence[int]) -> Tokens:
        """Those tokens alone for which `chosen` is not 0."""
        return Tokens(
            tuple(compress(self.starts, chosen)),
            tuple(compress(self.ends, chosen)),
            tuple(compress(self.texts, chosen)),
            tuple(compress(self.lowers, chosen)),
            tuple(compress(self.is_word, chosen)),
        )

    def at(self, offset: int) -> int:
        """Index of the token that covers `offset`, or else of the next one."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and offset < self.ends[index]:
            return index
        return index + 1


@dataclass(frozen=True)
class Document:
    """One parsed article.

    Attributes
    ----------
    article : Article
        The article it was made from; its text is untouched.
    plain : str
        The text with quotation marks, apostrophes, hyphens and spaces in their plain
        forms; of equal length, so that offsets hold for both.
    blocks : tuple of Block
        In order, not overlapping; together they hold all visible text.
    sentences : tuple of Sentence
        In order; each lies in one block.
    tokens : Tokens
        Words and punctuation of all blocks, in order.
    quotations : tuple of Quotation
        Ordered by start; nested ones carry a level above 0.
    attributions : tuple of Attribution
        Empty until `framing.attribution.attribute` has run.
    voices : tuple of (int, int, Voice)
        Ordered stretches that are not the author's voice; empty until then.
    oddities : tuple of Oddity
        Unpaired quotation marks and the like, and how they were read.
    """

    article: Article
    plain: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    tokens: Tokens
    quotations: tuple[Quotation, ...]
    oddities: tuple[Oddity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    voices: tuple[tuple[int, int, Voice], ...] = ()
    _voice_starts: tuple[int, ...] = field(default=(), repr=False)

    def text_of(self, span: Span) -> str:
        """The words of a span as they stand in the article."""
        return self.article.text[span.start : span.end]

    def joined(self, spans: Iterable[Span]) -> str:
        """The words of several spans in one line, parted by an ellipsis."""
        return " … ".join(" ".join(self.text_of(span).split()) for span in spans)

    def token_span(self, first: int, last: int | None = None) -> Span:
        """The span of one token, or of the tokens from `first` up to `last`, excluded."""
        end = first if last is None else last - 1
        return Span(self.tokens.starts[first], self.tokens.ends[end])

    def with_attributions(
        self,
        attributions: tuple[Attribution, ...],
        voices: tuple[tuple[int, int, Voice], ...],
        quotations: tuple[Quotation, ...],
    ) -> Document:
        """A copy that carries attributions and the voices that follow from them."""
        return replace(
            self,
            attributions=attributions,
            voices=voices,
            quotations=quotations,
            _voice_starts=tuple(start for start, _, _ in voices),
        )

    def voice_at(self, offset: int) -> Voice:
        """Whose words stand at `offset`."""
        index = bisect_right(self._voice_starts, offset) - 1
        if index >= 0 and offset < self.voices[index][1]:
            return self.voices[index][2]
        return "author"

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index >= 0 and offset < self.blocks[index].span.end:
            return self.blocks[index]
        return None

    def without_furniture(self) -> Document:
        """The article's own text alone: a document without the other blocks and their tokens.

        Offsets stay those of the whole article. What is read here cannot depend on the
        page around it. Itself where all blocks are of `TEXT_KINDS`.
        """
        own = [block.kind in TEXT_KINDS for block in self.blocks]
        if all(own):
            return self
        chosen = bytearray(len(self.tokens))
        sentences = []
        size = 0
        number = list(accumulate(own, initial=0))
        for sentence in self.sentences:
            if own[sentence.block]:
                length = sentence.last - sentence.first
                chosen[sentence.first : sentence.last] = b"\x01" * length
                sentences.append(
                    Sentence(sentence.span, number[sentence.block], size, size + length)
                )
                size += length
        starts = self._block_starts
        return replace(
            self,
            blocks=tuple(compress(self.blocks, own)),
            sentences=tuple(sentences),
            tokens=self.tokens.only(chosen),
            quotations=tuple(
                item for item in self.quotations if own[bisect_right(starts, item.span.start) - 1]
            ),
        )

    @cached_property
    def quoted_tokens(self) -> bytes:
        """For each token, 1 where it stands inside the marks of an outer quotation."""
        tokens = self.tokens
        inside = bytearray(len(tokens))
        for quotation in self.quotations:
            if quotation.level == 0:
                first, last = tokens.at(quotation.inner.start), tokens.at(quotation.inner.end)
                inside[first:last] = b"\x01" * (last - first)
        return bytes(inside)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Every word and number, in all blocks."""
        tokens = self.tokens
        return tuple(
            Span(start, end)
            for start, end, word in zip(tokens.starts, tokens.ends, tokens.is_word, strict=True)
            if word
        )

    @cached_property
    def body_sentences(self) -> tuple[Sentence, ...]:
        """The sentences that features count."""
        body = [block.is_body for block in self.blocks]
        return tuple(sentence for sentence in self.sentences if body[sentence.block])

    @cached_property
    def body_words(self) -> int:
        """Number of words in body blocks: the base of every rate."""
        is_word = self.tokens.is_word
        return sum(sum(is_word[s.first : s.last]) for s in self.body_sentences)
