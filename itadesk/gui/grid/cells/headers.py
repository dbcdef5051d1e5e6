"""The grid's headers: headings that wrap at words, row numbers with their lamp, row dragging."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QHeaderView

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import PAD_X, PAD_Y, CellLayout, CellLayouts
from itadesk.thai.lines import pieces

_MAX_HEADING_LINES = 5
_BAR = 4
"""Pixels, beside the number of the current row."""


class ColumnHeader(QHeaderView):
    """Headings wrap at words; a sign shows a filter or the order for viewing."""

    asked = Signal(int, QPoint)
    """The menu of a column, at a place of the screen."""

    def __init__(self, view: FrozenTableView, layouts: CellLayouts) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._layouts = layouts
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(48)
        self.sectionResized.connect(self._on_resized)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def _on_menu(self, spot: QPoint) -> None:
        x = spot.x() - (self.offset() if spot.x() < self._view.frozen_width() else 0)
        column = self.logicalIndexAt(x)
        if column >= 0:
            self.asked.emit(column, self.viewport().mapToGlobal(spot))

    def _on_resized(self) -> None:
        self.updateGeometries()
        self.geometriesChanged.emit()

    def _font(self) -> QFont:
        font = QFont(self._view.font())
        font.setBold(True)
        return font

    def sizeHint(self) -> QSize:
        """High enough for the highest heading, up to five lines."""
        hint = super().sizeHint()
        heights = [self._layout(column).height for column in self._view.shown_columns()]
        return QSize(hint.width(), max([*heights, hint.height()]) + PAD_Y)

    def least_width(self, column: int) -> int:
        """Pixels in which the heading breaks at words only."""
        metrics = QFontMetrics(self._font())
        words = pieces(self._view.grid.source.columns[column].title)
        widest = max((metrics.horizontalAdvance(word.strip()) for word in words), default=0)
        return widest + 2 * PAD_X + 1

    def _layout(self, column: int) -> CellLayout:
        text = self._view.grid.source.columns[column].title
        width = self.sectionSize(column) - 2 * PAD_X
        if self._view.grid.signs(column):
            width -= marks.sign(self._view.fontMetrics())
        return self._layouts.get(text, width, self._font(), cap=_MAX_HEADING_LINES)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """One heading."""
        palette = self.palette()
        painter.save()
        painter.setClipRect(rect)
        ground = palette.color(QPalette.ColorRole.Window)
        if logicalIndex == self._view.currentIndex().column():
            accent = palette.color(QPalette.ColorRole.Highlight)
            ground = marks.mixed(ground, accent, 0.18)
        painter.fillRect(rect, ground)
        _edges(painter, rect, palette.color(QPalette.ColorRole.Mid))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(self._font())
        box = QRectF(rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y))
        self._layout(logicalIndex).draw(painter, box)
        side = marks.sign(self._view.fontMetrics())
        for number, sign in enumerate(self._view.grid.signs(logicalIndex)):
            top = box.top() + 2 + number * (side + 2)
            where = QRectF(box.right() - side + 4, top, side, side)
            marks.draw(painter, where, sign, palette)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The headings, then those of the columns that stay over them."""
        super().paintEvent(event)
        if not self.offset() or not self._view.frozen_columns():
            return
        painter = QPainter(self.viewport())
        left = 0
        for column in self._view.frozen_columns():
            rect = QRect(left, 0, self.sectionSize(column), self.height())
            painter.setClipRegion(QRegion(rect) & event.region())
            self.paintSection(painter, rect, column)
            left += rect.width()
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Mouse over the columns that stay: say where Qt has those columns."""
        if isinstance(event, QMouseEvent) and event.position().x() < self._view.frozen_width():
            event = _moved(event, -self.offset())
        return super().viewportEvent(event)


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
        _edges(painter, rect, palette.color(QPalette.ColorRole.Mid))
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


def _edges(painter: QPainter, rect: QRect, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())


def _moved(event: QMouseEvent, dx: int) -> QMouseEvent:
    return QMouseEvent(
        event.type(),
        event.position() + QPointF(dx, 0),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )
