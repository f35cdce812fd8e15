"""Draw what was measured: each figure with the data behind it and a description in words.

A figure `name(comparison)` has two twins: `name_data(comparison)`, the data frame drawn,
and `name_alt(comparison)`, its description. Claim strips draw a `FigureTable`.
"""

from framing.figures.claim_strip import (
    claim_strip,
    claim_strip_alt,
    claim_strip_data,
    write_claim_strips,
)
from framing.figures.differences import differences, differences_alt, differences_data
from framing.figures.hedging import (
    hedge_categories,
    hedge_categories_alt,
    hedge_categories_data,
    hedge_dots,
    hedge_dots_alt,
    hedge_dots_data,
    voice_slope,
    voice_slope_alt,
    voice_slope_data,
)
from framing.figures.sources import (
    source_composition,
    source_composition_alt,
    source_composition_data,
)
from framing.figures.speaking import speaking, speaking_alt, speaking_data
from framing.figures.style import png_of, svg_of

__all__ = [
    "claim_strip",
    "claim_strip_alt",
    "claim_strip_data",
    "differences",
    "differences_alt",
    "differences_data",
    "hedge_categories",
    "hedge_categories_alt",
    "hedge_categories_data",
    "hedge_dots",
    "hedge_dots_alt",
    "hedge_dots_data",
    "png_of",
    "source_composition",
    "source_composition_alt",
    "source_composition_data",
    "speaking",
    "speaking_alt",
    "speaking_data",
    "svg_of",
    "voice_slope",
    "voice_slope_alt",
    "voice_slope_data",
    "write_claim_strips",
]
