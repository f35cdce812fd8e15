from __future__ import annotations

import pytest

from framing.articles import Article
from framing.attribution.introductions import hits_in, hits_of, introductions_of
from framing.document import parse


@pytest.mark.parametrize(
    ("text", "name", "nationality"),
    [
        ("Polish President Ana Beck left.", ("Ana", "Beck"), "PL"),
        ("Poland’s president, Ana Beck, left.", ("Ana", "Beck"), "PL"),
        ("The president, Ana Beck left.", (), ""),
        ("Ana Beck, the Polish president, left.", ("Ana", "Beck"), "PL"),
        ("Ana Beck, president of Poland, left.", ("Ana", "Beck"), "PL"),
        ("President Ana Beck left.", ("Ana", "Beck"), ""),
    ],
)
def test_introduction(text: str, name: tuple[str, ...], nationality: str) -> None:
    document = parse(Article(id="a1", text=text))
    found = introductions_of(
        document, hits_of(document, "source_roles"), hits_of(document, "countries", "code")
    )
    if not name:
        assert found == []
        return
    assert [(i.name, i.role, i.nationality) for i in found] == [(name, "government", nationality)]


def test_hits_in_a_range() -> None:
    document = parse(Article(id="a1", text="Officials met the mayor and a general."))
    hits = hits_of(document, "source_roles")
    assert [h.first for h in hits_in(hits, 1, 4)] == [3]
    assert hits_in(hits, 4, 4) == []
