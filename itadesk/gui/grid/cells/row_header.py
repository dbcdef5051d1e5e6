"""The grid's row numbers with their lamp, and dragging rows by them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication, QHeaderView

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import PAD_X, PAD_Y

_BAR = 4
"""Pixels, beside the number of the current row."""


class RowHeader(QHeaderView):
    """Row numbers, the row's lamp, and dragging selected rows to another place."""

    dropped = Signal(int)
    """Rows were dragged to stand above this shown row."""

    def __init__(self, view: FrozenTableView, typed_row: Callable[[], int]) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self._typed_row = typed_row
        self._pressed: QPoint | None = None
        self._target: int | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the highest number and the lamp."""
        digits = max(len(str(len(self._view.grid.rows.stored))), 2)
        width = QFontMetrics(self._bold()).horizontalAdvance("๐" * digits)
        width += marks.sign(self.fontMetrics()) + 2 * PAD_X + 4
        return QSize(width, 0)  # the table asks a side header for no more; Qt would ask each row

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """One row's number and lamp."""
        palette = self.palette()
        painter.save()
        ground, words = self._colours(logicalIndex)
        painter.fillRect(rect, ground)
        marks.edges(painter, rect, palette.color(QPalette.ColorRole.Mid))
        painter.setPen(words)
        if logicalIndex == self._view.currentIndex().row():
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
            painter.setFont(self._bold())
        box = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, int(top), self._view.grid.number(logicalIndex))
        if self._view.grid.missing_in(logicalIndex):
            side = marks.sign(self.fontMetrics())
            where = QRectF(box.left() - 2, box.top() + 3, side, side)
            marks.draw(painter, where, "missing", palette)
        painter.restore()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _colours(self, row: int) -> tuple[QColor, QColor]:
        """Ground and words: the row being typed in stands out most, then selected, current."""
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Window)
        accent = palette.color(QPalette.ColorRole.Highlight)
        if row == self._typed_row():
            return accent, palette.color(QPalette.ColorRole.HighlightedText)
        if self._view.selectionModel().isRowSelected(row):
            ground = marks.mixed(ground, accent, 0.35)
        elif row == self._view.currentIndex().row():
            ground = marks.mixed(ground, accent, 0.22)
        return ground, palette.color(QPalette.ColorRole.WindowText)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On a selected row dragging may begin; anything else selects as always."""
        row = self.logicalIndexAt(event.position().toPoint())
        if self._may_drag(event, row):
            self._pressed = event.position().toPoint()
            return
        super().mousePressEvent(event)

    def _may_drag(self, event: QMouseEvent, row: int) -> bool:
        return (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and row >= 0
            and not self._view.grid.is_new(row)
            and self._view.grid.source.growing
            and self._view.selectionModel().isRowSelected(row)
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the rows would go."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        here = event.position().toPoint()
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._target is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._target = self._gap(here.y())
            self._scroll(here.y())
            self._repaint()

    def _gap(self, y: int) -> int:
        """The row above whose top edge a drop at ``y`` would put the rows."""
        row = self.logicalIndexAt(y)
        last = self.count() - 1
        if row < 0:
            return last
        middle = self.sectionViewportPosition(row) + self.sectionSize(row) // 2
        return min(row + int(y > middle), last)

    def _scroll(self, y: int) -> None:
        bar = self._view.verticalScrollBar()
        if y < 16:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self.height() - 16:
            bar.setValue(bar.value() + bar.singleStep())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or select the one row that was clicked."""
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        target, self._target = self._target, None
        row = self.logicalIndexAt(self._pressed)
        self._pressed = None
        self._repaint()
        if target is not None:
            self.dropped.emit(target)
        else:
            self._view.selectRow(row)

    def give_up(self) -> bool:
        """End dragging and leave the rows where they are; False: nothing was dragged."""
        dragging = self._target is not None
        self._pressed = self._target = None
        self._repaint()
        return dragging

    def _repaint(self) -> None:
        if self._target is None:
            self.unsetCursor()
        self.viewport().update()
        self._view.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers, and the line where dragged rows would go."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.paint_target(painter, self.width())
        painter.end()

    def paint_target(self, painter: QPainter, width: int) -> None:
        """The line where dragged rows would go, if any are dragged."""
        if self._target is not None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 4))
            y = max(self.sectionViewportPosition(self._target), 2)
            painter.drawLine(0, y, width, y)
