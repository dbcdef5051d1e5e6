"""The books opened before, newest first: office, last change, where the file is."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itadesk.gui.icons import icon
from itadesk.gui.labels import tip
from itadesk.gui.moments import iso_moment_text
from itadesk.gui.settings import RecentBook
from itadesk.gui.start import texts
from itadesk.gui.theme import STEP, icon_side

_BOOK = Qt.ItemDataRole.UserRole
_PAD = 2 * STEP
_LINES = 3


class _BookDelegate(QStyledItemDelegate):
    """The office stands out; what it was last and where it is are quiet."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The item's ground, its icon, its three lines."""
        self.initStyleOption(option, index)
        lines = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
        picture = QIcon(option.icon)
        option.text, option.icon = "", QIcon()
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        side = icon_side()
        box = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        picture.paint(painter, QRect(box.topLeft(), QSize(side, side)))
        box.setLeft(box.left() + side + _PAD)
        painter.save()
        for number, line in enumerate(lines):
            self._paint_line(painter, option, box, (number, line, index.data(_BOOK).exists))
            box.setTop(box.top() + option.fontMetrics.lineSpacing())
        painter.restore()

    @staticmethod
    def _paint_line(
        painter: QPainter, option: QStyleOptionViewItem, box: QRect, line: tuple[int, str, bool]
    ) -> None:
        number, words, there = line
        font, mode = QFont(option.font), Qt.TextElideMode.ElideMiddle
        role = QPalette.ColorRole.PlaceholderText
        if number == 0:
            font.setWeight(QFont.Weight.DemiBold)
            role, mode = QPalette.ColorRole.Text, Qt.TextElideMode.ElideRight
        painter.setFont(font)
        group = QPalette.ColorGroup.Active if there else QPalette.ColorGroup.Disabled
        painter.setPen(option.palette.color(group, role if there else QPalette.ColorRole.Text))
        shown = QFontMetrics(font).elidedText(words, mode, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), shown)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Three lines and the room around them, whatever the width."""
        del index
        return QSize(0, _LINES * option.fontMetrics.lineSpacing() + 2 * _PAD)


class RecentBooks(QListWidget):
    """Emits what is to be done with a book; opens and forgets nothing itself."""

    bookRequested = Signal(str)
    """Path of a book."""
    forgetRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts.RECENT_NAME)
        self.setProperty("cards", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(STEP // 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setItemDelegate(_BookDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete),
            self,
            self._on_forget,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def show_books(self, recent: Sequence[RecentBook]) -> None:
        """List them; the newest that is there is the current one."""
        self.clear()
        for book in recent:
            self.addItem(_item(book))
        there = next((place for place, book in enumerate(recent) if book.exists), 0)
        self.setCurrentRow(there)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as its books."""
        heights = (self.sizeHintForRow(row) + self.spacing() * 2 for row in range(self.count()))
        return QSize(super().sizeHint().width(), sum(heights) + 3 * STEP)

    def menu(self) -> QMenu:
        """What can be done with the current book."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        item = self.currentItem()
        menu.addAction(texts.OPEN_RECENT, lambda: self._on_activated(item))
        menu.addAction(texts.FORGET, QKeySequence(Qt.Key.Key_Delete), self._on_forget)
        return menu

    def _on_menu(self, spot: QPoint) -> None:
        if self.itemAt(spot) is not None:
            self.menu().popup(self.viewport().mapToGlobal(spot))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.bookRequested.emit(item.data(_BOOK).path)

    def _on_forget(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.forgetRequested.emit(item.data(_BOOK).path)


def _item(book: RecentBook) -> QListWidgetItem:
    if book.exists:
        second = texts.CHANGED.format(when=iso_moment_text(book.changed))
    else:
        second = texts.MISSING
    item = QListWidgetItem("\n".join((book.office or book.path, second, book.path)))
    item.setData(_BOOK, book)
    item.setToolTip(tip(book.path))
    item.setIcon(icon("file-text" if book.exists else "circle-x"))
    return item
