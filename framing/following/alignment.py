"""Which figures count the same thing: evidence for and against, and groups made of it.

Two figures are never aligned by their values alone. What they count must agree in kind,
noun, state and unit; then names, words, dates and sizes are weighed. The points are set out
in docs/figures-followed.md; `score_of` turns them into a share of pairs found right.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from framing.following.weights import Weights
from framing.stated_figures.things import HARMS

if TYPE_CHECKING:
    from framing.following.mentions import FigureMention
    from framing.stated_figures.amounts import Amount
    from framing.stated_figures.records import FigureRecord

__all__ = ["CANDIDATE", "CERTAIN", "Alignment", "align", "evidence", "score_of"]

CERTAIN = 7.5
"""Points from which on figures are held to count the same thing."""
CANDIDATE = 5.0
"""Points from which on they may."""

_SLOPE, _EVEN = 0.65, 5.5
_SIZES = 10.0
"""How many times larger one figure may be than another that counts the same thing."""
_FEW = 100
_NEAR = 5.0
_ROUNDED = 1.1
"""How far amounts of money may be apart and still be one that was rounded."""
_WEEK = 7
_GROWN = 3.0
"""How many times larger a toll may be than that of another article on the same news."""
_WELL_NAMED = 1.5
_SAME_NEWS = 3
"""Days within which tolls of one event are told."""
_LARGE_BLOCK = 300
"""Figures of one kind from which on only those that share a telling name are compared."""
_TELLING = 1.0
_GENERIC = frozenset({"people"})


class Alignment(NamedTuple):
    """The groups of figures that count one thing.

    Attributes
    ----------
    groups : tuple of tuple of int
        Indices of figures, each group with the mean points of its pairs in `points`.
    points : tuple of float
        Mean points of the pairs of each group.
    candidates : dict of int to (int, float)
        For a figure that may belong to another group: that group and the points.
    """

    groups: tuple[tuple[int, ...], ...]
    points: tuple[float, ...]
    candidates: dict[int, tuple[int, float]]


def score_of(points: float) -> float:
    """The share of pairs with as many points that are expected to count the same thing.

    A logistic curve through pairs that were read one by one: see docs/figures-followed.md.

    Examples
    --------
    >>> score_of(CANDIDATE), score_of(CERTAIN), score_of(9.5)
    (0.42, 0.79, 0.93)
    """
    return round(1.0 / (1.0 + math.exp(-_SLOPE * (points - _EVEN))), 2)


def evidence(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """Points for two figures counting the same thing; minus infinity where they cannot."""
    if not _comparable(one, other):
        return -math.inf
    points = _of_things(one, other)
    owners = _of_owners(one, other, weights)
    if math.isinf(points) or math.isinf(owners):
        return -math.inf
    points += owners + _of_surroundings(one, other, weights)
    return points + _of_sizes(one, other, weights) + _of_dates(one, other)


def _comparable(one: FigureMention, other: FigureMention) -> bool:
    a, b = one.record, other.record
    if a.unit != b.unit or _family(a.kind) != _family(b.kind):
        return False
    if not a.thing or not b.thing:
        return False
    harmed = a.thing.state in HARMS, b.thing.state in HARMS
    if (any(harmed) or a.unit) and a.thing.state != b.thing.state:
        return False
    return _ratio(one, other) <= _SIZES


def _family(kind: str) -> str:
    return "persons" if kind in ("people", "casualties") else kind


def _ratio(one: FigureMention, other: FigureMention) -> float:
    """How many times larger one figure is; 1 where their ranges meet."""
    a, b = one.record.amount, other.record.amount
    meet = a.minimum <= _top(b) and b.minimum <= _top(a)
    if meet and _orders(a.stated, b.stated) <= _SIZES:
        return 1.0
    return _orders(a.stated, b.stated)


def _top(amount: Amount) -> float:
    """The highest value; "thousands" may stand for tens of them."""
    return amount.maximum * _SIZES if amount.bound == "order" else amount.maximum


def _orders(one: float, other: float) -> float:
    low, high = sorted((abs(one), abs(other)))
    return high / low if low else (1.0 if not high else math.inf)


def _of_things(one: FigureMention, other: FigureMention) -> float:
    """Points for what is counted: the same noun, the same kind, the same state."""
    a, b = one.record.thing, other.record.thing
    points = 2.0 if a.state and a.state == b.state else 0.0
    if one.kinds and other.kinds:
        shared = one.kinds & other.kinds
        if one.nouns & other.nouns:
            points += 2.0 if shared <= _GENERIC else 3.0
        elif shared - _GENERIC:
            points += 3.0
        elif shared or (_GENERIC & (one.kinds | other.kinds) and one.record.kind != "count"):
            points += 0.5
        else:
            return -math.inf
    elif not a.state or a.state != b.state:
        return -math.inf
    qualities = one.qualities & other.qualities
    points += min(3.0, 1.5 * len(qualities))
    if one.qualities and other.qualities and not qualities:
        points -= 1.0
    return points


def _of_owners(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """Points for whose they are: "North Korean soldiers" are not Russia's."""
    shared = one.owners & other.owners
    if shared:
        return min(4.5, 3.0 + weights.of(shared, 2.0))
    if one.owners and other.owners:
        return -math.inf
    if not one.owners and not other.owners:
        return 0.0
    owners = one.owners or other.owners
    without = other if one.owners else one
    if owners & without.names:
        return 1.5
    return 0.5 if owners & without.lead else -1.5


def _of_surroundings(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """Points for the sentence and the article around them."""
    same = one.record.article_id == other.record.article_id
    names = (one.names | one.owners) & (other.names | other.owners)
    names -= one.owners & other.owners
    points = weights.of(names, 3.0) + 0.6 * weights.of(one.words & other.words, 3.0)
    if not same:
        points += 0.5 * weights.of(one.lead & other.lead, 3.0)
    else:
        points += 3.0 * (one.record.amount.stated == other.record.amount.stated)
    if one.states and other.states and not one.states & other.states:
        points -= 1.5
    if not names and one.names and other.names:
        points -= 1.0
    if not same and _specific(one, other, weights) < _TELLING:
        points -= 2.5 if one.record.thing.state in HARMS else 1.5
    return points


def _specific(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """How far two sentences name one and the same: states alone do not tell an event.

    Whose soldiers or what people's casualties is specific enough.
    """
    owned = one.owners & other.owners
    near = _orders(one.record.amount.stated, other.record.amount.stated) <= _ROUNDED
    if owned and ((one.kinds & other.kinds) - _GENERIC or (one.record.thing.state and near)):
        return _TELLING
    return _named(one, other, weights)


def _named(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """How telling the names are that two sentences share, states left out."""
    names = (one.names | one.owners) & (other.names | other.owners)
    return weights.of(frozenset(name for name in names if not name.isupper()), 3.0)


def _of_sizes(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """Points for values that agree, off for those that differ."""
    a, b = one.record, other.record
    if a.amount.bound == b.amount.bound == "order":
        # "Millions" is told of many things.
        return 0.0 if a.amount.stated == b.amount.stated else -2.0
    if a.amount.stated == b.amount.stated:
        return 0.5 if a.amount.stated < 10 else 1.0 if a.amount.stated < 100 else 1.5
    if (_is_small(a) and _is_small(b)) or a.unit == "percent":
        return -4.0
    ratio = _ratio(one, other)
    if a.unit:
        return 0.0 if ratio <= _ROUNDED else -2.5
    if a.thing.state in HARMS:
        return _of_tolls(one, other, weights)
    owned = bool(one.owners & other.owners) and bool((one.kinds & other.kinds) - _GENERIC)
    if "order" in (a.amount.bound, b.amount.bound):
        beside = one.owners & other.names or other.owners & one.names
        return 0.0 if owned or beside else -2.0
    if _orders(a.amount.stated, b.amount.stated) <= _ROUNDED:
        return 0.5 if _is_round(a.amount.stated) or _is_round(b.amount.stated) else -2.5
    exact = not _is_round(a.amount.stated) and not _is_round(b.amount.stated)
    points = -0.5 if owned and not exact else -2.5
    if _listed(one, other):
        points -= 1.5
    return points if ratio <= _NEAR else points - 1.0


def _of_tolls(one: FigureMention, other: FigureMention, weights: Weights) -> float:
    """Points off for tolls that differ, unless both are of the same days and places."""
    if one.published and other.published and _named(one, other, weights) >= _WELL_NAMED:
        days = abs((one.published - other.published).days)
        alike = one.kinds == other.kinds and _ratio(one, other) <= _GROWN
        if days <= _SAME_NEWS and alike and not _listed(one, other):
            return -0.5
    return -2.5


def _is_round(value: float) -> bool:
    """Whether a number has two digits that count, as those of estimates have."""
    return float(f"{value:.2g}") == value


def _is_small(record: FigureRecord) -> bool:
    """Whether a number is so small that who states another counts something else."""
    harmed = record.thing.state in HARMS
    return not harmed and record.amount.bound != "order" and record.amount.stated < _FEW


def _listed(one: FigureMention, other: FigureMention) -> bool:
    """Whether an article tells two figures side by side, as numbers of different things."""
    a, b = one.record, other.record
    if a.article_id != b.article_id or one.goes_on or other.goes_on:
        return False
    return not (a.telling.told and b.telling.told) or a.source == b.source


def _of_dates(one: FigureMention, other: FigureMention) -> float:
    """Points off for dates that are far apart: of what is told, and of the articles."""
    points = 0.0
    if one.when and other.when and (one.when[0] > other.when[1] or other.when[0] > one.when[1]):
        points -= 3.0
    if one.published is None or other.published is None:
        return points
    days = abs((one.published - other.published).days)
    if days <= 3:
        return points + 0.5
    # A toll of one day is that of another event a week later, unless it is the same number.
    harmed = one.record.thing.state in HARMS
    if harmed and _ratio(one, other) != 1.0 and days > _WEEK:
        points -= 1.5
    return points - (0.0 if days <= 30 else 1.0 if days <= 120 else 2.0)


def align(mentions: Sequence[FigureMention]) -> Alignment:
    """Group the figures that count the same thing.

    Pairs are taken from the most points down; two groups become one where the mean over all
    their pairs is `CERTAIN` or more, and no pair of them cannot be one.

    Parameters
    ----------
    mentions : sequence of FigureMention
        Those of a corpus, in order.
    """
    weights = Weights(mentions)
    points: dict[tuple[int, int], float] = {}
    for one, other in _pairs(mentions, weights):
        points[one, other] = evidence(mentions[one], mentions[other], weights)
    group_of = {index: index for index in range(len(mentions))}
    members = {index: [index] for index in range(len(mentions))}
    ranked = sorted(
        (pair for pair, value in points.items() if value >= CERTAIN),
        key=lambda pair: (-points[pair], pair),
    )
    for one, other in ranked:
        left, right = sorted((group_of[one], group_of[other]))
        if left != right and _mean(points, members[left], members[right]) >= CERTAIN:
            members[left] = sorted(members[left] + members.pop(right))
            group_of.update(dict.fromkeys(members[left], left))
    groups = sorted(tuple(found) for found in members.values() if len(found) > 1)
    means = tuple(_inner_mean(points, group) for group in groups)
    return Alignment(tuple(groups), means, _candidates(points, groups))


def _pairs(mentions: Sequence[FigureMention], weights: Weights) -> list[tuple[int, int]]:
    """Pairs worth comparing: of one kind, and in large corpora with a telling name in common."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.record.thing:
            blocks[_family(mention.record.kind), mention.record.unit].append(index)
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= _LARGE_BLOCK:
            found.update(combinations(block, 2))
            continue
        by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index in block:
            mention = mentions[index]
            kinds = mention.kinds | {mention.record.thing.state} - {""}
            names = mention.names | mention.owners | mention.lead
            telling = [name for name in names if weights(name) >= _TELLING]
            for name in (mention.record.article_id, *telling):
                for kind in kinds:
                    by_name[kind, name].append(index)
        for together in by_name.values():
            for alike in _few_enough(together, mentions):
                found.update(combinations(alike, 2))
    return sorted(found)


def _few_enough(
    together: Sequence[int], mentions: Sequence[FigureMention]
) -> Collection[Sequence[int]]:
    """Figures to compare with one another: where they are too many, those of one value."""
    if len(together) <= _LARGE_BLOCK:
        return (together,)
    by_value: dict[float, list[int]] = defaultdict(list)
    for index in together:
        by_value[mentions[index].record.amount.stated].append(index)
    return by_value.values()


def _mean(points: dict[tuple[int, int], float], left: Sequence[int], right: Sequence[int]) -> float:
    values = [points.get((min(a, b), max(a, b)), -math.inf) for a in left for b in right]
    return math.fsum(values) / len(values) if -math.inf not in values else -math.inf


def _inner_mean(points: dict[tuple[int, int], float], group: Sequence[int]) -> float:
    values = [points[pair] for pair in combinations(group, 2)]
    return math.fsum(values) / len(values)


def _candidates(
    points: dict[tuple[int, int], float], groups: Sequence[tuple[int, ...]]
) -> dict[int, tuple[int, float]]:
    """For each figure outside a group the one that it fits best, from `CANDIDATE` points on."""
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    possible: dict[int, set[int]] = defaultdict(set)
    for pair, value in points.items():
        for index, other in (pair, pair[::-1]):
            if value >= CANDIDATE and index not in group_of and other in group_of:
                possible[index].add(group_of[other])
    found: dict[int, tuple[int, float]] = {}
    for index, numbers in sorted(possible.items()):
        mean, best = max((_mean(points, (index,), groups[n]), -n) for n in numbers)
        if mean >= CANDIDATE:
            found[index] = (-best, mean)
    return found
