"""The card of a lexicon: what it is, who made it, what it rests on and what it lacks."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from framing.document.plain import plain_text
from framing.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Card", "read_card"]

_REQUIRED = ("title", "version", "licence", "source", "citation")
_KNOWN = {
    *_REQUIRED, "language", "extends", "gaps", "categories", "layers", "columns", "classes",
    "measured", "audited",
}  # fmt: skip


@dataclass(frozen=True)
class Card:
    """What a lexicon says of itself.

    Attributes
    ----------
    title, version, licence, source, citation, language : str
        Facts for the method box of a report.
    extends : str
        Name or path of the lexicon that its rows add to; '' for none.
    categories : mapping of str to str
        The categories that rows may have, and the literature behind each.
    layers : tuple of str
        The layers that rows may have; within one, hits never overlap.
    columns : mapping of str to str
        Further columns of the CSV and what they mean.
    classes : mapping of str to frozenset of str
        Word classes of its own, for use in conditions as ``<name>``.
    gaps : tuple of str
        What it is known to miss or to get wrong.
    measured : mapping of str to str
        Name of a marked set of texts, and how the lexicon did on it.
    audited : mapping of str to str
        Key of a row, and how many of its hits that somebody read were right.
    """

    title: str
    version: str
    licence: str
    source: str
    citation: str
    language: str = "en"
    extends: str = ""
    categories: Mapping[str, str] = field(default_factory=dict)
    layers: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    gaps: tuple[str, ...] = ()
    measured: Mapping[str, str] = field(default_factory=dict)
    audited: Mapping[str, str] = field(default_factory=dict)


def read_card(text: str, place: str) -> Card:
    """Read a card.

    Parameters
    ----------
    text : str
        The TOML.
    place : str
        What to call the file in messages.

    Raises
    ------
    LexiconError
        If it is not TOML, or a field is missing, unknown or of the wrong kind.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{place}: not valid TOML: {error}") from error
    for name in content:
        if name not in _KNOWN:
            known = ", ".join(sorted(_KNOWN))
            raise LexiconError(f"{place}: unknown field {name!r}; a card may have {known}")
    facts = {name: _text(content, name, place) for name in _REQUIRED}
    categories = _table(content, "categories", place)
    extends = _text(content, "extends", place) if "extends" in content else ""
    if not categories and not extends:
        raise LexiconError(
            f"{place}: [categories] is missing; name each category and the literature behind it"
        )
    return Card(
        **facts,
        language=content.get("language", "en"),
        extends=extends,
        categories=categories,
        layers=_words(content.get("layers", []), "layers", place),
        columns=_table(content, "columns", place),
        classes={
            name: frozenset(
                plain_text(word).lower() for word in _words(words, f"classes.{name}", place)
            )
            for name, words in _mapping(content, "classes", place).items()
        },
        gaps=_words(content.get("gaps", []), "gaps", place),
        measured=_table(content, "measured", place),
        audited=_table(content, "audited", place),
    )


def _text(content: Mapping[str, Any], name: str, place: str) -> str:
    value = content.get(name)
    if not isinstance(value, str) or not value.strip():
        raise LexiconError(f'{place}: {name!r} is missing; write {name} = "..."')
    return value


def _mapping(content: Mapping[str, Any], name: str, place: str) -> Mapping[str, Any]:
    value = content.get(name, {})
    if not isinstance(value, dict):
        raise LexiconError(f"{place}: {name!r} is no table; write [{name}] and a line for each")
    return value


def _table(content: Mapping[str, Any], name: str, place: str) -> dict[str, str]:
    table = _mapping(content, name, place)
    for key, value in table.items():
        if not isinstance(value, str):
            raise LexiconError(f"{place}: {name}.{key} is no text; put it in quotation marks")
    return dict(table)


def _words(value: Any, name: str, place: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise LexiconError(f'{place}: {name} is no list of texts; write {name} = ["...", "..."]')
    return tuple(value)
