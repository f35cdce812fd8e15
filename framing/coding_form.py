"""The form by which people code the frames of articles by hand: a row for each article and item.

What words can show is an indicator (`framing.extractors.frames`); what an article is about is for
readers. The form asks them, and the same items can then be set beside the indicators.
"""

from __future__ import annotations

from collections import Counter
from typing import IO, TYPE_CHECKING, NamedTuple, cast

from framing.coding_items import ITEMS, SETS, Item
from framing.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from framing.articles import Article

__all__ = ["COLUMNS", "FormRow", "form_rows", "instructions", "items_of", "write_coding_form"]

COLUMNS = ("article_id", "outlet", "date", "headline", "item", "question", "allowed", "answer")
"""The columns of the form."""

_DEFAULT_SETS = ("generic", "policy", "functions")


class FormRow(NamedTuple):
    """A row of the form: one question about one article, its answer still empty.

    Attributes
    ----------
    article_id, outlet, date, headline : str
        The article; '' where unknown.
    item, question, allowed : str
        The item's name, what it asks, and the answers it takes, parted by semicolons.
    answer : str
        Empty: for the coder.
    """

    article_id: str
    outlet: str
    date: str
    headline: str
    item: str
    question: str
    allowed: str
    answer: str = ""


def items_of(sets: Sequence[str] = _DEFAULT_SETS) -> tuple[Item, ...]:
    """The items of some sets, in the order of the form.

    Parameters
    ----------
    sets : sequence of str
        Of 'generic', 'policy', 'functions' and 'war_peace'; the first three by default.

    Raises
    ------
    ValueError
        If there is no such set, or none is named.

    Examples
    --------
    >>> len(items_of(["generic"]))
    20
    """
    unknown = [name for name in sets if name not in SETS]
    if unknown or not sets:
        what = f"there is no set {unknown[0]!r}" if unknown else "no set is named"
        raise ValueError(f"{what}; there are {', '.join(map(repr, SETS))}")
    return tuple(item for item in ITEMS if item.group in sets)


def form_rows(
    articles: Iterable[Article], sets: Sequence[str] = _DEFAULT_SETS, *, blind: bool = False
) -> Iterator[FormRow]:
    """The rows of the form, article by article.

    Parameters
    ----------
    articles : iterable of Article
        What is to be coded.
    sets : sequence of str
        Which items are asked, see `items_of`.
    blind : bool
        Leave the outlet empty, so that the coder does not answer by what is known of it.

    Raises
    ------
    ValueError
        If there is no such set.

    Examples
    --------
    >>> from framing.articles import Article
    >>> rows = list(form_rows([Article(id="a1", text="Rain fell.", outlet="Daily Lantern")]))
    >>> rows[0].outlet, rows[0].item, rows[0].allowed
    ('Daily Lantern', 'responsibility_government_able', 'yes; no')
    """
    items = items_of(sets)
    for article in articles:
        outlet = "" if blind else article.outlet
        facts = (article.id, outlet, article.published, article.headline)
        for item in items:
            yield FormRow(*facts, item.name, item.question, "; ".join(item.allowed))


def instructions(sets: Sequence[str] = _DEFAULT_SETS) -> str:
    """The sheet of instructions that goes with the form, in Markdown.

    Raises
    ------
    ValueError
        If there is no such set.
    """
    items = items_of(sets)
    lines = [
        "# How to fill in the coding form",
        "",
        _GENERAL,
    ]
    for name, described in SETS.items():
        if name in sets:
            lines += ["", f"## {described.title}", "", described.text, ""]
            lines += ["| item | question | answers |", "| --- | --- | --- |"]
            own = (item for item in items if item.group == name)
            lines += [f"| `{i.name}` | {i.question} | {'; '.join(i.allowed)} |" for i in own]
    return "\n".join(lines) + "\n"


_GENERAL = """\
The form is a table (CSV, UTF-8): a row for each article and item. Open it in a spreadsheet and
write into the column `answer`, and nowhere else.

1. Each coder fills in a copy of the file, alone, and adds a name or number to the file's name.
2. Read the whole article once before you answer; *it* in a question is the article. Headlines,
   captions and boxes that belong to it count; advertisements, links to other articles and readers'
   comments do not.
3. Answer with one of the words under `allowed`. For a sentence, copy it from the article as it
   stands; leave the cell empty if there is none.
4. Answer by what the article says, whoever in it says so: a reproach that it quotes is a reproach
   in the article. Do not answer by what you know of the outlet or of the matter.
5. *Yes* needs a place in the text that you could point at. When in doubt, answer *no*.
6. Articles may have several frames, or none.
7. Do not look at what the program measured before you have finished.

Code ten articles first, compare the answers of all coders, settle what was understood in different
ways, and write it down here; these ten are then not part of the study. For the rest give the
agreement of coders for each item (Krippendorff's alpha, nominal) on a part, chosen at random, that
all have coded. Items below .667 should not carry a conclusion (Krippendorff 2019, Content
Analysis)."""


def write_coding_form(
    articles: Iterable[Article],
    path: Path,
    sets: Sequence[str] = _DEFAULT_SETS,
    *,
    blind: bool = False,
    overwrite: bool = False,
) -> tuple[Path, int]:
    """Write the form, and its instructions beside it as a Markdown file of the same name.

    Parameters
    ----------
    articles : iterable of Article
        What is to be coded.
    path : Path
        The CSV to write.
    sets : sequence of str
        Which items are asked, see `items_of`.
    blind : bool
        Leave the outlet empty.
    overwrite : bool
        Replace files that are there already.

    Returns
    -------
    tuple of Path and int
        The instructions, and how many articles the form holds.

    Raises
    ------
    ValueError
        If there is no such set.
    OutputError
        If a file is there already, for it may hold answers, or cannot be written.
    """
    from framing.exporters.atomic import atomic_file
    from framing.exporters.csv import TableWriter

    items_of(sets)
    sheet = path.with_suffix(".md")
    _check_names(path, sheet, overwrite)
    counted: Counter[str] = Counter()
    with TableWriter(path, columns=COLUMNS) as table, atomic_file(sheet) as file:
        for row in form_rows(articles, sets, blind=blind):
            table.write([row])
            counted[row.article_id] += 1
        cast("IO[str]", file).write(instructions(sets))
    return sheet, len(counted)


def _check_names(path: Path, sheet: Path, overwrite: bool) -> None:
    if path.suffix.lower() != ".csv":
        raise OutputError(f"{path}: the form is a CSV; end the name in .csv")
    for file in (path, sheet):
        if file.exists() and not overwrite:
            raise OutputError(
                f"{file}: is there already and may hold answers; give another name, or --force"
            )
