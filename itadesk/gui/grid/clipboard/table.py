"""The block of a paste as it will stand in the grid, to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from itadesk.gui.grid.clipboard import texts
from itadesk.gui.grid.clipboard.lines import SeenTable
from itadesk.gui.lines.layouts import broken
from itadesk.gui.theme import STEP, ems

Block = Sequence[Sequence[str]]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HIGHEST = 400
"""Pixels of the headings."""
_MOST_HEADS = 40
"""Headings that are measured."""


class PlannedCells(QAbstractTableModel):
    """The block as it will stand in the grid, under the grid's headings and row numbers."""

    def __init__(
        self, cells: Block, titles: Sequence[str], rows: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._cells = [list(row) for row in cells]
        self._titles = self._shown = titles
        self._rows = rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Rows of the block."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Columns of the block."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text."""
        shown = index.isValid() and role == Qt.ItemDataRole.DisplayRole
        return self._cells[index.row()][index.column()] if shown else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The grid's own headings."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return self._shown[section] if across else self._rows[section]

    def break_titles(self, breaks: Callable[[int, str], str]) -> None:
        """Show the headings with line ends; ``breaks`` is given a column and its heading."""
        self._shown = [breaks(number, title) for number, title in enumerate(self._titles)]
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._titles) - 1)

    def show_text(self, row: int, column: int, text: str) -> None:
        """One cell with or without its mend."""
        self._cells[row][column] = text
        self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def show_cells(self, cells: Block) -> None:
        """The same cells with other mends."""
        self._cells = [list(row) for row in cells]
        if not cells:
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)


class PlannedTable(SeenTable):
    """The block under the grid's headings."""

    def __init__(self, model: PlannedCells, parent: QWidget) -> None:
        super().__init__(model, texts.PASTE_TABLE, parent)
        self._planned = model
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        heads.sectionResized.connect(self._on_resized)

    def _share_room(self) -> None:
        """The columns part the room between them; where they are many, one scrolls."""
        count = max(self.model().columnCount(), 1)
        wide = max(self.viewport().width() // count, ems(7))
        self.horizontalHeader().setDefaultSectionSize(wide)
        self._on_resized()

    def _on_resized(self) -> None:
        """Headings break between words and are as high as they are; rows follow."""
        heads = self.horizontalHeader()
        self._planned.break_titles(self._broken)
        count = min(self._planned.columnCount(), _MOST_HEADS)
        across = Qt.Orientation.Horizontal
        titles = [str(self._planned.headerData(column, across)) for column in range(count)]
        lines = max((title.count("\n") + 1 for title in titles), default=0)
        heads.setFixedHeight(
            min(lines * heads.fontMetrics().lineSpacing(), _HIGHEST) + 2 * STEP + 1
        )
        self.size_visible()

    def _broken(self, column: int, title: str) -> str:
        heads = self.horizontalHeader()
        if column >= _MOST_HEADS:
            return title
        return broken(title, heads.sectionSize(column) - 4 * STEP - 1, heads.font())

    def sizeHint(self) -> QSize:
        """Room for some rows beside the lists below."""
        return QSize(ems(30), ems(10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns' widths, other rows in view."""
        super().resizeEvent(event)
        self._share_room()
