"""What a lexicon loses where a format knows terms and categories alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.curation.listed import spelled_out
from framing.curation.liwc import liwc_cannot
from framing.curation.plain_lists import plain_cannot
from framing.curation.quanteda import quanteda_cannot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.lexicon import Entry, Lexicon

__all__ = ["Written", "lost_categories", "lost_columns", "written_rows"]

_CANNOT = {"liwc": liwc_cannot, "quanteda": quanteda_cannot, "plain": plain_cannot}


class Written(NamedTuple):
    """What of a lexicon a format can say.

    Attributes
    ----------
    pairs : list of (str, str)
        Each term with its category.
    rows : int
        How many rows they are of.
    lost : list of str
        What the rows lose, each named by its key.
    """

    pairs: list[tuple[str, str]]
    rows: int
    lost: list[str]


def written_rows(lexicon: Lexicon, format_: str) -> Written:
    """Spell the rows out for a format.

    Parameters
    ----------
    lexicon : Lexicon
        The lexicon.
    format_ : {'liwc', 'quanteda', 'plain'}
        What is to be written.
    """
    pairs: list[tuple[str, str]] = []
    lost: list[str] = []
    rows = 0
    for entry in lexicon.entries:
        before = len(pairs)
        for form in dict.fromkeys((entry.term, *entry.forms)):
            spellings, held = spelled_out(form)
            if spellings:
                held = next(filter(None, map(_CANNOT[format_], spellings)), "")
            if held:
                lost.append(f"{entry.key}: {form!r} is left out: {held} cannot be written")
                continue
            pairs += ((spelling, entry.category) for spelling in spellings)
        if len(pairs) > before:
            rows += 1
            lost += _lost_of(entry)
    return Written(pairs, rows, lost)


def _lost_of(entry: Entry) -> Iterator[str]:
    """What a row loses that is written."""
    columns = [*entry.conditions.cells, *(("case",) if entry.case else ())]
    if columns:
        yield f"{entry.key}: counts everywhere, whatever it says under {', '.join(columns)}"


def lost_columns(lexicon: Lexicon) -> Iterator[str]:
    """Name the columns of which nothing is written, with how many rows have something there."""
    entries = lexicon.entries
    counts = {
        "sense": sum(entry.sense not in ("", entry.category) for entry in entries),
        "strength": sum(entry.strength > 0 for entry in entries),
        "core": sum(not entry.core for entry in entries),
        "examples": sum(bool(entry.examples) for entry in entries),
        "counterexamples": sum(bool(entry.counterexamples) for entry in entries),
        "source": sum(bool(entry.source) for entry in entries),
        "note": sum(bool(entry.note) for entry in entries),
    }
    for column in lexicon.card.columns:
        counts[column] = sum(bool(entry.columns.get(column)) for entry in entries)
    for column, count in counts.items():
        if count:
            yield f"column {column!r}: lost in {count} row{'s' if count > 1 else ''}"


def lost_categories(
    lexicon: Lexicon, pairs: Sequence[tuple[str, str]], format_: str
) -> Iterator[str]:
    """Name categories without terms, and layers whose categories are free to overlap now."""
    if format_ == "plain":
        if len(lexicon.card.categories) > 1:
            yield "categories: a plain list has none, so that the terms of all stand in one list"
        return
    layers: dict[str, set[str]] = {}
    for entry in lexicon.entries:
        layers.setdefault(entry.layer, set()).add(entry.category)
    for layer, categories in sorted(layers.items()):
        if len(categories) > 1:
            yield f"layer {layer!r}: its categories may now count the same word each"
    filled = {category for _, category in pairs}
    for category in lexicon.card.categories:
        if category not in filled:
            kept = "has no terms" if format_ == "liwc" else "is not written: it has no terms"
            yield f"category {category!r}: {kept}"
