"""Copying out: the selected block as an HTML table and as quoted TSV."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from itadesk.gui.grid.view import GridView

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
    columns_of = view.grid.source.columns
    return [
        [
            columns_of[column].label(view.grid.text(row, column)) if (row, column) in held else ""
            for column in columns
        ]
        for row in rows
    ]


def as_tsv(block: Block) -> str:
    """Tab-separated; a cell with a tab, line end or leading quote is quoted as Excel does."""
    return "\r\n".join("\t".join(_quoted(cell) for cell in row) for row in block)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in "\t\r\n") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def as_html(block: Block) -> str:
    """One table; line ends inside a cell stay inside it in Excel, Calc, Word and Writer."""
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block)
    line = '<br style="mso-data-placement:same-cell">'
    return (
        '<html><head><meta charset="utf-8"></head><body><table border="1">'
        f"{rows}</table></body></html>"
    ).replace("\n", line)


def _cell(text: str) -> str:
    return f"<td style=\"mso-number-format:'\\@'\">{html.escape(text)}</td>"


def copy_cells(view: GridView) -> tuple[int, int]:
    """Put the selection on the clipboard; gives its rows and columns (0, 0: nothing selected)."""
    block = selected_block(view)
    if not block:
        return 0, 0
    data = QMimeData()
    data.setText(as_tsv(block))
    data.setHtml(as_html(block))
    QApplication.clipboard().setMimeData(data)
    return len(block), len(block[0])
