from __future__ import annotations

from framing.actors import states


def test_a_state_has_names_demonyms_capital_and_seats() -> None:
    russia = states()["RU"]
    assert (russia.id, russia.name) == ("russia", "Russia")
    assert "Russian Federation" in russia.names
    assert "Russians" in russia.demonyms
    assert russia.capitals == ("Moscow",)
    assert russia.residences == ("Kremlin",)


def test_all_states_of_the_library_are_there() -> None:
    assert len(states()) >= 240
    assert {"US", "GB", "KP", "PS", "VA", "TW", "XK"} - set(states()) <= {"XK"}


def test_ids_are_unique() -> None:
    ids = [state.id for state in states().values()]
    assert len(ids) == len(set(ids))


def test_names_are_english_and_hold_no_codes() -> None:
    names = {name for state in states().values() for name in state.names}
    assert "IS" not in names
    assert "Island" not in names
    assert "Republic of Korea" in names


def test_a_demonym_belongs_to_the_state_that_newspapers_mean() -> None:
    owners = [state.code for state in states().values() if "Chinese" in state.demonyms]
    assert owners == ["CN"]
