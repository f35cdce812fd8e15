"""Actors of the news: found in a corpus, kept in a table, and where a document mentions them."""

from __future__ import annotations

from framing.actors.agency import ROLES, Agency, agency_of
from framing.actors.discovery import propose_actors
from framing.actors.labels import LABELS, Label, labels_of
from framing.actors.mentions import (
    FORMS,
    Actor,
    Mention,
    actors_of,
    find_mentions,
    speakers,
)
from framing.actors.predication import PREDICATIONS, Predication, predications_of
from framing.actors.states import State, states
from framing.actors.table import KINDS, ActorRow, actors_lexicon, lexicon_of_rows, read_rows

__all__ = [
    "FORMS",
    "KINDS",
    "LABELS",
    "PREDICATIONS",
    "ROLES",
    "Actor",
    "ActorRow",
    "Agency",
    "Label",
    "Mention",
    "Predication",
    "State",
    "actors_lexicon",
    "actors_of",
    "agency_of",
    "find_mentions",
    "labels_of",
    "lexicon_of_rows",
    "predications_of",
    "propose_actors",
    "read_rows",
    "speakers",
    "states",
]
