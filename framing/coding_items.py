"""The items of the coding form, in our own words, by the schemes they follow."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ITEMS", "POLICY_FRAMES", "SETS", "Item", "ItemSet"]


class ItemSet(NamedTuple):
    """Items that follow one scheme.

    Attributes
    ----------
    title : str
        Heading in the instructions.
    text : str
        The scheme, and how its answers are put together.
    """

    title: str
    text: str


class Item(NamedTuple):
    """One question about an article.

    Attributes
    ----------
    name : str
        Its name in the form.
    group : str
        The set it belongs to, a key of `SETS`.
    frame : str
        The frame, function or indicator it speaks for.
    question : str
        What is asked.
    allowed : tuple of str
        The answers it takes.
    aspect : str
        The aspect of the lexicon `generic_frames` whose cues can be set beside it; '' where
        words show nothing of it.
    """

    name: str
    group: str
    frame: str
    question: str
    allowed: tuple[str, ...]
    aspect: str = ""


SETS = {
    "generic": ItemSet(
        "Five generic frames",
        "After Semetko & Valkenburg (2000), Framing European politics, Journal of Communication "
        "50(2), in our own words. Count *yes* as 1 and *no* as 0; the mean over the items of a "
        "frame is its value for the article, from 0 to 1. *Not seen* is left out of the mean.",
    ),
    "policy": ItemSet(
        "Policy frames",
        "After Boydstun, Card, Gross, Resnik & Smith (2014), Tracking the development of media "
        "frames within and across policy issues, in our own words. Several may be *yes*; "
        "`policy_primary` asks for the one that holds the article together.",
    ),
    "functions": ItemSet(
        "Four functions of a frame",
        "After Entman (1993), Framing: toward clarification of a fractured paradigm, Journal of "
        "Communication 43(4). For each function, whether the article fulfils it, and the sentence "
        "that shows it best. They are set side by side and not added up.",
    ),
    "war_peace": ItemSet(
        "War journalism and peace journalism",
        "After Galtung (1998) and Lee & Maslog (2005), War or peace journalism? Asian newspaper "
        "coverage of conflicts, Journal of Communication 55(2), in our own words. For "
        "articles on a conflict alone. *War* and *peace* name the two sides of Galtung's table and "
        "judge nobody.",
    ),
}
"""The sets of items, in the order of the form."""

_YES_NO = ("yes", "no")


def _generic(frame: str, name: str, question: str, aspect: str = "") -> Item:
    allowed = (*_YES_NO, "not seen") if name == "picture" else _YES_NO
    return Item(f"{frame}_{name}", "generic", frame, question, allowed, aspect)


_GENERIC = (
    _generic("responsibility", "government_able",
             "Does it say or imply that a government, at any level, could ease the problem?",
             "ability"),
    _generic("responsibility", "government",
             "Does it say or imply that a government, at any level, caused the problem or let it "
             "come about?", "responsible"),
    _generic("responsibility", "solution",
             "Does it name a way, or several, to solve the problem?", "solution"),
    _generic("responsibility", "person",
             "Does it say or imply that a person, or a group of people, caused the problem?",
             "responsible"),
    _generic("responsibility", "urgency",
             "Does it say or imply that something has to be done soon?", "urgency"),
    _generic("human_interest", "face",
             "Does it show the matter by the example of a person, known or unknown?", "face"),
    _generic("human_interest", "feeling",
             "Are there adjectives, or scenes from somebody's life, that call up anger, pity, "
             "sympathy or care?", "feeling"),
    _generic("human_interest", "affected",
             "Does it stress how people or groups are affected by the matter?", "affected"),
    _generic("human_interest", "private",
             "Does it go into the private or personal life of those it is about?", "private"),
    _generic("human_interest", "picture",
             "Are there pictures that call up anger, pity, sympathy or care?"),
    _generic("conflict", "disagreement",
             "Does it show disagreement between parties, persons, groups or countries?",
             "disagreement"),
    _generic("conflict", "reproach",
             "Does one party, person, group or country reproach another?", "reproach"),
    _generic("conflict", "sides",
             "Does it speak of two sides of the matter, or of more?", "sides"),
    _generic("conflict", "winners",
             "Does it speak of winners and losers?", "winners"),
    _generic("morality", "message",
             "Does it carry a moral message?", "message"),
    _generic("morality", "religion",
             "Does it refer to God, to the teachings of a religion, or to what is moral?",
             "religion"),
    _generic("morality", "conduct",
             "Does it say how people ought to behave?", "conduct"),
    _generic("economic", "gains_losses",
             "Does it speak of money gained or lost, now or later?", "gains_losses"),
    _generic("economic", "costs",
             "Does it say what something costs, or how high the cost is?", "costs"),
    _generic("economic", "consequences",
             "Does it speak of what doing, or not doing, something means for an economy?",
             "consequences"),
)  # fmt: skip

POLICY_FRAMES = {
    "economic": "costs, benefits, jobs, trade or other matters of money",
    "capacity": "whether there are money, people, things, time or skill enough",
    "morality": "right and wrong, religion or duty",
    "fairness": "fair or equal treatment of people or groups",
    "legality": "rights, courts, constitutions or what the law allows",
    "policy_prescription": "a policy proposed, or how one works",
    "crime": "breaking the law, its pursuit or its punishment",
    "security": "a threat to a country, a group or a person, or defence against it",
    "health": "health, illness, medical care or safety",
    "quality_of_life": "how well people live: comfort, happiness, everyday life",
    "cultural_identity": "customs, values or the identity of a group or nation",
    "public_opinion": "what the public thinks, polls or protest",
    "political": "parties, elections, office-holders and their tactics",
    "external": "relations with other countries, or standing among them",
}
"""The policy frames of the form and what each is a matter of."""

_POLICY = (
    *(
        Item(
            f"policy_{name}", "policy", name, f"Is the topic shown as a matter of {text}?", _YES_NO
        )
        for name, text in POLICY_FRAMES.items()
    ),
    Item(
        "policy_primary",
        "policy",
        "primary",
        "Which of the policy frames holds the article together?",
        (*POLICY_FRAMES, "none"),
    ),
)

_FUNCTIONS_ASKED = {
    "problem": "Does it say what the problem is?",
    "cause": "Does it say what, or who, brought the problem about?",
    "moral": "Does it judge those who take part, or what they do, as good or bad?",
    "remedy": "Does it say, or let somebody say, what is to be done?",
}
_SENTENCE = ("a sentence of the article", "empty")


def _function(name: str, question: str) -> tuple[Item, Item]:
    quote = "Which sentence shows it best? Copy it."
    return (
        Item(f"function_{name}", "functions", name, question, _YES_NO),
        Item(f"function_{name}_sentence", "functions", name, quote, _SENTENCE),
    )


_FUNCTIONS = tuple(
    item for name, question in _FUNCTIONS_ASKED.items() for item in _function(name, question)
)

_WAR_PEACE_ASKED = {
    "effects": ("the dead, the wounded and what was destroyed",
                "damage to minds, society and culture as well"),
    "people": ("leaders and elites, as actors and as sources",
               "ordinary people, as actors and as sources"),
    "differences": ("what parts the sides", "what the sides could agree on"),
    "time": ("here and now alone", "causes and consequences of the conflict"),
    "morals": ("one side as good and another as bad", "no side as good or bad"),
    "parties": ("two parties and one contest", "several parties and several aims"),
    "bias": ("from the view of one side", "from the view of no side"),
    "outcome": ("victory and defeat", "ways out in which all could gain"),
    "duration": ("fighting, and nothing after it", "the aftermath, rebuilding and reconciliation"),
    "victimising": ("what was done to people, as helpless",
                    "what people did themselves and are able to do"),
    "demonising": ("names that leave an opponent nothing human",
                   "the names by which people are called by themselves"),
    "emotive": ("words that raise horror and fear", "exact words without heat"),
}  # fmt: skip

_WAR_PEACE = tuple(
    Item(
        f"war_peace_{name}",
        "war_peace",
        name,
        f"Which is nearer to the article: {war} (war), or {peace} (peace)?",
        ("war", "peace", "both", "neither"),
    )
    for name, (war, peace) in _WAR_PEACE_ASKED.items()
)

ITEMS = (*_GENERIC, *_POLICY, *_FUNCTIONS, *_WAR_PEACE)
"""All items, in the order of the form."""
