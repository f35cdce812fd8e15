"""Dictionaries of quanteda, the R package, as YAML.

Categories are keys, nested at will, with a list of words each; ``*`` stands for any letters
and ``?`` for one. Where a category holds both words and further categories, quanteda writes
its words under the key ``__``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.curation.listed import LeftOut, Listed, WordList
from framing.document.word_lists import word_set
from framing.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["quanteda_cannot", "read_quanteda", "write_quanteda"]

_OWN = "__"
_JOINED = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z'-]*\*?(?: [A-Za-z][A-Za-z'-]*\*?)*")
_NOT_TEXT = word_set("y n yes no true false on off null na")
"""Words that YAML takes for something else than text unless they are quoted."""


def read_quanteda(text: str, place: str) -> WordList:
    """Read a quanteda dictionary.

    A category is named by all its keys, joined by full stops, as quanteda does itself.

    Parameters
    ----------
    text : str
        The YAML.
    place : str
        What to call the file in messages.

    Raises
    ------
    LexiconError
        If it is not YAML, does not consist of named categories, or names one twice; if
        PyYAML is not installed.

    Examples
    --------
    >>> found = read_quanteda("water: {harm: [drown*, flash_flood]}", "w.yml")
    >>> [(term, category) for _, term, category in found.terms]
    [('drown*', 'water.harm'), ('flash flood', 'water.harm')]
    """
    reader = _Reader(place)
    reader.read(_composed(text, place))
    return WordList(reader.categories, tuple(reader.terms), tuple(reader.left_out))


def _composed(text: str, place: str) -> Any:
    """The YAML's nodes, which know their lines; nothing is made of them."""
    try:
        import yaml  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise LexiconError(
            f"{place}: quanteda dictionaries are YAML, and PyYAML is not installed; "
            "run: pip install 'framing[yaml]'"
        ) from None
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or str(error)
        raise LexiconError(
            f"{place}{line}: not valid YAML: {problem}; put entries that begin with * or hold "
            "marks into quotation marks"
        ) from None
    except RecursionError:
        raise LexiconError(f"{place}: not a dictionary: it is nested too deeply") from None


@dataclass
class _Reader:
    """Gathers what stands in the nodes."""

    place: str
    categories: dict[str, str] = field(default_factory=dict)
    terms: list[Listed] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)

    def read(self, root: Any) -> None:
        """Read the whole file."""
        if root is None or root.id != "mapping":
            raise LexiconError(
                f"{self.place}: not a dictionary; write the name of a category, a colon, and "
                "below it a list of its words"
            )
        self._mapping(root, ())

    def _node(self, node: Any, path: tuple[str, ...]) -> None:
        self._check_new(node)
        if node.id == "mapping":
            self._mapping(node, path)
            return
        category = ".".join(path)
        if node.id == "scalar" or not node.value or any(i.id != "mapping" for i in node.value):
            self.categories[category] = f"Category of {Path(self.place).name}"
        if node.id == "scalar":
            self._term(node, category)
            return
        for item in node.value:
            self._node(item, path)

    def _mapping(self, node: Any, path: tuple[str, ...]) -> None:
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            name = " ".join(key.value.split()) if key.id == "scalar" else ""
            if not name or not name.isprintable():
                raise LexiconError(f"{self.place}:{line}: a category has no name; write one word")
            if name in lines:
                raise LexiconError(
                    f"{self.place}:{line}: the category {name!r} stands in line {lines[name]} "
                    "already; join the two"
                )
            lines[name] = line
            self._node(value, path if name == _OWN and path else (*path, name))

    def _term(self, node: Any, category: str) -> None:
        line = node.start_mark.line + 1
        term = " ".join(node.value.split())
        if not ({"@", "#"} & set(term)):
            term = _JOINED.sub(" ", term)
        if "?" in term:
            self.left_out.append(LeftOut(line, f"{term!r}: holds ?, which stands for any letter"))
        elif term:
            self.terms.append(Listed(line, term, category))

    def _check_new(self, node: Any) -> None:
        # Text that refers to itself would never end.
        if id(node) in self._seen:
            raise LexiconError(
                f"{self.place}:{node.start_mark.line + 1}: what stands here is referred to "
                "elsewhere (&name, *name); write it out, and put entries that begin with * into "
                "quotation marks"
            )
        self._seen.add(id(node))


@dataclass
class _Branch:
    """A category that is to be written: its words, and the categories below it."""

    terms: set[str] = field(default_factory=set)
    below: dict[str, _Branch] = field(default_factory=dict)

    def at(self, path: Sequence[str]) -> _Branch:
        """The category at the end of a path, made if there is none."""
        branch = self
        for name in path:
            branch = branch.below.setdefault(name, _Branch())
        return branch

    def lines(self, indent: str = "") -> Iterator[str]:
        """The YAML's lines."""
        for name, branch in self.below.items():
            yield f"{indent}{_scalar(name)}:"
            deeper = f"{indent}  "
            yield from branch.lines(deeper)
            if branch.below and branch.terms:
                yield f"{deeper}{_OWN}:"
                deeper = f"{deeper}  "
            for term in sorted(branch.terms, key=lambda term: (term.lower(), term)):
                yield f"{deeper}- {_scalar(term)}"


def write_quanteda(categories: Sequence[str], pairs: Iterable[tuple[str, str]]) -> str:
    r"""Write a quanteda dictionary.

    Parameters
    ----------
    categories : sequence of str
        Their names, nested where they hold full stops.
    pairs : iterable of (str, str)
        Term and category.

    Examples
    --------
    >>> print(write_quanteda(["water.harm"], [("drown*", "water.harm")]), end="")
    water:
      harm:
        - drown*
    """
    ordered = list(pairs)
    filled = {category for _, category in ordered}
    root = _Branch()
    for category in categories:
        if category in filled:
            root.at(_path(category))
    for term, category in ordered:
        root.at(_path(category)).terms.add(term)
    return "".join(f"{line}\n" for line in root.lines())


def _path(category: str) -> list[str]:
    path = [" ".join(part.split()) for part in category.split(".")]
    return path if all(path) else [category]


def _scalar(text: str) -> str:
    """A text as YAML, in quotation marks where it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def quanteda_cannot(term: str) -> str:
    """Say what in a term quanteda would take for something else; '' if nothing."""
    return "a ?, which would stand for any letter" if "?" in term else ""
