"""Rows as high as their words, measured when they are seen; columns fitted to the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex
from PySide6.QtGui import QResizeEvent, QShowEvent

from itadesk.gui.grid.cells.fitting import grow, share_room
from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.headers import ColumnHeader
from itadesk.gui.grid.cells.heights import RowHeights
from itadesk.gui.grid.rows.model import GridModel


class SizedTableView(FrozenTableView):
    """A table that keeps the sizes of its rows and columns right as words, room and font change."""

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self.grid = model
        self.heights = RowHeights(self)
        self.heads = ColumnHeader(self, self.heights.layouts)
        self.columns_kept = False
        """Whether the widths are the user's own, or were fitted to the room once."""
        self._letter = self.fontMetrics().averageCharWidth()

    def watch_sizes(self) -> None:
        """Follow the model from now on, after the table itself."""
        model = self.grid
        model.dataChanged.connect(self._on_data)
        model.rowsInserted.connect(self._on_inserted)
        model.rowsRemoved.connect(self.heights.size_visible)
        model.rowsMoved.connect(self._on_moved)
        model.modelReset.connect(self._on_reset)
        self.heads.sectionResized.connect(self.heights.forget)

    def fit_columns(self) -> None:
        """Give every column the width its source says, at this font's size and in this room."""
        self.columns_kept = False
        for number, item in enumerate(self.grid.source.columns):
            self.setColumnHidden(number, item.hidden)
        self.set_frozen(self.grid.source.frozen)
        share_room(self, self.heads)

    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        bottom = self.grid.rowCount() - 1 if bottom < 0 else bottom
        for row in range(max(first.row(), top), min(last.row(), bottom) + 1):
            self.heights.size_row(row)
        if first.row() < top or last.row() > bottom:
            self.heights.forget_rows(first.row(), last.row())
        self.viewport().update()

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.heights.forget_rows(first, last)
        self.heights.size_visible()

    def _on_moved(self) -> None:
        self.heights.size_visible()
        self.viewport().update()

    def _on_reset(self) -> None:
        self.horizontalHeader().updateGeometry()
        self.heights.size_visible()

    def showEvent(self, event: QShowEvent) -> None:
        """Rows in view get their heights before they are first painted."""
        super().showEvent(event)
        if not self.columns_kept:
            self.columns_kept = True
            share_room(self, self.heads)
        self.heights.size_visible()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows may have come into view."""
        super().resizeEvent(event)
        self.heights.size_visible()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Rows coming into view are measured then, never before."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self.heights.size_visible()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: everything is measured again when seen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "heights"):
            before, self._letter = self._letter, self.fontMetrics().averageCharWidth()
            grow(self, self._letter / before)
            self.heights.set_least()
            self.heights.forget()
