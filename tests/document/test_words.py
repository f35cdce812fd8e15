from __future__ import annotations

import pytest

from framing.document.plain import plain_text
from framing.document.words import tokenise


def texts(text: str) -> list[str]:
    return list(tokenise(plain_text(text)).texts)


def words(text: str) -> list[str]:
    tokens = tokenise(plain_text(text))
    return [t for t, is_word in zip(tokens.texts, tokens.is_word, strict=True) if is_word]


@pytest.mark.parametrize(
    "abbreviation", ["U.S.", "Gen.", "Dr.", "Mr.", "Lt.", "Sen.", "Inc.", "Jan.", "D.C.", "p.m."]
)
def test_abbreviation_keeps_its_full_stop(abbreviation: str) -> None:
    assert abbreviation in texts(f"It was {abbreviation} 5 Tarn.")


def test_number_keeps_the_stop_of_no() -> None:
    assert texts("At No. 10, lights burned.")[:3] == ["At", "No.", "10"]


def test_no_as_an_answer_is_a_word_before_a_stop() -> None:
    assert texts("Will it rain? No. It is dry.")[4:6] == ["No", "."]


def test_small_no_before_a_number_keeps_its_stop() -> None:
    assert "no." in texts("It stands at no. 12 Quay Row.")


def test_month_that_is_a_word_too_is_an_abbreviation_only_before_a_day() -> None:
    assert "Mar." in texts("It fell on Mar. 3.")
    assert texts("They did it to Mar. Then they left.")[4:6] == ["Mar", "."]


def test_initial_keeps_its_stop() -> None:
    assert texts("Ana B. Tarn spoke.")[1] == "B."


@pytest.mark.parametrize("number", ["2.5", "3,000", "10:30", "1/2", "2.5%", "1990s", "3rd", "50km"])
def test_number_is_one_token(number: str) -> None:
    assert number in texts(f"It was {number} then.")


@pytest.mark.parametrize("mark", ["$", "£", "€"])
def test_currency_sign_stands_apart(mark: str) -> None:
    assert texts(f"It cost {mark}2.5 million.")[2:5] == [mark, "2.5", "million"]


def test_currency_sign_is_no_word() -> None:
    assert words("It cost $5.") == ["It", "cost", "5"]


def test_range_falls_into_its_numbers() -> None:
    assert texts("3,000–4,000 men")[:3] == ["3,000", "–", "4,000"]


def test_apostrophe_in_a_word_stays() -> None:
    assert texts("They don’t know.")[1] == "don't"


def test_clitic_stands_apart_and_is_no_word() -> None:
    assert texts("Norland’s")[:2] == ["Norland", "'s"]
    assert words("Norland’s dam") == ["Norland", "dam"]


def test_apostrophe_after_a_word_stands_apart() -> None:
    assert texts("the workers’ union")[1:3] == ["workers", "'"]


def test_apostrophe_before_a_decade_stands_apart() -> None:
    assert texts("the ’90s")[1:] == ["'", "90s"]


@pytest.mark.parametrize(
    "word", ["12-year-old", "5,000-strong", "ex-Norland", "cease-fire", "mid-2010s"]
)
def test_hyphenated_word_is_one_token(word: str) -> None:
    assert texts(f"the {word} thing")[1] == word


def test_compound_of_names_falls_into_its_parts_but_is_one_word() -> None:
    assert texts("Norland-Suvia border")[:3] == ["Norland", "-", "Suvia"]
    assert words("Norland-Suvia border") == ["Norland", "border"]


@pytest.mark.parametrize(
    "address", ["https://a.example/b?c=1", "www.tarn.example/x", "tarn.org", "ode@tarn.example"]
)
def test_address_is_one_token(address: str) -> None:
    assert address in texts(f"See {address} for more.")


def test_glued_full_stop_parts_two_words() -> None:
    assert texts("It was over.The dam held.")[2:5] == ["over", ".", "The"]


@pytest.mark.parametrize("dots", ["...", "....", "…"])
def test_ellipsis_is_one_token(dots: str) -> None:
    assert dots in texts(f"He waited{dots} then left.")


def test_doubled_single_marks_are_one_quotation_mark() -> None:
    tokens = tokenise(plain_text("``Over,'' she said"))
    assert tokens.texts[0] == tokens.texts[3] == '"'
    assert (tokens.starts[3], tokens.ends[3]) == (7, 9)


def test_offsets_give_the_words_back() -> None:
    text = "“Gen. Ode’s 12-year-old dog,” she said — at 3 p.m. — cost $2.5m…"
    tokens = tokenise(plain_text(text))
    pieces = [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)]
    assert [plain_text(piece) for piece in pieces] == list(tokens.texts)


def test_lowers_are_the_tokens_in_small_letters() -> None:
    tokens = tokenise("The U.S. Dam")
    assert tokens.lowers == ("the", "u.s.", "dam")


def test_at_finds_the_token_of_an_offset_or_the_next() -> None:
    tokens = tokenise("a dam")
    assert [tokens.at(offset) for offset in (0, 1, 2, 4, 5)] == [0, 1, 1, 1, 2]


def test_nothing_gives_no_tokens() -> None:
    assert len(tokenise("")) == 0


def test_abbreviation_looks_at_its_own_line_alone() -> None:
    assert texts("It fell on Mar.\n\n12 men left.")[3:5] == ["Mar", "."]


def test_may_is_no_abbreviation() -> None:
    assert texts("It ends in May. 12 men left.")[3:5] == ["May", "."]
