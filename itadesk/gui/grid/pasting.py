"""Pasting a block: past the end it makes rows, one paste is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication

from itadesk.gui.grid import texts
from itadesk.gui.grid.copying import own_block
from itadesk.gui.grid.edits import CellText
from itadesk.gui.grid.paste_preview import PastePreview
from itadesk.imports import clipboard, paste
from itadesk.imports.scorepaste import plan_scores
from itadesk.records.table import Table

if TYPE_CHECKING:
    from itadesk.gui.grid.view import GridView

Block = Sequence[Sequence[str]]


class Pasting(QObject):
    """The paste commands of one view."""

    said = Signal(str)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self.take_scores: Callable[[Table], None] = self._paste_scores
        """What is done with a block pasted at a score; a page of several grids has its own way."""

    def paste(self) -> None:
        """Put the clipboard's block at the current cell, or one text into every selected cell."""
        data = QApplication.clipboard().mimeData()
        own = own_block(data)
        if own is not None:
            self._put(own, self._targets(len(own[0])))
        elif self._at_scores():
            self.take_scores(_table(data))
        else:
            self._paste_planned(_table(data), rows=False)

    def paste_rows(self) -> None:
        """Each line of the clipboard's text into a row of its own."""
        self._paste_planned(_table(QApplication.clipboard().mimeData()), rows=True)

    def _paste_planned(self, table: Table, *, rows: bool) -> None:
        columns = self._targets(None)
        heads = self._view.grid.source.columns
        plan = paste.plan(table, [heads[column].field for column in columns])
        if not plan.cells:
            self.said.emit(texts.NOTHING_TO_PASTE)
            return
        if rows and plan.split:
            self._put(plan.split, columns[:1])
            return
        places = columns[: len(plan.fields)]
        if plan.remapped:
            fields = [heads[column].field for column in columns]
            places = [columns[fields.index(field)] for field in plan.fields]
        cells: Block | None = plan.cells
        if plan.needs_preview:
            titles = [heads[column].title for column in places]
            cells = PastePreview.ask(plan, titles, parent=self._view)
        if cells is not None and self._put(cells, places) and plan.split:
            self.said.emit(texts.paste_split_offer(len(plan.split)))

    def _at_scores(self) -> bool:
        index = self._view.currentIndex()
        return index.isValid() and self._view.grid.column(index).kind == "score"

    def _paste_scores(self, table: Table) -> None:
        """Scores go where their codes are, wherever in the block those stand."""
        grid = self._view.grid
        top = max(self._view.currentIndex().row(), 0)
        codes = {grid.text(row, 0): row for row in range(grid.rowCount())}
        plan = plan_scores(table, [code for code, row in codes.items() if row >= top])
        column = next(n for n, item in enumerate(grid.source.columns) if item.field == "text")
        cells = [(codes[code], column, text) for code, text in plan.values if code in codes]
        if not cells:
            self.said.emit(texts.NOTHING_TO_PASTE)
        elif grid.edits.set_texts(cells, texts.LABEL_PASTE):
            left = len(plan.dropped) + len(plan.values) - len(cells)
            self.said.emit(texts.scores_pasted(len(cells), left))

    def _targets(self, count: int | None) -> list[int]:
        """Shown columns from the selection's left on; ``count``: at most so many."""
        chosen = self._view.moving.selected_cells()
        columns = self._view.shown_columns()
        left = min((columns.index(column) for _row, column in chosen), default=0)
        return columns[left:] if count is None else columns[left : left + count]

    def _put(self, block: Block, columns: Sequence[int]) -> bool:
        view = self._view
        if not block or not columns:
            self.said.emit(texts.NOTHING_TO_PASTE)
            return False
        cells = [cell for cell in self._placed(block, columns) if self._takes(cell)]
        made = {row for row, _column, _text in cells if view.grid.is_new(row)}
        chosen = view.moving.selected_cells()
        if not view.grid.edits.set_texts(cells, texts.LABEL_PASTE):
            return False
        view.moving.go(chosen[0][0] if chosen else 0, columns[0])
        if len(cells) > 1 and len(block) * len(block[0]) > 1:
            view.moving.select_block(len(block), len(columns))
        self.said.emit(texts.pasted(len(cells), len(made)))
        return True

    def _takes(self, cell: CellText) -> bool:
        grid = self._view.grid
        return grid.source.columns[cell[1]].editable and (
            grid.source.growing or not grid.is_new(cell[0])
        )

    def _placed(self, block: Block, columns: Sequence[int]) -> list[CellText]:
        """Where each text goes; a single text goes into every selected cell."""
        chosen = self._view.moving.selected_cells()
        if len(block) == 1 and len(block[0]) == 1 and len(chosen) > 1:
            return [(*cell, block[0][0]) for cell in chosen]
        top = chosen[0][0] if chosen else 0
        return [
            (top + down, column, text)
            for down, line in enumerate(block)
            for column, text in zip(columns, line, strict=False)
        ]


def _table(data: QMimeData) -> Table:
    return clipboard.read(data.html() if data.hasHtml() else None, data.text())
