"""Going from cell to cell, and what is done to the selected cells and rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView

from itadesk.gui.grid.cells import texts
from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.heights import RowHeights
from itadesk.gui.grid.cells.opening import Editing
from itadesk.gui.grid.cells.selecting import Selecting
from itadesk.gui.grid.cells.travelling import DOWNWARD, SIDEWAYS, target

_Flag = QItemSelectionModel.SelectionFlag


class Moving(Selecting):
    """The commands of one view that need no dialog; each commits the open editor first."""

    def __init__(self, view: FrozenTableView, heights: RowHeights, editing: Editing) -> None:
        super().__init__(view)
        self._heights = heights
        self._editing = editing
        self._tab_column: int | None = None

    # ---- going

    def go(self, row: int, column: int) -> None:
        """Make a cell current, as near as there is one."""
        view = self._view
        row = min(max(row, 0), view.grid.rowCount() - 1)
        index = view.grid.index(row, column)
        view.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        self._heights.reveal()

    def stay(self, row: int, column: int) -> None:
        """Make a cell current; a selection it is part of stays."""
        model, index = self._view.selectionModel(), self._view.grid.index(row, column)
        kept = model.isSelected(index)
        model.setCurrentIndex(index, _Flag.NoUpdate if kept else _Flag.ClearAndSelect)
        self._heights.reveal()

    def travel(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """What an arrow, Page, Home or End does; False: not with these modifiers."""
        shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if modifiers & ~(shift | ctrl):
            return False
        self._tab_column = None
        if not self._view.grid.rowCount():  # all are filtered out, and none can be added
            return True
        far = bool(modifiers & ctrl)
        if modifiers & shift:
            self._travel_growing(key, far=far)
            return True
        self.go(*target(self._view, self._heights, key, self.here(), far=far))
        if key == Qt.Key.Key_Home:
            self.show_beginning()
        return True

    def _travel_growing(self, key: Qt.Key, *, far: bool) -> None:
        """Shift: the selected block follows the key, the current cell stays."""
        (row, column), head = self.here(), self.head()
        start = (head[0], column) if key in DOWNWARD else head
        start = (row, head[1]) if key in SIDEWAYS else start
        aim = target(self._view, self._heights, key, start, far=far)
        self.grow(
            (
                head[0] if aim[0] == start[0] else aim[0],
                head[1] if aim[1] == start[1] else aim[1],
            )
        )

    def _walked(self, step: int, *, down: bool) -> bool:
        """Whether several cells are selected; the next of them is current then."""
        cell = self.walk(step, down=down)
        if cell is not None:
            self.stay(*cell)
        return cell is not None

    def go_down(self) -> None:
        """One row down; after Tabs to the column they began in, as Excel does."""
        if self._walked(1, down=True):
            return
        row, column = self.here()
        back, self._tab_column = self._tab_column, None
        self.go(row + 1, column if back is None else back)
        if back is not None:
            self.show_beginning()

    def go_up(self) -> None:
        """One row up."""
        if self._walked(-1, down=True):
            return
        row, column = self.here()
        self._tab_column = None
        self.go(row - 1, column)

    def go_right(self) -> None:
        """The next cell; after the last column the first of the next row, or its first result."""
        if self._walked(1, down=False):
            return
        row, column = self.here()
        if self._tab_column is None:
            self._tab_column = column
        self._step(row, column, 1)

    def go_left(self) -> None:
        """The cell before; before the first column the last of the row above."""
        if self._walked(-1, down=False):
            return
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
            self._tab_column = self.first_column(row + 1)
            self.go(row + 1, self._tab_column)
            self.show_beginning()

    def go_beginning(self) -> None:
        """Where the work of a new page begins."""
        self.go(0, self.first_column(0))
        self.show_round()

    def next_missing(self, step: int = 1) -> bool:
        """Go to the next (or, ``step`` -1, the last) required cell that is empty."""
        view = self._view
        if not self._editing.commit():
            return False
        row, column = self.here()
        count = view.grid.rowCount()  # the empty row is passed through: nothing is missing there
        columns = view.shown_columns()
        for distance in range(count + 1):
            at = (row + step * distance) % max(count, 1)
            cells = [item for item in columns if item in view.grid.missing_in(at)]
            if distance == 0:
                place = columns.index(column)
                cells = [c for c in cells if (columns.index(c) - place) * step > 0]
            if cells:
                self.go(at, cells[0] if step > 0 else cells[-1])
                return True
        return False

    # ---- editing

    def editable(self) -> bool:
        """Whether the current cell can be typed in; where it cannot, it is said why."""
        grid = self._view.grid
        if self._view.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            return True
        grid.declined.emit(texts.FIXED_CELL if grid.desk.writable else texts.READING_ONLY)
        return False

    def edit_here(self) -> None:
        """Open the current cell with the caret at the end."""
        if self.editable():
            self._editing.open(self._view.currentIndex())

    def edit_with_help(self) -> None:
        """Open the current cell with its list or calendar."""
        self.edit_here()
        if self._editing.editor is not None:
            self._editing.editor.opened_help.emit()

    def edit_empty(self) -> None:
        """Open the current cell, its text gone (Esc brings it back)."""
        if self.editable():
            editor = self._editing.open(self._view.currentIndex(), replace=True)
            if editor is not None:
                editor.empty()

    # ---- doing

    def clear(self) -> bool:
        """Empty the selected cells. Asks nothing: it can be undone."""
        last = len(self._view.grid.rows)
        cells = [(row, column, "") for row, column in self.selected_cells() if row < last]
        return self._view.grid.edits.set_texts(cells, texts.LABEL_CLEAR)

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
        """A copy of the selected rows below them, selected."""
        made = self._view.grid.edits.duplicate(self.selected_rows())
        self._go_to_rows(made, whole=len(made) > 1)

    def move_rows(self, step: int) -> None:
        """The selected rows one place up (-1) or down (1)."""
        last = len(self._view.grid.rows)
        rows = [row for row in self.selected_rows() if row < last]
        if not rows or (step < 0 and rows[0] == 0) or (step > 0 and rows[-1] == last - 1):
            self._view.grid.declined.emit(texts.NOTHING_TO_MOVE)
            return
        self._moved(rows, rows[0] - 1 if step < 0 else rows[-1] + 2)

    def move_rows_to(self, before: int) -> None:
        """The selected rows above a shown row."""
        self._moved(self.selected_rows(), before)

    def _moved(self, rows: list[int], before: int) -> None:
        grid = self._view.grid
        columns = sorted({column for _row, column in self.selected_cells()})
        ids = [grid.row_id(row) for row in rows if not grid.is_new(row)]
        if grid.edits.move(rows, before):
            self._go_to_rows(ids, columns=columns)

    def _go_to_rows(
        self, ids: Sequence[str], *, whole: bool = False, columns: Sequence[int] = ()
    ) -> None:
        """Go to the first of these rows; select them all, ``whole`` or from column to column."""
        view = self._view
        places = sorted(p for row in ids if (p := view.grid.rows.place(row)) is not None)
        if not places:
            return
        column = self.here()[1]
        self.go(places[0], column)
        if whole:
            columns = (0, view.grid.columnCount() - 1)
        if columns:
            self._select_cells(places, list(columns))
        view.scrollTo(view.grid.index(places[0], column), _VISIBLE)

    def fill_down(self) -> None:
        """The top cell of each selected column into the cells below; one cell: from above."""
        cells = self.filling_cells()
        tops: dict[int, int] = {}
        for row, column in cells:
            tops.setdefault(column, row)
        if all(row == tops[column] for row, column in cells):
            tops = {column: row - 1 for column, row in tops.items() if row > 0}
        grid = self._view.grid
        filled = [
            (row, column, grid.text(tops[column], column))
            for row, column in cells
            if column in tops and row > tops[column]
        ]
        grid.edits.set_texts(filled, texts.LABEL_FILL)

    def fill_selection(self) -> None:
        """The current cell's text (or, where it is empty, the first there is) into the others."""
        grid, cells = self._view.grid, self.filling_cells()
        found = (grid.text(*cell) for cell in [self.here(), *cells])
        text = next((words for words in found if words.strip()), "")
        if text:
            filled = [(row, column, text) for row, column in cells]
            grid.edits.set_texts(filled, texts.LABEL_FILL)


_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
