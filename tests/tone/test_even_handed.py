"""Who an actor is must not tell how it is spoken of."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from framing.articles import Article
from framing.document import Document, parse
from framing.tone import Tone, tone_toward


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


given = _module("names_and_frames")
MOST_APART = 0.02
THIRD_PERSON = {"he": ("he", "him", "his"), "she": ("she", "her", "her"), "it": ("it", "it", "its"),
                "they": ("they", "them", "their")}  # fmt: skip


def marked(text: str) -> tuple[Document, list[tuple[int, int]]]:
    """A text whose targets stand in square brackets."""
    parts = re.split(r"\[(.*?)\]", text)
    document = parse(Article(id="a1", text="".join(parts)))
    places = []
    offset = 0
    for number, part in enumerate(parts):
        if number % 2:
            first = document.tokens.at(offset)
            places.append((first, document.tokens.at(offset + len(part) - 1) + 1))
        offset += len(part)
    return document, places


def tones(text: str) -> list[Tone]:
    return tone_toward(*marked(text))


def polarity(frame: str, name: str) -> float:
    text, start, end = given.placed(frame, name)
    document = parse(Article(id="a1", text=text))
    target = document.tokens.at(start), document.tokens.at(end - 1) + 1
    return tone_toward(document, [target])[0].polarity


def test_there_are_over_60_names_and_40_frames() -> None:
    assert len(set(given.NAMES)) > 60
    assert len(set(given.FRAMES)) >= 40


def test_the_mean_polarity_of_names_does_not_differ() -> None:
    means = {}
    for name in given.NAMES:
        found = [polarity(frame, name) for frame in given.FRAMES]
        means[name] = sum(found) / len(found)
    assert max(means.values()) - min(means.values()) <= MOST_APART, means


def test_the_frames_are_not_all_alike() -> None:
    found = [polarity(frame, "Norland") for frame in given.FRAMES]
    assert min(found) < -0.5
    assert max(found) > 0.5


PAIRS = (
    ("Norway", "Russia"), ("Ana Beck", "the United States"), ("Mr. Orme", "Mrs. Orme"),
    ("Hillary Clinton", "Donald Trump"), ("Law and Justice", "Iran"), ("Kim Jong Un", "NATO"),
    ("Côte d'Ivoire", "Labour"), ("Ban Ki-moon", "Theresa May"),
)  # fmt: skip
TWO = (
    "{} praised {} for a generous gift.",
    "{} accused {} of burning the archive.",
    "The lawyers of {} called {} a liar and a coward.",
    "{} said on Monday that it would meet {} again.",
    "While {} helped the villages, {} stole the grain.",
)


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("frame", TWO)
def test_swapping_two_names_swaps_their_values(frame: str, one: str, other: str) -> None:
    there = tones(frame.format(f"[{one}]", f"[{other}]"))
    swapped = tones(frame.format(f"[{other}]", f"[{one}]"))
    for first, second in zip(there, swapped, strict=True):
        assert first.polarity == pytest.approx(second.polarity, abs=1e-5)


@pytest.mark.parametrize(
    "frame",
    [
        "{} accused {} of burning the archive.",
        "Critics called {} a liar and a coward, but {} was applauded for her honest answer.",
        "While {} stole the grain, {} helped the villages with great courage.",
    ],
)
def test_each_of_two_actors_has_its_own_value(frame: str) -> None:
    one, other = tones(frame.format("[Norland]", "[Suvia]"))
    assert abs(one.polarity - other.polarity) > 0.2


def test_swapping_two_actors_with_their_aliases_changes_nothing_else() -> None:
    text = "[{0}] lied. The villages thanked [{1}]. [{2}] left, but [{3}] is admired."
    one = tones(text.format("Ana Beck", "Norland", "Ms. Beck", "Norlanders"))
    other = tones(text.format("Norland", "Ana Beck", "Norlanders", "Ms. Beck"))
    assert [t.polarity for t in one] == pytest.approx([t.polarity for t in other], abs=1e-5)


@pytest.mark.parametrize("person", ["he", "she", "it", "they"])
def test_the_gender_of_pronouns_changes_nothing(person: str) -> None:
    subject, target, owner = THIRD_PERSON[person]
    text = f"[Orme] said {subject} was cheated, that {owner} brother hates {target} and wept."
    plain = "[Orme] said he was cheated, that his brother hates him and wept."
    assert tones(text)[0].polarity == pytest.approx(tones(plain)[0].polarity, abs=1e-6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The chairman told [Beck] that the spokesman of the king was a fool.",
         "The chairwoman told [Beck] that the spokeswoman of the queen was a fool."),
        ("Former prime minister [Beck] broke the law.", "Former president [Beck] broke the law."),
        ("[Beck]'s husband is a hero.", "[Beck]'s wife is a hero."),
        ("The Suvian king despises [Beck].", "The Chinese president despises [Beck]."),
        ("[Beck] (D-Ohio) is a fraud.", "[Beck] (R-Texas) is a fraud."),
        ("Pro-Russian rebels hate [Beck].", "Pro-American rebels hate [Beck]."),
    ],
)  # fmt: skip
def test_offices_kin_and_origin_change_nothing(one: str, other: str) -> None:
    assert tones(one)[0].polarity == pytest.approx(tones(other)[0].polarity, abs=1e-6)
