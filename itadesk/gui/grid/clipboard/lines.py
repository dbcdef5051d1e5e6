"""What a paste leaves out and what it would mend, a line each; the mends with tick boxes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from itadesk.gui.lines.reading import ReadingDelegate
from itadesk.gui.theme import ems

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()


class Lines(QAbstractTableModel):
    """Lines worded when they are seen: there may be thousands."""

    ticked = Signal(int)
    """A line's tick came or went."""

    def __init__(
        self, count: int, words: Callable[[int], str], parent: QWidget, *, boxes: bool = False
    ) -> None:
        super().__init__(parent)
        self._count = count
        self._words = words
        self._boxes = boxes
        self.chosen: set[int] = set()
        """Lines with a tick."""

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Lines."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """One column."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """The words, and whether they are ticked."""
        if role == _Role.DisplayRole:
            return self._words(index.row())
        if role == _Role.CheckStateRole and self._boxes:
            there = index.row() in self.chosen
            return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Tick a line, or take its tick away."""
        if role != _Role.CheckStateRole or not self._boxes:
            return False
        self.chosen ^= {index.row()}
        self.dataChanged.emit(index, index, [_Role.CheckStateRole])
        self.ticked.emit(index.row())
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Lines with boxes can be ticked by mouse and space bar."""
        box = Qt.ItemFlag.ItemIsUserCheckable if self._boxes else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | box

    def tick_all(self, ticked: bool) -> None:
        """Every line, or none; told by nobody but the views."""
        self.chosen = set(range(self._count)) if ticked else set()
        last = self.index(self._count - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last, [_Role.CheckStateRole])


class SeenTable(QTableView):
    """A table that is only looked at; rows get their heights when they come into view."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("seen", True)
        self.setItemDelegate(ReadingDelegate(self))
        self.setModel(model)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setStretchLastSection(True)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
        model.dataChanged.connect(self.size_visible)

    def size_visible(self) -> None:
        """Measure the rows in view."""
        row = max(self.rowAt(0), 0)
        while row < self.model().rowCount() and (
            self.rowViewportPosition(row) < self.viewport().height()
        ):
            self.resizeRowToContents(row)
            row += 1

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """More rows come into view."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self.size_visible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows in view."""
        super().resizeEvent(event)
        self.size_visible()


class LineTable(SeenTable):
    """Lines one under the other, without headings."""

    def __init__(self, model: Lines, name: str, parent: QWidget) -> None:
        super().__init__(model, name, parent)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setMinimumHeight(ems(2.5))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def sizeHint(self) -> QSize:
        """Room for a few lines."""
        return QSize(ems(30), ems(4))
