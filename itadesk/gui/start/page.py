"""The start page: what can be begun on the left, the books opened before on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.icons import icon
from itadesk.gui.labels import heading, quiet
from itadesk.gui.moments import iso_moment_text
from itadesk.gui.settings import RecentBook
from itadesk.gui.start import texts
from itadesk.gui.start.choice import ChoiceButton
from itadesk.gui.theme import STEP, ems, icon_side, size_to

_PATH = Qt.ItemDataRole.UserRole

_CHOICES = (
    ("newRequested", "file-plus", texts.NEW, texts.NEW_HINT),
    ("openRequested", "folder-open", texts.OPEN, texts.OPEN_HINT),
    ("importRequested", "file-input", texts.IMPORT, texts.IMPORT_HINT),
    ("sampleRequested", "book-open", texts.SAMPLE, texts.SAMPLE_HINT),
)


class StartPage(QWidget):
    """Emits what the user wants; opens nothing itself."""

    newRequested = Signal()
    openRequested = Signal()
    importRequested = Signal()
    sampleRequested = Signal()
    bookRequested = Signal(str)
    """Path of a recent book."""
    forgetRequested = Signal(str)

    def __init__(self, recent: Sequence[RecentBook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.TITLE)
        self.choices: dict[str, ChoiceButton] = {}
        self.books = QListWidget()
        self.books.setAccessibleName(texts.RECENT_NAME)
        self.books.setProperty("cards", True)
        self.books.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.books.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.books.setSpacing(STEP // 2)
        self.books.setIconSize(QSize(icon_side(), icon_side()))
        self.books.itemActivated.connect(self._on_activated)
        self.books.itemClicked.connect(self._on_activated)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete),
            self.books,
            self._on_forget,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        self._empty = quiet(texts.RECENT_EMPTY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12 * STEP, 10 * STEP, 12 * STEP, 10 * STEP)
        layout.setSpacing(12 * STEP)
        layout.addLayout(self._left(), 4)
        layout.addLayout(self._right(), 5)
        self.books.setMinimumWidth(ems(16))
        size_to(self, 50, 29)
        self.set_recent(recent)

    def set_recent(self, recent: Sequence[RecentBook]) -> None:
        """Show the books opened before, newest first; missing ones greyed."""
        self.books.clear()
        for book in recent:
            self.books.addItem(self._item(book))
        self.books.setVisible(bool(recent))
        self._empty.setVisible(not recent)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * STEP)
        column.addWidget(heading(texts.TITLE, steps=6))
        column.addWidget(quiet(texts.INTRO))
        column.addSpacing(4 * STEP)
        for signal, picture, words, hint in _CHOICES:
            button = ChoiceButton(picture, words, hint)
            button.clicked.connect(getattr(self, signal))
            self.choices[signal] = button
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3 * STEP)
        title = heading(texts.RECENT, steps=2)
        title.setBuddy(self.books)
        column.addWidget(title)
        column.addWidget(self._empty)
        column.addWidget(self.books, 1)
        column.addStretch(0)
        return column

    def _item(self, book: RecentBook) -> QListWidgetItem:
        if book.exists:
            second = texts.CHANGED.format(when=iso_moment_text(book.changed))
        else:
            second = texts.MISSING
        name = book.office or book.path
        item = QListWidgetItem(f"{name}\n{second}\n{book.path}")
        item.setData(_PATH, book.path)
        item.setToolTip(book.path)
        if not book.exists:
            shade = self.palette().color(
                QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText
            )
            item.setForeground(shade)
        item.setIcon(icon("file-text" if book.exists else "circle-x"))
        return item

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.bookRequested.emit(item.data(_PATH))

    def _on_forget(self) -> None:
        item = self.books.currentItem()
        if item is not None:
            self.forgetRequested.emit(item.data(_PATH))
