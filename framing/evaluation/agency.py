"""Who acts and who is acted upon, scored against marked mentions."""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from framing.actors import agency_of
from framing.actors.mentions import Mention
from framing.articles import Article
from framing.document import parse
from framing.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["judged_roles"]


def judged_roles(marks: Path, texts: Path) -> dict[str, Counter[tuple[str, str]]]:
    """Count how often each marked role was given each role.

    Parameters
    ----------
    marks : Path
        CSV with the columns part, article (the first 16 hexadecimal digits of the SHA-256 of
        an article's id), start, end, kind and role.
    texts : Path
        JSON Lines, gzipped, with `id` and `text` of the articles.

    Returns
    -------
    dict of str to Counter
        For each part of the marks, pairs of the marked role and the one given.

    Raises
    ------
    KeyError
        If a marked article is not among the texts.
    """
    with gzip.open(texts, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        by_digest = {sha256(row["id"].encode()).hexdigest()[:16]: row["text"] for row in rows}
    found: dict[str, Counter[tuple[str, str]]] = {}
    with marks.open(encoding="utf-8") as file:
        for mark in csv.DictReader(file):
            document = parse(Article(id="marked", text=by_digest[mark["article"]]))
            start, end = int(mark["start"]), int(mark["end"])
            first, last = document.tokens.at(start), document.tokens.at(end - 1) + 1
            form = "person" if mark["kind"] == "person" else "name"
            mention = Mention(Span(start, end), first, last, "", form, "")
            (given,) = agency_of(document, [mention])
            found.setdefault(mark["part"], Counter())[mark["role"], given.role] += 1
    return found
