"""Paints cells and opens their editors; proposes what was typed, never stores it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from itadesk.gui.grid.cells import texts
from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.heights import RowHeights, alignment
from itadesk.gui.grid.cells.opening import Editing
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.texts import NOT_FILLED
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import PAD_X, PAD_Y

Index = QModelIndex | QPersistentModelIndex
_SELECTED_TINT = 0.22
_ROW_TINT = 0.1
_FOUND_TINT = 0.35


class CellDelegate(QStyledItemDelegate):
    """Words wrapped at words, a sign at the edge, the current cell framed."""

    def __init__(
        self,
        view: FrozenTableView,
        heights: RowHeights,
        editing: Editing,
        found: Callable[[Index], bool],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._heights = heights
        self._editing = editing
        self._found = found

    # ---- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index)
        self._paint_words(painter, option, index)
        if index == self._view.currentIndex():
            self._paint_frame(painter, option)
        else:
            self._paint_edges(painter, option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = option.palette
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        ground = palette.color(QPalette.ColorRole.Base if editable else QPalette.ColorRole.Window)
        accent = palette.color(QPalette.ColorRole.Highlight)
        if self._found(index):
            ground = marks.mixed(ground, accent, _FOUND_TINT)
        elif option.state & QStyle.StateFlag.State_Selected:
            ground = marks.mixed(ground, accent, _SELECTED_TINT)
        elif index.row() == self._view.currentIndex().row():
            ground = marks.mixed(ground, accent, _ROW_TINT)
        painter.fillRect(option.rect, ground)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y))
        sign = index.data(GridModel.PROBLEM)
        if sign:
            side = marks.sign(self._view.fontMetrics())
            box.setRight(box.right() - side)
            where = QRectF(box.right() + PAD_X / 2, box.top() + 2, side, side)
            marks.draw(painter, where, sign, option.palette)
        model = self._view.grid
        text = model.column(index).shown(model.raw(index))
        heights, font, cap = self._heights, option.font, self._heights.cap
        role = QPalette.ColorRole.Text
        if not text:
            hint, role = index.data(GridModel.HINT), QPalette.ColorRole.PlaceholderText
            text = hint or self._placeholder(index)
            if hint:
                font, cap = heights.hint_font(), heights.hint_cap()
            elif model.is_new(index.row()):
                cap = 1
        if not text:
            return
        painter.setPen(option.palette.color(role))
        painter.setFont(font)
        align = alignment(index)
        layout = heights.layouts.get(text, int(box.width()), font, cap=cap, align=align)
        layout.draw(painter, box)

    def _placeholder(self, index: Index) -> str:
        model = self._view.grid
        if model.is_new(index.row()):
            first = self._view.shown_columns()[:1] == [index.column()]
            return texts.NEW_ROW if first else ""
        return NOT_FILLED if index.data(GridModel.PROBLEM) == "missing" else ""

    def _paint_edges(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        ground = option.palette.color(QPalette.ColorRole.Base)
        painter.setPen(marks.mixed(ground, option.palette.color(QPalette.ColorRole.Mid), 0.7))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        accent = option.palette.color(QPalette.ColorRole.Highlight)
        if not self._view.hasFocus():
            accent = marks.mixed(accent, option.palette.color(QPalette.ColorRole.Base), 0.5)
        painter.setPen(QPen(accent, 2))
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Never asked for rows (RowHeights sizes them); a column's is its width."""
        del option
        return QSize(self._view.columnWidth(index.column()), self._view.rowHeight(index.row()))

    # ---- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor that suits the column."""
        del option
        return self._editing.make(parent, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Filled once by ``make``; what is being typed is never overwritten."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Proposals go through ``editing.commit``, which keeps the editor open when refused."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over its cell, growing with its words as far as the view allows."""
        del option, index
        self._editing.place(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave keys and focus to the editors themselves (the base class would end them)."""
        del watched, event
        return False
