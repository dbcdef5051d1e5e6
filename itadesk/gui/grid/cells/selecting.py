"""Which cells are selected: asked, grown from the current cell, and walked through.

The current cell is where a selection began, as in Excel: what is typed goes there.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from itadesk.gui.grid.cells.frozen import FrozenTableView

_Flag = QItemSelectionModel.SelectionFlag
Cell = tuple[int, int]
"""Shown row and column."""


class Selecting:
    """The selection of one view."""

    def __init__(self, view: FrozenTableView) -> None:
        self._view = view

    def here(self) -> Cell:
        """The current cell; the first one shown where it is none or its column is hidden."""
        index = self._view.currentIndex()
        shown = self._view.shown_columns()
        column = index.column() if index.column() in shown else shown[0]
        return max(index.row(), 0), column

    def selected_rows(self) -> list[int]:
        """Rows of which some cell is selected, in order; else the current one."""
        rows = {row for item in self._ranges() for row in range(item.top(), item.bottom() + 1)}
        return sorted(rows) or ([self.here()[0]] if self._view.currentIndex().isValid() else [])

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self._view.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def chosen_rows(self) -> list[int]:
        """The filled rows of a selection of whole rows; none where single cells are selected."""
        whole = [index.row() for index in self._view.selectionModel().selectedRows()]
        if len(whole) != len(self.selected_rows()):
            return []
        return [row for row in whole if not self._view.grid.is_new(row)]

    def selected_cells(self) -> list[Cell]:
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

    def filling_cells(self) -> list[Cell]:
        """Selected cells to fill: of whole columns only the rows there are."""
        last = self._view.grid.rowCount() - 1
        whole = any(item.top() == 0 and item.bottom() == last for item in self._ranges())
        cells = self.selected_cells()
        return [cell for cell in cells if not (whole and last and self._view.grid.is_new(cell[0]))]

    def select_rows(self) -> None:
        """Select the whole rows of the selection."""
        self._select_cells(self.selected_rows(), [0, self._view.grid.columnCount() - 1])

    def select_columns(self) -> None:
        """Select the current column."""
        row, column = self.here()
        last = self._view.grid.rowCount() - 1
        index = self._view.grid.index
        whole = QItemSelection(index(0, column), index(last, column))
        self._view.selectionModel().select(whole, _Flag.ClearAndSelect)
        self._view.selectionModel().setCurrentIndex(index(row, column), _Flag.NoUpdate)

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

    # ---- the block around the current cell

    def block(self) -> tuple[Cell, Cell]:
        """First and last cell of the selected block the current cell is in; else itself twice."""
        row, column = self.here()
        ranges = self._ranges()
        if len(ranges) == 1 and ranges[0].contains(self._view.grid.index(row, column)):
            item = ranges[0]
            return (item.top(), item.left()), (item.bottom(), item.right())
        return (row, column), (row, column)

    def head(self) -> Cell:
        """The corner of the selected block that moves when it grows: opposite the current cell."""
        (top, left), (bottom, right) = self.block()
        row, column = self.here()
        return (
            bottom if row == top else top if row == bottom else bottom,
            right if column == left else left if column == right else right,
        )

    def grow(self, target: Cell) -> None:
        """Let the block reach from the current cell to ``target``; a side kept stays as wide."""
        (top, left), (bottom, right) = self.block()
        (row, column), head = self.here(), self.head()
        if target[0] != head[0]:
            top, bottom = sorted((row, target[0]))
        if target[1] != head[1]:
            left, right = sorted((column, target[1]))
        index = self._view.grid.index
        grown = QItemSelection(index(top, left), index(bottom, right))
        self._view.selectionModel().select(grown, _Flag.ClearAndSelect)
        self._view.scrollTo(index(*target))

    def walk(self, step: int, *, down: bool) -> Cell | None:
        """The cell after (or ``step`` -1, before) the current one in a selected block.

        Row by row, ``down``: column by column, round its end; None where one cell is selected.
        """
        (top, left), (bottom, right) = self.block()
        columns = [column for column in self._view.shown_columns() if left <= column <= right]
        rows = bottom - top + 1
        count = rows * len(columns)
        if count < 2:
            return None
        row, column = self.here()
        place = columns.index(column)
        if down:
            at = (place * rows + row - top + step) % count
            return top + at % rows, columns[at // rows]
        at = ((row - top) * len(columns) + place + step) % count
        return top + at // len(columns), columns[at % len(columns)]

    # ---- beginnings

    def first_column(self, row: int) -> int:
        """Where the work on a row begins: its first result, else the first cell."""
        grid, shown = self._view.grid, self._view.shown_columns()
        results = [column for column in shown if grid.source.columns[column].is_result]
        return results[0] if results and not grid.is_new(row) else shown[0]

    def show_round(self) -> None:
        """At a round's result its other results come into view too, where there is room."""
        view, columns = self._view, self._view.grid.source.columns
        row, column = self.here()
        here = columns[column]
        if here.is_result and len(view.grid.rows):
            of_round = [n for n in view.shown_columns() if columns[n].round == here.round]
            beside = [n for n in of_round if columns[n].printed] or [column]
            view.horizontalScrollBar().setValue(0)
            view.scrollTo(view.grid.index(row, beside[-1]))
            view.scrollTo(view.grid.index(row, column))

    def show_beginning(self) -> None:
        """The row's next cells come into view: beside a column that stays, or of the round."""
        if self.here()[1] in self._view.frozen_columns():
            self._view.horizontalScrollBar().setValue(0)
        else:
            self.show_round()
