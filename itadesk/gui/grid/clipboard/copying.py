"""Copying out: the selected block as an HTML table, as quoted TSV, and exactly for ourselves."""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from itadesk.gui.grid.cells.view import GridView
from itadesk.imports import clipboard

CELLS = "application/x-itadesk-cells"
"""Our own cells: pasted letter by letter, nothing read into them."""

Block = list[list[str]]


def selected_block(view: GridView) -> Block:
    """Texts of the smallest block around the selection; unselected cells in it stay empty."""
    chosen = view.moving.selected_cells()
    last = len(view.grid.rows)
    cells = [cell for cell in chosen if cell[0] < last] or chosen[:1]
    rows = sorted({row for row, _column in cells})
    order = view.shown_columns()
    columns = sorted({column for _row, column in cells}, key=order.index)
    held = set(cells)
    heads = view.grid.source.columns
    return [
        [
            heads[column].label(view.grid.text(row, column)) if (row, column) in held else ""
            for column in columns
        ]
        for row in rows
    ]


def copy_cells(view: GridView) -> tuple[int, int]:
    """Put the selection on the clipboard; gives its rows and columns (0, 0: nothing selected)."""
    block = selected_block(view)
    if not block:
        return 0, 0
    data = QMimeData()
    data.setText(clipboard.tsv(block))
    data.setHtml(clipboard.html(block))
    data.setData(CELLS, json.dumps(block).encode())
    QApplication.clipboard().setMimeData(data)
    return len(block), len(block[0])


def own_block(data: QMimeData) -> Block | None:
    """The block copied from one of our grids; None for what another program put there."""
    if not data.hasFormat(CELLS):
        return None
    try:
        block = json.loads(bytes(data.data(CELLS).data()))
    except ValueError:
        return None
    if not isinstance(block, list) or not all(isinstance(row, list) for row in block):
        return None
    width = max(map(len, block), default=0)
    return [[str(cell) for cell in row] + [""] * (width - len(row)) for row in block]
