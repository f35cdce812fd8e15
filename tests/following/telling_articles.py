"""Own articles on invented states, in which one figure is told again and again."""

from __future__ import annotations

from framing.articles import Article

LANTERN = Article(
    id="lantern",
    outlet="Daily Lantern",
    published="2019-10-02",
    text=(
        "Norland has sent some 3,000 Suvian sailors to the port of Tarn, Norland officials "
        "confirmed on Monday. The harbour stood quiet in the morning. Nobody saw a ship.\n\n"
        "The 3,000 Suvian sailors will stay in Tarn for a year."
    ),
)
COURIER = Article(
    id="courier",
    outlet="Tarn Courier",
    published="2019-10-03",
    text=(
        "Borland claimed that as many as 5,000 Suvian sailors are in the port of Tarn in "
        "Norland. It rained all day. The fleet of Norland has 90,000 sailors."
    ),
)
FLOOD = Article(
    id="flood",
    outlet="Tarn Courier",
    published="2019-12-20",
    text="A flood in Ostrel killed 40 people in the night. Ten houses in Ostrel fell.",
)
ARTICLES = (LANTERN, COURIER, FLOOD)
