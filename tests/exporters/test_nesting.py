"""Spans that lie in one another, share their words or cross: arranged without losing any."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from framing.exporters.nesting import PARTS, Part, Stretch, blocks_of_stretches, nested
from framing.spans import Span

TEXT = "abcdefghij"
WHOLE = Span(0, len(TEXT))


def flat(inside, around=()):
    """Each character with the parts around it."""
    for piece in inside:
        if isinstance(piece, str):
            assert piece
            yield from ((character, frozenset(around)) for character in piece)
        else:
            own = {(piece.name, number) for number in piece.numbers}
            yield from flat(piece.inside, {*around, *own})


def stretches(inside):
    for piece in inside:
        if isinstance(piece, Stretch):
            yield piece
            yield from stretches(piece.inside)


def parts():
    edges = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda e: Span(min(e), max(e)))
    part = st.builds(Part, st.sampled_from(PARTS), st.integers(1, 4), edges)
    return st.lists(part, max_size=8, unique_by=lambda part: part[:2])


@given(parts())
def test_every_character_stands_once_in_all_its_parts(some):
    shown = list(flat(nested(TEXT, WHOLE, some)))
    assert "".join(character for character, _ in shown) == TEXT
    for offset, (_, around) in enumerate(shown):
        assert around == {
            (part.name, part.number) for part in some if part.span.start <= offset < part.span.end
        }


@given(parts())
def test_every_part_begins_once_and_ends_once(some):
    found = list(stretches(nested(TEXT, WHOLE, some)))
    for name, number, span in some:
        own = [s for s in found if s.name == name and number in s.numbers]
        expected = int(span.start < span.end)
        assert sum(s.begins for s in own) == sum(s.ends for s in own) == expected


def test_one_in_another_lies_inside():
    (outer,) = nested(TEXT, WHOLE, [Part("content", 2, Span(2, 4)), Part("content", 1, WHOLE)])
    assert [type(piece) for piece in outer.inside] == [str, Stretch, str]
    assert outer.inside[1].numbers == (2,)


def test_the_same_words_in_one_role_are_one_stretch():
    (before, shared, behind) = nested(
        TEXT, WHOLE, [Part("source", 3, Span(1, 4)), Part("source", 2, Span(1, 4))]
    )
    assert (before, shared.numbers, shared.inside, behind) == ("a", (2, 3), ("bcd",), "efghij")


def test_the_same_words_in_two_roles_are_two_stretches():
    (outer,) = nested(
        "ab", Span(0, 2), [Part("cue", 1, Span(0, 2)), Part("content", 1, Span(0, 2))]
    )
    assert (outer.name, outer.inside[0].name) == ("content", "cue")


def test_a_crossing_part_is_cut_at_the_edge_and_taken_up_again():
    first, rest, _ = nested(
        TEXT, WHOLE, [Part("content", 1, Span(0, 4)), Part("content", 2, Span(2, 6))]
    )
    cut = first.inside[1]
    assert (cut.inside, cut.begins, cut.ends) == (("cd",), True, False)
    assert (rest.inside, rest.begins, rest.ends) == (("ef",), False, True)


def test_a_part_over_two_blocks_stands_in_both(attributed):
    document, _ = attributed("First words.\n\nLast words.")
    blocks = list(blocks_of_stretches(document, [Part("content", 1, Span(6, 18))]))
    (_, (before, begun)), (_, (resumed, behind)) = blocks
    assert (before, begun.inside, begun.ends) == ("First ", ("words.",), False)
    assert (resumed.inside, resumed.begins, behind) == (("Last",), False, " words.")


def test_parts_outside_the_stretch_are_left_out():
    assert nested(TEXT, Span(2, 4), [Part("cue", 1, Span(0, 2)), Part("cue", 1, Span(4, 6))]) == (
        "cd",
    )


def test_many_parts_take_little_longer_each(attributed):
    document, _ = attributed("The wall fell.\n\n" * 4000)
    some = [
        Part("cue", i, Span(b.span.start, b.span.end)) for i, b in enumerate(document.blocks, 1)
    ]
    begun = time.process_time()
    assert sum(len(inside) for _, inside in blocks_of_stretches(document, some)) == 4000
    assert time.process_time() - begun < 2
