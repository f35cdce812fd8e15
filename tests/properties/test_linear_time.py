"""Hostile texts take no more than linear time.

Each text is measured at one length and at four times that; quadratic work would take
sixteen times as long. Short runs are not judged: their times are noise.
"""

from __future__ import annotations

import gc
import time

import pytest

from framing.articles import Article
from framing.attribution import attribute
from framing.document import parse

HOSTILE = {
    "byline": "By A" + " A" * 8000,
    "the": "the " * 8000,
    "brackets": "(" * 12000,
    "straight": '"' * 8000,
    "curly": "“a” " * 5000,
    "unclosed": "“a " * 5000,
    "paragraphs": "“It is over.\n" * 800,
    "nested": "“a ‘b “c " * 1500,
    "singles": "'a " * 5000,
    "possessives": "'as' " * 5000,
    "stops": "!" * 30000 + "a",
    "brackets after stops": ". (" * 5000,
    "dotted": "aa." * 8000,
    "commas": "," * 10000,
    "tags": "“It is over,” he said. " * 700,
    "chain": ", he said, that " * 1500,
    "one sentence": "he said that it may be so and " * 1000,
    "surnames": " ".join(f"Ana B{chr(97 + i % 26) * (1 + i // 26)} said so." for i in range(400)),
    "alike": "\n".join(f"the old dam is a b {i}" for i in range(1500)),
    "colons": "\n".join(f"B{i}: it is so and it is so" for i in range(1000)),
    "spaces": " " * 40000 + "a",
    "inner spaces": "a" + " " * 40000 + "a",
    "digits": "1." * 12000,
    "capitals": "AA " * 8000,
    "one word": "x" * 60000,
}
_NOISE = 0.15
_TRIES = 4
"""What else runs on the machine makes a run slower, never faster: quadratic work fails all."""


def seconds(text: str) -> float:
    """CPU seconds, the better of two; the garbage collector's pauses grow with other tests."""
    article = Article(id="a1", text=text)
    times: list[float] = []
    gc.disable()
    for _ in range(2):
        start = time.process_time()
        attribute(parse(article))
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    text = HOSTILE[name]
    seconds("The dam may fail, officials said.")
    quarter = text[: len(text) // 4]
    tried = []
    while len(tried) < _TRIES:
        tried.append((seconds(quarter), seconds(text)))
        short, long = tried[-1]
        if long < max(_NOISE, 9 * short):
            return
    pytest.fail(f"seconds of a quarter and of the whole: {tried}")
