"""Where arrows, Page, Home and End lead from a cell, alone and with Ctrl, as in Excel."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import Qt

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.heights import RowHeights

Cell = tuple[int, int]
"""Shown row and column."""
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
DOWNWARD = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, *_PAGES})
SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
TRAVEL_KEYS = frozenset({*DOWNWARD, *SIDEWAYS, *_ENDS})


def target(
    view: FrozenTableView, heights: RowHeights, key: Qt.Key, start: Cell, *, far: bool
) -> Cell:
    """The cell a key of ``TRAVEL_KEYS`` leads to; ``far``: with Ctrl."""
    row, column = start
    columns = view.shown_columns()
    if key in _PAGES:
        return start if far else (_page(view, heights, row, _PAGES[key]), column)
    if key in _ENDS:
        rows = (0, max(len(view.grid.rows) - 1, 0))
        return rows[_ENDS[key]] if far else row, columns[_ENDS[key]]
    down, right = _ARROWS[key]
    place = max(bisect_right(columns, column) - 1, 0)  # a selected block may end in a hidden one
    last = view.grid.rowCount() - 1
    if down:
        filled = lambda at: bool(view.grid.text(at, column).strip())  # noqa: E731
        return _step(row, down, last, filled if far else None), column
    filled = lambda at: bool(view.grid.text(row, columns[at]).strip())  # noqa: E731
    return row, columns[_step(place, right, len(columns) - 1, filled if far else None)]


def _step(at: int, step: int, last: int, filled: Callable[[int], bool] | None) -> int:
    """One place on; with ``filled`` to the end of the words or the next words, else the edge."""
    edge = last if step > 0 else 0
    if at == edge:
        return at
    if filled is None:
        return at + step
    inside = filled(at) and filled(at + step)
    at += step
    if inside:
        while at != edge and filled(at + step):
            at += step
        return at
    while at != edge and not filled(at):
        at += step
    return at


def _page(view: FrozenTableView, heights: RowHeights, row: int, step: int) -> int:
    """The row one window's height away, at least the next one."""
    room = view.viewport().height() - view.rowHeight(row)
    last = view.grid.rowCount() - 1
    at = row
    while 0 <= at + step <= last:
        heights.know(at + step)
        room -= view.rowHeight(at + step)
        if room < 0 and at != row:
            break
        at += step
    return at
