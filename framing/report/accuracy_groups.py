"""How far attributions can be trusted by type, by class of cue and by publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.report import numbers
from framing.report.blocks import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["group_table", "is_group", "share"]

_KINDS = {
    "type": "By type",
    "cue_class": "By the words of the cue, as the gold classes them",
    "publisher": "By publisher",
}
_NAMES = {
    "according": "according to",
    "reporting": "verb of reporting",
    "breitbart": "Breitbart",
    "huff-post": "HuffPost",
    "nyt": "New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "Washington Post",
    "west-journal": "Western Journalism",
}


def share(value: float | None) -> str:
    """Write a share in per cent; a dash for one that is undefined.

    Examples
    --------
    >>> share(0.867), share(None)
    ('87%', '–')
    """
    return numbers.NONE if value is None else f"{numbers.plain(100 * value, 0)}%"


def is_group(measured: Mapping[str, Any]) -> bool:
    """Whether a recorded figure is about a group of marks, as one publisher's."""
    return ", " in measured["measure"]


def group_table(measured: Sequence[Mapping[str, Any]]) -> Table | None:
    """Tabulate the figures of groups, people's beside them; None where none are recorded."""
    recorded = {m["measure"]: m for m in measured if is_group(m)}
    parts = []
    rows: list[tuple[str, ...]] = []
    for kind, title in _KINDS.items():
        of_kind = list(_rows(recorded, kind))
        if of_kind:
            parts.append((title, len(of_kind)))
            rows += of_kind
    if not rows:
        return None
    columns = (
        Column("Attributions", width=1),
        Column("Precision", "right"),
        Column("Recall", "right"),
        Column("F1", "right"),
        Column("People", "right", under="(texts)"),
        Column("Source right", "right", under="framing"),
        Column("Source right", "right", under="people"),
        Column("Cue right", "right", under="framing"),
        Column("Cue right", "right", under="people"),
        Column("Marks", "right", under="in gold"),
        Column("of these", "right", under="found"),
    )
    return Table(columns, tuple(rows), _CAPTION, dense=True, parts=tuple(parts))


_CAPTION = (
    "Accuracy of attributions by group. A type's recall is over the gold of that type, its "
    "precision over what framing found as that type. The class of a cue is known for the gold "
    "alone, so it has no precision. Source and cue: share right among the attributions found. "
    "People: how well people agree with one another on the same thing, with the number of texts "
    "that hold it; few texts say little."
)


def _rows(recorded: Mapping[str, Mapping[str, Any]], kind: str) -> Iterator[tuple[str, ...]]:
    start = f"found, {kind} "
    for measure, found in recorded.items():
        if measure.startswith(start):
            name = measure.removeprefix(start)
            roles = [recorded.get(f"{role} right, {kind} {name}") for role in ("source", "cue")]
            people = found.get("people")
            yield (
                _NAMES.get(name, name),
                share(found["precision"]),
                share(found["recall"]),
                share(found["f1"]),
                f"{share(people['figure'])} ({people['texts']})" if people else numbers.NONE,
                *(cell for right in roles for cell in _right(right)),
                _count(found["gold_count"]),
                _count(next((right["found"] for right in roles if right), None)),
            )


def _count(value: int | None) -> str:
    return numbers.NONE if value is None else f"{value:,}"


def _right(right: Mapping[str, Any] | None) -> tuple[str, str]:
    if right is None:
        return numbers.NONE, numbers.NONE
    return share(right["precision"]), share((right.get("people") or {}).get("figure"))
