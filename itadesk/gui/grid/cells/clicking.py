"""What the mouse selects: the cell where a selection began stays the current one, as in Excel."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.selecting import Selecting

_Flag = QItemSelectionModel.SelectionFlag


class Clicking:
    """Clicks into the cells of one view; Qt makes the cell current where a drag ends."""

    def __init__(self, view: FrozenTableView, selecting: Selecting) -> None:
        self._view = view
        self._selecting = selecting
        self._pressed = QPersistentModelIndex()

    def press(self, event: QMouseEvent) -> bool:
        """Whether the click was used up: Shift selects from the current cell to this one."""
        index = self._view.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = QPersistentModelIndex(index)
        if left and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._pressed = QPersistentModelIndex()
            if index.isValid():
                self._selecting.grow((index.row(), index.column()))
            return True
        return False

    def release(self) -> None:
        """Go back to the cell where the selection began, without scrolling there."""
        view, began = self._view, self._pressed
        index = view.grid.index(began.row(), began.column())
        self._pressed = QPersistentModelIndex()
        if index.isValid() and view.selectionModel().isSelected(index):
            view.setAutoScroll(False)
            view.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            view.setAutoScroll(True)
