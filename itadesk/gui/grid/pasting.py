"""Pasting a block: past the end it makes rows, one paste is one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from itadesk.gui.grid import texts
from itadesk.gui.grid.edits import CellText

if TYPE_CHECKING:
    from itadesk.gui.grid.view import GridView

Block = list[list[str]]


class Pasting(QObject):
    """The paste commands of one view."""

    said = Signal(str)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    def paste(self) -> None:
        """Put the clipboard's block at the current cell, or into every selected cell."""
        text = QApplication.clipboard().text()
        block = [line.split("\t") for line in text.splitlines()] if "\t" in text else [[text]]
        self._put(block if text else [])

    def paste_rows(self) -> None:
        """Each line of the clipboard's text into a row of its own."""
        text = QApplication.clipboard().text()
        self._put([[line] for line in text.splitlines() if line.strip()])

    def _put(self, block: Block) -> None:
        view = self._view
        if not block:
            self.said.emit(texts.NOTHING_TO_PASTE)
            return
        cells = self._placed(block)
        made = {row for row, _column, _text in cells if view.grid.is_new(row)}
        if not view.grid.source.growing:
            cells = [cell for cell in cells if not view.grid.is_new(cell[0])]
            made = set()
        current = view.currentIndex()
        if view.grid.edits.set_texts(cells, texts.LABEL_PASTE):
            view.moving.go(current.row(), current.column())
            view.moving.select_block(len(block), len(block[0]))
            self.said.emit(texts.pasted(len(cells), len(made)))

    def _placed(self, block: Block) -> list[CellText]:
        """Where each cell of the block goes: from the selection's corner, in shown columns."""
        view = self._view
        chosen = view.moving.selected_cells()
        columns = view.shown_columns()
        top, left = chosen[0] if chosen else (0, columns[0])
        if len(block) == 1 and len(block[0]) == 1 and len(chosen) > 1:
            return [(*cell, block[0][0]) for cell in chosen]
        free = columns[columns.index(left) :]
        return [
            (top + down, column, text)
            for down, line in enumerate(block)
            for column, text in zip(free, line, strict=False)
        ]
