"""Words that bound the noun phrase around a number, and plurals without an *s*."""

from __future__ import annotations

from framing.document.word_lists import word_set

__all__ = [
    "ADJECTIVES", "COPULAS", "DEGREES", "DETERMINERS", "FURTHER", "MASS", "MODIFYING_PLURALS",
    "NOT_PLURAL", "REACHING", "STOPS", "lemma_of",
]  # fmt: skip

DETERMINERS = word_set("the a an these those its their his her our my your this that all both")

STOPS = word_set(
    "of in on at to for from with by into onto over under about against between among amid during "
    "before after since until till within without through across around near off out up down "
    "behind beyond towards toward upon via per despite because although though while whereas when "
    "where who whom whose which what why how that than then so if unless as like and or but nor "
    "yet plus minus versus including except i you he she it we they me him us them himself "
    "themselves itself is are was were be been being am has have had having do does did will would "
    "can could may might must shall should not n't never also now still already currently "
    "yesterday today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday "
    "ago each there here only just even again too very nearly almost alone together apiece "
    "a an the this these those its their his her our my your some any no both either neither all "
    "every said says say saying told tells tell left leaves took takes went goes came comes made "
    "makes got gets gave gives became becomes began begins ran runs fell falls rose rises fled "
    "flew met meets sat stood lost won held kept sent spent brought bought sold found knew saw "
    "thought wrote cut hit hurt died dead killed wounded injured missing arrived deployed annually "
    "daily weekly monthly yearly overnight elsewhere abroad mostly mainly reportedly allegedly "
    "once twice last next earlier later recently worldwide nationwide away behind "
    "according due worth such ahead"
)
"""Words that no noun phrase behind a number goes on with."""

MASS = word_set(
    "people men women children police personnel staff aircraft crew troops youth livestock cattle "
    "sheep poultry fish clergy gentry mice feet teeth oxen media data criteria phenomena nuclei "
    "spacecraft offspring alumni cavalry infantry wounded injured dead missing fatalities others "
    "warheads ringgit yen yuan won baht rand francs euro"
)
"""Nouns that are plural without an *s*, or that a number counts as they are."""

NOT_PLURAL = word_set(
    "this his its was is has does us as plus perhaps always besides sometimes yes thus towards "
    "across afterwards nonetheless less unless versus previous various serious dangerous religious "
    "famous numerous anonymous continuous enormous precious generous suspicious indigenous ious "
    "ballistics across whereas paris wales texas kansas arkansas illinois massachusetts dallas "
    "jesus james thomas charles news politics economics athletics overseas mass class press "
    "christmas nowadays"
)

MODIFYING_PLURALS = word_set(
    "special forces arms sports weapons women services intelligence goods sales systems savings "
    "operations communications relations armed defense defence human rights customs drugs police"
)

ADJECTIVES = word_set("more other others additional extra further fresh another")
"""Words right behind a number that go before what it counts."""

FURTHER = word_set("more another additional further extra")
"""Words that say that a number comes on top of another."""

DEGREES = word_set(
    "about around some approximately roughly nearly almost over above under below up to at least "
    "most more less fewer than as many much close only just all another an a estimated or well "
    "total of even additional exactly the down off"
)
"""Words that may stand between a number and what governs it."""

COPULAS = word_set(
    "is are was were be been being has have had also all reportedly allegedly have since now "
    "either already still later currently believed thought feared said to estimated known "
    "then subsequently right"
)
"""Words that may stand between what is counted and what has become of it."""

REACHING = word_set(
    "reach reached reaches reaching exceed exceeded exceeds exceeding pass passed top topped tops "
    "topping total totaled totalled totals totaling totalling number numbered numbers hit hits "
    "stood stands rose rises risen rise climbed climbs climbing grew grows grown jumped soared "
    "swelled fell falls fallen dropped drops declined is was are were be at to of by increased "
    "increase doubled approach approached approaching near neared surpass surpassed remains "
    "remained estimated put includes comprises worth valued costs cost from averaged averages "
    "averaging weighed weighs raised raises raising"
)
"""Words between a noun and a number that it is said to be."""

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "dead": "dead",
    "mice": "mouse", "feet": "foot", "teeth": "tooth", "lives": "life", "wives": "wife",
    "knives": "knife", "leaves": "leaf", "thieves": "thief", "halves": "half", "wolves": "wolf",
    "series": "series", "species": "species", "police": "police", "criteria": "criterion",
    "shelves": "shelf", "loaves": "loaf", "movies": "movie", "cookies": "cookie", "ties": "tie",
    "lies": "lie", "pies": "pie", "boss": "boss", "losses": "loss", "gas": "gas", "buses": "bus",
    "viruses": "virus", "bonuses": "bonus", "campuses": "campus", "analyses": "analysis",
    "crises": "crisis", "bases": "base", "houses": "house", "warehouses": "warehouse",
    "cases": "case", "leases": "lease", "purses": "purse", "horses": "horse", "nurses": "nurse",
    "courses": "course", "increases": "increase", "releases": "release", "phrases": "phrase",
    "expenses": "expense", "licenses": "license", "responses": "response", "diseases": "disease",
    "purchases": "purchase", "headaches": "headache", "caches": "cache", "axes": "axe",
    "troops": "troops", "forces": "forces", "goods": "goods", "arms": "arms",
}  # fmt: skip


def lemma_of(lower: str) -> str:
    """Give the singular of a noun, by its ending.

    Examples
    --------
    >>> [lemma_of(word) for word in ("soldiers", "cities", "women", "cases", "boxes", "people")]
    ['soldier', 'city', 'woman', 'case', 'box', 'people']
    """
    found = _IRREGULAR.get(lower)
    if found is not None:
        return found
    for ending, singular in (("servicemen", "serviceman"), ("men", "man")):
        if lower.endswith(ending) and len(lower) > 4:
            return lower[: -len(ending)] + singular
    if len(lower) < 4 or not lower.endswith("s") or lower.endswith(("ss", "us", "is")):
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return lower[:-2]
    return lower[:-1]
