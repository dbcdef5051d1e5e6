"""Leading columns that stay in view while the others scroll sideways: one view, one editor."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from itadesk.gui.grid.rows.model import GridModel

Index = QModelIndex | QPersistentModelIndex


class FrozenTableView(QTableView):
    """A table view whose first ``frozen`` shown columns do not scroll sideways.

    Qt has no such thing; the usual second view laid over the first doubles editors, focus and
    what a screen reader finds. Here one view paints those columns again where they belong, and
    answers every question about places (``visualRect``, ``indexAt``) accordingly.
    """

    grid: GridModel

    def __init__(self) -> None:
        super().__init__()
        self._frozen = 0

    @property
    def frozen(self) -> int:
        """Number of shown columns that stay."""
        return self._frozen

    def set_frozen(self, count: int) -> None:
        """Let the first ``count`` shown columns stay in view."""
        self._frozen = max(count, 0)
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def shown_columns(self) -> list[int]:
        """Columns that are not hidden, as they stand from left to right."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not self.isColumnHidden(column)]

    def frozen_columns(self) -> list[int]:
        """The columns that stay; none where they would leave no room to scroll the rest."""
        columns = self.shown_columns()[: self._frozen]
        width = sum(self.columnWidth(column) for column in columns)
        return columns if width < self.viewport().width() * 2 // 3 else []

    def frozen_width(self) -> int:
        """Pixels the columns that stay take."""
        return sum(self.columnWidth(column) for column in self.frozen_columns())

    def _shift(self) -> int:
        """How far the columns that stay have to be drawn right of where Qt has them."""
        return self.horizontalHeader().offset()

    def visualRect(self, index: Index) -> QRect:
        """Where the cell is on screen."""
        rect = super().visualRect(index)
        if index.isValid() and index.column() in self.frozen_columns():
            rect.translate(self._shift(), 0)
        return rect

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell at a place of the viewport."""
        if pos.x() < self.frozen_width():
            pos = pos - QPoint(self._shift(), 0)
        return super().indexAt(pos)

    def scrollTo(
        self,
        index: Index,
        hint: QTableView.ScrollHint = QTableView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring the cell out from under the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() in self.frozen_columns():
            bar.setValue(before)
            return
        hidden = self.frozen_width() - super().visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)
        elif bar.value() > before:
            self._hide_rest(index)

    def _hide_rest(self, index: Index) -> None:
        """No sliver of a column beside those that stay: Excel too turns by whole columns."""
        edge = self.frozen_width()
        cut = self.columnAt(edge + 1)
        rest = self.columnViewportPosition(cut) + self.columnWidth(cut) - edge
        whole = self.columnViewportPosition(cut) >= edge
        if cut >= 0 and not whole and super().visualRect(index).left() - rest >= edge:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + rest)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt moves the pixels; those of the columns that stay are painted anew."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table, then the columns that stay over it."""
        super().paintEvent(event)
        columns = self.frozen_columns()
        if columns and self._shift():
            painter = QPainter(self.viewport())
            painter.setClipRegion(event.region() & QRegion(self._frozen_box()))
            self._paint_frozen(painter, columns)
            painter.end()

    def _frozen_box(self) -> QRect:
        return QRect(0, 0, self.frozen_width() + 2, self.viewport().height())

    def _paint_frozen(self, painter: QPainter, columns: list[int]) -> None:
        painter.fillRect(self._frozen_box(), self.palette().color(QPalette.ColorRole.Window))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        bottom = self.viewport().height()
        row = self.rowAt(0)
        while 0 <= row < self.grid.rowCount() and self.rowViewportPosition(row) < bottom:
            for column in columns:
                index = self.grid.index(row, column)
                option.rect = self.visualRect(index)
                selected = self.selectionModel().isSelected(index)
                option.state = QStyle.StateFlag.State_Enabled
                if selected:
                    option.state |= QStyle.StateFlag.State_Selected
                self.itemDelegateForIndex(index).paint(painter, option, index)
            row += 1
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 2))
        painter.drawLine(self.frozen_width(), 0, self.frozen_width(), bottom)
