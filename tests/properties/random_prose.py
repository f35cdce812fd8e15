"""Texts for properties: pieces of prose put together at random."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = [
    "said ", '"', "“", "”", "‘", "’", "'", ", ", ". ", "\n", "\n\n", "according to ", " ", "Mr. ",
    "U.S. ", "by ", "estimates ", "’s ", "that ", ": ", "(", ")", "— ", "The dam ", "may ", "fail",
    "officials ", "who ", "Ana Beck ", "1. ", "2–5 ", "$", "told ", "saying ", "…", "... ", "«",
    "»", "''", "``", "Ode: ", "Why? ", "-", "--", "à", "中文", "\u2028", "\x0c", "İ", "ß", "🙂",
    "\u202e", "thought to ", "was ", "By Ana Beck", "Share this:", "*", "if confirmed", "?", "!",
    "10,000 ", "about ", "\x00", "\ufeff", "\u00ad", "\r\n", "it ", "they ", "the ministry ",
    "Further reading", "Hungary ", "denied ", "not ", "wonderful ", "and ", ",", "No. ", "\ud800",
]  # fmt: skip

SENTENCES = [
    "The mayor said that the dam may fail.",
    "“It is over,” Ana Beck said, “and we lost the town.”",
    "Officials believe that some 3,000 people left.",
    "According to the ministry, the wall is not safe.",
    "It was a wonderful day in the old harbour.",
    "Hungary and Serbia denied that they had known of it.",
    "Analysts doubt whether the repairs will be done by May.",
    "He called the plan “a disgrace to us all.”",
    "The U.S. general, Gen. Ode, did not speak.",
    "“Will it hold?” she asked. No one knew.",
    "Nobody was hurt, she added.",
    "Reports suggest it could take weeks — perhaps months.",
]

odd_texts = st.lists(st.sampled_from(_PIECES), max_size=120).map("".join)
any_texts = st.text(max_size=300)
paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6).map(" ".join)
articles = st.lists(paragraphs, min_size=2, max_size=5).map("\n\n".join)
