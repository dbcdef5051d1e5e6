"""The strip that offers back what was being typed when the program last ended."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.grid.past import texts
from itadesk.gui.labels import WrappedLabel, quiet
from itadesk.records.change import Draft
from itadesk.records.tables import TABLES

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
        self.drafts: tuple[Draft, ...] = desk.waiting_drafts() if desk.writable else ()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        self.head = WrappedLabel()
        self.lines = [quiet("") for _ in range(_SHOWN)]
        self.keep = self._button(texts.DRAFT_KEEP, self._on_keep)
        self.copy = self._button(texts.DRAFT_COPY, self._on_copy)
        self.drop = self._button(texts.DRAFT_DROP, self._on_drop)
        words = QVBoxLayout()
        for label in (self.head, *self.lines):
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addLayout(words, 1)
        for button in (self.keep, self.copy, self.drop):
            layout.addWidget(button)
        self._show(texts.draft_offer(len(self.drafts)))

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(slot)
        return button

    def _show(self, head: str) -> None:
        self.setVisible(bool(self.drafts))
        if not self.drafts:
            return  # and no word of it is broken into lines while the window starts
        self.head.set_words(head)
        told = [_line(draft) for draft in self.drafts[:_SHOWN]]
        for label, line in zip(self.lines, told + [""] * _SHOWN, strict=False):
            label.set_words(line)
            label.setVisible(bool(line))

    def _on_keep(self) -> None:
        try:
            left = self._desk.take_drafts(self.drafts, self._year)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return
        taken = [draft for draft in self.drafts if draft not in left]
        self.drafts = left
        self._show(texts.draft_left(len(left)))
        self.keep.setVisible(not left)
        if taken:
            self.taken.emit(taken[-1].table, taken[-1].id, taken[-1].field)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(_together(self.drafts))
        self.statusMessage.emit(texts.DRAFT_COPIED)

    def _on_drop(self) -> None:
        try:
            for draft in self.drafts:
                self._desk.drop_draft(draft.table, draft.id, draft.field, at=draft.at)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return
        self.hide()


def _together(drafts: Sequence[Draft]) -> str:
    """Whole texts; the headings only where there are several."""
    if len(drafts) == 1:
        return drafts[0].text
    return "\n\n".join(f"{_title(draft)}\n{draft.text}" for draft in drafts)


def _title(draft: Draft) -> str:
    return TABLES[draft.table].field(draft.field).title


def _line(draft: Draft) -> str:
    text = " ".join(draft.text.split())
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return texts.draft_line(_title(draft), short)
