"""Cells of tables that are only read: wrapped at words, "…" where a row is too low."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from itadesk.gui.grid.lines.layouts import DEFAULT_CAP, PAD_X, PAD_Y, CellLayouts

Index = QModelIndex | QPersistentModelIndex
_Element = QStyle.SubElement


class ReadingDelegate(QStyledItemDelegate):
    """Draws and measures the cells of one table; nothing is ever cut without a sign of it."""

    def __init__(self, view: QTableView, cap: int = DEFAULT_CAP) -> None:
        super().__init__(view)
        self._view = view
        self._cap = cap
        self._layouts = CellLayouts()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground and the tick box as the style draws them, then the words."""
        whole = self._whole(option, index)
        text, whole.text = _words(whole), ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, self._view)
        if not text:
            return
        box = self._box(whole, index)
        room = int((box.height() + 1) // self._line_height(whole))
        layout = self._layouts.get(text, int(box.width()), whole.font, cap=max(room, 1))
        chosen = whole.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setClipRect(whole.rect)
        painter.setPen(whole.palette.color(role))
        painter.setFont(whole.font)
        layout.draw(painter, box)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at the column's width, up to the cap."""
        whole = self._whole(option, index)
        wide = self._view.columnWidth(index.column())
        whole.rect = QRect(0, 0, wide - self._view.showGrid(), 100)  # as paint is given it
        text = _words(whole)
        box = self._box(whole, index)
        layout = self._layouts.get(text, int(box.width()), whole.font, cap=self._cap)
        return QSize(wide, layout.height)

    def _whole(self, option: QStyleOptionViewItem, index: Index) -> QStyleOptionViewItem:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        return whole

    def _box(self, option: QStyleOptionViewItem, index: Index) -> QRectF:
        """Where the words stand: beside the tick box, where there is one."""
        del index
        box = QRectF(option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y))
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            element = _Element.SE_ItemViewItemCheckIndicator
            tick = self._view.style().subElementRect(element, option, self._view)
            box.setLeft(tick.right() + PAD_X)
        return box

    def _line_height(self, option: QStyleOptionViewItem) -> float:
        return self._layouts.get("", 16, option.font, cap=1).line_height


def _words(option: QStyleOptionViewItem) -> str:
    return option.text.replace("\u200b", "").replace("\u2028", "\n")
