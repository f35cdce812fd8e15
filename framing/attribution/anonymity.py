"""How openly a source phrase names who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attribution.introductions import MARKER
from framing.attribution.names import core_of, is_plain_role, person_name
from framing.attribution.speakers import NOT_NAMES
from framing.document.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.attribution.introductions import Hit

__all__ = ["anonymity_of", "is_origin"]

_GENERIC = word_set(
    "analysts analyst experts expert critics critic observers observer sources source people "
    "some many others insiders supporters opponents researchers scholars commentators "
    "economists historians residents witnesses estimates reports diplomats voters"
)
_INSTITUTIONS = word_set(
    "office company court party union bank center centre association organization organisation "
    "group team campaign bureau board house school college fund times journal authority"
)
_ORIGINS = word_set("by from at in")


def is_origin(texts: Sequence[str], index: int) -> bool:
    """Whether what follows a word says where a source comes from, not what it is.

    *of* and *for* do behind a word that is no name: "a spokesman for the Tarn Institute",
    but not "the Center for Old Walls".
    """
    if texts[index] in _ORIGINS:
        return True
    return texts[index] in ("of", "for") and texts[index - 1][0].islower()


def anonymity_of(texts: Sequence[str], hits: Sequence[Hit]) -> str:
    """Tell how openly a source phrase names who speaks.

    A person's name makes it named, whatever stands around it; else the last word that
    tells a person, an institution or a document decides.

    Parameters
    ----------
    texts : sequence of str
        The tokens of the phrase.
    hits : sequence of Hit
        The roles in it up to its first comma.

    Returns
    -------
    str
        One of the types of `framing.document.model.Source`; '' for a phrase without words.
    """
    core = core_of(texts)
    if not core:
        return ""
    low = [text.lower() for text in core]
    if low[0] in _INSTITUTIONS and len(low) > 1 and low[1] in ("of", "for"):
        return "named_institution"
    kinds = [hit.kind for hit in hits]
    last = kinds[-1] if kinds else ""
    origin = (index for index in range(1, len(core)) if is_origin(core, index))
    head = core[: next(origin, len(core))]
    small = not head[-1][0].isupper()
    if person_name(head) and last != "institution" and low[len(head) - 1] not in _GENERIC:
        if last == "document" and small:
            return "document"
        if not (last in ("person", "marker") and small):
            return "named_person"
    named = _is_named(core)
    if any(hit.category == MARKER for hit in hits):
        affiliated = named or any(is_plain_role(word) for word in set(low) - _GENERIC)
        return "unnamed_affiliated" if affiliated else "unnamed_generic"
    if _GENERIC.intersection(low) and not named:
        return "unnamed_generic"
    if last == "person":
        return "unnamed_affiliated" if named or low[-1] not in _GENERIC else "unnamed_generic"
    if last == "document":
        return "document"
    if kinds or named or _INSTITUTIONS.intersection(low):
        return "named_institution"
    return "unnamed_generic" if low[-1].endswith("s") else "unnamed_affiliated"


def _is_named(core: Sequence[str]) -> bool:
    """Whether any word of a phrase is a name, of whatever it be."""
    return any(
        text[0].isupper()
        and text.lower() not in NOT_NAMES | _GENERIC
        and (index > 0 or not is_plain_role(text))
        for index, text in enumerate(core)
    )
