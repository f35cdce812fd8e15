"""The lexicon of what news counts."""

from __future__ import annotations

import pytest

from framing.lexicon import read_lexicon

LEXICON = read_lexicon("counted_things")


def category(layer: str, form: str) -> set[str]:
    return {
        entry.category
        for entry in LEXICON.entries
        if entry.layer == layer and form in (entry.term, *entry.forms)
    }


@pytest.mark.parametrize(
    ("layer", "one", "other"),
    [
        ("thing", "soldiers", "troops"),
        ("thing", "missiles", "rockets"),
        ("state", "killed", "deaths"),
        ("state", "wounded", "injured"),
        ("event", "treaty", "pact"),
    ],
)
def test_synonyms_are_of_one_category(layer: str, one: str, other: str) -> None:
    assert category(layer, one) == category(layer, other) != set()


@pytest.mark.parametrize(
    ("layer", "one", "other"),
    [
        ("thing", "soldiers", "rebels"),
        ("state", "killed", "wounded"),
        ("state", "killed", "casualties"),
        ("event", "treaty", "summit"),
    ],
)
def test_different_things_are_not(layer: str, one: str, other: str) -> None:
    assert category(layer, one).isdisjoint(category(layer, other))


@pytest.mark.parametrize("layer", ["thing", "state", "event"])
def test_no_form_is_of_two_categories(layer: str) -> None:
    forms = [
        form.lower()
        for entry in LEXICON.entries
        if entry.layer == layer
        for form in {entry.term, *entry.forms}
    ]
    assert len(forms) == len(set(forms))
