"""Which words describe an actor: adjectives by list and ending, nouns for persons and states."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.document.word_lists import word_set
from framing.document.words import TITLES
from framing.lexicon import read_lexicon

__all__ = [
    "CLAUSAL",
    "DEGREES",
    "FIXED",
    "KIN",
    "STATES",
    "TENURE",
    "characters",
    "is_adjective",
    "is_attribute",
    "is_office",
    "is_participle",
    "is_said",
]

_ADJECTIVES = word_set(
    "absent absurd abusive adamant adept adroit adult advanced afraid aged ageing aging ailing "
    "alien alive alone aloof ancient angry antisemitic anxious apt ardent arrogant articulate "
    "ashamed astute austere authoritarian autocratic avid awake aware awkward bad balanced "
    "bankrupt bare beastly beholden bellicose belligerent benevolent benign better big bitter "
    "bizarre black bland blatant bleak blind bloated blunt bogus bold boring brainy brash brave "
    "brazen bright brilliant brittle broke broken brutal brutish buoyant busy calm candid capable "
    "careful charismatic cheap circumspect civil clean clear clear-eyed clever close clueless "
    "coarse cocky coherent cold combative communist competent complacent complex compliant "
    "complicated complicit conciliatory confident conservative consistent consummate content "
    "contrary convenient conversant cool corrupt costly courteous cowardly coy crafty crass crazy "
    "creative crooked crowded crude cruel cunning curious cutthroat cynical dangerous daring dead "
    "deadly deaf dear decent deep defiant deft delusional dependent desolate desperate despotic "
    "destitute devout different difficult diligent dire direct dirty discriminatory dishonest "
    "distant diverse divisive docile dominant dour dovish dubious dull dumb dynamic eager early "
    "easy efficient elderly elegant elite eloquent elusive eminent empty enormous enough erratic "
    "evasive evident evil exact excellent excited expansionist expert extinct extraordinary "
    "extravagant extreme exuberant exultant fair faithful fake false familiar famous fanatic far "
    "fascist fast fat fearless fearsome feckless feeble fertile fervent fierce fiery fine firm "
    "fishy fit flagrant flamboyant flat flexible flippant fond foolish foremost forthright "
    "fortunate forward foul fragile frail frank fraudulent free fresh friendly frugal full fun "
    "funny furious fuzzy gaunt generous gentle genuine ghastly giant glad gloomy good graceful "
    "gracious grand grateful grave great greedy gridlocked grim gritty gruff guilty gullible "
    "handsome happy hard hardline harsh hasty hawkish healthy heartbroken heartless heavy "
    "hell-bent hesitant high holy honest hopeless horrible hostile hot huge humane humble hungry "
    "hurt ignorant ill immature immense immoderate immoral immune impatient imperfect imperialist "
    "impertinent impotent improper impudent impure inaccurate inadequate inclined inclusive "
    "incoherent incompetent inconsiderate inconsistent independent indifferent indignant "
    "indistinct inept inert infamous inferior infirm influential inhumane innocent insane "
    "insecure insignificant insincere insolent insolvent instrumental insufficient insular intact "
    "intelligent intemperate intense intent interventionist intolerant intransigent irate "
    "isolated jealous jubilant jumpy just keen kind kindly lame large lavish lax lazy lean leery "
    "leftist legendary legitimate lenient lethal liberal light literate little lively loath "
    "loathsome lonely long longtime loose loud lovely low lowly loyal lucky mad magnificent major "
    "malevolent malign manipulative marxist massive mature mean meek mercurial mere mighty mild "
    "militant militaristic minor miserable mixed moderate modern modest monstrous moot mortal "
    "muddled muscular mute mysterious mythical naive narrow nasty neat needy negligent "
    "neighbourly nervous neutral nice nimble noble noisy nonchalant notorious nuanced nuclear "
    "numb numerate obedient obscure obsolete obstinate odd odious old oligarchic opaque open "
    "optimistic orderly ordinary ornery orthodox outspoken overt paramount paranoid pariah "
    "passionate patient peaceful perfect persistent petty petulant phoney phony plain pleasant "
    "pliant poisonous polite poor popular populist potent powerful pragmatic precise premature "
    "present pretty prickly principled pristine pro-business profane profligate profound "
    "prominent prone proper prosaic prosperous prosy proud prudent puny puppet pure queasy quick "
    "quiet quirky racist racy radical rampant rare rash rational ready real rebel rebellious "
    "recalcitrant reckless regular relevant reliant reluctant repentant repugnant reputable "
    "resilient resolute resolved restless resurgent reticent rich rife right rightist rigid "
    "robust rogue rotten rough rowdy rude rusty ruthless sacred sad safe salty sanctimonious sane "
    "saucy savage scarce scary sclerotic secret secretive secular secure self-reliant selfish "
    "senile sensible serene serious severe sexist shadowy shady shaky shallow shameless sharp "
    "short shrewd shy sick sickly significant silent silly similar simple sincere skilful sleazy "
    "sleepy slick slim slimy slow sly small smart smooth smug snobbish sober soft solemn solid "
    "sophisticated sore sorry sour sovereign sparse spirited spotty spry stable staggering "
    "stagnant staid stale stalinist stalwart stark starved stately staunch steadfast steady steep "
    "stellar sterile stern stiff still stingy stout strange strapped strict strident stringent "
    "strong stubborn stupid suave subdued sublime submissive subordinate subservient subtle "
    "sullen superb superior supple supreme sure surly susceptible suspect sweet swift taciturn "
    "tall tame tardy taut tearful temperate tender tense tepid testy theocratic thick thin thorny "
    "thorough thrifty tiny tired tireless tolerant totalitarian tough toxic tragic transparent "
    "treacherous triumphant truculent true trustworthy turbulent ugly unanimous unapologetic "
    "unaware uncertain unclean unfair unfit unfortunate unfriendly unhappy unhealthy unholy "
    "unique united unjust unkind unlucky unpopular unready unruly unsafe unsure untrue unusual "
    "unwell unwieldy unwise upbeat upfront upright upset urgent useless vague vain valiant valid "
    "varied vast vehement verbose vibrant vigilant violent virulent vivid vocal volatile vulgar "
    "vulnerable war-torn warlike warm wary weak wealthy weary weird well white wholesome wicked "
    "wide wild wily wise woeful wonderful worldly worse worst worthless worthy wrong young "
    "youthful zealous"
)
_PARTICIPLES = word_set(
    "addicted aggrieved alarmed amused angered annoyed armed astonished baffled battered "
    "bedevilled beleaguered beloved bereaved bewildered blockaded blood-soaked committed "
    "concerned confused convinced cornered corrupted crippled crisis-hit dedicated delighted "
    "demoralised demoralized deposed depressed despised detached determined devastated devoted "
    "disappointed discredited disengaged disgraced disgruntled disillusioned dismayed disputed "
    "distinguished distracted distressed disturbed divided doomed educated embarrassed embattled "
    "embittered emboldened encouraged enraged entrenched esteemed exhausted exiled experienced "
    "failed feared flawed focused fragmented frightened frustrated gifted hardened horrified "
    "humbled humiliated impassioned impoverished impressed incensed indebted indicted infuriated "
    "inspired interested intimidated irked isolated jaded jailed landlocked marginalised "
    "marginalized miffed mired misguided mistaken misunderstood motivated nonplussed obsessed "
    "offended opposed organised organized ousted outdated outgunned outnumbered outraged "
    "overrated overstretched overwhelmed panicked peeved perplexed pleased polarised polarized "
    "prepared privileged puzzled qualified rattled reclusive relaxed relieved renowned reserved "
    "respected restrained retired revered ruined saddened sanctioned satisfied scared seasoned "
    "self-styled shaken shattered shocked sidelined skilled slain stricken struggling stunned "
    "surprised tainted talented tempered terrified thrilled tormented torn tortured traumatised "
    "traumatized troubled twisted unabashed unashamed unbowed unchallenged uncommitted "
    "unconcerned unconvinced undaunted undecided undeterred undisputed uneducated unelected "
    "unfazed unimpressed uninformed uninterested unmoved unprepared unqualified unrepentant "
    "unrivalled unscathed untested vaunted vilified weakened worried wounded"
)
_ING = word_set(
    "ageing aging ailing booming bumbling calculating caring charming compelling conniving "
    "conquering crumbling crusading damning daring declining deserving devastating developing "
    "domineering dying emerging enduring enterprising fading failing fast-growing flailing "
    "fledgling forgiving freewheeling frightening grieving grovelling imposing inspiring "
    "intimidating lying menacing misleading oppressing overbearing pioneering polarising "
    "polarizing rambling ranting reigning rising scheming self-serving serving shocking smiling "
    "soaring sprawling stabilising stabilizing struggling surging swaggering terrifying thriving "
    "towering trembling trusting unassuming unbending uncaring uncompromising understanding "
    "undeserving unflinching unforgiving uninspiring unrelenting unsmiling unsuspecting "
    "unwavering unwilling unyielding warmongering wavering well-meaning willing winning"
)
_ENDINGS = (
    "al", "ive", "ous", "ic", "less", "ful", "able", "ible", "some", "istic", "esque", "like",
)  # fmt: skip
_NOT_ADJECTIVES = word_set(
    "able academic admiral alike all alternative animal appeal approval archive arctic arrival "
    "arrive arsenal attic awful ball basic become betrayal bless burial cable call canal capital "
    "captive cardinal carnival catholic cleric clinic coal collective come comic commercial "
    "constable criminal critic deal denial deprive detective dial directive disable dismissal "
    "disposal dive doubtless drive editorial enable epidemic ethic executive fabric fall fanatic "
    "festival five forgive foursome fugitive funeral general give goal hall handful handsome heal "
    "hive hospital ideal impeccable incentive income individual initiative intellectual interval "
    "journal like likewise live logic loyal magic mail mall manual marshal material meal mechanic "
    "medal medic memorial metal metric mineral missal mosaic motive music narrative native "
    "nevertheless nonetheless objective offensive official olive operative outcome overcome "
    "pandemic panic perspective picnic plural portal portrayal potential principal professional "
    "proposal public receive referral refusal regardless rehearsal relative relive removal "
    "representative republic reveal rhetoric rival rural scandal sceptic seal shall signal "
    "skeptic small some steal strive survival survive table tactic tall terminal threesome thrive "
    "topic total traffic trial tribunal tutorial unable unless unlike upheaval vandal variable "
    "vegetable wall welcome withdrawal"
)
FIXED = word_set(
    "acting actual additional adjacent annual appointed assistant black caretaker central certain "
    "chief clinical coastal congressional contiguous continental criminal current departing "
    "deputy designated digital domestic downtown earlier early east eastern editorial elder "
    "elected electoral enough entire ex executive far fast federal few final financial first "
    "foreign former full future general global green gubernatorial high incoming incumbent "
    "initial inner interim international judicial junior just kind last late later latest legal "
    "little local long long-serving longtime-serving low lower main mainland medical mere "
    "metropolitan mid military ministerial municipal national nearby neighboring neighbouring new "
    "newest next north northeastern northern northwestern older one-time onetime only original "
    "other outer outgoing overall overseas own permanent political present presidential presumed "
    "presumptive pretty previous prime provincial provisional recent red regional retired "
    "retiring rural same second senatorial senior several short sitting south southeastern "
    "southern southwestern special still such then then-president third total tropical typical "
    "unelected united upper urban usual very vice vice-presidential well west western white whole "
    "younger"
)
"""What stands in front of a name and says nothing of it: tenure, office, place, order."""
_BARE = word_set(
    "able about absent acting ahead alone available back born bound certain clear close current "
    "different down due early eligible enough far first former full here high impossible involved "
    "kind last late left likely long longer low new next old only out over possible present "
    "responsible right-hand same second set short still supposed sure there total typical unable "
    "unavailable unclear unlikely up visible welcome well"
)
"""Adjectives that say little of an actor behind *be*, or belong to what follows."""
CLAUSAL = word_set(
    "able absent actual adamant afraid alive alone angry available aware certain clear close "
    "committed concerned confident content convinced critical dead dependent different direct "
    "doubtful enough false far fast fearful focused full glad grateful happy hard high hopeful "
    "important impossible intent interested just keen likely long low mixed opposed optimistic "
    "pleased possible prepared present pretty proud ready real right short similar sorry still "
    "supportive sure surprised total true unaware uncertain unclear unlikely unsure well worried "
    "wrong"
)
"""Adjectives that a clause follows: "sure Norland will win"."""
DEGREES = word_set(
    "again almost already also always as barely both certainly clearly currently deeply equally "
    "even ever extremely far hardly highly increasingly incredibly just least less long longer "
    "more most much nearly never no not now often once once-again only perhaps pretty quite "
    "rather really simply so still such then too very widely yet"
)
"""What may stand between *be* and an adjective."""
_CHARACTERS = word_set(
    "adversary aggressor agitator ally amateur apologist arch-rival archrival aristocrat arsonist "
    "autocrat autocrats backer beacon benefactor beneficiary bigot billionaire brute buffoon "
    "bully bulwark bureaucrat businessman businesswoman butcher celebrity centrist challenger "
    "champion charlatan cheat clown collaborator communist conman conservative conspirator coward "
    "criminal critic crook crusader cult-leader cynic darling deal-maker dealmaker defector "
    "defender demagogue democrat denier despot dictator disciple dissident doubter dove dropout "
    "drunk dynast egomaniac elitist enemy enthusiast evangelist exile extremist failure fanatic "
    "fascist favorite favourite fighter figure figurehead firebrand foe fool footballer fraud "
    "freshman friend front-runner frontrunner fugitive gangster genius giant globalist guardian "
    "hardliner hawk heavyweight heir heiress hero heroine homophobe hopeful hypocrite icon "
    "ideologue idol imperialist insider insurgent intellectual islamist islamophobe isolationist "
    "killer kingmaker kingpin lapdog laureate leftist lefty legend liar liberal lightweight loner "
    "loser loudmouth loyalist madman magnate maniac martyr mastermind maverick menace millionaire "
    "misogynist moderate mogul monster moron murderer narcissist nationalist native nazi nemesis "
    "neophyte newcomer novice oligarch opponent opportunist optimist orator outcast outsider "
    "pacifist pariah partner patriot pawn personality pessimist philanderer philanthropist "
    "pioneer playboy politician populist potentate powerhouse pragmatist predator prodigy "
    "progressive protector protege provocateur psychopath puppet racist radical realist rebel "
    "recluse reformer reformist renegade republican rival ruler savior saviour scapegoat sceptic "
    "scion separatist sexist skeptic socialist sociopath spoiler sponsor stalwart star statesman "
    "stooge strongman supporter survivor sympathiser sympathizer technocrat terrorist theocrat "
    "thug traditionalist traitor troll tycoon tyrant underdog unknown upstart veteran victim "
    "villain visionary vulgarian warlord warmonger warrior wildcard winner wrestler xenophobe "
    "zealot"
)
STATES = word_set(
    "adversary aggressor alliance ally autocracy backer backwater bastion battlefield "
    "battleground beacon bloc body bogeyman broadcaster bully bulwark candidate champion "
    "city-state client club coalition colony company competitor continent corporation "
    "counterweight country democracy dependency destination dictatorship dinosaur donor economy "
    "empire enemy exporter faction failure firm foe force friend giant giver group grouping "
    "guarantor haven heavyweight hegemon hotbed importer institution island kingdom laggard land "
    "league linchpin market member menace militia monarchy movement nation neighbor neighbour "
    "network newspaper opponent organisation organization outcast outfit outpost pariah partner "
    "party patron people place player police-state power powerhouse principality producer proxy "
    "recipient refuge regime region relic republic rival satellite sheikhdom signatory society "
    "source sponsor state stronghold sultanate superpower supplier supporter target territory "
    "theocracy threat tyranny union victim watchdog"
)
"""Nouns that say in an apposition what a state or body is."""
KIN = word_set(
    "americans aunt boy boyfriend brother caller child cousin daughter families family father "
    "girl girlfriend granddaughter grandfather grandmother grandson guest host husband kid locals "
    "man member mother nephew niece parent people relative sister son uncle wife woman"
)
"""Nouns for relatives, and those that say of a person only that it is one."""
_OFFICES = word_set(
    "adviser advisor aide ambassador attorney boss candidate ceo chair chairman chancellor chief "
    "co-chair co-founder colonel commander congressman congresswoman counterpart delegate "
    "director dr dr. emir emperor envoy executive first founder frontman general governor head "
    "hopeful host incumbent judge justice king lady lawmaker leader manager mayor minister "
    "monarch mp nominee officer official owner pm pope predecessor premier president "
    "president-elect prime-minister prince princess professor prosecutor queen representative "
    "running-mate secretary senator speaker spokesman spokeswoman strategist successor sultan "
    "whip"
)
TENURE = word_set(
    "acting current departing designated elected first former incoming incumbent interim last "
    "late new next one-time onetime outgoing presumptive retired second sitting then"
)
"""Those of them that tell since when and until when somebody is something."""
_PREDICATIVE_ING = word_set(
    "calculating caring charming compelling conniving daring deserving enterprising frightening "
    "imposing inspiring intimidating menacing misleading overbearing polarising polarizing "
    "terrifying uncompromising unforgiving unwavering unwilling unyielding willing"
)
_PLACES = word_set("a an central east inter new non-stop north south the west")
_DENIALS = ("un", "in", "im", "ir", "il", "dis", "non", "over", "hyper", "anti")
_EVENTS = word_set(
    "armed battered blockaded cornered deposed emboldened encouraged exiled failed feared "
    "indicted inspired jailed motivated ousted restrained retired ruined sanctioned sidelined "
    "slain stricken tortured wounded"
)
"""Participles that tell behind *be* what was done and not what somebody is."""
_HYPHEN_STARTS = word_set(
    "all anti far hard ill left long non pro right self semi super ultra well"
)
_HYPHEN_FIXED = word_set(
    "co early ex former four late mid one out over post pre re second then three two u.s vice"
)
_HYPHEN_LAST = word_set(
    "based born day elect headquartered long-time month old term time week year"
)


@lru_cache(maxsize=1)
def _roles() -> tuple[frozenset[str], frozenset[str]]:
    """Words for offices, and those for what persons are otherwise."""
    offices, trades = set(_OFFICES), set(_CHARACTERS)
    for entry in read_lexicon("source_roles").entries:
        kind = entry.columns.get("kind")
        if kind not in ("person", "post", "member"):
            continue
        trade = kind == "person" and entry.category in ("civilian", "expert_academic", "media")
        forms = (form.lower() for form in (entry.term, *entry.forms))
        heads = {re.split(" (?:of|at|to|for)\\b", form)[0].split()[-1] for form in forms}
        (trades if trade else offices).update(heads)
    plurals = {f"{noun}s" for noun in _CHARACTERS}
    offices -= _CHARACTERS | plurals | {"major", "allies", "spies", "emeritus"}
    return frozenset(offices), frozenset(trades - KIN - _OFFICES)


def is_office(word: str) -> bool:
    """Whether a word in small letters is a title or an office: *president*, *mr*."""
    return word in _roles()[0] or word.rstrip(".") in TITLES


def characters() -> frozenset[str]:
    """Nouns in small letters that say what a person is and are no office: *dictator*, *lawyer*."""
    return _roles()[1]


@lru_cache(maxsize=1 << 14)
def is_adjective(word: str) -> bool:
    """Whether a word in small letters is an adjective, by list or ending.

    Examples
    --------
    >>> [is_adjective(word) for word in ("nuclear-armed", "reclusive", "deal", "weaker")]
    [True, True, False, True]
    """
    if word in _ADJECTIVES or word in _PARTICIPLES or word in _ING:
        return True
    if "-" in word:
        return _is_compound(word)
    if word in _NOT_ADJECTIVES or not word.isalpha():
        return False
    if len(word) > 4 and word.endswith(_ENDINGS):
        return True
    return _stem(word) in _ADJECTIVES or _without_prefix(word) in _ADJECTIVES | _PARTICIPLES


def _is_compound(word: str) -> bool:
    first, _, rest = word.partition("-")
    last = rest.rpartition("-")[2]
    if not first or not last or last in _HYPHEN_LAST or first in _HYPHEN_FIXED:
        return False
    if first[0].isdigit() or first in _PLACES or word == "well-being":
        return False
    return first in _HYPHEN_STARTS or last.endswith(("ed", "ing", "free")) or is_adjective(last)


def _stem(word: str) -> str:
    """The adjective that a comparative or superlative is made of; '' of other words."""
    for ending in ("er", "est"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            for stem in (base, base + "e", base[:-1] + "y" if base.endswith("i") else base[:-1]):
                if stem in _ADJECTIVES:
                    return stem
    return ""


def _without_prefix(word: str) -> str:
    """What a word denies: *trustworthy* in *untrustworthy*; '' where it denies nothing."""
    return next((word[len(start) :] for start in _DENIALS if word.startswith(start)), "")


def is_participle(word: str) -> bool:
    """Whether a word is a participle that may belong to a verb: *ousted* before a name."""
    return word in _PARTICIPLES or (word.endswith("ed") and "-" not in word)


def is_said(word: str) -> bool:
    """Whether an adjective behind *be* describes: *reckless*, not *likely*, not *rising*."""
    if word in _BARE or word in _EVENTS or not is_adjective(word):
        return False
    return not word.endswith("ing") or word in _PREDICATIVE_ING


def is_attribute(word: str) -> bool:
    """Whether an adjective before a name says something of it: *reckless*, not *former*."""
    return word not in FIXED and not word.endswith("est") and is_adjective(word)
