"""The block of a paste as it will stand in the grid, to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from itadesk.gui.grid.clipboard import texts
from itadesk.gui.grid.clipboard.lines import SeenTable
from itadesk.gui.theme import STEP, ems
from itadesk.thai.lines import screen_text

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
        self._titles = titles
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
        return screen_text(self._titles[section]) if across else self._rows[section]

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
        """Headings are as high as their words, and so are the rows."""
        heads = self.horizontalHeader()
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        across = Qt.Orientation.Horizontal
        heights = [
            heads.fontMetrics()
            .boundingRect(
                QRect(0, 0, heads.sectionSize(column) - 4 * STEP - 1, _HIGHEST),
                int(wrapped),
                str(self.model().headerData(column, across)),
            )
            .height()
            for column in range(min(self.model().columnCount(), _MOST_HEADS))
        ]
        heads.setFixedHeight(min(max(heights, default=0), _HIGHEST) + 2 * STEP + 1)
        self.size_visible()

    def sizeHint(self) -> QSize:
        """Room for some rows beside the lists below."""
        return QSize(ems(30), ems(10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns' widths, other rows in view."""
        super().resizeEvent(event)
        self._share_room()
