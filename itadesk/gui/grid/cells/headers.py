"""The grid's headings: they wrap at words, and a note on what is not printed stands under them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
)
from PySide6.QtWidgets import QHeaderView

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import PAD_X, PAD_Y, CellLayout, CellLayouts
from itadesk.thai.lines import pieces

_MAX_HEADING_LINES = 7


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
        heights = [self._height(column) for column in self._view.shown_columns()]
        return QSize(hint.width(), max([*heights, hint.height()]) + PAD_Y)

    def _height(self, column: int) -> int:
        note = self._note(column)
        return self._layout(column).height + (note.height - 2 * PAD_Y if note else 0)

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

    def _note(self, column: int) -> CellLayout | None:
        """What stands quietly under the heading."""
        note = self._view.grid.source.columns[column].note
        width = self.sectionSize(column) - 2 * PAD_X
        return self._layouts.get(note, width, self._view.font(), cap=2) if note else None

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
        marks.edges(painter, rect, palette.color(QPalette.ColorRole.Mid))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(self._font())
        box = QRectF(rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y))
        heading, note = self._layout(logicalIndex), self._note(logicalIndex)
        heading.draw(painter, box)
        if note:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.setFont(self._view.font())
            note.draw(painter, box.adjusted(0, heading.height - 2 * PAD_Y, 0, 0))
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


def _moved(event: QMouseEvent, dx: int) -> QMouseEvent:
    return QMouseEvent(
        event.type(),
        event.position() + QPointF(dx, 0),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )
