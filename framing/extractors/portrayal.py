"""Portrayal: how actors are named, whether they speak or act, and in what tone they are shown."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.actors import (
    FORMS,
    Mention,
    actors_lexicon,
    actors_of,
    agency_of,
    find_mentions,
    predications_of,
    speakers,
)
from framing.extractors.actor_list import ActorList
from framing.extractors.extractor import Extraction, Feature, Value, rate, share
from framing.extractors.portrayal_tone import mention_tones, tone_features, tone_values
from framing.lexicon import read_lexicon
from framing.spans import Annotation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.actors import Agency
    from framing.document.model import Document

__all__ = ["Portrayal"]

_PARTS: Mapping[str, tuple[str, frozenset[tuple[str, str]]]] = {
    "aggressor": ("that act by a verb of attacking", frozenset({("agent", "attack")})),
    "victim": (
        "acted upon by a verb of attacking or that suffer",
        frozenset({("patient", "attack"), ("agent", "suffer")}),
    ),
    "threat": ("that act by a verb of threatening", frozenset({("agent", "threaten")})),
    "ally": ("that act by a verb of supporting", frozenset({("agent", "support")})),
    "beneficiary": (
        "acted upon by a verb of supporting or that gain",
        frozenset({("patient", "support"), ("agent", "benefit")}),
    ),
    "urging": ("that act by a verb of urging", frozenset({("agent", "urge")})),
}
"""Parts that actors play: what counts, and the roles and classes of verbs that do."""
_AGENCY = "van Leeuwen (1996), The representation of social actors; Fairclough (2003)"
_LEAD = 3
"""Sentences of the body that lead an article."""
_MODEL = "Told by a linear model without a parser; its card says how often it is right."
_PREDICATION = "van Dijk (1998); Reisigl & Wodak (2001), Discourse and Discrimination (predication)"
_NAMING = "van Dijk (1998); Reisigl & Wodak (2001), Discourse and Discrimination (nomination)"


def _features() -> tuple[Feature, ...]:
    def of(
        name: str, unit: str, text: str, high: float, kind: str, reference: str = "Own definition"
    ) -> Feature:
        return Feature(name, unit, text, 0.0, high, reference, kind, "portrayal", per_actor=True)  # type: ignore[arg-type]

    return (
        of("mentions_per_1000_words", "per 1,000 body words",
           "Mentions of the actor in the body, in any form and voice. A person counts for the "
           "person alone, not for the country.", math.inf, "rate"),
        of("author_mentions_per_1000_words", "per 1,000 body words",
           "The same in the author's voice alone.", math.inf, "rate"),
        of("mention_share", "share of mentions of all actors",
           "Of all mentions of actors of the lexicon, those of this actor.", 1.0, "share"),
        of("attribution_share", "share of attributions to actors",
           "Of all attributions whose source is an actor of the lexicon, by name or pronoun, "
           "those to this actor. Against its share of mentions: who speaks and who is spoken "
           "about.", 1.0, "share"),
        of("first_mention_position", "share of the body's words",
           "Where in the body the actor is first mentioned, 0 at its beginning. The base is the "
           "body's words.", 1.0, "score"),
        of("mentioning_sentence_share", "share of body sentences",
           "Body sentences that mention the actor.", 1.0, "share"),
        of("headline_presence", "1 or 0",
           "1 where a headline in the text mentions the actor, else 0; undefined for texts "
           "without a headline. Articles that do not mention the actor have no row.",
           1.0, "share"),
        of("lead_presence", "1 or 0",
           "1 where one of the first three sentences of the body mentions the actor, else 0.",
           1.0, "share"),
        *(
            of(f"{form}_form_share", "share of the actor's mentions",
               f"Mentions of the actor by a form of the class {form}.", 1.0, "share", _NAMING)
            for form in FORMS
        ),
        of("agent_share", "share of the actor's mentions",
           "Mentions that are the subject of an active verb other than be, or stand in the by of "
           f"a passive. {_MODEL}", 1.0, "share", _AGENCY),
        of("patient_share", "share of the actor's mentions",
           "Mentions that are the object of a verb or the subject of a passive. Neither this nor "
           f"agent_share counts possessors, modifiers and subjects of be. {_MODEL}",
           1.0, "share", _AGENCY),
        of("agentless_passive_share", "share of the actor's mentions as patient",
           "Mentions as the subject of a passive that does not say who acts, of all mentions as "
           f"patient. {_MODEL}", 1.0, "share", _AGENCY),
        *(
            of(f"{part}_share", "share of the actor's mentions as agent or patient",
               f"Mentions {text}, of those that are agent or patient of any verb. The verb alone "
               f"decides, by the lexicon verb_classes. {_MODEL}", 1.0, "share", _AGENCY)
            for part, (text, _) in _PARTS.items()
        ),
        of("attributed_mention_share", "share of the actor's mentions",
           "Mentions of which an attribute is said: an adjective before the name, an apposition, "
           "a complement of be or become, or a name that somebody gives it. Offices, titles and "
           "nationality are none. Told by rules without a parser.", 1.0, "share", _PREDICATION),
        *tone_features(),
    )  # fmt: skip


@dataclass(frozen=True)
class Portrayal(ActorList):
    """Measure how actors are named, whether they speak or act, and the tone toward them.

    Parameters
    ----------
    lexicon : str or Lexicon
        Lexicon of actors; or its name or path, or that of a table of actors.
    """

    @property
    def name(self) -> str:
        """Name of the construct."""
        return "portrayal"

    @property
    def features(self) -> tuple[Feature, ...]:
        """The measures, in order."""
        return _FEATURES

    def extract(self, document: Document) -> Extraction:
        """Measure one document: a value for each actor that it mentions."""
        lexicon = actors_lexicon(self.lexicon)
        mentions = find_mentions(document, lexicon)
        kinds = actors_of(lexicon)
        annotations: list[Annotation] = []
        by_actor: dict[str, list[Mention]] = {}
        agencies = dict(zip(mentions, agency_of(document, mentions), strict=True))
        said: dict[Mention, list[str]] = {}
        for one in predications_of(document, mentions):
            said.setdefault(one.mention, []).append(one.words)
        tones = mention_tones(document, mentions)
        for mention, agency in agencies.items():
            block = document.block_at(mention.span.start)
            actor = kinds[mention.actor]
            annotations.append(
                Annotation(
                    article_id=document.article.id,
                    span=mention.span,
                    extractor="portrayal",
                    label=mention.actor,
                    rule=mention.rule,
                    voice=document.voice_at(mention.span.start),
                    block=block.kind if block is not None else "body",
                    attributes={
                        "form": mention.form,
                        "name": actor.name,
                        "represents": actor.represents,
                        "role": agency.role,
                        "polarity": tones[mention].polarity,
                        **({"verb": agency.verb} if agency.verb else {}),
                        **({"passive": True} if agency.passive else {}),
                        **({"said": said[mention]} if mention in said else {}),
                    },
                )
            )
            if block is not None and block.is_body:
                by_actor.setdefault(mention.actor, []).append(mention)
        ordered = dict(sorted(by_actor.items()))
        values = (
            *_values(document, ordered, agencies),
            *_attributed(ordered, said),
            *tone_values(document, ordered, tones),
        )
        return Extraction(tuple(annotations), values)


_FEATURES = _features()


def _values(
    document: Document,
    by_actor: Mapping[str, Sequence[Mention]],
    agencies: Mapping[Mention, Agency],
) -> list[tuple[str, Value]]:
    words = document.body_words
    mentions = tuple(agencies)
    speaking = speakers(document, mentions)
    total = sum(map(len, by_actor.values()))
    places = _places(document)
    return [
        value
        for actor, found in by_actor.items()
        for value in (
            *_of_actor(document, actor, found, (words, total, speaking), places),
            *_prominence(document, actor, found, mentions),
            *_acting(actor, [agencies[mention] for mention in found]),
        )
    ]


def _attributed(
    by_actor: Mapping[str, Sequence[Mention]], said: Mapping[Mention, object]
) -> list[tuple[str, Value]]:
    """Of each actor's mentions, those of which an attribute is said."""
    return [
        ("attributed_mention_share", share(sum(m in said for m in found), len(found), actor))
        for actor, found in by_actor.items()
    ]


def _of_actor(
    document: Document,
    actor: str,
    found: Sequence[Mention],
    bases: tuple[int, int, Counter[str]],
    places: Mapping[int, int],
) -> list[tuple[str, Value]]:
    words, mentions, speaking = bases
    forms = Counter(mention.form for mention in found)
    author = sum(document.voice_at(m.span.start) == "author" for m in found)
    first = places.get(found[0].first, 0) / words if words else math.nan
    return [
        ("mentions_per_1000_words", rate(len(found), words, actor)),
        ("author_mentions_per_1000_words", rate(author, words, actor)),
        ("mention_share", share(len(found), mentions, actor)),
        ("attribution_share", share(speaking[actor], speaking.total(), actor)),
        ("first_mention_position", Value(first, words, math.nan, actor)),
        *((f"{form}_form_share", share(forms[form], len(found), actor)) for form in FORMS),
    ]


def _prominence(
    document: Document, actor: str, found: Sequence[Mention], mentions: Sequence[Mention]
) -> list[tuple[str, Value]]:
    """In how much of the text, and where the eye falls first, an actor is mentioned."""
    sentences = document.body_sentences
    firsts = [sentence.first for sentence in sentences]
    there = {bisect_right(firsts, mention.first) - 1 for mention in found}
    headlines = [block.span for block in document.blocks if block.kind == "headline"]
    headed = any(
        mention.actor == actor and span.start <= mention.span.start < span.end
        for span in headlines
        for mention in mentions
    )
    return [
        ("mentioning_sentence_share", share(len(there), len(sentences), actor)),
        ("headline_presence", share(int(headed), int(bool(headlines)), actor)),
        ("lead_presence", share(int(min(there) < _LEAD), 1, actor)),
    ]


def _acting(actor: str, agencies: Sequence[Agency]) -> list[tuple[str, Value]]:
    roles = Counter(agency.role for agency in agencies)
    clauses = roles["agent"] + roles["patient"]
    played: Counter[tuple[str, str]] = Counter(
        (agency.role, _classes().get(agency.verb, "")) for agency in agencies
    )
    agentless = sum(agency.agentless for agency in agencies)
    return [
        ("agent_share", share(roles["agent"], len(agencies), actor)),
        ("patient_share", share(roles["patient"], len(agencies), actor)),
        ("agentless_passive_share", share(agentless, roles["patient"], actor)),
        *(
            (f"{part}_share", share(sum(played[one] for one in wanted), clauses, actor))
            for part, (_, wanted) in _PARTS.items()
        ),
    ]


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    """The class of each form of a verb."""
    return {
        form: entry.category
        for entry in read_lexicon("verb_classes").entries
        for form in (entry.term, *entry.forms)
    }


def _places(document: Document) -> dict[int, int]:
    """How many body words stand before each token of the body."""
    places: dict[int, int] = {}
    count = 0
    for sentence in document.body_sentences:
        for index in range(sentence.first, sentence.last):
            places[index] = count
            count += document.tokens.is_word[index]
    return places
