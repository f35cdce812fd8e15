"""What extractors that look for actors share: the list that says whom."""

from __future__ import annotations

from dataclasses import dataclass

from framing.actors import actors_lexicon
from framing.lexicon import Lexicon

__all__ = ["ActorList"]


@dataclass(frozen=True)
class ActorList:
    """The setting of an extractor that looks for actors.

    Parameters
    ----------
    lexicon : str or Lexicon
        Lexicon of actors; or its name or path, or that of a table of actors.
    """

    lexicon: str | Lexicon = "actors"

    def __post_init__(self) -> None:
        """Read a file of the user's own at once: what is wrong with it is told first."""
        if isinstance(self.lexicon, str) and self.lexicon.endswith(".csv"):
            object.__setattr__(self, "lexicon", actors_lexicon(self.lexicon))
