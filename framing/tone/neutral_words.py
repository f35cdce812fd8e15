"""Words that would tell who an actor is, and what stands for them instead.

The pronoun, the office or the kin of an actor say nothing of the tone toward it, and a
model would learn what was written of women, of presidents or of one country in the years
of its data. So they are read as one word each.
"""

from __future__ import annotations

from framing.document.word_lists import word_set

__all__ = ["DATES", "NEUTRAL", "OFFICES", "OFFICE_MODIFIERS", "PERSONS"]

OFFICES = word_set(
    "president presidents president-elect premier premiers chancellor chancellors minister "
    "ministers senator senators congressman congressmen congresswoman congresswomen "
    "representative governor governors mayor mayors secretary king kings queen queens prince "
    "princess emperor empress sultan emir sheikh shah tsar czar pope cardinal archbishop bishop "
    "ayatollah imam rabbi colonel captain lieutenant admiral marshal commander "
    "sergeant ambassador envoy chairman chairwoman chairperson chair speaker leader leaders "
    "lawmaker lawmakers parliamentarian parliamentarians legislator legislators mp mps mep meps "
    "assemblyman assemblywoman councilman councilwoman councillor commissioner director chief "
    "judge magistrate prosecutor attorney sheriff adviser advisor strategist candidate "
    "candidates nominee nominees contender frontrunner front-runner incumbent presidency "
    "premiership chancellorship prime-minister mogul tycoon businessman businesswoman "
    "billionaire ceo"
)
"""Offices in small letters; abbreviated titles have a capital and are read as names."""

OFFICE_MODIFIERS = word_set(
    "former ex acting interim deputy vice prime then-president then late longtime first foreign "
    "finance defense defence interior justice state senior presidential vice-presidential "
    "gubernatorial mayoral senate congressional republican democratic crown supreme attorney "
    "party majority minority house opposition press home incoming outgoing incumbent elect"
)
"""Words that belong to the office behind them."""

_PAIRS = (
    "man woman person, men women people, boy girl child, boys girls children, "
    "gentleman lady person, gentlemen ladies people, guy gal person, guys gals people, "
    "husband wife spouse, husbands wives spouses, father mother parent, fathers mothers parents, "
    "dad mom parent, dad mum parent, son daughter child, sons daughters children, "
    "brother sister sibling, brothers sisters siblings, uncle aunt relative, "
    "nephew niece relative, grandfather grandmother grandparent, grandson granddaughter "
    "grandchild, boyfriend girlfriend partner, widower widow spouse, actor actress performer, "
    "male female male, males females males, spokesman spokeswoman spokesperson, "
    "spokesmen spokeswomen spokespeople, policeman policewoman officer, "
    "fisherman fisherwoman fisher, salesman saleswoman seller, congressman congresswoman "
    "congressman, gunman gunwoman gunman, statesman stateswoman statesman, hero heroine hero, "
    "host hostess host, waiter waitress waiter, fiance fiancee partner, fiancé fiancée partner, "
    "manhood womanhood adulthood, fatherhood motherhood parenthood"
)
_THIRD_PERSON = "he she it they him her them his its their hers theirs"
_REFLEXIVE = "himself herself itself themselves themself"
_NUMBER = (
    "was were, is are, has have, does do, wasn't weren't, isn't aren't, hasn't haven't, "
    "doesn't don't"
)


def _neutral() -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in _PAIRS.split(", "):
        *words, common = pair.split()
        table.update(dict.fromkeys(words, common))
    for pair in _NUMBER.split(", "):
        table.update(dict.fromkeys(pair.split(), pair.split()[0]))
    table.update(dict.fromkeys(_THIRD_PERSON.split(), "they"))
    table.update(dict.fromkeys(_REFLEXIVE.split(), "themselves"))
    return table


NEUTRAL = _neutral()
"""What a word in small letters is read as: no gender, and verbs without number."""

DATES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february july september "
    "october november december"
)
"""Days and months that are written with a capital and are nobody's name."""

PERSONS = word_set("he she him her his hers")
"""Pronouns that stand for a person."""
