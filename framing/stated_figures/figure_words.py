"""Words that tell what a number in a text is: a figure about the event, or something else."""

from __future__ import annotations

from framing.document.word_lists import word_set

__all__ = [
    "AGE_WORDS",
    "APPROXIMATORS",
    "CURRENCIES",
    "CURRENCY_SIGNS",
    "DETERMINERS",
    "FRACTIONS",
    "HARM",
    "LABELS",
    "LARGE",
    "MONTHS",
    "NOT_COUNTED",
    "NUMBER_WORDS",
    "PEOPLE",
    "SMALL",
    "VAGUE",
]

LARGE = word_set("hundred thousand million billion trillion dozen mln bln")
"""Number words that stand behind another number, or behind *a*."""

VAGUE = word_set("tens dozens hundreds thousands millions billions trillions")
"""Number words that count when *of* follows."""

SMALL = word_set("two three four five six seven eight nine")
"""Numbers below ten: of things, they are ways of speaking more often than figures."""

NUMBER_WORDS = (
    LARGE
    | SMALL
    | word_set(
        "ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    )
)
"""*One* is left out: it is a pronoun more often than a number."""

FRACTIONS = word_set(
    "one-third two-thirds one-quarter three-quarters one-fourth three-fourths one-fifth "
    "two-fifths three-fifths four-fifths one-tenth nine-tenths"
)

APPROXIMATORS = word_set(
    "at least most more less fewer than about some nearly almost up to as many much over around "
    "an a another all estimated roughly approximately only just other"
)
"""Words that may stand between a verb of harm and the number of those harmed."""

DETERMINERS = word_set("the these those its their his her our your my this that")

CURRENCY_SIGNS = frozenset("$€£¥₩₽₹₪₺₴")
CURRENCIES = word_set(
    "dollar dollars euro euros cents yen yuan renminbi rouble roubles ruble rubles franc francs "
    "peso pesos rupee rupees shekel shekels lira dinar dinars krone kroner krona kronor zloty "
    "hryvnia hryvnias riyal riyals dirham dirhams baht ringgit rupiah naira rand"
)

PEOPLE = word_set(
    "people persons men women children boys girls babies infants teenagers adults youths "
    "personnel staff police troops soldiers servicemen marines fighters militants rebels "
    "insurgents terrorists gunmen militiamen reservists recruits conscripts mercenaries "
    "officers officials civilians felons individuals citizens residents inhabitants villagers "
    "families households refugees migrants immigrants asylum-seekers evacuees deportees "
    "protesters demonstrators activists supporters voters electors delegates members lawmakers "
    "legislators senators representatives deputies ministers governors mayors workers employees "
    "teachers doctors nurses patients students pupils prisoners detainees hostages inmates "
    "suspects passengers tourists visitors journalists reporters lawyers judges farmers "
    "fishermen sailors crew pilots firefighters policemen rescuers volunteers experts "
    "scientists respondents americans europeans africans asians muslims christians jews "
    "survivors others"
)

HARM = word_set(
    "killed killing kills kill dead die died dying deaths fatalities casualties wounded wounding "
    "wounds injured injuring injures injuries hurt maimed slain murdered missing victims "
    "displaced displacing"
)
"""Words for casualties, before or behind the number."""

MONTHS = word_set(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)

AGE_WORDS = word_set("aged age ages")

LABELS = word_set(
    "no no. nos nos. number numbers article articles chapter section sections page pages p. pp. "
    "act room route highway flight channel title phase stage week round question step item group "
    "resolution bill proposition prop amendment rule part volume version level grade type class "
    "district ward precinct unit apartment suite gate platform terminal line bus train interstate "
    "exit code verse psalm season episode figure table top first last next past"
)
"""Words before a number that make it a name, a place in a list or a stretch of time."""

NOT_COUNTED = word_set(
    # time
    "second seconds minute minutes hour hours day days week weeks weekend weekends fortnight month "
    "months year years decade decades century centuries quarter quarters season seasons night "
    "nights morning mornings evening evenings afternoons terms semesters generations o'clock "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    # length, area, weight, heat, speed, power
    "inch inches foot feet yard yards mile miles metre metres meter meters kilometre kilometres "
    "kilometer kilometers centimetres centimeters millimetres millimeters km acre acres hectare "
    "hectares ounce ounces pound pounds gram grams kilogram kilograms kilos kg ton tons tonne "
    "tonnes litres liters gallons barrels degree degrees mph knots watts kilowatts megawatts "
    "gigawatts kilotons megatons volts decibels pixels gigabytes megabytes calories "
    # sport
    "point points goal goals run runs yardline innings touchdown touchdowns sets laps wickets "
    "strokes holes rebounds assists tries wins losses draws games matches "
    # ways of speaking
    "time times thing things reason reasons way ways side sides part parts kinds sorts types "
    "aspects levels phases stages factors steps options questions words points lines rules ideas "
    "lessons halves thirds fifths tenths sentences paragraphs chapters pages "
    # no nouns
    "this its his hers ours yours theirs was is has does goes says as us plus minus versus unless "
    "less perhaps always besides sometimes yes thus towards across afterwards "
    "nonetheless"
)
"""Words behind a number that make it no figure about people, money or a count of things."""
