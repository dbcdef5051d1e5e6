"""Cells of tables that are only read: wrapped at words, "…" where a row is too low."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from itadesk.gui.lines.layouts import DEFAULT_CAP, PAD_X, PAD_Y, CellLayouts

Index = QModelIndex | QPersistentModelIndex
_Element = QStyle.SubElement
_Tick = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
_TICKS = {
    Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
    Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
    Qt.CheckState.Checked: QStyle.StateFlag.State_On,
}


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
        box = self._box(whole)
        self._paint_ground(painter, whole)
        if not text:
            return
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
        box = self._box(whole)
        layout = self._layouts.get(text, int(box.width()), whole.font, cap=self._cap)
        return QSize(wide, layout.height)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The tick is clicked where it stands, at the first line."""
        whole = self._whole(option, index)
        return super().editorEvent(event, model, self._first_line(whole), index)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground over the whole cell, the tick box beside the first line of the words."""
        style, ticked = self._view.style(), bool(option.features & _Tick)
        tick = self._first_line(option)
        option.features &= ~_Tick
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        if ticked:
            tick.rect = style.subElementRect(_Element.SE_ItemViewItemCheckIndicator, tick)
            tick.state &= ~QStyle.StateFlag.State_HasFocus
            tick.state |= _TICKS[tick.checkState]
            mark = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
            style.drawPrimitive(mark, tick, painter, self._view)

    def _first_line(self, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
        """The same cell, as if it were one line high."""
        first = QStyleOptionViewItem(option)
        high = round(self._line_height(option)) + 2 * PAD_Y
        first.rect.setHeight(min(high, option.rect.height()))
        return first

    def _whole(self, option: QStyleOptionViewItem, index: Index) -> QStyleOptionViewItem:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        return whole

    def _box(self, option: QStyleOptionViewItem) -> QRectF:
        """Where the words stand: beside the tick box, where there is one."""
        box = QRectF(option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y))
        if option.features & _Tick:
            element = _Element.SE_ItemViewItemCheckIndicator
            tick = self._view.style().subElementRect(element, option, self._view)
            box.setLeft(tick.right() + PAD_X)
        return box

    def _line_height(self, option: QStyleOptionViewItem) -> float:
        return self._layouts.get("", 16, option.font, cap=1).line_height


def _words(option: QStyleOptionViewItem) -> str:
    return option.text.replace("\u200b", "").replace("\u2028", "\n")
