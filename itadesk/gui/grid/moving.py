"""Going from cell to cell, and what is done to the selected cells and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt
from PySide6.QtWidgets import QAbstractItemView

from itadesk.gui.grid import texts
from itadesk.gui.grid.text_editor import TextEditor

if TYPE_CHECKING:
    from itadesk.gui.grid.view import GridView

_Flag = QItemSelectionModel.SelectionFlag


class Moving:
    """The commands of one view that need no dialog; each commits the open editor first."""

    def __init__(self, view: GridView) -> None:
        self._view = view
        self._tab_column: int | None = None

    # ---- going

    def go(self, row: int, column: int) -> None:
        """Make a cell current, as near as there is one."""
        view = self._view
        row = min(max(row, 0), view.grid.rowCount() - 1)
        index = view.grid.index(row, column)
        view.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        view.heights.reveal()

    def here(self) -> tuple[int, int]:
        """The current cell; the first one shown where it is none or its column is hidden."""
        index = self._view.currentIndex()
        shown = self._view.shown_columns()
        column = index.column() if index.column() in shown else shown[0]
        return max(index.row(), 0), column

    def go_down(self) -> None:
        """One row down; after Tabs to the column they began in, as Excel does."""
        row, column = self.here()
        back, self._tab_column = self._tab_column, None
        self.go(row + 1, column if back is None else back)
        if back is not None:
            self._show_beginning()

    def go_up(self) -> None:
        """One row up."""
        row, column = self.here()
        self._tab_column = None
        self.go(row - 1, column)

    def go_right(self) -> None:
        """The next cell; after the last column the first of the next row."""
        row, column = self.here()
        if self._tab_column is None:
            self._tab_column = column
        self._step(row, column, 1)

    def go_left(self) -> None:
        """The cell before; before the first column the last of the row above."""
        row, column = self.here()
        self._step(row, column, -1)

    def forget_tabs(self) -> None:
        """Enter no longer goes back to where Tab began."""
        self._tab_column = None

    def _step(self, row: int, column: int, step: int) -> None:
        columns = self._view.shown_columns()
        place = columns.index(column) + step
        if 0 <= place < len(columns):
            self.go(row, columns[place])
        elif place < 0 and row > 0:
            self.go(row - 1, columns[-1])
        elif place >= len(columns) and row < self._view.grid.rowCount() - 1:
            self.go(row + 1, columns[0])
            self._tab_column = columns[0]
            self._show_beginning()

    def go_beginning(self) -> None:
        """Where the work of a new page begins: a round's first result, else the first cell."""
        grid, shown = self._view.grid, self._view.shown_columns()
        results = [column for column in shown if grid.source.columns[column].is_result]
        self.go(0, results[0] if results and len(grid.rows) else shown[0])

    def go_first_column(self) -> None:
        """The row's first cell."""
        self.go(self.here()[0], self._view.shown_columns()[0])
        self._show_beginning()

    def _show_beginning(self) -> None:
        """Beside a column that stays in view, the row's next cells come into view too."""
        if self.here()[1] in self._view.frozen_columns():
            self._view.horizontalScrollBar().setValue(0)

    def go_last_column(self) -> None:
        """The row's last cell."""
        self.go(self.here()[0], self._view.shown_columns()[-1])

    def go_first_cell(self) -> None:
        """The table's first cell."""
        self.go(0, self._view.shown_columns()[0])
        self._show_beginning()

    def go_last_cell(self) -> None:
        """The last filled row's last cell."""
        self.go(max(len(self._view.grid.rows) - 1, 0), self._view.shown_columns()[-1])

    def next_missing(self, step: int = 1) -> bool:
        """Go to the next (or, ``step`` -1, the last) required cell that is empty."""
        view = self._view
        if not view.editing.commit():
            return False
        row, column = self.here()
        count = len(view.grid.rows)
        columns = view.shown_columns()
        for distance in range(count + 1):
            at = (row + step * distance) % count if count else 0
            cells = [item for item in columns if item in view.grid.missing_in(at)]
            if distance == 0 and row < count:
                place = columns.index(column)
                cells = [c for c in cells if (columns.index(c) - place) * step > 0]
            if cells:
                self.go(at, cells[0] if step > 0 else cells[-1])
                return True
        return False

    # ---- editing

    def edit_here(self) -> None:
        """Open the current cell with the caret at the end."""
        index = self._view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._view.editing.open(index)

    def edit_with_help(self) -> None:
        """Open the current cell with its list or calendar."""
        self.edit_here()
        if self._view.editing.editor is not None:
            self._view.editing.editor.opened_help.emit()

    def edit_empty(self) -> None:
        """Open the current cell, its text gone (Esc brings it back)."""
        index = self._view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            editor = self._view.editing.open(index, replace=True)
            if isinstance(editor, TextEditor):
                editor.textCursor().removeSelectedText()

    # ---- the selection

    def selected_rows(self) -> list[int]:
        """Rows of which some cell is selected, in order; else the current one."""
        rows = {row for item in self._ranges() for row in range(item.top(), item.bottom() + 1)}
        return sorted(rows) or ([self.here()[0]] if self._view.currentIndex().isValid() else [])

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self._view.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def whole_rows(self) -> list[int]:
        """Rows of which every cell is selected."""
        model = self._view.selectionModel()
        return [index.row() for index in model.selectedRows()]

    def selected_cells(self) -> list[tuple[int, int]]:
        """Selected shown cells, row by row."""
        shown = set(self._view.shown_columns())
        cells = {
            (row, column)
            for item in self._ranges()
            for row in range(item.top(), item.bottom() + 1)
            for column in range(item.left(), item.right() + 1)
            if column in shown
        }
        return sorted(cells)

    def select_rows(self) -> None:
        """Select the whole rows of the selection."""
        self._select_cells(self.selected_rows(), [0, self._view.grid.columnCount() - 1])

    def select_block(self, rows: int, columns: int) -> None:
        """Select that many shown rows and columns from the current cell on."""
        view = self._view
        row, column = self.here()
        shown = view.shown_columns()
        last = shown[min(shown.index(column) + columns, len(shown)) - 1]
        bottom = min(row + rows, view.grid.rowCount()) - 1
        block = QItemSelection(view.grid.index(row, column), view.grid.index(bottom, last))
        view.selectionModel().select(block, _Flag.ClearAndSelect)

    def _select_cells(self, rows: list[int], columns: list[int]) -> None:
        index = self._view.grid.index
        selection = QItemSelection()
        for row in rows:
            selection.select(index(row, columns[0]), index(row, columns[-1]))
        self._view.selectionModel().select(selection, _Flag.ClearAndSelect)

    def select_columns(self) -> None:
        """Select the current column."""
        self._view.selectColumn(self.here()[1])

    # ---- doing

    def delete(self) -> bool:
        """Clear the selected cells; whole rows are removed. Asks nothing: it can be undone."""
        whole = [row for row in self.whole_rows() if not self._view.grid.is_new(row)]
        if whole and len(whole) == len(self.selected_rows()) and self._view.grid.source.growing:
            return self.delete_rows()
        cells = [(row, column, "") for row, column in self._filled()]
        return self._view.grid.edits.set_texts(cells, texts.LABEL_CLEAR)

    def _filled(self) -> list[tuple[int, int]]:
        last = len(self._view.grid.rows)
        return [cell for cell in self.selected_cells() if cell[0] < last]

    def delete_rows(self) -> bool:
        """Remove the rows of the selection."""
        rows = self.selected_rows()
        row, column = self.here()
        done = self._view.grid.edits.remove(rows)
        if done:
            self.go(min(rows[0], row), column)
        return done

    def insert_row(self) -> None:
        """An empty row above the current one, ready to type."""
        row, column = self.here()
        new = self._view.grid.edits.insert(row)
        place = self._view.grid.rows.place(new) if new else None
        if place is not None:
            self.go(place, column if place == row else self._view.shown_columns()[0])

    def duplicate(self) -> None:
        """A copy of the selected rows below them."""
        rows = self.selected_rows()
        if self._view.grid.edits.duplicate(rows):
            self.go(rows[-1] + 1, self.here()[1])

    def move_rows(self, step: int) -> None:
        """The selected rows one place up (-1) or down (1)."""
        last = len(self._view.grid.rows)
        rows = [row for row in self.selected_rows() if row < last]
        if not rows or (step < 0 and rows[0] == 0) or (step > 0 and rows[-1] == last - 1):
            self._view.grid.refused.emit(texts.NOTHING_TO_MOVE)
            return
        self._moved(rows, rows[0] - 1 if step < 0 else rows[-1] + 2)

    def move_rows_to(self, before: int) -> None:
        """The selected rows above a shown row."""
        self._moved(self.selected_rows(), before)

    def _moved(self, rows: list[int], before: int) -> None:
        view = self._view
        columns = sorted({column for _row, column in self.selected_cells()})
        ids = [view.grid.row_id(row) for row in rows if not view.grid.is_new(row)]
        _row, column = self.here()
        if not view.grid.edits.move(rows, before):
            return
        places = [place for row in ids if (place := view.grid.rows.place(row)) is not None]
        if places:
            self.go(places[0], column)
            if columns:
                self._select_cells(places, columns)
            view.scrollTo(view.grid.index(places[0], column), _VISIBLE)

    def fill_down(self) -> None:
        """The top cell of each selected column into the cells below; one cell: from above."""
        cells = self.selected_cells()
        if not cells:
            return
        top = cells[0][0]
        if all(row == top for row, _column in cells):
            if top == 0:
                return
            top -= 1
        grid = self._view.grid
        filled = [(row, col, grid.text(top, col)) for row, col in cells if row > top]
        grid.edits.set_texts(filled, texts.LABEL_FILL)

    def fill_selection(self, text: str | None = None) -> None:
        """The same text into every selected cell; by default the current cell's."""
        grid = self._view.grid
        if text is None:
            text = grid.text(*self.here())
        cells = [(row, column, text) for row, column in self.selected_cells()]
        grid.edits.set_texts(cells, texts.LABEL_FILL)


_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
