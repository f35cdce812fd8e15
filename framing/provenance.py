"""How numbers came about: versions, word lists, settings and a digest of the input."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import platform
from functools import lru_cache
from importlib import metadata, resources
from typing import TYPE_CHECKING, Any

from framing.extractors.frames_model import NarrativeFrames
from framing.lexicon import Lexicon, packaged_lexicons, read_lexicon
from framing.version import __version__
from framing.weights import weights_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.articles import Article, Corpus
    from framing.extractors.extractor import Extractor

__all__ = ["CorpusDigest", "accuracy", "provenance_of", "weights_digests"]

_PACKAGES = (
    "numpy", "pandas", "scipy", "scikit-learn", "matplotlib", "seaborn", "nltk", "textstat",
    "vaderSentiment", "typst",
)  # fmt: skip


class CorpusDigest:
    """A SHA-256 over articles as they pass, so that none need be kept.

    Examples
    --------
    >>> from framing import Article
    >>> digest = CorpusDigest()
    >>> digest.add(Article(id="a1", text="Rain fell."))
    >>> len(digest.hexdigest())
    64
    """

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, article: Article) -> None:
        """Take one article's id and text into account."""
        for part in (article.id, article.text):
            data = part.encode("utf-8", "surrogatepass")
            self._hash.update(len(data).to_bytes(8, "big"))
            self._hash.update(data)

    def hexdigest(self) -> str:
        """The digest so far."""
        return self._hash.hexdigest()


def _versions(names: Iterable[str]) -> dict[str, str]:
    versions: dict[str, str] = {}
    for name in names:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "not installed"
    return versions


def weights_digests() -> dict[str, str]:
    """The SHA-256 of the packaged weights, by what they tell."""
    return {name: weights_digest(name) for name in ("attribution", "tone")}


def provenance_of(corpus: Corpus | str, extractors: Sequence[Extractor]) -> dict[str, Any]:
    """All that is needed to make the same numbers again; no clock, no path.

    Parameters
    ----------
    corpus : Corpus or str
        The articles, or the digest of those that have passed through a `CorpusDigest`.
    extractors : sequence of Extractor
        What measured them.

    Returns
    -------
    dict
        Ready for JSON.
    """
    if isinstance(corpus, str):
        input_digest = corpus
    else:
        running = CorpusDigest()
        for article in corpus:
            running.add(article)
        input_digest = running.hexdigest()
    lexicons = [read_lexicon(name) for name in packaged_lexicons()]
    lexicons += [lexicon for e in extractors for lexicon in _own_lexicons(e)]
    return {
        "framing": __version__,
        "python": platform.python_version(),
        "packages": _versions(_PACKAGES),
        "input_sha256": input_digest,
        "lexicons": {
            lexicon.name: {
                "title": lexicon.card.title,
                "version": lexicon.card.version,
                "licence": lexicon.card.licence,
                "sha256": lexicon.digest,
                "entries": len(lexicon.entries),
            }
            for lexicon in lexicons
        },
        "weights": _weights(extractors),
        "accuracy": accuracy(),
        "extractors": {e.name: {"class": type(e).__name__, **_settings(e)} for e in extractors},
    }


@lru_cache(maxsize=1)
def accuracy() -> tuple[dict[str, Any], ...]:
    """The accuracy that was measured for this version, as `make accuracy` recorded it.

    Returns
    -------
    tuple of dict
        One for each figure, with the keys gold, about, task, texts, measure, precision,
        recall, f1, low, high (their 95 % interval), right, found, gold_count, texts_with
        and, where people's agreement is known, people; None for what is undefined. `stale`
        names word lists and weights that have changed since. Empty where nothing was
        recorded.
    """
    file = resources.files("framing").joinpath("accuracy.json")
    if not file.is_file():
        return ()
    record = json.loads(file.read_text("utf-8"))
    stale = sorted(
        name
        for name, digest in record["lexicons"].items()
        if name not in packaged_lexicons() or read_lexicon(name).digest != digest
    )
    stale += [
        f"weights of {name}"
        for name, digest in weights_digests().items()
        if record["weights"].get(name) != digest
    ]
    return tuple({**measured, "stale": stale} for measured in record["measured"])


def _weights(extractors: Sequence[Extractor]) -> dict[str, str]:
    """Digests of the weights that measuring rests on, and of opt-in ones that were used."""
    digests = {**weights_digests(), "agency": weights_digest("agency")}
    if any(isinstance(extractor, NarrativeFrames) for extractor in extractors):
        digests["narrative_frames"] = weights_digest("narrative_frames")
    return digests


def _own_lexicons(extractor: Extractor) -> list[Lexicon]:
    """Lexicons among the settings that do not come with framing."""
    if not dataclasses.is_dataclass(extractor):
        return []
    settings = (getattr(extractor, f.name) for f in dataclasses.fields(extractor) if f.init)
    return [setting for setting in settings if isinstance(setting, Lexicon)]


def _settings(extractor: Extractor) -> dict[str, Any]:
    if not dataclasses.is_dataclass(extractor):
        return {}
    return {
        f.name: getattr(extractor, f.name)
        if isinstance(getattr(extractor, f.name), (str, int, float, bool, type(None)))
        else str(getattr(extractor, f.name))
        for f in dataclasses.fields(extractor)
        if f.init
    }
