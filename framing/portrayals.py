"""How actors are portrayed in a corpus: naming, roles, verbs and speech, actor by actor."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.actors import FORMS, LABELS
from framing.actors.clauses import AUXILIARIES
from framing.document.model import BODY_KINDS
from framing.spans import VOICES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from framing.measurement import Analysis, Measurement
    from framing.spans import Annotation

__all__ = [
    "PORTRAYAL_COLUMNS",
    "PortrayalRow",
    "PortrayalTable",
    "portrayal_table",
    "portrayals_of",
]

_ALL = "all"
PORTRAYAL_COLUMNS = (
    "group", "actor", "name", "voice", "articles", "mentions",
    *(f"{form}_form" for form in FORMS), *LABELS, "agent",
    "patient", "passive", "attributions", "polarity", "acts", "acted_upon", "said_of",
)  # fmt: skip
"""Columns of the table, explained in docs/actors.md."""


@dataclass(frozen=True)
class PortrayalRow:
    """An actor in one group of articles and one voice.

    Attributes
    ----------
    group : str
        The article, or the value of the column that the table is parted by.
    actor, name : str
        The actor's id, and what to call it.
    voice : {'all', 'author', 'quoted', 'reported'}
        Whose words are counted.
    articles : int
        Articles that mention it in that voice.
    mentions : int
        Mentions in the body.
    forms : Counter of str
        Mentions by form: one of `framing.actors.FORMS`.
    labels : Counter of str
        Words for those who rule: 'regime' or 'government'.
    roles : Counter of str
        Mentions by role: 'agent', 'patient' or 'other'; and 'passive', those with a passive.
    attributions : int
        Attributions to the actor; counted under 'all' alone.
    polarity : float
        Mean tone toward it, -1 to 1, exploratory; NaN where it was not measured.
    acts, acted_upon : Counter of str
        Verbs, as written, that it is agent and patient of.
    said_of : Counter of str
        Attributes said of it, as written in small letters.
    """

    group: str
    actor: str
    name: str
    voice: str
    articles: int
    mentions: int
    forms: Counter[str]
    labels: Counter[str]
    roles: Counter[str]
    attributions: int
    polarity: float
    acts: Counter[str]
    acted_upon: Counter[str]
    said_of: Counter[str]

    @property
    def cells(self) -> tuple[Any, ...]:
        """The row in the order of `PORTRAYAL_COLUMNS`; words with their counts in one cell."""
        return (
            self.group, self.actor, self.name, self.voice, self.articles, self.mentions,
            *(self.forms[form] for form in FORMS), *(self.labels[label] for label in LABELS),
            self.roles["agent"], self.roles["patient"], self.roles["passive"],
            self.attributions if self.voice == _ALL else None, self.polarity,
            *(_joined(words) for words in (self.acts, self.acted_upon, self.said_of)),
        )  # fmt: skip


def _joined(words: Counter[str]) -> str:
    """Words with their counts, the commonest first.

    Examples
    --------
    >>> _joined(Counter(["sank", "left", "left"]))
    'left 2; sank 1'
    """
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    return "; ".join(f"{word} {count}" for word, count in ranked)


@dataclass(frozen=True)
class PortrayalTable:
    """How the actors of a corpus are portrayed.

    Attributes
    ----------
    rows : tuple of PortrayalRow
        By group in the order of the corpus, then by mentions; for each actor all voices
        together, then each voice with a mention or label.
    by : str
        The column that the table is parted by; 'article' where it is not.
    """

    rows: tuple[PortrayalRow, ...]
    by: str = "article"

    def __iter__(self) -> Iterator[PortrayalRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows as a data frame; its first column is named for what parts it."""
        import pandas as pd

        cells = [row.cells for row in self.rows]
        frame = pd.DataFrame(cells, columns=list(PORTRAYAL_COLUMNS))
        frame["attributions"] = frame["attributions"].astype("Int64")
        return frame.rename(columns={"group": self.by})

    def _repr_html_(self) -> str:
        html: str = self.frame.to_html(max_rows=20)
        return html


@dataclass
class _Tally:
    """What is counted of one actor in one group and voice."""

    articles: set[str] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    acted_upon: Counter[str] = field(default_factory=Counter)
    said_of: Counter[str] = field(default_factory=Counter)
    polarities: list[float] = field(default_factory=list)

    def add_mention(self, mark: Annotation) -> None:
        self.articles.add(mark.article_id)
        attributes: Mapping[str, Any] = mark.attributes
        self.forms[attributes["form"]] += 1
        role, verb = attributes["role"], attributes.get("verb", "")
        self.roles[role] += 1
        self.roles["passive"] += bool(attributes.get("passive"))
        # An auxiliary alone, or "to have", tells nothing of what is done.
        if role != "other" and verb and verb not in AUXILIARIES:
            (self.acts if role == "agent" else self.acted_upon)[verb] += 1
        self.said_of.update(words.lower() for words in attributes.get("said", ()))
        if "polarity" in attributes:
            self.polarities.append(attributes["polarity"])


def portrayal_table(analysis: Analysis, by: str = "") -> PortrayalTable:
    """Set out how each actor is named, what it does, what is said of it and whether it speaks.

    Parameters
    ----------
    analysis : Analysis
        Measured with the extractors `Portrayal` and `Naming`, as by default.
    by : str
        A column of the metadata, such as ``"outlet"``, to add articles up by; those without
        a value are one group named ''. By default each article stands alone.

    Returns
    -------
    PortrayalTable
        Counts of the body; everything opens to the annotations that it counts.

    Raises
    ------
    ValueError
        If no article has a value in the column, or actors were not measured.

    Examples
    --------
    >>> import framing
    >>> text = "The Iranian regime attacked Iraq. Iraq said that it was hit."
    >>> table = portrayal_table(framing.measure([framing.Article("a1", text)]))
    >>> [(row.actor, dict(row.labels), dict(row.acts)) for row in table if row.voice == "all"]
    [('iraq', {}, {'said': 1}), ('iran', {'regime': 1}, {'attacked': 1})]
    """
    groups = {a.id: a.get(by) if by else a.id for a in analysis.corpus}
    if by and not any(groups.values()):
        raise ValueError(f"no article has a value in the column {by!r}")
    return portrayals_of(analysis, groups, by or "article")


def portrayals_of(analysis: Analysis, groups: Mapping[str, str], by: str) -> PortrayalTable:
    """Set out the portrayals in groups of articles.

    Parameters
    ----------
    analysis : Analysis
        As for `portrayal_table`.
    groups : mapping of str to str
        The group of each article by its id; articles without one are left out.
    by : str
        What to call the column of groups.

    Raises
    ------
    ValueError
        If actors were not measured.
    """
    if not any(feature.construct == "portrayal" for feature in analysis.features):
        raise ValueError("actors were not measured; measure with the extractor Portrayal")
    tallies: dict[tuple[str, str], dict[str, _Tally]] = {}
    names: dict[str, str] = {}
    spoken: Counter[tuple[str, str]] = Counter()
    for measurement in analysis.measurements:
        group = groups.get(measurement.article_id)
        if group is None:
            continue
        for mark in measurement.annotations:
            if mark.block in BODY_KINDS and mark.extractor in ("portrayal", "naming"):
                _count(mark, group, tallies, names)
        spoken.update({(group, actor): n for actor, n in _spoken(measurement)})
    rows = [
        _row((group, actor), names[actor], voice, voices[voice], spoken)
        for (group, actor), voices in tallies.items()
        for voice in (_ALL, *VOICES)
        if voice in voices
    ]
    order = {group: number for number, group in enumerate(dict.fromkeys(groups.values()))}
    size = {(row.group, row.actor): row.mentions for row in rows if row.voice == _ALL}
    rows.sort(key=lambda row: (order[row.group], -size[row.group, row.actor], row.actor))
    return PortrayalTable(tuple(rows), by)


def _count(
    mark: Annotation,
    group: str,
    tallies: dict[tuple[str, str], dict[str, _Tally]],
    names: dict[str, str],
) -> None:
    label = mark.extractor == "naming"
    actor = str(mark.attributes["actor"]) if label else mark.label
    names[actor] = str(mark.attributes["name"])
    voices = tallies.setdefault((group, actor), {})
    for voice in (_ALL, mark.voice):
        tally = voices.setdefault(voice, _Tally())
        if label:
            tally.labels[mark.label] += 1
        else:
            tally.add_mention(mark)


def _spoken(measurement: Measurement) -> Iterator[tuple[str, int]]:
    for row in measurement.rows:
        if row.feature == "attribution_share" and row.actor and row.count == row.count:
            yield row.actor, round(row.count)


def _row(
    key: tuple[str, str], name: str, voice: str, tally: _Tally, spoken: Counter[tuple[str, str]]
) -> PortrayalRow:
    return PortrayalRow(
        group=key[0],
        actor=key[1],
        name=name,
        voice=voice,
        articles=len(tally.articles),
        mentions=tally.forms.total(),
        forms=tally.forms,
        labels=tally.labels,
        roles=tally.roles,
        attributions=spoken[key] if voice == _ALL else 0,
        polarity=_mean(tally.polarities),
        acts=tally.acts,
        acted_upon=tally.acted_upon,
        said_of=tally.said_of,
    )


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values) if values else math.nan
