"""Names and sentence frames of our own; no frame is from any text."""

from __future__ import annotations

COUNTRIES = (
    "Norway", "North Korea", "the United States", "the U.S.", "Russia", "the Netherlands",
    "Côte d'Ivoire", "Bosnia and Herzegovina", "Guinea-Bissau", "Israel", "Iran", "Ukraine",
    "China", "the Democratic Republic of the Congo", "Saint Lucia", "New Zealand", "Norland",
    "the United Kingdom",
)  # fmt: skip
LEADERS = (
    "Vladimir Putin", "President Vladimir Putin", "Angela Merkel", "Chancellor Angela Merkel",
    "Donald Trump", "Mr. Trump", "Hillary Clinton", "Mrs. Clinton", "Barack Obama", "Kim Jong Un",
    "Ban Ki-moon", "Ursula von der Leyen", "Abdel Fattah al-Sisi", "Theresa May",
    "Luiz Inácio Lula da Silva", "Xi Jinping", "Prime Minister Jacinda Ardern", "Sen. Price",
    "Gen. James N. Mattis", "King Salman",
)  # fmt: skip
PARTIES = (
    "Labour", "the Democratic Party", "Law and Justice", "the Greens", "Likud", "Hamas", "NATO",
    "the African National Congress", "the Five Star Movement", "Alternative for Germany",
    "Sinn Féin", "the European Union", "the Workers' Party of Korea",
)  # fmt: skip
PEOPLE = (
    "Ana Beck", "Jon Beck", "Ms. Orme", "Mr. Orme", "Fatima Quist", "Mohammed Quist", "Will Long",
    "Grace Young", "Orla Rose", "Rex Hope", "Jamal Washington", "Emily Walsh", "Ngozi Okafor",
)  # fmt: skip
NAMES = (*COUNTRIES, *LEADERS, *PARTIES, *PEOPLE)

FRAMES = (
    "Critics said {} had failed the flooded villages.",
    "{} was praised for a calm and honest answer.",
    "The committee will hear {} on Tuesday.",
    "A court found that {} had lied about the bridge.",
    "Farmers thanked {} for the quick help after the storm.",
    "“{} is a disgrace,” one of the engineers said.",
    "The report blames {} for the delay, and nobody else.",
    "Observers called the plan of {} brave but badly prepared.",
    "In a letter, the miners accused {} of theft and fraud.",
    "{} met the ferry workers in the old harbour.",
    "The talks with {} go on next week, an aide said.",
    "Nobody has done more for the valley than {}, the teacher said.",
    "What {} did was cruel, and it was illegal.",
    "The dam broke while {} looked away.",
    "{} won the trust of the fishermen with patience.",
    "According to {}, the road will be open in spring.",
    "It is unclear whether {} knew of the letter.",
    "The nurses welcomed the offer that {} made.",
    "Under pressure, {} admitted a mistake and apologised.",
    "Residents fear {} more than the flood.",
    "The award goes to {} for two decades of work.",
    "Neither the mayor nor {} would comment.",
    "{}’s reckless order cost the town its harbour.",
    "The paper defended {} against a false charge.",
    "Even friends of {} found the speech embarrassing.",
    "A spokesman said {} would travel on Friday.",
    "{} rescued forty sailors and asked for nothing.",
    "The union warned that {} could not be trusted.",
    "With {} the railway began to run on time.",
    "Protesters burned a picture of {} outside the mill.",
    "The envoy sat beside {} at dinner.",
    "{} ignored three warnings, the inquiry found.",
    "“We are proud of {},” the choir sang.",
    "Both sides trust {} to be fair.",
    "The bank had lent {} a small sum.",
    "{} mocked the widows and left the room.",
    "Experts doubt the figures that came from {}.",
    "The lighthouse was repaired at the expense of {}.",
    "Angry parents demanded that {} resign at once.",
    "Thanks to {}, the orchard survived the frost.",
)


def placed(frame: str, name: str) -> tuple[str, int, int]:
    """The frame with a name, and where the name stands in it, its article left out."""
    start = frame.index("{}")
    text = frame.format(name)
    bare = name.removeprefix("the ")
    first = start + len(name) - len(bare)
    return text[0].upper() + text[1:], first, first + len(bare)
