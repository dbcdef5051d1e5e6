"""How wide the columns of a printed sheet are, and how high its rows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from itadesk.export.columns import MANY_ROWS
from itadesk.export.font import Widths
from itadesk.formspec.sheets import HIGHEST_ROW
from itadesk.records.document import Cell, Column, Grid, PageSetup

A4 = 9
"""Excel's number of the paper size."""
USUAL_FONT, USUAL_SIZE = "Arial", 10
"""The workbook's usual font: its digits are the unit of column widths, 7 dots in every program."""
UNIT = 5.25
"""Points of that unit."""
_PADDING = 6.0
"""Points of a column's width that no text uses."""
LEADING = 1.67
"""Line height of the roomiest Thai font that may stand in, in sizes."""
MARGIN = 3.0
"""Points of a row's height that no line uses."""
_LONG_EDGE, _SHORT_EDGE = 297.0, 210.0
"""A4 in millimetres."""
_MILLIMETRE = 72 / 25.4
_FILLED = 0.75
"""How full a line is at least, where lines are guessed."""
_SAFE = 0.97
"""Of the page: programs differ a little in what fits on it."""
_WIDEST_LETTER = 1.5
"""An em and a half: room for the widest letter and for ragged line ends."""
_WIDENINGS = (1.0, 1.1, 1.2, 1.35)
"""How much wider than the page a sheet may be; it is printed so much smaller."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns of one sheet."""

    edges: tuple[float, ...]
    """Where columns begin and end, as shares of the whole (0 to 1)."""
    total: float
    """Points."""
    page: float
    """Points of height of a printed page."""
    heading: float
    """Points of the highest heading row, which pages repeat."""
    widths: Widths
    hasty: bool = False
    """Guess line counts, rather too high: a sheet of thousands of rows must not take minutes."""

    @property
    def highest(self) -> float:
        """Points a row may be high: what Excel draws and a page holds."""
        return min(HIGHEST_ROW, self.page - self.heading)

    def columns(self) -> list[float]:
        """Width of each column in points."""
        return [(right - left) * self.total for left, right in pairwise(self.edges)]

    def spans(self, columns: Sequence[Column]) -> list[tuple[int, int]]:
        """First and last sheet column of each of the grid's columns."""
        places = [self._place(edge) for edge in edges_of(columns)]
        return [(left, right - 1) for left, right in pairwise(places)]

    def _place(self, edge: float) -> int:
        return min(range(len(self.edges)), key=lambda at: abs(self.edges[at] - edge))

    def room(self, span: tuple[int, int], size: float) -> float:
        """What text of ``size`` may use of these columns, in em."""
        points = (self.edges[span[1] + 1] - self.edges[span[0]]) * self.total
        return max(points - _PADDING, size) / size

    def whole(self, size: float) -> float:
        """What text of ``size`` may use across the sheet, in em."""
        return self.room((0, len(self.edges) - 2), size)

    def count(self, text: str, room: float) -> int:
        """How many lines ``text`` takes in ``room`` em."""
        if not self.hasty:
            return self.widths.count(text, room)
        return sum(
            1 if (wide := self.widths.of(line)) <= room else math.ceil(wide / (room * _FILLED))
            for line in text.split("\n")
        )

    def height(self, text: str, room: float, size: float) -> float:
        """Points that ``text`` takes in ``room`` em."""
        return self.count(text, room) * size * LEADING + MARGIN

    def most_lines(self, size: float) -> int:
        """How many lines the highest row holds."""
        return max(1, int((self.highest - MARGIN) / (size * LEADING)))


def edges_of(columns: Sequence[Column]) -> tuple[float, ...]:
    """Where the columns begin and end, as shares of the whole."""
    whole = sum(column.width for column in columns) or 1.0
    found, at = [0.0], 0.0
    for column in columns:
        at += column.width / whole
        found.append(round(at, 4))
    return tuple(found)


def page_width(page: PageSetup) -> float:
    """Points between the margins."""
    wide = _LONG_EDGE if page.orientation == "landscape" else _SHORT_EDGE
    return (wide - page.left - page.right) * _MILLIMETRE


def laid_out(grids: Sequence[Grid], page: PageSetup, widths: Widths) -> Layout:
    """Columns as wide as the page, wider where fewer rows are then higher than Excel draws."""
    edges = sorted({edge for grid in grids for edge in edges_of(grid.columns)} | {0.0, 1.0})
    high = _SHORT_EDGE if page.orientation == "landscape" else _LONG_EDGE
    total = page_width(page)
    height = (high - page.top - page.bottom) * _MILLIMETRE * _SAFE
    hasty = sum(len(grid.rows) for grid in grids) > MANY_ROWS
    layouts = [
        _fitted(Layout(tuple(edges), total * factor, height * factor, 0.0, widths, hasty), grids)
        for factor in _WIDENINGS
    ]
    best, fewest = layouts[0], math.inf
    for layout in layouts[:1] if hasty else layouts:
        parted = sum(_too_high(layout, grid) for grid in grids)
        if parted < fewest:
            best, fewest = layout, parted
    return best


def _fitted(layout: Layout, grids: Sequence[Grid]) -> Layout:
    """With room on each page for the highest heading row."""
    headings = (
        layout.height(column.heading, layout.room(span, grid.size), grid.size)
        for grid in grids
        for column, span in zip(grid.columns, layout.spans(grid.columns), strict=True)
    )
    return replace(layout, heading=min(max(headings, default=0.0), layout.page / 2))


def _too_high(layout: Layout, grid: Grid) -> int:
    """How many rows of ``grid`` would be higher than Excel draws."""
    most = layout.most_lines(grid.size)
    rooms = [layout.room(span, grid.size) for span in layout.spans(grid.columns)]
    return sum(
        any(
            cell is not None and _over(layout, cell, room, most * max(1, cell.rowspan))
            for cell, room in zip(row.cells, rooms, strict=True)
        )
        for row in grid.rows
        if row.kind == "data"
    )


def _over(layout: Layout, cell: Cell, room: float, most: int) -> bool:
    """Whether the cell takes more lines; most are told apart without breaking them."""
    text = cell.text
    if 1 + text.count("\n") + _WIDEST_LETTER * len(text) / room <= most:
        return False
    return layout.count(text, room) > most
