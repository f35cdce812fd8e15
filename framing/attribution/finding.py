"""Find attributions by patterns over tokens: source, cue and content of each.

The patterns are those of news English: *X said that P*, *"P," X said*, *"P," said X*,
*P, according to X*, *X: "P"*. Each sentence is read once; a quotation that no pattern
claims goes to the speaker of its paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from framing.attribution.cues import (
    ANNOUNCED,
    ANYONE,
    BARE_CLAUSE,
    INFINITIVE,
    NAMING,
    NEEDS_THAT,
    OBJECT_TOO,
    SPEECH_TAGS,
    WITH_PERSON,
    Cue,
    CueBook,
)
from framing.attribution.found import Found, Range
from framing.attribution.loose_quotations import attach
from framing.attribution.noun_phrases import (
    AUXILIARIES,
    PRONOUNS,
    TIME_WORDS,
    phrase_after,
    phrase_before,
    skip_back,
)
from framing.attribution.speakers import can_be_speaker
from framing.document.model import Document, Sentence, Tokens
from framing.document.word_lists import word_set

__all__ = ["find"]

_DETERMINERS = word_set(
    "the a an this these those his her its their our my your no any some every each all both "
    "many most several few more much another there it he she they we i you one nothing nobody "
    "everyone anyone someone what why how whether who if when where such only not even in at "
    "two three four five six seven eight nine ten about nearly almost over by with for to"
)
_ASIDE_AFTER = word_set(
    "in on at during to by after before while when as last this earlier later from via through "
    "of about following amid ahead"
)
_PARTICIPLES_OF_HEARSAY = word_set(
    "expected believed thought said reported alleged rumored rumoured understood known feared "
    "estimated suspected considered supposed projected forecast predicted seen"
)
_NOUNS_TOO = word_set(
    "state states report reports claim claims charge charges comment comments estimate estimates "
    "hearing known vote votes question questions order orders demand demands plan plans hope hopes "
    "promise promises call calls fear fears worry worries doubt doubts concern concerns note notes "
    "request requests appeal appeals offer offers guess forecast forecasts project projects "
    "document documents record records threat threats view views attack attacks dream dreams "
    "answer answers reply replies show shows find finds want wants wish wishes pledge pledges "
    "protest protests challenge challenges quote quotes mention praise blame press issue issues "
    "details address meeting brief stress caution object remark remarks read wonder term label"
)
_NOUN_FOLLOWS = word_set(
    "the a an this that these those his her its their our my your no any some each of in on new "
    "first last two three many several most more recent public official 's united such other own "
    "by with and early latest to for"
) - {"to"}
_BE = word_set("is are was were be been being 's 're")
_PASTS = word_set(
    "went made took came got gave left led won lost began became knew held met paid put sent set "
    "spoke thought told said saw ran fell kept built brought broke chose drew grew rose wrote "
    "needs wants plans hopes intends remains means seems appears"
)
_AFTER_VERB = word_set(
    "a an the to that no not more less its his her their on in with for up out as well both "
    "only too"
)
_REACH = 9


class _Reader:
    """One document while it is read."""

    def __init__(self, document: Document, book: CueBook) -> None:
        self.tokens: Tokens = document.tokens
        self.book = book
        self.document = document
        self.starts = [sentence.first for sentence in document.sentences]
        self.quoted = bytearray(len(self.tokens))
        self.quotes: list[Range] = []
        for quotation in document.quotations:
            if quotation.level or (quotation.mark in "'‘’" and quotation.words < 3):
                continue
            first = self.tokens.at(quotation.span.start)
            last = self.tokens.at(max(quotation.span.end - 1, quotation.span.start)) + 1
            last = min(last, len(self.tokens))
            self.quotes.append((first, last))
            self.quoted[first:last] = b"\x01" * (last - first)

    def sentence(self, number: int, sentence: Sentence) -> Iterator[Found]:
        """The attributions that one sentence states."""
        low, high = sentence.first, sentence.last
        covered = low
        index = low
        while index < high:
            if index < covered or self.quoted[index]:
                index += 1
                continue
            found = self._at(index, low, high, number)
            if found is not None:
                yield found
                ends = [found.cue[1] if found.cue else index + 1]
                ends += [end for start, end in found.content if start >= index]
                if found.source is not None:
                    ends.append(found.source[1])
                covered = max(covered, *ends)
                low_next = covered
                if found.rule == "clause":
                    low = min(low_next, high)
            index += 1

    def _at(self, index: int, low: int, high: int, number: int) -> Found | None:
        lower = self.tokens.lowers[index]
        if lower == "according" and self._word(index + 1, high) == "to":
            return self._according(index, low, high, number)
        if lower == "by" and index + 1 < high:
            return self._reckoning(index, low, high, number)
        for rest, phrase in self.book.phrases.get(lower, ()):
            end = index + 1 + len(rest)
            if end <= high and self.tokens.lowers[index + 1 : end] == rest:
                return self._verb((index, end), phrase, low, high, number)
        cue = self.book.verbs.get(lower)
        if cue is None or not self._is_verb(index, low):
            return None
        if lower in ("speaking", "asked") and self._word(index + 1, high) in ("to", "about", "if"):
            return None
        return self._verb((index, index + 1), cue, low, high, number)

    def _is_verb(self, index: int, low: int) -> bool:
        """Whether a word that can be a noun as well is used as a verb."""
        lower = self.tokens.lowers[index]
        if self.tokens.texts[index][0].isupper() and index > low and not self._in_heading(index):
            return False
        if lower not in _NOUNS_TOO:
            return True
        before = self.tokens.lowers[index - 1] if index > low else ""
        if before in _NOUN_FOLLOWS or before.endswith("'s") or before in "\"'":
            return False
        following = self._word(index + 1, len(self.tokens))
        if following in ("of", "and", "or", "in", "at", "are", "were", "is", "was", "have", "has"):
            return False
        return lower not in ("state", "states", "hearing", "known") or following in ("that", ":")

    def _in_heading(self, index: int) -> bool:
        number = bisect_right(self.starts, index) - 1
        block = self.document.blocks[self.document.sentences[max(number, 0)].block]
        return block.kind in ("headline", "subheading")

    def _word(self, index: int, high: int) -> str:
        return self.tokens.lowers[index] if index < high else ""

    def _according(self, index: int, low: int, high: int, number: int) -> Found | None:
        phrase = self._source_phrase(index + 2, high)
        if phrase is None:
            return None
        before = self._strip(low, index)
        if index - low <= 1:
            start = phrase[1] + (self._word(phrase[1], high) == ",")
            after = self._strip(start, high)
            content: tuple[Range, ...] = (after,) if after[1] > after[0] else ()
        else:
            before = self._clause_before(low, index)
            content = (before,) if before[1] > before[0] else ()
            rest = self._strip(phrase[1] + 1, high)
            if self._word(phrase[1], high) == "," and rest[1] - rest[0] > 2:
                content = (*content, rest) if self.tokens.texts[index - 1] == "," else content
        if not content:
            return None
        return Found(phrase, (index, index + 2), content, "neutral", "according", number)

    def _source_phrase(self, start: int, high: int) -> Range | None:
        """The source after *according to*: runs to a comma that no apposition follows."""
        phrase = phrase_after(self.tokens, start, high, self.quoted)
        if phrase is None:
            return None
        end = phrase[1]
        while end < high and not self.quoted[end] and self._word(end, high) in (
            "in", "by", "at", "from", "with", "on", "who", "released", "published", "conducted",
            "obtained", "familiar",
        ):  # fmt: skip
            if self._word(end + 1, high) in TIME_WORDS:
                break
            more = phrase_after(self.tokens, end + 1, high, self.quoted)
            if more is None:
                break
            end = more[1]
        return (start, end)

    def _reckoning(self, index: int, low: int, high: int, number: int) -> Found | None:
        """*by U.S. estimates*, *by the ministry's reckoning*."""
        for last in range(index + 2, min(index + 7, high)):
            if self.tokens.lowers[last] in ("reckoning", "estimates", "estimate", "account"):
                before, after = self._clause_before(low, index), self._strip(last + 1, high)
                content = tuple(r for r in (before, after) if r[1] - r[0] > 1)
                source = (index + 1, last - (self.tokens.lowers[last - 1] == "'s"))
                if not content or source[1] <= source[0]:
                    return None
                return Found(source, (index, last + 1), content, "tentative", "reckoning", number)
            if self.tokens.lowers[last] in (",", "."):
                return None
        return None

    def _clause_before(self, low: int, end: int) -> Range:
        return self._strip(low, end)

    def _strip(self, first: int, last: int) -> Range:
        """A range without commas, stops and conjunctions at its edges, quotation marks kept."""
        texts, lowers = self.tokens.texts, self.tokens.lowers
        while first < last and (texts[first] in ",;:—–-." or lowers[first] in ("and", "but")):
            first += 1
        while last > first and texts[last - 1] in ",;:—–-.":
            last -= 1
        return (first, max(first, last))

    def _verb(self, verb: Range, cue: Cue, low: int, high: int, number: int) -> Found | None:
        tokens, index = self.tokens, verb[0]
        left = skip_back(tokens, index - 1, low)
        passive = any(tokens.lowers[i] in _BE for i in range(left + 1, index))
        lower = tokens.lowers[index]
        if passive and not lower.endswith("ing"):
            return self._hearsay(index, left, low, high, number)
        after_edge = left < low or tokens.texts[left] in ',"' or self.quoted[left]
        if after_edge and index - left == 1:
            inverted = self._inverted(index, cue, low, high, number, left)
            if inverted is not None:
                return inverted
        source = phrase_before(tokens, left, low, self.quoted)
        if lower.endswith("ing") and (after_edge or source is None):
            source = self._subject(index, low)
        if source is None or tokens.lowers[index - 1] == "to":
            return None
        if cue.lemma not in ANYONE and not can_be_speaker(tokens, source):
            return None
        content = self._content_after(verb[1], cue, high)
        if self._is_tag(source, cue, low, content is None):
            front = self._front(low, source[0])
            rest = self._second_part(verb[1], high)
            contents = (front, rest) if rest is not None else (front,)
            return Found(source, verb, contents, cue.stance, "tag", number)
        if content is None:
            return None
        return Found(source, verb, (content,), cue.stance, "clause", number)

    def _is_tag(self, source: Range, cue: Cue, low: int, ends: bool) -> bool:
        """Whether source and cue stand after what was said, not before."""
        front = self._front(low, source[0])
        if source[0] == low or front[1] - front[0] <= 2:
            return False
        before = source[0] - 1
        if not (self.tokens.texts[before] in ",—–" or self.quoted[before]):
            return False
        if self.quoted[front[1] - 1]:
            return True
        if not ends or not (cue.lemma in BARE_CLAUSE or cue.lemma in NEEDS_THAT):
            return False
        return self._has_verb(front[0] - 1, front[1])

    def _subject(self, index: int, low: int) -> Range | None:
        """The phrase that opens the sentence: the elided subject of *saying that*."""
        first = low
        while first < index and not self.tokens.is_word[first]:
            first += 1
        if self.quoted[first] or self.tokens.lowers[first] in _ASIDE_AFTER:
            return None
        end = first
        while end < index and (
            self.tokens.texts[end][0].isupper() or self.tokens.lowers[end] in ("the", "of", "'s", "-", "a")
            or (end == first and self.tokens.lowers[end] in PRONOUNS)
            or (end > first and self.tokens.lowers[end - 1] in ("the", "a"))
        ):
            end += 1
        return (first, end) if end > first and self.tokens.lowers[end - 1] != "the" else None

    def _front(self, low: int, end: int) -> Range:
        """What stands before a tag, from the quotation's beginning where one is under way."""
        first, last = self._strip(low, end)
        if last > first and self.quoted[first] and self.quoted[last - 1]:
            for opening, closing in self.quotes:
                if opening < first < closing and opening < last <= closing:
                    return (opening, last)
        return (first, last)

    def _second_part(self, start: int, high: int) -> Range | None:
        """What goes on after a tag in the middle of the sentence."""
        for index in range(start, min(start + _REACH, high)):
            if self.quoted[index]:
                return self._strip(index, high)
            if self.tokens.texts[index] == "," and index == start and index + 3 < high:
                if self.tokens.lowers[index + 1] in ("adding", "noting", "citing", "referring", "who"):
                    return None
                return self._strip(index + 1, high)
        return None

    def _inverted(
        self, index: int, cue: Cue, low: int, high: int, number: int, left: int
    ) -> Found | None:
        """*"P," said X* and *P, said X*."""
        if index + 1 >= high or cue.lemma not in SPEECH_TAGS:
            return None
        tokens = self.tokens
        front = self._front(low, index)
        following = tokens.texts[index + 1]
        if front[1] - front[0] < 2 or not (
            following[0].isupper() or tokens.lowers[index + 1] in ("the", "a", "an", "one", "his", "her")
            or tokens.lowers[index + 1].endswith("s")
        ):
            return None
        if left < low or (tokens.texts[left] == "," and tokens.lowers[index].endswith("ing")):
            return None
        source = phrase_after(tokens, index + 1, high, self.quoted)
        if source is None or tokens.lowers[index + 1] in TIME_WORDS | {"this", "last"}:
            return None
        after = self._word(source[1], high)
        if after in AUXILIARIES or not can_be_speaker(tokens, source):
            return None
        rest = self._second_part(source[1], high)
        contents = (front, rest) if rest is not None else (front,)
        return Found(source, (index, index + 1), contents, cue.stance, "inverted", number)

    def _hearsay(self, index: int, left: int, low: int, high: int, number: int) -> Found | None:
        """*is expected to P*: an attribution without a source."""
        if self.tokens.lowers[index] not in _PARTICIPLES_OF_HEARSAY:
            return None
        if self._word(index + 1, high) not in ("to", "that"):
            return None
        start = index + 1 + (self._word(index + 1, high) == "that")
        content = self._until_edge(start, high)
        if content[1] - content[0] < 2:
            return None
        return Found(None, (index, index + 1), (content,), "tentative", "hearsay", number)

    def _content_after(self, start: int, cue: Cue, high: int) -> Range | None:
        if start >= high:
            return None
        that = self._that(start, high)
        if that:
            return self._until_edge(that, high)
        lower = self._word(start, high)
        if cue.lemma in NAMING and (self._begins_clause(start, high) or lower in ("for", "him", "them")):
            return self._until_edge(start + (lower == "for"), high)
        if not (cue.lemma in BARE_CLAUSE - WITH_PERSON and self._begins_clause(start, high)):
            begins = self._quote_start(start, high)
            if begins is not None:
                return self._until_edge(begins, high)
        if lower == "to" and cue.lemma in INFINITIVE:
            return self._until_edge(start, high)
        if cue.lemma in WITH_PERSON:
            start = self._after_person(start, high)
            lower = self._word(start, high)
            if lower == "to" and cue.lemma in INFINITIVE:
                return self._until_edge(start, high)
        if cue.lemma not in BARE_CLAUSE or cue.lemma in NAMING:
            return None
        start = self._after_time(start, high)
        if not self._begins_clause(start, high):
            return None
        if cue.lemma in OBJECT_TOO - ANNOUNCED and not self._has_verb(start, high):
            return None
        return self._until_edge(start, high)

    def _that(self, start: int, high: int) -> int:
        """Index after *that* where it follows the cue, an addressee or a time; else 0."""
        for index in range(start, min(start + _REACH, high)):
            lower = self.tokens.lowers[index]
            if lower == "that":
                return index + 1
            if self.quoted[index] or lower in ",;:." or lower == "to" or lower in AUXILIARIES or lower in PRONOUNS:
                return 0
        return 0

    def _quote_start(self, start: int, high: int) -> int | None:
        for index in range(start, min(start + _REACH, high)):
            if self.quoted[index]:
                return index
            lower = self.tokens.lowers[index]
            if index > start and lower in AUXILIARIES:
                return None
            if lower == ":" and index + 1 < high:
                return index + 1
            if lower in ";." or (lower in PRONOUNS - {"it"} and index > start + 1):
                return None
        return None

    def _after_person(self, start: int, high: int) -> int:
        index = start
        while index < min(start + 6, high):
            text, lower = self.tokens.texts[index], self.tokens.lowers[index]
            if index > start and lower in _DETERMINERS and lower not in ("the", "to"):
                break
            if lower == "to":
                break
            if index > start and not text[0].isupper() and self.tokens.lowers[index - 1] not in ("the", "a", "his", "her", "their", "its"):
                break
            index += 1
        return index

    def _after_time(self, start: int, high: int) -> int:
        index = start
        while index < min(start + 4, high) and (
            self.tokens.lowers[index] in TIME_WORDS
            or (self.tokens.lowers[index] in ("on", "last", "this", "late", "early")
            and index + 1 < high
            and self.tokens.lowers[index + 1] in TIME_WORDS)
        ):
            index += 1
        return index

    def _begins_clause(self, start: int, high: int) -> bool:
        if high - start < 3:
            return False
        text, lower = self.tokens.texts[start], self.tokens.lowers[start]
        if lower in _ASIDE_AFTER or lower in TIME_WORDS:
            return lower in ("this", "last") and self._word(start + 1, high) not in TIME_WORDS
        if lower in _DETERMINERS or text[0].isupper() or text[0].isdigit() or text in "$£€":
            return True
        return lower.endswith("s") and not lower.endswith("ss")

    def _has_verb(self, start: int, high: int) -> bool:
        """Whether a finite verb follows before the clause ends: a clause, not an object."""
        tokens = self.tokens
        for index in range(start + 1, min(start + 22, high)):
            lower = tokens.lowers[index]
            if (lower in ",;:—–" and index > start + 4) or self.quoted[index]:
                return False
            if lower in AUXILIARIES or lower in _PASTS or (
                lower.endswith("ed") and tokens.texts[index][0].islower()
                and tokens.lowers[index - 1] not in _NOUN_FOLLOWS
            ):
                return True
            if lower.endswith("s") and self._word(index + 1, high) in _AFTER_VERB and (
                not tokens.lowers[index - 1].endswith("s")
                and tokens.lowers[index - 1] not in _NOUN_FOLLOWS
                and tokens.texts[index][0].islower()
            ):
                return True
        return False

    def _until_edge(self, start: int, high: int) -> Range:
        """From `start` to the end of the sentence, or to a clause with a cue of its own."""
        tokens = self.tokens
        for index in range(start + 3, high - 3):
            if self.quoted[index] or tokens.texts[index] not in ",;—–":
                continue
            if tokens.lowers[index + 1] == "according":
                return self._strip_end(start, index)
            if tokens.lowers[index + 1] in ("and", "but", "while", "although", "though"):
                for later in range(index + 2, min(index + 10, high)):
                    if self.quoted[later] or tokens.texts[later] in ",;":
                        break
                    if tokens.lowers[later] in self.book.verbs and self._finite(later, index + 2):
                        return self._strip_end(start, index)
        return self._strip_end(start, high)

    def _finite(self, verb: int, first: int) -> bool:
        cue = self.book.verbs[self.tokens.lowers[verb]]
        source = phrase_before(self.tokens, skip_back(self.tokens, verb - 1, first), first, self.quoted)
        return cue.lemma in BARE_CLAUSE and source is not None

    def _strip_end(self, start: int, end: int) -> Range:
        return (start, self._strip(start, end)[1])


def find(document: Document, book: CueBook) -> list[Found]:
    """Find the attributions of a document, in order.

    Parameters
    ----------
    document : Document
        A parsed article.
    book : CueBook
        The reporting cues.

    Returns
    -------
    list of Found
        In token ranges; `framing.attribution` turns them into records.
    """
    reader = _Reader(document, book)
    found = [
        item
        for number, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind in _READ
        for item in reader.sentence(number, sentence)
    ]
    attached = attach(document, found, reader.quotes, book)
    return [item for item in (_with_words(document.tokens, i) for i in attached) if item]


def _with_words(tokens: Tokens, item: Found) -> Found | None:
    """The attribution without parts that hold no word; None where no content is left."""

    def filled(part: Range | None) -> bool:
        return part is not None and any(tokens.texts[i][0].isalnum() for i in range(*part))

    content = tuple(part for part in item.content if filled(part))
    if not content:
        return None
    return replace(item, content=content, source=item.source if filled(item.source) else None)


_READ = frozenset({"body", "list", "box", "headline", "subheading"})
