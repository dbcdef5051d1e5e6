"""Lists of sentences: each wraps at words, so that nothing of it is out of sight."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itadesk.gui.theme import STEP
from itadesk.thai.lines import screen_text

_TALLEST = 100_000
_PAD = 2 * STEP
"""Pixels around an item's words, at most."""


class WrapDelegate(QStyledItemDelegate):
    """Measures items that wrap; Qt leaves out the room that the style sheet takes around them."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words are in the width there is."""
        self.initStyleOption(option, index)
        side = option.fontMetrics.height() + 2 * STEP
        feature = QStyleOptionViewItem.ViewItemFeature
        taken = 3 * _PAD + 2 * self._view.spacing()
        taken += side * bool(option.features & feature.HasDecoration)
        taken += side * bool(option.features & feature.HasCheckIndicator)
        room = QRect(0, 0, max(self._view.viewport().width() - taken, side), _TALLEST)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = option.fontMetrics.boundingRect(room, flags, option.text)
        return QSize(0, words.height() + 2 * _PAD + STEP)


class WordList(QListWidget):
    """Never scrolls sideways; ``cards`` gives every line room and rounded corners."""

    def __init__(self, name: str, *, cards: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("cards" if cards else "plain", True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(WrapDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def add(self, words: str, data: object = None, picture: QIcon | None = None) -> QListWidgetItem:
        """One more line; screen readers hear it without break marks."""
        item = QListWidgetItem(screen_text(words))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setData(Qt.ItemDataRole.UserRole, data)
        if picture is not None:
            item.setIcon(picture)
        self.addItem(item)
        return item
