from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.articles import Article
from framing.attribution.sources import SourceReader
from framing.document import Source, parse

if TYPE_CHECKING:
    from framing.document import Document

NAMED = "named_person"
ANONYMITY = {
    "", "named_person", "named_institution", "unnamed_affiliated", "unnamed_generic", "implicit",
    "document",
}  # fmt: skip
ROLES = {
    "government", "military", "intelligence", "legislature", "igo", "expert_academic",
    "think_tank", "media", "civilian", "document", "unspecified",
}  # fmt: skip


def sources(marked: str) -> list[Source]:
    """Describe what stands in square brackets, in order."""
    spans: list[tuple[int, int]] = []
    text = ""
    for part in marked.split("["):
        inner, _, rest = part.rpartition("]")
        if inner:
            spans.append((len(text), len(text) + len(inner)))
        text += inner + rest
    document = parse(Article(id="a1", text=text))
    reader = SourceReader(document)
    return [describe(document, reader, start, end) for start, end in spans]


def describe(document: Document, reader: SourceReader, start: int, end: int) -> Source:
    firsts = [sentence.span.start for sentence in document.sentences]
    tokens = document.tokens
    sentence = max(0, bisect_right(firsts, start) - 1)
    return reader.describe((tokens.at(start), tokens.at(end - 1) + 1), sentence)


def speakers(marked: str) -> list[str]:
    return [source.speaker for source in sources(marked)]


def test_no_source_is_implicit() -> None:
    reader = SourceReader(parse(Article(id="a1", text="It may fail.")))
    assert reader.describe(None, 0) == Source(anonymity="implicit")


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("Moscow", ("named_institution", "government", "RU")),
        ("The Kremlin", ("named_institution", "government", "RU")),
        ("Seoul’s defence ministry", ("named_institution", "military", "KR")),
        ("A resident in Moscow", ("unnamed_generic", "civilian", "")),
        ("A Moscow-based analyst", ("unnamed_affiliated", "expert_academic", "")),
        ("Officials in Kyiv", ("unnamed_affiliated", "government", "UA")),
        ("Beijing’s spokesperson", ("unnamed_affiliated", "government", "CN")),
        ("NATO", ("named_institution", "igo", "NATO")),
        ("NATO Secretary General Orla Quist", (NAMED, "igo", "NATO")),
        ("South Korean President Tarn Suk Yeol", (NAMED, "government", "KR")),
        ("Russia’s defence minister", ("unnamed_affiliated", "government", "RU")),
        ("A former Polish official", ("unnamed_affiliated", "government", "PL")),
        ("The Washington Post", ("named_institution", "media", "US")),
        ("Washington", ("named_institution", "government", "US")),
        ("Western diplomats", ("unnamed_affiliated", "government", "XX-West")),
        ("A Pentagon official who spoke on condition of anonymity",
         ("unnamed_affiliated", "military", "US")),
        ("The newspaper’s editor", ("unnamed_affiliated", "media", "")),
        ("Residents", ("unnamed_generic", "civilian", "")),
        ("The report", ("document", "document", "")),
        ("Ana Beck", (NAMED, "unspecified", "")),
    ],
)  # fmt: skip
def test_typed_by_its_words(phrase: str, wanted: tuple[str, str, str]) -> None:
    (source,) = sources(f"[{phrase}] said that the dam may fail.")
    assert (source.anonymity, source.role, source.nationality) == wanted


@pytest.mark.parametrize(
    ("phrase", "role", "nationality"),
    [
        ("U.S. and NATO officials", "government;igo", "US;NATO"),
        ("Polish and Hungarian intelligence agencies", "intelligence", "PL;HU"),
        ("Poland, Hungary and NATO", "government;igo", "PL;HU;NATO"),
        ("Officers and residents", "military;civilian", ""),
        ("Polish President Ana Beck and Gen. Jon Ode", "government;military", "PL"),
    ],
)
def test_joint_source_has_all_roles_and_countries(phrase: str, role: str, nationality: str) -> None:
    (source,) = sources(f"[{phrase}] said that the dam may fail.")
    assert (source.role, source.nationality) == (role, nationality)


@pytest.mark.parametrize(
    "marked",
    [
        "[Ana Beck] spoke. [Beck] agreed. [Ms. Beck’s] view held.",
        "[Ivo Orlovsky] spoke. [Orlovskyy] agreed. [Mr. Orlowskiy] left.",
        "[José Orme] spoke. [J. Orme] agreed. [Jose Orme] left.",
        "[Minister Tarn Jong Un] spoke. [Tarn] agreed. [Tarn Jong-un] left.",
        "[Mr. Ode] spoke. Later Jon Ode slept. [Jon Ode] woke.",
        "[Ana Smith-Tarn] spoke. [Smith-Tarn] agreed. [She] left.",
    ],
)
def test_spellings_are_one_speaker(marked: str) -> None:
    assert len(set(speakers(marked))) == 1


def test_role_and_country_are_those_of_the_whole_text() -> None:
    found = sources("[Beck] spoke. Polish President Ana Beck left. [Beck] agreed.")
    assert found[0] == found[1] == Source(NAMED, "government", "PL", "Ana Beck")


def test_two_persons_of_one_surname_stay_two_and_the_bare_name_is_ambiguous() -> None:
    found = sources("[Ana Beck] spoke. [Jon Beck] agreed. [Beck] left.")
    assert [s.speaker for s in found[:2]] == ["Ana Beck", "Jon Beck"]
    assert [s.ambiguous for s in found] == [False, False, True]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("[Ana Beck] spoke. [She] agreed.", "Ana Beck"),
        ("Ana Beck, the mayor, left. [She] agreed.", "Ana Beck"),
        ("[Ms. Beck] spoke. [Mr. Ode] agreed. [She] left.", "Beck"),
        ("[An official] spoke. [He] agreed.", "official"),
        ("[The ministry] spoke. [It] agreed.", "ministry"),
        ("[Moscow] spoke. [It] agreed.", "Moscow"),
        ("Poland closed its border. [It] agreed.", "Poland"),
        ("[Officials] spoke. [They] agreed.", "officials"),
        ("Some farmers marched. [They] shouted that it was over.", "Some farmers"),
        ("[Ana Beck and Jon Ode] spoke. [They] agreed.", "Ana Beck and Jon Ode"),
        ("He blamed the mayor, [who] denied it.", "mayor"),
        ("He met a spokesman for the mill, [who] denied it.", "spokesman for the mill"),
        ("Defense Secretary Ana Beck left. [The secretary] agreed.", "Ana Beck"),
        ("Polish President Ana Beck met Hungarian President Jon Ode. [The Polish president] left.",
         "Ana Beck"),
        ("Sen. Ana Beck (R-Ohio) left. [The senator] agreed.", "Ana Beck"),
        ("Republican nominee Ana Beck left. [The GOP candidate] agreed.", "Ana Beck"),
        ("Ivo Quell, of Tarn, Md., [who] agreed, left.", "Ivo Quell"),
        ("[The Defence Ministry] spoke. [The ministry] agreed.", "Defence Ministry"),
        ("[The Washington Post] wrote. [The newspaper] added.", "Washington Post"),
        ("[A study by Tarn University] came. [The study] found it.", "study by Tarn University"),
    ],
)  # fmt: skip
def test_stands_for_who_was_named_before(marked: str, speaker: str) -> None:
    last = sources(marked)[-1]
    assert (last.speaker, last.ambiguous) == (speaker, False)


def test_pronoun_with_two_equally_good_persons_is_ambiguous() -> None:
    found = sources("[Quin Tarnow] spoke as [Bly Ormond] did. [He] agreed.")
    assert found[2].ambiguous


def test_pronoun_never_stands_for_the_other_gender() -> None:
    found = sources("[Jon Ode] spoke. [She] agreed.")
    assert found[1] == Source(anonymity=NAMED)


def test_who_is_named_in_the_words_said_is_not_the_speaker() -> None:
    found = sources("[Jon Ode] spoke. Ivo Quell is late, [he] said.")
    assert (found[1].speaker, found[1].ambiguous) == ("Jon Ode", False)


def test_bare_office_of_nobody_is_left_unnamed() -> None:
    assert sources("[The mayor] agreed.")[0].anonymity == "unnamed_affiliated"


def test_they_without_a_group_is_left_open() -> None:
    assert sources("[They] said that the dam may fail.") == [Source()]


@pytest.mark.parametrize("pronoun", ["I", "we", "you", "this"])
def test_first_and_second_person_are_left_open(pronoun: str) -> None:
    assert sources(f"So [{pronoun}] said it.") == [Source()]


def test_office_without_country_is_of_the_one_country_the_text_is_about() -> None:
    text = "Poland and Polish farmers met in Warsaw. [The president] spoke in Poland."
    assert sources(text)[0].nationality == "PL"
    assert sources("Poland met Hungary in Warsaw. [The president] spoke.")[0].nationality == ""


@given(st.data())
def test_any_range_of_tokens_is_described(data: st.DataObject) -> None:
    words = st.sampled_from(
        ["Ana", "Beck", "the", "mayor", ",", "and", "who", "of", "Poland", "’s", "(", ")", "said",
         "he", "it", "they", "“", "”", ".", "officials", "\n\n", "NATO", "-", "10", "%", "Sens."]
    )  # fmt: skip
    text = " ".join(data.draw(st.lists(words, min_size=1, max_size=40)))
    document = parse(Article(id="a1", text=text))
    if not document.tokens.texts or not document.sentences:
        return
    reader = SourceReader(document)
    size = len(document.tokens)
    for _ in range(4):
        first = data.draw(st.integers(0, size - 1))
        last = data.draw(st.integers(first + 1, size))
        sentence = data.draw(st.integers(0, len(document.sentences) - 1))
        source = reader.describe((first, last), sentence)
        assert set(source.role.split(";")) <= ROLES
        assert source.anonymity in ANONYMITY


def test_reading_is_linear_in_length() -> None:
    text = "Ana Beck spoke and Jon Ode agreed. " * 2000
    document = parse(Article(id="a1", text=text))
    reader = SourceReader(document)
    place = len(document.tokens) - 3
    assert reader.describe((place, place + 1), len(document.sentences) - 1).speaker == "Jon Ode"


def test_long_range_is_read_as_far_as_a_phrase_goes() -> None:
    (source,) = sources("[The mayor " + "of the old town " * 100 + "] spoke.")
    assert source.role == "government"
    assert len(source.speaker) < 80


@pytest.mark.parametrize(
    ("phrase", "speaker", "country"),
    [
        ("Poland's Ambassador to South Korea Ana Orlov", "Ana Orlov", "PL"),
        ("Mayor of Tarn Ana Orlov", "Ana Orlov", ""),
        ("A spokesman for Ana Orlov", "spokesman for Ana Orlov", ""),
        ("The president of Poland", "president of Poland", "PL"),
    ],
)
def test_name_behind_the_place_of_an_office(phrase: str, speaker: str, country: str) -> None:
    (found,) = sources(f"[{phrase}] said that it was over.")
    assert (found.speaker, found.nationality) == (speaker, country)
