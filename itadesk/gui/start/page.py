"""The start page: what can be begun on the left, the books opened before on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from itadesk.gui.labels import WrappedLabel, heading, quiet
from itadesk.gui.scrolling import Scrolled
from itadesk.gui.settings import RecentBook
from itadesk.gui.start import texts
from itadesk.gui.start.books import RecentBooks
from itadesk.gui.start.choice import ChoiceButton
from itadesk.gui.theme import STEP, ems, size_to

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
        self.books = RecentBooks()
        self.books.bookRequested.connect(self.bookRequested)
        self.books.forgetRequested.connect(self.forgetRequested)
        self._hint = quiet(texts.RECENT_HINT)
        self._empty = self._first_steps()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12 * STEP, 10 * STEP, 12 * STEP, 10 * STEP)
        layout.setSpacing(12 * STEP)
        layout.addWidget(Scrolled(self._left()), 4)
        layout.addLayout(self._right(), 5)
        self.books.setMinimumWidth(ems(12))
        size_to(self, 50, 31)
        self.set_recent(recent)

    def set_recent(self, recent: Sequence[RecentBook]) -> None:
        """Show the books opened before, newest first; missing ones greyed."""
        self.books.show_books(recent)
        for part in (self.books, self._hint):
            part.setVisible(bool(recent))
        self._empty.setVisible(not recent)
        if recent:
            self.books.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is at the newest book; without any, at the first thing to begin."""
        super().showEvent(event)
        (self.books if self.books.count() else self.choices["newRequested"]).setFocus()

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, STEP, 0)
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
        return left

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3 * STEP)
        title = heading(texts.RECENT, steps=2)
        title.setBuddy(self.books)
        column.addWidget(title)
        column.addWidget(self._empty)
        column.addWidget(self.books)
        column.addWidget(self._hint)
        column.addStretch(1)
        return column

    @staticmethod
    def _first_steps() -> QWidget:
        """What the work is, for somebody who has no book yet."""
        steps = QWidget()
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(quiet(texts.RECENT_EMPTY))
        column.addSpacing(3 * STEP)
        column.addWidget(heading(texts.STEPS_HEAD))
        for words in texts.STEPS:
            column.addWidget(WrappedLabel(words))
        return steps
