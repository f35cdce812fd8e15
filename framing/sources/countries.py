"""The countries that speak in a corpus, and how what they say is reported."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extractors.attribution.classes import STANCES
from framing.extractors.attribution.measures import stance_balance
from framing.sources.mentions import group_order

if TYPE_CHECKING:
    from framing.sources.mentions import Mention

__all__ = ["CountryRow", "country_rows"]


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One country that sources speak for.

    Attributes
    ----------
    group : str
        Value of the column that the table is parted by; '' where it is not.
    country : str
        Its code; '' for sources whose country is not told.
    attributions : int
        Attributions to its sources; one to sources of two countries counts in each.
    articles, outlets : int
        In how many of each they stand.
    cues : int
        Those with a reporting cue.
    neutral, endorse, distance, tentative : int
        Cues of four of the stances; the others make up the rest.
    stance_balance : float
        Log odds of cues that endorse against cues that keep a distance, 0.5 added to each;
        NaN below ten cues.
    """

    group: str
    country: str
    attributions: int
    articles: int
    outlets: int
    cues: int
    neutral: int
    endorse: int
    distance: int
    tentative: int
    stance_balance: float


def country_rows(mentions: Iterable[Mention]) -> tuple[CountryRow, ...]:
    """Count attributions and stances by country.

    Parameters
    ----------
    mentions : iterable of Mention
        The attributions of a corpus.

    Returns
    -------
    tuple of CountryRow
        Group by group, countries by attributions, those not told last.
    """
    found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        for country in mention.countries or ("",):
            found[mention.group, country].append(mention)
    rows = [_row(group, country, kept) for (group, country), kept in found.items()]
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                *group_order(row.group),
                not row.country, -row.attributions, row.country,
            ),
        )
    )  # fmt: skip


def _row(group: str, country: str, mentions: Sequence[Mention]) -> CountryRow:
    stances = Counter(mention.stance for mention in mentions if mention.stance in STANCES)
    return CountryRow(
        group=group,
        country=country,
        attributions=len(mentions),
        articles=len({mention.article_id for mention in mentions}),
        outlets=len({mention.outlet for mention in mentions if mention.outlet}),
        cues=stances.total(),
        neutral=stances["neutral"],
        endorse=stances["endorse"],
        distance=stances["distance"],
        tentative=stances["tentative"],
        stance_balance=stance_balance(stances).value,
    )
