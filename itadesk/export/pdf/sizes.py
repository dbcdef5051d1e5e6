"""Sizes as offices name them, in the points of the font that is drawn.

Offices set papers in "TH Sarabun 16 pt", a font drawn small in its em: its digits are 0.362 em
wide (its published width table) where those of the Sarabun shipped here, the same design drawn
full size, are 0.550 em. Sarabun at the named points would print a ten-page paper on thirty pages;
at ``SHIPPED_SCALE`` it is as large as what the office's own Word file shows. It is kept a little
above the ratio of the widths (0.66), on the legible side.
"""

from dataclasses import replace
from typing import TypeVar

from itadesk.records.document import Block, Grid, Paragraph, SignatureBlock

Sized = TypeVar("Sized", bound=Block)

SHIPPED_SCALE = 0.7
"""Drawn points of the shipped Sarabun for each point that a form names."""


def drawn(block: Sized, scale: float) -> Sized:
    """``block`` with its size in drawn points."""
    if isinstance(block, Paragraph | Grid | SignatureBlock) and scale != 1:
        return replace(block, size=block.size * scale)
    return block
