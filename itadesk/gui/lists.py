"""Lists of sentences: each wraps at words, so that nothing of it is out of sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from itadesk.thai.lines import screen_text


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
