"""Tone toward an actor: how a sentence speaks of whom it mentions, whoever that is."""

from __future__ import annotations

from framing.tone.toward import CLASSES, TOPIC_WEIGHT, Tone, tone_toward

__all__ = ["CLASSES", "TOPIC_WEIGHT", "Tone", "tone_toward"]
