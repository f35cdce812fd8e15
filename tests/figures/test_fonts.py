from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.figures.fonts import MARK, readable


def test_latin_text_stays_as_it_is():
    text = "Café “naïve” – it’s £5, Ægir & Łódź"
    assert readable(text) == (text, 0)


def test_control_characters_and_lone_surrogates_are_replaced_and_counted():
    assert readable("a\x00b\ud800c") == (f"a{MARK}b{MARK}c", 2)


def test_private_and_unassigned_characters_are_replaced():
    assert readable("\ue000\U000fffff\u0378") == (MARK * 3, 3)


def test_line_ends_become_spaces():
    assert readable("one\r\n\ttwo\u2028three") == ("one two three", 0)


def test_invisible_format_characters_are_left_out():
    assert readable("a\u200bb\u202ec\ufeff\u00add") == ("abcd", 0)


@given(st.text(st.characters(codec=None), max_size=40))
def test_readable_text_stays_as_it_is(text):
    shown, _ = readable(text)
    assert readable(shown) == (shown, 0)
