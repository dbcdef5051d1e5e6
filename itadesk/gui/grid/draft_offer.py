"""The strip that offers back what was being typed when the program last ended."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.grid import drafting, texts
from itadesk.records.change import Draft
from itadesk.records.tables import TABLES
from itadesk.thai.lines import screen_text

_SHOWN = 3
_LONGEST = 160


class DraftOffer(QFrame):
    """Put it above the pages when a book was opened; it hides itself when there is nothing.

    ``taken`` carries table, row id and field of the last text taken back, to go there.
    """

    taken = Signal(str, str, str)
    statusMessage = Signal(str)

    def __init__(self, desk: Desk, fiscal_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._year = fiscal_year
        self.drafts: tuple[Draft, ...] = drafting.waiting(desk) if desk.writable else ()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        words = QVBoxLayout()
        words.addWidget(QLabel(texts.draft_offer(len(self.drafts)), self))
        for draft in self.drafts[:_SHOWN]:
            line = QLabel(screen_text(_line(draft)), self)
            line.setWordWrap(True)
            line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words.addWidget(line)
        self.keep = QPushButton(texts.DRAFT_KEEP, self)
        self.keep.clicked.connect(self._on_keep)
        self.drop = QPushButton(texts.DRAFT_DROP, self)
        self.drop.clicked.connect(self._on_drop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addLayout(words, 1)
        layout.addWidget(self.keep)
        layout.addWidget(self.drop)
        self.setVisible(bool(self.drafts))

    def _on_keep(self) -> None:
        try:
            drafting.take_back(self._desk, self.drafts, self._year)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return
        self.hide()
        last = self.drafts[-1]
        self.taken.emit(last.table, last.id, last.field)

    def _on_drop(self) -> None:
        try:
            drafting.forget(self._desk, self.drafts)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return
        self.hide()


def _line(draft: Draft) -> str:
    title = TABLES[draft.table].field(draft.field).title
    text = " ".join(draft.text.split())
    return texts.draft_line(title, text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
