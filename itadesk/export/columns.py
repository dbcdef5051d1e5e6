"""Columns wide enough for their longest number or word; the widest columns give way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from itadesk.export.font import Widths
from itadesk.records.document import Column, Grid, Part
from itadesk.thai.lines import pieces

_LONGEST_WORD = 14
"""Letters of a text that is short enough to decide a column's width."""
_PADDING = 13.0
"""Points that Word and its kin leave free beside a text, and a little more."""
_BOLD = 1.08
MANY_ROWS = 3000
"""More rows than any paper has: from here on speed counts more than looks."""
_LATIN = re.compile("[!-~]+")
_MOST = 0.25
"""Share of the table that no column is widened beyond."""


def with_fitting_columns(part: Part, total: float, widths: Widths) -> Part:
    """``part`` with columns that no short text breaks in; ``total`` points are to be shared.

    Tables of the same columns keep the same columns.
    """
    grids = [block for block in part.blocks if isinstance(block, Grid)]
    if sum(len(grid.rows) for grid in grids) > MANY_ROWS:
        return part
    fitted = {
        grid.columns: _fitted([own for own in grids if own.columns == grid.columns], total, widths)
        for grid in grids
    }
    blocks = (
        replace(block, columns=fitted[block.columns]) if isinstance(block, Grid) else block
        for block in part.blocks
    )
    return replace(part, blocks=tuple(blocks))


def _fitted(grids: Sequence[Grid], total: float, widths: Widths) -> tuple[Column, ...]:
    columns = grids[0].columns
    whole = sum(column.width for column in columns) or 1.0
    shares = [column.width / whole for column in columns]
    needs = [
        min(_MOST, (_longest(grids, at, widths) + _PADDING) / total) for at in range(len(columns))
    ]
    short = [max(need - share, 0.0) for need, share in zip(needs, shares, strict=True)]
    spare = [max(share - need, 0.0) for need, share in zip(needs, shares, strict=True)]
    given = min(1.0, sum(short) / sum(spare)) if any(spare) else 0.0
    taken = min(1.0, sum(spare) / sum(short)) if any(short) else 0.0
    made = [
        share + missing * taken - extra * given
        for share, missing, extra in zip(shares, short, spare, strict=True)
    ]
    return tuple(
        replace(column, width=round(share * 100, 3))
        for column, share in zip(columns, made, strict=True)
    )


def _longest(grids: Sequence[Grid], at: int, widths: Widths) -> float:
    """Points of the widest word of a short text in one column, or of its heading's."""
    longest = max(map(widths.of, _words(grids[0].columns[at].heading)), default=0.0)
    longest *= grids[0].size * _BOLD
    for grid in grids:
        cells = (row.cells[at] for row in grid.rows if row.kind == "data")
        texts = {cell.text for cell in cells if cell and 0 < len(cell.text) <= _LONGEST_WORD}
        words = (word for text in texts for word in _words(text))
        longest = max(longest, grid.size * max(map(widths.of, words), default=0.0))
    return longest


def _words(text: str) -> Iterator[str]:
    """What no program parts: our own pieces, and runs of Latin letters and signs."""
    yield from (piece.rstrip() for piece in pieces(text))
    yield from _LATIN.findall(text)
