"""Dictionaries of LIWC (.dic).

Categories stand between two lines of ``%``, a number and a name each, those below another
indented by tabs. Terms follow, each with the numbers of all categories it counts in; a
``*`` at the end stands for any ending.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from framing.curation.listed import LeftOut, Listed, WordList
from framing.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["liwc_cannot", "read_liwc", "write_liwc"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_CATEGORY = re.compile(r"(?a:(\d+))(?:\s+(.*))?")
_NUMBER = re.compile(r"(?a:\d+)")
_WITHOUT_TAB = re.compile(r"(\S.*?)((?:\s+(?a:\d+))+)")
_QUOTED = re.compile(r'["“](.*)["”]')

_Line = tuple[int, str]


def read_liwc(text: str, place: str) -> WordList:
    r"""Read a LIWC dictionary.

    Parameters
    ----------
    text : str
        The file.
    place : str
        What to call it in messages.

    Raises
    ------
    LexiconError
        If its categories are missing or not told apart, or a term has a number that is none
        of theirs.

    Examples
    --------
    >>> found = read_liwc("%\n1\twater\n2\tharm\n%\ndrown*\t1\t2\n", "w.dic")
    >>> [(term, category) for _, term, category in found.terms]
    [('drown*', 'water'), ('drown*', 'harm')]
    """
    before, head, body = _parts(text, place)
    names, about, left_out = _categories(head, place)
    left_out[:0] = [LeftOut(number, f"{line.strip()!r}: stands before the first %")
                    for number, line in before]  # fmt: skip
    terms: list[Listed] = []
    for number, line in body:
        found = _entry(line)
        if isinstance(found, str):
            left_out.append(LeftOut(number, f"{line.strip()!r}: {found}"))
            continue
        term, codes = found
        for code in dict.fromkeys(codes):
            if code not in names:
                raise LexiconError(
                    f"{place}:{number}: {term!r} has the category {code}, which is none of those "
                    f"between the two lines of %: {', '.join(names)}"
                )
            terms.append(Listed(number, term, names[code]))
    return WordList(about, tuple(terms), tuple(left_out))


def _parts(text: str, place: str) -> tuple[list[_Line], list[_Line], list[_Line]]:
    """The lines before the categories, those of the categories and those of the terms."""
    lines = [(n, line) for n, line in enumerate(_LINE_END.split(text), 1) if line.strip()]
    marks = [index for index, (_, line) in enumerate(lines) if line.strip() == "%"]
    if len(marks) < 2:
        raise LexiconError(
            f"{place}: a LIWC dictionary begins with its categories between two lines of %; "
            f"there {'is one such line' if marks else 'is no such line'}"
        )
    return lines[: marks[0]], lines[marks[0] + 1 : marks[1]], lines[marks[1] + 1 :]


def _categories(
    lines: Sequence[_Line], place: str
) -> tuple[dict[str, str], dict[str, str], list[LeftOut]]:
    """Names by number, what is said of each name, and lines that are no category."""
    names: dict[str, str] = {}
    about: dict[str, str] = {}
    left_out: list[LeftOut] = []
    above: list[tuple[int, str]] = []
    for number, line in lines:
        match = _CATEGORY.fullmatch(line.strip())
        if match is None:
            left_out.append(LeftOut(number, f"{line.strip()!r}: is no number and name"))
            continue
        code, name = _code(match[1]), " ".join((match[2] or "").split())
        _check_category(code, name, names, f"{place}:{number}")
        depth = len(line) - len(line.lstrip("\t"))
        while above and above[-1][0] >= depth:
            above.pop()
        under = f", under {above[-1][1]!r}" if above else ""
        above.append((depth, name))
        names[code] = name
        about[name] = f"Category {code} of {Path(place).name}{under}"
    if not names:
        raise LexiconError(f"{place}: there is no category between the two lines of %")
    return names, about, left_out


def _check_category(code: str, name: str, names: dict[str, str], place: str) -> None:
    if not name or not name.isprintable():
        raise LexiconError(f"{place}: category {code} has no name that can be read; write one")
    if code in names:
        raise LexiconError(
            f"{place}: {code} is the number of {names[code]!r} already; give {name!r} another"
        )
    if name in names.values():
        raise LexiconError(f"{place}: there is a category {name!r} already; give {code} another")


def _code(digits: str) -> str:
    """A category's number: 01 and 1 are one."""
    return digits.lstrip("0") or "0"


def _entry(line: str) -> tuple[str, list[str]] | str:
    """A term and its categories' numbers, or why there is none."""
    if line.strip() == "%":
        return "is a third %"
    if "(" in line or ")" in line:
        return "holds parentheses: a condition of LIWC, or an emoticon"
    fields = [field.strip() for field in line.strip().split("\t") if field.strip()]
    if len(fields) == 1:
        match = _WITHOUT_TAB.fullmatch(fields[0])
        if match is None:
            return "has no category"
        fields = [match[1], match[2]]
    codes = " ".join(fields[1:]).split()
    for code in codes:
        if not _NUMBER.fullmatch(code):
            return f"{code!r} is no number of a category"
    quoted = _QUOTED.fullmatch(fields[0])
    return " ".join((quoted[1] if quoted else fields[0]).split()), [_code(code) for code in codes]


def write_liwc(categories: Sequence[str], pairs: Iterable[tuple[str, str]]) -> str:
    r"""Write a LIWC dictionary.

    Parameters
    ----------
    categories : sequence of str
        Their names; they are numbered from 1.
    pairs : iterable of (str, str)
        Term and category.

    Examples
    --------
    >>> write_liwc(["water", "harm"], [("drown*", "harm"), ("drown*", "water")])
    '%\n1\twater\n2\tharm\n%\ndrown*\t1\t2\n'
    """
    numbers = {name: number for number, name in enumerate(categories, 1)}
    found: dict[str, set[int]] = {}
    for term, category in pairs:
        found.setdefault(term, set()).add(numbers[category])
    lines = ["%", *(f"{number}\t{' '.join(name.split())}" for name, number in numbers.items()), "%"]
    for term in sorted(found, key=lambda term: (term.lower(), term)):
        lines.append("\t".join((term, *map(str, sorted(found[term])))))
    return "".join(f"{line}\n" for line in lines)


def liwc_cannot(term: str) -> str:
    """Say what in a term LIWC cannot write; '' if it can."""
    if any(item.startswith("*") for item in term.split()):
        return "an ending such as *ed"
    return "parentheses" if "(" in term or ")" in term else ""
