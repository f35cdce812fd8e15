"""Actors of the news: found in a corpus, kept in a table, and where a document mentions them."""

from __future__ import annotations

from framing.actors.agency import ROLES, Agency, agency_of
from framing.actors.discovery import propose_actors
from framing.actors.mentions import (
    FORMS,
    Actor,
    Mention,
    actor_of_source,
    actors_of,
    find_mentions,
)
from framing.actors.states import State, states
from framing.actors.table import KINDS, ActorRow, actors_lexicon, lexicon_of_rows, read_rows

__all__ = [
    "FORMS",
    "KINDS",
    "ROLES",
    "Actor",
    "ActorRow",
    "Agency",
    "Mention",
    "State",
    "actor_of_source",
    "actors_lexicon",
    "actors_of",
    "agency_of",
    "find_mentions",
    "lexicon_of_rows",
    "propose_actors",
    "read_rows",
    "states",
]
