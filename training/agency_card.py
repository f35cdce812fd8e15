"""The card of the model of agency."""

from __future__ import annotations

from collections import Counter

from scipy.stats import binomtest

__all__ = ["card"]

_ROLES = ("agent", "patient", "other")


def _share(right: int, all_of: int) -> str:
    if not all_of:
        return "–"
    low, high = binomtest(right, all_of).proportion_ci(method="wilson")
    return f"{right / all_of:.3f} ({low:.3f} to {high:.3f}; {right} of {all_of})"


def card(
    judged: dict[str, Counter[tuple[str, str]]],
    sentences: int,
    roles: Counter[str],
    agreement: float,
) -> str:
    """Write what was fitted to what, and how often it is right."""
    whole: Counter[tuple[str, str]] = Counter()
    for counts in judged.values():
        whole += counts
    lines = [
        "# Agency: who acts and who is acted upon",
        "",
        "A logistic regression over the words around a mention (three words and their kinds on",
        "either side, the nearest verbs and prepositions, what follows an apposition), kept by",
        "checksum in 32,768 slots. The words of names are no features. Written by",
        "`make train-agency`.",
        "",
        f"Fitted to what a parser says of {sum(roles.values()):,} mentions in {sentences:,}",
        "sentences of US and world news (PolNeAR train and the corpus news-articles; no text is",
        "included): " + ", ".join(f"{role} {roles[role]:,}" for role in _ROLES) + ".",
        f"Agreement with the parser on a tenth of the sentences left out: {agreement:.3f}.",
        "",
        "Judged on 600 mentions in PolNeAR sentences left out of fitting, marked with written",
        "rules by a language model, not by people, without sight of the program's answers: 120",
        "persons, 80 states, 65 organisations and 35 groups in each part of 300. The features",
        "were chosen before either part was looked at. 95 % Wilson intervals.",
        "",
        "| | right |",
        "| --- | --- |",
    ]
    for part, counts in sorted(judged.items()):
        right = sum(counts[role, role] for role in _ROLES)
        lines.append(f"| all three roles, part {part} | {_share(right, counts.total())} |")
    for role in _ROLES:
        said = sum(whole[gold, role] for gold in _ROLES)
        there = sum(whole[role, given] for given in _ROLES)
        lines.append(f"| said to be {role} (precision) | {_share(whole[role, role], said)} |")
        lines.append(f"| is {role} and found (recall) | {_share(whole[role, role], there)} |")
    decided = sum(whole[gold, role] for gold in _ROLES for role in ("agent", "patient"))
    right = whole["agent", "agent"] + whole["patient", "patient"]
    lines.append(f"| said to be agent or patient | {_share(right, decided)} |")
    lines += [
        "",
        "Weak: objects behind a preposition (*works against X*), subjects far from their verb,",
        "reduced passives; nominalisations (*the attack on X*), which hide who acts, are other.",
        "",
    ]
    return "\n".join(lines)
