"""Pasting a block: past the end it makes rows, one paste is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication

from itadesk.gui.grid.cells.texts import FIXED_CELL
from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.clipboard import texts
from itadesk.gui.grid.clipboard.copying import own_block
from itadesk.gui.grid.clipboard.landing import Block, Spot, field_name, fitted, placed, spot, tiled
from itadesk.gui.grid.clipboard.preview import PastePreview
from itadesk.gui.grid.rows.edits import CellText
from itadesk.gui.grid.rows.texts import not_a_choice
from itadesk.imports import clipboard, paste
from itadesk.imports.paste import PastePlan
from itadesk.imports.scorepaste import plan_scores
from itadesk.records.table import Table
from itadesk.thai.digits import to_thai


class Pasting(QObject):
    """The paste commands of one view."""

    said = Signal(str)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self.take_scores: Callable[[Table], None] = self._paste_scores
        """What is done with a block pasted at a score; a page of several grids has its own way."""

    def paste(self) -> None:
        """Put the clipboard's block at the selection, again and again where that is larger."""
        data = _copied()
        own = own_block(data)
        where = spot(self._view)
        if own is not None:
            self._take(paste.exact(own, self._fields(where)), where)
        elif self._at_scores():
            self.take_scores(_table(data))
        else:
            self._take(self._planned(_table(data), where), where)

    def paste_rows(self) -> None:
        """Each line of the clipboard's text into a row of its own."""
        where = spot(self._view)
        table = _table(_copied())
        self._take(self._planned(table, where, rows=True), where)

    def _planned(self, table: Table, where: Spot, *, rows: bool = False) -> PastePlan:
        heads = self._view.grid.source.columns
        titles = [heads[column].title for column in where.columns]
        return paste.plan(table, self._fields(where), titles=titles, rows=rows)

    def _fields(self, where: Spot) -> list[str]:
        heads = self._view.grid.source.columns
        return [field_name(heads[column]) for column in where.columns]

    def _take(self, plan: PastePlan, where: Spot) -> None:
        """Paste as planned; first shown where something is left out, proposed or re-mapped."""
        if not plan.cells and not plan.dropped:
            self.said.emit(texts.NOTHING_TO_PASTE)
            return
        if len(plan.cells) == 1 and len(plan.fields) == 1 and not where.whole:
            self._fill_scattered(plan)
            return
        fields = self._fields(where)
        plan = tiled(plan, where, fields)
        columns = [where.columns[fields.index(field)] for field in plan.fields]
        alone = plan.cells if len(plan.cells) == 1 and len(plan.fields) == 1 else None
        plan = fitted(plan, self._view, where.top, columns)
        cells: Block | None = plan.cells
        if alone and plan.dropped and plan.cells != alone:
            self._refuse(columns[0], alone[0][0])
            return
        if plan.needs_preview:
            cells = self._asked(plan, where.top, columns)
        if cells is not None and self._put(cells, where.top, columns) and plan.split:
            self.said.emit(texts.paste_split_offer(len(plan.split)))

    def _refuse(self, column: int, text: str) -> None:
        """Say why the one cell cannot take the one text."""
        item = self._view.grid.source.columns[column]
        title = item.title.replace("\n", " ")
        self.said.emit(not_a_choice(text, title) if item.editable else FIXED_CELL)

    def _asked(self, plan: PastePlan, top: int, columns: Sequence[int]) -> Block | None:
        grid = self._view.grid
        heads = [grid.source.columns[column] for column in columns]
        rows = [
            texts.NEW_ROW_SHORT if grid.is_new(row) else to_thai(str(grid.number(row)))
            for row in range(top, top + len(plan.cells))
        ]
        return PastePreview.ask(plan, heads, rows, parent=self._view)

    def _at_scores(self) -> bool:
        """Whether pasting here means scores: at one, or beside one where nothing can be typed."""
        index = self._view.currentIndex()
        if not index.isValid():
            return False
        here = self._view.grid.column(index)
        scores = any(item.kind == "score" for item in self._view.grid.source.columns)
        return here.kind == "score" or (scores and not here.editable)

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

    def _fill_scattered(self, plan: PastePlan) -> None:
        """One text into every selected cell, wherever they stand."""
        heads = self._view.grid.source.columns
        chosen = self._view.moving.selected_cells()
        self._store([(*cell, plan.cells[0][0]) for cell in chosen if heads[cell[1]].editable])

    def _put(self, block: Block, top: int, columns: Sequence[int]) -> bool:
        view = self._view
        cells = placed(view, block, top, columns)
        if not self._store(cells):
            return False
        view.moving.go(top, columns[0])
        if len(cells) > 1:
            self._select(top, len(block), columns)
        return True

    def _select(self, top: int, rows: int, columns: Sequence[int]) -> None:
        """Select what was pasted, also where its columns stand apart."""
        grid = self._view.grid
        bottom = min(top + rows, grid.rowCount()) - 1
        pasted = QItemSelection()
        for column in columns:
            pasted.select(grid.index(top, column), grid.index(bottom, column))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().select(pasted, flag)

    def _store(self, cells: Sequence[CellText]) -> bool:
        if not cells:
            self.said.emit(texts.NOTHING_TO_PASTE)
            return False
        grid = self._view.grid
        made = {row for row, _column, text in cells if text and grid.is_new(row)}
        if not grid.edits.set_texts(cells, texts.LABEL_PASTE):
            return False
        self.said.emit(texts.pasted(len(cells), len(made)))
        return True


def _copied() -> QMimeData:
    """What stands on the clipboard; Qt has nothing to give where it is empty or not to be had."""
    data: QMimeData | None = QApplication.clipboard().mimeData()
    return QMimeData() if data is None else data


def _table(data: QMimeData) -> Table:
    return clipboard.read(data.html() if data.hasHtml() else None, data.text())
