"""The table of actors: proposed by the program, corrected by a scholar, read by the measures."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from framing.actors.states import states
from framing.attribution.phrases import INSTITUTIONS
from framing.document.word_lists import word_set
from framing.errors import LexiconError
from framing.lexicon import compile_lexicon, read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from framing.lexicon import Lexicon

__all__ = [
    "KINDS",
    "SYNTAX",
    "ActorRow",
    "actors_lexicon",
    "lexicon_of_rows",
    "read_rows",
]

KINDS = ("country", "person", "organisation", "bloc", "group")
"""What an actor may be."""

_NEEDED = ("id", "name", "kind", "aliases")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
SYNTAX = re.compile(r"[<>/*]|\.\.\.")
_LABELS = word_set("regime dictatorship junta tyranny state pariah dictator strongman despot")
_OFFICES = word_set(
    "president premier minister chancellor king queen emperor leader ambassador envoy spokesman "
    "spokeswoman spokesperson secretary"
)
_PLACE_BEFORE = (
    "in/at/from/near/outside/into/around/toward/towards/via/through/throughout/inside/across/"
    "within/visit/visited/visiting/visits/leave/left/leaving/reach/reached/reaching/downtown/"
    "central/northern/southern/eastern/western/greater/outer/inner/enter/entered/toured | "
    "city/capital/mayor/streets/suburbs/people/residents/outskirts/north/south/east/west/"
    "university/bishop/airport/centre/center/heart/battle/siege/part/parts/bombing/fall of | "
    "in/from/to/at <capital> and | northeast/northwest/southeast/southwest of | "
    "trip/flight/travel/travels/travelled/traveled/flew/flown/fly/flies/return/returned/visit/"
    "moved/came/come/went/back to"
)
_BODY_AFTER = (
    "post/times/herald/tribune/observer/gazette/daily/news/journal/examiner/monument/university/"
    "street/airport/embassy/metro/subway/olympics/stadium/square/zoo/marathon/declaration/"
    "accords/accord/summit/conference/treaty/stock/exchange/suburb/suburbs/region/streets/"
    "residents/city/d.c./dc/bureau/area/institute | , <capital>"
)
_MONTHS = word_set("april may june august march")
_TIME_BEFORE = "in/since/by/until/till/of/from/last/this/next/early/late/mid/mid-/on/before/after"
_NAME_AFTER = "post/times/herald/daily/today/airlines/university/street/square"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """A row of the table.

    Attributes
    ----------
    id : str
        Its id in tables: small letters, digits and hyphens.
    name : str
        What to call it.
    kind : str
        One of `KINDS`.
    aliases : tuple of str
        Every form that counts as a mention, parted by ``|`` in the file. Capitals matter,
        save in forms of small letters alone.
    represents : str
        Id of the actor it speaks or acts for; its own for one that stands for itself.
    mentions, articles : int
        How often it is named in the corpus it was found in, and in how many articles.
    note : str
        For people.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    represents: str = ""
    mentions: int = 0
    articles: int = 0
    note: str = field(default="", compare=False)


def read_rows(path: str | PathLike[str]) -> tuple[ActorRow, ...]:
    """Read a table of actors.

    Parameters
    ----------
    path : str or path
        CSV with the columns id, name, kind and aliases, and perhaps represents, mentions,
        articles and note.

    Raises
    ------
    LexiconError
        If the file is missing or a row is not as it should be; the message names file,
        line and column.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise LexiconError(f"{path}: no such file; it should be a table of actors") from None
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8; save the file as UTF-8") from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
    if missing:
        raise LexiconError(
            f"{path}:1: column {missing[0]!r} is missing; a table of actors has the columns "
            f"{', '.join(_NEEDED)}, and may have represents, mentions, articles and note"
        )
    rows: dict[str, ActorRow] = {}
    for cells in reader:
        row = _row(cells, f"{path}:{reader.line_num}")
        if row.id in rows:
            raise LexiconError(f"{path}:{reader.line_num}: column 'id': {row.id!r} is there twice")
        rows[row.id] = row
    for row in rows.values():
        if row.represents not in rows and row.represents not in _state_ids():
            raise LexiconError(
                f"{path}: {row.id!r} represents {row.represents!r}, which is neither an id of "
                "the table nor a state"
            )
    return tuple(rows.values())


def _row(cells: dict[str, str | None], place: str) -> ActorRow:
    cell = {name: (value or "").strip() for name, value in cells.items() if name}
    if not _ID.fullmatch(cell["id"]):
        raise LexiconError(
            f"{place}: column 'id': {cell['id']!r} is no id; write small letters, digits and "
            "hyphens"
        )
    if cell["kind"] not in KINDS:
        raise LexiconError(
            f"{place}: column 'kind': {cell['kind']!r} is none of {', '.join(KINDS)}"
        )
    aliases = tuple(alias for part in cell["aliases"].split("|") if (alias := part.strip()))
    if not aliases or not cell["name"]:
        column = "name" if aliases else "aliases"
        raise LexiconError(f"{place}: column {column!r} is empty; write how the actor is named")
    for alias in aliases:
        if SYNTAX.search(alias):
            raise LexiconError(
                f"{place}: column 'aliases': {alias!r} holds a sign that word lists give a meaning "
                "(< > / * or ...); write the alias without it"
            )
    counts = {}
    for name in ("mentions", "articles"):
        number = cell.get(name) or "0"
        if not number.isdecimal():
            raise LexiconError(f"{place}: column {name!r}: {number!r} is no whole number")
        counts[name] = int(number)
    return ActorRow(
        cell["id"], cell["name"], cell["kind"], aliases,
        cell.get("represents") or cell["id"], **counts, note=cell.get("note", ""),
    )  # fmt: skip


@lru_cache(maxsize=1)
def _state_ids() -> frozenset[str]:
    return frozenset(state.id for state in states().values())


def actors_lexicon(source: str | Lexicon) -> Lexicon:
    """Read the actors to look for.

    Parameters
    ----------
    source : str or Lexicon
        A lexicon, which is given back; the name of one that comes with framing, the path of
        one with a card beside it, or the path of a table of actors, which needs no card.
    """
    if not isinstance(source, str):
        return source
    path = Path(source)
    if not source.endswith(".csv") or path.with_suffix(".toml").is_file():
        return read_lexicon(source)
    return _of_file(source, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=8)
def _of_file(source: str, _changed: int) -> Lexicon:
    return lexicon_of_rows(read_rows(source), source)


def lexicon_of_rows(rows: Sequence[ActorRow], place: str = "actors.csv") -> Lexicon:
    """Make the lexicon that finds the actors of a table.

    A surname counts only where the article gives a full name of its person. Capitals and
    seats of government count as the state unless a word of place stands before them.

    Examples
    --------
    >>> row = ActorRow("beck", "Ana Beck", "person", ("Ana Beck", "Beck"), "beck")
    >>> [(entry.term, entry.columns["needs"]) for entry in lexicon_of_rows([row]).entries]
    [('Ana Beck', ''), ('Beck', 'beck')]
    """
    shared: dict[str, list[str]] = {}
    for row in rows:
        for alias in dict.fromkeys(row.aliases) if row.kind == "person" else ():
            shared.setdefault(alias, []).append(row.id)
    text = io.StringIO()
    columns = (
        "term", "forms", "category", "layer", "case", "not_before", "not_after",
        "actor", "name", "kind", "represents", "needs",
    )  # fmt: skip
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    written: set[str] = set()
    for row in rows:
        for alias in dict.fromkeys(row.aliases):
            if alias not in written:
                written.add(alias)
                sharing = shared.get(alias, [])
                writer.writerow(_entry(row, alias, sharing if len(sharing) > 1 else ()))
    return compile_lexicon(text.getvalue(), _card(), place)


def _entry(row: ActorRow, alias: str, sharing: Sequence[str]) -> dict[str, str]:
    form = _form(row, alias)
    not_before, not_after = "", ""
    needs = "|".join(sharing)
    if form == "person" and " " not in alias:
        not_before, not_after = "<other-name>", "<capital>"
        needs = needs or row.id
        if alias.lower() in _MONTHS:
            not_before, not_after = f"{not_before} | {_TIME_BEFORE}", f"{not_after} | <number>"
    elif form == "metonym":
        not_before, not_after = _PLACE_BEFORE, _BODY_AFTER
    elif form == "name" and row.kind == "country":
        not_before, not_after = "new", _NAME_AFTER
    plural = f"{alias}s" if form == "demonym" and alias.endswith(("an", "i")) else ""
    return {
        "term": alias, "forms": plural, "category": form, "layer": "actor",
        "case": "" if alias == alias.lower() else "exact",
        "not_before": not_before, "not_after": not_after, "actor": row.id, "name": row.name,
        "kind": row.kind, "represents": row.represents or row.id, "needs": needs,
    }  # fmt: skip


def _form(row: ActorRow, alias: str) -> str:
    """How an alias names its actor: one of `framing.actors.FORMS`."""
    if row.kind == "person":
        return "person"
    if row.kind != "country":
        return "name"
    demonyms, seats, houses = _forms_of_states().get(row.id, _NO_FORMS)
    last = alias.lower().split()[-1]
    if alias in demonyms:
        return "demonym"
    if alias in seats:
        return "metonym"
    if last in _LABELS and " " in alias:
        return "label"
    if alias in houses or last in INSTITUTIONS or last == "military":
        return "institution"
    return "role" if last in _OFFICES else "name"


_NO_FORMS: tuple[frozenset[str], frozenset[str], frozenset[str]] = (frozenset(),) * 3


@lru_cache(maxsize=1)
def _forms_of_states() -> dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    return {
        state.id: (
            frozenset(state.demonyms), frozenset(state.capitals), frozenset(state.residences)
        )
        for state in states().values()
    }  # fmt: skip


@lru_cache(maxsize=1)
def _card() -> str:
    given = sorted({entry.term.lower() for entry in read_lexicon("given_names").entries})
    return f"""
title = "Actors of a table"
version = "1"
licence = "as the table"
source = "The user's table of actors"
citation = "None"
layers = ["actor"]
[categories]
name = "own table"
metonym = "own table"
demonym = "own table"
label = "own table"
person = "own table"
institution = "own table"
role = "own table"
[columns]
actor = "id"
name = "name"
kind = "kind"
represents = "id of the actor it stands for"
needs = "ids of actors one of which the article must name"
[classes]
other-name = {json.dumps(given)}
"""
