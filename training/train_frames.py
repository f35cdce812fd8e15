"""Fit the model of narrative frames, measure it, and write its weights and their card.

    python training/train_frames.py GOLD

GOLD is the folder of marked texts; `narrative_frames` is read. Every figure of the card is of
articles that the weights measured had not seen (frames_card.py); the packaged weights are fitted to
all of them. The same data and versions give the same weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from frames_card import card
from frames_fitting import fit, read_articles

from framing.extractors.frames_features import cue_names, lexicon_digests

if TYPE_CHECKING:
    from framing.extractors.frames_model import FrameModel

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "framing" / "models" / "narrative_frames.npz"


def save(model: FrameModel, path: Path) -> None:
    """Write the arrays as framing.extractors.frames_model reads them."""
    path.parent.mkdir(exist_ok=True)
    np.savez(
        path,
        vocabulary=np.frombuffer("\n".join(model.vocabulary).encode(), np.uint8),
        lexicons=np.array(lexicon_digests()),
        cue_names=np.array(cue_names()),
        **{
            name: getattr(model, name).astype(np.float32)
            for name in ("idf", "cue_mean", "cue_deviation", "cues", "bias")
        },
        words=model.words.astype(np.float16),
    )


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="folder of marked texts")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    articles = read_articles(options.gold / "narrative_frames.jsonl.gz")
    save(fit(articles), options.output)
    text = card(articles, options.output)
    options.output.with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
