from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.language import reads_as_english
from framing.document import parse


def english(text: str) -> bool:
    return reads_as_english(parse(Article(id="a1", text=text)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dam fails",
        "The mayor of Tarn said on Monday that the dam is safe and that nobody has to leave it.",
    ],
)
def test_english(text: str) -> None:
    assert english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de Tarn a dit lundi que le barrage est sûr et que personne ne doit partir.",
        "Der Bürgermeister von Tarn sagte am Montag, der Damm sei sicher und niemand müsse gehen.",
        "Плотина безопасна, сказал мэр.",
        "大坝是安全的。",
    ],
)
def test_other_languages(text: str) -> None:
    assert not english(text)
