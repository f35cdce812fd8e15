"""Lexicons that extend another: rows that add to it, drop from it or replace in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.lexicon.card import Card
    from framing.lexicon.entries import Entry
    from framing.lexicon.rows import Row

__all__ = ["extended_card", "extended_entries"]


def extended_card(card: Card, base: Card) -> Card:
    """A card with what it takes over from the lexicon it extends.

    Categories, layers, columns and classes are those of both, its own first where both
    have one; gaps are those of both. How the base was measured does not hold for it.
    """
    return replace(
        card,
        categories={**base.categories, **card.categories},
        layers=tuple(dict.fromkeys((*base.layers, *card.layers))),
        columns={**base.columns, **card.columns},
        classes={**base.classes, **card.classes},
        gaps=(*card.gaps, *base.gaps),
    )


def extended_entries(rows: Sequence[Row], base: Sequence[Entry], name: str) -> tuple[Entry, ...]:
    """Apply rows to the entries of the lexicon they extend.

    Raises
    ------
    LexiconError
        If a row adds what is there, or drops or replaces what is not.
    """
    entries = {entry.key: entry for entry in base}
    for action, entry, place in rows:
        there = entry.key in entries
        if action == "add" and there:
            raise LexiconError(
                f"{place}: {entry.key!r} is a row of {name!r} already; write 'replace' in the "
                "column 'action', or give it a 'sense' of its own"
            )
        if action != "add" and not there:
            raise LexiconError(
                f"{place}: {name!r} has no row {entry.key!r} to {action}; "
                f"{_nearest(entry, entries.values())}"
            )
        if action == "drop":
            del entries[entry.key]
        else:
            entries[entry.key] = entry
    return tuple(entries.values())


def _nearest(entry: Entry, entries: Iterable[Entry]) -> str:
    """What to write in place of a key that is not there."""
    keys = [other.key for other in entries if entry.term in (other.term, *other.forms)]
    if keys:
        return "give term and sense as in " + ", ".join(map(repr, sorted(keys)))
    return "give term and sense as they stand there"
